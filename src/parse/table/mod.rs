//! Reading tables of answers: one row is one sheet.

mod archive;
pub mod blocks;
mod cells;
mod fast_cells;
pub mod head;
mod json_answers;
mod json_line;
mod json_scalar;
pub mod line_reader;
mod lines;
mod row_cursor;
pub mod row_reader;
pub mod sheet_reader;
pub mod workbook;

use std::borrow::Cow;
use std::io::{self, Read};
use std::sync::Arc;

use crate::model::{AnswerSheet, Finding, Findings, Named, Place, QuestionRef, Questionnaires};
pub use archive::unpackable;
use blocks::{Block, Blocks, NoBlock, Shape};
use head::Head;
use row_cursor::RowCursor;
use sheet_reader::{Layout, SheetReader};

/// How much of the beginning is looked at to find the delimiter.
const BEGINNING: usize = 64 * 1024;
/// How much of a table is read at a time.
pub const BLOCK: usize = 64 * 1024;

/// Begins to read a table in blocks of about `size` bytes: its head, and the blocks that follow.
/// `None`, with findings, when the head says that there is nothing to be had.
///
/// The blocks may be read at the same time, each by a reader of its own.
///
/// # Errors
/// When the input cannot be read.
pub fn table<'q, R: Read>(
    order: usize,
    name: &Arc<str>,
    input: R,
    size: usize,
    questionnaires: &'q Questionnaires,
    findings: &mut Findings,
) -> io::Result<Option<(Layout<'q>, Blocks<R>)>> {
    let mut blocks = Blocks::new(input, size, Shape::Lines);
    let (delimiter, first) = match first_row(&mut blocks) {
        Ok(found) => found,
        Err(NoBlock::Unreadable(error)) => return Err(error),
        Err(NoBlock::TooLong(line)) => {
            findings.push(Head::too_long(&Place::file(order, name), line));
            return Ok(None);
        }
    };
    let head = Head::read(order, name, questionnaires, delimiter, &first, findings);
    Ok(head.map(|head| (Layout::Rows(Arc::new(head)), blocks)))
}

/// Begins to read JSON lines in blocks of about `size` bytes.
pub fn lines<'q, R: Read>(
    order: usize,
    name: &Arc<str>,
    input: R,
    size: usize,
    questionnaires: &'q Questionnaires,
) -> (Layout<'q>, Blocks<R>) {
    let layout = Layout::Lines(order, name.clone(), questionnaires);
    (layout, Blocks::new(input, size, Shape::Lines))
}

/// The delimiter of a table, and its first row that is not empty.
fn first_row<R: Read>(blocks: &mut Blocks<R>) -> Result<(u8, Block), NoBlock> {
    let beginning = blocks.beginning(BEGINNING).map_err(NoBlock::Unreadable)?;
    let delimiter = cells::delimiter(beginning);
    blocks.shaped(Shape::Cells(delimiter));
    loop {
        match blocks.row()? {
            Some(block) if *block.text == *b"\n" => {}
            block => return Ok((delimiter, block.unwrap_or_default())),
        }
    }
}

/// Whether a table that begins like this has a column for any of the questions.
pub fn is_table_of_answers(beginning: &[u8], questionnaires: &Questionnaires) -> bool {
    let mut blocks = Blocks::new(beginning, BLOCK, Shape::Lines);
    let Ok((delimiter, first)) = first_row(&mut blocks) else { return false };
    let mut row = RowCursor::new(delimiter);
    row.begin(&first, 0);
    let names = if row.advance(&first) { row.cells(&first).all() } else { Vec::new() };
    names.iter().any(|name| questionnaires.find(name.trim()) != Named::Nothing)
}

/// A table, or JSON lines, that are read a sheet at a time.
pub struct Table<'q, R: Read> {
    place: Place,
    questionnaires: &'q Questionnaires,
    blocks: Blocks<R>,
    block: Block,
    reader: SheetReader<'q>,
}

/// What came of a row.
#[derive(Debug)]
pub enum Row {
    /// A sheet, whole.
    Sheet(Box<AnswerSheet>),
    /// Something was wrong with it; the findings say what.
    LeftOut,
}

impl<'q, R: Read> Table<'q, R> {
    /// Begins to read; `None` with findings when the head says that there is nothing to be had.
    ///
    /// # Errors
    /// When the input cannot be read.
    pub fn open(
        order: usize,
        name: &Arc<str>,
        input: R,
        questionnaires: &'q Questionnaires,
        findings: &mut Findings,
    ) -> io::Result<Option<Self>> {
        let opened = table(order, name, input, BLOCK, questionnaires, findings)?;
        Ok(opened.map(|opened| Self::of(order, name, questionnaires, opened)))
    }

    /// Goes on to read what was begun.
    pub fn of(
        order: usize,
        name: &Arc<str>,
        questionnaires: &'q Questionnaires,
        (layout, blocks): (Layout<'q>, Blocks<R>),
    ) -> Self {
        let (place, reader) = (Place::file(order, name), layout.reader());
        Self { place, questionnaires, blocks, block: Block::default(), reader }
    }

    /// The next row; `None` at the end. What is wrong with it is found in full unless it is to be
    /// `count_only`, that is, only counted.
    ///
    /// # Errors
    /// When the input cannot be read on.
    pub fn next(&mut self, count_only: bool, found: &mut Vec<Finding>) -> io::Result<Option<Row>> {
        let mut sheet = AnswerSheet::new(self.questionnaires);
        self.reader.count_only(count_only);
        loop {
            if let Some(whole) = self.reader.next(&self.block, &mut sheet, found) {
                return Ok(Some(if whole { Row::Sheet(Box::new(sheet)) } else { Row::LeftOut }));
            }
            match self.blocks.next(std::mem::take(&mut self.block.text).into_bytes()) {
                Ok(Some(block)) => {
                    self.block = block;
                    self.reader.begin(&self.block, 0);
                }
                Ok(None) => return Ok(None),
                Err(NoBlock::Unreadable(error)) => return Err(error),
                Err(NoBlock::TooLong(line)) => {
                    found.push(Head::too_long(&self.place, line));
                    return Ok(None);
                }
            }
        }
    }

    /// The row that was read last, as it stands in the table, without its line break.
    pub fn text(&self) -> Cow<'_, str> {
        self.reader.text(&self.block)
    }

    /// The line that the row that was read last begins on, from 1.
    pub fn line(&self) -> usize {
        self.reader.line(&self.block)
    }

    /// Where the row that was read last stands.
    pub fn place(&self) -> Place {
        self.reader.place(&self.block)
    }

    /// Where the answer to a question stands in the row that was read last.
    pub fn place_of(&mut self, at: QuestionRef) -> Place {
        self.reader.place_of(&self.block, at)
    }
}
