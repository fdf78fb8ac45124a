//! Tables on a terminal; a list where it is too narrow for a table.

use std::io::{self, Write};

use comfy_table::{Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Table, Width};

use unicode_width::UnicodeWidthStr;

use super::clean::{clean, wrapped};
use crate::report::Grid;

/// Rows that are laid out at a time: that takes far more memory than what is written.
const AT_A_TIME: usize = 1000;
/// Words up to this length are not broken for the sake of a table.
const LONGEST: usize = 18;

/// From the lowest level to the highest, dark enough for light letters; the words in the cells say the same.
const SHADES: [u8; 5] = [52, 94, 58, 22, 23];
const LETTERS: Color = Color::AnsiValue(255);

/// Writes a table, at most `width` columns wide; with colours, cells that hold a level are shaded.
pub fn write(out: &mut dyn Write, grid: &Grid, width: usize, color: bool) -> io::Result<()> {
    let least: Vec<usize> = (0..grid.head.len()).map(|column| longest_word(grid, column)).collect();
    let (words, columns) = (least.iter().sum::<usize>(), least.len());
    let padding = match width {
        _ if words + 3 * columns < width => 1,
        _ if words + columns < width => 0,
        _ => return list(out, grid, width),
    };
    let layout = GridLayout { grid, width, color, padding };
    let constraints: Vec<_> = least
        .iter()
        .map(|least| ColumnConstraint::LowerBoundary(Width::Fixed(fixed(least + 2 * padding))))
        .collect();
    let rows = grid.rows.len();
    if rows <= AT_A_TIME {
        return writeln!(out, "{}", layout.table(0..rows, true, &constraints));
    }
    let sample = layout.table(widest(grid), true, &constraints).to_string();
    let border = sample.lines().next().unwrap_or_default().trim_matches(['┌', '┐']);
    let constraints: Vec<_> = border
        .split('┬')
        .map(|part| ColumnConstraint::Absolute(Width::Fixed(fixed(part.chars().count()))))
        .collect();
    for start in (0..rows).step_by(AT_A_TIME) {
        let end = rows.min(start + AT_A_TIME);
        let table = layout.table(start..end, start == 0, &constraints).to_string();
        // Between two pieces there is no border.
        let lines = table.lines().skip(usize::from(start > 0));
        let last = if end < rows { '└' } else { ' ' };
        for line in lines.filter(|line| !line.starts_with(last)) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

/// The rows that make their columns as wide as all rows do: those with the longest cells.
fn widest(grid: &Grid) -> impl Iterator<Item = usize> {
    let length = |row: usize, column: usize| {
        grid.rows[row][column].lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
    };
    (0..grid.head.len())
        .filter_map(move |column| (0..grid.rows.len()).max_by_key(|row| length(*row, column)))
}

fn fixed(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// How a table is laid out.
struct GridLayout<'g> {
    grid: &'g Grid,
    width: usize,
    color: bool,
    /// Blanks on either side of a cell.
    padding: usize,
}

impl GridLayout<'_> {
    /// A table of some of the rows, with or without a head.
    fn table(
        &self,
        rows: impl IntoIterator<Item = usize>,
        head: bool,
        constraints: &[ColumnConstraint],
    ) -> Table {
        let grid = self.grid;
        let mut table = Table::new();
        table.load_style(comfy_table::presets::UTF8_FULL_CONDENSED);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(fixed(self.width));
        if head {
            table.set_header(grid.head.iter().map(|cell| clean(cell)));
        }
        table.force_no_tty();
        if self.color {
            table.enforce_styling();
        }
        for number in rows {
            table.add_row(grid.rows[number].iter().enumerate().map(|(index, text)| {
                let cell = match shade(grid, number, index) {
                    Some(shade) => Cell::new(clean(text)).fg(LETTERS).bg(Color::AnsiValue(shade)),
                    None => Cell::new(clean(text)),
                };
                let figure = grid.figures.contains(&index);
                if figure { cell.set_alignment(CellAlignment::Right) } else { cell }
            }));
        }
        let padding = fixed(self.padding);
        for (column, constraint) in table.column_iter_mut().zip(constraints) {
            column.set_padding((padding, padding));
            column.set_constraint(*constraint);
        }
        table
    }
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

/// Writes a table as a list: a paragraph a row, a line a cell.
fn list(out: &mut dyn Write, grid: &Grid, width: usize) -> io::Result<()> {
    for (number, row) in grid.rows.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        for (index, (head, cell)) in grid.head.iter().zip(row).enumerate() {
            if cell.is_empty() {
                continue;
            }
            let indent = if index == 0 { "" } else { "  " };
            let line = format!("{head}: {}", cell.replace('\n', " "));
            writeln!(out, "{}", wrapped(&line, width, indent, "    "))?;
        }
    }
    Ok(())
}
