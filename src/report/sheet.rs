//! The result of one sheet: what it was computed from, and its data for programs.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::Value;

use super::omitted::{Omitted, Part};
use crate::model::{
    Action, AnswerSheet, Language, Plan, Question, QuestionRef, Questionnaires, Recommendation,
    Reference, Response, Target,
};
use crate::scoring::{Advice, AnswerResult, Assessment};

/// One sheet's result.
#[derive(Clone, Copy, Debug)]
pub struct SheetReport<'a> {
    /// What was asked.
    pub questionnaires: &'a Questionnaires,
    /// What was answered.
    pub sheet: &'a AnswerSheet,
    /// What it amounts to.
    pub assessment: &'a Assessment,
    /// What the department has decided to do about it, if it has a plan.
    pub plan: Option<&'a Plan>,
    /// Where the means of many departments lie, if it is to be seen beside them.
    pub reference: Option<&'a Reference>,
    /// The language, and how much is shown.
    pub mode: Mode,
}

/// How results are shown.
#[derive(Clone, Copy, Debug)]
pub struct Mode {
    /// The language.
    pub language: Language,
    /// How many recommendations people are shown.
    pub top: usize,
    /// From which day the age of things is told where the sheet has no date.
    pub today: Date,
    /// What is left out.
    pub omitted: Omitted,
}

impl SheetReport<'_> {
    /// The questionnaire's recommendation behind a piece of advice.
    pub fn recommendation(&self, advice: &Advice) -> &Recommendation {
        &self.questionnaires.advice_source(advice.aspect).recommendations[advice.recommendation]
    }

    /// The service area as the radar calls it, or as it was written if the radar does not know it.
    pub fn area(&self) -> Option<String> {
        self.sheet.area.as_deref().map(|written| self.area_called(written).to_owned())
    }

    /// A service area as the radar calls it, or as it is written if the radar does not know it.
    pub fn area_called<'t>(&'t self, written: &'t str) -> &'t str {
        let radar = self.questionnaires.radar();
        let known = radar.area(written).map(|area| &radar.areas[area].title);
        known.map_or(written, |title| title.get(self.mode.language))
    }

    /// The ids of the technologies that a piece of advice is about.
    pub fn technologies(&self, advice: &Advice) -> Vec<&str> {
        let all = &self.questionnaires.radar().technologies;
        advice.technologies.iter().map(|index| all[*index].id.as_str()).collect()
    }

    /// The titles of the technologies that a piece of advice is about.
    pub fn technology_titles(&self, advice: &Advice) -> Vec<&str> {
        let all = &self.questionnaires.radar().technologies;
        let titles = advice.technologies.iter().map(|index| &all[*index].title);
        titles.map(|title| title.get(self.mode.language)).collect()
    }

    /// What the department has planned about a piece of advice.
    pub fn planned(&self, advice: &Advice) -> Option<&Action> {
        let aspect = self.questionnaires.advice_source(advice.aspect).id;
        self.plan?.action(aspect, &self.recommendation(advice).id)
    }

    /// Planned actions that are still to be done though the answers no longer point to them; those
    /// of aspects that have no result here are not among them.
    pub fn no_longer_advised(&self) -> Vec<&Action> {
        let actions = self.plan.map_or(&[][..], |plan| &plan.actions);
        let given = |action: &Action| {
            let mut all = self.assessment.recommendations.iter();
            all.any(|advice| self.planned(advice).is_some_and(|same| same.origin == action.origin))
        };
        let shown = |action: &Action| {
            let origin = action.origin.as_ref();
            origin.is_some_and(|origin| {
                let aspects = self.questionnaires.selected().map(|(aspect, _)| Some(aspect));
                let mut sources =
                    aspects.chain([None]).map(|by| self.questionnaires.advice_source(by));
                sources.any(|source| source.id == origin.aspect)
            })
        };
        let actions = actions.iter().filter(|action| action.status.is_open());
        actions.filter(|action| shown(action) && !given(action)).collect()
    }

    /// The answer's codes as they are stored, several with `;`.
    pub fn code(&self, at: QuestionRef) -> Cow<'_, str> {
        let question = self.questionnaires.question(at);
        match self.sheet.given(at) {
            Response::Option(option) => code_of(question, *option).into(),
            Response::Selected(ticks) => {
                let codes: Vec<_> = ticks.iter().map(|tick| code_of(question, *tick)).collect();
                codes.join(";").into()
            }
            Response::Number(number) => number.normalize().to_string().into(),
            Response::Nothing
            | Response::DontKnow
            | Response::NotApplicable
            | Response::Text(_) => "".into(),
        }
    }

    /// The id of what a condition looks at, with that of its questionnaire before it.
    pub fn name(&self, target: Target) -> TargetName<'_> {
        let (aspect, part) = match target {
            Target::Question(at) => (at.aspect, Some(&*self.questionnaires.question(at).id)),
            Target::Theme(aspect, theme) => {
                (aspect, Some(&*self.questionnaires.at(aspect).themes[theme].id))
            }
            Target::Aspect(aspect) => (aspect, None),
        };
        TargetName { questionnaire: &self.questionnaires.at(aspect).id, part }
    }

    /// Whether what was answered to the questions is told.
    pub const fn tells_answers(&self) -> bool {
        !self.mode.omitted.has(Part::Answers)
    }

    /// The next better answer to a question in words; none for the best, and where answers are not
    /// single options.
    pub fn next_step(&self, at: QuestionRef, answer: &AnswerResult) -> Option<&str> {
        let choice = &self.questionnaires.question(at).choices()[answer.next_step?];
        Some(choice.text.get(self.mode.language))
    }

    /// Which step the answer is, from 1, and of how many; only where the options are steps, the lowest
    /// first.
    pub fn step(&self, at: QuestionRef) -> Option<(usize, usize)> {
        let question = self.questionnaires.question(at);
        let steps = question.choices();
        let climbs = question.is_scored() && steps.is_sorted_by(|one, next| one.score < next.score);
        match self.sheet.given(at) {
            Response::Option(option) if climbs => Some((option + 1, steps.len())),
            _ => None,
        }
    }

    /// The answer in words.
    pub fn words(&self, at: QuestionRef) -> Cow<'_, str> {
        let question = self.questionnaires.question(at);
        words(question, self.sheet.given(at), self.mode.language)
    }
}

