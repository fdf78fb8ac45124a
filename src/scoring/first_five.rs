//! The first five recommendations: not all about the same theme, and some about the weakest.

/// A recommendation on the list, as far as this looks at it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The theme it is about, by aspect and theme; none if it is about a whole aspect or nothing.
    pub theme: Option<(usize, usize)>,
    /// Places on the list of those that should be followed first; all before this one.
    pub after: Vec<usize>,
}

/// How many recommendations are chosen.
const FIRST: usize = 5;
/// How many of them may be about one theme.
const OF_A_THEME: usize = 2;

/// The candidates, by index, that are the first five: one about each of the weakest themes, the first
/// of these the weakest, then the next that fit.
///
/// No more than two are about one theme, unless there are not enough others; and none is chosen
/// without those that should be followed first.
pub fn first_five(candidates: &[Candidate], weakest: &[(usize, usize)]) -> Vec<usize> {
    let mut choice = Chosen { candidates, chosen: Vec::new() };
    for theme in weakest {
        let about = |index: &usize| candidates[*index].theme == Some(*theme);
        (0..candidates.len()).filter(about).find(|index| choice.take(*index));
    }
    for index in 0..candidates.len() {
        if choice.chosen.len() < FIRST {
            choice.take(index);
        }
    }
    for index in 0..candidates.len() {
        if choice.chosen.len() < FIRST && !choice.chosen.contains(&index) {
            choice.chosen.push(index);
        }
    }
    choice.chosen
}

struct Chosen<'a> {
    candidates: &'a [Candidate],
    chosen: Vec<usize>,
}

impl Chosen<'_> {
    /// Chooses a candidate with all that should be followed first, if there is room for them; whether
    /// it is chosen now.
    fn take(&mut self, index: usize) -> bool {
        let before = self.chosen.len();
        self.add(index);
        let fits = self.chosen.len() <= FIRST && self.is_spread();
        if !fits {
            self.chosen.truncate(before);
        }
        fits
    }

    fn add(&mut self, index: usize) {
        if !self.chosen.contains(&index) {
            self.chosen.push(index);
            for first in &self.candidates[index].after {
                self.add(*first);
            }
        }
    }

    /// Whether no theme has too many.
    fn is_spread(&self) -> bool {
        let themes = || self.chosen.iter().filter_map(|index| self.candidates[*index].theme);
        themes().all(|theme| themes().filter(|other| *other == theme).count() <= OF_A_THEME)
    }
}
