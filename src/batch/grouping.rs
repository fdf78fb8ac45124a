//! What sheets are grouped by.

use serde::{Deserialize, Serialize};

use crate::model::{AnswerSheet, Role};
use crate::scoring::PeriodLength;

/// What sheets are grouped by. One thing a run: two at once could give away what each of them hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// The department.
    Department,
    /// The service area.
    Area,
    /// The respondent's role.
    Role,
    /// Nothing: all sheets are one group, over time.
    Date,
}

impl By {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::Department, Self::Area, Self::Role, Self::Date];

    /// The name it is asked for by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Area => "area",
            Self::Role => "role",
            Self::Date => "date",
        }
    }

    /// The group that a sheet is in; empty if it does not say, and where all are one group.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Length {
    /// Calendar years.
    Year,
    /// Calendar months.
    Month,
    /// Days.
    Day,
}

impl Length {
    /// All there are.
    pub const ALL: [Self; 3] = [Self::Year, Self::Month, Self::Day];

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
