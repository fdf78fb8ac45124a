//! How many people answered, whatever the number of their sheets.

/// How many different people have answered, in constant memory; merges in any order with the same result.
///
/// A sheet that does not say who answered is one person's. Of the named people those with the smallest
/// numbers are remembered, each with the number of their sheets. Where there are more people, all are taken
/// to have as many sheets as these have: numbers are drawn by a hash, so these are people drawn at random.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Sheets without a respondent.
    unnamed: u32,
    /// What respondents are known by, with the number of their sheets, from the smallest: always the smallest
    /// that were met, so that it does not matter in which order.
    named: Vec<(u64, u32)>,
}

impl People {
    /// How many different people are told apart.
    pub const REMEMBERED: usize = 256;

    /// Adds who answered a sheet, by a number that no other person has; 0 if the sheet does not say.
    pub fn add(&mut self, person: u64) {
        if person == 0 {
            self.unnamed = self.unnamed.saturating_add(1);
        } else {
            self.add_named(person, 1);
        }
    }

    fn add_named(&mut self, person: u64, sheets: u32) {
        let is_full = self.named.len() == Self::REMEMBERED;
        if is_full && self.named.last().is_some_and(|(last, _)| *last < person) {
            return;
        }
        match self.named.binary_search_by_key(&person, |(known, _)| *known) {
            Ok(index) => self.named[index].1 = self.named[index].1.saturating_add(sheets),
            Err(index) => {
                if is_full {
                    self.named.pop();
                }
                self.named.insert(index, (person, sheets));
            }
        }
    }

    /// Adds all that others have counted.
    pub fn merge(&mut self, other: &Self) {
        self.unnamed = self.unnamed.saturating_add(other.unnamed);
        other.named.iter().for_each(|(person, sheets)| self.add_named(*person, *sheets));
    }

    /// How many of so many sheets say nothing of who answered, and those who are remembered, each with the
    /// number of their sheets.
    pub fn told(&self) -> (u32, &[(u64, u32)]) {
        (self.unnamed, &self.named)
    }

    /// What the function above told; none if it contradicts itself or the number of sheets.
    pub fn restored(unnamed: u32, named: Vec<(u64, u32)>, sheets: u32) -> Option<Self> {
        let rising = named.windows(2).all(|two| two[0].0 < two[1].0);
        let each = named.iter().all(|(person, sheets)| *person > 0 && *sheets > 0);
        let people = Self { unnamed, named };
        let told = u64::from(unnamed) + people.remembered_sheets();
        // Only those who are too many to be remembered have sheets beside these.
        let fits = match people.named.len() {
            Self::REMEMBERED => told <= u64::from(sheets),
            fewer => fewer < Self::REMEMBERED && told == u64::from(sheets),
        };
        (rising && each && fits).then_some(people)
    }

    /// How many of these sheets are a person's second or later one; where there are more people than are
    /// remembered, by the share that they are among those who are.
    pub fn repeated(&self, sheets: u32) -> u32 {
        let (named, remembered) = (sheets.saturating_sub(self.unnamed), self.remembered_sheets());
        let later = remembered.saturating_sub(self.named.len() as u64);
        let repeated = (u64::from(named) * later).div_ceil(remembered.max(1));
        u32::try_from(repeated).unwrap_or(u32::MAX)
    }

    fn remembered_sheets(&self) -> u64 {
        self.named.iter().map(|(_, sheets)| u64::from(*sheets)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(sheets: impl IntoIterator<Item = u64>) -> People {
        let mut people = People::default();
        sheets.into_iter().for_each(|person| people.add(person));
        people
    }

    #[test]
    fn each_sheet_but_a_persons_first_is_repeated() {
        assert_eq!(people([7, 7, 7]).repeated(3), 2);
        assert_eq!(people([1, 2, 3, 0, 0]).repeated(5), 0, "who is not named is another person");
        assert_eq!(people([5, 5, 5, 9, 0]).repeated(5), 2);
        // 40 people with three sheets each, and 255 with one.
        assert_eq!(people((1..=40).cycle().take(120)).repeated(120), 80);
        assert_eq!(people(1..=255).repeated(255), 0);
    }

    #[test]
    fn of_more_people_than_are_remembered_the_others_are_taken_to_be_like_these() {
        assert_eq!(people(1..=1000).repeated(1000), 0, "nobody has two");
        let twice = people((1..=1000).chain(1..=1000));
        assert_eq!(twice.repeated(2000), 1000, "everybody has two");
        let backwards = people((1..=1000).rev().chain((1..=1000).rev()));
        assert_eq!(backwards, twice, "whatever the order");
        let mut merged = people(501..=1000);
        merged.merge(&people(1..=1000));
        merged.merge(&people(1..=500));
        assert_eq!(merged, twice, "or the parts");
    }
}
