//! How exactly figures of groups may be shown, so that nobody can be recognised in them.
//!
//! One person moves a mean of n by up to 100/n points. No figure is shown more exactly than that allows:
//! a mean of n people in steps of at least 50/n, and open within ten points of an end. The number is found by
//! an attack (`tests/slow/hiding.rs`): what is left after subtractions of totals, themes or runs is then
//! wider than ten points. Everything that shows figures of groups asks here.

use super::Resolution;
use crate::model::Voice;

/// The rule for groups of people.
#[derive(Clone, Copy, Debug)]
pub struct Precision {
    least: u32,
    /// Whether figures tell half as much, because a group beside this one is hidden.
    is_beside_hidden: bool,
    /// Whether they are about a single question.
    is_question: bool,
}

/// The people it takes for figures of a single question.
const ANSWERS_LEAST: u32 = 10;

impl Precision {
    /// The people a group must have for its figures to be shown, unless that is said otherwise.
    pub const LEAST: u32 = 5;

    /// Hides figures of fewer people than `least`, and rounds the others by their number; 1 hides and
    /// rounds nothing.
    pub const fn from(least: u32) -> Self {
        Self { least, is_beside_hidden: false, is_question: false }
    }

    /// How the figures of so many people are shown; not at all where there are too few.
    pub fn of(self, people: u32) -> Option<Resolution> {
        (people >= self.least()).then(|| self.steps(people))
    }

    /// The steps of figures that are shown, where so many people weigh in.
    pub(super) fn steps(self, people: u32) -> Resolution {
        match self {
            Self { least: ..=1, .. } => Resolution::EXACT,
            Self { is_question: true, .. } => Resolution::of_answers(people),
            Self { is_beside_hidden: true, .. } => Resolution::of(people / 2),
            Self { .. } => Resolution::of(people),
        }
    }

    /// The same for sheets of this voice: what was answered as a group is nobody's private answer, and exact.
    #[must_use]
    pub const fn of_voice(self, voice: Voice) -> Self {
        if matches!(voice, Voice::Itself) { Self { least: 1, ..self } } else { self }
    }

    /// The same for figures of a single question, each answer to which is one of a few.
    #[must_use]
    pub const fn on_question(self) -> Self {
        Self { is_question: true, ..self }
    }

    /// The same for a role beside one that is hidden: what all have together, told in another run, less what
    /// is shown here is the hidden one's.
    #[must_use]
    pub const fn beside_hidden(self) -> Self {
        Self { is_beside_hidden: true, ..self }
    }

    /// The people a group must have.
    pub const fn least(self) -> u32 {
        let is_few = self.is_question && self.least > 1 && self.least < ANSWERS_LEAST;
        if is_few { ANSWERS_LEAST } else { self.least }
    }
}
