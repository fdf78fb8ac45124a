//! Questionnaires, compiled once into what scoring needs.

use std::ops::Range;

use rust_decimal::prelude::ToPrimitive;

use super::assessment::{AspectResult, Assessment, NoScore, Overall, ThemeResult};
use super::plain::Plain;
use super::recommendation;
use super::scorer::{Raised, Scorer};
use crate::model::{
    self, AnswerSheet, Condition, Given, Kind, Mark, QuestionRef, Questionnaires, Rule, Score,
    Share,
};
use rust_decimal::Decimal;

/// A set of questionnaires as scoring needs it: weights, scores by option, rules and borders, so that
/// a sheet is scored without looking anything up by name.
///
/// One sheet and a row of a table of millions are scored by the same functions.
///
/// ```
/// use modenhed::{model::{AnswerSheet, Questionnaires}, scoring::{Assessment, Engine}};
/// let set = Questionnaires::default();
/// let engine = Engine::new(&set);
/// let mut assessment = Assessment::default();
/// engine.figures(&AnswerSheet::new(&set), &mut assessment);
/// assert_eq!(assessment.overall, None);
/// ```
#[derive(Debug)]
pub struct Engine<'q> {
    /// The questionnaires it was made from.
    pub questionnaires: &'q Questionnaires,
    /// Every aspect of the set.
    pub(super) aspects: Vec<Aspect<'q>>,
    /// The questions that have a condition, each after those its condition depends on.
    conditions: Vec<(QuestionRef, &'q Condition)>,
}

/// An aspect, compiled.
#[derive(Debug)]
pub(super) struct Aspect<'q> {
    pub questions: Vec<Question<'q>>,
    pub themes: Vec<Theme>,
    /// The fewest answers it takes, by how many scored questions were asked.
    pub fewest: Vec<u32>,
    /// Where each level begins.
    borders: Vec<Score>,
    /// The level of each whole score.
    on_whole: Vec<usize>,
}

/// A theme, compiled.
#[derive(Debug)]
pub(super) struct Theme {
    pub weight: u32,
    pub rule: Rule,
    /// Its questions among those of the aspect.
    pub questions: Range<usize>,
    /// The highest rung, at least 1.
    pub rungs: u32,
    /// What nearly all answers add, if the theme is one of those where that can be told.
    pub plain: Option<Plain>,
}

/// A question, compiled.
#[derive(Debug)]
pub(super) struct Question<'q> {
    pub weight: u32,
    /// Whether its answers have a score at all.
    pub is_scored: bool,
    pub rung: Option<u32>,
    /// Whether it may be left out by a condition.
    pub conditional: bool,
    /// What each answer earns that is told by its mark.
    pub earned: Vec<Earned>,
    kind: &'q Kind,
}

/// What an answer to a question adds to its theme.
#[derive(Clone, Copy, Debug)]
pub(super) struct Earned {
    /// Its score; the highest if it has none.
    pub score: Score,
    /// What that counts in the theme's mean; 0 if it has none.
    pub weight: u32,
    /// 1 if something was answered, or 0.
    pub answered: u32,
}

impl Earned {
    /// What an answer without a score earns.
    const NOTHING: Self = Self { score: Score::MAX, weight: 0, answered: 1 };
}

impl<'q> Engine<'q> {
    /// Compiles a set of questionnaires.
    pub fn new(questionnaires: &'q Questionnaires) -> Self {
        let conditions = questionnaires
            .ask_order()
            .iter()
            .filter_map(|at| Some((*at, questionnaires.question(*at).ask_when.as_ref()?)));
        Self {
            questionnaires,
            aspects: questionnaires.iter().map(Aspect::new).collect(),
            conditions: conditions.collect(),
        }
    }

    /// Scores a sheet in full.
    pub fn assess(&self, sheet: &AnswerSheet) -> Assessment {
        let mut assessment = Assessment::default();
        self.figures(sheet, &mut assessment);
        let Assessment { aspects, recommendations, unasked, .. } = &mut assessment;
        let scorer = Scorer::new(self, sheet, unasked);
        for result in aspects {
            let count = self.aspects[result.aspect].questions.len();
            let places = (0..count).map(|question| QuestionRef { aspect: result.aspect, question });
            result.answers = places.map(|at| scorer.result(at)).collect();
        }
        *recommendations = recommendation::ranked(&scorer);
        assessment
    }

    /// Computes the figures of a sheet into an assessment, whatever was in it, and takes no new memory
    /// when that was one of the same questionnaires; no single answers and no recommendations.
    pub fn figures(&self, sheet: &AnswerSheet, into: &mut Assessment) {
        into.recommendations.clear();
        self.find_unasked(sheet, &mut into.unasked);
        let scorer = Scorer::new(self, sheet, &into.unasked);
        let selected = self.questionnaires.selected();
        into.aspects.resize_with(selected.len(), AspectResult::default);
        for (result, (aspect, _)) in into.aspects.iter_mut().zip(selected) {
            self.aspect(&scorer, aspect, result);
        }
        let scores = into.aspects.iter().filter_map(|result| Some((1, result.score.ok()?)));
        into.overall = Score::mean(scores).map(|score| {
            let first = into.aspects.first().map_or(0, |result| result.aspect);
            Overall { score, level: self.aspects[first].level(score) }
        });
    }

