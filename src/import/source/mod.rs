//! Exports of any kind as parts: tables of text with a head, read a row at a time.
//!
//! Workbooks, SpreadsheetML and JSON become the CSV they would be saved as, so that one reader serves
//! all; CSV itself is read from where it is, however long.

mod input;
mod json;
mod pieces;
mod sniff;
mod text;

use std::io::{self, Read};
use std::sync::Arc;

pub use input::SeekableInput;
pub use text::{TextRows, TextTable};

use super::failure::Failure;
use crate::parse::{WorkbookSheet, spreadsheet_xml, workbook};
use sniff::ExportKind;

/// A file that was given.
pub struct ExportFile {
    /// Its name in messages.
    pub name: Arc<str>,
    /// What it holds.
    pub input: Box<dyn SeekableInput>,
}

/// The largest file that is unpacked in memory (workbook, XML, JSON), in bytes.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// A table of a file.
pub struct ExportTable {
    /// The file's name.
    pub file: Arc<str>,
    /// The sheet's name, in a workbook of several.
    pub sheet: Option<String>,
    /// Whether a row of it is a row of a sheet rather than a line of text.
    pub packed: bool,
    /// What it holds.
    pub text: TextTable,
}

/// The parts of a file that may hold answers or say what they mean.
///
/// # Errors
/// When the file cannot be read, or is of a kind that cannot be.
pub fn parts(file: ExportFile) -> Result<Vec<ExportTable>, Failure> {
    let ExportFile { name, mut input } = file;
    let failed = |error: io::Error| Failure::Unreadable(name.clone(), error);
    let kind = sniff::kind(&mut *input).map_err(failed)?;
    let sheets = match kind {
        ExportKind::Text => {
            let text = TextTable::new(input).map_err(failed)?;
            return Ok(vec![ExportTable { file: name, sheet: None, packed: false, text }]);
        }
        ExportKind::Other(what) => return Err(Failure::OtherKind(name, what)),
        ExportKind::Zip => workbook(whole(&mut *input, &name)?).map(|book| book.sheets),
        ExportKind::Xml => spreadsheet_xml(&whole(&mut *input, &name)?),
        ExportKind::Json => json::table(&whole(&mut *input, &name)?)
            .map(|csv| vec![WorkbookSheet { csv, ..WorkbookSheet::default() }]),
    };
    let sheets = sheets.ok_or_else(|| Failure::Damaged(name.clone()))?;
    let several = sheets.len() > 1;
    let part = |sheet: WorkbookSheet| {
        let text = TextTable::new(Box::new(io::Cursor::new(sheet.csv))).map_err(failed)?;
        let sheet = Some(sheet.name).filter(|_| several);
        Ok(ExportTable { file: name.clone(), sheet, packed: kind != ExportKind::Json, text })
    };
    sheets.into_iter().map(part).collect()
}

/// All of a file that is unpacked in memory.
fn whole(input: &mut dyn SeekableInput, name: &Arc<str>) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = input.take(LARGEST as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::Unreadable(name.clone(), error))?;
    if bytes.len() > LARGEST { Err(Failure::TooLarge(name.clone())) } else { Ok(bytes) }
}
