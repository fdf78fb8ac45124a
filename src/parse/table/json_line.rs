//! Answer sheets in JSON, a line each, as nearly all of them are: with nothing to say about them.
//!
//! A line is read straight into a sheet, without a tree, which is many times as fast. Anything that
//! would be a finding, or that JSON and YAML could read differently, is left to the reader of trees.

use std::fmt;

use memchr::memchr;
use serde::de::{DeserializeSeed, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::json_answers::JsonAnswers;
use super::json_scalar::{Scalar, Word, given, other};
use crate::model::{AnswerSheet, Questionnaires};
use crate::parse::file::limits::FORMAT;
use crate::parse::file::{answered, tidy};
use crate::parse::sheet::KEYS;

/// Reads lines that there is nothing to say about.
#[derive(Debug)]
pub(super) struct JsonLine<'q> {
    set: &'q Questionnaires,
    answers: JsonAnswers<'q>,
}

impl<'q> JsonLine<'q> {
    /// A reader of lines for these questionnaires.
    pub fn new(set: &'q Questionnaires) -> Self {
        Self { set, answers: JsonAnswers::new(set) }
    }

    /// Reads a line into a sheet of the same questionnaires, over what was in it; false if there is
    /// something to say about it, or may be. Then the sheet is not to be used.
    pub fn read(&mut self, line: &[u8], sheet: &mut AnswerSheet) -> bool {
        // YAML has its own rules for tabs.
        if line.first() != Some(&b'{') || memchr(b'\t', line).is_some() {
            return false;
        }
        let Ok(line) = str::from_utf8(line) else { return false };
        sheet.clear();
        let mut json = serde_json::Deserializer::from_str(line);
        SheetSeed { line: self, sheet }.deserialize(&mut json).is_ok() && json.end().is_ok()
    }
}

/// A whole sheet.
struct SheetSeed<'a, 'q> {
    line: &'a mut JsonLine<'q>,
    sheet: &'a mut AnswerSheet,
}

impl<'de> DeserializeSeed<'de> for SheetSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for SheetSeed<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer sheet")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { line, sheet } = self;
        let (mut format, mut answers) = (false, false);
        // Every key may be there once.
        let mut seen = [false; KEYS.len()];
        while let Some(Word(key)) = map.next_key()? {
            let Some(index) = KEYS.iter().position(|known| *known == key) else {
                return other();
            };
            if std::mem::replace(&mut seen[index], true) {
                return other();
            }
            match &*key {
                "modenhed" => format = is_format(&map.next_value()?),
                "department" => match name(&mut map)? {
                    Some(text) => sheet.department = text,
                    None => return other(),
                },
                "area" => sheet.area = name(&mut map)?,
                "respondent" => sheet.respondent = name(&mut map)?,
                "role" => {
                    if let Some(name) = given(&mut map)? {
                        sheet.role = Some(name.parse().or_else(|_| other())?);
                    }
                }
                "answered_by" => {
                    if let Some(name) = given(&mut map)? {
                        sheet.answered_by = name.parse().or_else(|_| other())?;
                    }
                }
                "date" => {
                    if let Some(text) = given(&mut map)? {
                        sheet.date = Some(answered(&text).or_else(|_| other())?);
                    }
                }
                "questionnaires" => {
                    sheet.questionnaires = map.next_value_seed(AnsweredSeed(line.set))?;
                }
                "answers" => {
                    answers = true;
                    map.next_value_seed(line.answers.seed(sheet))?;
                }
                _ => match map.next_value()? {
                    Scalar::Null => {}
                    _ => return other(),
                },
            }
        }
        if format && answers && !sheet.department.is_empty() { Ok(()) } else { other() }
    }
}

/// The name of somebody or something, unless it is null.
fn name<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<String>, A::Error> {
    let Some(text) = given(map)? else { return Ok(None) };
    let name = tidy(&text);
    if name.is_empty() { other() } else { Ok(Some(name.into_owned())) }
}

fn is_format(found: &Scalar<'_>) -> bool {
    match found {
        Scalar::Null => false,
        Scalar::Text(text) => text == FORMAT,
        Scalar::Whole(number) => number.to_string() == FORMAT,
    }
}

/// The questionnaires that were answered, which are those at hand.
struct AnsweredSeed<'q>(&'q Questionnaires);

/// One of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answered<'a> {
    #[serde(borrow)]
    id: Word<'a>,
    #[serde(borrow)]
    version: Option<Word<'a>>,
}

impl<'de> DeserializeSeed<'de> for AnsweredSeed<'_> {
    type Value = Vec<usize>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Vec<usize>, D::Error> {
        let Some(list) = Option::<Vec<Answered<'de>>>::deserialize(from)? else {
            return Ok(Vec::new());
        };
        let mut aspects = Vec::new();
        for Answered { id, version } in list {
            let Some(aspect) = self.0.index(&id.0) else { return other() };
            if version.is_some_and(|version| version.0.parse() != Ok(self.0.at(aspect).version)) {
                return other();
            }
            if !aspects.contains(&aspect) {
                aspects.push(aspect);
            }
        }
        Ok(aspects)
    }
}
