//! A table cut into blocks of whole rows, so that a table of any length is read in constant memory
//! and its blocks can be read at the same time.

use std::io::{self, Read};
use std::ops::Deref;

use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};
use memchr::{memchr, memchr_iter, memchr2, memrchr};

use super::cells::DELIMITERS;
use super::lines::Lines;
use super::utf16::Marked;
use crate::parse::file::limits::LARGEST;

/// What a possible cell costs of what a row may hold; a byte costs one.
const CELL: usize = 15;

/// Whole rows, every line break in them as `\n`.
#[derive(Clone, Debug, Default)]
pub struct TableBlock {
    /// The rows as they stand in the table.
    pub text: BlockText,
    /// The line that the first of them begins on, from 1.
    pub line: usize,
    /// How many bytes of the table come before it.
    pub start: u64,
    /// Whether there may be quoted cells.
    pub quoted: bool,
}

/// Bytes, as a text if they are UTF-8.
#[derive(Clone, Debug)]
pub enum BlockText {
    /// UTF-8.
    Utf8(String),
    /// Something else.
    Other(Vec<u8>),
}

impl BlockText {
    /// The text, if it is UTF-8.
    pub const fn utf8(&self) -> Option<&str> {
        match self {
            Self::Utf8(text) => Some(text.as_str()),
            Self::Other(_) => None,
        }
    }

    /// The bytes, in the memory where they are.
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Self::Utf8(text) => text.into_bytes(),
            Self::Other(bytes) => bytes,
        }
    }
}

impl From<Vec<u8>> for BlockText {
    fn from(bytes: Vec<u8>) -> Self {
        String::from_utf8(bytes).map_or_else(|error| Self::Other(error.into_bytes()), Self::Utf8)
    }
}

impl Default for BlockText {
    fn default() -> Self {
        Self::Utf8(String::new())
    }
}

impl Deref for BlockText {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Utf8(text) => text.as_bytes(),
            Self::Other(bytes) => bytes,
        }
    }
}

/// What rows look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowShape {
    /// A line each.
    Lines,
    /// Cells with this between them; quoted ones may hold line breaks.
    Cells(u8),
}

/// An input that is cut into blocks.
pub struct Blocks<R> {
    input: Lines<DecodeReaderBytes<Marked<R>, Vec<u8>>>,
    size: usize,
    shape: RowShape,
    /// What was read beyond the last block, and room for more.
    rest: Vec<u8>,
    /// How much was read.
    read: usize,
    ended: bool,
    line: usize,
    start: u64,
}

/// Why there is no next block.
#[derive(Debug)]
pub enum NoBlock {
    /// The input cannot be read on.
    Unreadable(io::Error),
    /// The row on this line is too long to be one.
    TooLong(usize),
}

impl<R: Read> Blocks<R> {
    /// Cuts an input into blocks of about `size` bytes, or more where a row is longer.
    ///
    /// UTF-8 and what is no Unicode is left as it is, without a byte-order mark; UTF-16 becomes UTF-8.
    pub fn new(input: R, size: usize, shape: RowShape) -> Self {
        let decoded = DecodeReaderBytesBuilder::new()
            .bom_override(true)
            .utf8_passthru(true)
            .strip_bom(true)
            .build(Marked::new(input));
        let input = Lines::new(decoded);
        Self {
            input,
            size: size.max(1),
            shape,
            rest: Vec::new(),
            read: 0,
            ended: false,
            line: 1,
            start: 0,
        }
    }
}

impl<R: Read> Blocks<R> {
    /// The next block, in the memory of `spare`; `None` at the end.
    ///
    /// # Errors
    /// When the input cannot be read on, or a row is too long to be one.
    pub fn next(&mut self, spare: Vec<u8>) -> Result<Option<TableBlock>, NoBlock> {
        self.cut(self.size, spare)
    }

    /// The next row alone, empty lines included; `None` at the end.
    ///
    /// # Errors
    /// As `next`.
    pub fn row(&mut self) -> Result<Option<TableBlock>, NoBlock> {
        self.cut(1, Vec::new())
    }

