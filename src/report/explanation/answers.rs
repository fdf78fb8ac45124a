//! What a figure was made of: the answers to an aspect's, a theme's or one question.

use super::context::Context;
use super::{condition, sums};
use crate::model::{Aggregate, Kind, QuestionRef};
use crate::report::document::{Block, Document, Grid};
use crate::report::sheet_document::{heading, state_name};
use crate::scoring::{AspectResult, State};

/// An aspect: its themes, its level, and the answers theme by theme.
pub fn aspect(context: &Context<'_>, aspect: usize, document: &mut Document) {
    let Some(result) = included(context, aspect, document) else { return };
    document.push(Block::Heading(heading(&context.report, context.t, result)));
    document.push(Block::Grid(sums::of_aspect(&context.report, result)));
    document.push(Block::Lines(vec![
        sums::level(&context.report, context.t, result),
        (context.t.coverage)(result.coverage),
    ]));
    for theme in 0..result.themes.len() {
        document.push(Block::Subheading(sum_of(context, result, theme)));
        document.push(Block::Grid(answers(context, result, theme)));
    }
}

/// A theme: its sum and its answers.
pub fn theme(context: &Context<'_>, aspect: usize, theme: usize, document: &mut Document) {
    let Some(result) = included(context, aspect, document) else { return };
    document.push(Block::Heading(sum_of(context, result, theme)));
    document.push(Block::Grid(answers(context, result, theme)));
    let questionnaire = context.report.questionnaires.at(aspect);
    let title = questionnaire.title.get(context.report.mode.language);
    let mut lines = vec![(context.t.coverage)(result.themes[theme].coverage)];
    if questionnaire.aggregate == Aggregate::Themes {
        lines.push((context.own.weighs)(questionnaire.themes[theme].weight, title));
    }
    document.push(Block::Lines(lines));
}

/// A question: what was answered, what that earns among the options, and what it counts for.
pub fn question(context: &Context<'_>, at: QuestionRef, document: &mut Document) {
    let Some(result) = included(context, at.aspect, document) else { return };
    let language = context.report.mode.language;
    let questionnaire = context.report.questionnaires.at(at.aspect);
    let (question, answer) = (&questionnaire.questions[at.question], result.answers[at.question]);
    document.push(Block::Heading(question.text.get(language).to_owned()));
    let place = context.places.get(&at).map(|place| place.line);
    let mut lines = vec![(context.own.answer)(&said(context, result, at.question), place)];
    if let Some(score) = answer.score {
        let score = sums::exact(language, context.t, Some(score));
        lines.push((context.own.earns)(&score));
    }
    if question.is_scored() {
        let theme = questionnaire.themes[question.theme].title.get(language);
        lines.push((context.own.weighs)(question.weight, theme));
        lines.push(sum_of(context, result, question.theme));
    } else {
        lines.push(context.t.not_counted.into());
    }
    document.push(Block::Lines(lines));
    if answer.state == State::NotAsked {
        not_asked(context, at, document);
    }
    match question.kind {
        Kind::Single(_) | Kind::Multiple { .. } => {
            let rows = question.choices().iter().enumerate().map(|(option, choice)| {
                let earned = sums::exact(language, context.t, question.earns(option));
                vec![choice.code.clone(), choice.text.get(language).to_owned(), earned]
            });
            let head = context.own.options_head.map(str::to_owned).to_vec();
            let grid = Grid { head, rows: rows.collect(), figures: vec![2], ..Grid::default() };
            document.push(Block::Grid(grid));
        }
        Kind::Number { from, to } => {
            let words = (context.t.a_number)(&from.to_string(), &to.to_string());
            document.push(Block::Paragraph(words));
        }
        Kind::Text => document.push(Block::Paragraph(context.t.free_text.into())),
    }
}

/// Why a question was not asked: the version that was answered, or its condition.
fn not_asked(context: &Context<'_>, at: QuestionRef, document: &mut Document) {
    let questionnaire = context.report.questionnaires.at(at.aspect);
    let from = questionnaire.asked_from(at.question);
    let later = from.zip(context.report.sheet.version(at.aspect)).filter(|(from, of)| from > of);
    if let Some((from, of)) = later {
        let words = (context.own.asked_later)(&from.to_string(), &of.to_string());
        document.push(Block::Paragraph(words));
    } else if let Some(when) = &questionnaire.questions[at.question].ask_when {
        document.push(Block::Paragraph(context.own.asked_when.into()));
        document.push(Block::Grid(condition::grid(context, when)));
    }
}

/// The result of an aspect that the sheet is about; else that is said.
fn included<'a>(
    context: &Context<'a>,
    aspect: usize,
    document: &mut Document,
) -> Option<&'a AspectResult> {
    let result = context.result(aspect).filter(|result| result.is_included());
    if result.is_none() {
        let title = &context.report.questionnaires.at(aspect).title;
        let words = (context.own.not_included)(title.get(context.report.mode.language));
        document.push(Block::Paragraph(words));
    }
    result
}

/// «Theme A: (2·75 + 25) / 3 = 58.33».
fn sum_of(context: &Context<'_>, result: &AspectResult, theme: usize) -> String {
    let language = context.report.mode.language;
    let questionnaire = context.report.questionnaires.at(result.aspect);
    let title = questionnaire.themes[theme].title.get(language);
    let Some(score) = result.themes[theme].score else {
        return format!("{title}: {}", context.t.no_score);
    };
    let sum = sums::of_theme(&context.report, questionnaire, result, theme);
    let score = sums::exact(language, context.t, Some(score));
    if sum == score { format!("{title}: {score}") } else { format!("{title}: {sum} = {score}") }
}

/// The answers to a theme's questions, with where they stand.
fn answers(context: &Context<'_>, result: &AspectResult, theme: usize) -> Grid {
    let language = context.report.mode.language;
    let questionnaire = context.report.questionnaires.at(result.aspect);
    let rows = questionnaire.questions_of(theme).map(|(index, question)| {
        let at = QuestionRef { aspect: result.aspect, question: index };
        let place = context.places.get(&at);
        vec![
            question.text.get(language).to_owned(),
            said(context, result, index),
            sums::exact(language, context.t, result.answers[index].score),
            question.weight.to_string(),
            place.map(|place| place.line.to_string()).unwrap_or_default(),
        ]
    });
    let head = context.own.answers_head.map(str::to_owned).to_vec();
    Grid { head, rows: rows.collect(), figures: vec![2, 3, 4], ..Grid::default() }
}

/// The answer in words, with its step among the others, or the state without one.
fn said(context: &Context<'_>, result: &AspectResult, question: usize) -> String {
    let at = QuestionRef { aspect: result.aspect, question };
    let state = result.answers[question].state;
    if state != State::Answered {
        return state_name(context.t, state).to_owned();
    }
    let words = context.report.words(at).into_owned();
    match context.report.step(at) {
        Some((step, of)) => format!("{words} ({})", (context.t.step_of)(step, of)),
        None => words,
    }
}
