//! What has moved since the sheet before.

use std::cmp::Reverse;

use super::context::DepartmentContext;
use super::since;
use crate::model::{QuestionRef, half_up};
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::{points, signed, steps_drawn};
use crate::report::sheet::SheetReport;
use crate::report::sheet_document::aspect_title;
use crate::scoring::{Subject, difference};
use crate::wording;

/// How many questions are shown.
const SHOWN: usize = 6;

/// The aspects now and then, and the questions that moved most; nothing without a sheet before.
pub fn add(context: &DepartmentContext<'_>, document: &mut Document) {
    let Some(before) = &context.before else { return };
    document.push(Block::Heading(context.words.moved_heading.into()));
    let (now, t, language) = (&context.now, context.t, context.now.mode.language);
    let aspects = now.assessment.included();
    let aspects = aspects.map(|result| (aspect_title(now, result), Subject::Aspect(result.aspect)));
    let overall = now.questionnaires.overall_title(language, t.overall);
    let rows = aspects.chain([(overall, Subject::Overall)]).filter_map(|(title, subject)| {
        let [score, then] = since::both(context, subject)?;
        let change = signed(language, half_up(difference(score, then), 0));
        let basis = since::basis(context, subject);
        let change = basis.map_or_else(
            || change.clone(),
            |basis| format!("{change} {}", (wording::compare(language).on_questions)(basis)),
        );
        Some(vec![title.to_owned(), points(then), points(score), change])
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        let head = context.words.moved_head.map(str::to_owned).to_vec();
        document.push(Block::Grid(Grid { head, rows, figures: vec![1, 2, 3], ..Grid::default() }));
    }
    let moved = if now.tells_answers() { questions(context, before) } else { Vec::new() };
    if !moved.is_empty() {
        let head = context.words.moved_questions_head.map(str::to_owned).to_vec();
        let (figures, drawn) = (vec![1, 2], vec![1, 2]);
        document.push(Block::Grid(Grid { head, rows: moved, figures, drawn, ..Grid::default() }));
    }
    document.push(Block::Note(wording::compare(language).two_answers_note.into()));
    document.blocks.extend(since::breaks(context).map(Block::Note));
}

/// The questions that both were asked as they are now and answered otherwise, what moved most first.
fn questions(context: &DepartmentContext<'_>, before: &SheetReport<'_>) -> Vec<Vec<String>> {
    let (now, t, language) = (&context.now, context.t, context.now.mode.language);
    let mut moved = Vec::new();
    for result in now.assessment.included() {
        let then = before.assessment.aspects.iter().find(|one| one.aspect == result.aspect);
        let answers = result.answers.iter().zip(then.map_or(&[][..], |then| &then.answers));
        for (question, (answer, then)) in answers.enumerate() {
            let at = QuestionRef { aspect: result.aspect, question };
            let Some((score, then)) = answer.score.zip(then.score) else { continue };
            if score != then && since::is_unchanged(context, at) {
                moved.push((difference(score, then), at));
            }
        }
    }
    moved.sort_by_key(|(change, _)| Reverse(change.abs()));
    let given = |report: &SheetReport<'_>, at: QuestionRef| match report.step(at) {
        Some((step, of)) => format!("{}{}", steps_drawn(step, of), (t.step_of)(step, of)),
        None => report.words(at).into_owned(),
    };
    let rows = moved.into_iter().take(SHOWN).map(|(_, at)| {
        let text = now.questionnaires.question(at).text.get(language).to_owned();
        vec![text, given(before, at), given(now, at)]
    });
    rows.collect()
}
