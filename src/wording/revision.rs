//! Changes in a questionnaire, in words.

use crate::model::ChangeKind;

/// The sentences about changes in a questionnaire.
#[allow(missing_docs, reason = "each is its own English text in `en/revision.rs`")]
pub struct RevisionTexts {
    pub title: fn(&str, &str, &str) -> String,
    pub nothing: &'static str,
    pub kind: fn(ChangeKind) -> &'static str,
    pub trend: fn(ChangeKind) -> &'static str,
    pub without: fn(&str, &str) -> String,
    pub too_low: fn(&str, &str) -> String,
    pub high_enough: fn(&str) -> String,
    pub missing: &'static str,
}
