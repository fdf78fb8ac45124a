//! What sheets are grouped by.

use clap::ValueEnum;
use modenhed::model::{AnswerSheet, Role};
use modenhed::scoring::PeriodLength;
use serde::{Deserialize, Serialize};

/// What sheets are grouped by. One thing a run: two at once could give away what each of them hides.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    Department,
    Area,
    Role,
    Date,
}

impl By {
    /// The name it is asked for by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Area => "area",
            Self::Role => "role",
            Self::Date => "date",
        }
    }

    /// The group that a sheet is in; empty if it does not say, and for everybody.
    pub fn group(self, sheet: &AnswerSheet) -> &str {
        match self {
            Self::Department => &sheet.department,
            Self::Area => sheet.area.as_deref().unwrap_or_default(),
            Self::Role => sheet.role.map_or("", Role::name),
            Self::Date => "",
        }
    }
}

/// How long periods are.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Length {
    Year,
    Month,
    Day,
}

impl Length {
    /// The name it is asked for by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
        }
    }

    /// How many characters such a period is written in.
    pub const fn characters(self) -> usize {
        match self {
            Self::Year => 4,
            Self::Month => 7,
            Self::Day => 10,
        }
    }
}

impl From<Length> for PeriodLength {
    fn from(length: Length) -> Self {
        match length {
            Length::Year => Self::Year,
            Length::Month => Self::Month,
            Length::Day => Self::Day,
        }
    }
}
