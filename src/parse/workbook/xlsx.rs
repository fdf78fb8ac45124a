//! The sheets of a workbook in XLSX.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::as_csv::{SheetAsCsv, TABLE};
use super::book::{Valueless, WorkbookSheet};

/// What a sheet has room for; cells beyond that are not made by spreadsheets.
const ROOM: (u32, u32) = (1_048_576, 16_384);
/// Sheets that are shorter, in bytes, are looked through for merged cells; nobody merges cells in longer ones.
const LOOKED_THROUGH: usize = 8 * 1024 * 1024;
/// Among how many empty cells formulas are looked for.
const LOOKED_AT: usize = 100_000;

/// Cells by row and column, from 0.
type Cells = HashSet<(u32, u32)>;

/// The sheets in their order; none if it is no workbook, is damaged, or holds too much.
pub fn sheets(bytes: Cursor<Vec<u8>>) -> Option<Vec<WorkbookSheet>> {
    let mut book = Xlsx::new(bytes).ok()?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<_> =
        sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect();
    let mut room = TABLE;
    let mut read = |(name, hidden): (String, bool)| {
        let (csv, empty) = sheet(&mut book, &name, room)?;
        room = room.checked_sub(csv.len())?;
        let valueless = valueless(&mut book, &name, &empty).ok()?;
        let merged = if csv.len() < LOOKED_THROUGH {
            book.merge_cells_by_sheet_name(&name).ok()?
        } else {
            Vec::new()
        };
        let merged = merged.into_iter().map(|cells| [cells.start, cells.end]).collect();
        Some(WorkbookSheet { name, hidden, csv, valueless, merged })
    };
    names.into_iter().map(&mut read).collect()
}

/// A sheet as CSV, and the cells in it that say nothing.
fn sheet(
    book: &mut Xlsx<Cursor<Vec<u8>>>,
    name: &str,
    mut room: usize,
) -> Option<(Vec<u8>, Cells)> {
    let mut reader = book.worksheet_cells_reader(name).ok()?;
    let (mut table, mut cells, mut current) = (SheetAsCsv::default(), Vec::new(), 0);
    let mut empty = Cells::new();
    while let Some(cell) = reader.next_cell().ok()? {
        let ((row, column), text) = (cell.get_position(), text(cell.get_value()));
        if text.is_empty() {
            if empty.len() < LOOKED_AT {
                empty.insert((row, column));
            }
            continue;
        }
        if row >= ROOM.0 || column >= ROOM.1 {
            return None;
        }
        room = room.checked_sub(text.len())?;
        if row != current {
            table.row(current as usize, &cells)?;
            cells.clear();
            current = row;
        }
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
    }
    table.row(current as usize, &cells)?;
    Some((table.finish(), empty))
}

/// Which of these cells hold a formula.
fn valueless(
    book: &mut Xlsx<Cursor<Vec<u8>>>,
    name: &str,
    empty: &Cells,
) -> Result<Option<Valueless>, XlsxError> {
    if empty.is_empty() {
        return Ok(None);
    }
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut found: Option<Valueless> = None;
    while let Some(cell) = reader.next_formula()? {
        let at = cell.get_position();
        if !cell.get_value().is_empty() && empty.contains(&at) {
            found.get_or_insert(Valueless { cells: 0, first: at }).cells += 1;
        }
    }
    Ok(found)
}

/// What a cell says; a moment as ISO, without the time where it is midnight.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(value) => value.to_string().to_uppercase(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTime(moment) if !is_moment(moment) => moment.as_f64().to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            match (hour, minute, second) {
                (0, 0, 0) => day,
                _ => format!("{day} {hour:02}:{minute:02}:{second:02}"),
            }
        }
        DataRef::Error(error) => error.to_string(),
    }
}

/// Whether a number that is shown as a day is one: the first that spreadsheets know is 1, the last is
/// the end of the year 9999. Any other stays a number, which no reader takes for a day.
fn is_moment(moment: &ExcelDateTime) -> bool {
    moment.is_datetime() && (1.0..2_958_466.0).contains(&moment.as_f64())
}
