//! Rows of figures as CSV, written from whole numbers without taking new memory: the same bytes that a
//! table of cells would give.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Dialect;
use crate::model::{Score, Share, runs_as_formula};
use crate::report::{Row, rounded};

/// Rows that are being written: each cell with a separator after it.
#[derive(Debug)]
pub struct CsvRows {
    /// What was written, and room for more.
    out: Vec<u8>,
    /// Where the room begins.
    end: usize,
    separator: u8,
    comma: u8,
    line_break: &'static [u8],
}

/// So many bytes of room are made at a time.
const ROOM: usize = 4096;
/// So many bytes of the room are written to for a cell: its characters, and the separator.
const CELL: usize = 9;

impl CsvRows {
    /// No rows yet.
    pub const fn new(dialect: Dialect) -> Self {
        let (separator, comma, line_break): (_, _, &[u8]) = match dialect {
            Dialect::Plain => (b',', b'.', b"\n"),
            Dialect::Excel => (b';', b',', b"\r\n"),
        };
        Self { out: Vec::new(), end: 0, separator, comma, line_break }
    }

    /// Ends a row, which has cells.
    pub fn end_row(&mut self) {
        // In place of the last separator.
        self.end -= 1;
        self.bytes(self.line_break);
    }

    /// The rows so far; those that come are written into the memory of `spare`, over what is there.
    pub fn take(&mut self, spare: Vec<u8>) -> Vec<u8> {
        let mut written = std::mem::replace(&mut self.out, spare);
        written.truncate(self.end);
        self.end = 0;
        written
    }

    #[inline]
    fn bytes(&mut self, bytes: &[u8]) {
        self.room(bytes.len())[..bytes.len()].copy_from_slice(bytes);
        self.end += bytes.len();
    }

    /// Writes the first `count` of these characters, and the separator.
    #[inline]
    fn cell(&mut self, characters: [u8; 8], count: usize) {
        let separator = self.separator;
        let room = self.room(CELL);
        room[..8].copy_from_slice(&characters);
        room[count] = separator;
        self.end += count + 1;
    }

    /// Writes the separator after a cell, or after none.
    #[inline]
    fn separate(&mut self) {
        self.bytes(&[self.separator]);
    }

    /// Room for at least so many bytes.
    #[inline]
    fn room(&mut self, length: usize) -> &mut [u8] {
        if self.out.len() < self.end + length {
            self.out.resize(self.end + length + ROOM, 0);
        }
        &mut self.out[self.end..]
    }

    /// A number of ten-thousandths, without trailing zeros.
    #[inline]
    fn decimal(&mut self, ten_thousandths: u64) {
        let (number, rest) = (ten_thousandths / 10_000, ten_thousandths % 10_000);
        let ([tens, ones], [a, b], [c, d]) = (pair(number), pair(rest / 100), pair(rest));
        let zeros = u32::from_le_bytes([a, b, c, d]) ^ u32::from_le_bytes(*b"0000");
        let decimals = 4 - zeros.leading_zeros() as usize / 8;
        let after = if decimals > 0 { 1 + decimals } else { 0 };
        if number < 10 {
            self.cell([ones, self.comma, a, b, c, d, 0, 0], 1 + after);
        } else {
            self.hundreds(number);
            self.cell([tens, ones, self.comma, a, b, c, d, 0], 2 + after);
        }
    }

    #[inline]
    fn integer(&mut self, number: u64) {
        let [tens, ones] = pair(number);
        if number < 10 {
            self.bytes(&[ones, self.separator]);
        } else {
            self.hundreds(number);
            self.bytes(&[tens, ones, self.separator]);
        }
    }

    /// The digits of a number before the last two.
    #[inline]
    fn hundreds(&mut self, number: u64) {
        if number >= 100 {
            self.digits(number / 100);
        }
    }

    fn digits(&mut self, number: u64) {
        self.hundreds(number);
        let digits = pair(number);
        self.bytes(if number < 10 { &digits[1..] } else { &digits });
    }
}

impl Row for CsvRows {
    /// Quoted where that is needed.
    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return self.separate();
        }
        let separator = self.separator;
        let special = |byte| byte == separator || byte == b'"' || byte == b'\r' || byte == b'\n';
        // Looking at all of it is quicker than finding out when to stop.
        let quoted = text.bytes().fold(false, |quoted, byte| quoted | special(byte));
        if quoted {
            self.bytes(b"\"");
        }
        if runs_as_formula(text) {
            self.bytes(b"'");
        }
        if quoted {
            self.bytes(text.replace('"', "\"\"").as_bytes());
            self.bytes(b"\"");
        } else {
            self.bytes(text.as_bytes());
        }
        self.separate();
    }

    /// As ISO 8601 writes it; years have four digits, as they are read.
    fn day(&mut self, day: Option<Date>) {
        if let Some(date) = day {
            let year = u64::from(date.year().unsigned_abs());
            let mut written = *b"0000-00-00";
            written[..2].copy_from_slice(&pair(year / 100));
            written[2..4].copy_from_slice(&pair(year));
            written[5..7].copy_from_slice(&pair(date.month().unsigned_abs().into()));
            written[8..].copy_from_slice(&pair(date.day().unsigned_abs().into()));
            self.bytes(&written);
        }
        self.separate();
    }

    fn score(&mut self, score: Option<Score>) {
        match score {
            Some(score) => self.decimal(score.ten_thousandths()),
            None => self.separate(),
        }
    }

    fn whole(&mut self, number: Option<usize>) {
        match number {
            Some(number) => self.integer(number as u64),
            None => self.separate(),
        }
    }

    fn share(&mut self, share: Share) {
        match share.ten_thousandths() {
            Some(parts) => self.decimal(parts),
            None => self.separate(),
        }
    }

    fn number(&mut self, number: Option<Decimal>) {
        if let Some(number) = number {
            let mut written = rounded(number, 4).to_string().into_bytes();
            written.iter_mut().filter(|byte| **byte == b'.').for_each(|byte| *byte = self.comma);
            self.bytes(&written);
        }
        self.separate();
    }
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
