//! The engine: a sheet in, an assessment out.

use super::assessment::{AspectResult, Assessment, NoScore, Overall, ThemeResult, Unchanged};
use super::compiled::{Aspect, Compiled, Era};
use super::ranking;
use super::scorer::Scorer;
use crate::model::{
    AnswerSheet, Condition, OverallRule, QuestionRef, Questionnaires, Response, Score, Share,
    Target, Version,
};
use smallvec::SmallVec;

/// How much is worked out of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The scores of themes and aspects, and overall.
    Figures,
    /// These, and the scores on the questions of earlier versions, which groups are compared on.
    Groups,
    /// All these, and what became of every question.
    Answers,
    /// The same with the recommendations in place of the questions.
    Recommendations,
    /// Everything.
    All,
}

/// A set of questionnaires, ready to score any number of sheets.
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
    compiled: Compiled<'q>,
}

impl<'q> Engine<'q> {
    /// Compiles a set of questionnaires.
    pub fn new(questionnaires: &'q Questionnaires) -> Self {
        Self { questionnaires, compiled: Compiled::new(questionnaires) }
    }

    /// Scores a sheet in full.
    pub fn assess(&self, sheet: &AnswerSheet) -> Assessment {
        let mut assessment = Assessment::default();
        self.score(sheet, Detail::All, &mut assessment);
        assessment
    }

    /// Scores a sheet in this detail into an assessment, whatever was in it.
    pub fn score(&self, sheet: &AnswerSheet, detail: Detail, into: &mut Assessment) {
        self.figures(sheet, into);
        if detail != Detail::Figures {
            into.aspects.iter_mut().for_each(|result| self.unchanged(sheet, result));
        }
        let Assessment { aspects, recommendations, unasked, .. } = into;
        let scorer = Scorer::new(&self.compiled, sheet, &sheet.versions, unasked);
        if matches!(detail, Detail::Answers | Detail::All) {
            for result in aspects.iter_mut().filter(|result| result.is_included()) {
                let aspect = result.aspect;
                let count = self.compiled.aspects[aspect].questions.len();
                let places = (0..count).map(|question| QuestionRef { aspect, question });
                result.answers.extend(places.map(|at| scorer.result(at)));
            }
        }
        if matches!(detail, Detail::Recommendations | Detail::All) {
            *recommendations = ranking::ranked(&scorer.knowing(aspects), aspects);
        }
    }

    /// Computes the figures of a sheet into an assessment, whatever was in it, and takes no new memory
    /// when that was one of the same questionnaires; no single answers and no recommendations.
    pub fn figures(&self, sheet: &AnswerSheet, into: &mut Assessment) {
        into.recommendations.clear();
        into.versions.clone_from(&sheet.versions);
        self.find_unasked(sheet, &sheet.versions, &mut into.unasked);
        let scorer = Scorer::new(&self.compiled, sheet, &sheet.versions, &into.unasked);
        let selected = self.questionnaires.selected();
        into.aspects.resize_with(selected.len(), AspectResult::default);
        for (result, (aspect, _)) in into.aspects.iter_mut().zip(selected) {
            self.aspect(&scorer, aspect, result);
        }
        let all_scored = into.aspects.iter().all(|result| result.score.is_ok());
        let weights = &self.compiled.weights;
        let scores = into.aspects.iter();
        let scores = scores.filter_map(|result| Some((weights[result.aspect], result.score.ok()?)));
        let overall = match self.compiled.overall {
            _ if !all_scored || into.aspects.len() < 2 => None,
            OverallRule::Mean => Score::mean(scores),
            OverallRule::Lowest => scores.map(|(_, score)| score).min(),
            OverallRule::None => None,
        };
        let level = |score| self.compiled.overall_borders.level(score);
        into.overall = overall.map(|score| Overall { score, level: level(score) });
    }

    /// Whether a condition holds for a sheet, of which these questions were not asked; none where that is
    /// unknown.
    pub fn holds(
        &self,
        sheet: &AnswerSheet,
        unasked: &[QuestionRef],
        condition: &Condition,
    ) -> Option<bool> {
        let scorer = Scorer::new(&self.compiled, sheet, &sheet.versions, unasked);
        condition.evaluate(&mut |leaf| scorer.leaf(leaf))
    }

    /// The score of what a condition looks at, in a sheet of which these questions were not asked.
    pub fn score_of(
        &self,
        sheet: &AnswerSheet,
        unasked: &[QuestionRef],
        target: Target,
    ) -> Option<Score> {
        Scorer::new(&self.compiled, sheet, &sheet.versions, unasked).target(target)
    }

    /// The questions that are not asked, because their condition does not hold.
    pub fn unasked(&self, sheet: &AnswerSheet) -> Vec<QuestionRef> {
        let mut unasked = Vec::new();
        self.find_unasked(sheet, &sheet.versions, &mut unasked);
        unasked
    }

