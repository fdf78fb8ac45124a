//! What a department can do: recommendations, questions to talk about, a plan to fill in.

use super::Told;
use crate::report::document::{Block, Document, Grid};
use crate::report::plan::rows;
use crate::report::sheet_document;

/// The recommendations, what they give the management group to talk about, and the plan.
pub fn add(told: &Told<'_>, document: &mut Document) {
    let (t, words) = (told.t, told.words);
    let all = told.now.assessment.recommendations.len();
    document.push(Block::Heading(t.recommendations.into()));
    if all == 0 {
        document.push(Block::Paragraph(t.no_recommendations.into()));
        if told.now.plan.is_some() {
            plan(told, document);
        }
        return;
    }
    let mut steps = sheet_document::steps(&told.now, t);
    for step in &mut steps {
        // These have a section of their own.
        step.points.retain(|(label, _)| label != t.dialogue);
    }
    if steps.len() < all {
        document.push(Block::Paragraph((words.some_of)(steps.len(), all)));
    }
    document.push(Block::Steps(steps));
    document.push(Block::Note(t.ranking.into()));
    dialogue(told, document);
    plan(told, document);
}

fn dialogue(told: &Told<'_>, document: &mut Document) {
    let language = told.now.mode.language;
    let shown = told.now.assessment.recommendations.iter().take(told.now.mode.top);
    let questions = shown.map(|advice| told.now.recommendation(advice).dialogue.get(language));
    document.push(Block::Heading(told.words.dialogue.into()));
    document.push(Block::Paragraph(told.words.dialogue_use.into()));
    document.push(Block::Lines(questions.map(str::to_owned).collect()));
}

/// What is planned and how far it is, then what could be, to fill in.
fn plan(told: &Told<'_>, document: &mut Document) {
    let (language, words) = (told.now.mode.language, told.words);
    let planned = told.now.plan.map(|plan| rows(plan, language)).unwrap_or_default();
    let shown = told.now.assessment.recommendations.iter().take(told.now.mode.top);
    let open = shown.filter(|advice| told.now.planned(advice).is_none()).map(|advice| {
        let recommendation = told.now.recommendation(advice);
        let told = [&recommendation.title, &recommendation.first_step];
        let mut row: Vec<_> = told.map(|text| text.get(language).to_owned()).into();
        row.resize(words.plan_head.len(), String::new());
        row
    });
    let head = words.plan_head.map(str::to_owned).to_vec();
    let rows = planned.into_iter().chain(open).collect();
    let grid = Grid { head, rows, blank: vec![2, 3, 4], ..Grid::default() };
    document.push(Block::Heading(words.plan.into()));
    document.push(Block::Paragraph(words.plan_use.into()));
    document.push(Block::Grid(grid));
    sheet_document::no_longer_advised(&told.now, document);
}
