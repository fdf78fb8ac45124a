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

/// Which of the candidates are the first five, in the order of the list: one about each of the weakest
/// themes, the first of these the weakest, then the next that fit.
///
/// No more than two are about one theme, unless there are not enough others; and none is chosen
/// without those that should be followed first.
pub fn first_five(candidates: &[Candidate], weakest: &[(usize, usize)]) -> Vec<bool> {
    let mut choice = Choice { candidates, chosen: vec![false; candidates.len()] };
    for theme in weakest {
        let about = |index: &usize| candidates[*index].theme == Some(*theme);
        (0..candidates.len()).filter(about).find(|index| choice.take(*index));
    }
    for index in 0..candidates.len() {
        choice.take(index);
    }
    for index in 0..candidates.len() {
        if choice.count() < FIRST {
            choice.chosen[index] = true;
        }
    }
    choice.chosen
}

struct Choice<'a> {
    candidates: &'a [Candidate],
    chosen: Vec<bool>,
}

impl Choice<'_> {
    fn count(&self) -> usize {
        self.chosen.iter().filter(|chosen| **chosen).count()
    }

    /// Chooses a candidate with all that should be followed first, if there is room for them; whether
    /// it is chosen now.
    fn take(&mut self, index: usize) -> bool {
        let before = self.chosen.clone();
        self.add(index);
        let fits = self.count() <= FIRST && self.is_spread();
        if !fits {
            self.chosen = before;
        }
        fits
    }

    fn add(&mut self, index: usize) {
        self.chosen[index] = true;
        for first in &self.candidates[index].after {
            if !self.chosen[*first] {
                self.add(*first);
            }
        }
    }

    /// Whether no theme has too many.
    fn is_spread(&self) -> bool {
        let themes = || {
            let chosen = self.candidates.iter().zip(&self.chosen).filter(|(_, chosen)| **chosen);
            chosen.filter_map(|(candidate, _)| candidate.theme)
        };
        themes().all(|theme| themes().filter(|other| *other == theme).count() <= OF_A_THEME)
    }
}
