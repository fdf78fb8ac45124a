//! A row of figures as CSV, written from whole numbers without taking new memory: the same bytes that
//! a table of cells would give.

use jiff::civil::Date;

use super::Dialect;
use crate::model::runs_as_formula;
use crate::report::Figure;

/// A row that is being written.
#[derive(Debug)]
pub struct CsvRow<'o> {
    out: &'o mut Vec<u8>,
    dialect: Dialect,
    begun: bool,
}

impl<'o> CsvRow<'o> {
    /// A row after what has been written so far.
    pub const fn new(out: &'o mut Vec<u8>, dialect: Dialect) -> Self {
        Self { out, dialect, begun: false }
    }

    /// Adds a cell.
    pub fn add(&mut self, figure: Figure<'_>) {
        let (separator, comma) = match self.dialect {
            Dialect::Plain => (b',', b'.'),
            Dialect::Excel => (b';', b','),
        };
        if std::mem::replace(&mut self.begun, true) {
            self.out.push(separator);
        }
        match figure {
            Figure::Text(cell) => text(self.out, cell, separator),
            Figure::Day(Some(date)) => day(self.out, date),
            Figure::Score(Some(score)) => decimal(self.out, score.ten_thousandths(), comma),
            Figure::Level(Some(level)) => whole(self.out, level as u64),
            Figure::Share(share) => {
                if let Some(parts) = share.ten_thousandths() {
                    decimal(self.out, parts, comma);
                }
            }
            Figure::Day(None) | Figure::Score(None) | Figure::Level(None) => {}
        }
    }

    /// Ends the row.
    pub fn end(self) {
        self.out.extend_from_slice(match self.dialect {
            Dialect::Plain => b"\n",
            Dialect::Excel => b"\r\n",
        });
    }
}

/// A text, quoted where that is needed.
fn text(out: &mut Vec<u8>, text: &str, separator: u8) {
    let quoted = text.bytes().any(|byte| byte == separator || matches!(byte, b'"' | b'\r' | b'\n'));
    let guarded = runs_as_formula(text);
    if !quoted {
        out.extend(guarded.then_some(b'\''));
        out.extend_from_slice(text.as_bytes());
        return;
    }
    out.push(b'"');
    out.extend(guarded.then_some(b'\''));
    for byte in text.bytes() {
        out.extend((byte == b'"').then_some(b'"'));
        out.push(byte);
    }
    out.push(b'"');
}

/// A number of ten-thousandths, without trailing zeros.
fn decimal(out: &mut Vec<u8>, ten_thousandths: u64, comma: u8) {
    whole(out, ten_thousandths / 10_000);
    let rest = ten_thousandths % 10_000;
    if rest > 0 {
        let [a, b, c, d] = [rest / 1000, rest / 100, rest / 10, rest].map(digit);
        out.extend_from_slice(&[comma, a, b, c, d]);
        let zeros = [d, c, b].iter().take_while(|digit| **digit == b'0').count();
        out.truncate(out.len() - zeros);
    }
}

fn whole(out: &mut Vec<u8>, number: u64) {
    match number {
        0..10 => out.push(digit(number)),
        10..100 => out.extend_from_slice(&[digit(number / 10), digit(number)]),
        _ => {
            whole(out, number / 10);
            out.push(digit(number));
        }
    }
}

/// A date as ISO 8601 writes it; years have four digits, as they are read.
fn day(out: &mut Vec<u8>, date: Date) {
    let year = u64::from(date.year().unsigned_abs());
    let month = u64::from(date.month().unsigned_abs());
    let day = u64::from(date.day().unsigned_abs());
    out.extend_from_slice(&[year / 1000, year / 100, year / 10, year].map(digit));
    out.extend_from_slice(&[b'-', digit(month / 10), digit(month)]);
    out.extend_from_slice(&[b'-', digit(day / 10), digit(day)]);
}

/// The last digit of a number.
fn digit(number: u64) -> u8 {
    b'0' + (number % 10).to_le_bytes()[0]
}
