//! The sheets of an ODS workbook, each as CSV.
//!
//! Read a cell at a time: what is written once may be repeated a million times, and a reader that holds
//! whole sheets would have to make room for that.

use std::collections::HashSet;
use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::as_csv::{SHEETS, SheetAsCsv, TABLE};
use super::book::{Workbook, WorkbookSheet};
use super::spreadsheet_xml::attribute;

/// What a sheet has room for, in rows and columns.
const ROOM: (usize, usize) = (1_048_576, 16_384);
/// The longest text of a cell, in bytes.
const LONGEST: usize = 1024 * 1024;
/// The attributes that hold what a cell says where its text does not.
const VALUES: [&str; 5] = ["value", "date-value", "time-value", "boolean-value", "string-value"];

/// What is in it; none if it is no such workbook, is damaged or protected, or holds too much.
pub fn workbook(bytes: Cursor<Vec<u8>>) -> Option<Workbook> {
    let mut archive = ZipArchive::new(bytes).ok()?;
    let content = archive.by_name("content.xml").ok()?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().expand_empty_elements = true;
    let mut book = OdsBook { room: TABLE, ..OdsBook::default() };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == "annotation" => {
                let annotation = tag.to_end().into_owned();
                reader.read_to_end_into(annotation.name(), &mut Vec::new()).ok()?;
            }
            Event::Start(tag) => book.open(&tag)?,
            Event::End(tag) => book.close(tag.local_name().as_ref())?,
            Event::Text(text) => book.text(&text.xml10_content())?,
            Event::CData(text) => book.text(&text.xml10_content())?,
            Event::GeneralRef(name) => match name.resolve_char_ref().ok()? {
                Some(sign) => book.text(sign.encode_utf8(&mut [0; 4]))?,
                None => book.text(quick_xml::escape::resolve_predefined_entity(&name)?)?,
            },
            Event::Eof => break,
            _ => {}
        }
    }
    let OdsBook { sheets, hidden_rows, .. } = book;
    (!sheets.is_empty()).then_some(Workbook { sheets, hidden_rows })
}

/// How many merged cells of a sheet are remembered.
const MERGED: usize = 10_000;

/// What was read of a workbook so far.
#[derive(Default)]
struct OdsBook {
    sheets: Vec<WorkbookSheet>,
    hidden_rows: usize,
    /// The style that is read now, and those of tables that are not shown.
    style: Option<String>,
    hiding: HashSet<String>,
    table: SheetAsCsv,
    /// The row that is read now: its index, how many are like it, and its cells but for the empty ones
    /// at its end.
    row: usize,
    rows: usize,
    is_hidden: bool,
    cells: Vec<String>,
    blanks: usize,
    /// The cell that is read now, if there is one.
    cell: Option<OdsCell>,
    /// Bytes that there is still room for, in the sheets that are whole and in the row.
    room: usize,
    row_room: usize,
}

struct OdsCell {
    /// How many are like it.
    cells: usize,
    /// What it says by its attributes.
    value: Option<String>,
    /// What it says by its text, and whether that is read now.
    text: String,
    reads: bool,
}

