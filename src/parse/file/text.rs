//! A file as text: decoding, and places by line and column.

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::limits::{LARGEST, MEGABYTES};
use super::scan::Scan;
use crate::model::{AROUND, Finding, Findings, Place, Problem, Source, TooMuch};

/// Lines above a value that are searched for its key.
const NEAR: usize = 20;

/// A file's text, able to say where something in it stands.
pub struct File {
    order: usize,
    name: Arc<str>,
    starts: Vec<u32>,
    /// The place that was last looked up: line, column, and where that is in bytes.
    last: Cell<(usize, usize, usize)>,
    /// The text without a byte-order mark.
    pub text: String,
}

impl File {
    /// Decodes a file; what cannot be decoded is a finding.
    pub fn open(order: usize, source: &Source, findings: &mut Findings) -> Option<Self> {
        let whole = || Place::file(order, &source.name);
        if source.bytes.len() > LARGEST {
            findings.push(Finding::new(Problem::TooLarge(TooMuch::File(MEGABYTES)), whole()));
            return None;
        }
        let bytes = match source.bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => {
                findings.push(Finding::new(Problem::ByteOrderMark, whole()));
                rest
            }
            None => &source.bytes,
        };
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let starts = starts(text);
                Some(Self {
                    order,
                    name: source.name.clone(),
                    starts,
                    last: Cell::default(),
                    text: text.to_owned(),
                })
            }
            Err(error) => {
                findings.push(undecodable(whole(), bytes, error.valid_up_to()));
                None
            }
        }
    }

    /// The whole file.
    pub fn whole(&self) -> Place {
        Place::file(self.order, &self.name)
    }

    /// The `length` characters from `column` (from 0) on line `line` (from 1).
    pub fn place(&self, line: usize, column: usize, length: usize) -> Place {
        // Only what is near is looked at, since a line may be as long as a file.
        let before = if column < 2 * AROUND { 0 } else { column - AROUND };
        let rest = &self.text[self.byte(line, before)..];
        let end = rest.char_indices().nth(3 * AROUND).map_or(rest.len(), |(end, _)| end);
        let near = rest[..end].split(['\r', '\n']).next().unwrap_or_default();
        let from = column - before;
        self.whole().in_part(line, before, near, from..from.saturating_add(length))
    }

    /// Where a column of a line is, in bytes, or else the line's end. Places are mostly asked for in
    /// order, so the way is gone on from the last one.
    pub fn byte(&self, line: usize, column: usize) -> usize {
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index));
        let mut at = start.map_or(self.text.len(), |start| *start as usize);
        let mut passed = 0;
        let last = self.last.get();
        if last.0 == line && last.1 <= column {
            (passed, at) = (last.1, last.2);
        }
        for c in self.text[at..].chars().take(column - passed) {
            if matches!(c, '\r' | '\n') {
                break;
            }
            (passed, at) = (passed + 1, at + c.len_utf8());
        }
        self.last.set((line, passed, at));
        at
    }

    /// How many lines there are.
    pub const fn lines(&self) -> usize {
        self.starts.len()
    }

    /// What ends its lines.
    pub fn line_break(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// The line of these that is indented with a tab: its number and the tab's column.
    pub fn tab(&self, lines: RangeInclusive<usize>) -> Option<(usize, usize)> {
        lines.into_iter().find_map(|number| {
            let line = self.line(number);
            let blanks = line.len() - line.trim_start_matches(' ').len();
            line[blanks..].starts_with('\t').then_some((number, blanks))
        })
    }

    /// The text of a line, without its line break.
    pub fn line(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|index| self.starts.get(index));
        let end = self.starts.get(number).map_or(self.text.len(), |next| *next as usize);
        start.map_or("", |start| self.text[*start as usize..end].trim_end_matches(['\r', '\n']))
    }

    /// What stands on a line from a column on.
    pub fn rest(&self, line: usize, column: usize) -> &str {
        // Places are asked for from here on, which may be a little before.
        let last = self.last.get();
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index));
        let from = start.map_or(0, |start| self.byte(line, column) - *start as usize);
        self.last.set(last);
        self.line(line).get(from..).unwrap_or_default()
    }

    /// The key of which the value that begins here is, or is a part; empty where it is not near.
    pub fn key_of(&self, line: usize, column: usize) -> &str {
        if column > AROUND {
            return "";
        }
        let whole = self.line(line);
        let at = whole.char_indices().nth(column).map_or(whole.len(), |(at, _)| at);
        let before = whole[..at].trim_end();
        if let Some(entry) = before.strip_suffix(':') {
            let name = entry.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '_').len();
            return &entry[name..];
        }
        if let Some(bracket) = Scan::of(before).open_bracket() {
            return self.key_of(line, bracket);
        }
        if !before.trim_start_matches([' ', '-']).is_empty() {
            return "";
        }
        // A value on a line of its own belongs to the key above that stands further left; the hyphens of a
        // list may stand below its key.
        let right_of = column + usize::from(whole[at..].starts_with('-'));
        let key = |line: &'_ str| line.len() - line.trim_start_matches([' ', '-']).len();
        let above = (line.saturating_sub(NEAR).max(1)..line).rev().map(|number| self.line(number));
        let mut above = above.map(str::trim_end).filter(|line| key(line) < right_of);
        let above = above.find_map(|line| line.strip_suffix(':')).unwrap_or_default();
        above.trim_start_matches([' ', '-'])
    }
}

/// Where each line begins, in bytes, after `\n`, `\r\n` or `\r`; a file that is read is far smaller
/// than 4 GB.
fn starts(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let breaks = |at: &usize| match bytes[*at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    let after = (0..bytes.len()).filter(breaks).map_while(|at| u32::try_from(at + 1).ok());
    std::iter::once(0).chain(after).collect()
}

/// A text as it was written on an older Windows.
#[cfg(feature = "cli")]
fn old_text(bytes: &[u8]) -> Cow<'_, str> {
    encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0
}

/// A text as far as it can be read: the tables of other character sets are the largest part of a small engine.
#[cfg(not(feature = "cli"))]
fn old_text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// The finding for bytes that are not UTF-8, with the place of the first bad one.
fn undecodable(whole: Place, bytes: &[u8], at: usize) -> Finding {
    let before = &bytes[..at];
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let column = String::from_utf8_lossy(&bytes[start..at]).chars().count();
    let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |n| at + n);
    let text = old_text(&bytes[start..end]);
    let place = whole.in_line(line, &text, column..column + 1);
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    match text.chars().nth(column) {
        Some(letter) if letter.is_alphabetic() && !utf16 => {
            Finding::new(Problem::Windows1252, place).found(letter.to_string())
        }
        _ => Finding::new(Problem::InvalidUtf8, place).found(format!("0x{:02X}", bytes[at])),
    }
}
