//! The talk about technology in words.

/// The sentences of the talk about technology.
#[allow(missing_docs, reason = "each is its own English text in `en/dialogue.rs`")]
pub struct DialogueTexts {
    pub title: &'static str,
    pub questions: [(&'static str, [&'static str; 2]); 3],
    pub no_sheet: &'static str,
    pub and_in_use: fn(&str) -> String,
    pub but_not_in_use: fn(&str) -> String,
    pub months: fn(u32) -> String,
    pub no_trials: &'static str,
    pub source: &'static str,
}
