//! A record: a row of a table of answers as JSON, with the names of the columns as keys.

use std::cell::LazyCell;

use super::KEYS;
use super::meaning::{HeadMeaning, Meanings, closest};
use crate::model::{Field, Kind, Named, Problem, QuestionRef, Questionnaires};
use crate::parse::file::limits::FORMAT;
use crate::parse::file::reader::Reader;
use crate::parse::file::tree::{Node, Value};

/// What was read of a record so far.
struct Record<'q> {
    set: &'q Questionnaires,
    /// The entries of the sheet that it stands for, but for the answers.
    sheet: Vec<(Node, Node)>,
    answers: Vec<(Node, Node)>,
    /// The questions that have an answer.
    asked: Vec<QuestionRef>,
}

impl Reader<'_> {
    /// A record as the sheet that it stands for; none if it is no record: those have neither answers nor a
    /// format, but a question's name as a key, however it is spelt.
    pub(super) fn record(&mut self, root: &Node, set: &Questionnaires) -> Option<Node> {
        let has = |key| root.get(key).is_some();
        if has("answers") || has("modenhed") {
            return None;
        }
        // Nearly all records are spelt as they should be.
        let meanings = LazyCell::new(|| Meanings::new(set));
        let meant = |name: &Node| name.text().and_then(|key| meanings.of(key));
        let is_named = |name: &Node| name.text().is_some_and(|id| set.find(id) != Named::Nothing);
        let is_meant = |name: &Node| matches!(meant(name), Some(HeadMeaning::Question(_)));
        let mut keys = root.entries().iter().map(|(name, _)| name);
        if !keys.clone().any(is_named) && !keys.any(is_meant) {
            return None;
        }
        let scalar = |text: &str| Node { value: word(text), ..root.clone() };
        let mut record = Record { set, sheet: Vec::new(), answers: Vec::new(), asked: Vec::new() };
        record.sheet.push((scalar("modenhed"), scalar(FORMAT)));
        let (mut others, mut versions) = (Vec::new(), Vec::new());
        for (name, value) in root.entries() {
            let key = name.text().unwrap_or_default();
            match set.find(key) {
                Named::One(at) => record.answer(at, name, value),
                Named::Several | Named::Retired(_) => {
                    record.answers.push((name.clone(), value.clone()));
                }
                Named::Nothing if KEYS.contains(&key) => {
                    record.sheet.push((name.clone(), value.clone()));
                }
                Named::Nothing => others.push((name, value)),
            }
        }
        // What is spelt otherwise has its place only where nothing is spelt as it should be.
        for (name, value) in others {
            match meant(name) {
                Some(HeadMeaning::Question(at)) if record.asked.contains(&at) => {
                    let finding = self.about(Problem::DuplicateColumn, name);
                    self.report(finding);
                }
                Some(HeadMeaning::Question(at)) => record.answer(at, name, value),
                Some(HeadMeaning::Own(own)) if !record.says(own.name()) => {
                    let key = Node { value: word(own.name()), ..name.clone() };
                    record.sheet.push((key, value.clone()));
                }
                Some(HeadMeaning::Version(aspect)) => versions.push((aspect, value)),
                Some(HeadMeaning::Own(_)) | None => self.unread(name, &record),
            }
        }
        if !versions.is_empty() {
            let list = set.iter().enumerate().map(|(index, one)| {
                let version = versions.iter().find(|(aspect, _)| *aspect == index);
                let version = version.map(|(_, value)| (scalar("version"), (*value).clone()));
                let id = (scalar("id"), scalar(&one.id));
                Node {
                    value: Value::Map([id].into_iter().chain(version).collect()),
                    ..root.clone()
                }
            });
            let list = Node { value: Value::List(list.collect()), ..root.clone() };
            record.sheet.push((scalar("questionnaires"), list));
        }
        let answers = Node { value: Value::Map(record.answers), ..root.clone() };
        record.sheet.push((scalar("answers"), answers));
        Some(Node { value: Value::Map(record.sheet), ..root.clone() })
    }

    /// Says that a key is not read; where it was surely meant to be, as a warning.
    fn unread(&mut self, name: &Node, record: &Record<'_>) {
        let key = name.text().unwrap_or_default();
        let questions = record.set.iter().flat_map(|one| &one.questions);
        let known = Field::ALL.map(Field::name).into_iter();
        let (close, is_slip) = closest(key, known.chain(questions.map(|one| one.id.as_str())));
        let is_there = close.as_deref().is_some_and(|close| match record.set.find(close) {
            Named::One(at) => record.asked.contains(&at),
            _ => record.says(close),
        });
        let is_missed = is_slip && !is_there;
        let problem = if is_missed { Problem::UnreadColumn } else { Problem::IgnoredColumn };
        let finding = self.about(problem, name);
        self.report(finding.near(close));
    }
}

impl Record<'_> {
    /// Takes the cell of a question in, under its full name.
    fn answer(&mut self, at: QuestionRef, name: &Node, cell: &Node) {
        let (questionnaire, question) = (self.set.at(at.aspect), self.set.question(at));
        let full = format!("{}.{}", questionnaire.id, question.id);
        let is_multiple = matches!(question.kind, Kind::Multiple { .. });
        let key = Node { value: word(&full), ..name.clone() };
        self.answers.push((key, answered(cell, is_multiple)));
        self.asked.push(at);
    }

    /// Whether the sheet has an entry with this name.
    fn says(&self, name: &str) -> bool {
        self.sheet.iter().any(|(key, _)| key.text() == Some(name))
    }
}

/// A word as a value.
fn word(text: &str) -> Value {
    Value::Scalar { text: text.to_owned(), plain: false }
}

/// A cell as sheets write it.
fn answered(cell: &Node, is_multiple: bool) -> Node {
    let value = match cell.text().map(str::trim) {
        Some("") => Value::Null,
        Some("dk") => word("dont-know"),
        Some("na") => word("not-applicable"),
        Some(text) if is_multiple && text.contains(';') => {
            let codes = text.split(';').map(str::trim).filter(|code| !code.is_empty());
            Value::List(codes.map(|code| Node { value: word(code), ..cell.clone() }).collect())
        }
        _ => cell.value.clone(),
    };
    Node { value, ..cell.clone() }
}