    /// The questions that are not asked of a sheet of these earlier versions.
    fn find_unasked(
        &self,
        sheet: &AnswerSheet,
        versions: &[(usize, Version)],
        unasked: &mut Vec<QuestionRef>,
    ) {
        unasked.clear();
        for (aspect, version) in versions {
            let all = self.compiled.aspects[*aspect].asked_from.iter();
            let later = all.filter(|(_, from)| from > version);
            unasked.extend(
                later.map(|(question, _)| QuestionRef { aspect: *aspect, question: *question }),
            );
        }
        for (at, condition) in &self.compiled.conditions {
            if !unasked.contains(at)
                && !Scorer::new(&self.compiled, sheet, versions, unasked).holds(condition)
            {
                unasked.push(*at);
            }
        }
    }

    fn aspect(&self, scorer: &Scorer<'_>, index: usize, result: &mut AspectResult) {
        let aspect = &self.compiled.aspects[index];
        let AspectResult { themes, answers, unchanged, .. } = result;
        answers.clear();
        unchanged.clear();
        themes.clear();
        result.aspect = index;
        if !scorer.includes(index) {
            themes.resize(aspect.themes.len(), ThemeResult::NOTHING);
            (result.coverage, result.level) = (Share::default(), None);
            result.score = Err(NoScore::NotIncluded);
            return;
        }
        let (score, coverage) = scorer.aspect_with(index, &[], |score, coverage| {
            let level = score.map(|score| aspect.borders.level(score));
            themes.push(ThemeResult { score, level, coverage });
        });
        result.coverage = coverage;
        result.level = score.map(|score| aspect.borders.level(score));
        result.score = score.ok_or_else(|| no_score(aspect, coverage));
    }

    /// Scores an aspect on the questions of each earlier era, as if the sheet were of that; one that is so
    /// early itself has its own scores there.
    fn unchanged(&self, sheet: &AnswerSheet, result: &mut AspectResult) {
        let aspect = &self.compiled.aspects[result.aspect];
        if !result.is_included() {
            return;
        }
        for era in &aspect.eras {
            let is_later = sheet.version(result.aspect).is_none_or(|version| version >= era.end);
            result.unchanged.push(if is_later {
                self.in_era(sheet, result.aspect, era)
            } else {
                let themes = result.themes.iter().map(|theme| theme.score).collect();
                Unchanged { era: era.index, score: result.score.ok(), themes }
            });
        }
    }

    fn in_era(&self, sheet: &AnswerSheet, index: usize, era: &Era) -> Unchanged {
        let aspect = &self.compiled.aspects[index];
        let (answers, mut themes) = (sheet.packed(index), SmallVec::new());
        let looked_up = aspect.is_of_themes().then(|| {
            aspect.made_of(
                |index, theme| era.tables[index].as_ref()?.score(&answers[theme.questions.clone()]),
                |score, _| themes.push(score),
            )
        });
        let score = looked_up
            .flatten()
            .map(|(score, coverage)| score.filter(|_| aspect.is_covered(coverage)));
        let score = score.unwrap_or_else(|| {
            let mut versions = sheet.versions.clone();
            versions.retain(|(other, _)| *other != index);
            versions.push((index, era.first));
            let mut unasked = Vec::new();
            self.find_unasked(sheet, &versions, &mut unasked);
            let scorer = Scorer::new(&self.compiled, sheet, &versions, &unasked);
            themes.clear();
            scorer.aspect_with(index, &[], |score, _| themes.push(score)).0
        });
        Unchanged { era: era.index, score, themes }
    }
}

/// Why an aspect with this coverage has no score.
fn no_score(aspect: &Aspect<'_>, coverage: Share) -> NoScore {
    match coverage {
        Share { whole: 0, .. } => NoScore::NothingAsked,
        Share { part: 0, .. } => NoScore::NothingAnswered,
        Share { whole, .. } => NoScore::TooFew { needed: aspect.fewest(whole) },
    }
}

impl Assessment {
    /// Scores a sheet against the questionnaires it was read for.
    pub fn of(questionnaires: &Questionnaires, sheet: &AnswerSheet) -> Self {
        Engine::new(questionnaires).assess(sheet)
    }

    /// The questions that are not asked, because their condition does not hold.
    pub fn unasked(questionnaires: &Questionnaires, sheet: &AnswerSheet) -> Vec<QuestionRef> {
        Engine::new(questionnaires).unasked(sheet)
    }

    /// The questions that have an answer although they were not asked.
    pub fn answered_unasked(
        questionnaires: &Questionnaires,
        sheet: &AnswerSheet,
    ) -> Vec<QuestionRef> {
        let mut unasked = Self::unasked(questionnaires, sheet);
        unasked.retain(|at| *sheet.given(*at) != Response::Nothing);
        unasked
    }
}
