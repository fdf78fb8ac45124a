//! Tables on a terminal; a list where it is too narrow for a table.

use std::fmt::Write;

use comfy_table::{Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Table, Width};

use unicode_width::UnicodeWidthStr;

use super::clean::{clean, wrapped};
use crate::report::Grid;

/// Words up to this length are not broken for the sake of a table.
const LONGEST: usize = 18;

/// From the lowest level to the highest, dark enough for light letters; the words in the cells say the same.
const SHADES: [u8; 5] = [52, 94, 58, 22, 23];
const LETTERS: Color = Color::AnsiValue(255);

/// A table as lines, at most `width` columns wide; with colours, cells that hold a level are shaded.
pub fn lines(grid: &Grid, width: usize, color: bool) -> String {
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
    table.force_no_tty();
    if color {
        table.enforce_styling();
    }
    for (number, row) in grid.rows.iter().enumerate() {
        table.add_row(row.iter().enumerate().map(|(index, text)| {
            let cell = match shade(grid, number, index) {
                Some(shade) => Cell::new(clean(text)).fg(LETTERS).bg(Color::AnsiValue(shade)),
                None => Cell::new(clean(text)),
            };
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

/// The shade of a cell that holds a level.
fn shade(grid: &Grid, row: usize, column: usize) -> Option<u8> {
    let heat = grid.heat_at(row, column)?;
    let step = (heat.level * SHADES.len()).div_ceil(heat.of.max(1));
    SHADES.get(step.saturating_sub(1)).copied()
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
            let _ = writeln!(text, "{}", wrapped(&line, width, indent, "    "));
        }
        text.push('\n');
    }
    text.trim_end().to_owned()
}