/// What a condition looks at: a questionnaire, or a part of it with a full stop between.
#[derive(Clone, Copy, Debug)]
pub struct TargetName<'a> {
    questionnaire: &'a str,
    part: Option<&'a str>,
}

impl TargetName<'_> {
    /// Writes it at the end of a text.
    pub fn add_to(self, text: &mut String) {
        text.push_str(self.questionnaire);
        if let Some(part) = self.part {
            text.push('.');
            text.push_str(part);
        }
    }
}

/// An answer in words; nothing for what is no answer.
pub fn words<'a>(question: &'a Question, given: &'a Response, language: Language) -> Cow<'a, str> {
    let text = |option: &usize| {
        question.choices().get(*option).map_or("", |choice| choice.text.get(language))
    };
    match given {
        Response::Option(option) => text(option).into(),
        Response::Selected(ticks) => ticks.iter().map(text).collect::<Vec<_>>().join("; ").into(),
        Response::Number(number) => number.normalize().to_string().into(),
        Response::Text(text) => text.into(),
        Response::Nothing | Response::DontKnow | Response::NotApplicable => "".into(),
    }
}

pub(super) fn code_of(question: &Question, option: usize) -> &str {
    question.choices().get(option).map_or("", |choice| choice.code.as_str())
}

/// A figure as JSON: whole where it is whole, missing as null.
pub fn number(number: Option<Decimal>) -> Value {
    let Some(number) = number else { return Value::Null };
    if number.is_integer() {
        return i64::try_from(number).map_or(Value::Null, Value::from);
    }
    number.to_string().parse().map_or(Value::Null, Value::Number)
}
