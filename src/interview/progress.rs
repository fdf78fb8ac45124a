//! How far an interview has come.

use super::state::Interview;
use crate::model::{AnsweredBy, Language, QuestionRef};

/// How much longer a group takes for a question: it puts up its hands, counts them and talks.
const TALK: usize = 60;

/// Where a question stands among those that are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its number, from 1.
    pub number: usize,
    /// Out of how many.
    pub of: usize,
    /// Its number in its aspect, from 1.
    pub in_aspect: usize,
    /// Out of how many there.
    pub of_aspect: usize,
    /// An estimate of the minutes that are left: for this question and those without an answer.
    pub minutes_left: usize,
}

impl Interview<'_> {
    /// Where a question that is asked stands.
    pub fn progress(&self, at: QuestionRef, language: Language) -> Position {
        let asked = self.asked();
        let in_aspect = || asked.iter().filter(|other| other.aspect == at.aspect);
        Position {
            number: asked.iter().filter(|other| **other <= at).count(),
            of: asked.len(),
            in_aspect: in_aspect().filter(|other| **other <= at).count(),
            of_aspect: in_aspect().count(),
            minutes_left: self.minutes(language, |other| other == at || self.is_open(other)),
        }
    }

    /// An estimate of the minutes it takes to answer all that is open.
    pub fn minutes_left(&self, language: Language) -> usize {
        self.minutes(language, |at| self.is_open(at))
    }

    fn minutes(&self, language: Language, counts: impl Fn(QuestionRef) -> bool) -> usize {
        let left = self.asked().iter().filter(|at| counts(**at));
        let talk = if self.sheet.answered_by == AnsweredBy::Group { TALK } else { 0 };
        let seconds = left.map(|at| self.questionnaires.question(*at).seconds(language) + talk);
        seconds.sum::<usize>().div_ceil(60)
    }
}
