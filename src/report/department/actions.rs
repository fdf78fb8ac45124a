//! What a department can do: recommendations, questions to talk about, a plan to fill in.

use super::context::DepartmentContext;
use crate::model::Recommendation;
use crate::report::advice::{
    self, Dialogue, listed, no_longer_advised, nothing_recommended, ranking,
};
use crate::report::document::{Block, Document, Grid};
use crate::report::next_steps::{self, next_steps};
use crate::report::plan::rows;
use crate::scoring::Advice;

/// With fewer recommendations than this, the next better answers make up for the rest of what there is
/// to talk about and to plan.
const FEWEST: usize = 3;

/// The recommendations, what they give the management group to talk about, and the plan.
pub fn add(context: &DepartmentContext<'_>, document: &mut Document) {
    let (t, words) = (context.t, context.words);
    let all = listed(&context.now).count();
    document.push(Block::Heading(t.recommendations.into()));
    if all == 0 {
        document.push(Block::Paragraph(nothing_recommended(&context.now, t)));
    } else {
        let steps = advice::steps(&context.now, t, Dialogue::Apart);
        if steps.len() < all {
            document.push(Block::Paragraph((words.some_of)(steps.len(), all)));
        }
        document.push(Block::Tasks(steps));
        document.push(Block::Note(ranking(&context.now, t)));
    }
    no_longer_advised(&context.now, document);
    // Most of them are about the same questions as the recommendations.
    if shown(context).count() < FEWEST {
        next_steps::add(&context.now, t, document);
    }
    dialogue(context, document);
    plan(context, document);
}

/// The recommendations that are shown.
fn shown<'t>(
    context: &'t DepartmentContext<'_>,
) -> impl Iterator<Item = (&'t Advice, &'t Recommendation)> {
    let shown = listed(&context.now).take(context.now.mode.top);
    shown.map(|advice| (advice, context.now.recommendation(advice)))
}

/// Questions with their next better answers, as many as it takes to have the fewest there should be.
fn steps<'t>(
    context: &'t DepartmentContext<'_>,
    so_far: usize,
) -> impl Iterator<Item = (&'t str, &'t str)> {
    let language = context.now.mode.language;
    let missing = if context.now.tells_answers() { FEWEST.saturating_sub(so_far) } else { 0 };
    let steps = next_steps(&context.now).into_iter().take(missing);
    steps.map(move |step| {
        (context.now.questionnaires.question(step.at).text.get(language), step.text)
    })
}

fn dialogue(context: &DepartmentContext<'_>, document: &mut Document) {
    let language = context.now.mode.language;
    let questions = shown(context).map(|(_, one)| one.dialogue.get(language).to_owned());
    let mut questions: Vec<_> = questions.filter(|question| !question.is_empty()).collect();
    let steps = steps(context, questions.len());
    questions.extend(steps.map(|(question, next)| (context.words.talk_of_step)(question, next)));
    if !questions.is_empty() {
        document.push(Block::Heading(context.words.dialogue.into()));
        document.push(Block::Paragraph(context.words.dialogue_use.into()));
        document.push(Block::Lines(questions));
    }
}

/// What the department has planned, then what it could plan.
fn plan(context: &DepartmentContext<'_>, document: &mut Document) {
    let (mode, words) = (context.now.mode, context.words);
    let language = mode.language;
    let mut rows =
        context.now.plan.map(|plan| rows(plan, mode.today, language)).unwrap_or_default();
    let proposed = shown(context).filter(|(advice, _)| context.now.planned(advice).is_none());
    rows.extend(proposed.map(|(_, recommendation)| {
        let texts = [&recommendation.title, &recommendation.first_step];
        let mut row: Vec<_> = texts.map(|text| text.get(language).to_owned()).into();
        row.resize(words.plan_head.len(), String::new());
        row
    }));
    let steps = steps(context, rows.len());
    rows.extend(steps.map(|(question, next)| {
        let mut row = vec![(words.answered)(question, next)];
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
