//! The time that sheets are grouped by.

use std::fmt;
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl Period {
    /// The period of a length that a date lies in.
    pub fn of(date: Date, length: PeriodLength) -> Self {
        let month = (length != PeriodLength::Year).then(|| date.month());
        let day = (length == PeriodLength::Day).then(|| date.day());
        Self { year: date.year(), month, day }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
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
