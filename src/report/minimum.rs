//! Answers that earn less than a law asks, or that nobody knew, whatever the score.

use super::advice::{answered, read_more};
use super::document::{Block, Document, Task};
use super::sheet::SheetReport;
use crate::wording::Texts;

/// Adds what must be in place first, and what has to be found out; nothing where there is neither.
pub fn add(report: &SheetReport<'_>, t: &Texts, document: &mut Document) {
    let language = report.mode.language;
    let tasks = report.assessment.below_minimum().zip(1..).filter_map(|(at, number)| {
        let question = report.questionnaires.question(at);
        let minimum = question.minimum.as_ref()?;
        let aspect = report.questionnaires.at(at.aspect).title.get(language);
        let told = report.tells_answers();
        let points = [
            (t.the_law, minimum.text.get(language).to_owned()),
            (t.source, read_more(&minimum.source, language)),
        ];
        let answer = told.then(|| (t.answer, report.words(at).into_owned()));
        Some(Task {
            number,
            title: question.text.get(language).to_owned(),
            aside: if told {
                format!("{aspect} · {}", answered(report, t, at))
            } else {
                aspect.to_owned()
            },
            points: answer
                .into_iter()
                .chain(points)
                .map(|(label, text)| (label.to_owned(), text))
                .collect(),
        })
    });
    let tasks: Vec<_> = tasks.collect();
    let unknown = report.assessment.unknown_minimum(report.questionnaires);
    let unknown = unknown.filter(|_| report.tells_answers());
    let unknown =
        unknown.map(|at| report.questionnaires.question(at).text.get(language).to_owned());
    let unknown: Vec<_> = unknown.collect();
    if !tasks.is_empty() || !unknown.is_empty() {
        document.push(Block::Heading(t.must_be_in_place.into()));
    }
    if !tasks.is_empty() {
        document.push(Block::Paragraph(t.must_be_use.into()));
        document.push(Block::Tasks(tasks));
    }
    if !unknown.is_empty() {
        document.push(Block::Paragraph(t.must_be_found_out.into()));
        document.push(Block::Lines(unknown));
    }
}
