//! What a sheet's answers amount to.

use super::recommendation::{self, Advice};
use super::scorer::Scorer;
use crate::model::{AnswerSheet, Given, QuestionRef, Questionnaires, Score, Share};
use rust_decimal::Decimal;

/// The result of one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// One result for each selected aspect, in order.
    pub aspects: Vec<AspectResult>,
    /// The plain mean of the aspects that have a score; none when none has.
    pub overall: Option<Overall>,
    /// The recommendations whose condition holds, the one to begin with first.
    pub recommendations: Vec<Advice>,
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

impl Assessment {
    /// Scores a sheet against the questionnaires it was read for.
    pub fn of(questionnaires: &Questionnaires, sheet: &AnswerSheet) -> Self {
        let scorer = Scorer::new(questionnaires, sheet);
        let aspects: Vec<_> = questionnaires
            .selected()
            .map(|(aspect, _)| AspectResult::of(&scorer, aspect))
            .collect();
        let scores = aspects.iter().filter_map(|result| Some((1, result.score.ok()?)));
        let overall = Score::mean(scores).map(|score| {
            let first = questionnaires.selected().next();
            Overall { score, level: first.map_or(1, |(_, q)| q.levels.number(score)) }
        });
        Self { aspects, overall, recommendations: recommendation::ranked(&scorer) }
    }

    /// The questions that are not asked, because their condition does not hold.
    pub fn unasked(questionnaires: &Questionnaires, sheet: &AnswerSheet) -> Vec<QuestionRef> {
        Scorer::new(questionnaires, sheet).unasked
    }

    /// The questions that have an answer although they were not asked.
    pub fn answered_unasked(
        questionnaires: &Questionnaires,
        sheet: &AnswerSheet,
    ) -> Vec<QuestionRef> {
        let mut unasked = Self::unasked(questionnaires, sheet);
        unasked.retain(|at| sheet.answer(*at).given != Given::Nothing);
        unasked
    }
}

impl AspectResult {
    fn of(scorer: &Scorer<'_>, aspect: usize) -> Self {
        let questionnaire = scorer.questionnaires.at(aspect);
        let coverage = scorer.coverage(aspect, None);
        let score = scorer.aspect(aspect).ok_or_else(|| {
            if coverage.whole == 0 {
                NoScore::NothingAsked
            } else if coverage.part == 0 {
                NoScore::NothingAnswered
            } else {
                NoScore::TooFew { needed: needed(coverage.whole, questionnaire.minimum_answered) }
            }
        });
        let themes = (0..questionnaire.themes.len()).map(|theme| {
            let score = scorer.theme(aspect, theme);
            ThemeResult {
                score,
                level: score.map(|score| questionnaire.levels.number(score)),
                coverage: scorer.coverage(aspect, Some(theme)),
            }
        });
        let answers = (0..questionnaire.questions.len()).map(|question| {
            let at = QuestionRef { aspect, question };
            AnswerResult {
                state: scorer.state(at),
                score: scorer.question(at),
                agreement: scorer.agreement(at),
            }
        });
        Self {
            aspect,
            score,
            level: score.ok().map(|score| questionnaire.levels.number(score)),
            coverage,
            themes: themes.collect(),
            answers: answers.collect(),
        }
    }
}

/// The fewest answers out of `asked` that reach a minimum share.
fn needed(asked: u32, minimum: Decimal) -> u32 {
    (0..=asked).find(|part| Share { part: *part, whole: asked }.reaches(minimum)).unwrap_or(asked)
}
