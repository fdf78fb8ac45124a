//! Scores as bars: the figure and words say it all, the bar shows it.

use maud::{Markup, html};

use crate::model::Score;
use crate::report::{Bar, Mark, MarkKind};

/// Bars below each other.
pub fn list(bars: &[Bar]) -> Markup {
    html! {
        ul.bars {
            @for bar in bars {
                li {
                    span.label { (bar.label) }
                    span.figure { (bar.figure) }
                    (drawn(bar))
                    (words(bar))
                }
            }
        }
    }
}

/// The bar itself, as wide as there is room.
fn drawn(bar: &Bar) -> Markup {
    html! {
        svg.bar width="100%" height="24" aria-hidden="true" {
            rect class=(if bar.score.is_some() { "track" } else { "track none" })
                y="5" width="100%" height="14" {}
            @if let Some(score) = bar.score {
                rect.value y="5" width=(percent(score)) height="14" {}
            }
            @for border in &bar.borders {
                line.border x1=(percent(*border)) x2=(percent(*border)) y1="5" y2="19" {}
            }
            (drawn_marks(bar))
        }
    }
}

/// What a score means and what it is seen beside, in words.
pub fn words(bar: &Bar) -> Markup {
    html! {
        @if !bar.said().is_empty() {
            span.words {
                (bar.words)
                @for mark in bar.marks.iter().filter(|mark| !mark.words.is_empty()) {
                    span.mark {
                        svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" { (shape(mark)) }
                        (mark.words)
                    }
                }
            }
        }
    }
}

/// What a score is seen beside, on its bar.
pub fn drawn_marks(bar: &Bar) -> Markup {
    html! {
        @for mark in &bar.marks {
            svg x=(percent(mark.score)) y="12" overflow="visible" { (shape(mark)) }
        }
    }
}

/// A mark's shape around the origin: its form says what it means, not its colour.
fn shape(mark: &Mark) -> Markup {
    html! {
        @match mark.kind {
            MarkKind::Before => path.before d="M0-6 6 0 0 6-6 0Z" {},
            MarkKind::Member => circle.member r="4.5" {},
            MarkKind::Target => path.target d="M-5.5-7H5.5L1.5-1V7H-1.5V-1Z" {},
        }
    }
}

/// A score as a length.
pub fn percent(score: Score) -> String {
    format!("{}%", score.decimal(2))
}
