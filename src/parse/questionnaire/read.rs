//! Questionnaires as they were read, before they are checked together.

use crate::model::Questionnaire;
use crate::parse::file::text::File;
use crate::parse::file::tree::Node;

/// A questionnaire that was read, with the tree it came from.
pub struct Read<'a> {
    /// What was read; with holes if it failed.
    pub questionnaire: Questionnaire,
    /// Its file.
    pub file: &'a File,
    /// Its tree.
    pub root: &'a Node,
    /// Whether an error was found in it.
    pub failed: bool,
}
