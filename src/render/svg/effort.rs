//! Things to do by what they reach and what they take: numbers in a field of three columns.

use maud::{Markup, html};

use super::{short, to_f64};
use crate::report::{EffortPicture, EffortPoint};

const WIDTH: f64 = 560.0;
const HEIGHT: f64 = 250.0;
/// Where the field begins and ends.
const LEFT: f64 = 34.0;
const RIGHT: f64 = 550.0;
const TOP: f64 = 34.0;
const BOTTOM: f64 = 216.0;
/// How far apart numbers stand that reach and take the same.
const APART: f64 = 32.0;

/// Draws the picture; its colours come from the page's styles.
pub fn effort(picture: &EffortPicture, id: &str) -> Markup {
    let column = (RIGHT - LEFT) / to_f64(picture.efforts.len());
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) }
            aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" } {
            title id={ (id) "-title" } { (picture.title) }
            desc id={ (id) "-desc" } { (picture.description) }
            text.panel-title x="2" y="18" { (picture.title) }
            @for (index, name) in picture.efforts.iter().enumerate() {
                @let left = column.mul_add(to_f64(index), LEFT);
                rect.field x=(short(left + 2.0)) y=(TOP) width=(short(column - 4.0)) height=(BOTTOM - TOP) {}
                text.scale x=(short(left + column / 2.0)) y=(BOTTOM + 20.0) text-anchor="middle" { (name) }
            }
            @for reach in [0, picture.departments] {
                text.scale x=(LEFT - 6.0) y=(short(height(picture, reach) + 4.0)) text-anchor="end" { (reach) }
            }
            @for (index, point) in picture.points.iter().enumerate() {
                @let (x, y) = place(picture, index, point, column);
                circle.dot-0 cx=(short(x)) cy=(short(y)) r="13" {}
                text.inside x=(short(x)) y=(short(y + 5.0)) text-anchor="middle" { (point.number) }
            }
        }
    }
}

/// Where a number stands: beside those that reach and take the same.
fn place(picture: &EffortPicture, index: usize, point: &EffortPoint, column: f64) -> (f64, f64) {
    let is_same = |other: &&EffortPoint| (other.effort, other.reach) == (point.effort, point.reach);
    let before = picture.points[..index].iter().filter(is_same).count();
    let all = picture.points.iter().filter(is_same).count();
    let apart = APART.min(column / to_f64(all + 1));
    let middle = column.mul_add(to_f64(point.effort) + 0.5, LEFT);
    let shift = apart * (to_f64(before) - to_f64(all - 1) / 2.0);
    (middle + shift, height(picture, point.reach))
}

fn height(picture: &EffortPicture, reach: usize) -> f64 {
    let share = to_f64(reach) / to_f64(picture.departments.max(1));
    (TOP - BOTTOM + 30.0).mul_add(share, BOTTOM - 15.0)
}
