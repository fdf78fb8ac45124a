//! How the score came about: every theme's sum, so that it can be worked out again by hand.

use rust_decimal::Decimal;

use super::context::DepartmentContext;
use crate::model::{Questionnaire, Rule, Score, Share};
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::points;
use crate::report::sheet_document::aspect_title;
use crate::scoring::AspectResult;
use crate::wording;

/// The sums of every aspect, the levels, and what it was computed with.
pub fn add(context: &DepartmentContext<'_>, document: &mut Document) {
    let words = context.words;
    document.push(Block::Heading(words.how.into()));
    document.push(Block::Paragraph(words.how_points.into()));
    for result in context.now.assessment.included() {
        let questionnaire = context.now.questionnaires.at(result.aspect);
        document.push(Block::Subheading(aspect_title(&context.now, result).to_owned()));
        document.push(Block::Grid(grid(context, questionnaire, result)));
        let levels = questionnaire.levels.iter().map(|level| {
            (words.level_from)(level.title.get(context.now.mode.language), &points(level.from))
        });
        let levels = levels.collect::<Vec<_>>().join(", ");
        document.push(Block::Note((words.levels)(&levels)));
    }
    let versions = context.now.questionnaires.selected().map(|(_, questionnaire)| {
        format!("{} {}", questionnaire.title.get(context.now.mode.language), questionnaire.version)
    });
    let versions = versions.collect::<Vec<_>>().join(", ");
    document.push(Block::Note((words.made_with)(&versions, env!("CARGO_PKG_VERSION"))));
}

fn grid(
    context: &DepartmentContext<'_>,
    questionnaire: &Questionnaire,
    result: &AspectResult,
) -> Grid {
    let words = context.words;
    let coverage = |share: Share| format!("{}/{}", share.part, share.whole);
    let mut rows = Vec::new();
    for (index, (theme, scored)) in questionnaire.themes.iter().zip(&result.themes).enumerate() {
        let answers = questionnaire
            .questions_of(index)
            .filter_map(|(at, question)| Some((question.weight, result.answers[at].score?)));
        let sum = scored.score.map_or_else(
            || context.t.none.to_owned(),
            |_| (words.rule)(theme.rule, &sum(context, answers, theme.rule == Rule::Mean)),
        );
        rows.push(vec![
            theme.title.get(context.now.mode.language).to_owned(),
            sum,
            exact(context, scored.score),
            theme.weight.to_string(),
            coverage(scored.coverage),
        ]);
    }
    let themes = questionnaire.themes.iter().zip(&result.themes);
    let themes = themes.filter_map(|(theme, scored)| Some((theme.weight, scored.score?)));
    let score = result.score.ok();
    rows.push(vec![
        words.whole_aspect.into(),
        score.map_or_else(|| context.t.none.to_owned(), |_| sum(context, themes, true)),
        exact(context, score),
        String::new(),
        coverage(result.coverage),
    ]);
    let head = words.how_head.map(str::to_owned).to_vec();
    Grid { head, rows, figures: vec![2, 3, 4], ..Grid::default() }
}

/// «(2·75 + 25) / 3» for a weighted mean, «75; 25» for a choice among scores.
fn sum(
    context: &DepartmentContext<'_>,
    scores: impl Iterator<Item = (u32, Score)>,
    mean: bool,
) -> String {
    let scores: Vec<_> =
        scores.map(|(weight, score)| (weight, exact(context, Some(score)))).collect();
    if !mean || scores.len() == 1 {
        let scores: Vec<_> = scores.into_iter().map(|(_, score)| score).collect();
        return scores.join("; ");
    }
    let parts = scores.iter().map(|(weight, score)| match weight {
        1 => score.clone(),
        weight => format!("{weight}·{score}"),
    });
    let weights: u64 = scores.iter().map(|(weight, _)| u64::from(*weight)).sum();
    format!("({}) / {weights}", parts.collect::<Vec<_>>().join(" + "))
}

/// A score with two decimals at most, or a dash.
fn exact(context: &DepartmentContext<'_>, score: Option<Score>) -> String {
    let shown = |score: Decimal| wording::decimal(context.now.mode.language, score);
    score.map_or_else(|| context.t.none.into(), |score| shown(score.decimal(2)))
}
