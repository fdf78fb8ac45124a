//! The time that sheets are grouped by.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use jiff::civil::Date;

/// How long the periods are that sheets are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PeriodLength {
    /// A calendar year.
    #[default]
    Year,
    /// A calendar month.
    Month,
    /// A day.
    Day,
}

/// A year, a month or a day; written `2026`, `2026-11` or `2026-11-09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    year: i16,
    /// 0 if it is longer than a month.
    month: i8,
    /// 0 if it is longer than a day.
    day: i8,
}

impl Period {
    /// The period of a length that a date lies in.
    pub fn of(date: Date, length: PeriodLength) -> Self {
        let (year, month, day) = (date.year(), date.month(), date.day());
        match length {
            PeriodLength::Year => Self { year, month: 0, day: 0 },
            PeriodLength::Month => Self { year, month, day: 0 },
            PeriodLength::Day => Self { year, month, day },
        }
    }
}

impl Hash for Period {
    /// All parts at once, since millions of sheets are looked up by their period.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let [low, high] = self.year.to_le_bytes();
        state.write_u32(u32::from_le_bytes([
            low,
            high,
            self.month.cast_unsigned(),
            self.day.cast_unsigned(),
        ]));
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        let Self { month, day, .. } = self;
        if *month > 0 {
            write!(f, "-{month:02}")?;
        }
        if *day > 0 { write!(f, "-{day:02}") } else { Ok(()) }
    }
}

/// What was written is no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPeriod;

impl FromStr for Period {
    type Err = NoPeriod;

    fn from_str(text: &str) -> Result<Self, NoPeriod> {
        let (length, rest) = match text.len() {
            4 => (PeriodLength::Year, "-01-01"),
            7 => (PeriodLength::Month, "-01"),
            10 => (PeriodLength::Day, ""),
            _ => return Err(NoPeriod),
        };
        let date = format!("{text}{rest}").parse().map_err(|_| NoPeriod)?;
        Ok(Self::of(date, length))
    }
}
