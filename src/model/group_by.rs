//! What sheets are grouped by.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{AnswerSheet, Role};

/// What sheets are grouped by. One thing a run: two at once could give away what each of them hides.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum GroupBy {
    /// The department.
    Department,
    /// The service area.
    Area,
    /// The respondent's role.
    Role,
    /// Nothing: all sheets are one group, over time.
    Date,
}

impl GroupBy {
    /// The name it is asked for by.
    pub fn name(self) -> &'static str {
        self.into()
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
