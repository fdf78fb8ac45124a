//! Answers as data for programs, each of which is written once for all sheets that give it.

use std::borrow::Cow;

use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Map, Value, json};

use super::json_number::JsonNumber;
use super::sheet::{SheetReport, code_of, number};
use crate::model::{Packed, QuestionRef, half_up};
use crate::scoring::{AnswerResult, AspectResult, State};

/// An answer, as it was written before or is to be written now.
#[derive(Serialize)]
#[serde(untagged)]
enum AnswerItem<'a> {
    Written(&'a RawValue),
    Fields(Box<AnswerFields<'a>>),
}

#[derive(Serialize)]
struct AnswerFields<'a> {
    question: &'a str,
    state: &'static str,
    code: Option<Cow<'a, str>>,
    score: JsonNumber,
    note: Option<&'a str>,
    next_step: Option<&'a str>,
    /// Only where hands were counted, as is the next.
    #[serde(skip_serializing_if = "Option::is_none")]
    votes: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agreement: Option<Value>,
}

/// Answers to the questions of a set as JSON, as far as sheets gave them: a question has few that are
/// not more than an option or a state.
#[derive(Debug, Default)]
pub struct KeptAnswers {
    /// By the question's place in a sheet, then by packed answer.
    written: Vec<Vec<Option<Box<RawValue>>>>,
}

impl KeptAnswers {
    /// Writes the answers of a sheet that no sheet before it gave.
    pub(super) fn learn(&mut self, report: &SheetReport<'_>) {
        for (at, result) in report.assessment.included().flat_map(places) {
            let Some((place, packed)) = kept_under(report, at, result) else { continue };
            let slot = entry(entry(&mut self.written, place), packed);
            if slot.is_none() {
                *slot = to_raw_value(&fields(report, at, result)).ok();
            }
        }
    }

    /// The answers to the questions of an aspect.
    fn items<'a>(
        &'a self,
        report: &'a SheetReport<'a>,
        result: &'a AspectResult,
    ) -> impl Iterator<Item = AnswerItem<'a>> {
        places(result).map(move |(at, result)| {
            let written = kept_under(report, at, result)
                .and_then(|(place, packed)| self.written.get(place)?.get(packed)?.as_deref());
            match written {
                Some(written) => AnswerItem::Written(written),
                None => AnswerItem::Fields(Box::new(fields(report, at, result))),
            }
        })
    }
}

/// The answers to the questions of an aspect, as a list.
pub struct AnswerList<'a> {
    pub report: &'a SheetReport<'a>,
    pub result: &'a AspectResult,
    pub kept: &'a KeptAnswers,
}

impl Serialize for AnswerList<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(self.kept.items(self.report, self.result))
    }
}

/// What is at an index of a list, which is made long enough.
fn entry<T: Default>(list: &mut Vec<T>, index: usize) -> &mut T {
    if list.len() <= index {
        list.resize_with(index + 1, T::default);
    }
    &mut list[index]
}

/// What an answer is kept under: its place in the sheet and its packed form. None if it was not asked
/// for, or says more than that.
pub fn kept_under(
    report: &SheetReport<'_>,
    at: QuestionRef,
    result: &AnswerResult,
) -> Option<(usize, usize)> {
    let sheet = report.sheet;
    let packed = sheet.packed(at.aspect)[at.question];
    let is_bare = sheet.note(at).is_none() && sheet.votes(at).is_empty();
    let is_kept = packed != Packed::OVERFLOW && result.state != State::NotAsked && is_bare;
    is_kept.then(|| (sheet.place(at), packed.index()))
}

/// The results of an aspect's answers with their places.
fn places(result: &AspectResult) -> impl Iterator<Item = (QuestionRef, &AnswerResult)> {
    let at = |question| QuestionRef { aspect: result.aspect, question };
    result.answers.iter().enumerate().map(move |(question, answer)| (at(question), answer))
}

fn fields<'a>(
    report: &'a SheetReport<'a>,
    at: QuestionRef,
    result: &AnswerResult,
) -> AnswerFields<'a> {
    let question = report.questionnaires.question(at);
    let votes = report.sheet.votes(at);
    let counted = !votes.is_empty();
    let choices = question.choices().iter().zip(votes);
    let votes = choices.map(|(choice, count)| (choice.code.clone(), json!(count)));
    let agreement = || number(result.agreement.map(|agreement| half_up(agreement, 6)));
    let code = report.code(at);
    AnswerFields {
        question: &question.id,
        state: result.state.name(),
        code: (!code.is_empty()).then_some(code),
        score: result.score.into(),
        note: report.sheet.note(at),
        next_step: result.next_step.map(|option| code_of(question, option)),
        votes: counted.then(|| votes.collect()),
        agreement: counted.then(agreement),
    }
}
