//! Numbers and days as characters that fit into one machine word.

use jiff::civil::Date;

/// At most seven characters, the first of them in the lowest byte.
#[derive(Clone, Copy, Debug)]
pub(super) struct Characters {
    pub bytes: u64,
    pub count: usize,
}

/// The character `0` in each byte.
const ZEROS: u64 = u64::from_le_bytes([b'0'; 8]);

impl Characters {
    /// A number of ten-thousandths without trailing zeros; none beyond a hundred.
    #[inline]
    pub fn decimal(ten_thousandths: u64, comma: u8) -> Option<Self> {
        let (number, rest) = (ten_thousandths / 10_000, ten_thousandths % 10_000);
        if number >= 100 {
            let hundred = Self { bytes: u64::from_le_bytes(*b"100     "), count: 3 };
            return (ten_thousandths == 1_000_000).then_some(hundred);
        }
        let digits = digits([number, rest / 100, rest % 100, 0]);
        let (before, after) = (digits & 0xffff, digits >> 16);
        let decimals = 8 - after.leading_zeros() as usize / 8;
        let (before, after) = (before | ZEROS & 0xffff, (after | ZEROS) << 24);
        let written = before | u64::from(comma) << 16 | after;
        let (bytes, whole) = if number < 10 { (written >> 8, 1) } else { (written, 2) };
        Some(Self { bytes, count: if decimals > 0 { whole + 1 + decimals } else { whole } })
    }

    /// A whole number; none beyond nine.
    #[inline]
    pub fn digit(number: usize) -> Option<Self> {
        (number < 10).then_some(Self { bytes: ZEROS & 0xff | number as u64, count: 1 })
    }
}

/// A day as ISO 8601 writes it, of a year with at most four digits.
#[inline]
pub(super) fn day(date: Date) -> [u8; 10] {
    let year = u64::from(date.year().unsigned_abs());
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    let digits = digits([year / 100, year % 100, month.into(), day.into()]) | ZEROS;
    let [y1, y2, y3, y4, m1, m2, d1, d2] = digits.to_le_bytes();
    [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2]
}

/// The digits of four numbers below a hundred, two bytes each, the first of them in the lowest byte.
#[inline]
const fn digits(numbers: [u64; 4]) -> u64 {
    let numbers = numbers[0] | numbers[1] << 16 | numbers[2] << 32 | numbers[3] << 48;
    // 103 / 1024 is near enough to a tenth, to be rounded down, for all numbers below a hundred.
    let tens = ((numbers * 103) >> 10) & 0x000f_000f_000f_000f;
    tens | (numbers - 10 * tens) << 8
}

#[cfg(test)]
mod tests {
    use super::Characters;

    #[test]
    fn every_number_up_to_a_hundred_is_written_as_it_is() {
        for number in 0..=1_000_000_u64 {
            let Characters { bytes, count } = Characters::decimal(number, b'.').unwrap();
            let written = format!("{}.{:04}", number / 10_000, number % 10_000);
            let written = written.trim_end_matches('0').trim_end_matches('.');
            assert_eq!(&bytes.to_le_bytes()[..count], written.as_bytes());
        }
        assert!(Characters::decimal(1_000_001, b'.').is_none());
    }
}
