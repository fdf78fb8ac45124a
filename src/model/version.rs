//! Versions of what a questionnaire asks.

use std::fmt;
use std::str::FromStr;

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
    /// Whether at most the wording differs: the last of the three numbers.
    pub fn asks_the_same_as(self, other: Self) -> bool {
        self.0[..2] == other.0[..2]
    }
}