impl OdsBook {
    fn open(&mut self, tag: &BytesStart<'_>) -> Option<()> {
        let times = |name| attribute(tag, name).map_or(Some(1), |times| times.parse().ok());
        match tag.local_name().as_ref() {
            "style" => self.style = attribute(tag, "name"),
            "table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                self.hiding.extend(self.style.take());
            }
            "table" if self.sheets.len() == SHEETS => return None,
            "table" => {
                let style = attribute(tag, "style-name");
                let hidden = style.is_some_and(|style| self.hiding.contains(&style));
                let name = attribute(tag, "name").unwrap_or_default();
                self.sheets.push(WorkbookSheet { name, hidden, ..WorkbookSheet::default() });
                (self.table, self.row) = (SheetAsCsv::default(), 0);
            }
            "table-row" => {
                let shown = attribute(tag, "visibility");
                self.is_hidden = shown.is_some_and(|shown| shown != "visible");
                (self.rows, self.blanks, self.row_room) =
                    (times("number-rows-repeated")?, 0, self.room);
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                self.merge(times("number-rows-spanned")?, times("number-columns-spanned")?);
                let cells = times("number-columns-repeated")?;
                let value = value(tag);
                self.cell = Some(OdsCell { cells, value, text: String::new(), reads: false });
            }
            "s" => {
                let spaces: usize = times("c")?;
                if spaces > LONGEST {
                    return None;
                }
                self.text(&" ".repeat(spaces))?;
            }
            "tab" => self.text("\t")?,
            "line-break" => self.text("\n")?,
            "p" => {
                if let Some(cell) = &mut self.cell {
                    if !cell.text.is_empty() {
                        cell.text.push('\n');
                    }
                    cell.reads = true;
                }
            }
            _ => {}
        }
        Some(())
    }

    fn close(&mut self, name: &str) -> Option<()> {
        match name {
            "p" => {
                if let Some(cell) = &mut self.cell {
                    cell.reads = false;
                }
            }
            "table-cell" | "covered-table-cell" => {
                let cell = self.cell.take()?;
                self.put(cell.cells, &cell.value.unwrap_or(cell.text))?;
            }
            "table-row" if self.cells.is_empty() => self.row = self.row.checked_add(self.rows)?,
            "table-row" => {
                if self.rows > ROOM.0.saturating_sub(self.row) {
                    return None;
                }
                self.hidden_rows += if self.is_hidden { self.rows } else { 0 };
                for _ in 0..self.rows {
                    self.table.row(self.row, &self.cells)?;
                    self.row += 1;
                }
            }
            "table" => {
                let csv = std::mem::take(&mut self.table).finish();
                self.room = self.room.checked_sub(csv.len())?;
                self.sheets.last_mut()?.csv = csv;
            }
            _ => {}
        }
        Some(())
    }

    /// Notes that the cell that begins now takes the room of so many rows and columns.
    fn merge(&mut self, rows: usize, columns: usize) {
        let first = (self.row, self.cells.len().saturating_add(self.blanks));
        let last =
            (first.0.saturating_add(rows.max(1) - 1), first.1.saturating_add(columns.max(1) - 1));
        let place = |(row, column)| Some((u32::try_from(row).ok()?, u32::try_from(column).ok()?));
        let merged = place(first).zip(place(last)).filter(|(first, last)| first != last);
        let sheet = self.sheets.last_mut().filter(|sheet| sheet.merged.len() < MERGED);
        if let (Some(sheet), Some((first, last))) = (sheet, merged) {
            sheet.merged.push([first, last]);
        }
    }

    /// Puts cells that are alike at the end of the row.
    fn put(&mut self, cells: usize, text: &str) -> Option<()> {
        if text.is_empty() {
            self.blanks = self.blanks.saturating_add(cells);
            return Some(());
        }
        let end = self.cells.len().checked_add(self.blanks)?.checked_add(cells)?;
        self.row_room = self.row_room.checked_sub(text.len().checked_mul(cells)?)?;
        if end > ROOM.1 {
            return None;
        }
        self.cells.resize(end - cells, String::new());
        self.cells.resize(end, text.to_owned());
        self.blanks = 0;
        Some(())
    }

    fn text(&mut self, text: &str) -> Option<()> {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.reads) {
            cell.text.push_str(text);
            return (cell.text.len() <= LONGEST).then_some(());
        }
        Some(())
    }
}

/// What a cell says by its attributes, in the way of other workbooks.
fn value(tag: &BytesStart<'_>) -> Option<String> {
    let value = VALUES.into_iter().find_map(|name| attribute(tag, name))?;
    match attribute(tag, "value-type").as_deref() {
        Some("float" | "percentage" | "currency") => {
            Some(value.parse::<f64>().map_or(value, |number| number.to_string()))
        }
        Some("boolean") => Some(value.to_uppercase()),
        _ => Some(value).filter(|value| !value.is_empty()),
    }
}
