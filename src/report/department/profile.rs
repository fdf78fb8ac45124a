//! Where a department stands: aspects and themes, beside last time and what it aims for.

use super::context::DepartmentContext;
use super::since;
use crate::model::Score;
use crate::report::document::{Block, Document, Mark, MarkKind};
use crate::report::figures::points;
use crate::report::picture::{Picture, Spoke, WebPicture};
use crate::report::sheet_document::{self, borders, level_words};
use crate::scoring::{AspectResult, Subject};

/// More spokes than this cannot be told apart, and fewer than three make no web.
const SPOKES: std::ops::RangeInclusive<usize> = 3..=24;

/// The aspects as bars, the themes as a web.
pub fn add(context: &DepartmentContext<'_>, document: &mut Document) {
    document.push(Block::Heading(context.words.profile.into()));
    let mut bars = sheet_document::overview(&context.now, context.t);
    for (bar, result) in bars.iter_mut().zip(context.now.assessment.included()) {
        let then = since::beside(context, Subject::Aspect(result.aspect));
        bar.marks.extend(then.map(|score| was(context, score)));
        bar.marks.extend(wanted(context, result));
    }
    let overall = since::beside(context, Subject::Overall);
    if let (Some(bar), Some(overall)) =
        (bars.get_mut(context.now.assessment.included().count()), overall)
    {
        bar.marks.push(was(context, overall));
    }
    document.push(Block::Bars(bars));
    document.blocks.extend(sheet_document::no_overall(&context.now, context.t).map(Block::Note));
    document.blocks.extend(since::notes(context).into_iter().map(Block::Note));
    let web = web(context);
    if SPOKES.contains(&web.spokes.len()) && web.spokes.iter().any(|spoke| spoke.now.is_some()) {
        document.push(Block::Picture(Picture::Web(web)));
    }
}

/// The themes of an aspect as bars.
pub fn themes(context: &DepartmentContext<'_>, result: &AspectResult, document: &mut Document) {
    let mut bars = sheet_document::themes(&context.now, context.t, result);
    if bars.iter().all(|bar| bar.score.is_none()) {
        return;
    }
    for (index, bar) in bars.iter_mut().enumerate() {
        let then = since::beside(context, Subject::Theme(result.aspect, index));
        bar.marks.extend(then.map(|score| was(context, score)));
    }
    document.push(Block::Bars(bars));
}

fn was(context: &DepartmentContext<'_>, score: Score) -> Mark {
    Mark { kind: MarkKind::Before, score, words: (context.words.was)(&points(score)) }
}

/// The level an aspect aims for, and the score from which it is reached.
fn target(context: &DepartmentContext<'_>, result: &AspectResult) -> Option<(usize, Score)> {
    let targets = &context.now.sheet.targets;
    let (_, level) = targets.iter().find(|(aspect, _)| *aspect == result.aspect)?;
    let levels = &context.now.questionnaires.at(result.aspect).levels;
    Some((*level, levels.get(*level)?.from))
}

fn wanted(context: &DepartmentContext<'_>, result: &AspectResult) -> Option<Mark> {
    let (level, score) = target(context, result)?;
    let levels = &context.now.questionnaires.at(result.aspect).levels;
    let level = level_words(&context.now, context.t, levels, level);
    let words = (context.words.wanted)(&level, &points(score));
    Some(Mark { kind: MarkKind::Target, score, words })
}

/// The themes of all aspects on a web.
fn web(context: &DepartmentContext<'_>) -> WebPicture {
    let (t, words, language) = (context.t, context.words, context.now.mode.language);
    let mut spokes = Vec::new();
    for result in context.now.assessment.included() {
        let questionnaire = context.now.questionnaires.at(result.aspect);
        let target = target(context, result).map(|(_, score)| score);
        for (index, theme) in result.themes.iter().enumerate() {
            spokes.push(Spoke {
                label: questionnaire.themes[index].title.get(language).to_owned(),
                group: questionnaire.title.get(language).to_owned(),
                now: theme.score,
                figure: theme.score.map_or_else(|| t.none.into(), points),
                before: since::beside(context, Subject::Theme(result.aspect, index)),
                target,
            });
        }
    }
    let any = |there: fn(&Spoke) -> bool, name: String| {
        if spokes.iter().any(there) { name } else { String::new() }
    };
    let date = context.before.and_then(|before| before.sheet.date).map(t.date);
    let before = date.map_or_else(|| words.before_undated.into(), |date| (words.before)(&date));
    let legend = [
        words.now.into(),
        any(|spoke| spoke.before.is_some(), before),
        any(|spoke| spoke.target.is_some(), words.target.into()),
    ];
    let said = spokes.iter().map(|spoke| {
        let before = spoke.before.map(|score| format!(", {}", (words.was)(&points(score))));
        format!("{}: {}{}.", spoke.label, spoke.figure, before.unwrap_or_default())
    });
    let description = said.collect::<Vec<_>>().join(" ");
    let first = context.now.questionnaires.selected().next();
    let borders = first.map_or_else(Vec::new, |(_, first)| borders(&first.levels));
    WebPicture { title: words.web.into(), description, spokes, legend, borders }
}
