//! When something began, as precisely as it is known.

use std::fmt;

use jiff::civil::Date;

/// A day, a month or a year from which something is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    /// The day, or the first one that it may have been.
    pub first: Date,
    /// How precisely that is known.
    pub precision: Precisely,
}

/// How precisely a day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precisely {
    /// The year.
    Year,
    /// The month of it.
    Month,
    /// The day of that.
    Day,
}

impl Since {
    /// From this day on.
    pub const fn day(day: Date) -> Self {
        Self { first: day, precision: Precisely::Day }
    }

    /// From a day in this month on, if there is such a month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Some(Self { first, precision: Precisely::Month })
    }

    /// From a day in this year on.
    pub fn year(year: i16) -> Option<Self> {
        Some(Self { precision: Precisely::Year, ..Self::month(year, 1)? })
    }

    /// The day, where that is known.
    pub fn known_day(self) -> Option<Date> {
        (self.precision == Precisely::Day).then_some(self.first)
    }
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            Precisely::Year => write!(f, "{year:04}"),
            Precisely::Month => write!(f, "{year:04}-{month:02}"),
            Precisely::Day => self.first.fmt(f),
        }
    }
}
