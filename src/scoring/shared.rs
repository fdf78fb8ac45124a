//! Which recommendations several sheets have in common.

use super::advice::Advice;

/// The recommendations of several sheets, collected one sheet at a time.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    sheets: usize,
    given: Vec<SharedAdvice>,
}

/// A recommendation that one or more sheets give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedAdvice {
    /// The recommendation, with the gain it has in the first of the sheets.
    pub advice: Advice,
    /// How many sheets give it.
    pub sheets: usize,
    ranks: usize,
}

impl Shared {
    /// Adds a sheet's recommendations, best first.
    pub fn add(&mut self, ranked: &[Advice]) {
        self.sheets += 1;
        for (advice, rank) in ranked.iter().zip(1..) {
            let same = |given: &&mut SharedAdvice| given.advice.is_same(advice);
            match self.given.iter_mut().find(same) {
                Some(given) => {
                    given.sheets += 1;
                    given.ranks += rank;
                }
                None => {
                    self.given.push(SharedAdvice {
                        advice: advice.clone(),
                        sheets: 1,
                        ranks: rank,
                    });
                }
            }
        }
    }

    /// How many sheets were added.
    pub const fn sheets(&self) -> usize {
        self.sheets
    }

    /// Those that most sheets give come first; where that is equal, those that rank higher on
    /// average, then the order of the questionnaires. Of one sheet it is that sheet's own ranking.
    pub fn ranked(mut self) -> Vec<SharedAdvice> {
        self.given.sort_by_key(|given| {
            let advice = &given.advice;
            let aspect = advice.aspect.unwrap_or(usize::MAX);
            (usize::MAX - given.sheets, given.ranks, aspect, advice.recommendation)
        });
        self.given
    }
}
