//! Workbooks (XLSX, ODS, SpreadsheetML): their sheets as the CSV they would be saved as.

mod archive;
mod as_csv;
mod book;
mod ods;
mod part;
mod spreadsheet_xml;
mod xlsx;

use std::io::Cursor;

pub use archive::unpackable;
pub use as_csv::SheetAsCsv;
pub use book::{Valueless, Workbook, WorkbookSheet};
pub use spreadsheet_xml::spreadsheet_xml;

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
