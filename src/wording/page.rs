//! What a page says of itself.

/// The words around the content of a page.
#[allow(missing_docs, reason = "each is its own English text in `en/page.rs`")]
pub struct PageTexts {
    pub skip: &'static str,
    pub contents: &'static str,
    pub table: fn(&str) -> String,
}
