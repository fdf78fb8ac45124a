//! The recommendations of departments, counted together: one rule for the report and for a common plan.

use std::cmp::Reverse;

use crate::scoring::Advice;

/// The recommendations of the sheets of a department in a period.
#[derive(Clone, Debug, Default)]
pub struct Advised {
    sheets: u32,
    given: Vec<Given>,
}

#[derive(Clone, Debug)]
struct Given {
    advice: Advice,
    sheets: u32,
    ranks: usize,
}

/// A recommendation, and the departments that need it.
#[derive(Clone, Debug)]
pub struct CommonAdvice {
    /// The recommendation, with the gain it has in the first of the sheets.
    pub advice: Advice,
    /// The departments that need it, in order: it fits at least half of their sheets.
    pub departments: Vec<String>,
    /// How many sheets it fits.
    pub sheets: u32,
    ranks: usize,
}

/// The recommendations of several departments.
#[derive(Clone, Debug, Default)]
pub struct CommonAdvices {
    /// Those that a department needs, and most departments first; of equals those that fit most sheets, then those that rank
    /// higher, then in the order of the questionnaires. Of a single sheet it is its own order.
    pub all: Vec<CommonAdvice>,
    /// How many departments they are counted in.
    pub departments: usize,
    /// How many sheets these have.
    pub sheets: u32,
}

impl Advised {
    /// Adds a sheet's recommendations, best first.
    pub fn add(&mut self, ranked: &[Advice]) {
        self.sheets += 1;
        for (advice, rank) in ranked.iter().zip(1..) {
            match self.given.iter_mut().find(|given| given.advice.is_same(advice)) {
                Some(given) => {
                    given.sheets += 1;
                    given.ranks += rank;
                }
                None => self.given.push(Given { advice: advice.clone(), sheets: 1, ranks: rank }),
            }
        }
    }
}

impl CommonAdvices {
    /// Counts a department's.
    pub fn count(&mut self, advised: &Advised, department: &str) {
        self.departments += 1;
        self.sheets += advised.sheets;
        advised.given.iter().for_each(|given| self.add(given, advised.sheets, department));
    }

    /// Leaves out what no department needs, and puts the rest in order.
    pub fn finish(&mut self) {
        self.all.retain(|one| !one.departments.is_empty());
        self.all.sort_by_key(|one| {
            let aspect = one.advice.aspect.unwrap_or(usize::MAX);
            let order = (one.ranks, aspect, one.advice.recommendation);
            (Reverse(one.departments.len()), Reverse(one.sheets), order)
        });
    }

    fn add(&mut self, given: &Given, of: u32, department: &str) {
        let same = |one: &CommonAdvice| one.advice.is_same(&given.advice);
        let index = self.all.iter().position(same).unwrap_or_else(|| {
            let advice = given.advice.clone();
            self.all.push(CommonAdvice { advice, departments: vec![], sheets: 0, ranks: 0 });
            self.all.len() - 1
        });
        let one = &mut self.all[index];
        one.sheets += given.sheets;
        one.ranks += given.ranks;
        if 2 * given.sheets >= of {
            one.departments.push(department.to_owned());
        }
    }
}
