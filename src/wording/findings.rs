//! Findings in words.

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: lower case, no full stop.
    pub what: String,
    /// How to mend it.
    pub help: Option<String>,
}
