//! Scores on the levels: the level that is reached is shaded, and a line shows where in it. The levels are named
//! on the axis; where there is no room for them, in the rows.

use maud::{Markup, html};
use rust_decimal::Decimal;

use super::bars::{drawn_marks, percent, words};
use super::grid::shade;
use crate::model::Score;
use crate::report::{Strip, StripRow};

/// The axis, and the rows below it.
pub fn of(strip: &Strip) -> Markup {
    let said = strip.rows.iter().any(|row| !row.bar.said().is_empty());
    html! {
        ul class=(if said { "strip said" } else { "strip" }) {
            li.axis aria-hidden="true" {
                div.track {
                    @for (index, (name, _)) in strip.levels.iter().enumerate() {
                        span style={ "flex:" (width(strip, index)) } { (name) }
                    }
                }
            }
            @for (begins, row) in strip.grouped() {
                @if let Some(title) = begins { li.group { (title) } }
                li { (self::row(strip, row)) }
            }
        }
        @if !strip.caption.is_empty() { p.note { (strip.caption) } }
    }
}

fn row(strip: &Strip, row: &StripRow) -> Markup {
    let bar = &row.bar;
    html! {
        span.label { (bar.label) }
        span.figure { (bar.figure) }
        (track(strip, row))
        @if let Some(level) = strip.level_name(row) { span.level { (level) } }
        (words(bar))
    }
}

/// The levels side by side, with what there is on them.
fn track(strip: &Strip, row: &StripRow) -> Markup {
    let reached = row.bar.score.map(|score| strip.level(score));
    html! {
        svg.bar width="100%" height="24" aria-hidden="true" {
            @for (index, (_, from)) in strip.levels.iter().enumerate() {
                @let is_reached = reached == Some(index);
                rect class=(if is_reached { shade(index + 1, strip.levels.len()) } else { "track".into() })
                    x=(percent(*from)) y="2" width={ (width(strip, index)) "%" } height="20" {}
            }
            @for (_, from) in strip.levels.iter().skip(1) {
                line.border x1=(percent(*from)) x2=(percent(*from)) y1="2" y2="22" {}
            }
            (drawn_marks(&row.bar))
            @if let Some(score) = row.bar.score {
                svg x=(percent(score)) y="12" overflow="visible" { rect.here x="-2.5" y="-11" width="5" height="22" rx="2" {} }
            }
        }
    }
}

/// How much of the scale a level takes, in per cent.
fn width(strip: &Strip, index: usize) -> Decimal {
    let from = strip.levels[index].1;
    let to = strip.levels.get(index + 1).map_or(Score::MAX, |(_, from)| *from);
    (to.decimal(2) - from.decimal(2)).normalize()
}
