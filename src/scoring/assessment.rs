//! What a sheet's answers amount to.

use rust_decimal::Decimal;

use super::advice::Advice;
use crate::model::{QuestionRef, Score, Share};

/// The result of one sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// One result for each selected aspect, in order.
    pub aspects: Vec<AspectResult>,
    /// The plain mean of the aspects that have a score; none when none has.
    pub overall: Option<Overall>,
    /// The recommendations whose condition holds, the one to begin with first.
    pub recommendations: Vec<Advice>,
    /// The questions that are not asked, because their condition does not hold.
    pub unasked: Vec<QuestionRef>,
}

/// The mean of the aspects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overall {
    /// 0–100.
    pub score: Score,
    /// Level from 1, by the levels of the first aspect.
    pub level: usize,
}

/// The result of one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AspectResult {
    /// Index of its questionnaire.
    pub aspect: usize,
    /// 0–100, or why there is none.
    pub score: Result<Score, NoScore>,
    /// Level from 1, from the exact score.
    pub level: Option<usize>,
    /// Answered questions out of the scored ones that were asked.
    pub coverage: Share,
    /// One result for each theme, in order.
    pub themes: Vec<ThemeResult>,
    /// One result for each question, in order.
    pub answers: Vec<AnswerResult>,
}

/// Why an aspect has no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoScore {
    /// None of its questions was asked.
    NothingAsked,
    /// None of its questions was answered.
    NothingAnswered,
    /// Fewer of its questions were answered than it takes.
    TooFew {
        /// How many answers it takes.
        needed: u32,
    },
}

/// The result of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeResult {
    /// 0–100; none when no scored question was answered.
    pub score: Option<Score>,
    /// Level from 1, by the levels of its aspect.
    pub level: Option<usize>,
    /// Answered questions out of the scored ones that were asked.
    pub coverage: Share,
}

/// What became of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerResult {
    /// Which of the five states.
    pub state: State,
    /// 0–100; only what is answered, and scored at all, has one.
    pub score: Option<Score>,
    /// 0–1, how far the group's hands agree; none when fewer than two were counted.
    pub agreement: Option<Decimal>,
}

/// The five states of a question, kept apart everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There is an answer.
    Answered,
    /// «Don't know».
    DontKnow,
    /// «Not applicable».
    NotApplicable,
    /// It was asked and there is no answer.
    NotAnswered,
    /// Its condition does not hold, so it was not asked.
    NotAsked,
}

impl State {
    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::DontKnow => "dont-know",
            Self::NotApplicable => "not-applicable",
            Self::NotAnswered => "not-answered",
            Self::NotAsked => "not-asked",
        }
    }
}

impl Default for AspectResult {
    /// Nothing is known of the first aspect.
    fn default() -> Self {
        Self {
            aspect: 0,
            score: Err(NoScore::NothingAsked),
            level: None,
            coverage: Share::default(),
            themes: Vec::new(),
            answers: Vec::new(),
        }
    }
}
