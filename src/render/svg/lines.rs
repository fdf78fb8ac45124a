//! Scores over time, one panel. Lines differ in dashes and in the form of their dots as well as in
//! colour, and each bears its last figure.

use maud::{Markup, html};
use rust_decimal::prelude::ToPrimitive;

use super::{short, to_f64};
use crate::model::Score;
use crate::report::{LinePoint, LinesPicture, Panel};

const WIDTH: f64 = 280.0;
const HEIGHT: f64 = 210.0;
/// Where the scale begins and ends.
const TOP: f64 = 44.0;
const BOTTOM: f64 = 180.0;
const LEFT: f64 = 34.0;
const RIGHT: f64 = 228.0;
/// Figures at the ends of lines stand at least so far apart.
const APART: f64 = 15.0;
/// How many letters of a title there is room for.
const LETTERS: usize = 30;

/// Draws a panel; its colours come from the page's styles.
pub fn panel(lines: &LinesPicture, panel: &Panel, id: &str) -> Markup {
    let x = |period: usize| {
        let steps = to_f64(lines.periods.len().saturating_sub(1).max(1));
        LEFT + 12.0 + (RIGHT - LEFT - 24.0) * to_f64(period) / steps
    };
    let title: String = panel.title.chars().take(LETTERS).collect();
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) }
            aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" } {
            title id={ (id) "-title" } { (panel.title) }
            desc id={ (id) "-desc" } { (panel.description) }
            text.panel-title x="2" y="18" { (title) @if title.len() < panel.title.len() { "…" } }
            @for border in [Score::MIN].iter().chain(&lines.borders).chain([&Score::MAX]) {
                line.ring x1=(LEFT) x2=(RIGHT) y1=(short(y(*border))) y2=(short(y(*border))) {}
                text.scale x=(LEFT - 6.0) y=(short(y(*border) + 4.0)) text-anchor="end" { (border.decimal(0)) }
            }
            @for (index, period) in lines.periods.iter().enumerate() {
                text.scale x=(short(x(index))) y=(BOTTOM + 18.0) text-anchor="middle" { (period) }
            }
            @for (index, line) in panel.lines.iter().enumerate() { (drawn(index, line, &x)) }
            @for (index, place) in ends(panel) {
                @if let Some(score) = last(&panel.lines[index]) {
                    (dot(index, RIGHT + 12.0, place))
                    text.end x=(RIGHT + 22.0) y=(short(place + 4.5)) { (score.decimal(0)) }
                }
            }
        }
    }
}

/// A short piece of a line, to explain it.
pub fn line_sample(index: usize) -> Markup {
    html! { path class={ "line line-" (index % 4) } d="M2 7H32" {} (dot(index, 17.0, 7.0)) }
}

/// A line between neighbouring periods that have a score on the same questions: what is missing, or
/// cannot be compared, is a gap.
fn drawn(index: usize, line: &[LinePoint], x: &impl Fn(usize) -> f64) -> Markup {
    let place = |(period, point): (usize, &LinePoint)| Some((x(period), y(point.score?)));
    let places: Vec<_> = line.iter().enumerate().map(place).collect();
    html! {
        @for (pair, to) in places.windows(2).zip(&line[1..]) {
            @if let ([Some((x1, y1)), Some((x2, y2))], false) = (pair, to.is_apart) {
                path class={ "line line-" (index % 4) }
                    d={ "M" (short(*x1)) " " (short(*y1)) "L" (short(*x2)) " " (short(*y2)) } {}
            }
        }
        @for (x, y) in places.iter().flatten() { (dot(index, *x, *y)) }
    }
}

fn dot(index: usize, x: f64, y: f64) -> Markup {
    let form = [
        "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z",
        "M-4-4H4V4H-4Z",
        "M0-5 5 4H-5Z",
        "M0-5 5 0 0 5-5 0Z",
    ];
    html! {
        path class={ "dot-" (index % 4) } transform={ "translate(" (short(x)) " " (short(y)) ")" }
            d=(form[index % 4]) {}
    }
}

fn last(line: &[LinePoint]) -> Option<Score> {
    line.last()?.score
}

/// The heights at which the lines' last figures stand, moved apart where they are too close.
fn ends(panel: &Panel) -> Vec<(usize, f64)> {
    let lines = panel.lines.iter().enumerate();
    let mut ends: Vec<_> =
        lines.filter_map(|(index, line)| Some((index, y(last(line)?)))).collect();
    ends.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (mut free, mut lowest) = (f64::NEG_INFINITY, BOTTOM + APART);
    for (_, place) in &mut ends {
        *place = place.max(free);
        free = *place + APART;
    }
    for (_, place) in ends.iter_mut().rev() {
        *place = place.min(lowest - APART);
        lowest = *place;
    }
    ends
}

fn y(score: Score) -> f64 {
    let share = score.decimal(2).to_f64().unwrap_or(0.0) / 100.0;
    (TOP - BOTTOM).mul_add(share, BOTTOM)
}
