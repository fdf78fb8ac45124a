//! Cells of a row, given one by one, so that a row takes no memory of its own.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{Score, Share};

/// What takes the cells of a row, in order.
pub trait Row {
    /// A text; empty if there is none.
    fn text(&mut self, text: &str);
    /// A day, if it is known.
    fn day(&mut self, day: Option<Date>);
    /// A score, if there is one.
    fn score(&mut self, score: Option<Score>);
    /// A level or another whole number, if there is one.
    fn whole(&mut self, number: Option<usize>);
    /// A share, if it is one of something.
    fn share(&mut self, share: Share);
    /// Another number, if there is one, to be rounded to four decimals.
    fn number(&mut self, number: Option<Decimal>);
}
