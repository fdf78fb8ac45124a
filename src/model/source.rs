//! Files as they were read, and places in them.

use std::ops::Range;
use std::sync::Arc;

use super::is_unseen;

/// A file's name and bytes.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name to show in messages.
    pub name: Arc<str>,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Source {
    /// A file with this name and content.
    pub fn new(name: impl Into<Arc<str>>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}

/// Where something is, with the line it stands on, so that it can be shown without the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's position among those given; messages come in this order.
    pub order: usize,
    /// The file's name.
    pub file: Arc<str>,
    /// Line from 1; 0 when the whole file is meant.
    pub line: usize,
    /// Column in characters from 1; 0 when the whole line is meant.
    pub column: usize,
    /// The line, or the part of it around the place, without control characters.
    pub excerpt: String,
    /// Start in `excerpt` of what is meant, in characters.
    pub mark: usize,
    /// How many characters are meant, at least 1.
    pub length: usize,
}

/// Characters kept before the place when a line is very long, and a third of all that are kept.
pub(crate) const AROUND: usize = 1000;

impl Place {
    /// A whole file.
    pub fn file(order: usize, file: &Arc<str>) -> Self {
        Self {
            order,
            file: file.clone(),
            line: 0,
            column: 0,
            excerpt: String::new(),
            mark: 0,
            length: 0,
        }
    }

    /// The characters `range` (counted from 0) of line number `line`, whose text is `text`.
    pub fn in_line(self, line: usize, text: &str, range: Range<usize>) -> Self {
        self.in_part(line, 0, text, range)
    }

    /// As `in_line`, of a line of which `text` is only the part after the first `before` characters.
    #[must_use]
    pub fn in_part(self, line: usize, before: usize, text: &str, range: Range<usize>) -> Self {
        let first = if range.start < 2 * AROUND { 0 } else { range.start - AROUND };
        let shown = text.chars().skip(first).take(AROUND * 3);
        let excerpt: String = shown.map(|c| if is_unseen(c) { ' ' } else { c }).collect();
        let room = excerpt.chars().count().saturating_sub(range.start - first);
        let length = range.end.saturating_sub(range.start).min(room).max(1);
        let (column, mark) = (before + range.start + 1, range.start - first);
        Self { line, column, excerpt, mark, length, ..self }
    }
}
