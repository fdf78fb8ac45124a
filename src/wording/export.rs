//! What is handed on to others, in words, in both languages.

use crate::model::Language;

/// The sentences around exported tables.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct ExportTexts {
    pub scores: &'static str,
    pub answers: &'static str,
    pub recommendations: &'static str,
}

/// The sentences around exported tables in a language.
pub const fn texts(language: Language) -> &'static ExportTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: ExportTexts =
    ExportTexts { scores: "Scorer", answers: "Svar", recommendations: "Anbefalinger" };

const ENGLISH: ExportTexts =
    ExportTexts { scores: "Scores", answers: "Answers", recommendations: "Recommendations" };
