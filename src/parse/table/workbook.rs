//! The table of answers in a workbook, as the CSV it would be saved as, so that one reader serves both.

use std::sync::Arc;

use csv::{ByteRecord, ReaderBuilder, Writer};

use super::{MOST_ABOVE, is_department, name_a_question};
use crate::model::{Finding, Findings, Place, Problem, Questionnaires};
use crate::parse::workbook::{Valueless, Workbook, WorkbookSheet};

/// More than this a table may not take as CSV, in bytes.
const TABLE: usize = 48 * 1024 * 1024;

/// Whether any sheet of a workbook is a table with a column for any of the questions, and a row.
pub fn is_workbook_of_answers(book: &Workbook, questionnaires: &Questionnaires) -> bool {
    book.sheets.iter().any(|sheet| look(&sheet.csv, questionnaires) == Holding::Answers)
}

/// The table of answers in a workbook as CSV: of its sheets, hidden ones last, the first of those that hold
/// most of what is wanted (`Holding`). A row of the sheet is a line.
///
/// What was passed over, and what may not be as it seems, is found. None when it takes too much memory.
pub fn table_of_workbook(
    order: usize,
    name: &Arc<str>,
    book: &Workbook,
    questionnaires: &Questionnaires,
    findings: &mut Findings,
) -> Option<Vec<u8>> {
    let seen: Vec<_> = book.sheets.iter().map(|sheet| look(&sheet.csv, questionnaires)).collect();
    let most = seen.iter().max()?;
    let chosen = seen.iter().position(|holding| holding == most)?;
    let sheet = &book.sheets[chosen];
    let place = Place::file(order, name);
    let mut find = |problem, place: &Place, found: String| {
        findings.push(Finding::new(problem, place.clone()).found(found));
    };
    let mut beside = Vec::new();
    for (index, other) in book.sheets.iter().enumerate().filter(|(index, _)| *index != chosen) {
        let read = sheet.name.clone();
        match seen[index] {
            Holding::Answers => find(Problem::UnreadSheet { read }, &place, other.name.clone()),
            Holding::Nothing => {}
            _ => beside.push(other.name.as_str()),
        }
    }
    if !beside.is_empty() {
        find(Problem::OtherSheets { read: sheet.name.clone() }, &place, beside.join(", "));
    }
    if book.hidden_rows > 0 {
        find(Problem::HiddenRows { rows: book.hidden_rows }, &place, String::new());
    }
    let (table, head) = laid_out(sheet)?;
    let below = |merged: &&[(u32, u32); 2]| merged[1].0 as usize > head;
    if let Some([first, last]) = sheet.merged.iter().find(below) {
        let place = Place { line: first.0 as usize + 1, ..place.clone() };
        let range = format!("{}:{}", cell_name(first.0, first.1), cell_name(last.0, last.1));
        find(Problem::MergedCells, &place, range);
    }
    if let Some(Valueless { cells, first: (row, column) }) = sheet.valueless {
        let place = Place { line: row as usize + 1, ..place.clone() };
        find(Problem::NoSavedValue { cells }, &place, cell_name(row, column));
    }
    Some(table)
}

/// What a sheet holds, from little to all that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Holding {
    Nothing,
    Rows,
    /// A column for the department.
    Head,
    /// The column, and a row below it.
    Departments,
    /// A column for a question, too.
    Answers,
}

/// What a sheet holds.
fn look(csv: &[u8], questionnaires: &Questionnaires) -> Holding {
    let mut filled = records(csv).into_byte_records().map_while(Result::ok);
    let mut filled = filled.by_ref().filter(|record| record.iter().any(|cell| !cell.is_empty()));
    let mut holding = Holding::Nothing;
    for record in filled.by_ref().take(MOST_ABOVE) {
        holding = Holding::Rows;
        if !record.iter().any(is_department) {
            continue;
        }
        let names: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
        return match filled.next() {
            None => Holding::Head,
            Some(_) if name_a_question(&names, questionnaires) => Holding::Answers,
            Some(_) => Holding::Departments,
        };
    }
    holding
}

/// A sheet with a line for each of its rows, as wide as its head, or wider where a row says more; and
/// the row of the head, from 0.
fn laid_out(sheet: &WorkbookSheet) -> Option<(Vec<u8>, usize)> {
    let (mut table, mut lines, mut head) = (Vec::new(), 0, 0);
    let (mut reader, mut record, mut width) = (records(&sheet.csv), ByteRecord::new(), None);
    let mut above = 0;
    while reader.read_byte_record(&mut record).ok()? {
        lines += 1;
        let used = record.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if used == 0 {
            table.push(b'\n');
            continue;
        }
        above += 1;
        if width.is_none() && (above > MOST_ABOVE || record.iter().any(is_department)) {
            (width, head) = (Some(used), lines - 1);
        }
        let mut line = Writer::from_writer(&mut table);
        let one_line = |cell: &[u8]| -> Vec<u8> {
            cell.iter()
                .map(|byte| if matches!(byte, b'\r' | b'\n') { b' ' } else { *byte })
                .collect()
        };
        let padding = width.unwrap_or(used).saturating_sub(used);
        let padding = std::iter::repeat_n(Vec::new(), padding);
        line.write_record(record.iter().take(used).map(one_line).chain(padding)).ok()?;
        drop(line);
        if table.len() > TABLE {
            return None;
        }
    }
    Some((table, head))
}

fn records(csv: &[u8]) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv)
}

/// A cell by its letters and number, as spreadsheets name it.
fn cell_name(row: u32, column: u32) -> String {
    let (mut letters, mut rest) = (Vec::new(), column + 1);
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &(row + 1).to_string()
}
