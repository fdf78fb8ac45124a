//! What is said of parts that cannot be merged.

/// The sentences about parts of a comparison.
#[allow(missing_docs, reason = "each is its own English text in `en/partial.rs`")]
pub struct PartialTexts {
    pub unusable: fn(&str, &str) -> String,
    pub json: fn(usize, usize) -> String,
    pub no_part: &'static str,
    pub form: fn(u32, u32) -> String,
    pub damaged: &'static str,
    pub again: &'static str,
    pub twice: fn(&str) -> String,
    pub twice_hint: &'static str,
    pub differs: fn(&str, &str, &str, &str) -> String,
    pub differs_hint: &'static str,
    pub questionnaires: fn(&str, &str) -> String,
    pub questionnaires_hint: &'static str,
}
