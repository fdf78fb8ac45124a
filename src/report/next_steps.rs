//! What comes next for a department, whatever is advised: the next better answer to each question.

use super::advice::answered;
use super::document::{Block, Document};
use super::sheet::SheetReport;
use crate::model::{QuestionRef, Score};
use crate::wording::Texts;

/// A question with a better answer than the one that was given.
#[derive(Clone, Copy, Debug)]
pub struct NextStep<'a> {
    /// Which question.
    pub at: QuestionRef,
    /// What the answer that was given earns.
    score: Score,
    /// The next better answer in words.
    pub text: &'a str,
}

/// Every next step, that of the lowest answer first; of equals, as in the questionnaires.
pub fn next_steps<'a>(report: &'a SheetReport<'_>) -> Vec<NextStep<'a>> {
    let mut steps = Vec::new();
    for result in report.assessment.included() {
        steps.extend(result.answers.iter().enumerate().filter_map(|(question, answer)| {
            let at = QuestionRef { aspect: result.aspect, question };
            Some(NextStep { at, score: answer.score?, text: report.next_step(at, answer)? })
        }));
    }
    steps.sort_by_key(|step| step.score);
    steps
}

/// The first of them as a section of a result; nothing where every answer is the best.
pub fn add(report: &SheetReport<'_>, t: &Texts, document: &mut Document) {
    let all = if report.tells_answers() { next_steps(report) } else { Vec::new() };
    let shown = all.len().min(report.mode.top);
    if shown == 0 {
        return;
    }
    document.push(Block::Heading(t.next_steps.into()));
    let lines = all[..shown].iter().map(|step| {
        let question = report.questionnaires.question(step.at);
        let given = answered(report, t, step.at);
        (t.next_step)(question.text.get(report.mode.language), &given, step.text)
    });
    document.push(Block::Lines(lines.collect()));
    if shown < all.len() {
        document.push(Block::Paragraph((t.next_steps_shown)(shown, all.len())));
    }
    let lawful = report.assessment.below_minimum().next().is_some();
    document.push(Block::Note((t.next_steps_order)(lawful)));
}
