//! A worksheet of a workbook while it is being filled.

use std::io;

use unicode_width::UnicodeWidthStr;

use super::cell::{self, fitting, lines_of, width_of};
use super::look::Look;
use super::rows::{RowXml, RowsXml};
use super::texts::SharedTexts;
use crate::report::{Cell, Chart, ColumnKind, Overdue, Worksheet, WorksheetPlace};

/// Room for the button that filters a column, in characters.
const BUTTON: usize = 3;

/// The widest column, in characters; longer texts are wrapped. The front page has more to say.
pub const fn widest(place: WorksheetPlace) -> usize {
    match place {
        WorksheetPlace::Front => 90,
        _ => 50,
    }
}

/// A worksheet that is being filled.
pub struct Tab {
    /// The name of what it holds, which is also on the tab of the first worksheet of it.
    pub name: String,
    /// Which of the worksheets of that name it is, from 1.
    pub part: usize,
    /// Where it stands among the others.
    pub place: WorksheetPlace,
    /// How many lines stand above the table.
    pub lines: u32,
    /// The row with the column names.
    pub head: u32,
    /// The next free row.
    pub next: u32,
    /// The characters that each column needs.
    pub widths: Vec<usize>,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// How the figures of each column are written.
    kinds: Vec<ColumnKind>,
    /// The columns that are shaded.
    pub scores: Vec<usize>,
    /// The column in which values are chosen, and these.
    pub choices: Option<(usize, Vec<String>)>,
    /// What marks rows that are late.
    pub overdue: Option<Overdue>,
    /// The chart beside the table.
    pub chart: Option<Chart>,
    /// All that stands in it so far.
    pub rows: RowsXml,
}

impl Tab {
    /// Begins a worksheet: its lines and the names of its columns.
    pub fn begin(worksheet: &Worksheet, part: usize, texts: &mut SharedTexts) -> io::Result<Self> {
        let mut rows = RowsXml::default();
        let columns = &worksheet.table.columns;
        let room: usize = columns.iter().map(|name| name.width() + BUTTON).sum();
        for (row, line) in (0..).zip(&worksheet.lines) {
            // A title is one line, in larger letters.
            let lines = if row == 0 { 1 } else { line.width().div_ceil(room.clamp(60, 200)) };
            let write = |cells: &mut RowXml<'_>| cells.text(Look::of_line(row), &fitting(line));
            rows.write_of(row, lines, texts, write)?;
        }
        let lines = u32::try_from(worksheet.lines.len()).unwrap_or(u32::MAX);
        let head = if lines == 0 { 0 } else { lines + 1 };
        rows.write(head, texts, |cells| {
            for name in columns {
                cells.text(Look::Head, &fitting(name));
            }
        })?;
        Ok(Self {
            name: worksheet.name.clone(),
            part,
            place: worksheet.place,
            lines,
            head,
            next: head + 1,
            widths: columns.iter().map(|name| name.width() + BUTTON).collect(),
            columns: columns.clone(),
            kinds: worksheet.kinds.clone(),
            scores: worksheet.scores.clone(),
            choices: worksheet.choices.clone(),
            overdue: worksheet.overdue.clone(),
            chart: worksheet.chart.clone().filter(|_| part == 1),
            rows,
        })
    }

    /// Adds a row.
    pub fn add(&mut self, row: &[Cell], texts: &mut SharedTexts) -> io::Result<()> {
        for (width, cell) in self.widths.iter_mut().zip(row) {
            *width = (*width).max(width_of(cell));
        }
        let kinds = &self.kinds;
        let room = widest(self.place);
        let lines = row.iter().map(|cell| lines_of(cell, room)).max().unwrap_or(1);
        self.rows.write_of(self.next, lines, texts, |cells| {
            for (column, cell) in row.iter().enumerate() {
                let kind = kinds.get(column).copied().unwrap_or_default();
                cell::write(cells, cell, kind);
            }
        })?;
        self.next += 1;
        Ok(())
    }

    /// Whether it has a head and nothing else.
    pub const fn is_empty(&self) -> bool {
        self.next == self.head + 1
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
