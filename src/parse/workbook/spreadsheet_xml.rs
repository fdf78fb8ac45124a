//! The sheets of a workbook that was saved as XML (SpreadsheetML 2003), each as CSV.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::as_csv::{SHEETS, SheetAsCsv};
use super::book::WorkbookSheet;

/// Columns that a sheet has room for.
const COLUMNS: usize = 16_384;

/// The sheets of such a workbook; none if it is none, or is damaged.
pub fn spreadsheet_xml(bytes: &[u8]) -> Option<Vec<WorkbookSheet>> {
    let (text, ..) = encoding_rs::UTF_8.decode(bytes);
    let mut reader = Reader::from_str(&text);
    let mut book = XmlBook::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => book.open(&tag)?,
            Event::Empty(tag) => {
                book.open(&tag)?;
                book.close(tag.local_name().as_ref())?;
            }
            Event::End(tag) => book.close(tag.local_name().as_ref())?,
            Event::Text(text) => book.text(&text.xml10_content()),
            Event::CData(text) => book.text(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let sign = name.resolve_char_ref().ok()?;
                let named = || quick_xml::escape::resolve_predefined_entity(&name);
                match sign {
                    Some(sign) => book.text(sign.encode_utf8(&mut [0; 4])),
                    None => book.text(named()?),
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    (!book.sheets.is_empty()).then_some(book.sheets)
}

/// What was read of a workbook so far.
#[derive(Default)]
struct XmlBook {
    sheets: Vec<WorkbookSheet>,
    table: SheetAsCsv,
    /// The row that is read now, and its index.
    cells: Vec<String>,
    row: usize,
    column: usize,
    /// Whether the text of a cell is read now.
    data: bool,
}

impl XmlBook {
    fn open(&mut self, tag: &BytesStart<'_>) -> Option<()> {
        match tag.local_name().as_ref() {
            "Worksheet" if self.sheets.len() == SHEETS => return None,
            "Worksheet" => {
                let name = attribute(tag, "Name").unwrap_or_default();
                self.sheets.push(WorkbookSheet { name, ..WorkbookSheet::default() });
                (self.table, self.row) = (SheetAsCsv::default(), 0);
            }
            "Row" => {
                self.cells.clear();
                self.row = index(tag, self.row)?;
                self.column = 0;
            }
            "Cell" => {
                self.column = index(tag, self.column)?;
                if self.column >= COLUMNS {
                    return None;
                }
                self.cells.resize(self.cells.len().max(self.column + 1), String::new());
            }
            "Data" => self.data = true,
            _ => {}
        }
        Some(())
    }

    fn close(&mut self, name: &str) -> Option<()> {
        match name {
            "Data" => self.data = false,
            "Cell" => self.column += 1,
            "Row" => {
                self.table.row(self.row, &self.cells)?;
                self.row += 1;
            }
            "Worksheet" => self.sheets.last_mut()?.csv = std::mem::take(&mut self.table).finish(),
            _ => {}
        }
        Some(())
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cells.get_mut(self.column).filter(|_| self.data) {
            cell.push_str(text);
        }
    }
}

/// The index, from 0, that a row or cell names, else the next one; none if it is no number that can be.
fn index(tag: &BytesStart<'_>, next: usize) -> Option<usize> {
    match attribute(tag, "Index") {
        None => Some(next),
        Some(text) => text.parse::<usize>().ok()?.checked_sub(1),
    }
}

/// The value of an attribute, whatever namespace it is in.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes().filter_map(Result::ok);
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Explicit1_0).ok().map(std::borrow::Cow::into_owned)
}
