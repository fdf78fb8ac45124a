//! Answer sheets in JSON, a line each, as nearly all of them are: with nothing to say about them.
//!
//! A line is read straight into a sheet, without a tree, which is many times as fast. Anything that
//! would be a finding, or that JSON and YAML could read differently, is left to the reader of trees.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use foldhash::fast::RandomState;
use memchr::memchr;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::model::{Answer, AnswerSheet, Named, Place, Question, QuestionRef, Questionnaires};
use crate::parse::file::date;
use crate::parse::file::limits::FORMAT;
use crate::parse::sheet::{KEYS, answer};

/// Reads lines that there is nothing to say about.
#[derive(Debug)]
pub(super) struct JsonLine<'q> {
    set: &'q Questionnaires,
    /// Questions by all the names they may have.
    questions: HashMap<String, QuestionRef, RandomState>,
    /// The questions that the line has answered so far, by their place in the sheet.
    answered: Vec<bool>,
}

impl<'q> JsonLine<'q> {
    /// A reader of lines for these questionnaires.
    pub fn new(set: &'q Questionnaires) -> Self {
        let mut questions = HashMap::default();
        for (aspect, questionnaire) in set.iter().enumerate() {
            for (question, named) in questionnaire.questions.iter().enumerate() {
                let at = QuestionRef { aspect, question };
                for name in [named.id.clone(), format!("{}.{}", questionnaire.id, named.id)] {
                    if set.find(&name) == Named::One(at) {
                        questions.insert(name, at);
                    }
                }
            }
        }
        let count = set.iter().map(|questionnaire| questionnaire.questions.len()).sum();
        Self { set, questions, answered: vec![false; count] }
    }

    /// Reads a line into a sheet of the same questionnaires, over what was in it; false if there is
    /// something to say about it, or may be. Then the sheet is not to be used.
    pub fn read(&mut self, line: &[u8], sheet: &mut AnswerSheet) -> bool {
        // YAML has its own rules for tabs.
        if line.first() != Some(&b'{') || memchr(b'\t', line).is_some() {
            return false;
        }
        sheet.clear();
        self.answered.fill(false);
        let mut json = serde_json::Deserializer::from_slice(line);
        SheetSeed { line: self, sheet }.deserialize(&mut json).is_ok() && json.end().is_ok()
    }
}

/// Says that a line is for the reader of trees.
fn other<T, E: Error>() -> Result<T, E> {
    Err(E::custom(""))
}

/// Whether YAML reads a text as JSON does; `escaped` if it had escapes in it.
fn is_common(text: &str, escaped: bool) -> bool {
    let common = |c: char| match c {
        '\n' | '\r' | '\t' => true,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        // These are written as two escapes in JSON.
        c if escaped && c > '\u{ffff}' => false,
        c => !c.is_control(),
    };
    text.bytes().all(|byte| (b' '..0x7f).contains(&byte)) || text.chars().all(common)
}

/// A text that both read alike.
struct Word<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Word<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match Scalar::deserialize(from)? {
            Scalar::Text(text) => Ok(Self(text)),
            _ => other(),
        }
    }
}

/// A single value.
enum Scalar<'de> {
    Null,
    Text(Cow<'de, str>),
    Whole(u64),
}

impl<'de> Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number or null")
    }

    fn visit_unit<E: Error>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Null)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Whole(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        if is_common(text, false) { Ok(Scalar::Text(text.into())) } else { other() }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scalar<'de>, E> {
        if is_common(text, true) { Ok(Scalar::Text(text.to_owned().into())) } else { other() }
    }
}

/// What is given, unless it is null.
fn given<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Cow<'de, str>>, A::Error> {
    match map.next_value()? {
        Scalar::Null => Ok(None),
        Scalar::Text(text) if text.trim().is_empty() => other(),
        Scalar::Text(text) => Ok(Some(text)),
        Scalar::Whole(_) => other(),
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
                "department" => match given(&mut map)? {
                    Some(text) => sheet.department.push_str(&text),
                    None => return other(),
                },
                "area" => sheet.area = given(&mut map)?.map(Cow::into_owned),
                "respondent" => sheet.respondent = given(&mut map)?.map(Cow::into_owned),
                "role" => {
                    if let Some(name) = given(&mut map)? {
                        sheet.role = Some(name.parse().or_else(|_| other())?);
                    }
                }
                "date" => {
                    if let Some(text) = given(&mut map)? {
                        sheet.date = Some(date(&text).map_or_else(other, Ok)?);
                    }
                }
                "questionnaires" => {
                    sheet.questionnaires = map.next_value_seed(AnsweredSeed(line.set))?;
                }
                "answers" => {
                    answers = true;
                    map.next_value_seed(AnswersSeed { line: &mut *line, sheet: &mut *sheet })?;
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

/// All answers.
struct AnswersSeed<'a, 'q> {
    line: &'a mut JsonLine<'q>,
    sheet: &'a mut AnswerSheet,
}

impl<'de> DeserializeSeed<'de> for AnswersSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for AnswersSeed<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("answers by question")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { line, sheet } = self;
        while let Some(Word(name)) = map.next_key()? {
            let Some(at) = line.questions.get(&*name).copied() else { return other() };
            if std::mem::replace(&mut line.answered[sheet.place(at)], true) {
                return other();
            }
            let question = line.set.question(at);
            let answer = map.next_value_seed(AnswerSeed { question, whole: true })?;
            match answer.note {
                None => sheet.give(at, answer.given),
                Some(_) => sheet.set(at, answer),
            }
        }
        Ok(())
    }
}

/// One answer: a value, a list of values, or, if it is a `whole` one, a map with a note.
struct AnswerSeed<'q> {
    question: &'q Question,
    whole: bool,
}

impl AnswerSeed<'_> {
    /// What is answered, in one text or in a list of them.
    fn read<E: Error>(&self, texts: &[&str], is_list: bool) -> Result<Answer, E> {
        // Nobody sees it.
        let place = |_| Place::file(0, &"".into());
        let given = match texts {
            [text] if !is_list => answer::one(self.question, text, &place),
            texts => answer::given(self.question, texts, &place),
        };
        match given {
            Ok(given) if answer::beyond(self.question, &given, || place(None)).is_none() => {
                Ok(Answer { given, ..Answer::default() })
            }
            _ => other(),
        }
    }
}

impl<'de> DeserializeSeed<'de> for AnswerSeed<'_> {
    type Value = Answer;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Answer, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnswerSeed<'_> {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_unit<E: Error>(self) -> Result<Answer, E> {
        Ok(Answer::default())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Answer, E> {
        self.read(&[&number.to_string()], false)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Answer, E> {
        if is_common(text, false) { self.read(&[text], false) } else { other() }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Answer, E> {
        if is_common(text, true) { self.read(&[text], false) } else { other() }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Answer, A::Error> {
        let mut texts = Vec::new();
        while let Some(Word(text)) = seq.next_element()? {
            texts.push(text);
        }
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        self.read(&texts, true)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer, A::Error> {
        let (mut given_one, mut note) = (None, None);
        while let Some(Word(key)) = map.next_key()? {
            match &*key {
                "answer" if self.whole && given_one.is_none() => {
                    let question = self.question;
                    given_one = Some(map.next_value_seed(AnswerSeed { question, whole: false })?);
                }
                "note" if self.whole && note.is_none() => note = Some(given(&mut map)?),
                _ => return other(),
            }
        }
        let Answer { given, .. } = given_one.unwrap_or_default();
        Ok(Answer { given, note: note.flatten().map(Cow::into_owned), ..Answer::default() })
    }
}