    /// What the input begins with, up to this many bytes or the end of so many lines, to find out what it is.
    ///
    /// # Errors
    /// When the input cannot be read.
    pub fn beginning(&mut self, most: usize, lines: usize) -> io::Result<&[u8]> {
        while !self.ended
            && self.read < most
            && memchr_iter(b'\n', self.rest()).take(lines).count() < lines
        {
            self.fill(self.read + 1)?;
        }
        Ok(self.rest())
    }

    /// Says what the rows look like, before the first is read.
    pub const fn shaped(&mut self, shape: RowShape) {
        self.shape = shape;
    }

    /// How many bytes of the table have been cut off so far.
    pub const fn position(&self) -> u64 {
        self.start
    }

    fn rest(&self) -> &[u8] {
        &self.rest[..self.read]
    }

    fn cut(&mut self, size: usize, spare: Vec<u8>) -> Result<Option<TableBlock>, NoBlock> {
        let mut wanted = size;
        let (end, quoted) = loop {
            self.fill(wanted).map_err(NoBlock::Unreadable)?;
            let quoted = self.shape != RowShape::Lines && memchr(b'"', self.rest()).is_some();
            if let Some(end) = self.end_of_rows(size, quoted) {
                break (end, quoted);
            }
            if cost(self.rest()) > LARGEST {
                return Err(NoBlock::TooLong(self.line));
            }
            if self.ended {
                break (self.read, quoted);
            }
            wanted = 2 * self.read;
        };
        if end == 0 {
            return Ok(None);
        }
        let mut text = std::mem::replace(&mut self.rest, spare);
        let rest = &text[end..self.read];
        self.rest.resize(self.rest.len().max(rest.len()), 0);
        self.rest[..rest.len()].copy_from_slice(rest);
        self.read = rest.len();
        text.truncate(end);
        let lines = memchr_iter(b'\n', &text).count();
        let block = TableBlock { line: self.line, start: self.start, quoted, text: text.into() };
        self.line += lines;
        self.start += end as u64;
        Ok(Some(block))
    }

    /// Where the last row within the first `size` bytes ends, or else the first row of all.
    fn end_of_rows(&self, size: usize, quoted: bool) -> Option<usize> {
        let text = self.rest();
        let RowShape::Cells(delimiter) = self.shape else { return end_of_lines(text, size) };
        if !quoted {
            return end_of_lines(text, size);
        }
        let mut last = end_of_row(text, 0, delimiter)?;
        while let Some(end) = end_of_row(text, last, delimiter).filter(|end| *end <= size) {
            last = end;
        }
        Some(last)
    }

    /// Reads until this much is at hand, or the input ends.
    fn fill(&mut self, wanted: usize) -> io::Result<()> {
        while !self.ended && self.read < wanted {
            let room = wanted.max(self.read + LEAST);
            self.rest.resize(self.rest.len().max(room), 0);
            let read = self.input.read(&mut self.rest[self.read..room])?;
            self.read += read;
            self.ended = read == 0;
        }
        Ok(())
    }
}

/// The fewest bytes that are read at a time.
const LEAST: usize = 4096;

fn end_of_lines(text: &[u8], size: usize) -> Option<usize> {
    let last = memrchr(b'\n', &text[..size.min(text.len())]);
    last.or_else(|| memchr(b'\n', text)).map(|at| at + 1)
}

/// Where the row that begins at `start` ends, its line break included; `None` if not in here.
pub fn end_of_row(text: &[u8], start: usize, delimiter: u8) -> Option<usize> {
    let mut at = start;
    loop {
        let found = at + memchr2(b'\n', b'"', &text[at..])?;
        if text[found] == b'\n' {
            return Some(found + 1);
        }
        // A quotation mark quotes only where a cell begins.
        let opens = found == start || text[found - 1] == delimiter;
        at = if opens { after_quoted(text, found + 1)? } else { found + 1 };
    }
}

/// Where a quoted cell ends, whose text begins at `at`; a doubled quotation mark is part of it.
fn after_quoted(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let mark = at + memchr(b'"', &text[at..])?;
        if text.get(mark + 1) != Some(&b'"') {
            return Some(mark + 1);
        }
        at = mark + 2;
    }
}

/// What a row costs of the largest one there may be.
pub fn cost(row: &[u8]) -> usize {
    row.len() + CELL * row.iter().filter(|byte| DELIMITERS.contains(byte)).count()
}
