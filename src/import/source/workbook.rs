//! The sheets of a workbook (XLSX, ODS), each as CSV.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};

use super::ods;
use super::table::{SheetAsCsv, TABLE};
use crate::parse;

/// What a sheet has room for; cells beyond that are not made by spreadsheets.
const ROOM: (u32, u32) = (1_048_576, 16_384);

/// The sheets with their names, those that are shown before those that are hidden; none if it is no
/// workbook, is damaged, or is too large when it is unpacked.
pub fn sheets(bytes: Vec<u8>) -> Option<Vec<(String, Vec<u8>)>> {
    let bytes = parse::unpackable(Cursor::new(bytes))?;
    if is_ods(bytes.get_ref()) {
        return ods::sheets(bytes);
    }
    let mut book = Xlsx::new(bytes).ok()?;
    let names = names(&book);
    let mut room = TABLE;
    let mut sheet = |name: String| {
        let csv = xlsx(&mut book, &name, room)?;
        room = room.checked_sub(csv.len())?;
        Some((name, csv))
    };
    names.into_iter().map(&mut sheet).collect()
}

/// ODS names its kind first.
fn is_ods(bytes: &[u8]) -> bool {
    bytes.get(30..).is_some_and(|name| {
        name.starts_with(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    })
}

/// The names of the sheets with cells, hidden ones last.
fn names(book: &Xlsx<Cursor<Vec<u8>>>) -> Vec<String> {
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (shown, hidden): (Vec<_>, Vec<_>) =
        sheets.partition(|sheet| sheet.visible == SheetVisible::Visible);
    shown.into_iter().chain(hidden).map(|sheet| sheet.name.clone()).collect()
}

fn xlsx(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, mut room: usize) -> Option<Vec<u8>> {
    let mut reader = book.worksheet_cells_reader(name).ok()?;
    let (mut table, mut cells, mut current) = (SheetAsCsv::default(), Vec::new(), 0);
    while let Some(cell) = reader.next_cell().ok()? {
        let ((row, column), text) = (cell.get_position(), text(cell.get_value()));
        if text.is_empty() {
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
    Some(table.finish())
}

/// What a cell says; a moment as ISO.
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
        DataRef::DateTime(moment) if !parse::is_moment(moment) => moment.as_f64().to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        DataRef::Error(error) => error.to_string(),
    }
}
