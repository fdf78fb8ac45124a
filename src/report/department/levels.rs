//! Where a department stands on the levels: aspects and themes, beside last time and what it aims for.

use super::context::DepartmentContext;
use super::since;
use crate::model::{Levels, Score};
use crate::report::document::{Bar, Block, Document, Mark, MarkKind};
use crate::report::figures::{beside_level, points};
use crate::report::scale::StripRow;
use crate::report::sheet_document::{aspect_title, level_words, no_overall, why_no_score};
use crate::report::strips::strips;
use crate::scoring::{AspectResult, Subject};

/// The aspects, and the overall score where there is one.
pub fn aspects(context: &DepartmentContext<'_>, document: &mut Document) {
    let (now, t, language) = (&context.now, context.t, context.now.mode.language);
    let results: Vec<_> = now.assessment.included().collect();
    let mut rows: Vec<(&Levels, StripRow)> = Vec::new();
    for result in &results {
        let levels = &now.questionnaires.at(result.aspect).levels;
        let then = since::beside(context, Subject::Aspect(result.aspect));
        let marks =
            then.map(|score| was(context, score)).into_iter().chain(wanted(context, result));
        let bar = Bar {
            label: aspect_title(now, result).to_owned(),
            score: result.score.ok(),
            figure: result
                .score
                .map_or_else(|_| t.none.into(), |score| beside_level(language, levels, score)),
            words: if result.score.is_ok() { String::new() } else { t.no_score.into() },
            marks: marks.collect(),
            ..Bar::default()
        };
        rows.push((levels, StripRow { bar, ..StripRow::default() }));
    }
    let overall = now.questionnaires.overall_levels().zip(now.assessment.overall);
    if let Some((levels, overall)) = overall.filter(|_| results.len() > 1) {
        let then = since::beside(context, Subject::Overall);
        let bar = Bar {
            label: now.questionnaires.overall_title(language, t.overall).into(),
            score: Some(overall.score),
            figure: beside_level(language, levels, overall.score),
            marks: then.map(|score| was(context, score)).into_iter().collect(),
            ..Bar::default()
        };
        rows.push((levels, StripRow { bar, ..StripRow::default() }));
    }
    document.blocks.extend(strips(rows, language).into_iter().map(Block::Strip));
    document.blocks.extend(no_overall(now, t).map(Block::Note));
}

/// The themes of all aspects, and how far each aspect was answered.
pub fn themes(context: &DepartmentContext<'_>, document: &mut Document) {
    let (now, t, language) = (&context.now, context.t, context.now.mode.language);
    document.push(Block::Heading(context.words.themes.into()));
    let results = now.assessment.included();
    let rows = results.flat_map(|result| {
        let questionnaire = now.questionnaires.at(result.aspect);
        let themes = questionnaire.themes.iter().zip(&result.themes).enumerate();
        themes.map(move |(index, (theme, scored))| {
            let then = since::beside(context, Subject::Theme(result.aspect, index));
            let is_whole = scored.coverage.part == scored.coverage.whole;
            let bar = Bar {
                label: theme.title.get(language).to_owned(),
                score: scored.score,
                figure: scored.score.map_or_else(
                    || t.none.into(),
                    |score| beside_level(language, &questionnaire.levels, score),
                ),
                words: if is_whole { String::new() } else { (t.coverage_short)(scored.coverage) },
                marks: then.map(|score| was(context, score)).into_iter().collect(),
                ..Bar::default()
            };
            let group = questionnaire.title.get(language).to_owned();
            (&questionnaire.levels, StripRow { group, bar })
        })
    });
    document.blocks.extend(strips(rows, language).into_iter().map(Block::Strip));
    let lines = now.assessment.included().map(|result| aspect(context, result));
    document.push(Block::Lines(lines.collect()));
    if now.assessment.extremes().is_some() {
        document.push(Block::Note(t.weakest_is_relative.into()));
    }
}

/// What an aspect's level means and how far it was answered, or why it has no score.
fn aspect(context: &DepartmentContext<'_>, result: &AspectResult) -> String {
    let (now, t, language) = (&context.now, context.t, context.now.mode.language);
    let title = aspect_title(now, result);
    let levels = &now.questionnaires.at(result.aspect).levels;
    let level = result.level.and_then(|number| Some((number, levels.get(number)?)));
    let said = match (result.score, level) {
        (Err(why), _) => why_no_score(t, result, why),
        (Ok(_), Some((number, level))) => {
            let meaning = level.meaning.get(language);
            format!("{}. {meaning}", level_words(now, t, levels, number))
        }
        (Ok(_), None) => String::new(),
    };
    let coverage = (t.coverage)(result.coverage);
    let rest = crate::report::sheet_document::not_answered(t, result);
    let answered = [Some(coverage), rest].into_iter().flatten().collect::<Vec<_>>().join(". ");
    format!("{title}: {said} {answered}.")
}

fn was(context: &DepartmentContext<'_>, score: Score) -> Mark {
    Mark { kind: MarkKind::Before, score, words: (context.words.was)(&points(score)) }
}

/// The level an aspect aims for, and the score from which it is reached.
fn wanted(context: &DepartmentContext<'_>, result: &AspectResult) -> Option<Mark> {
    let targets = &context.now.sheet.targets;
    let (_, level) = targets.iter().find(|(aspect, _)| *aspect == result.aspect)?;
    let levels = &context.now.questionnaires.at(result.aspect).levels;
    let score = levels.get(*level)?.from;
    let level = level_words(&context.now, context.t, levels, *level);
    let words = (context.words.wanted)(&level, &points(score));
    Some(Mark { kind: MarkKind::Target, score, words })
}
