//! The columns of workbooks in words; data for programs keep the names of machines.

/// What stands above columns, and the values in them that are words of ours.
#[allow(missing_docs, reason = "each is its own English text in `en/columns.rs`")]
pub struct ColumnTexts {
    pub heading: fn(name: &str) -> Option<&'static str>,
    pub share: fn(number: &str) -> String,
    pub option: fn(number: &str) -> String,
    pub figure: fn(name: &str) -> Option<&'static str>,
    pub value: fn(name: &str) -> Option<&'static str>,
}
