//! A worksheet of a workbook while it is being filled.

use std::io;

use unicode_width::UnicodeWidthStr;

use super::cell::{self, fitting, width_of};
use super::look::Look;
use super::rows::RowsXml;
use super::texts::SharedTexts;
use crate::report::{Cell, Chart, Worksheet};

/// Room for the button that filters a column, in characters.
const BUTTON: usize = 3;

/// A worksheet that is being filled.
pub struct Tab {
    /// The name of what it holds, which is also on the tab of the first worksheet of it.
    pub name: String,
    /// Which of the worksheets of that name it is, from 1.
    pub part: usize,
    /// Whether it comes before all others.
    pub first: bool,
    /// The row with the column names.
    pub head: u32,
    /// The next free row.
    pub next: u32,
    /// The characters that each column needs.
    pub widths: Vec<usize>,
    /// The columns with scores.
    pub scores: Vec<usize>,
    /// The chart beside the table.
    pub chart: Option<Chart>,
    /// All that stands in it so far.
    pub rows: RowsXml,
}

impl Tab {
    /// Begins a worksheet: its lines and the names of its columns.
    pub fn begin(worksheet: &Worksheet, part: usize, texts: &mut SharedTexts) -> io::Result<Self> {
        let mut rows = RowsXml::default();
        for (row, line) in (0..).zip(&worksheet.lines) {
            let look = if row == 0 { Look::Title } else { Look::Line };
            rows.write(row, texts, |cells| cells.text(look, &fitting(line)))?;
        }
        let lines = u32::try_from(worksheet.lines.len()).unwrap_or(u32::MAX);
        let head = if lines == 0 { 0 } else { lines + 1 };
        let columns = &worksheet.table.columns;
        rows.write(head, texts, |cells| {
            for name in columns {
                cells.text(Look::Head, &fitting(name));
            }
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

    /// Adds a row.
    pub fn add(&mut self, row: &[Cell], texts: &mut SharedTexts) -> io::Result<()> {
        for (width, cell) in self.widths.iter_mut().zip(row) {
            *width = (*width).max(width_of(cell));
        }
        let scores = &self.scores;
        self.rows.write(self.next, texts, |cells| {
            for (column, cell) in row.iter().enumerate() {
                cell::write(cells, cell, scores.contains(&column));
            }
        })?;
        self.next += 1;
        Ok(())
    }

    /// What stands on the tab.
    pub fn title(&self) -> String {
        match self.part {
            1 => self.name.clone(),
            part => format!("{} ({part})", self.name),
        }
    }

    /// The last row that is taken.
    pub const fn last(&self) -> u32 {
        self.next - 1
    }
}
