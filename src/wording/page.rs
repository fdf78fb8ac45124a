//! What a page says of itself, in both languages.

use crate::model::Language;

/// The words around the content of a page.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct PageTexts {
    pub skip: &'static str,
    pub contents: &'static str,
    pub table: fn(&str) -> String,
}

/// The words around the content of a page in a language.
pub const fn texts(language: Language) -> &'static PageTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: PageTexts = PageTexts {
    skip: "Gå til indholdet",
    contents: "Indhold",
    table: |about| format!("Tabel: {about}"),
};

const ENGLISH: PageTexts = PageTexts {
    skip: "Skip to the content",
    contents: "Contents",
    table: |about| format!("Table: {about}"),
};
