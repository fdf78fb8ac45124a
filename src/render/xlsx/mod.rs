//! XLSX: a workbook whose worksheets grow as results come in. The same results give the same bytes.

mod cell;
mod chart;
mod look;
mod package;
mod rows;

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use self::cell::{fitting, width_of};
use self::look::Look;
use self::rows::Rows;
use crate::report::{Cell, Chart, Worksheet};

/// Rows that a worksheet has room for, its head included.
const ROOM: u32 = 1_048_576;
/// Room for the button that filters a column, in characters.
const BUTTON: usize = 3;

/// A workbook that is being filled.
pub struct Book {
    tabs: Vec<Tab>,
    /// Rows that a worksheet takes before another one goes on.
    room: u32,
}

/// A worksheet that is being filled.
struct Tab {
    /// The name of what it holds, which is also on the tab of the first worksheet of it.
    name: String,
    /// Which of the worksheets of that name it is, from 1.
    part: usize,
    /// Whether it comes before all others.
    first: bool,
    /// The row with the column names.
    head: u32,
    /// The next free row.
    next: u32,
    /// The characters that each column needs.
    widths: Vec<usize>,
    /// The columns with scores.
    scores: Vec<usize>,
    chart: Option<Chart>,
    rows: Rows,
}

impl Book {
    /// Nothing in it yet.
    pub fn new() -> Self {
        Self { tabs: Vec::new(), room: ROOM }
    }

    /// Adds rows to the worksheet with this name, which is begun if there is none yet; when it is
    /// full, another one goes on.
    ///
    /// # Errors
    /// When the rows cannot be kept until the workbook is written, for example because the disk is full.
    pub fn add(&mut self, worksheet: &Worksheet) -> io::Result<()> {
        let known = self.tabs.iter().rposition(|tab| tab.name == worksheet.name);
        let mut index = match known {
            Some(index) => index,
            None => self.begin(Tab::begin(worksheet, 1)?, self.tabs.len()),
        };
        for row in &worksheet.table.rows {
            if self.tabs[index].next >= self.room {
                let part = self.tabs[index].part + 1;
                index = self.begin(Tab::begin(worksheet, part)?, index + 1);
            }
            self.tabs[index].add(row)?;
        }
        Ok(())
    }

    fn begin(&mut self, tab: Tab, index: usize) -> usize {
        self.tabs.insert(index, tab);
        index
    }

    /// Writes the workbook.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn end(mut self, out: &mut dyn Write) -> io::Result<()> {
        if let Some(first) = self.tabs.iter().position(|tab| tab.first) {
            self.tabs[..=first].rotate_right(1);
        }
        package::write(self.tabs, out)
    }
}

impl Tab {
    /// Begins a worksheet: its lines and the names of its columns.
    fn begin(worksheet: &Worksheet, part: usize) -> io::Result<Self> {
        let mut rows = Rows::default();
        for (row, line) in (0..).zip(&worksheet.lines) {
            let look = if row == 0 { Look::Title } else { Look::Line };
            rows.write(row, |cells| cells.text(look, &fitting(line)))?;
        }
        let lines = u32::try_from(worksheet.lines.len()).unwrap_or(u32::MAX);
        let head = if lines == 0 { 0 } else { lines + 1 };
        let columns = &worksheet.table.columns;
        rows.write(head, |cells| {
            columns.iter().for_each(|name| cells.text(Look::Head, &fitting(name)));
        })?;
        Ok(Self {
            name: worksheet.name.clone(),
            part,
            first: worksheet.first && part == 1,
            head,
            next: head + 1,
            widths: columns.iter().map(|name| name.width() + BUTTON).collect(),
            scores: worksheet.scores.clone(),
            chart: worksheet.chart.clone().filter(|_| part == 1),
            rows,
        })
    }

    fn add(&mut self, row: &[Cell]) -> io::Result<()> {
        for (width, cell) in self.widths.iter_mut().zip(row) {
            *width = (*width).max(width_of(cell));
        }
        let scores = &self.scores;
        self.rows.write(self.next, |cells| {
            for (column, cell) in row.iter().enumerate() {
                cell::write(cells, cell, scores.contains(&column));
            }
        })?;
        self.next += 1;
        Ok(())
    }

    /// What stands on the tab.
    fn title(&self) -> String {
        match self.part {
            1 => self.name.clone(),
            part => format!("{} ({part})", self.name),
        }
    }

    /// The last row that is taken.
    const fn last(&self) -> u32 {
        self.next - 1
    }
}

#[cfg(test)]
mod tests {
    use super::Book;
    use crate::report::{Table, Worksheet};

    #[test]
    fn a_full_worksheet_goes_on_in_another_one_right_after_it() {
        let rows = |name: &str, count: usize| {
            let rows = vec![Vec::new(); count];
            Worksheet::plain(name, Table { columns: vec!["a".into()], rows })
        };
        let mut book = Book { room: 4, ..Book::new() };
        book.add(&rows("A", 2)).unwrap();
        book.add(&rows("B", 1)).unwrap();
        book.add(&rows("A", 5)).unwrap();
        let tabs: Vec<_> = book.tabs.iter().map(|tab| (tab.title(), tab.last())).collect();
        // A head and three rows each, seven rows in all.
        let expected = [("A", 3), ("A (2)", 3), ("A (3)", 1), ("B", 1)];
        assert_eq!(tabs, expected.map(|(name, last)| (name.to_owned(), last)));
    }
}
