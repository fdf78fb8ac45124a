//! XLSX: a workbook whose sheets grow as results come in. The same results give the same bytes.

mod cell;
mod chart;
mod looks;

use std::fmt;
use std::io::{self, Write};

use rust_xlsxwriter::{
    ConditionalFormat2ColorScale, ConditionalFormatType, DocProperties, ExcelDateTime, Workbook,
    Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use self::cell::{fitting, width_of};
use self::looks::Looks;
use crate::report::Sheet;

/// Rows that a sheet has room for, its head included.
const ROOM: u32 = 1_048_576;
/// The narrowest and the widest column, in characters; longer texts are wrapped.
const WIDTHS: (usize, usize) = (6, 50);
/// Room for the button that filters a column.
const BUTTON: usize = 3;
/// A4 in the numbers of spreadsheets.
const A4: u8 = 9;

/// A workbook holds no more rows on one sheet than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyRows;

impl fmt::Display for TooManyRows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a sheet has room for {ROOM} rows")
    }
}

impl std::error::Error for TooManyRows {}

/// A workbook that is being filled.
pub struct Book {
    workbook: Workbook,
    looks: Looks,
    tabs: Vec<Tab>,
}

/// What is known of a sheet that has been begun.
struct Tab {
    name: String,
    first: bool,
    /// The row with the column names.
    head: u32,
    /// The next free row.
    next: u32,
    widths: Vec<usize>,
    scores: Vec<usize>,
}

impl Book {
    /// Nothing in it yet.
    pub fn new() -> io::Result<Self> {
        let mut workbook = Workbook::new();
        // The time of writing would make every file another.
        let time = ExcelDateTime::from_ymd(2000, 1, 1).map_err(failed)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&time));
        Ok(Self { workbook, looks: Looks::default(), tabs: Vec::new() })
    }

    /// Adds rows to the sheet with this name, which is begun if there is none yet.
    pub fn add(&mut self, sheet: &Sheet) -> io::Result<()> {
        let known = self.tabs.iter().position(|tab| tab.name == sheet.name);
        let index = known.map_or_else(|| self.begin(sheet), Ok)?;
        let (tab, looks) = (&mut self.tabs[index], &self.looks);
        let worksheet = self.workbook.worksheet_from_index(index).map_err(failed)?;
        let first = tab.next;
        for row in &sheet.table.rows {
            if tab.next >= ROOM {
                return Err(io::Error::other(TooManyRows));
            }
            for (column, cell) in (0..).zip(row) {
                let scored = tab.scores.contains(&usize::from(column));
                cell::write(worksheet, (tab.next, column), cell, scored, looks).map_err(failed)?;
                let width = &mut tab.widths[usize::from(column)];
                *width = (*width).max(width_of(cell));
            }
            tab.next += 1;
        }
        if let Some(drawn) = sheet.chart.as_ref().filter(|_| first < tab.next) {
            chart::insert(worksheet, sheet, drawn, tab.head).map_err(failed)?;
        }
        Ok(())
    }

    /// Begins a sheet: its lines and the names of its columns.
    fn begin(&mut self, sheet: &Sheet) -> io::Result<usize> {
        let looks = &self.looks;
        let worksheet = self.workbook.add_worksheet_with_low_memory().map_err(failed)?;
        worksheet.set_name(&sheet.name).map_err(failed)?;
        let mut row = 0;
        for line in &sheet.lines {
            let look = if row == 0 { &looks.title } else { &looks.line };
            worksheet.write_string_with_format(row, 0, fitting(line), look).map_err(failed)?;
            row += 1;
        }
        let head = if sheet.lines.is_empty() { 0 } else { row + 1 };
        for (column, name) in (0..).zip(&sheet.table.columns) {
            worksheet
                .write_string_with_format(head, column, fitting(name), &looks.head)
                .map_err(failed)?;
        }
        let widths = sheet.table.columns.iter().map(|name| name.width() + BUTTON).collect();
        self.tabs.push(Tab {
            name: sheet.name.clone(),
            first: sheet.first,
            head,
            next: head + 1,
            widths,
            scores: sheet.scores.clone(),
        });
        Ok(self.tabs.len() - 1)
    }

    /// Writes the workbook.
    pub fn end(mut self, out: &mut dyn Write) -> io::Result<()> {
        for (index, tab) in self.tabs.iter().enumerate() {
            let worksheet = self.workbook.worksheet_from_index(index).map_err(failed)?;
            finish(worksheet, tab).map_err(failed)?;
        }
        if let Some(first) = self.tabs.iter().position(|tab| tab.first) {
            self.workbook.worksheets_mut()[..=first].rotate_right(1);
        }
        let bytes = self.workbook.save_to_buffer().map_err(failed)?;
        out.write_all(&bytes)
    }
}

/// What can only be said of a sheet when all of its rows are there.
fn finish(worksheet: &mut Worksheet, tab: &Tab) -> Result<(), XlsxError> {
    let last = tab.next - 1;
    let last_column = u16::try_from(tab.widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.set_freeze_panes(tab.head + 1, 1)?;
    worksheet.autofilter(tab.head, 0, last, last_column)?;
    worksheet.set_repeat_rows(tab.head, tab.head)?;
    worksheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    worksheet.set_footer("&L&A&R&P / &N");
    for (column, width) in (0..).zip(&tab.widths) {
        let width = u32::try_from((*width).clamp(WIDTHS.0, WIDTHS.1)).unwrap_or(u32::MAX);
        worksheet.set_column_width(column, width)?;
    }
    for column in tab.scores.iter().filter_map(|column| u16::try_from(*column).ok()) {
        let scale = ConditionalFormat2ColorScale::new()
            .set_minimum(ConditionalFormatType::Number, 0)
            .set_maximum(ConditionalFormatType::Number, 100)
            .set_minimum_color(looks::LOWEST)
            .set_maximum_color(looks::HIGHEST);
        let first = (tab.head + 1).min(last);
        worksheet.add_conditional_format(first, column, last, column, &scale)?;
    }
    Ok(())
}

fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        XlsxError::RowColumnLimitError => io::Error::other(TooManyRows),
        error => io::Error::other(error),
    }
}

#[cfg(test)]
mod tests {
    use super::{Book, ROOM, Sheet, TooManyRows};
    use crate::report::Table;

    #[test]
    fn a_sheet_takes_as_many_rows_as_it_has_room_for_and_then_says_so() {
        let rows = |count: u32| {
            let rows = vec![Vec::new(); count as usize];
            Sheet::plain("A", Table { columns: vec!["a".into()], rows })
        };
        let mut book = Book::new().unwrap();
        book.add(&rows(ROOM - 2)).unwrap();
        book.add(&rows(1)).unwrap();
        let error = book.add(&rows(1)).unwrap_err();
        assert!(
            error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<TooManyRows>)
        );
    }
}
