//! Reading dates.

use jiff::civil::Date;

use super::reader::Reader;
use super::tree::Node;
use crate::model::{DateFault, Problem};

/// The years in which answers are given; others are slips, or come of a time that a program took for a day.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2099;

/// The day on which a sheet was answered, as `day` reads it.
///
/// # Errors
/// When it names no day, or two, or one in a year in which nobody answered.
pub fn answered(text: &str) -> Result<Date, DateFault> {
    let day = day(text)?;
    if YEARS.contains(&day.year()) { Ok(day) } else { Err(DateFault::Year) }
}

/// The day that a text names: `2026-12-31`, or as in Denmark `31-12-2026`, `31.12.2026` and
/// `31/12/2026`. A time after it is left out, and says nothing of the day.
///
/// # Errors
/// When it names no day, or with slashes could be of two months.
pub fn day(text: &str) -> Result<Date, DateFault> {
    if let Some(date) = iso(text) {
        return Ok(date);
    }
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && !"-./".contains(c)).unwrap_or(text.len());
    let (date, time) = text.split_at(end);
    let mut parts = date.split(['-', '.', '/']);
    let mut signs = date.bytes().filter(|byte| !byte.is_ascii_digit());
    let (sign, second) = (signs.next(), signs.next());
    let (Some(a), Some(b), Some(c), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(DateFault::NotADate);
    };
    if sign != second || !(time.is_empty() || is_time(time)) {
        return Err(DateFault::NotADate);
    }
    let wide = |part: &str, most: usize| (1..=most).contains(&part.len());
    let of = |year: &str, month: &str, day: &str| {
        let fits = year.len() == 4 && wide(month, 2) && wide(day, 2);
        let number = |part: &str| part.parse().ok();
        let year = fits.then(|| year.parse().ok())??;
        Date::new(year, number(month)?, number(day)?).ok()
    };
    if a.len() == 4 {
        return of(a, b, c).ok_or(DateFault::NotADate);
    }
    match (of(c, b, a), of(c, a, b)) {
        (Some(one), Some(other)) if sign == Some(b'/') && one != other => {
            Err(DateFault::Either(one, other))
        }
        (found, _) => found.ok_or(DateFault::NotADate),
    }
}

/// Whether what stands after a date is the time of the day: `T09:03:10+01:00`, ` 9.03`, `, 09:03 AM`.
fn is_time(text: &str) -> bool {
    let time = text.trim_start_matches(['T', ',', ' ', '\u{a0}', '\u{202f}']);
    let digits = time.bytes().take_while(u8::is_ascii_digit).count();
    let minutes = time.as_bytes().get(digits + 1..digits + 3);
    time.len() < text.len()
        && (1..=2).contains(&digits)
        && matches!(time.as_bytes().get(digits), Some(b':' | b'.'))
        && minutes.is_some_and(|two| two.iter().all(u8::is_ascii_digit))
}

/// A date as ISO 8601 writes it.
fn iso(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let pair = |tens: u8, ones: u8| {
        let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
        digits.then(|| (tens - b'0') * 10 + (ones - b'0'))
    };
    let year = i16::from(pair(y1, y2)?) * 100 + i16::from(pair(y3, y4)?);
    Date::new(year, pair(m1, m2)?.cast_signed(), pair(d1, d2)?.cast_signed()).ok()
}

impl Reader<'_> {
    /// A day.
    pub fn date(&mut self, node: &Node) -> Option<Date> {
        self.dated(node, day)
    }

    /// The day on which a sheet was answered.
    pub fn answered_on(&mut self, node: &Node) -> Option<Date> {
        self.dated(node, answered)
    }

    fn dated(&mut self, node: &Node, read: fn(&str) -> Result<Date, DateFault>) -> Option<Date> {
        let text = self.text(node)?;
        let date = read(&text);
        date.map_err(|fault| self.report(self.about(Problem::WrongDate(fault), node))).ok()
    }
}
