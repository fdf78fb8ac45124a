//! What sheets are grouped by, and what is counted of them.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::model::{GroupBy, Questionnaires};
use crate::scoring::{Columns, Groups, PeriodLength};

/// How long periods are.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Length {
    /// Calendar years.
    Year,
    /// Calendar months.
    Month,
    /// Days.
    Day,
}

impl Length {
    /// The name it is asked for by.
    pub fn name(self) -> &'static str {
        self.into()
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

/// What sheets are grouped by, and what is counted of each group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting {
    /// What the groups are.
    pub by: GroupBy,
    /// How long periods are.
    pub period: Length,
    /// Whether themes are counted as well.
    pub themes: bool,
    /// Whether the answers to each question are.
    pub questions: bool,
}

impl Counting {
    /// No sheets counted yet.
    pub fn groups(self, questionnaires: &Questionnaires) -> Groups {
        let columns = Columns::of(questionnaires, self.themes);
        Groups::new(if self.questions { columns } else { columns.without_questions() })
    }
}
