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
mod meaning;
mod part;
mod row_cursor;
pub mod row_reader;
pub mod sheet_reader;
pub mod workbook;

use std::io::{self, Read};
use std::sync::Arc;

use crate::model::{Findings, Named, Place, Questionnaires};
pub use archive::unpackable;
use blocks::{Blocks, NoBlock, RowShape, TableBlock};
use head::Head;
use meaning::{HeadMeaning, Meanings};
use row_cursor::RowCursor;
use sheet_reader::Layout;

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
    let mut blocks = Blocks::new(input, size, RowShape::Lines);
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
    (layout, Blocks::new(input, size, RowShape::Lines))
}

/// The delimiter of a table, and its first row that is not empty.
fn first_row<R: Read>(blocks: &mut Blocks<R>) -> Result<(u8, TableBlock), NoBlock> {
    let beginning = blocks.beginning(BEGINNING).map_err(NoBlock::Unreadable)?;
    let delimiter = cells::delimiter(beginning);
    blocks.shaped(RowShape::Cells(delimiter));
    loop {
        match blocks.row()? {
            Some(block) if row_cursor::blank(&block.text, delimiter).is_some() => {}
            Some(block) if cells::separator(&block.text).is_some() => {}
            block => return Ok((delimiter, block.unwrap_or_default())),
        }
    }
}

/// Whether a table that begins like this has a column for any of the questions.
pub fn is_table_of_answers(beginning: &[u8], questionnaires: &Questionnaires) -> bool {
    let mut blocks = Blocks::new(beginning, BLOCK, RowShape::Lines);
    let Ok((delimiter, first)) = first_row(&mut blocks) else { return false };
    let mut row = RowCursor::new(delimiter);
    row.begin(&first, 0);
    let names = if row.advance(&first) { row.cells(&first).all() } else { Vec::new() };
    let meanings = Meanings::new(questionnaires);
    names.iter().any(|name| {
        questionnaires.find(name.trim()) != Named::Nothing
            || matches!(meanings.of(name), Some(HeadMeaning::Question(_)))
    })
}
