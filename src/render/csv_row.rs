//! A row of figures as CSV, written from whole numbers without taking new memory: the same bytes that
//! a table of cells would give.

use jiff::civil::Date;

use super::Dialect;
use crate::model::runs_as_formula;
use crate::report::Figure;

/// A row that is being written: each cell with a separator after it.
#[derive(Debug)]
pub struct CsvRow<'o> {
    out: &'o mut Vec<u8>,
    dialect: Dialect,
    start: usize,
}

impl<'o> CsvRow<'o> {
    /// A row after what has been written so far.
    pub const fn new(out: &'o mut Vec<u8>, dialect: Dialect) -> Self {
        let start = out.len();
        Self { out, dialect, start }
    }

    /// Adds a cell.
    #[inline]
    pub fn add(&mut self, figure: Figure<'_>) {
        let (separator, comma) = match self.dialect {
            Dialect::Plain => (b',', b'.'),
            Dialect::Excel => (b';', b','),
        };
        match figure {
            Figure::Text("") | Figure::Day(None) | Figure::Score(None) | Figure::Level(None) => {}
            Figure::Text(cell) => text(self.out, cell, separator),
            Figure::Day(Some(date)) => day(self.out, date),
            Figure::Score(Some(score)) => decimal(self.out, score.ten_thousandths(), comma),
            Figure::Level(Some(level)) => whole(self.out, level as u64),
            Figure::Share(share) => {
                if let Some(parts) = share.ten_thousandths() {
                    decimal(self.out, parts, comma);
                }
            }
        }
        self.out.push(separator);
    }

    /// Ends the row.
    pub fn end(self) {
        if self.out.len() > self.start {
            self.out.pop();
        }
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
#[inline]
fn decimal(out: &mut Vec<u8>, ten_thousandths: u64, comma: u8) {
    let (number, rest) = (ten_thousandths / 10_000, ten_thousandths % 10_000);
    whole(out, number);
    if rest > 0 {
        let ([a, b], [c, d]) = (pair(rest / 100), pair(rest));
        let digits = match (b, c, d) {
            (b'0', b'0', b'0') => 1,
            (_, b'0', b'0') => 2,
            (_, _, b'0') => 3,
            _ => 4,
        };
        out.extend_from_slice(&[comma, a, b, c, d]);
        out.truncate(out.len() - (4 - digits));
    }
}

#[inline]
fn whole(out: &mut Vec<u8>, number: u64) {
    match number {
        0..10 => out.push(pair(number)[1]),
        10..100 => out.extend_from_slice(&pair(number)),
        _ => {
            whole(out, number / 100);
            out.extend_from_slice(&pair(number));
        }
    }
}

/// A date as ISO 8601 writes it; years have four digits, as they are read.
fn day(out: &mut Vec<u8>, date: Date) {
    let year = u64::from(date.year().unsigned_abs());
    let mut written = *b"0000-00-00";
    written[..2].copy_from_slice(&pair(year / 100));
    written[2..4].copy_from_slice(&pair(year));
    written[5..7].copy_from_slice(&pair(date.month().unsigned_abs().into()));
    written[8..].copy_from_slice(&pair(date.day().unsigned_abs().into()));
    out.extend_from_slice(&written);
}

/// The last two digits of a number.
#[inline]
fn pair(number: u64) -> [u8; 2] {
    PAIRS[usize::from((number % 100).to_le_bytes()[0])]
}

/// The digits of the numbers below a hundred.
static PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [*b"00"; 100];
    let mut number = 1;
    while number < 100 {
        let [tens, ones] = pairs[number - 1];
        pairs[number] = if ones == b'9' { [tens + 1, b'0'] } else { [tens, ones + 1] };
        number += 1;
    }
    pairs
};
