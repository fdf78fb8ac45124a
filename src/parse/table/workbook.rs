//! A workbook's table as the CSV it would be saved as, so that one reader serves both.

use std::io::Cursor;

use super::archive::unpackable;
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx};

/// More than this a table may not take as CSV, in bytes, all sheets that were looked at together.
const TABLE: usize = 48 * 1024 * 1024;
/// What a sheet has room for; cells beyond that are not made by spreadsheets.
const ROOM: (u32, u32) = (1_048_576, 16_384);
/// The column that a table of answers has.
const NEEDED: &str = "department";

/// The table of answers in a workbook (XLSX) as CSV: the first of its sheets that has a column
/// `department`, else the first sheet. A row of the sheet is a line.
///
/// Of formulas the values are read that were saved with them.
///
/// None when it is no workbook, is damaged, or is too large when it is unpacked.
pub fn workbook(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let bytes = Cursor::new(bytes);
    let bytes = unpackable(bytes)?;
    let mut book = Xlsx::new(bytes).ok()?;
    let (mut first, mut room) = (None, TABLE);
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<_> = sheets.map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let sheet = sheet(&mut book, &name, &mut room)?;
        if sheet.has_column(NEEDED) {
            return Some(sheet.csv);
        }
        first.get_or_insert(sheet.csv);
    }
    first
}

/// A sheet on its way to CSV.
#[derive(Default)]
struct Sheet {
    csv: Vec<u8>,
    /// The cells of the first row that has any.
    head: Vec<String>,
    /// Lines written.
    lines: u32,
}

impl Sheet {
    fn has_column(&self, name: &str) -> bool {
        self.head.iter().any(|cell| cell.trim() == name)
    }

    /// Writes a row in its line; every row is as wide as the head, or wider where it says more.
    fn row(&mut self, row: u32, mut cells: Vec<String>, room: &mut usize) -> Option<()> {
        let used = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if used == 0 {
            return Some(());
        }
        let (blank, before) = (row.checked_sub(self.lines)? as usize, self.csv.len());
        self.csv.resize(self.csv.len() + blank, b'\n');
        cells.resize(used.max(self.head.len()), String::new());
        let mut line = csv::Writer::from_writer(&mut self.csv);
        line.write_record(&cells).ok()?;
        drop(line);
        self.lines = row + 1;
        if self.head.is_empty() {
            self.head = cells;
        }
        *room = room.checked_sub(self.csv.len() - before)?;
        Some(())
    }
}

fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, room: &mut usize) -> Option<Sheet> {
    let mut reader = book.worksheet_cells_reader(name).ok()?;
    let (mut sheet, mut cells, mut current) = (Sheet::default(), Vec::new(), 0);
    let mut unwritten = 0;
    while let Some(cell) = reader.next_cell().ok()? {
        let ((row, column), text) = (cell.get_position(), text(cell.get_value()));
        if text.is_empty() {
            continue;
        }
        if row >= ROOM.0 || column >= ROOM.1 {
            return None;
        }
        if row != current {
            sheet.row(current, std::mem::take(&mut cells), room)?;
            (current, unwritten) = (row, 0);
        }
        unwritten += text.len();
        if unwritten > *room {
            return None;
        }
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
    }
    sheet.row(current, cells, room)?;
    Some(sheet)
}

/// What a cell says, on one line.
fn text(value: &DataRef<'_>) -> String {
    let one_line = |text: &str| text.replace(['\r', '\n'], " ");
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(value) => value.to_string().to_uppercase(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            one_line(text)
        }
        DataRef::SharedString(text) => one_line(text),
        DataRef::DateTime(moment) if !is_moment(moment) => moment.as_f64().to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(error) => error.to_string(),
    }
}

/// Whether a number that is shown as a day is one: the first that spreadsheets know is 1, the last is
/// the end of the year 9999. Any other stays a number, which no reader takes for a day.
pub fn is_moment(moment: &ExcelDateTime) -> bool {
    moment.is_datetime() && (1.0..2_958_466.0).contains(&moment.as_f64())
}
