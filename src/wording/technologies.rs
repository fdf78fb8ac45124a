//! The interview's step about technologies in words.

/// The sentences of the step about technologies.
#[allow(missing_docs, reason = "each is its own English text in `en/technologies.rs`")]
pub struct TechnologyTexts {
    pub begin: fn(usize, Option<&str>) -> String,
    pub go: &'static str,
    pub progress: fn(usize, usize, &str) -> String,
    pub status: fn(&str) -> String,
    pub since: &'static str,
    pub day: &'static str,
    pub since_hint: &'static str,
    pub since_wrong: fn(&str) -> String,
    pub yes: &'static str,
    pub no: &'static str,
    pub skip_rest: (&'static str, &'static str, &'static str),
    pub stated: fn(usize, usize) -> String,
    pub key: &'static str,
    pub short: &'static str,
}
