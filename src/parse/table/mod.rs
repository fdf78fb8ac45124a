//! Reading tables of answers: one row is one sheet.

mod array;
pub mod blocks;
mod cells;
mod fast_cells;
pub mod head;
pub mod invited;
mod json_answers;
mod json_line;
mod json_scalar;
pub mod line_reader;
mod lines;
mod row_cursor;
pub mod row_reader;
pub mod sheet_reader;
mod spellings;
mod utf16;
pub mod workbook;

use std::io::{self, Read};
use std::sync::Arc;

use crate::model::{Field, Finding, Findings, Named, Place, Problem, Questionnaires};
use crate::parse::file::letters;
use crate::parse::sheet::meaning::{HeadMeaning, Meanings};
pub use array::lines_of_array;
use blocks::{Blocks, NoBlock, RowShape, TableBlock};
use head::Head;
use row_cursor::RowCursor;
use sheet_reader::Layout;

/// How much of the beginning is looked at to find the delimiter.
const BEGINNING: usize = 64 * 1024;
/// Among how many lines the head is looked for; above it may stand a title, or what a tool says of itself.
const MOST_ABOVE: usize = 20;
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
        Ok(FirstRow { delimiter, block, above }) => {
            if above > 0 {
                let place = Place { line: 1, ..Place::file(order, name) };
                findings.push(Finding::new(Problem::RowsAbove { rows: above }, place));
            }
            (delimiter, block)
        }
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

/// The row of a table that says what its columns hold.
struct FirstRow {
    delimiter: u8,
    /// The row alone; empty if there is none.
    block: TableBlock,
    /// How many rows that say something stand above it.
    above: usize,
}

/// Finds the head of a table: the first row that has a column for the department, if there is one among
/// the first, else the first that is not empty.
fn first_row<R: Read>(blocks: &mut Blocks<R>) -> Result<FirstRow, NoBlock> {
    let mut found = head_line(blocks.beginning(BEGINNING, 1).map_err(NoBlock::Unreadable)?);
    if found.is_none() {
        found = head_line(blocks.beginning(BEGINNING, MOST_ABOVE).map_err(NoBlock::Unreadable)?);
    }
    let mut above = 0;
    for _ in 0..found.map_or(0, |(lines, _)| lines) {
        if let Some(line) = blocks.row()?
            && cells::separator(&line.text).is_none()
        {
            above += usize::from(row_cursor::blank(&line.text, b',').is_none());
        }
    }
    let delimiter = match found {
        Some((_, delimiter)) => delimiter,
        None => cells::delimiter(blocks.beginning(BEGINNING, 1).map_err(NoBlock::Unreadable)?),
    };
    blocks.shaped(RowShape::Cells(delimiter));
    loop {
        match blocks.row()? {
            Some(block) if row_cursor::blank(&block.text, delimiter).is_some() => {}
            Some(block) if cells::separator(&block.text).is_some() => {}
            block => return Ok(FirstRow { delimiter, block: block.unwrap_or_default(), above }),
        }
    }
}

/// How many lines stand above the one with a cell that is the head of the departments, and what stands
/// between its cells.
fn head_line(beginning: &[u8]) -> Option<(usize, u8)> {
    let mut lines = beginning.split(|byte| *byte == b'\n').take(MOST_ABOVE).enumerate();
    lines.find_map(|(above, line)| {
        let named = |delimiter: &u8| {
            let mut cells = line.split(|byte| byte == delimiter);
            cells.any(is_department)
        };
        let [comma, ..] = cells::DELIMITERS;
        let alone = is_department(line).then_some(comma);
        let delimiter = alone.or_else(|| cells::DELIMITERS.into_iter().find(named))?;
        Some((above, delimiter))
    })
}

/// Whether a table that begins like this has a column for any of the questions.
pub fn is_table_of_answers(beginning: &[u8], questionnaires: &Questionnaires) -> bool {
    let mut blocks = Blocks::new(beginning, BLOCK, RowShape::Lines);
    let Ok(FirstRow { delimiter, block: first, .. }) = first_row(&mut blocks) else {
        return false;
    };
    let mut row = RowCursor::new(delimiter);
    row.begin(&first, 0);
    row.advance(&first) && name_a_question(&row.cells(&first).all(), questionnaires)
}

/// Whether a head has a column for any of the questions.
fn name_a_question<S: AsRef<str>>(names: &[S], questionnaires: &Questionnaires) -> bool {
    let meanings = Meanings::new(questionnaires);
    names.iter().map(AsRef::as_ref).any(|name| {
        questionnaires.find(name.trim()) != Named::Nothing
            || matches!(meanings.of(name), Some(HeadMeaning::Question(_)))
    })
}

/// The longest head of the departments' column, in bytes, however it is spelt.
const LONGEST_HEAD: usize = 64;

/// Whether a cell, as it stands in a row, is the head of the departments' column.
fn is_department(cell: &[u8]) -> bool {
    let text =
        if cell.len() > LONGEST_HEAD { "" } else { str::from_utf8(cell).unwrap_or_default() };
    let name = letters(text);
    let department = Field::Department;
    name == department.name() || department.danish().iter().any(|danish| letters(danish) == name)
}
