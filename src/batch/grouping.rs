//! How long the periods are that sheets are grouped in.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::scoring::PeriodLength;

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
