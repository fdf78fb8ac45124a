//! What a department can do: recommendations, questions to talk about, a plan to fill in.

use super::Told;
use crate::model::Recommendation;
use crate::report::document::{Block, Document, Grid};
use crate::report::plan::rows;
use crate::report::sheet_document::{self, no_longer_advised, of_questionnaires};
use crate::scoring::Advice;

/// The recommendations, what they give the management group to talk about, and the plan.
pub fn add(told: &Told<'_>, document: &mut Document) {
    let (t, words) = (told.t, told.words);
    let all = of_questionnaires(&told.now).count();
    document.push(Block::Heading(t.recommendations.into()));
    if all == 0 {
        document.push(Block::Paragraph(t.no_recommendations.into()));
    } else {
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
    }
    no_longer_advised(&told.now, document);
    dialogue(told, document);
    plan(told, document);
}

/// The recommendations that are shown.
fn shown<'t>(told: &'t Told<'_>) -> impl Iterator<Item = (&'t Advice, &'t Recommendation)> {
    let shown = of_questionnaires(&told.now).take(told.now.mode.top);
    shown.map(|(_, advice)| (advice, told.now.recommendation(advice)))
}

fn dialogue(told: &Told<'_>, document: &mut Document) {
    let language = told.now.mode.language;
    let questions = shown(told).map(|(_, one)| one.dialogue.get(language).to_owned());
    let questions: Vec<_> = questions.collect();
    if !questions.is_empty() {
        document.push(Block::Heading(told.words.dialogue.into()));
        document.push(Block::Paragraph(told.words.dialogue_use.into()));
        document.push(Block::Lines(questions));
    }
}

/// What the department has planned, then what it could plan.
fn plan(told: &Told<'_>, document: &mut Document) {
    let (language, words) = (told.now.mode.language, told.words);
    let mut rows = told.now.plan.map(|plan| rows(plan, language)).unwrap_or_default();
    let proposed = shown(told).filter(|(advice, _)| told.now.planned(advice).is_none());
    rows.extend(proposed.map(|(_, recommendation)| {
        let told = [&recommendation.title, &recommendation.first_step];
        let mut row: Vec<_> = told.map(|text| text.get(language).to_owned()).into();
        row.resize(words.plan_head.len(), String::new());
        row
    }));
    if rows.is_empty() {
        return;
    }
    let head = words.plan_head.map(str::to_owned).to_vec();
    document.push(Block::Heading(words.plan.into()));
    document.push(Block::Paragraph(words.plan_use.into()));
    document.push(Block::Grid(Grid { head, rows, blank: vec![2, 3, 4], ..Grid::default() }));
}
