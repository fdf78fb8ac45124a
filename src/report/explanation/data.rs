//! An explanation as data for programs: the same tree for every subject, cut to what it is about.

use serde_json::{Value, json};

use super::condition;
use super::context::Context;
use super::subject::Explained;
use crate::model::{Aggregate, Condition, QuestionRef, Rule, Score, Target};
use crate::report::sheet::number;
use crate::scoring::AspectResult;

/// Where a rule stands.
fn rule(place: &str) -> String {
    format!("docs/formats.md §{place}")
}

fn figure(score: Option<Score>) -> Value {
    number(score.map(|score| score.decimal(6)))
}

/// The full name of what a condition looks at.
fn name(context: &Context<'_>, target: Target) -> String {
    let mut name = String::new();
    context.report.name(target).add_to(&mut name);
    name
}

/// What is explained, with the versions.
pub fn of(context: &Context<'_>) -> Value {
    let report = &context.report;
    let versions = report.questionnaires.selected().map(|(aspect, one)| {
        let answered = report.sheet.version(aspect).unwrap_or(one.version);
        json!({"questionnaire": one.id, "version": one.version.to_string(), "answered": answered.to_string()})
    });
    let mut data = json!({
        "department": report.sheet.department,
        "date": report.sheet.date.map(|date| date.to_string()),
        "modenhed": env!("CARGO_PKG_VERSION"),
        "versions": versions.collect::<Vec<_>>(),
    });
    let (key, value) = match context.subject {
        Explained::Recommendation(source, index) => {
            ("recommendation", recommendation(context, source, index))
        }
        subject => {
            let all =
                report.assessment.included().filter(|result| is_about(subject, result.aspect));
            let aspects: Vec<_> = all.map(|result| aspect(context, result)).collect();
            ("aspects", aspects.into())
        }
    };
    data[key] = value;
    if context.subject == Explained::Everything {
        let overall = report.assessment.overall;
        data["overall"] = json!({
            "score": figure(overall.map(|overall| overall.score)),
            "level": overall.map(|overall| overall.level),
            "rule": rule("5, 5"),
        });
    }
    data
}

/// Whether a subject is of an aspect.
fn is_about(subject: Explained, aspect: usize) -> bool {
    match subject {
        Explained::Aspect(of) | Explained::Theme(of, _) => of == aspect,
        Explained::Question(at) => at.aspect == aspect,
        Explained::Everything | Explained::Recommendation(..) => true,
    }
}

fn aspect(context: &Context<'_>, result: &AspectResult) -> Value {
    let questionnaire = context.report.questionnaires.at(result.aspect);
    let level = result.level.and_then(|number| questionnaire.levels.get(number));
    let themes = 0..questionnaire.themes.len();
    let themes = themes.filter(|index| match context.subject {
        Explained::Theme(_, theme) => theme == *index,
        Explained::Question(at) => questionnaire.questions[at.question].theme == *index,
        _ => true,
    });
    let name: &str = questionnaire.aggregate.into();
    let mut data = json!({
        "id": questionnaire.id,
        "score": figure(result.score.ok()),
        "rule": rule("5, 3"),
        "level": level.map(|level| json!({
            "number": result.level,
            "id": level.id,
            "from": figure(Some(level.from)),
            "rule": rule("5, 6"),
        })),
        "answered": result.coverage.part,
        "asked": result.coverage.whole,
        "minimum_answered": number(Some(questionnaire.minimum_answered)),
        "themes": themes.map(|index| theme(context, result, index)).collect::<Vec<_>>(),
    });
    if questionnaire.aggregate != Aggregate::default() {
        data["computed"] = name.into();
    }
    data
}

fn theme(context: &Context<'_>, result: &AspectResult, index: usize) -> Value {
    let questionnaire = context.report.questionnaires.at(result.aspect);
    let (theme, scored) = (&questionnaire.themes[index], &result.themes[index]);
    let questions = questionnaire.questions_of(index).filter(|(question, _)| {
        let wanted = context.subject;
        !matches!(wanted, Explained::Question(at) if at.question != *question)
    });
    let answers = questions.map(|(question, _)| answer(context, result, question));
    let name: &str = theme.rule.into();
    json!({
        "id": theme.id,
        "score": figure(scored.score),
        "weight": theme.weight,
        "computed": name,
        "rule": rule("5, 2"),
        "answered": scored.coverage.part,
        "asked": scored.coverage.whole,
        "answers": answers.collect::<Vec<_>>(),
    })
}

