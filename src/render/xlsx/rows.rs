//! The rows of a worksheet as XML, in a temporary file once they are many.
//!
//! They are written here because the library stops the program when its temporary files cannot be
//! written, for example because the disk is full.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Read, Seek, Write};

use tempfile::SpooledTempFile;

use super::look::Look;
use super::texts::{self, SharedTexts};

/// Up to this many bytes need no file.
pub const IN_MEMORY: usize = 1 << 20;

/// How high a line is, in points.
const LINE: usize = 15;
/// The most lines that a row has room for.
const MOST_LINES: usize = 27;

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
    /// Writes a row, numbered from 0; `fill` gives its cells, from the first column on. Their texts go
    /// to `texts` as long as there is room.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn write(
        &mut self,
        number: u32,
        texts: &mut SharedTexts,
        fill: impl FnOnce(&mut RowXml<'_>),
    ) -> io::Result<()> {
        self.write_of(number, 1, texts, fill)
    }

    /// The same of a row that is so many lines high.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn write_of(
        &mut self,
        number: u32,
        lines: usize,
        texts: &mut SharedTexts,
        fill: impl FnOnce(&mut RowXml<'_>),
    ) -> io::Result<()> {
        let number = number + 1;
        self.row.clear();
        let _ = write!(self.row, "<row r=\"{number}\"");
        if lines > 1 {
            let _ = write!(self.row, " ht=\"{}\" customHeight=\"1\"", LINE * lines.min(MOST_LINES));
        }
        self.row.push('>');
        fill(&mut RowXml { xml: &mut self.row, texts, row: number, column: 0 });
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
    texts: &'r mut SharedTexts,
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
        if let Some(number) = self.texts.number(text) {
            let _ = write!(self.xml, " t=\"s\"><v>{number}</v></c>");
            return;
        }
        self.xml.push_str(" t=\"inlineStr\"><is>");
        texts::element(text, self.xml);
        self.xml.push_str("</is></c>");
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

/// The name of a column: A … Z, AA …
pub fn column_name(column: usize) -> String {
    let mut name = String::new();
    letters(column, &mut name);
    name
}

fn letters(column: usize, name: &mut String) {
    if column >= 26 {
        letters(column / 26 - 1, name);
    }
    let letter = u8::try_from(column % 26).unwrap_or_default();
    name.push(char::from(b'A' + letter));
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{Look, RowsXml, SharedTexts, column_name};

    #[test]
    fn a_cell_has_its_place_its_look_and_its_value() {
        let (mut rows, mut texts) = (RowsXml::default(), SharedTexts::default());
        rows.write(1, &mut texts, |cells| {
            cells.text(Look::Text, "a");
            cells.skip();
            cells.number(Look::Number, 12.5);
        })
        .unwrap();
        let mut xml = String::new();
        rows.read().unwrap().read_to_string(&mut xml).unwrap();
        let (text, number) = (Look::Text.index(), Look::Number.index());
        let first = format!("<c r=\"A2\" s=\"{text}\" t=\"s\"><v>0</v></c>");
        let third = format!("<c r=\"C2\" s=\"{number}\"><v>12.5</v></c>");
        assert_eq!(xml, format!("<row r=\"2\">{first}{third}</row>"));
    }

    #[test]
    fn columns_have_the_names_that_spreadsheets_give_them() {
        assert_eq!(
            [0, 25, 26, 51, 52, 701, 702, 16_383].map(column_name).join(" "),
            "A Z AA AZ BA ZZ AAA XFD"
        );
    }
}