    /// The questions that are not asked, because their condition does not hold.
    pub fn unasked(&self, sheet: &AnswerSheet) -> Vec<QuestionRef> {
        let mut unasked = Vec::new();
        self.find_unasked(sheet, &mut unasked);
        unasked
    }

    fn find_unasked(&self, sheet: &AnswerSheet, unasked: &mut Vec<QuestionRef>) {
        unasked.clear();
        for (at, condition) in &self.conditions {
            if !Scorer::new(self, sheet, unasked).holds(condition) {
                unasked.push(*at);
            }
        }
    }

    fn aspect(&self, scorer: &Scorer<'_>, aspect: usize, result: &mut AspectResult) {
        let plan = &self.aspects[aspect];
        let AspectResult { themes, answers, .. } = result;
        answers.clear();
        themes.clear();
        let (score, coverage) = scorer.aspect_with(aspect, &Raised::new(), |score, coverage| {
            let level = score.map(|score| plan.level(score));
            themes.push(ThemeResult { score, level, coverage });
        });
        result.aspect = aspect;
        result.coverage = coverage;
        result.level = score.map(|score| plan.level(score));
        result.score = score.ok_or_else(|| plan.no_score(coverage));
    }
}

impl<'q> Aspect<'q> {
    fn new(questionnaire: &'q model::Questionnaire) -> Self {
        let questions: Vec<_> = questionnaire.questions.iter().map(Question::new).collect();
        let mut start = 0;
        let themes = questionnaire.themes.iter().enumerate().map(|(index, theme)| {
            let range = start..start + questionnaire.questions_of(index).count();
            start = range.end;
            let own = &questions[range.clone()];
            let rungs = own.iter().filter(|question| question.is_scored);
            Theme {
                weight: theme.weight,
                rule: theme.rule,
                questions: range,
                rungs: rungs.filter_map(|question| question.rung).max().unwrap_or(1),
                plain: Plain::new(own, theme.rule),
            }
        });
        let all = 0..=u32::try_from(questions.len()).unwrap_or(u32::MAX);
        let fewest = all.map(|asked| fewest(asked, questionnaire.minimum_answered));
        let (themes, levels) = (themes.collect(), &questionnaire.levels);
        Self {
            themes,
            fewest: fewest.collect(),
            questions,
            borders: levels.iter().map(|level| level.from).collect(),
            on_whole: Score::wholes().map(|whole| levels.number(whole)).collect(),
        }
    }

    /// Whether so many answers are enough for a score.
    pub fn is_covered(&self, coverage: Share) -> bool {
        coverage.whole > 0 && coverage.part >= self.fewest[coverage.whole as usize]
    }

    /// The number (from 1) of the level that a score is on.
    fn level(&self, score: Score) -> usize {
        // That of the whole score below is nearly always the one.
        let mut level = self.on_whole[usize::from(score.points())];
        while self.borders.get(level).is_some_and(|border| *border <= score) {
            level += 1;
        }
        level
    }

    fn no_score(&self, coverage: Share) -> NoScore {
        match coverage {
            Share { whole: 0, .. } => NoScore::NothingAsked,
            Share { part: 0, .. } => NoScore::NothingAnswered,
            Share { whole, .. } => NoScore::TooFew { needed: self.fewest[whole as usize] },
        }
    }
}

impl<'q> Question<'q> {
    fn new(question: &'q model::Question) -> Self {
        let weight = question.weight;
        let nothing = Earned { answered: 0, ..Earned::NOTHING };
        let mut earned = vec![nothing; Mark::option(0).index()];
        if let Kind::Single(choices) = &question.kind {
            let scores = choices.iter().map(|choice| choice.score);
            earned.extend(scores.map(|score| Earned { score, weight, answered: 1 }));
        }
        Self {
            weight,
            is_scored: question.is_scored(),
            rung: question.rung,
            conditional: question.ask_when.is_some(),
            earned,
            kind: &question.kind,
        }
    }

    /// What an answer earns, by the place of its mark among all marks.
    pub fn at(&self, mark: usize) -> Earned {
        self.earned.get(mark).copied().unwrap_or(Earned::NOTHING)
    }

    /// What any answer earns.
    pub fn earned_by(&self, given: &Given) -> Earned {
        let mark = Mark::of(given);
        if mark != Mark::LARGER {
            return self.at(mark.index());
        }
        let score = match (given, self.kind) {
            (Given::Option(option), Kind::Single(choices)) => {
                choices.get(*option).map(|choice| choice.score)
            }
            (Given::Ticks(ticks), Kind::Multiple { choices, reverse }) => {
                let sum = Score::sum(ticks.iter().filter_map(|t| Some(choices.get(*t)?.score)));
                Some(if *reverse { sum.reversed() } else { sum })
            }
            (Given::Number(number), Kind::Number { from, to }) => {
                Score::between(*number, *from, *to)
            }
            _ => None,
        };
        let weight = score.map_or(0, |_| self.weight);
        Earned { score: score.unwrap_or(Score::MAX), weight, answered: 1 }
    }
}

/// The fewest answers out of `asked` that reach a minimum share (0–1).
fn fewest(asked: u32, minimum: Decimal) -> u32 {
    (minimum * Decimal::from(asked)).ceil().to_u32().map_or(asked, |fewest| fewest.min(asked))
}
