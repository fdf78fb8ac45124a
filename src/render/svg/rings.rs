//! Things in rings, such as a technology radar; it can stand alone, and a page may colour it.

use std::f64::consts::TAU;
use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};

use super::{lines_f, short};
use crate::report::{Point, RingPicture};

/// The radius of all rings together, and of the dots.
const RADIUS: f64 = 330.0;
const DOT: f64 = 12.0;
/// The distance between dots in the same part of the picture.
const APART: f64 = 2.0 * DOT + 4.0;
/// The middle of the rings.
const MIDDLE: f64 = RADIUS + 46.0;
/// Where the list beside the rings begins, and how high a line of it is.
const LIST: f64 = 2.0 * MIDDLE + 20.0;
const LINE: f64 = 23.0;
const WIDTH: f64 = LIST + 470.0;

/// Draws a picture of rings; the same picture gives the same bytes. `id` is what its names begin
/// with, so that a page can hold several.
pub fn rings(picture: &RingPicture, id: &str) -> Markup {
    let lines = picture.points.len() + 2 * used_rings(picture).count();
    let notes = MIDDLE.mul_add(2.0, 24.0).max(LINE * lines_f(lines) + 80.0);
    let height = notes + 22.0 * lines_f(picture.notes.len()) + 10.0;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" }
            viewBox={ "0 0 " (WIDTH) " " (height.round()) } font-family="system-ui, sans-serif" {
            title id={ (id) "-title" } { (picture.title) }
            desc id={ (id) "-desc" } { (picture.description) }
            rect width="100%" height="100%" fill="#ffffff" {}
            text x="12" y="30" font-size="24" font-weight="600" fill="#111111" { (picture.title) }
            g fill="none" stroke="#555555" { (PreEscaped(grid(picture))) }
            g font-size="15" fill="#333333" { (PreEscaped(names(picture, id))) }
            @for (index, (x, y)) in places(picture).into_iter().enumerate() {
                circle cx=(short(x)) cy=(short(y)) r=(DOT) fill="#ffffff" stroke="#111111" stroke-width="1.6" {
                    title { (picture.points[index].label) }
                }
                text x=(short(x)) y=(short(y + 4.5)) font-size="13" text-anchor="middle" fill="#111111" {
                    (index + 1)
                }
            }
            g font-size="15" fill="#111111" { (list(picture)) }
            g font-size="14" fill="#333333" {
                @for (index, note) in picture.notes.iter().enumerate() {
                    text x="12" y=(short(notes + 22.0 * lines_f(index))) { (note) }
                }
            }
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
            "<circle cx=\"{MIDDLE}\" cy=\"{MIDDLE}\" r=\"{radius}\" fill=\"rgb({shade},{shade},{shade})\"/>"
        );
    }
    if picture.sectors.len() > 1 {
        for sector in 0..picture.sectors.len() {
            let (x, y) = at(RADIUS, angle(lines_f(sector), picture));
            let (x, y) = (short(x), short(y));
            let _ = write!(drawn, "<path d=\"M{MIDDLE} {MIDDLE}L{x} {y}\"/>");
        }
    }
    drawn
}

/// The names of rings (upwards from the middle) and of sectors (around the edge).
fn names(picture: &RingPicture, id: &str) -> String {
    let mut drawn = String::new();
    let radius = RADIUS + 10.0;
    for (sector, name) in picture.sectors.iter().enumerate() {
        let middle = angle(lines_f(sector) + 0.5, picture);
        // In the lower half the text runs the other way, so that it does not stand on its head.
        let below = middle.cos() < -0.01;
        let half = TAU / lines_f(picture.sectors.len()) / 2.0;
        let (from, to, sweep, r) = if below {
            (middle + half, middle - half, 0, radius + 12.0)
        } else {
            (middle - half, middle + half, 1, radius)
        };
        let ((x1, y1), (x2, y2)) = (at(r, from), at(r, to));
        let (x1, y1, x2, y2, r) = (short(x1), short(y1), short(x2), short(y2), short(r));
        let _ = write!(
            drawn,
            "<path id=\"{id}-sector{sector}\" d=\"M{x1} {y1}A{r} {r} 0 0 {sweep} {x2} {y2}\" fill=\"none\"/>\
             <text text-anchor=\"middle\"><textPath href=\"#{id}-sector{sector}\" startOffset=\"50%\">{}</textPath></text>",
            html!((name)).into_string()
        );
    }
    for (ring, name) in picture.rings.iter().enumerate() {
        let (_, outer) = radii(ring, picture.rings.len());
        let y = short(MIDDLE - outer + 15.0);
        let _ = write!(
            drawn,
            "<text x=\"{MIDDLE}\" y=\"{y}\" text-anchor=\"middle\" font-size=\"12\" font-weight=\"600\" \
             stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\">{}</text>",
            html!((name)).into_string()
        );
    }
    drawn
}

