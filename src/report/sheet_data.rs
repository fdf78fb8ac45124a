//! The result of one sheet as data for programs, in a form that is written without building it up first.

use std::borrow::Cow;

use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};
use serde_json::Value;

use super::answer_data::{AnswerList, KeptAnswers};
use super::json_number::JsonNumber;
use super::own_radar::OwnRadar;
use super::sheet::SheetReport;
use super::standing::StandingItem;
use crate::model::{Role, Target};
use crate::scoring::{AspectResult, Subject};

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
    below_minimum: NamedTargets<'a>,
    technologies: Vec<Value>,
    recommendations: RecommendedList<'a>,
}

#[derive(Serialize)]
struct OverallItem<'a> {
    score: JsonNumber,
    level: Option<usize>,
    missing: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<StandingItem>,
}

#[derive(Serialize)]
struct AspectItem<'a> {
    id: &'a str,
    score: JsonNumber,
    level: Option<LevelItem<'a>>,
    coverage: JsonNumber,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<StandingItem>,
    themes: Vec<ThemeItem<'a>>,
    answers: AnswerList<'a>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<StandingItem>,
}

/// What is recommended, as a list.
struct RecommendedList<'a>(&'a SheetReport<'a>);

impl Serialize for RecommendedList<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(recommended(self.0))
    }
}

#[derive(Serialize)]
struct Recommended<'a> {
    id: &'a str,
    aspect: &'a str,
    rank: usize,
    about: NamedTargets<'a>,
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

/// The names of what a recommendation is about, or of what lies below a minimum.
struct NamedTargets<'a> {
    report: &'a SheetReport<'a>,
    targets: Cow<'a, [Target]>,
}

impl Serialize for NamedTargets<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut name = String::with_capacity(64);
        let mut list = out.serialize_seq(Some(self.targets.len()))?;
        for target in self.targets.iter() {
            name.clear();
            self.report.name(*target).add_to(&mut name);
            list.serialize_element(&name)?;
        }
        list.end()
    }
}

impl<'a> SheetItem<'a> {
    /// The data of a result.
    pub fn of(report: &'a SheetReport<'a>, kept: &'a mut KeptAnswers) -> Self {
        kept.learn(report);
        let kept = &*kept;
        let (sheet, results) = (report.sheet, report.assessment);
        let (overall, set) = (results.overall, report.questionnaires);
        Self {
            department: &sheet.department,
            area: sheet.area.as_deref(),
            respondent: sheet.respondent.as_deref(),
            role: sheet.role.map(Role::name),
            date: sheet.date.map(|date| date.to_string()),
            aspects: results.included().map(|result| aspect(report, result, kept)).collect(),
            overall: OverallItem {
                score: overall.map(|overall| overall.score).into(),
                level: overall.map(|overall| overall.level),
                missing: results.without_score().map(|aspect| &*set.at(aspect).id).collect(),
                reference: report
                    .standing(Subject::Overall, overall.map(|overall| overall.score))
                    .map(Into::into),
            },
            below_minimum: NamedTargets {
                report,
                targets: results.below_minimum().map(Target::Question).collect(),
            },
            technologies: OwnRadar::of(report).map(|own| own.data()).unwrap_or_default(),
            recommendations: RecommendedList(report),
        }
    }
}

fn aspect<'a>(
    report: &'a SheetReport<'a>,
    result: &'a AspectResult,
    kept: &'a KeptAnswers,
) -> AspectItem<'a> {
    let questionnaire = report.questionnaires.at(result.aspect);
    let level = result.level.and_then(|number| questionnaire.levels.get(number));
    let beside = |subject, score| report.standing(subject, score).map(Into::into);
    let themes = questionnaire.themes.iter().zip(&result.themes).enumerate();
    let themes = themes.map(|(index, (theme, own))| ThemeItem {
        id: &theme.id,
        score: own.score.into(),
        coverage: own.coverage.into(),
        reference: beside(Subject::Theme(result.aspect, index), own.score),
    });
    AspectItem {
        id: &questionnaire.id,
        score: result.score.ok().into(),
        level: level.map(|level| LevelItem { number: result.level, id: &level.id }),
        coverage: result.coverage.into(),
        reference: beside(Subject::Aspect(result.aspect), result.score.ok()),
        themes: themes.collect(),
        answers: AnswerList { report, result, kept },
    }
}

fn recommended<'a>(report: &'a SheetReport<'a>) -> impl Iterator<Item = Recommended<'a>> {
    let ranked = report.assessment.recommendations.iter().zip(1..);
    ranked.map(|(advice, rank)| {
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
            about: NamedTargets { report, targets: Cow::Borrowed(&advice.about) },
            need: advice.need.into(),
            gain: advice.gain.into(),
            effort: recommendation.effort.name(),
            technologies: report.technologies(advice),
            plan,
        }
    })
}
