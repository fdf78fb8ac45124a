//! The rules of scoring, one small function each.

use std::ops::Range;

use crate::model::{
    Aggregate, AnswerSheet, Condition, Mean, Packed, QuestionRef, Questionnaires, Response, Rule,
    Score, Share, Target, Version,
};

use super::assessment::{AnswerResult, AspectResult, State};
use super::compiled::{Compiled, CompiledTheme, Earned};
use super::{agreement, technology};
use rust_decimal::Decimal;
use smallvec::SmallVec;

/// One sheet with its questionnaires: which questions were asked, and what everything scores.
pub struct Scorer<'a> {
    compiled: &'a Compiled<'a>,
    /// The answers.
    pub sheet: &'a AnswerSheet,
    unasked: &'a [QuestionRef],
    /// Whether it is of an earlier version, which did not ask everything as it is now.
    earlier: bool,
    /// Results of aspects, as far as they are known, so that they are not worked out again.
    results: &'a [AspectResult],
    /// Scores of all questions of the set, likewise.
    scores: Vec<Option<Score>>,
}

/// Scores to use in place of the computed ones, to see what would change.
pub type Raised = [(Target, Score)];

impl<'a> Scorer<'a> {
    /// A sheet of some earlier versions, with the questions that are not asked then.
    pub fn new(
        compiled: &'a Compiled<'a>,
        sheet: &'a AnswerSheet,
        versions: &[(usize, Version)],
        unasked: &'a [QuestionRef],
    ) -> Self {
        let is_earlier =
            |(aspect, version): &(usize, Version)| !compiled.aspects[*aspect].is_as_in(*version);
        let earlier = versions.iter().any(is_earlier);
        Self { compiled, sheet, unasked, earlier, results: &[], scores: Vec::new() }
    }

    /// The same sheet with what is known of its aspects, and all scores of questions worked out once.
    pub fn knowing(self, results: &'a [AspectResult]) -> Self {
        let questions = self.compiled.aspects.iter().enumerate().flat_map(|(aspect, plan)| {
            (0..plan.questions.len()).map(move |question| QuestionRef { aspect, question })
        });
        let scores = questions.map(|at| self.question(at)).collect();
        Self { results, scores, ..self }
    }

