//! A recommendation that is given.

use smallvec::SmallVec;

use crate::model::{Score, Target};

/// What a recommendation is about; mostly one thing.
pub type Targets = SmallVec<[Target; 1]>;

/// A recommendation whose condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Index of its questionnaire; none when the radar gives it.
    pub aspect: Option<usize>,
    /// Index of the recommendation in it.
    pub recommendation: usize,
    /// What it is about: all that its condition finds too low, or else all that it finds; the lowest
    /// score first, and what has none last.
    pub about: Targets,
    /// How far below 100 the lowest of that is; none when nothing of it has a score.
    pub need: Option<Score>,
    /// By how many points the aspect's score rises when what the recommendation is about rises
    /// one level; none while the aspect has no score, and for the radar's.
    pub gain: Option<Score>,
    /// Whether it is about what a law asks: an answer below its minimum, or a demand of law that a
    /// technology in use or on trial makes and the department does not meet.
    pub is_required: bool,
    /// The department's technologies, by their index in the radar, that it is about.
    pub technologies: Vec<usize>,
}

impl Advice {
    /// Whether it is the same recommendation, whatever it gains.
    pub fn is_same(&self, other: &Self) -> bool {
        (self.aspect, self.recommendation) == (other.aspect, other.recommendation)
    }
}
