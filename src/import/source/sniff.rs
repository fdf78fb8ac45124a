//! What kind of file something is, from how it begins.

use std::io::{self, Read, SeekFrom};

use super::input::SeekableInput;
use crate::parse::FileKind;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// Text with a delimiter.
    Text,
    /// A workbook: XLSX or ODS.
    Zip,
    /// A workbook as XML.
    Xml,
    /// JSON.
    Json,
    /// Something that is not read, by the name it is known under.
    Other(&'static str),
}

/// What kind of file this is; it stands at its beginning afterwards.
pub fn kind(input: &mut dyn SeekableInput) -> io::Result<ExportKind> {
    let mut bytes = Vec::new();
    input.seek(SeekFrom::Start(0))?;
    input.take(1024).read_to_end(&mut bytes)?;
    input.seek(SeekFrom::Start(0))?;
    match FileKind::foreign(&bytes) {
        Some(FileKind::Foreign(name)) => return Ok(ExportKind::Other(name)),
        Some(_) => return Ok(ExportKind::Other("XLS")),
        None => {}
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).trim_ascii_start();
    let lower = String::from_utf8_lossy(text).to_lowercase();
    Ok(match text {
        [b'P', b'K', 3, 4, ..] => ExportKind::Zip,
        _ if lower.starts_with("<?xml") || lower.starts_with("<workbook") => ExportKind::Xml,
        [b'{' | b'[', ..] if !lower.starts_with("[\"") || lower.contains('{') => ExportKind::Json,
        _ => ExportKind::Text,
    })
}
