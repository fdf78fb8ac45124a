//! Rows of figures as CSV, written from whole numbers without taking new memory: the same bytes that a
//! table of cells would give.
//!
//! Tables of any other results go through the `csv` crate, in `csv.rs`. A row of scores for each of
//! millions of sheets would there be decimals, texts and cells first, each in memory of its own.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use jiff::civil::Date;
use memchr::{memchr, memchr3};
use rust_decimal::Decimal;

use super::characters::{self, Characters};
use super::style::Dialect;
use crate::model::{Score, Share, half_up, runs_as_formula};
use crate::report::{Row, Rows};

/// Rows that are being written: each cell with a separator after it.
#[derive(Debug)]
pub struct CsvRows {
    out: Vec<u8>,
    separator: u8,
    comma: u8,
    /// Two characters, and how many of them count.
    line_break: ([u8; 2], usize),
    /// Which bytes need quotes around them.
    special: [bool; 256],
    /// Shares that were written last, by the last bits of their part: there are few different ones.
    shares: [(Share, Option<Characters>); SHARES],
    /// Cells that are always the same, as they were written, by their key.
    same: HashMap<(usize, usize), Vec<u8>, RandomState>,
}

/// How many shares are remembered.
const SHARES: usize = 16;
/// Texts of this many bytes and more are searched several bytes at a time.
const LONG: usize = 32;

impl CsvRows {
    /// No rows yet.
    pub fn new(dialect: Dialect) -> Self {
        let (separator, comma, line_break) = match dialect {
            Dialect::Plain => (b',', b'.', (*b"\n ", 1)),
            Dialect::Excel => (b';', b',', (*b"\r\n", 2)),
        };
        let mut special = [false; 256];
        for sign in [separator, b'"', b'\r', b'\n'] {
            special[usize::from(sign)] = true;
        }
        let shares = [(Share::default(), None); SHARES];
        let (out, same) = (Vec::new(), HashMap::default());
        Self { out, separator, comma, line_break, special, shares, same }
    }

    /// Ends a row, which has cells.
    pub fn end_row(&mut self) {
        // In place of the last separator.
        self.out.pop();
        let (line_break, length) = self.line_break;
        self.put(line_break, length);
    }

    /// The rows so far; later ones are written into the buffer `spare`, which is cleared first.
    pub fn take(&mut self, mut spare: Vec<u8>) -> Vec<u8> {
        spare.clear();
        std::mem::replace(&mut self.out, spare)
    }

    /// Writes the first `count` of these bytes.
    #[inline]
    fn put<const N: usize>(&mut self, bytes: [u8; N], count: usize) {
        // All of them, since that is quicker where their number is known.
        let end = self.out.len() + count;
        self.out.extend_from_slice(&bytes);
        self.out.truncate(end);
    }

    #[inline]
    fn bytes(&mut self, bytes: &[u8]) {
        match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            // As two numbers, which overlap, for the same reason.
            (Some(first), Some(last)) if bytes.len() <= 16 => {
                self.put(*first, bytes.len() - 8);
                self.out.extend_from_slice(last);
            }
            _ => self.out.extend_from_slice(bytes),
        }
    }

    /// Writes a text, in quotes and with the `'` before it where that is needed.
    fn guarded(&mut self, text: &str) {
        let quoted = self.needs_quotes(text.as_bytes());
        if quoted {
            self.out.push(b'"');
        }
        if runs_as_formula(text) {
            self.out.push(b'\'');
        }
        let mut rest = text.as_bytes();
        if quoted {
            while let Some(quote) = memchr(b'"', rest) {
                self.out.extend_from_slice(&rest[..=quote]);
                self.out.push(b'"');
                rest = &rest[quote + 1..];
            }
        }
        self.bytes(rest);
        if quoted {
            self.out.push(b'"');
        }
    }

    #[inline]
    fn needs_quotes(&self, text: &[u8]) -> bool {
        if text.len() < LONG {
            // Looking at all of it is quicker than finding out when to stop.
            let special = |byte: &u8| self.special[usize::from(*byte)];
            return text.iter().fold(false, |quoted, byte| quoted | special(byte));
        }
        memchr3(self.separator, b'"', b'\n', text).is_some() || memchr(b'\r', text).is_some()
    }

    /// Writes the separator after a cell, or after none.
    #[inline]
    fn separate(&mut self) {
        self.out.push(self.separator);
    }

    /// Writes a cell of these characters.
    #[inline]
    fn characters(&mut self, Characters { bytes, count }: Characters) {
        let end = 8 * count;
        let cell = bytes & !(u64::MAX << end) | u64::from(self.separator) << end;
        self.put(cell.to_le_bytes(), count + 1);
    }

    /// Writes a cell of these characters, or else of the number that is not so short, if there is one.
    #[inline]
    fn figure(&mut self, short: Option<Characters>, number: impl FnOnce() -> Option<Decimal>) {
        match short {
            Some(characters) => self.characters(characters),
            None => self.number(number()),
        }
    }
}

impl Rows for CsvRows {
    type Row = Self;

    #[inline]
    fn row(&mut self, fill: impl FnOnce(&mut Self)) {
        fill(self);
        self.end_row();
    }
}

impl Row for CsvRows {
    #[inline]
    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.guarded(text);
        }
        self.separate();
    }

    /// As ISO 8601 writes it; years have four digits, as they are read.
    #[inline]
    fn day(&mut self, day: Option<Date>) {
        if let Some(date) = day {
            let written = characters::day(date);
            self.put(written, written.len());
        }
        self.separate();
    }

    #[inline]
    fn score(&mut self, score: Option<Score>) {
        let parts = score.map(Score::ten_thousandths);
        let short = parts.and_then(|parts| Characters::decimal(parts, self.comma));
        self.figure(short, || score.map(|score| score.decimal(4)));
    }

    #[inline]
    fn whole(&mut self, number: Option<usize>) {
        self.figure(number.and_then(Characters::digit), || number.map(Decimal::from));
    }

    #[inline]
    fn share(&mut self, share: Share) {
        let known = &mut self.shares[share.part as usize % SHARES];
        if known.0 != share {
            let parts = share.ten_thousandths();
            *known = (share, parts.and_then(|parts| Characters::decimal(parts, self.comma)));
        }
        let short = known.1;
        self.figure(short, || share.decimal(4));
    }

    #[inline(never)]
    fn number(&mut self, number: Option<Decimal>) {
        if let Some(number) = number {
            let mut written = half_up(number, 4).to_string().into_bytes();
            written.iter_mut().filter(|byte| **byte == b'.').for_each(|byte| *byte = self.comma);
            self.bytes(&written);
        }
        self.separate();
    }

    #[inline]
    fn same(&mut self, key: Option<(usize, usize)>, fill: impl FnOnce(&mut Self)) {
        let Some(key) = key else { return fill(self) };
        if let Some(written) = self.same.get(&key) {
            return self.out.extend_from_slice(written);
        }
        let start = self.out.len();
        fill(self);
        self.same.insert(key, self.out[start..].to_vec());
    }
}
