//! Where an interview is, and which question is next.

use std::collections::VecDeque;

use super::round::Round;
use super::step::Step;
use crate::model::{AnswerSheet, QuestionRef, Questionnaires, Response};
use crate::scoring::Assessment;

/// An interview on the way through the selected questionnaires of a set.
#[derive(Clone, Debug)]
pub struct Interview<'q> {
    pub(super) questionnaires: &'q Questionnaires,
    pub(super) sheet: AnswerSheet,
    pub(super) asked: Vec<QuestionRef>,
    pub(super) step: Step,
    /// Where one was before the review.
    pub(super) last: Option<Step>,
    pub(super) round: Option<Round>,
    /// While questions are open from the review: those to be asked before the review comes back.
    pub(super) opened: Option<VecDeque<QuestionRef>>,
}

impl<'q> Interview<'q> {
    /// An interview that goes on where a sheet's answers end: after the last answer, or at the
    /// review when nothing follows. One of an earlier version is asked all that has no answer yet, from
    /// the first question on: what is new or has changed may stand anywhere. So is one of a group that has
    /// not agreed yet on all for which it has put up its hands.
    pub fn new(questionnaires: &'q Questionnaires, mut sheet: AnswerSheet) -> Self {
        let earlier = sheet.raise(questionnaires);
        let mut interview = Self {
            questionnaires,
            sheet,
            asked: Vec::new(),
            step: Step::Review,
            last: None,
            round: None,
            opened: None,
        };
        interview.begin(false);
        if earlier || interview.lacks_agreement() {
            interview.ask_open();
        }
        interview
    }

    /// Whether hands were counted for a question that has no answer yet.
    fn lacks_agreement(&self) -> bool {
        let counted = |at: &&QuestionRef| !self.sheet.votes(**at).is_empty();
        self.asked.iter().filter(counted).any(|at| self.is_open(*at))
    }

    /// The same, and the technologies are asked about even if their aspect is not.
    #[must_use]
    pub fn with_technologies(mut self) -> Self {
        self.begin(true);
        self
    }

    fn begin(&mut self, technologies: bool) {
        self.round = Round::of(self.questionnaires, &self.sheet, technologies);
        self.route();
        self.step = self.next_open().unwrap_or(Step::Review);
    }

    /// What comes next.
    pub const fn step(&self) -> Step {
        self.step
    }

    /// Goes on with a sheet to which something was added elsewhere.
    pub fn replace(&mut self, sheet: AnswerSheet) {
        self.sheet = sheet;
        self.route();
        if let Some(opened) = &mut self.opened {
            opened.retain(|at| self.asked.contains(at));
        }
        if !self.is_on_the_way(self.step) {
            self.step = self.next_open().unwrap_or(Step::Review);
        }
    }

    /// All that was answered so far.
    pub const fn sheet(&self) -> &AnswerSheet {
        &self.sheet
    }

    /// The questions that are asked, in order, as the answers are now.
    pub fn asked(&self) -> &[QuestionRef] {
        &self.asked
    }

    /// The questions that have an answer but are no longer asked.
    pub fn no_longer_asked(&self) -> Vec<QuestionRef> {
        let mut unasked = Assessment::answered_unasked(self.questionnaires, &self.sheet);
        unasked.retain(|at| self.questionnaires.selected().any(|(aspect, _)| aspect == at.aspect));
        unasked.sort_unstable();
        unasked
    }

    /// Whether a question has no answer yet.
    pub fn is_open(&self, at: QuestionRef) -> bool {
        *self.sheet.given(at) == Response::Nothing
    }

    /// Works out which questions are asked, as the answers are now.
    pub(super) fn route(&mut self) {
        let unasked = Assessment::unasked(self.questionnaires, &self.sheet);
        let all = self.questionnaires.selected().flat_map(|(aspect, questionnaire)| {
            (0..questionnaire.questions.len()).map(move |question| QuestionRef { aspect, question })
        });
        self.asked = all.filter(|at| !unasked.contains(at)).collect();
    }

    /// The last question with an answer, and the first one after it.
    fn border(&self) -> [Option<QuestionRef>; 2] {
        let answered = self.asked.iter().rposition(|at| !self.is_open(*at));
        let next = self.asked.get(answered.map_or(0, |last| last + 1)).copied();
        [answered.map(|last| self.asked[last]), next]
    }

    /// What comes after the last answer: the technologies, if it is their turn, or a question.
    fn next_open(&self) -> Option<Step> {
        let [last, next] = self.border();
        let crosses = |last: QuestionRef| self.crosses(last.aspect, next.map(|next| next.aspect));
        let between = last.filter(|last| crosses(*last)).and_then(|_| self.round_open());
        between.or(next.map(Step::Question))
    }

    /// Whether something is still asked.
    pub(super) fn is_on_the_way(&self, step: Step) -> bool {
        match step {
            Step::Question(at) => self.asked.contains(&at),
            Step::Technology(at) => self.about_technologies().contains(&at),
            Step::Technologies | Step::Review | Step::Finished => true,
        }
    }

    pub(super) fn go(&mut self, at: QuestionRef) {
        self.step = Step::Question(at);
    }

    /// Goes on after the last answer; when nothing follows, from one skipped question to the next.
    pub(super) fn resume(&mut self) {
        if let [_, Some(next)] = self.border() {
            self.go(next);
            return;
        }
        self.ask_open();
    }

    /// Goes from one question without an answer to the next.
    fn ask_open(&mut self) {
        let mut open: VecDeque<_> =
            self.asked.iter().copied().filter(|at| self.is_open(*at)).collect();
        if let Some(first) = open.pop_front() {
            self.opened = Some(open);
            self.go(first);
        }
    }

    pub(super) fn review(&mut self) {
        self.opened = None;
        self.last = Some(self.step);
        self.step = Step::Review;
    }

    pub(super) fn onward(&mut self, at: QuestionRef) {
        let next = match &mut self.opened {
            Some(opened) => opened.pop_front(),
            None => self.asked.iter().copied().find(|other| *other > at),
        };
        let crosses = self.crosses(at.aspect, next.map(|next| next.aspect));
        if crosses && self.opened.is_none() {
            self.step = Step::Technologies;
            return;
        }
        match next {
            Some(next) => self.go(next),
            None => self.review(),
        }
    }

    /// Whether there is something to go back to.
    pub fn leads_back(&self) -> bool {
        match self.step {
            Step::Question(at) => self.opened.is_some() || self.asked.first() != Some(&at),
            _ => true,
        }
    }

    pub(super) fn back(&mut self, at: QuestionRef) {
        let before = self.asked.iter().copied().rfind(|other| *other < at);
        if self.opened.is_some() {
            self.review();
        } else if before.is_some_and(|before| self.crosses(before.aspect, Some(at.aspect))) {
            self.step = self.round_end();
        } else if let Some(before) = before {
            self.go(before);
        }
    }
}
