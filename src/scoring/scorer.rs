//! The rules of scoring, one small function each.

use crate::model::{
    AnswerSheet, Condition, Given, Kind, QuestionRef, Questionnaires, Rule, Score, Share, Target,
};

use super::{State, agreement};
use rust_decimal::Decimal;

/// One sheet held against its questionnaires: which questions were asked, and what everything scores.
pub struct Scorer<'a> {
    /// The questionnaires.
    pub questionnaires: &'a Questionnaires,
    sheet: &'a AnswerSheet,
    /// The questions whose condition does not hold.
    pub unasked: Vec<QuestionRef>,
}

/// Scores to use in place of the computed ones, to see what would change.
pub type Raised = Vec<(Target, Score)>;

impl<'a> Scorer<'a> {
    /// Finds out which questions were asked, each after those its condition looks at.
    pub fn new(questionnaires: &'a Questionnaires, sheet: &'a AnswerSheet) -> Self {
        let mut scorer = Self { questionnaires, sheet, unasked: Vec::new() };
        for at in questionnaires.ask_order() {
            let when = questionnaires.question(*at).ask_when.as_ref();
            if when.is_some_and(|condition| !scorer.holds(condition)) {
                scorer.unasked.push(*at);
            }
        }
        scorer
    }

    /// Whether a question was asked.
    pub fn asked(&self, at: QuestionRef) -> bool {
        !self.unasked.contains(&at)
    }

    /// The state of a question.
    pub fn state(&self, at: QuestionRef) -> State {
        if !self.asked(at) {
            return State::NotAsked;
        }
        match self.sheet.answer(at).given {
            Given::Nothing => State::NotAnswered,
            Given::DontKnow => State::DontKnow,
            Given::NotApplicable => State::NotApplicable,
            _ => State::Answered,
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
            Condition::Answered(at, options) if self.asked(*at) => {
                match &self.sheet.answer(*at).given {
                    Given::Option(option) => Some(options.contains(option)),
                    Given::Ticks(ticks) => Some(ticks.iter().any(|tick| options.contains(tick))),
                    _ => None,
                }
            }
            Condition::Technology(id, statuses) => Some(statuses.contains(&self.sheet.status(id)?)),
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
    pub fn question(&self, at: QuestionRef) -> Option<Score> {
        if !self.asked(at) {
            return None;
        }
        match (&self.questionnaires.question(at).kind, &self.sheet.answer(at).given) {
            (Kind::Single(choices), Given::Option(option)) => Some(choices.get(*option)?.score),
            (Kind::Multiple { choices, reverse }, Given::Ticks(ticks)) => {
                let sum = Score::sum(ticks.iter().filter_map(|t| Some(choices.get(*t)?.score)));
                Some(if *reverse { sum.reversed() } else { sum })
            }
            (Kind::Number { from, to }, Given::Number(number)) => {
                Score::between(*number, *from, *to)
            }
            _ => None,
        }
    }

    /// How far the hands that were counted for a question agree; none if it was not asked.
    pub fn agreement(&self, at: QuestionRef) -> Option<Decimal> {
        let votes = &self.sheet.answer(at).votes;
        if votes.is_empty() || !self.asked(at) {
            return None;
        }
        agreement::of_votes(self.questionnaires.question(at), votes)
    }

    /// A theme's score by its rule; none when no scored question was answered.
    pub fn theme(&self, aspect: usize, theme: usize) -> Option<Score> {
        self.theme_with(aspect, theme, &Raised::new())
    }

    /// An aspect's score: the weighted mean of its themes'; none below the coverage it takes.
    pub fn aspect(&self, aspect: usize) -> Option<Score> {
        self.aspect_with(aspect, &Raised::new())
    }

    /// An aspect's score if some scores were others.
    pub fn aspect_with(&self, aspect: usize, raised: &Raised) -> Option<Score> {
        let questionnaire = self.questionnaires.at(aspect);
        if !self.coverage(aspect, None).reaches(questionnaire.minimum_answered) {
            return None;
        }
        if let Some(score) = instead(raised, Target::Aspect(aspect)) {
            return Some(score);
        }
        let themes = questionnaire.themes.iter().enumerate();
        Score::mean(themes.filter_map(|(index, theme)| {
            Some((theme.weight, self.theme_with(aspect, index, raised)?))
        }))
    }

    fn theme_with(&self, aspect: usize, theme: usize, raised: &Raised) -> Option<Score> {
        if let Some(score) = instead(raised, Target::Theme(aspect, theme)) {
            return Some(score);
        }
        let questionnaire = self.questionnaires.at(aspect);
        let score = |question| {
            let at = QuestionRef { aspect, question };
            let computed = self.question(at)?;
            Some(instead(raised, Target::Question(at)).unwrap_or(computed))
        };
        let scored = questionnaire.questions_of(theme);
        let mut scored = scored.filter_map(|(index, q)| Some((q.weight, score(index)?))).peekable();
        scored.peek()?;
        match questionnaire.themes[theme].rule {
            Rule::Mean => Score::mean(scored),
            Rule::Lowest => scored.map(|(_, score)| score).min(),
            Rule::Ladder => Some(self.ladder(aspect, theme, score)),
        }
    }

    /// 100 · L / R: R rungs, L the highest of which, and below which, every question has 100.
    /// Questions marked not applicable are left out of this.
    fn ladder(&self, aspect: usize, theme: usize, score: impl Fn(usize) -> Option<Score>) -> Score {
        let questionnaire = self.questionnaires.at(aspect);
        let questions = || questionnaire.questions_of(theme).filter(|(_, q)| q.is_scored());
        let rungs = questions().filter_map(|(_, question)| question.rung).max().unwrap_or(1);
        let reached = |rung: &u32| {
            questions().filter(|(_, question)| question.rung == Some(*rung)).all(|(index, _)| {
                let at = QuestionRef { aspect, question: index };
                self.state(at) == State::NotApplicable || score(index) == Some(Score::MAX)
            })
        };
        let highest = (1..=rungs).take_while(reached).last().unwrap_or(0);
        Score::evenly(highest, rungs)
    }

    /// Answered questions out of the scored ones that were asked, in an aspect or one of its themes.
    pub fn coverage(&self, aspect: usize, theme: Option<usize>) -> Share {
        let mut share = Share::default();
        for (index, question) in self.questionnaires.at(aspect).questions.iter().enumerate() {
            let at = QuestionRef { aspect, question: index };
            let counts =
                question.is_scored() && theme.is_none_or(|wanted| wanted == question.theme);
            if counts && self.asked(at) {
                share.whole += 1;
                share.part += u32::from(self.state(at) == State::Answered);
            }
        }
        share
    }
}

fn instead(raised: &Raised, target: Target) -> Option<Score> {
    raised.iter().find(|(other, _)| *other == target).map(|(_, score)| *score)
}
