//! Tables on a terminal; a list where it is too narrow for a table.

use std::fmt::Write;

use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};

use super::clean;
use crate::report::Grid;

/// Columns below which a table of words would be a heap of letters.
const NARROW: usize = 45;
/// Columns that a figure with its heading takes.
const FIGURE: u16 = 7;

/// A table as lines, at most `width` columns wide.
pub fn lines(grid: &Grid, width: usize) -> String {
    let words = grid.head.len() - grid.figures.len();
    if width < NARROW.max(words * 9 + grid.figures.len() * usize::from(FIGURE + 3)) {
        return list(grid, width);
    }
    let mut table = Table::new();
    table.load_style(comfy_table::presets::UTF8_FULL_CONDENSED);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(grid.head.iter().map(|cell| clean(cell)));
    for row in &grid.rows {
        table.add_row(row.iter().enumerate().map(|(index, text)| {
            let cell = Cell::new(clean(text));
            let figure = grid.figures.contains(&index);
            if figure { cell.set_alignment(CellAlignment::Right) } else { cell }
        }));
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        if !grid.figures.contains(&index) {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(6)));
        }
    }
    table.to_string()
}

/// A table as a list: a paragraph a row, a line a cell.
fn list(grid: &Grid, width: usize) -> String {
    let mut text = String::new();
    for row in &grid.rows {
        for (index, (head, cell)) in grid.head.iter().zip(row).enumerate() {
            if cell.is_empty() {
                continue;
            }
            let indent = if index == 0 { "" } else { "  " };
            let options = textwrap::Options::new(width).initial_indent(indent);
            let options = options.subsequent_indent("    ");
            let line = format!("{}: {}", clean(head), clean(cell).replace('\n', " "));
            let _ = writeln!(text, "{}", textwrap::fill(&line, options));
        }
        text.push('\n');
    }
    text.trim_end().to_owned()
}
