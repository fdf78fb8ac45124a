//! How many people answered, whatever the number of their sheets.

/// How many different people have answered, in constant memory; merges in any order with the same result.
///
/// A sheet that does not say who answered is one person's. Of the named ones as many are remembered as it
/// takes to know whether a group is small; where there are more, every sheet counts as a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Sheets without a respondent.
    unnamed: u32,
    /// What respondents are known by, from the smallest: always the smallest that were met, so that it does
    /// not matter in which order.
    named: Vec<u64>,
}

impl People {
    /// How many different people are told apart; steps are finer than two points from here on.
    pub const REMEMBERED: usize = 25;

    /// Adds who answered a sheet, by a number that no other person has; 0 if the sheet does not say.
    pub fn add(&mut self, person: u64) {
        if person == 0 {
            self.unnamed = self.unnamed.saturating_add(1);
            return;
        }
        let is_full = self.named.len() == Self::REMEMBERED;
        if is_full && self.named.last().is_some_and(|last| *last <= person) {
            return;
        }
        if let Err(index) = self.named.binary_search(&person) {
            if is_full {
                self.named.pop();
            }
            self.named.insert(index, person);
        }
    }

    /// Adds all that others have counted.
    pub fn merge(&mut self, other: &Self) {
        self.unnamed = self.unnamed.saturating_add(other.unnamed);
        other.named.iter().for_each(|person| self.add(*person));
    }

    /// How many of so many sheets say nothing of who answered, and those who are remembered.
    pub fn told(&self) -> (u32, &[u64]) {
        (self.unnamed, &self.named)
    }

    /// What the function above told; none if it contradicts itself or the number of sheets.
    pub fn restored(unnamed: u32, named: Vec<u64>, sheets: u32) -> Option<Self> {
        let rising = named.windows(2).all(|two| two[0] < two[1]);
        let known = u32::try_from(named.len()).ok()?;
        let fits = named.len() <= Self::REMEMBERED && unnamed.checked_add(known)? <= sheets;
        // Sheets that say who answered have somebody who did.
        let none = known > 0 || unnamed == sheets;
        (rising && fits && none && named.first() != Some(&0)).then_some(Self { unnamed, named })
    }

    /// How many of these sheets are a person's second or later one, as far as that is known.
    pub fn repeated(&self, sheets: u32) -> u32 {
        if self.named.len() == Self::REMEMBERED {
            return 0;
        }
        let known = u32::try_from(self.named.len()).unwrap_or(u32::MAX);
        sheets.saturating_sub(self.unnamed).saturating_sub(known)
    }
}
