//! Scores on spokes. Form (line, dashes, arcs) says what is meant, as well as colour, and
//! every spoke bears its figure.

use std::f64::consts::TAU;

use maud::{Markup, html};
use rust_decimal::prelude::ToPrimitive;

use super::{short, to_f64};
use crate::model::Score;
use crate::report::{Spoke, WebPicture};

const RADIUS: f64 = 170.0;
const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 470.0;
/// How many letters of a name stand on a line, and how many lines there are for it.
const LETTERS: usize = 22;
const LINES: usize = 3;
const LINE: f64 = 18.0;

/// Draws a web; its colours come from the page's styles.
pub fn web(web: &WebPicture, id: &str) -> Markup {
    let spokes: Vec<_> = web.spokes.iter().enumerate().collect();
    let turn = |index: usize| TAU * to_f64(index) / to_f64(spokes.len());
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) }
            aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" } {
            title id={ (id) "-title" } { (web.title) }
            desc id={ (id) "-desc" } { (web.description) }
            @for border in web.borders.iter().rev() {
                circle.ring cx=(WIDTH / 2.0) cy=(HEIGHT / 2.0) r=(short(radius(*border))) {}
            }
            circle.edge cx=(WIDTH / 2.0) cy=(HEIGHT / 2.0) r=(RADIUS) {}
            @for (index, _) in &spokes { path.spoke d=(line(&[at(0.0, 0.0), at(RADIUS, turn(*index))])) {} }
            @for (index, spoke) in &spokes {
                @if let Some(score) = spoke.target {
                    path.target d=(arc(radius(score), turn(*index), TAU / to_f64(spokes.len()))) {}
                }
            }
            (series("before", web, |spoke| spoke.before))
            (series("now", web, |spoke| spoke.now))
            @for border in &web.borders {
                @let (x, y) = at(radius(*border), TAU / to_f64(2 * spokes.len()));
                text.scale x=(short(x)) y=(short(y + 4.0)) text-anchor="middle" { (border.decimal(0)) }
            }
            @for (index, spoke) in &spokes { (label(*index, spoke, turn(*index))) }
        }
    }
}

/// A short piece of what is drawn for a series, to explain it.
pub fn sample(class: &str) -> Markup {
    html! {
        path class=(class) d="M2 7H32" {}
        @if class != "target" { (dot(class, 17.0, 7.0)) }
    }
}

/// One score on every spoke, joined where neighbours have one: what is missing is a gap, never 0.
fn series(class: &str, web: &WebPicture, score: impl Fn(&Spoke) -> Option<Score>) -> Markup {
    let count = web.spokes.len();
    let places: Vec<_> = web
        .spokes
        .iter()
        .enumerate()
        .map(|(index, spoke)| Some(at(radius(score(spoke)?), TAU * to_f64(index) / to_f64(count))))
        .collect();
    let whole: Option<Vec<_>> = places.iter().copied().collect();
    html! {
        @if let Some(whole) = whole {
            path class=(class) d={ (line(&whole)) "Z" } {}
        } @else {
            @for index in 0..count {
                @if let (Some(from), Some(to)) = (places[index], places[(index + 1) % count]) {
                    path class=(class) d=(line(&[from, to])) {}
                }
            }
        }
        @for (x, y) in places.iter().flatten() { (dot(class, *x, *y)) }
    }
}

fn dot(class: &str, x: f64, y: f64) -> Markup {
    html! {
        @if class == "before" {
            rect.before-dot x=(short(x - 4.0)) y=(short(y - 4.0)) width="8" height="8" {}
        } @else {
            circle.now-dot cx=(short(x)) cy=(short(y)) r="4.5" {}
        }
    }
}

/// A spoke's number, and its name with figure and group; the page shows the one or the other.
fn label(index: usize, spoke: &Spoke, turn: f64) -> Markup {
    let (x, y) = at(RADIUS + 20.0, turn);
    let anchor = match turn.sin() {
        side if side > 0.1 => "start",
        side if side < -0.1 => "end",
        _ => "middle",
    };
    let mut lines = textwrap::wrap(&spoke.label, LETTERS);
    lines.truncate(LINES);
    let height = LINE * to_f64(lines.len());
    // Above the middle a name ends at the spoke, below it begins there.
    let top = y - f64::midpoint(1.0, turn.cos()) * height + 4.0;
    let line_y = |line: usize| short(LINE.mul_add(to_f64(line), top));
    html! {
        text.number x=(short(x)) y=(short(y + 6.0)) text-anchor="middle" { (index + 1) }
        g.name text-anchor=(anchor) {
            @for (index, line) in lines.iter().enumerate() {
                text x=(short(x)) y=(line_y(index)) { (line) }
            }
            text x=(short(x)) y=(line_y(lines.len())) {
                tspan.figure { (spoke.figure) }
                tspan.group { " · " (spoke.group) }
            }
        }
    }
}

fn radius(score: Score) -> f64 {
    RADIUS * score.decimal(2).to_f64().unwrap_or(0.0) / 100.0
}

fn at(radius: f64, turn: f64) -> (f64, f64) {
    (radius.mul_add(turn.sin(), WIDTH / 2.0), radius.mul_add(-turn.cos(), HEIGHT / 2.0))
}

fn line(places: &[(f64, f64)]) -> String {
    let places: Vec<_> = places.iter().map(|(x, y)| format!("{x:.1} {y:.1}")).collect();
    format!("M{}", places.join("L"))
}

/// A part of a circle around a direction.
fn arc(radius: f64, turn: f64, width: f64) -> String {
    let ((x1, y1), (x2, y2)) = (at(radius, turn - width / 2.0), at(radius, turn + width / 2.0));
    format!("M{x1:.1} {y1:.1}A{radius:.1} {radius:.1} 0 0 1 {x2:.1} {y2:.1}")
}
