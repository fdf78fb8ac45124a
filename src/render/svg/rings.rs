//! Things in rings, such as a technology radar; it can stand alone, and a page may colour it.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};

use super::spots::{self, DOT, RADIUS, angle, at, radii};
use super::{short, to_f64};
use crate::report::{Point, RingPicture};

/// The middle of the rings, below the title.
const ACROSS: f64 = RADIUS + 48.0;
const DOWN: f64 = ACROSS + 24.0;
/// Where the list beside the rings begins, how wide a column of it is and how high a line.
const LIST: f64 = 2.0 * ACROSS + 8.0;
const COLUMN: f64 = 450.0;
const LINE: f64 = 29.0;
const TOP: f64 = 74.0;
/// Lines in a column, and characters in a line of it.
const LINES: usize = 24;
const LETTERS: usize = 40;
/// Where what is said below begins, and how high a line of it is.
const BELOW: f64 = ACROSS + DOWN + 22.0;
const NOTE: f64 = 25.0;
/// Characters in such a line: below the rings, and below each column of the list.
const NOTE_LETTERS: usize = 85;
const NOTE_LETTERS_COLUMN: usize = 50;

/// How much higher up the picture begins with its title.
const TITLE: f64 = 30.0;

/// Draws a picture of rings; the same picture gives the same bytes. `id` is what its names begin
/// with, so that a page can hold several. Where its title stands beside it, it is not drawn (`titled`).
pub fn rings(picture: &RingPicture, id: &str, titled: bool) -> Markup {
    let listed = listed(picture);
    let columns = listed.last().map_or(1, |(line, _)| line / LINES + 1);
    let width = COLUMN.mul_add(to_f64(columns), LIST);
    let notes = BELOW + if picture.kinds.is_empty() { 0.0 } else { 1.6 * NOTE };
    let letters = NOTE_LETTERS + columns * NOTE_LETTERS_COLUMN;
    let lines: Vec<_> =
        picture.notes.iter().flat_map(|note| textwrap::wrap(note, letters)).collect();
    let top = if titled { 0.0 } else { TITLE };
    let height = NOTE.mul_add(to_f64(lines.len()), notes) - top;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" }
            viewBox={ "0 " (top) " " (width) " " (height.round()) } font-family="system-ui, sans-serif" {
            title id={ (id) "-title" } { (picture.title) }
            desc id={ (id) "-desc" } { (picture.description) }
            rect y=(top) width="100%" height="100%" fill="#ffffff" {}
            @if titled {
                text x="14" y="34" font-size="27" font-weight="600" fill="#111111" { (picture.title) }
            }
            g fill="none" stroke="#555555" { (PreEscaped(grid(picture))) }
            g font-size="17" fill="#333333" { (PreEscaped(names(picture, id))) }
            @for (index, (x, y)) in spots::of(picture).into_iter().enumerate() {
                (mark(&picture.points[index], index, (x + ACROSS, y + DOWN)))
            }
            g font-size="19" fill="#111111" { (list(picture, &listed)) }
            g font-size="17" fill="#333333" {
                (legend(picture))
                @for (index, line) in lines.iter().enumerate() {
                    text x="14" y=(short(NOTE.mul_add(to_f64(index), notes))) { (line) }
                }
            }
        }
    }
}

/// A dot with its number, of a shape that says what kind it is.
fn mark(point: &Point, index: usize, place: (f64, f64)) -> Markup {
    let ink = if point.kind == Some(0) { "#ffffff" } else { "#111111" };
    let (x, y) = (short(place.0), short(place.1 + 5.0));
    html! {
        (shape(point.kind, place, Some(&point.label)))
        text class="inside" x=(x) y=(y) font-size="14" text-anchor="middle" fill=(ink) { (index + 1) }
    }
}

/// The shape of a kind: full, square, diamond, dashed, and plain for all others.
fn shape(kind: Option<usize>, (x, y): (f64, f64), label: Option<&str>) -> Markup {
    let title = html! { @if let Some(label) = label { title { (label) } } };
    let outline = match kind {
        Some(1) => {
            let (half, side) = (DOT - 0.5, short(2.0 * DOT - 1.0));
            let (left, top) = (short(x - half), short(y - half));
            return html! {
                rect class="dot" x=(left) y=(top) width=(side) height=(side) fill="#ffffff" stroke="#111111" stroke-width="2.4" { (title) }
            };
        }
        Some(2) => {
            let half = DOT + 2.0;
            let corners = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)];
            let corners = corners.map(|(dx, dy)| format!("{} {}", short(x + dx), short(y + dy)));
            return html! {
                path class="dot" d={ "M" (corners.join("L")) "Z" } fill="#ffffff" stroke="#111111" stroke-width="1.8" { (title) }
            };
        }
        Some(3) => Some("4 3"),
        _ => None,
    };
    let (class, fill) = if kind == Some(0) { ("dot full", "#111111") } else { ("dot", "#ffffff") };
    html! {
        circle class=(class) cx=(short(x)) cy=(short(y)) r=(DOT) fill=(fill) stroke="#111111" stroke-width="1.7" stroke-dasharray=[outline] { (title) }
    }
}

