//! Tables on a page: a wide one scrolls in a frame of its own, also by keyboard.

use maud::{Markup, html};

use crate::report::Grid;

/// How many shades there are for levels.
const STEPS: usize = 5;

/// A table; `label` says what it is about.
pub fn table(grid: &Grid, label: &str) -> Markup {
    let class = |column: usize| {
        let figure = grid.figures.contains(&column).then_some("figure");
        figure.or(grid.blank.contains(&column).then_some("blank"))
    };
    let heat = |row: usize, column: usize| {
        let found = grid.heat_at(row, column)?;
        Some(format!("heat-{}", (found.level * STEPS).div_ceil(found.of.max(1))))
    };
    html! {
        div.wide role="group" tabindex="0" aria-label=(label) {
            table class=[(!grid.heat.is_empty()).then_some("heat")] {
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
                                    th scope="row" { (cell) }
                                } @else {
                                    td class=[heat(index, column).as_deref().or(class(column))] {
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
