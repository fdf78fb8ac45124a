//! Pictures as SVG: readable on a slide, in black and white, and by a screen reader.
//!
//! They are a few circles, lines and words, written with the same templates as pages. A crate for charts
//! would decide their layout, fonts and bytes; here the same picture has the same bytes everywhere,
//! tells shapes apart without colours, and says in words what it shows.

mod effort;
mod lines;
mod rings;
mod spots;

pub use effort::effort;
pub use lines::{line_sample, panel};
pub use rings::rings;

/// A coordinate with one decimal, so that it is the same on every machine.
fn short(number: f64) -> String {
    format!("{number:.1}")
}

/// A small count as a coordinate.
#[allow(clippy::cast_precision_loss, reason = "there are never that many")]
const fn to_f64(count: usize) -> f64 {
    count as f64
}
