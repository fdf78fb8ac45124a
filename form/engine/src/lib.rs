//! The form's engine: the library as WebAssembly. The page writes JSON into the engine's memory and reads
//! JSON from there; nothing else goes in or out, and the engine asks the page for nothing.
//!
//! `room` gives the place for a text of so many bytes. `open` takes a form in there, and `post` what somebody did;
//! both leave a reply there, and say how long it is.

use std::cell::RefCell;

use modenhed::form::{FormPost, FormSession, FormSetup};
use modenhed::model::Questionnaires;
use serde::Deserialize;

thread_local! {
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static SESSION: RefCell<Option<FormSession<'static>>> = const { RefCell::new(None) };
}

/// A form as it is opened.
#[derive(Deserialize)]
struct Opening {
    form: FormSetup,
    /// The day, as year-month-day.
    today: String,
    /// What the browser has kept.
    kept: Option<String>,
}

/// Makes room for a text, and says where it is.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u8 {
    TEXT.with_borrow_mut(|text| {
        text.clear();
        text.resize(bytes, 0);
        text.as_mut_ptr()
    })
}

/// Opens a form; how long the reply is, which is nothing if it is no form.
#[unsafe(no_mangle)]
pub extern "C" fn open() -> usize {
    answered(|text| {
        let Opening { form, today, kept } = serde_json::from_slice(text).ok()?;
        // There is one form in a page, for as long as the page is there.
        let form: &'static FormSetup = Box::leak(Box::new(form));
        let set: &'static Questionnaires = Box::leak(Box::new(form.set()?));
        let session = FormSession::new(form, set, today.parse().ok()?, kept.as_deref());
        let shown = session.shown();
        SESSION.set(Some(session));
        serde_json::to_vec(&shown).ok()
    })
}

/// Does what somebody did; how long the reply is, which is nothing if that is no post.
#[unsafe(no_mangle)]
pub extern "C" fn post() -> usize {
    answered(|text| {
        let post: FormPost = serde_json::from_slice(text).ok()?;
        let reply = SESSION.with_borrow_mut(|session| Some(session.as_mut()?.post(&post)))?;
        serde_json::to_vec(&reply).ok()
    })
}

/// Puts the reply to the text in the place of the text.
fn answered(reply: impl FnOnce(&[u8]) -> Option<Vec<u8>>) -> usize {
    TEXT.with_borrow_mut(|text| {
        *text = reply(text).unwrap_or_default();
        text.len()
    })
}

/// Where the text is.
#[unsafe(no_mangle)]
pub extern "C" fn text() -> *const u8 {
    TEXT.with_borrow(|text| text.as_ptr())
}
