//! Who answers.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// The respondent's part in the department.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Role {
    /// Leads it.
    Leader,
    /// Works in it.
    Employee,
}

impl Role {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
