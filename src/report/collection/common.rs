//! What several departments can do, together.

use super::advised::{CommonAdvice, CommonAdvices};
use super::context::CollectionContext;
use crate::model::{Effort, Recommendation};
use crate::report::document::{Block, Document, Grid};
use crate::report::picture::{EffortPicture, EffortPoint, Picture};
use crate::wording;

/// Up to this many departments are named beside a recommendation.
const NAMED: usize = 12;

/// A recommendation that is shown.
struct Shown<'c> {
    recommendation: &'c Recommendation,
    aspect: &'c str,
    common: &'c CommonAdvice,
}

/// The recommendations that most departments get; the radar's are about a department's own technologies.
fn shown<'c>(
    context: &'c CollectionContext<'_>,
    common: &'c CommonAdvices,
) -> impl Iterator<Item = Shown<'c>> {
    let language = context.report.mode.language;
    let needed = common.all.iter().filter_map(move |common| {
        let questionnaire = context.report.questionnaires.at(common.advice.aspect?);
        let recommendation = &questionnaire.recommendations[common.advice.recommendation];
        Some(Shown { recommendation, aspect: questionnaire.title.get(language), common })
    });
    needed.take(context.report.mode.top)
}

/// The titles of the first of them.
pub fn first(context: &CollectionContext<'_>, common: &CommonAdvices, count: usize) -> Vec<String> {
    let language = context.report.mode.language;
    let first = shown(context, common).take(count);
    first.map(|one| one.recommendation.title.get(language).to_owned()).collect()
}

/// The recommendations, with what to discuss and a plan to fill in.
pub fn add(context: &CollectionContext<'_>, common: &CommonAdvices, document: &mut Document) {
    let all: Vec<_> = shown(context, common).collect();
    if all.is_empty() {
        return;
    }
    let (words, language) = (context.words, context.report.mode.language);
    document.push(Block::Heading(words.common.into()));
    document.push(Block::Paragraph(words.common_use.into()));
    document.push(Block::Grid(table(context, &all, common.departments)));
    document.push(Block::Picture(Picture::Effort(picture(context, &all, common.departments))));
    let report = wording::report(language);
    let questions = all.iter().map(|one| one.recommendation.dialogue.get(language).to_owned());
    let questions: Vec<_> = questions.filter(|question| !question.is_empty()).collect();
    if !questions.is_empty() {
        document.push(Block::Heading(report.dialogue.into()));
        document.push(Block::Paragraph(report.dialogue_use.into()));
        document.push(Block::Lines(questions));
    }
    document.push(Block::Heading(report.plan.into()));
    document.push(Block::Paragraph(report.plan_use.into()));
    let rows = all.iter().map(|one| {
        let texts = [&one.recommendation.title, &one.recommendation.first_step];
        let mut row: Vec<_> = texts.map(|text| text.get(language).to_owned()).into();
        row.resize(report.plan_head.len(), String::new());
        row
    });
    let (head, rows) = (report.plan_head.map(str::to_owned).to_vec(), rows.collect());
    document.push(Block::Grid(Grid { head, rows, blank: vec![2, 3, 4], ..Grid::default() }));
}

fn table(context: &CollectionContext<'_>, all: &[Shown<'_>], of: usize) -> Grid {
    let (words, language) = (context.words, context.report.mode.language);
    let rows = all.iter().zip(1..).map(|(one, number): (_, usize)| {
        let departments = &one.common.departments;
        let mut who = (words.of_departments)(departments.len(), of);
        if departments.len() <= NAMED {
            who = format!("{who}: {}", departments.join(", "));
        }
        let title = one.recommendation.title.get(language);
        let effort = (context.t.effort)(one.recommendation.effort);
        vec![format!("{number}. {title}"), one.aspect.to_owned(), effort.to_owned(), who]
    });
    let head = words.common_head.map(str::to_owned).to_vec();
    Grid { head, rows: rows.collect(), ..Grid::default() }
}

/// How many departments each reaches, against what it takes.
fn picture(context: &CollectionContext<'_>, all: &[Shown<'_>], of: usize) -> EffortPicture {
    let (words, t) = (context.words, context.t);
    let efforts = [Effort::Small, Effort::Medium, Effort::Large];
    let points = all.iter().zip(1..).map(|(one, number)| EffortPoint {
        number,
        effort: efforts.iter().position(|e| *e == one.recommendation.effort).unwrap_or_default(),
        reach: one.common.departments.len(),
    });
    EffortPicture {
        title: words.effort_picture.into(),
        description: words.effort_picture_told.into(),
        efforts: efforts.map(|effort| (t.effort)(effort).to_owned()),
        departments: of,
        points: points.collect(),
    }
}
