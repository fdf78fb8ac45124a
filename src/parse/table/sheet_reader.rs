//! Reading blocks into sheets, whether they are rows of a table or JSON lines.

use std::borrow::Cow;
use std::sync::Arc;

use super::blocks::TableBlock;
use super::head::Head;
use super::line_reader::LineReader;
use super::row_reader::RowReader;
use crate::model::{AnswerSheet, Finding, Place, QuestionRef, Questionnaires};

/// How the sheets of a file stand in it.
#[derive(Clone, Debug)]
pub enum Layout<'q> {
    /// As rows below this head.
    Rows(Arc<Head<'q>>),
    /// As a line each, of the file with this position among all those given.
    Lines(usize, Arc<str>, &'q Questionnaires),
}

impl<'q> Layout<'q> {
    /// A reader of such sheets.
    pub fn reader(&self) -> SheetReader<'q> {
        match self {
            Self::Rows(head) => SheetReader::Row(RowReader::new(head)),
            Self::Lines(order, name, set) => SheetReader::Line(LineReader::new(*order, name, set)),
        }
    }
}

/// Reads the sheets of blocks, one after the other.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one for each thread")]
pub enum SheetReader<'q> {
    /// Rows of a table.
    Row(RowReader<'q>),
    /// JSON lines.
    Line(LineReader<'q>),
}

impl SheetReader<'_> {
    /// Says whether findings are to tell no more than their codes, because they are only counted.
    pub const fn count_only(&mut self, count: bool) {
        match self {
            Self::Row(reader) => reader.count_only = count,
            Self::Line(reader) => reader.count_only = count,
        }
    }

    /// Begins with another block, with the sheet that begins at this byte of it.
    pub fn begin(&mut self, block: &TableBlock, start: usize) {
        match self {
            Self::Row(reader) => reader.begin(block, start),
            Self::Line(reader) => reader.begin(block, start),
        }
    }

    /// Reads the next sheet of the block over one of the same file; whether it is whole, or left out
    /// for the reasons found. `None` at the block's end.
    pub fn next(
        &mut self,
        block: &TableBlock,
        sheet: &mut AnswerSheet,
        found: &mut Vec<Finding>,
    ) -> Option<bool> {
        match self {
            Self::Row(reader) => reader.next(block, sheet, found),
            Self::Line(reader) => reader.next(block, sheet, found),
        }
    }

    /// What was read last, as it stands in the file.
    pub fn text<'b>(&self, block: &'b TableBlock) -> Cow<'b, str> {
        match self {
            Self::Row(reader) => reader.text(block),
            Self::Line(reader) => reader.text(block),
        }
    }

    /// The line that what was read last begins on, from 1.
    pub fn line(&self, block: &TableBlock) -> usize {
        match self {
            Self::Row(reader) => reader.line(block),
            Self::Line(reader) => reader.line(),
        }
    }

    /// Where in its block it begins, in bytes.
    pub const fn start(&self) -> usize {
        match self {
            Self::Row(reader) => reader.start(),
            Self::Line(reader) => reader.start(),
        }
    }

    /// Where in the file it begins, in bytes.
    pub const fn position(&self, block: &TableBlock) -> u64 {
        block.start + self.start() as u64
    }

    /// Where it stands.
    pub fn place(&self, block: &TableBlock) -> Place {
        match self {
            Self::Row(reader) => reader.row_place(block),
            Self::Line(reader) => reader.place(),
        }
    }

    /// Where the answer to a question stands in it.
    pub fn place_of(&mut self, block: &TableBlock, at: QuestionRef) -> Place {
        match self {
            Self::Row(reader) => reader.place_of(block, at),
            Self::Line(reader) => reader.place_of(block, at),
        }
    }
}
