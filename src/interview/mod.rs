//! The interview: which question is next, and what a reply does. No terminal in here.
//!
//! A fold: [`Interview::step`] says what to ask, [`Interview::apply`] takes the reply in, and
//! [`Interview::sheet`] is at every moment all that was answered.

mod progress;

pub use progress::Progress;

use std::collections::VecDeque;

use crate::model::{AnswerSheet, Given, QuestionRef, Questionnaires};
use crate::scoring::Assessment;

/// An interview on the way through the selected questionnaires of a set.
#[derive(Clone, Debug)]
pub struct Interview<'q> {
    questionnaires: &'q Questionnaires,
    sheet: AnswerSheet,
    asked: Vec<QuestionRef>,
    step: Step,
    last: Option<QuestionRef>,
    /// While questions are open from the review: those to be asked before the review comes back.
    opened: Option<VecDeque<QuestionRef>>,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// This question.
    Question(QuestionRef),
    /// All answers, to be looked over.
    Review,
    /// Nothing more.
    Finished,
}

/// What the one who answers wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Answers the question, and goes on.
    Answer {
        /// The answer; whoever asked has made sure that the question takes it.
        given: Given,
        /// The hands counted, if they were.
        votes: Option<Vec<u32>>,
    },
    /// Writes a note to the question, or takes it away, and stays.
    Note(Option<String>),
    /// Goes on without a change.
    Skip,
    /// Goes to the question before this one; from the review, to where one came from.
    Back,
    /// Looks over all answers.
    Review,
    /// From the review: opens a question again.
    Open(QuestionRef),
    /// From the review: goes on where the answers end, or with what was skipped.
    Resume,
    /// From the review: that was all.
    Finish,
}

impl<'q> Interview<'q> {
    /// An interview that goes on where a sheet's answers end: after the last answer, or at the
    /// review when nothing follows.
    pub fn new(questionnaires: &'q Questionnaires, sheet: AnswerSheet) -> Self {
        let mut interview = Self {
            questionnaires,
            sheet,
            asked: Vec::new(),
            step: Step::Review,
            last: None,
            opened: None,
        };
        interview.route();
        if let Some(next) = interview.next_open() {
            interview.go(next);
        }
        interview
    }

    /// What comes next.
    pub const fn step(&self) -> Step {
        self.step
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
        self.sheet.answer(at).given == Given::Nothing
    }

    /// Takes a reply in; one that means nothing at this step changes nothing.
    pub fn apply(&mut self, reply: Reply) {
        match (self.step, reply) {
            (Step::Question(at), Reply::Answer { given, votes }) => {
                self.answer(at, given, votes);
                self.onward(at);
            }
            (Step::Question(at), Reply::Note(note)) => {
                let answer = self.sheet.answer(at).clone();
                self.sheet.set(at, crate::model::Answer { note, ..answer });
            }
            (Step::Question(at), Reply::Skip) => self.onward(at),
            (Step::Question(at), Reply::Back) => self.back(at),
            (Step::Question(_), Reply::Review) => self.review(),
            (Step::Review, Reply::Back) => {
                let last = self.last.filter(|last| self.asked.contains(last));
                if let Some(last) = last.or(self.asked.last().copied()) {
                    self.go(last);
                }
            }
            (Step::Review, Reply::Open(at)) if self.asked.contains(&at) => {
                self.opened = Some(VecDeque::new());
                self.go(at);
            }
            (Step::Review, Reply::Resume) => self.resume(),
            (Step::Review, Reply::Finish) => self.step = Step::Finished,
            _ => {}
        }
    }

    fn answer(&mut self, at: QuestionRef, given: Given, votes: Option<Vec<u32>>) {
        let before = self.sheet.answer(at).clone();
        let votes = votes.unwrap_or(before.votes);
        self.sheet.set(at, crate::model::Answer { given, votes, ..before });
        let earlier = std::mem::take(&mut self.asked);
        self.route();
        if let Some(opened) = &mut self.opened {
            opened.retain(|at| self.asked.contains(at));
            let new = self.asked.iter().filter(|at| !earlier.contains(at));
            opened.extend(new.filter(|at| self.sheet.answer(**at).given == Given::Nothing));
        }
    }

    /// Works out which questions are asked, as the answers are now.
    fn route(&mut self) {
        let unasked = Assessment::unasked(self.questionnaires, &self.sheet);
        let all = self.questionnaires.selected().flat_map(|(aspect, questionnaire)| {
            (0..questionnaire.questions.len()).map(move |question| QuestionRef { aspect, question })
        });
        self.asked = all.filter(|at| !unasked.contains(at)).collect();
    }

    /// The first question without an answer after the last one with an answer.
    fn next_open(&self) -> Option<QuestionRef> {
        let answered = self.asked.iter().rposition(|at| !self.is_open(*at));
        self.asked.get(answered.map_or(0, |last| last + 1)).copied()
    }

    fn go(&mut self, at: QuestionRef) {
        self.last = Some(at);
        self.step = Step::Question(at);
    }

    /// Goes on after the last answer; when nothing follows, from one skipped question to the next.
    fn resume(&mut self) {
        if let Some(next) = self.next_open() {
            self.go(next);
            return;
        }
        let mut open: VecDeque<_> =
            self.asked.iter().copied().filter(|at| self.is_open(*at)).collect();
        if let Some(first) = open.pop_front() {
            self.opened = Some(open);
            self.go(first);
        }
    }

    fn review(&mut self) {
        self.opened = None;
        self.step = Step::Review;
    }

    fn onward(&mut self, at: QuestionRef) {
        let next = match &mut self.opened {
            Some(opened) => opened.pop_front(),
            None => self.asked.iter().copied().find(|other| *other > at),
        };
        match next {
            Some(next) => self.go(next),
            None => self.review(),
        }
    }

    fn back(&mut self, at: QuestionRef) {
        if self.opened.is_some() {
            self.review();
        } else if let Some(before) = self.asked.iter().copied().rfind(|other| *other < at) {
            self.go(before);
        }
    }
}
