//! The rows of a block, and their cells.
//!
//! `csv-core` splits the rows that have quoted cells. The others, nearly all, are split here by looking
//! for line breaks and delimiters alone: `csv-core` goes from byte to byte and copies every cell, and
//! parsing a table with it on one thread takes as long as scoring the table on two (`BENCHMARKS.md`).

use std::borrow::Cow;
use std::ops::Range;

use csv_core::{ReadRecordResult, ReaderBuilder};
use encoding_rs::WINDOWS_1252;
use memchr::{memchr, memchr_iter};

use super::blocks::{TableBlock, end_of_row};

/// Goes through the rows of a block; takes no new memory once it has met the largest.
#[derive(Debug)]
pub struct RowCursor {
    delimiter: u8,
    core: csv_core::Reader,
    /// Where the row is, in the block.
    row: Range<usize>,
    /// How many lines of the block come before it.
    lines: usize,
    /// How many line breaks it holds.
    breaks: usize,
    /// The cells of a row with quoted ones.
    unquoted: Vec<u8>,
    /// Where each of them ends; the first so many are those of the row.
    ends: Vec<usize>,
    found: usize,
    is_unquoted: bool,
}

/// A row's cells, one after the other.
#[derive(Clone, Debug)]
pub struct Cells<'a> {
    text: &'a [u8],
    /// What the row stands in as UTF-8, and where it begins there; none if it is not that, or had to be
    /// unquoted.
    as_is: Option<(&'a str, usize)>,
    /// Where the next cell begins; beyond the end after the last one.
    at: usize,
    /// Where the cell is that came last.
    last: Range<usize>,
    delimiter: u8,
    /// Where the cells end, if there is no delimiter after them.
    ends: Option<&'a [usize]>,
    /// Whether all of the row is UTF-8.
    utf8: bool,
}

impl RowCursor {
    /// Of tables with this between the cells.
    pub fn new(delimiter: u8) -> Self {
        Self {
            delimiter,
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            row: 0..0,
            lines: 0,
            breaks: 0,
            unquoted: Vec::new(),
            ends: Vec::new(),
            found: 0,
            is_unquoted: false,
        }
    }

    /// Begins with another block, with the row that begins at this byte of it.
    pub fn begin(&mut self, block: &TableBlock, start: usize) {
        self.row = start..start;
        self.lines = memchr_iter(b'\n', &block.text[..start]).count();
        self.breaks = 0;
    }

    /// Goes to the next row of the block, over lines without a word; whether there is one.
    pub fn advance(&mut self, block: &TableBlock) -> bool {
        let text = &block.text;
        self.lines += self.breaks;
        let mut start = self.row.end;
        while let Some(length) = blank(&text[start..], self.delimiter) {
            (start, self.lines) = (start + length, self.lines + 1);
        }
        self.breaks = 0;
        if start == text.len() {
            return false;
        }
        let end = if block.quoted {
            end_of_row(text, start, self.delimiter)
        } else {
            memchr(b'\n', &text[start..]).map(|length| start + length + 1)
        };
        self.row = start..end.unwrap_or(text.len());
        let row = &text[self.row.clone()];
        self.is_unquoted = block.quoted && memchr(b'"', row).is_some();
        self.breaks = if self.is_unquoted { memchr_iter(b'\n', row).count() } else { 1 };
        if self.is_unquoted {
            self.unquote(row);
        }
        true
    }

    /// The row as it stands in the block, without its line break.
    pub fn text<'b>(&self, block: &'b TableBlock) -> Cow<'b, str> {
        let row = &block.text[self.row.clone()];
        decoded(row.strip_suffix(b"\n").unwrap_or(row), true)
    }

    /// How many lines a row without the cells that are expected takes, if that seems to come of a quotation
    /// mark that is not closed: their number is odd, or a line within the row is a row by itself.
    pub fn quoted_lines(&self, block: &TableBlock, expected: usize) -> Option<usize> {
        let row = &block.text[self.row.clone()];
        let is_row = |line: &[u8]| memchr_iter(self.delimiter, line).count() + 1 == expected;
        let odd = !memchr_iter(b'"', row).count().is_multiple_of(2);
        let swallowed = || self.breaks > 1 && row.split(|byte| *byte == b'\n').skip(1).any(is_row);
        (odd || swallowed()).then_some(self.breaks.max(1))
    }

    /// The line that the row begins on.
    pub const fn line(&self, block: &TableBlock) -> usize {
        block.line + self.lines
    }

    /// Where in its block the row begins, in bytes.
    pub const fn start(&self) -> usize {
        self.row.start
    }

    /// The row's cells.
    pub fn cells<'a>(&'a self, block: &'a TableBlock) -> Cells<'a> {
        let (at, last, delimiter) = (0, 0..0, self.delimiter);
        let whole = match block.text.utf8() {
            Some(text) => Some((text, self.row.start)),
            None => std::str::from_utf8(&block.text[self.row.clone()]).ok().map(|row| (row, 0)),
        };
        let utf8 = whole.is_some();
        if self.is_unquoted {
            let (text, ends) = (self.unquoted.as_slice(), Some(&self.ends[..self.found]));
            return Cells { text, as_is: None, at, last, delimiter, ends, utf8 };
        }
        let row = &block.text[self.row.clone()];
        let text = row.strip_suffix(b"\n").unwrap_or(row);
        Cells { text, as_is: whole, at, last, delimiter, ends: None, utf8 }
    }

    /// Splits a row that may have quoted cells.
    fn unquote(&mut self, row: &[u8]) {
        let (mut read, mut written, mut found) = (0, 0, 0);
        self.unquoted.resize(self.unquoted.len().max(row.len()), 0);
        loop {
            let (result, r, w, e) = self.core.read_record(
                &row[read..],
                &mut self.unquoted[written..],
                &mut self.ends[found..],
            );
            (read, written, found) = (read + r, written + w, found + e);
            match result {
                // A mark that is not closed ends with the table.
                ReadRecordResult::InputEmpty | ReadRecordResult::OutputFull => {}
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * found + 64, 0),
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        self.found = found;
    }
}

