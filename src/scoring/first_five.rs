//! The first five recommendations: what a law asks, some about the weakest themes, and not all about the
//! same theme or aspect.

use crate::model::Effort;

/// A recommendation on the list, as far as this looks at it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Whether it is about what a law asks.
    pub is_required: bool,
    /// The aspect that gives it; none if the radar does.
    pub aspect: Option<usize>,
    /// The theme it is about, by aspect and theme; none if it is about a whole aspect or nothing.
    pub theme: Option<(usize, usize)>,
    /// Need in millionths, and effort. Where both are the same, aspects take turns.
    pub urgency: (Option<u64>, Effort),
    /// Places on the list of those that should be followed first; all before this one.
    pub after: Vec<usize>,
}

/// How many recommendations are chosen.
pub const FIRST: usize = 5;
/// How many of them may be about one theme.
const OF_A_THEME: usize = 2;

/// The candidates, by index, that are the first five: all that a law asks for, also where these are
/// more than five; one about each of the weakest themes, the first of these the weakest; then the next
/// that fit, of equally urgent ones those whose aspect was chosen from least.
///
/// But for what a law asks, no more than two are about one theme, unless there are not enough others;
/// and none is chosen without those that should be followed first.
pub fn first_five(candidates: &[Candidate], weakest: &[(usize, usize)]) -> Vec<usize> {
    let mut choice = Chosen { candidates, chosen: Vec::new() };
    for index in (0..candidates.len()).filter(|index| candidates[*index].is_required) {
        choice.add(index);
    }
    for theme in weakest {
        let about = |index: &usize| candidates[*index].theme == Some(*theme);
        (0..candidates.len()).filter(about).find(|index| choice.take(*index));
    }
    let mut left: Vec<_> = (0..candidates.len()).collect();
    while choice.chosen.len() < FIRST {
        left.retain(|index| !choice.chosen.contains(index));
        let Some(next) = choice.next(&left) else { break };
        choice.take(left.remove(next));
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
    /// The place, among those that are left, of the one to look at next: of those as urgent as the first
    /// the first of the aspect that was chosen from least.
    fn next(&self, left: &[usize]) -> Option<usize> {
        let first = *left.first()?;
        let urgency = |index: usize| self.candidates[index].urgency;
        let equal = left.iter().enumerate().filter(|(_, at)| urgency(**at) == urgency(first));
        let of_aspect = |index: usize| {
            let same =
                |other: &&usize| self.candidates[**other].aspect == self.candidates[index].aspect;
            self.chosen.iter().filter(same).count()
        };
        equal.min_by_key(|(_, at)| of_aspect(**at)).map(|(place, _)| place)
    }

    /// Chooses a candidate with all that should be followed first, if there is room for them; whether
    /// it is chosen now.
    fn take(&mut self, index: usize) -> bool {
        let before = self.chosen.len();
        self.add(index);
        let fits = self.chosen.len() <= FIRST.max(before) && self.is_spread(before);
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

    /// Whether none of those chosen from a place on is about a theme that has too many.
    fn is_spread(&self, from: usize) -> bool {
        let theme = |index: &usize| self.candidates[*index].theme;
        let of = |wanted| self.chosen.iter().filter_map(theme).filter(|one| *one == wanted).count();
        self.chosen[from..].iter().filter_map(theme).all(|theme| of(theme) <= OF_A_THEME)
    }
}
