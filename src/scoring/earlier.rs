//! Which earlier versions of the questionnaires the sheets of a group answered.

use smallvec::SmallVec;

use crate::model::Version;

/// The earlier versions that sheets answered, by aspect, in constant memory; merges in any order with the
/// same result. All other sheets answered the versions at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnsweredVersions(SmallVec<[EarlierVersions; 0]>);

/// The earlier versions of one aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierVersions {
    /// Index of its questionnaire.
    pub aspect: usize,
    /// The first of them.
    pub from: Version,
    /// The last of them.
    pub to: Version,
    /// How many sheets answered one.
    pub sheets: u32,
}

impl AnsweredVersions {
    /// Adds sheets that answered some of these versions.
    pub fn add(&mut self, new: EarlierVersions) {
        match self.0.binary_search_by_key(&new.aspect, |one| one.aspect) {
            Ok(index) => {
                let one = &mut self.0[index];
                (one.from, one.to) = (one.from.min(new.from), one.to.max(new.to));
                one.sheets = one.sheets.saturating_add(new.sheets);
            }
            Err(index) => self.0.insert(index, new),
        }
    }

    /// Adds all that others have counted.
    pub fn merge(&mut self, other: &Self) {
        other.0.iter().for_each(|one| self.add(*one));
    }

    /// Each aspect with earlier versions, by index.
    pub fn iter(&self) -> impl Iterator<Item = EarlierVersions> {
        self.0.iter().copied()
    }

    /// The first and the last version of an aspect that `sheets` in all answered.
    pub fn range(&self, aspect: usize, sheets: u32, at_hand: Version) -> (Version, Version) {
        let found = self.0.iter().find(|one| one.aspect == aspect);
        found.map_or((at_hand, at_hand), |one| {
            (one.from, if one.sheets < sheets { at_hand } else { one.to })
        })
    }
}
