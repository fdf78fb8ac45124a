//! The interview: which question is next, and what a reply does. No terminal in here.
//!
//! A fold: [`Interview::step`] says what to ask, [`Interview::apply`] takes the reply in, and
//! [`Interview::sheet`] is at every moment all that was answered.

mod progress;
mod technologies;

pub use progress::Progress;
pub use technologies::{About, Said, TechnologyRef};

use std::collections::VecDeque;

use crate::model::{AnswerSheet, Given, QuestionRef, Questionnaires};
use crate::scoring::Assessment;
use technologies::Round;

/// An interview on the way through the selected questionnaires of a set.
#[derive(Clone, Debug)]
pub struct Interview<'q> {
    questionnaires: &'q Questionnaires,
    sheet: AnswerSheet,
    asked: Vec<QuestionRef>,
    step: Step,
    /// Where one was before the review.
    last: Option<Step>,
    round: Option<Round>,
    /// While questions are open from the review: those to be asked before the review comes back.
    opened: Option<VecDeque<QuestionRef>>,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// This question.
    Question(QuestionRef),
    /// Whether to go through the department's technologies.
    Technologies,
    /// This question about a technology.
    Technology(TechnologyRef),
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
    /// Answers a question about a technology, and goes on.
    Said(Said),
    /// Goes through the technologies, from the first or where one ended.
    Technologies,
    /// Goes on without a change.
    Skip,
    /// Goes on after the technologies.
    SkipRest,
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
            round: None,
            opened: None,
        };
        interview.begin(false);
        interview
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
        *self.sheet.given(at) == Given::Nothing
    }

    /// Takes a reply in; one that means nothing at this step changes nothing.
    pub fn apply(&mut self, reply: Reply) {
        match (self.step, reply) {
            (Step::Question(at), Reply::Answer { given, votes }) => {
                self.answer(at, given, votes);
                self.onward(at);
            }
            (Step::Question(at), Reply::Note(note)) => {
                let answer = self.sheet.answer(at);
                self.sheet.set(at, crate::model::Answer { note, ..answer });
            }
            (Step::Question(at), Reply::Skip) => self.onward(at),
            (Step::Question(at), Reply::Back) => self.back(at),
            (Step::Question(_), Reply::Review) => self.review(),
            (Step::Technologies, reply) => self.apply_round(&reply),
            (Step::Technology(at), reply) => self.apply_technology(at, &reply),
            (Step::Review, Reply::Back) => {
                let last = self.last.filter(|last| self.is_on_the_way(*last));
                let question = self.asked.last().copied().map(Step::Question);
                self.step = last.or(question).unwrap_or(Step::Review);
            }
            (Step::Review, Reply::Technologies) if self.round.is_some() => {
                self.opened = Some(VecDeque::new());
                self.enter_round();
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
        let before = self.sheet.answer(at);
        let votes = votes.unwrap_or(before.votes);
        self.sheet.set(at, crate::model::Answer { given, votes, ..before });
        let earlier = std::mem::take(&mut self.asked);
        self.route();
        if let Some(opened) = &mut self.opened {
            opened.retain(|at| self.asked.contains(at));
            let new = self.asked.iter().filter(|at| !earlier.contains(at));
            opened.extend(new.filter(|at| *self.sheet.given(**at) == Given::Nothing));
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
    fn is_on_the_way(&self, step: Step) -> bool {
        match step {
            Step::Question(at) => self.asked.contains(&at),
            Step::Technology(at) => self.about_technologies().contains(&at),
            Step::Technologies | Step::Review | Step::Finished => true,
        }
    }

    fn go(&mut self, at: QuestionRef) {
        self.step = Step::Question(at);
    }

    /// Goes on after the last answer; when nothing follows, from one skipped question to the next.
    fn resume(&mut self) {
        if let [_, Some(next)] = self.border() {
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
        self.last = Some(self.step);
        self.step = Step::Review;
    }

    fn onward(&mut self, at: QuestionRef) {
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

    fn back(&mut self, at: QuestionRef) {
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
