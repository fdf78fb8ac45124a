//! Versions of what a questionnaire asks.

use std::fmt;
use std::str::FromStr;

use strum::IntoStaticStr;

/// A version of a questionnaire's content: three whole numbers, compared one after the other.
///
/// ```
/// use modenhed::model::Version;
/// let version = |text: &str| text.parse::<Version>().unwrap();
/// assert!(version("1.9.0") < version("1.10.0"));
/// assert!("1.0".parse::<Version>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version([u32; 3]);

/// The numbers of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum VersionPart {
    /// The last: what is asked is the same.
    Patch,
    /// The middle one: more is asked.
    Minor,
    /// The first: something means something else, or is gone.
    Major,
}

/// What was written is no version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoVersion;

impl FromStr for Version {
    type Err = NoVersion;

    fn from_str(text: &str) -> Result<Self, NoVersion> {
        let numbers: Result<Vec<u32>, _> = text.split('.').map(str::parse).collect();
        let numbers = numbers.map_err(|_| NoVersion)?;
        numbers.try_into().map(Self).map_err(|_| NoVersion)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.0;
        write!(f, "{major}.{minor}.{patch}")
    }
}

impl Version {
    /// The next version with this number raised by one, and those after it at 0.
    #[must_use]
    pub const fn raised(self, part: VersionPart) -> Self {
        let [major, minor, patch] = self.0;
        Self(match part {
            VersionPart::Major => [major.saturating_add(1), 0, 0],
            VersionPart::Minor => [major, minor.saturating_add(1), 0],
            VersionPart::Patch => [major, minor, patch.saturating_add(1)],
        })
    }

    /// Whether at most the wording differs: the last of the three numbers.
    pub fn asks_the_same_as(self, other: Self) -> bool {
        self.0[..2] == other.0[..2]
    }
}
