//! Whether a person or a group answered a sheet.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// Who answered a sheet: a person for themselves, or a group together for its department.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum AnsweredBy {
    /// One of those who lead it or work in it.
    #[default]
    Person,
    /// A group, such as its management, which agreed on the answers. They are nobody's private ones.
    Group,
}

impl AnsweredBy {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
