//! Tables on a page: a wide one scrolls in a frame of its own, also by keyboard.

use maud::{Markup, html};

use crate::report::Grid;

/// A table; `label` says what it is about.
pub fn table(grid: &Grid, label: &str) -> Markup {
    let class = |column: usize| {
        let figure = grid.figures.contains(&column).then_some("figure");
        figure.or(grid.blank.contains(&column).then_some("blank"))
    };
    html! {
        div.wide role="group" tabindex="0" aria-label=(label) {
            table {
                thead {
                    tr {
                        @for (column, head) in grid.head.iter().enumerate() {
                            th scope="col" class=[class(column)] { (head) }
                        }
                    }
                }
                tbody {
                    @for row in &grid.rows {
                        tr {
                            @for (column, cell) in row.iter().enumerate() {
                                @if column == 0 {
                                    th scope="row" { (cell) }
                                } @else {
                                    td class=[class(column)] { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
