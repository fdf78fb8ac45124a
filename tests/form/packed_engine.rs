//! The engine in a WebAssembly interpreter, spoken to as the page does.

use std::sync::OnceLock;

use modenhed::form::{FormPost, FormSetup};
use serde_json::json;
use wasmi::{Engine, Instance, Linker, Memory, Module, Store};

/// An engine with a form in it.
pub struct PackedEngine {
    store: Store<()>,
    instance: Instance,
    memory: Memory,
}

impl PackedEngine {
    /// Opens a form; gives what there is to be seen, as JSON.
    pub fn open(setup: &FormSetup, today: &str, kept: Option<&str>) -> (Self, String) {
        static MODULE: OnceLock<(Engine, Module)> = OnceLock::new();
        let (engine, module) = MODULE.get_or_init(|| {
            let engine = Engine::default();
            let program = std::fs::read("form/engine.wasm").unwrap();
            let module = Module::new(&engine, &program).unwrap();
            (engine, module)
        });
        let mut store = Store::new(engine, ());
        // It is given nothing, and so it can do nothing but compute.
        let instance = Linker::new(engine).instantiate_and_start(&mut store, module).unwrap();
        let memory = instance.get_memory(&store, "memory").unwrap();
        let mut packed = Self { store, instance, memory };
        let opening = json!({"form": setup, "today": today, "kept": kept});
        let shown = packed.call("open", &opening.to_string());
        (packed, shown)
    }

    /// What there is to be seen after somebody did something, as JSON.
    pub fn post(&mut self, post: &FormPost) -> String {
        self.call("post", &serde_json::to_string(post).unwrap())
    }

    fn call(&mut self, name: &str, text: &str) -> String {
        let length = i32::try_from(text.len()).unwrap();
        let room = self.instance.get_typed_func::<i32, i32>(&self.store, "room").unwrap();
        let at = place(room.call(&mut self.store, length).unwrap());
        self.memory.data_mut(&mut self.store)[at..at + text.len()].copy_from_slice(text.as_bytes());
        let call = self.instance.get_typed_func::<(), i32>(&self.store, name).unwrap();
        let length = place(call.call(&mut self.store, ()).unwrap());
        let text = self.instance.get_typed_func::<(), i32>(&self.store, "text").unwrap();
        let at = place(text.call(&mut self.store, ()).unwrap());
        let bytes = &self.memory.data(&self.store)[at..at + length];
        String::from_utf8(bytes.to_vec()).unwrap()
    }
}

/// An address, which the engine's memory counts without a sign.
fn place(address: i32) -> usize {
    usize::try_from(address.cast_unsigned()).unwrap()
}