    /// What is known of an aspect that the sheet includes.
    fn known(&self, aspect: usize) -> Option<&'a AspectResult> {
        self.results.iter().find(|result| result.aspect == aspect && result.is_included())
    }

    /// The questionnaires.
    pub const fn questionnaires(&self) -> &'a Questionnaires {
        self.compiled.questionnaires
    }

    /// Whether the sheet includes an aspect.
    pub fn includes(&self, aspect: usize) -> bool {
        self.sheet.includes(aspect)
    }

    /// The next better option of what was answered to a question.
    fn next_step(&self, at: QuestionRef) -> Option<usize> {
        let Response::Option(option) = self.sheet.given(at) else { return None };
        self.questionnaires().question(at).next_better(*option).filter(|_| self.asked(at))
    }

    /// Whether a question was asked.
    fn asked(&self, at: QuestionRef) -> bool {
        let question = self.compiled.question(at);
        !((question.conditional || self.earlier) && self.unasked.contains(&at))
    }

    /// What became of a question.
    pub fn result(&self, at: QuestionRef) -> AnswerResult {
        let (state, score) = (self.state(at), self.question(at));
        let minimum = self.compiled.questionnaires.question(at).minimum.as_ref();
        AnswerResult {
            state,
            score,
            agreement: self.agreement(at),
            next_step: self.next_step(at),
            below_minimum: minimum.zip(score).map(|(minimum, score)| score < minimum.below),
        }
    }

    /// The state of a question.
    fn state(&self, at: QuestionRef) -> State {
        if !self.asked(at) {
            return State::NotAsked;
        }
        match self.sheet.given(at) {
            Response::Nothing => State::NotAnswered,
            Response::DontKnow => State::DontKnow,
            Response::NotApplicable => State::NotApplicable,
            Response::Option(_)
            | Response::Selected(_)
            | Response::Number(_)
            | Response::Text(_) => State::Answered,
        }
    }

    /// Whether a condition holds; unknown is no.
    pub fn holds(&self, condition: &Condition) -> bool {
        condition.evaluate(&mut |leaf| self.leaf(leaf)) == Some(true)
    }

    /// Whether a condition that is not made of others holds; unknown when it looks at something
    /// that has no score, no answer or no status.
    pub fn leaf(&self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::Score { target, at_least, below } => {
                let score = self.target(*target)?;
                Some(at_least.is_none_or(|from| score >= from) && below.is_none_or(|to| score < to))
            }
            Condition::Answered(at, options) if self.asked(*at) => match self.sheet.given(*at) {
                Response::Option(option) => Some(options.contains(option)),
                Response::Selected(several) => {
                    Some(several.iter().any(|option| options.contains(option)))
                }
                Response::Nothing
                | Response::DontKnow
                | Response::NotApplicable
                | Response::Number(_)
                | Response::Text(_) => None,
            },
            Condition::Technology(test) => {
                technology::holds(self.questionnaires().radar(), self.sheet, test)
            }
            Condition::Area(areas) => {
                let own = self.sheet.area.as_deref()?;
                let radar = self.questionnaires().radar();
                Some(areas.iter().any(|area| radar.is_same_area(area, own)))
            }
            Condition::Role(roles) => Some(roles.contains(&self.sheet.role?)),
            _ => None,
        }
    }

    /// The score of whatever a condition looks at.
    pub fn target(&self, target: Target) -> Option<Score> {
        match target {
            Target::Question(at) => self.question(at),
            Target::Theme(aspect, theme) => self.theme(aspect, theme),
            Target::Aspect(aspect) => self.aspect(aspect),
        }
    }

    /// A question's score: only what was asked, answered and is scored at all has one.
    fn question(&self, at: QuestionRef) -> Option<Score> {
        let place = self.compiled.aspects[at.aspect].first + at.question;
        if let Some(known) = self.scores.get(place) {
            return *known;
        }
        if !self.asked(at) {
            return None;
        }
        let earned = self.answer(at);
        (earned.weight > 0).then_some(earned.score)
    }

    /// What the answer to a question earns, asked or not.
    fn answer(&self, at: QuestionRef) -> Earned {
        let question = self.compiled.question(at);
        match self.sheet.packed(at.aspect)[at.question] {
            Packed::OVERFLOW => question.earned_by(self.sheet.given(at)),
            packed => question.at(packed.index()),
        }
    }

    /// How far the hands that were counted for a question agree; none if it was not asked.
    fn agreement(&self, at: QuestionRef) -> Option<Decimal> {
        let votes = self.sheet.votes(at);
        if votes.is_empty() || !self.asked(at) {
            return None;
        }
        agreement::of_votes(self.questionnaires().question(at), votes)
    }

    /// A theme's score by its rule; none below the coverage it takes.
    fn theme(&self, aspect: usize, theme: usize) -> Option<Score> {
        self.theme_with(aspect, theme, &[]).0
    }

    /// An aspect's score by its rule; none below the coverage it takes.
    pub fn aspect(&self, aspect: usize) -> Option<Score> {
        match self.known(aspect) {
            Some(known) => known.score.ok(),
            None => self.aspect_with(aspect, &[], |_, _| ()).0,
        }
    }

    /// An aspect's score and coverage if some scores were others; `visit` is told those of each theme.
    pub fn aspect_with(
        &self,
        aspect: usize,
        raised: &Raised,
        visit: impl FnMut(Option<Score>, Share),
    ) -> (Option<Score>, Share) {
        let plan = &self.compiled.aspects[aspect];
        let answers = self.sheet.packed(aspect);
        let theme = |index: usize, theme: &CompiledTheme| {
            let usable = raised.is_empty() && (!self.earlier || theme.is_lasting);
            let table = theme.table.as_ref().filter(|_| usable);
            let looked_up = table.and_then(|table| table.score(&answers[theme.questions.clone()]));
            Some(looked_up.unwrap_or_else(|| self.theme_with(aspect, index, raised)))
        };
        let (score, coverage) = plan.made_of(theme, visit).unwrap_or_default();
        let score = match plan.aggregate {
            Aggregate::Themes | Aggregate::Lowest => score,
            Aggregate::Questions => self.mean_of_questions(aspect, raised),
            Aggregate::Ladder => (coverage.part > 0)
                .then(|| self.ladder(aspect, 0..plan.questions.len(), plan.rungs, raised)),
        };
        let score = instead(raised, Target::Aspect(aspect)).or(score);
        (score.filter(|_| plan.is_covered(coverage)), coverage)
    }

    /// The weighted mean of all questions of an aspect. A theme whose score is raised counts as if all that
    /// was answered in it had that score.
    #[inline(never)]
    fn mean_of_questions(&self, aspect: usize, raised: &Raised) -> Option<Score> {
        let mut mean = Mean::default();
        for (index, theme) in self.compiled.aspects[aspect].themes.iter().enumerate() {
            let of_theme = instead(raised, Target::Theme(aspect, index));
            let places = theme.questions.clone().map(|question| QuestionRef { aspect, question });
            for earned in places.filter_map(|at| self.earned(at, raised)) {
                mean.add(earned.weight, of_theme.unwrap_or(earned.score));
            }
        }
        mean.score()
    }

    /// A theme's score, none below the coverage it takes, and its coverage, if some scores were others:
    /// as they are known, or else worked out.
    #[inline(never)]
    fn theme_with(&self, aspect: usize, theme: usize, raised: &Raised) -> (Option<Score>, Share) {
        let is_as_answered = || {
            let place = Some((aspect, theme));
            raised.iter().all(|(target, _)| self.theme_of(*target) != place)
        };
        if let Some(known) = self.known(aspect).filter(|_| is_as_answered()) {
            return (known.themes[theme].score, known.themes[theme].coverage);
        }
        let (score, coverage) = self
            .looked_up(aspect, theme, raised)
            .unwrap_or_else(|| self.theme_of_any(aspect, theme, raised));
        (score.filter(|_| self.compiled.aspects[aspect].is_covered(coverage)), coverage)
    }

    /// A theme's score and coverage by its table, with the answers that earn the raised scores of its
    /// questions; none where there is no table, no such answer, or more than that is raised.
    fn looked_up(
        &self,
        aspect: usize,
        theme: usize,
        raised: &Raised,
    ) -> Option<(Option<Score>, Share)> {
        let plan = &self.compiled.aspects[aspect];
        let CompiledTheme { questions, table, is_lasting, .. } = &plan.themes[theme];
        let table = table.as_ref().filter(|_| !self.earlier || *is_lasting)?;
        let answers = &self.sheet.packed(aspect)[questions.clone()];
        let mut answers: SmallVec<[Packed; 8]> = SmallVec::from_slice(answers);
        for (target, score) in raised {
            match target {
                Target::Question(at) if at.aspect == aspect && questions.contains(&at.question) => {
                    answers[at.question - questions.start] =
                        plan.questions[at.question].earning(*score)?;
                }
                Target::Theme(of, one) if (*of, *one) == (aspect, theme) => return None,
                Target::Question(_) | Target::Theme(..) | Target::Aspect(_) => {}
            }
        }
        table.score(&answers)
    }

    /// The theme, by aspect and index, that a target belongs to; none for a whole aspect.
    pub fn theme_of(&self, target: Target) -> Option<(usize, usize)> {
        match target {
            Target::Question(at) => Some((at.aspect, self.questionnaires().question(at).theme)),
            Target::Theme(aspect, theme) => Some((aspect, theme)),
            Target::Aspect(_) => None,
        }
    }

    /// A theme's score if some scores were others, and its coverage: answered questions out of the
    /// scored ones that were asked; whatever its rule is, and the answers are.
    #[inline(never)]
    fn theme_of_any(&self, aspect: usize, theme: usize, raised: &Raised) -> (Option<Score>, Share) {
        let plan = &self.compiled.aspects[aspect].themes[theme];
        let (mut mean, mut lowest, mut coverage) = (Mean::default(), Score::MAX, Share::default());
        let places = plan.questions.clone().map(|question| QuestionRef { aspect, question });
        for Earned { score, weight, answered } in places.filter_map(|at| self.earned(at, raised)) {
            coverage.whole += 1;
            coverage.part += answered;
            mean.add(weight, score);
            // One without a score weighs nothing, and no other is above it.
            lowest = lowest.min(score);
        }
        let score = mean.score().map(|mean| match plan.rule {
            Rule::Mean => mean,
            Rule::Lowest => lowest,
            Rule::Ladder => self.ladder(aspect, plan.questions.clone(), plan.rungs, raised),
        });
        (instead(raised, Target::Theme(aspect, theme)).or(score), coverage)
    }

    /// What the answer to a question earns if some scores were others; none if it was not asked, or
    /// is not scored at all.
    fn earned(&self, at: QuestionRef, raised: &Raised) -> Option<Earned> {
        let question = self.compiled.question(at);
        if !question.is_scored || !self.asked(at) {
            return None;
        }
        let earned = self.answer(at);
        let other = instead(raised, Target::Question(at)).filter(|_| earned.weight > 0);
        Some(Earned { score: other.unwrap_or(earned.score), ..earned })
    }

    /// 100 · L / R of a run of questions: R rungs, L the highest of which, and below which, every question has
    /// 100. Questions marked not applicable are left out of this.
    fn ladder(&self, aspect: usize, of: Range<usize>, rungs: u32, raised: &Raised) -> Score {
        let questions = &self.compiled.aspects[aspect].questions;
        let reached = |rung: &u32| {
            let on_it = |index: &usize| {
                questions[*index].is_scored && questions[*index].rung == Some(*rung)
            };
            let on_it = of.clone().filter(on_it);
            on_it.map(|question| QuestionRef { aspect, question }).all(|at| {
                let score = || {
                    self.question(at).map(|s| instead(raised, Target::Question(at)).unwrap_or(s))
                };
                self.state(at) == State::NotApplicable || score() == Some(Score::MAX)
            })
        };
        let highest = (1..=rungs).take_while(reached).last().unwrap_or(0);
        Score::evenly(highest, rungs)
    }
}

#[inline]
fn instead(raised: &Raised, target: Target) -> Option<Score> {
    if raised.is_empty() {
        return None;
    }
    raised.iter().find(|(other, _)| *other == target).map(|(_, score)| *score)
}
