//! What several departments can do, together.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::advised::{Advice, advised};
use super::context::{CollectionContext, GroupPeriod};
use crate::report::document::{Block, Document, Grid};
use crate::wording;

/// Up to this many departments are named beside a recommendation.
const NAMED: usize = 12;

/// The recommendations that most departments get, with what to discuss and a plan to fill in.
pub fn add(context: &CollectionContext<'_>, rows: &[GroupPeriod<'_>], document: &mut Document) {
    let shown = advised(context, rows);
    let mut departments: BTreeMap<Advice, Vec<String>> = BTreeMap::new();
    for (row, advice) in &shown {
        for recommendation in advice {
            let names = departments.entry(*recommendation).or_default();
            names.push(row.label(context.report.mode.language));
        }
    }
    let mut common: Vec<_> = departments.into_iter().collect();
    common.sort_by_key(|(_, names)| Reverse(names.len()));
    common.truncate(context.report.mode.top);
    if common.is_empty() {
        return;
    }
    let (words, language) = (context.words, context.report.mode.language);
    let of = |(aspect, index): (usize, usize)| {
        let questionnaire = context.report.questionnaires.at(aspect);
        (&questionnaire.recommendations[index], questionnaire.title.get(language))
    };
    document.push(Block::Heading(words.common.into()));
    document.push(Block::Paragraph(words.common_use.into()));
    let table = common.iter().map(|(at, names)| {
        let (recommendation, aspect) = of(*at);
        let mut who = (words.of_departments)(names.len(), shown.len());
        if names.len() <= NAMED {
            who = format!("{who}: {}", names.join(", "));
        }
        vec![recommendation.title.get(language).to_owned(), aspect.to_owned(), who]
    });
    let head = words.common_head.map(str::to_owned).to_vec();
    document.push(Block::Grid(Grid { head, rows: table.collect(), ..Grid::default() }));
    let report = wording::report(language);
    let questions = common.iter().map(|(at, _)| of(*at).0.dialogue.get(language).to_owned());
    let questions: Vec<_> = questions.filter(|question| !question.is_empty()).collect();
    if !questions.is_empty() {
        document.push(Block::Heading(report.dialogue.into()));
        document.push(Block::Paragraph(report.dialogue_use.into()));
        document.push(Block::Lines(questions));
    }
    document.push(Block::Heading(report.plan.into()));
    document.push(Block::Paragraph(report.plan_use.into()));
    let plan = common.iter().map(|(at, _)| {
        let (recommendation, _) = of(*at);
        let texts = [&recommendation.title, &recommendation.first_step];
        let mut row: Vec<_> = texts.map(|text| text.get(language).to_owned()).into();
        row.resize(report.plan_head.len(), String::new());
        row
    });
    let head = report.plan_head.map(str::to_owned).to_vec();
    let plan = Grid { head, rows: plan.collect(), blank: vec![2, 3, 4], ..Grid::default() };
    document.push(Block::Grid(plan));
}
