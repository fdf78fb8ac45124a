//! Workbooks (XLSX, ODS, SpreadsheetML): their sheets as the CSV they would be saved as.

mod archive;
mod as_csv;
mod ods;
mod part;
mod spreadsheet_xml;
mod xlsx;

use std::io::Cursor;

pub use archive::unpackable;
pub use as_csv::SheetAsCsv;
pub use spreadsheet_xml::spreadsheet_xml;

/// A workbook that was read.
#[derive(Debug, Default)]
pub struct Workbook {
    /// Its sheets, those that are shown before those that are hidden.
    pub sheets: Vec<WorkbookSheet>,
    /// How many rows are hidden, in all of them.
    pub hidden_rows: usize,
}

/// A sheet of a workbook.
#[derive(Debug, Default)]
pub struct WorkbookSheet {
    /// Its name.
    pub name: String,
    /// Whether it is not shown.
    pub hidden: bool,
    /// Its rows, a record each, also when they are empty.
    pub csv: Vec<u8>,
    /// Formulas without a saved value.
    pub valueless: Option<Valueless>,
}

/// Cells that hold a formula, but not what it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Valueless {
    /// How many they are.
    pub cells: usize,
    /// The first: row and column, from 0.
    pub first: (u32, u32),
}

/// What is in a workbook (XLSX or ODS); none if it is none, is damaged or protected, or is too large when it
/// is unpacked.
///
/// Of formulas the values are read that were saved with them.
pub fn workbook(bytes: Vec<u8>) -> Option<Workbook> {
    let is_ods = bytes.get(30..).is_some_and(|name| {
        name.starts_with(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    });
    let (bytes, hidden_rows) = unpackable(Cursor::new(bytes))?;
    let mut book = if is_ods {
        ods::workbook(bytes)?
    } else {
        Workbook { sheets: xlsx::sheets(bytes)?, hidden_rows }
    };
    book.sheets.sort_by_key(|sheet| sheet.hidden);
    Some(book)
}