fn answer(context: &Context<'_>, result: &AspectResult, index: usize) -> Value {
    let at = QuestionRef { aspect: result.aspect, question: index };
    let questionnaire = context.report.questionnaires.at(at.aspect);
    let (question, answer) = (&questionnaire.questions[index], &result.answers[index]);
    let ladder = questionnaire.themes[question.theme].rule == Rule::Ladder
        || questionnaire.aggregate == Aggregate::Ladder;
    let code = context.report.code(at);
    let place = context.places.get(&at);
    json!({
        "question": question.id,
        "state": answer.state.name(),
        "code": (!code.is_empty()).then_some(code),
        "score": figure(answer.score),
        "weight": question.weight,
        "rung": question.rung.filter(|_| ladder),
        "rule": rule("5, 1"),
        "file": place.map(|place| &*place.file),
        "line": place.map(|place| place.line),
    })
}

fn recommendation(context: &Context<'_>, source: Option<usize>, index: usize) -> Value {
    let report = &context.report;
    let from = report.questionnaires.advice_source(source);
    let recommendation = &from.recommendations[index];
    let mut all = report.assessment.recommendations.iter().zip(1..);
    let given = all.find(|(advice, _)| (advice.aspect, advice.recommendation) == (source, index));
    let after = recommendation.after.iter().map(|first| {
        let of = report.questionnaires.advice_source(first.aspect);
        let id = &of.recommendations[first.recommendation].id;
        if first.aspect == source { id.clone() } else { format!("{}.{id}", of.id) }
    });
    let advice = given.map(|(advice, _)| advice);
    let about = advice.map_or(&[][..], |advice| &advice.about);
    let mut looks_at = Vec::new();
    recommendation.when.leaves(&mut |leaf, negated| looks_at.push(part(context, leaf, negated)));
    json!({
        "id": recommendation.id,
        "aspect": from.id,
        "given": given.is_some(),
        "rank": given.map(|(_, rank)| rank),
        "condition": looks_at,
        "about": about.iter().map(|target| name(context, *target)).collect::<Vec<_>>(),
        "need": figure(advice.and_then(|advice| advice.need)),
        "gain": figure(advice.and_then(|advice| advice.gain)),
        "effort": recommendation.effort.name(),
        "divisor": recommendation.effort.divisor(),
        "after": after.collect::<Vec<_>>(),
        "rule": rule("6"),
    })
}

/// A part of a condition that is not made of others.
fn part(context: &Context<'_>, leaf: &Condition, negated: bool) -> Value {
    let mut part = json!({"holds": condition::holds(context, leaf), "negated": negated});
    match leaf {
        Condition::Score { target, at_least, below } => {
            part["about"] = name(context, *target).into();
            part["score"] = figure(condition::score(context, *target));
            part["at_least"] = figure(*at_least);
            part["below"] = figure(*below);
        }
        Condition::Answered(at, options) => {
            let choices = context.report.questionnaires.question(*at).choices();
            let codes = options.iter().filter_map(|option| choices.get(*option));
            part["about"] = name(context, Target::Question(*at)).into();
            part["code"] = context.report.code(*at).into();
            part["answered"] = codes.map(|choice| choice.code.as_str()).collect();
        }
        Condition::Technology(test) => {
            let statuses = test.statuses.iter().map(|status| status.name());
            part["technology"] = test.technology.as_deref().unwrap_or("any").into();
            part["status"] = statuses.collect();
        }
        Condition::Area(areas) => part["area"] = areas.iter().map(String::as_str).collect(),
        Condition::Role(roles) => part["role"] = roles.iter().map(|role| role.name()).collect(),
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {}
    }
    part
}