/// What the shapes mean.
fn legend(picture: &RingPicture) -> Markup {
    let place = |index: usize| 190.0f64.mul_add(to_f64(index), 14.0);
    html! {
        @for (index, name) in picture.kinds.iter().enumerate() {
            (shape(Some(index), (place(index) + DOT, BELOW - 6.0), None))
            text x=(short(place(index) + 36.0)) y=(short(BELOW)) { (name) }
        }
    }
}

/// The rings, shaded from the middle outwards, and the borders of the sectors.
fn grid(picture: &RingPicture) -> String {
    let mut drawn = String::new();
    let count = picture.rings.len();
    for ring in (0..count).rev() {
        let (_, outer) = radii(ring, count);
        let shade = 215 + 40 * (ring + 1) / count.max(1);
        let (radius, shade) = (short(outer), shade.min(255));
        let _ = write!(
            drawn,
            "<circle cx=\"{ACROSS}\" cy=\"{DOWN}\" r=\"{radius}\" fill=\"rgb({shade},{shade},{shade})\"/>"
        );
    }
    if picture.sectors.len() > 1 {
        for sector in 0..picture.sectors.len() {
            let to = point(at(RADIUS, angle(to_f64(sector), picture)));
            let _ = write!(drawn, "<path d=\"M{ACROSS} {DOWN}L{to}\"/>");
        }
    }
    drawn
}

/// The names of rings (upwards from the middle) and of sectors (around the edge).
fn names(picture: &RingPicture, id: &str) -> String {
    let mut drawn = String::new();
    let radius = RADIUS + 11.0;
    let span = angle(1.0, picture);
    for (sector, name) in picture.sectors.iter().enumerate() {
        let middle = angle(to_f64(sector) + 0.5, picture);
        // In the lower half the text runs the other way, so that it does not stand on its head.
        let below = middle.cos() < -0.01;
        let half = span / 2.0;
        let (from, to, sweep, r) = if below {
            (middle + half, middle - half, 0, radius + 13.0)
        } else {
            (middle - half, middle + half, 1, radius)
        };
        let (from, to, r) = (point(at(r, from)), point(at(r, to)), short(r));
        let name = shortened(name, letters(span * radius));
        let _ = write!(
            drawn,
            "<path id=\"{id}-sector{sector}\" d=\"M{from}A{r} {r} 0 0 {sweep} {to}\" fill=\"none\"/>\
             <text text-anchor=\"middle\"><textPath href=\"#{id}-sector{sector}\" startOffset=\"50%\">{}</textPath></text>",
            html!((name)).into_string()
        );
    }
    for (ring, name) in picture.rings.iter().enumerate() {
        let (_, outer) = radii(ring, picture.rings.len());
        let y = short(DOWN - outer + 16.0);
        let _ = write!(
            drawn,
            "<text x=\"{ACROSS}\" y=\"{y}\" text-anchor=\"middle\" font-size=\"14\" font-weight=\"600\" \
             stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\">{}</text>",
            html!((shortened(name, LETTERS))).into_string()
        );
    }
    drawn
}

/// What the list beside the rings says, by line: a ring's name, or a point by index.
#[derive(Clone, Copy)]
enum Listed {
    Ring(usize),
    Point(usize),
}

/// The rings that are used, each with its points and parted by an empty line; a ring's name never
/// stands alone at the foot of a column.
fn listed(picture: &RingPicture) -> Vec<(usize, Listed)> {
    let (mut listed, mut line) = (Vec::new(), 0);
    for ring in 0..picture.rings.len() {
        let points = picture.points.iter().enumerate().filter(|(_, point)| point.ring == ring);
        let mut points = points.map(|(index, _)| index).peekable();
        if points.peek().is_none() {
            continue;
        }
        if line % LINES > LINES - 2 {
            line = line.next_multiple_of(LINES);
        }
        listed.push((line, Listed::Ring(ring)));
        for point in points {
            line += 1;
            listed.push((line, Listed::Point(point)));
        }
        line += if (line + 1) % LINES == 0 { 1 } else { 2 };
    }
    listed
}

fn list(picture: &RingPicture, listed: &[(usize, Listed)]) -> Markup {
    html! {
        @for (line, listed) in listed {
            @let x = COLUMN.mul_add(to_f64(line / LINES), LIST);
            @let y = LINE.mul_add(to_f64(line % LINES), TOP);
            @match listed {
                Listed::Ring(ring) => text x=(short(x)) y=(short(y)) font-weight="600" {
                    (shortened(&picture.rings[*ring], LETTERS))
                },
                Listed::Point(index) => {
                    (mark(&picture.points[*index], *index, (x + DOT + 2.0, y - 6.0)))
                    text x=(short(x + 38.0)) y=(short(y)) {
                        (shortened(&picture.points[*index].label, LETTERS))
                    }
                },
            }
        }
    }
}

/// A place on the picture, from one that is counted from the middle of the rings.
fn point((x, y): (f64, f64)) -> String {
    format!("{} {}", short(x + ACROSS), short(y + DOWN))
}

/// How many letters fit on a length.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a length is some hundred, and never negative"
)]
fn letters(length: f64) -> usize {
    (length / 9.5) as usize
}

/// A name cut to at most this many letters.
fn shortened(name: &str, letters: usize) -> String {
    if name.chars().count() <= letters {
        return name.to_owned();
    }
    let short: String = name.chars().take(letters.saturating_sub(1)).collect();
    short.trim_end().to_owned() + "…"
}
