//! Why an export cannot be used at all.

use std::io;
use std::sync::Arc;

/// Why an export cannot be used at all.
#[derive(Debug)]
pub enum Failure {
    /// The file cannot be read.
    Unreadable(Arc<str>, io::Error),
    /// It is of a kind that is not read: its name.
    OtherKind(Arc<str>, &'static str),
    /// It is damaged, too large when it is unpacked, or not what it seems.
    Damaged(Arc<str>),
    /// It is too large to be unpacked in memory.
    TooLarge(Arc<str>),
    /// None of the files holds answers.
    NoAnswers,
    /// No column is a question.
    NoQuestions,
    /// A column was named that is not there; perhaps this one was meant.
    NoColumn(String, Option<String>),
    /// Two columns were said to be the same: what, and the first one.
    ToldTwice(String, String),
    /// No row answers anything.
    NoRows,
    /// The table cannot be written.
    Unwritable(io::Error),
    /// What was typed does not say what a column is.
    BadColumn(String),
    /// A map cannot be used; the findings were shown.
    BadMap(String),
    /// A map was to be written where a file is.
    MapTaken(String),
}
