//! The rows of a worksheet as XML, in a temporary file once they are many.
//!
//! They are written here because the library stops the program when its temporary files cannot be
//! written, for example because the disk is full.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Read, Seek, Write};

use tempfile::SpooledTempFile;

use super::look::Look;

/// Up to this many bytes need no file.
pub const IN_MEMORY: usize = 1 << 20;

/// Rows that have been written.
pub struct RowsXml {
    xml: BufWriter<SpooledTempFile>,
    /// The row that is being written.
    row: String,
    /// How many bytes were written before it.
    length: u64,
}

impl Default for RowsXml {
    fn default() -> Self {
        Self { xml: BufWriter::new(SpooledTempFile::new(IN_MEMORY)), row: String::new(), length: 0 }
    }
}

impl RowsXml {
    /// Writes a row, numbered from 0; `fill` gives its cells, from the first column on.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn write(&mut self, number: u32, fill: impl FnOnce(&mut RowXml<'_>)) -> io::Result<()> {
        let number = number + 1;
        self.row.clear();
        let _ = write!(self.row, "<row r=\"{number}\">");
        fill(&mut RowXml { xml: &mut self.row, row: number, column: 0 });
        self.row.push_str("</row>");
        self.length += self.row.len() as u64;
        self.xml.write_all(self.row.as_bytes())
    }

    /// How many bytes all rows take.
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// All rows, to be read from the first on.
    ///
    /// # Errors
    /// When the last of them cannot be written, or none can be read.
    pub fn read(self) -> io::Result<impl Read> {
        let mut file = self.xml.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        Ok(file)
    }
}

/// The cells of a row, from left to right.
pub struct RowXml<'r> {
    xml: &'r mut String,
    row: u32,
    column: usize,
}

impl RowXml<'_> {
    /// Leaves a cell empty.
    pub fn skip(&mut self) {
        self.column += 1;
    }

    /// Writes a text, which stays one whatever it looks like.
    pub fn text(&mut self, look: Look, text: &str) {
        if text.is_empty() {
            return self.skip();
        }
        self.begin(look);
        self.xml.push_str(" t=\"inlineStr\"><is><t");
        if text.starts_with(BLANKS) || text.ends_with(BLANKS) {
            self.xml.push_str(" xml:space=\"preserve\"");
        }
        self.xml.push('>');
        escape(text, self.xml);
        self.xml.push_str("</t></is></c>");
    }

    /// Writes a number, with a point before its decimals.
    pub fn number(&mut self, look: Look, number: impl std::fmt::Display) {
        self.begin(look);
        let _ = write!(self.xml, "><v>{number}</v></c>");
    }

    fn begin(&mut self, look: Look) {
        self.xml.push_str("<c r=\"");
        letters(self.column, self.xml);
        let _ = write!(self.xml, "{}\" s=\"{}\"", self.row, look.index());
        self.column += 1;
    }
}

/// At an end of a text these are lost unless it says that they count.
const BLANKS: [char; 3] = ['\t', '\n', ' '];

/// The name of a column: A … Z, AA …
fn letters(column: usize, name: &mut String) {
    if column >= 26 {
        letters(column / 26 - 1, name);
    }
    let letter = u8::try_from(column % 26).unwrap_or_default();
    name.push(char::from(b'A' + letter));
}

/// A text as XML. What XML cannot hold is written as spreadsheets do, «_x0007_»; a text that looks
/// like that by itself is kept apart by writing its first character so.
fn escape(text: &str, xml: &mut String) {
    for (at, c) in text.char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '_' if is_code(&text[at..]) => xml.push_str("_x005F_"),
            '\t' | '\n' => xml.push(c),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(xml, "_x{:04X}_", u32::from(c));
            }
            c => xml.push(c),
        }
    }
}

/// Whether a text begins as a character that is written as a code.
fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && bytes.starts_with(b"_x")
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
        && bytes[6] == b'_'
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{Look, RowsXml, letters};

    #[test]
    fn texts_are_escaped_and_numbers_are_as_they_are() {
        let mut rows = RowsXml::default();
        let text = Look::Text.index();
        rows.write(1, |cells| {
            cells.text(Look::Text, "a<b & _x0041_\u{7}");
            cells.skip();
            cells.number(Look::Number, 12.5);
        })
        .unwrap();
        let mut xml = String::new();
        rows.read().unwrap().read_to_string(&mut xml).unwrap();
        let number = Look::Number.index();
        let first = format!(
            "<c r=\"A2\" s=\"{text}\" t=\"inlineStr\"><is><t>a&lt;b &amp; _x005F_x0041__x0007_</t></is></c>"
        );
        let third = format!("<c r=\"C2\" s=\"{number}\"><v>12.5</v></c>");
        assert_eq!(xml, format!("<row r=\"2\">{first}{third}</row>"));
    }

    #[test]
    fn columns_have_the_names_that_spreadsheets_give_them() {
        let name = |column| {
            let mut name = String::new();
            letters(column, &mut name);
            name
        };
        assert_eq!(
            [0, 25, 26, 51, 52, 701, 702, 16_383].map(name).join(" "),
            "A Z AA AZ BA ZZ AAA XFD"
        );
    }
}
