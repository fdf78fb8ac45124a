//! The result of one sheet as data for programs, in a form that is written without building it up first.

use std::borrow::Cow;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::own_radar::OwnRadar;
use super::sheet::{SheetReport, code_of, number};
use crate::model::{QuestionRef, Role, Score, Share, half_up};
use crate::scoring::{AnswerResult, AspectResult};

/// One item of the list of sheets.
#[derive(Serialize)]
pub struct SheetItem<'a> {
    department: &'a str,
    area: Option<&'a str>,
    respondent: Option<&'a str>,
    role: Option<&'static str>,
    date: Option<String>,
    aspects: Vec<AspectItem<'a>>,
    overall: OverallItem<'a>,
    technologies: Vec<Value>,
    recommendations: Vec<Recommended<'a>>,
}

#[derive(Serialize)]
struct OverallItem<'a> {
    score: JsonNumber,
    level: Option<usize>,
    missing: Vec<&'a str>,
}

#[derive(Serialize)]
struct AspectItem<'a> {
    id: &'a str,
    score: JsonNumber,
    level: Option<LevelItem<'a>>,
    coverage: JsonNumber,
    themes: Vec<ThemeItem<'a>>,
    answers: Vec<AnswerItem<'a>>,
}

#[derive(Serialize)]
struct LevelItem<'a> {
    number: Option<usize>,
    id: &'a str,
}

#[derive(Serialize)]
struct ThemeItem<'a> {
    id: &'a str,
    score: JsonNumber,
    coverage: JsonNumber,
}

#[derive(Serialize)]
struct AnswerItem<'a> {
    question: &'a str,
    state: &'static str,
    code: Option<Cow<'a, str>>,
    score: JsonNumber,
    note: Option<&'a str>,
    next_step: Option<&'a str>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    hands: Option<Hands>,
}

/// What there is only where hands were counted.
#[derive(Serialize)]
struct Hands {
    votes: Map<String, Value>,
    agreement: Value,
}

#[derive(Serialize)]
struct Recommended<'a> {
    id: &'a str,
    aspect: &'a str,
    rank: usize,
    about: Vec<String>,
    need: JsonNumber,
    gain: JsonNumber,
    effort: &'static str,
    technologies: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<Planned<'a>>,
}

#[derive(Serialize)]
struct Planned<'a> {
    status: &'static str,
    due: Option<String>,
    responsible: Option<&'a str>,
}

/// A figure in millionths: written whole where it is whole, missing as null.
struct JsonNumber(Option<u64>);

/// Millionths in one.
const MILLION: u64 = 1_000_000;

impl From<Option<Score>> for JsonNumber {
    fn from(score: Option<Score>) -> Self {
        Self(score.map(Score::millionths))
    }
}

impl From<Share> for JsonNumber {
    fn from(share: Share) -> Self {
        Self(share.millionths())
    }
}

impl Serialize for JsonNumber {
    #[allow(clippy::cast_precision_loss, reason = "at most a hundred million, which is exact")]
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            None => out.serialize_none(),
            Some(parts) if parts % MILLION == 0 => out.serialize_u64(parts / MILLION),
            Some(parts) => out.serialize_f64(parts as f64 / MILLION as f64),
        }
    }
}

impl<'a> SheetItem<'a> {
    /// The data of a result.
    pub fn of(report: &'a SheetReport<'a>) -> Self {
        let (sheet, results) = (report.sheet, report.assessment);
        let (overall, set) = (results.overall, report.questionnaires);
        Self {
            department: &sheet.department,
            area: sheet.area.as_deref(),
            respondent: sheet.respondent.as_deref(),
            role: sheet.role.map(Role::name),
            date: sheet.date.map(|date| date.to_string()),
            aspects: results.included().map(|result| aspect(report, result)).collect(),
            overall: OverallItem {
                score: overall.map(|overall| overall.score).into(),
                level: overall.map(|overall| overall.level),
                missing: results.without_score().map(|aspect| &*set.at(aspect).id).collect(),
            },
            technologies: OwnRadar::of(report).map(|own| own.data()).unwrap_or_default(),
            recommendations: recommended(report),
        }
    }
}

fn aspect<'a>(report: &'a SheetReport<'a>, result: &'a AspectResult) -> AspectItem<'a> {
    let questionnaire = report.questionnaires.at(result.aspect);
    let level = result.level.and_then(|number| questionnaire.levels.get(number));
    let themes = questionnaire.themes.iter().zip(&result.themes).map(|(theme, result)| ThemeItem {
        id: &theme.id,
        score: result.score.into(),
        coverage: result.coverage.into(),
    });
    let answers = result.answers.iter().enumerate().map(|(question, result_of)| {
        answer(report, QuestionRef { aspect: result.aspect, question }, result_of)
    });
    AspectItem {
        id: &questionnaire.id,
        score: result.score.ok().into(),
        level: level.map(|level| LevelItem { number: result.level, id: &level.id }),
        coverage: result.coverage.into(),
        themes: themes.collect(),
        answers: answers.collect(),
    }
}

fn answer<'a>(
    report: &'a SheetReport<'a>,
    at: QuestionRef,
    result: &AnswerResult,
) -> AnswerItem<'a> {
    let question = report.questionnaires.question(at);
    let votes = report.sheet.votes(at);
    let hands = (!votes.is_empty()).then(|| {
        let choices = question.choices().iter().zip(votes);
        let votes = choices.map(|(choice, count)| (choice.code.clone(), json!(count)));
        let agreement = number(result.agreement.map(|agreement| half_up(agreement, 6)));
        Hands { votes: votes.collect(), agreement }
    });
    let code = report.code(at);
    AnswerItem {
        question: &question.id,
        state: result.state.name(),
        code: (!code.is_empty()).then_some(code),
        score: result.score.into(),
        note: report.sheet.note(at),
        next_step: result.next_step.map(|option| code_of(question, option)),
        hands,
    }
}

fn recommended<'a>(report: &'a SheetReport<'a>) -> Vec<Recommended<'a>> {
    let ranked = report.assessment.recommendations.iter().zip(1..);
    let items = ranked.map(|(advice, rank)| {
        let recommendation = report.recommendation(advice);
        let plan = report.planned(advice).map(|action| Planned {
            status: action.status.name(),
            due: action.due.map(|due| due.to_string()),
            responsible: action.responsible.as_deref(),
        });
        Recommended {
            id: &recommendation.id,
            aspect: report.questionnaires.advice_source(advice.aspect).id,
            rank,
            about: advice.about.iter().map(|target| report.name(*target)).collect(),
            need: advice.need.into(),
            gain: advice.gain.into(),
            effort: recommendation.effort.name(),
            technologies: report.technologies(advice),
            plan,
        }
    });
    items.collect()
}