impl<'a> Cells<'a> {
    /// The cell that came last as text: UTF-8 if all of the row is that, else windows-1252.
    #[inline]
    pub fn decoded(&self) -> Cow<'a, str> {
        let Range { start, end } = self.last;
        match self.as_is.and_then(|(text, row)| text.get(row + start..row + end)) {
            Some(text) => Cow::Borrowed(text),
            None => decoded(&self.text[self.last.clone()], self.utf8),
        }
    }

    /// The text of the cells that are to come, with delimiters between them; none after the last one, or
    /// if it has to be unquoted.
    pub fn rest(&self) -> Option<&'a [u8]> {
        if self.ends.is_none() { self.text.get(self.at..) } else { None }
    }

    /// Goes on over cells, to what is left of `rest`.
    pub fn go_on(&mut self, rest: Option<&[u8]>) {
        self.at = rest.map_or(self.text.len() + 1, |rest| self.text.len() - rest.len());
    }

    /// Whether the row is UTF-8.
    pub const fn is_utf8(&self) -> bool {
        self.utf8
    }

    /// The first byte of a row that is no UTF-8, which cannot be windows-1252 either: it is no sign there, or
    /// stands between letters where only the æ, ø or å of DOS or an old Mac would.
    pub fn unsigned(&self) -> Option<String> {
        let is_none = |byte: u8| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d);
        let is_letter = |byte: u8| matches!(byte, 0x86 | 0x8c | 0x9b | 0xaf | 0xbe | 0xbf);
        let row = if self.utf8 { &[][..] } else { self.text };
        let between = row.windows(3).find_map(|signs| match signs {
            [before, byte, after] if before.is_ascii_alphabetic() && after.is_ascii_lowercase() => {
                is_letter(*byte).then_some(*byte)
            }
            _ => None,
        });
        let byte = row.iter().copied().find(|byte| is_none(*byte));
        byte.or(between).map(|byte| format!("0x{byte:02X}"))
    }

    /// All cells as text.
    pub fn all(mut self) -> Vec<Cow<'a, str>> {
        std::iter::from_fn(|| self.next().map(|_| self.decoded())).collect()
    }
}

impl<'a> Iterator for Cells<'a> {
    type Item = &'a [u8];

    #[inline]
    fn next(&mut self) -> Option<&'a [u8]> {
        let (text, start) = (self.text, self.at);
        if let Some(ends) = &mut self.ends {
            let (end, others) = ends.split_first()?;
            (self.at, self.last, *ends) = (*end, start..*end, others);
            return Some(&text[start..*end]);
        }
        let rest = text.get(start..)?;
        let length = length(rest, self.delimiter);
        (self.at, self.last) = (start + length + 1, start..start + length);
        Some(&rest[..length])
    }
}

/// How long the first line is with its line break, if there is nothing in it but delimiters and blanks.
#[inline]
pub fn blank(text: &[u8], delimiter: u8) -> Option<usize> {
    let empty = |byte: &&u8| **byte == delimiter || matches!(**byte, b' ' | b'\t');
    let length = text.iter().take_while(empty).count();
    (text.get(length) == Some(&b'\n')).then_some(length + 1)
}

/// How long the first cell of a row is.
#[inline]
fn length(row: &[u8], delimiter: u8) -> usize {
    let (ones, delimiters) = (u64::MAX / 0xff, u64::from(delimiter) * (u64::MAX / 0xff));
    let (mut start, mut rest) = (0, row);
    // Cells are short, so eight bytes are looked at as one number, in which those of the delimiter
    // become 0; the lowest bit that this sets is that of the first of them.
    while let Some((eight, after)) = rest.split_first_chunk() {
        let others = u64::from_le_bytes(*eight) ^ delimiters;
        let found = others.wrapping_sub(ones) & !others & (ones << 7);
        if found != 0 {
            return start + found.trailing_zeros() as usize / 8;
        }
        (start, rest) = (start + eight.len(), after);
    }
    start + rest.iter().position(|byte| *byte == delimiter).unwrap_or(rest.len())
}

fn decoded(bytes: &[u8], utf8: bool) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) if utf8 => Cow::Borrowed(text),
        _ => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}
