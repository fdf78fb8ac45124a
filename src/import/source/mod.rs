//! Exports of any kind as parts: tables of text with a head, read a row at a time.
//!
//! Workbooks, SpreadsheetML and JSON become the CSV they would be saved as, so that one reader serves
//! all; CSV itself is read from where it is, however long.

mod input;
mod json;
mod ods;
mod pieces;
mod sniff;
mod spreadsheet_xml;
mod table;
mod text;
mod workbook;

use std::io::{self, Read};
use std::sync::Arc;

pub use input::Input;
pub use text::{Rows, Text};

use super::failure::Failure;
use sniff::Kind;

/// A file that was given.
pub struct File {
    /// Its name in messages.
    pub name: Arc<str>,
    /// What it holds.
    pub input: Box<dyn Input>,
}

/// The largest file that is unpacked in memory (workbook, XML, JSON), in bytes.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// A table of a file.
pub struct Part {
    /// The file's name.
    pub file: Arc<str>,
    /// The sheet's name, in a workbook of several.
    pub sheet: Option<String>,
    /// Whether a row of it is a row of a sheet rather than a line of text.
    pub packed: bool,
    /// What it holds.
    pub text: Text,
}

/// The parts of a file that may hold answers or say what they mean.
///
/// # Errors
/// When the file cannot be read, or is of a kind that cannot be.
pub fn parts(file: File) -> Result<Vec<Part>, Failure> {
    let File { name, mut input } = file;
    let failed = |error: io::Error| Failure::Unreadable(name.clone(), error);
    let kind = sniff::kind(&mut *input).map_err(failed)?;
    let sheets = match kind {
        Kind::Text => {
            let text = Text::new(input).map_err(failed)?;
            return Ok(vec![Part { file: name, sheet: None, packed: false, text }]);
        }
        Kind::Other(what) => return Err(Failure::OtherKind(name, what)),
        Kind::Zip => workbook::sheets(whole(&mut *input, &name)?),
        Kind::Xml => spreadsheet_xml::sheets(&whole(&mut *input, &name)?),
        Kind::Json => {
            json::table(&whole(&mut *input, &name)?).map(|csv| vec![(String::new(), csv)])
        }
    };
    let sheets = sheets.ok_or_else(|| Failure::Damaged(name.clone()))?;
    let several = sheets.len() > 1;
    let part = |(sheet, csv): (String, Vec<u8>)| {
        let text = Text::new(Box::new(io::Cursor::new(csv))).map_err(failed)?;
        let sheet = Some(sheet).filter(|_| several);
        Ok(Part { file: name.clone(), sheet, packed: kind != Kind::Json, text })
    };
    sheets.into_iter().map(part).collect()
}

/// All of a file that is unpacked in memory.
fn whole(input: &mut dyn Input, name: &Arc<str>) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = input.take(LARGEST as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::Unreadable(name.clone(), error))?;
    if bytes.len() > LARGEST { Err(Failure::TooLarge(name.clone())) } else { Ok(bytes) }
}
