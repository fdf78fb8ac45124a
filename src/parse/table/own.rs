//! The columns of a table that are no question's.

/// A column that is no question's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Own {
    Department,
    Respondent,
    Date,
    Area,
    Role,
}

impl Own {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Department, Self::Respondent, Self::Date, Self::Area, Self::Role];

    /// The name of the column.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Respondent => "respondent",
            Self::Date => "date",
            Self::Area => "area",
            Self::Role => "role",
        }
    }

    /// Its name in Danish.
    pub const fn danish(self) -> &'static str {
        match self {
            Self::Department => "afdeling",
            Self::Respondent => "respondent",
            Self::Date => "dato",
            Self::Area => "område",
            Self::Role => "rolle",
        }
    }
}
