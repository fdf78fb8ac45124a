//! Cells of a row, given one by one, so that a row takes no memory of its own.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::table::Cell;
use crate::model::{Score, Share, half_up};

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
    /// Cells that are always the same where the key is, in rows of one table and language; there is none
    /// where they are not.
    fn same(&mut self, key: Option<(usize, usize)>, fill: impl FnOnce(&mut Self)) {
        let _ = key;
        fill(self);
    }
}

/// What takes rows, one after the other.
pub trait Rows {
    /// What takes the cells of one.
    type Row: Row;
    /// Takes a row, whose cells are given by `fill`.
    fn row(&mut self, fill: impl FnOnce(&mut Self::Row));
}

impl Rows for Vec<Vec<Cell>> {
    type Row = Vec<Cell>;

    fn row(&mut self, fill: impl FnOnce(&mut Vec<Cell>)) {
        let mut row = Vec::new();
        fill(&mut row);
        self.push(row);
    }
}

impl Row for Vec<Cell> {
    fn text(&mut self, text: &str) {
        self.push(Cell::text(text));
    }

    fn day(&mut self, day: Option<Date>) {
        self.push(Cell::date(day));
    }

    fn score(&mut self, score: Option<Score>) {
        self.push(Cell::number(score.map(|score| score.decimal(4))));
    }

    fn whole(&mut self, number: Option<usize>) {
        self.push(Cell::number(number));
    }

    fn share(&mut self, share: Share) {
        self.push(Cell::number(share.decimal(4)));
    }

    fn number(&mut self, number: Option<Decimal>) {
        self.push(Cell::number(number.map(|number| half_up(number, 4))));
    }
}
