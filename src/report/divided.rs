//! The questions on which a group was most divided.

use rust_decimal::Decimal;

use super::document::{Block, Document, Grid};
use super::sheet::SheetReport;
use crate::model::QuestionRef;
use crate::scoring::AgreementLevel;
use crate::wording::Texts;

/// How many are shown; more cannot be talked through at a meeting.
const SHOWN: usize = 5;

/// Adds the questions to talk about, if hands were counted at all.
pub fn add(report: &SheetReport<'_>, t: &Texts, document: &mut Document) {
    let results = report.assessment.included();
    let counted = results.flat_map(|result| {
        result.answers.iter().enumerate().filter_map(|(question, answer)| {
            Some((answer.agreement?, QuestionRef { aspect: result.aspect, question }))
        })
    });
    let mut counted: Vec<_> = counted.collect();
    if counted.is_empty() {
        return;
    }
    counted.sort();
    let divided =
        counted.iter().filter(|(share, _)| AgreementLevel::of(*share) != AgreementLevel::Agree);
    let rows: Vec<_> = divided.take(SHOWN).map(|divided| row(report, t, divided)).collect();
    document.push(Block::Heading(t.talk_about.into()));
    if rows.is_empty() {
        document.push(Block::Paragraph(t.all_agreed.into()));
        return;
    }
    document.push(Block::Paragraph(t.most_divided.into()));
    let head = vec![t.question.into(), t.hands.into(), t.agreement.into()];
    document.push(Block::Grid(Grid { head, rows, ..Grid::default() }));
}

/// How far a group agrees, in words.
pub fn agreement_level(t: &Texts, agreement_level: AgreementLevel) -> String {
    match agreement_level {
        AgreementLevel::Agree => t.agree,
        AgreementLevel::Partly => t.partly_agree,
        AgreementLevel::Divided => t.divided,
    }
    .into()
}

fn row(report: &SheetReport<'_>, t: &Texts, (share, at): &(Decimal, QuestionRef)) -> Vec<String> {
    let question = report.questionnaires.question(*at);
    let votes = question.choices().iter().zip(report.sheet.votes(*at));
    let raised = votes.filter(|(_, count)| **count > 0);
    let hands: Vec<_> = raised.map(|(choice, n)| format!("{}: {n}", choice.code)).collect();
    let text = question.text.get(report.mode.language).to_owned();
    vec![text, hands.join(" · "), agreement_level(t, AgreementLevel::of(*share))]
}
