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
    /// Which bytes need quotes around them.
    special: [bool; 256],
}

/// So many bytes of room are made at a time.
const ROOM: usize = 4096;
/// So many bytes of the room are written to for a number: its characters, and the separator.
const CELL: usize = 8;

impl CsvRows {
    /// No rows yet.
    pub const fn new(dialect: Dialect) -> Self {
        let (separator, comma, line_break): (_, _, &[u8]) = match dialect {
            Dialect::Plain => (b',', b'.', b"\n"),
            Dialect::Excel => (b';', b',', b"\r\n"),
        };
        let mut special = [false; 256];
        let mut signs: &[u8] = &[separator, b'"', b'\r', b'\n'];
        while let [sign, rest @ ..] = signs {
            special[*sign as usize] = true;
            signs = rest;
        }
        Self { out: Vec::new(), end: 0, separator, comma, line_break, special }
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
        let length = bytes.len();
        let room = &mut self.room(length)[..length];
        match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            // As two numbers, which overlap, since that is quicker than so few bytes one by one.
            (Some(first), Some(last)) if length <= 16 => {
                room[..8].copy_from_slice(first);
                room[length - 8..].copy_from_slice(last);
            }
            _ => room.copy_from_slice(bytes),
        }
        self.end += length;
    }

    /// Writes the first `count` of at most seven characters, the first of them in the lowest byte, and the
    /// separator.
    #[inline]
    fn cell(&mut self, characters: u64, count: usize) {
        let end = 8 * count;
        let cell = characters & !(u64::MAX << end) | u64::from(self.separator) << end;
        self.room(CELL)[..CELL].copy_from_slice(&cell.to_le_bytes());
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
        let fraction = pair(rest / 100) | pair(rest) << 16;
        let zeros = fraction ^ u64::from(u32::from_le_bytes(*b"0000"));
        let decimals = 8 - zeros.leading_zeros() as usize / 8;
        let comma = u64::from(self.comma);
        if number >= 100 {
            self.digits(number);
            let after = if decimals > 0 { 1 + decimals } else { 0 };
            self.bytes(&(comma | fraction << 8).to_le_bytes()[..after]);
            return self.separate();
        }
        let (whole, length) = if number < 10 { (pair(number) >> 8, 1) } else { (pair(number), 2) };
        let characters = whole | comma << (8 * length) | fraction << (8 * length + 8);
        self.cell(characters, if decimals > 0 { length + 1 + decimals } else { length });
    }

    #[inline]
    fn integer(&mut self, number: u64) {
        if number < 10 {
            return self.cell(pair(number) >> 8, 1);
        }
        self.digits(number);
        self.separate();
    }

    fn digits(&mut self, number: u64) {
        if number >= 100 {
            self.digits(number / 100);
        }
        let digits = &pair(number).to_le_bytes()[..2];
        self.bytes(if number < 10 { &digits[1..] } else { digits });
    }
}

impl Row for CsvRows {
    /// Quoted where that is needed.
    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return self.separate();
        }
        // Looking at all of it is quicker than finding out when to stop.
        let special = |byte: u8| self.special[usize::from(byte)];
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
            let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
            let parts = [(0, year / 100), (2, year), (5, month.into()), (8, day.into())];
            for (start, number) in parts {
                written[start..start + 2].copy_from_slice(&pair(number).to_le_bytes()[..2]);
            }
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

/// The last two digits of a number, the first of them in the lowest byte.
#[inline]
fn pair(number: u64) -> u64 {
    PAIRS[(number % 100) as usize].into()
}

/// The digits of the numbers below a hundred.
static PAIRS: [u16; 100] = {
    let mut pairs = [0; 100];
    let mut number = 0;
    while number < 100 {
        let digits = [b'0' + number / 10, b'0' + number % 10];
        pairs[number as usize] = u16::from_le_bytes(digits);
        number += 1;
    }
    pairs
};
