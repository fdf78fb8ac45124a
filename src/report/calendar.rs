//! Days to remember, for calendars: what is when, not how it is written.

use jiff::civil::Date;

/// Days to remember.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// In order.
    pub days: Vec<Day>,
}

/// Something that belongs to a whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The same for the same thing each time it is written, so that calendars do not show it twice.
    pub id: String,
    /// The day.
    pub date: Date,
    /// The day it was noted down.
    pub noted: Date,
    /// What it is.
    pub title: String,
    /// More about it, a line each.
    pub lines: Vec<String>,
}
