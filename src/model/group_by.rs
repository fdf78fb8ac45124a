//! What sheets are grouped by.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{AnswerSheet, AnsweredBy, Role};

/// What sheets are grouped by.
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
    /// The department, and in it the respondent's role.
    #[serde(rename = "department,role")]
    #[strum(serialize = "department,role")]
    DepartmentRole,
    /// Nothing: all sheets are one group, over time.
    Date,
}

impl GroupBy {
    /// The name it is asked for by.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether roles are told apart; they are counted in each department, since only there they can be compared.
    pub const fn has_roles(self) -> bool {
        matches!(self, Self::Role | Self::DepartmentRole)
    }

    /// The group that a sheet is counted in, and with which others of it. The name is empty if the sheet does
    /// not say, and where all are one group.
    pub fn group(self, sheet: &AnswerSheet) -> (&str, Voice) {
        let name = match self {
            Self::Department | Self::Role | Self::DepartmentRole => sheet.department.as_str(),
            Self::Area => sheet.area.as_deref().unwrap_or_default(),
            Self::Date => "",
        };
        let voice = match sheet.answered_by {
            AnsweredBy::Group => Voice::Itself,
            AnsweredBy::Person if self.has_roles() => Voice::Role(sheet.role),
            AnsweredBy::Person => Voice::People,
        };
        (name, voice)
    }
}

/// Which sheets of a group are counted together: those of different voices are never averaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// Those of its people.
    People,
    /// Those of its people with a role, or without any.
    Role(Option<Role>),
    /// Those that it answered as a group.
    Itself,
}

impl Voice {
    /// Every voice.
    pub const ALL: [Self; 5] = [
        Self::People,
        Self::Role(Some(Role::Leader)),
        Self::Role(Some(Role::Employee)),
        Self::Role(None),
        Self::Itself,
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Role(Some(role)) => role.name(),
            Self::Role(None) => "no-role",
            Self::Itself => "group",
        }
    }

    /// Who answered its sheets.
    pub const fn answered_by(self) -> AnsweredBy {
        match self {
            Self::People | Self::Role(_) => AnsweredBy::Person,
            Self::Itself => AnsweredBy::Group,
        }
    }

    /// The role of its people, if they are told apart.
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Role(role) => role,
            Self::People | Self::Itself => None,
        }
    }
}
