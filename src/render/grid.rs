//! Tables on a terminal; a list where it is too narrow for a table.

use std::fmt::Write;

use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};

use unicode_width::UnicodeWidthStr;

use super::clean;
use crate::report::Grid;

/// Words up to this length are not broken for the sake of a table.
const LONGEST: usize = 18;

/// A table as lines, at most `width` columns wide.
pub fn lines(grid: &Grid, width: usize) -> String {
    let least: Vec<usize> = (0..grid.head.len()).map(|column| longest_word(grid, column)).collect();
    let (words, columns) = (least.iter().sum::<usize>(), least.len());
    let padding = match width {
        _ if words + 3 * columns < width => 1,
        _ if words + columns < width => 0,
        _ => return list(grid, width),
    };
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
    for (column, least) in table.column_iter_mut().zip(least) {
        let least = u16::try_from(least + 2 * usize::from(padding)).unwrap_or(u16::MAX);
        column.set_padding((padding, padding));
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
    }
    table.to_string()
}

/// The length of the longest word in a column, as far as it is to be kept whole; figures always are.
fn longest_word(grid: &Grid, column: usize) -> usize {
    let cells = grid.rows.iter().map(|row| &row[column]).chain([&grid.head[column]]);
    if grid.figures.contains(&column) {
        return cells.map(|cell| cell.width()).max().unwrap_or(0).min(LONGEST);
    }
    let words = cells.flat_map(|cell| cell.split_whitespace()).map(UnicodeWidthStr::width);
    words.max().unwrap_or(0).min(LONGEST)
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
            let line = format!("{head}: {}", cell.replace('\n', " "));
            let _ = writeln!(text, "{}", super::wrapped(&line, width, indent, "    "));
        }
        text.push('\n');
    }
    text.trim_end().to_owned()
}
