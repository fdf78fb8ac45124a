//! Tables on a page: a wide one scrolls in a frame of its own, also by keyboard. On a narrow screen rows become
//! cards, except where one looks along them.

use maud::{Markup, html};

use crate::report::Grid;

/// How many shades there are for levels.
const STEPS: usize = 5;

/// A table; `label` says what it is about.
pub fn table(grid: &Grid, label: &str) -> Markup {
    let class = |column: usize| {
        let is = |columns: &[usize]| columns.contains(&column);
        match (is(&grid.figures), is(&grid.blank), is(&grid.begins)) {
            (true, ..) => Some("figure"),
            (_, true, _) => Some("blank"),
            (.., true) => Some("begins"),
            _ => None,
        }
    };
    let heat = |row: usize, column: usize| {
        let found = grid.heat_at(row, column)?;
        let begins = if grid.begins.contains(&column) { " begins" } else { "" };
        Some(shade(found.level, found.of) + begins)
    };
    let is_matrix = grid.is_matrix || !grid.heat.is_empty();
    let kind = match (is_matrix, grid.heat.is_empty()) {
        (false, _) => "cards",
        (true, true) => "matrix",
        (true, false) => "matrix heat",
    };
    // A card says in each line what the column is.
    let named = |column: usize| grid.head.get(column).filter(|_| !is_matrix);
    html! {
        div.wide role="group" tabindex="0" aria-label=(label) {
            table class=(kind) {
                thead {
                    tr {
                        @for (column, head) in grid.head.iter().enumerate() {
                            th scope="col" class=[class(column)] { (head) }
                        }
                    }
                }
                tbody {
                    @for (index, row) in grid.rows.iter().enumerate() {
                        tr {
                            @for (column, cell) in row.iter().enumerate() {
                                @if column == 0 {
                                    th scope="row" {
                                        @match grid.links.get(index).and_then(Option::as_deref) {
                                            Some(link) => { a href=(link) { (cell) } }
                                            None => { (cell) }
                                        }
                                    }
                                } @else {
                                    td class=[heat(index, column).as_deref().or(class(column))] data-head=[named(column)] {
                                        @if grid.drawn.contains(&column) { (drawn(cell)) } @else { (cell) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What shades a level out of so many.
pub fn shade(level: usize, of: usize) -> String {
    format!("heat-{}", (level * STEPS).div_ceil(of.max(1)))
}

/// A cell without what is drawn at its beginning for those who have it read to them.
fn drawn(cell: &str) -> Markup {
    let parts =
        cell.split_once(' ').filter(|(drawing, _)| !drawing.contains(char::is_alphanumeric));
    html! {
        @match parts {
            Some((drawing, words)) => { span aria-hidden="true" { (drawing) } " " (words) }
            None => { (cell) }
        }
    }
}
