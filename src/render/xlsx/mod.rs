//! XLSX: a workbook whose worksheets grow as results come in. The same results give the same bytes.

mod cell;
mod chart;
mod look;
mod package;
mod rows;
mod tab;
mod texts;

use std::io::{self, Write};

use self::tab::Tab;
use self::texts::SharedTexts;
use crate::report::Worksheet;

/// Rows that a worksheet has room for, its head included.
const ROOM: u32 = 1_048_576;

/// A workbook that is being filled.
pub struct Book {
    tabs: Vec<Tab>,
    texts: SharedTexts,
    /// Rows that a worksheet takes before another one goes on.
    room: u32,
}

impl Book {
    /// Nothing in it yet.
    pub fn new() -> Self {
        Self { tabs: Vec::new(), texts: SharedTexts::default(), room: ROOM }
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
            None => self.begin(worksheet, 1, self.tabs.len())?,
        };
        for row in &worksheet.table.rows {
            if self.tabs[index].next >= self.room {
                let part = self.tabs[index].part + 1;
                index = self.begin(worksheet, part, index + 1)?;
            }
            self.tabs[index].add(row, &mut self.texts)?;
        }
        Ok(())
    }

    /// Begins a worksheet in this place among them.
    fn begin(&mut self, worksheet: &Worksheet, part: usize, index: usize) -> io::Result<usize> {
        self.tabs.insert(index, Tab::begin(worksheet, part, &mut self.texts)?);
        Ok(index)
    }

    /// The names of the worksheets that hold anything, in the order in which they will stand.
    pub fn contents(&self) -> Vec<String> {
        let mut tabs: Vec<_> = self.tabs.iter().filter(|tab| !tab.is_empty()).collect();
        tabs.sort_by_key(|tab| tab.place);
        tabs.iter().map(|tab| tab.title()).collect()
    }

    /// Writes the workbook; worksheets without a row are left out where there are others.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn end(mut self, out: &mut dyn Write) -> io::Result<()> {
        self.tabs.sort_by_key(|tab| tab.place);
        if self.tabs.iter().any(|tab| !tab.is_empty()) {
            self.tabs.retain(|tab| !tab.is_empty());
        }
        package::write(self.tabs, &self.texts, out)
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