/// The names of what is placed, ring by ring, beside the rings.
fn list(picture: &RingPicture) -> Markup {
    let mut y = 60.0;
    let mut next = || {
        y += LINE;
        short(y - LINE)
    };
    html! {
        @for ring in used_rings(picture) {
            text x=(LIST) y=(next()) font-weight="600" { (picture.rings[ring]) }
            @for (index, point) in picture.points.iter().enumerate().filter(|(_, p)| p.ring == ring) {
                text x=(LIST) y=(next()) { (index + 1) ". " (point.label) }
            }
            @let _ = next();
        }
    }
}

fn used_rings(picture: &RingPicture) -> impl Iterator<Item = usize> {
    (0..picture.rings.len()).filter(|ring| picture.points.iter().any(|point| point.ring == *ring))
}

/// Where each dot stands: spread over its part of the picture, the same way every time.
fn places(picture: &RingPicture) -> Vec<(f64, f64)> {
    let mut places = vec![(0.0, 0.0); picture.points.len()];
    for ring in 0..picture.rings.len() {
        for sector in 0..picture.sectors.len() {
            let inside = |point: &Point| point.ring == ring && point.sector == sector;
            let points = picture.points.iter().enumerate();
            let points: Vec<_> =
                points.filter(|(_, p)| inside(p)).map(|(index, _)| index).collect();
            let spots = spots(ring, sector, points.len(), picture);
            for (count, index) in points.iter().enumerate() {
                places[*index] = spots[(2 * count + 1) * spots.len() / (2 * points.len())];
            }
        }
    }
    places
}

/// At least so many spots in a part of the picture that are as far apart as they can be.
fn spots(ring: usize, sector: usize, needed: usize, picture: &RingPicture) -> Vec<(f64, f64)> {
    let (inner, outer) = radii(ring, picture.rings.len());
    let mut apart = APART;
    loop {
        let mut spots = Vec::new();
        let mut radius = (outer - DOT - 18.0).max(f64::midpoint(inner, outer));
        while spots.is_empty() || radius > inner + DOT {
            let from = angle(lines_f(sector), picture);
            let to = angle(lines_f(sector) + 1.0, picture);
            let margin = (DOT + 3.0) / radius;
            let room = (to - from - 2.0 * margin).max(0.0) * radius;
            let count = (room / apart).floor();
            let step = if count > 0.0 { (to - from - 2.0 * margin) / count } else { 0.0 };
            let start = if count > 0.0 { from + margin } else { f64::midpoint(from, to) };
            let mut position = 0.0;
            while position <= count {
                spots.push(at(radius, step.mul_add(position, start)));
                position += 1.0;
            }
            radius -= apart;
        }
        if spots.len() >= needed.max(1) || apart < 4.0 {
            return spots;
        }
        apart *= 0.9;
    }
}

/// The inner and outer radius of a ring; the middle one is wider, because there is less room in it.
fn radii(ring: usize, count: usize) -> (f64, f64) {
    let count = lines_f(count.max(1));
    let border = |ring: f64| RADIUS * (ring / count).powf(0.72);
    (border(lines_f(ring)), border(lines_f(ring) + 1.0))
}

/// The angle at which a sector begins, clockwise from the top.
fn angle(sector: f64, picture: &RingPicture) -> f64 {
    TAU * sector / lines_f(picture.sectors.len().max(1))
}

fn at(radius: f64, angle: f64) -> (f64, f64) {
    (radius.mul_add(angle.sin(), MIDDLE), radius.mul_add(-angle.cos(), MIDDLE))
}
