//! The form's engine as it is packed into forms, beside the library that it was built from: byte for byte the
//! same pages, sheets and reports. When this fails, `form/engine.wasm` is older than `src`: run `form/build`.
#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests read files, and a panic is how they fail"
)]

#[path = "../reference/mod.rs"]
mod reference;

mod fields;
mod packed_engine;
mod same;
