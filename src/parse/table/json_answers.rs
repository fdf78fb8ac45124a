//! The answers in a line of JSON.

use std::collections::HashMap;
use std::fmt;

use foldhash::fast::RandomState;
use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::fast_cells::FastCells;
use super::json_scalar::{Word, given, is_common, other};
use crate::model::{
    Answer, AnswerSheet, Named, Packed, Place, Question, QuestionRef, Questionnaires,
};
use crate::parse::sheet::answer;

/// Reads answers that there is nothing to say about.
#[derive(Debug)]
pub(super) struct JsonAnswers<'q> {
    names: Vec<Name<'q>>,
    by_name: HashMap<String, usize, RandomState>,
    /// Which name came after each of them last, and which one first: most lines have the same order.
    next: Vec<usize>,
    /// The questions that the line has answered so far, by their place in the sheet.
    answered: Vec<bool>,
}

/// A question by one of the names that it may have.
#[derive(Debug)]
struct Name<'q> {
    text: String,
    question: &'q Question,
    at: QuestionRef,
    /// Its place in the sheet.
    place: usize,
    fast: FastCells,
}

impl<'q> JsonAnswers<'q> {
    /// A reader of answers to these questionnaires.
    pub fn new(set: &'q Questionnaires) -> Self {
        let sheet = AnswerSheet::new(set);
        let mut names = Vec::new();
        for (aspect, questionnaire) in set.iter().enumerate() {
            for (index, question) in questionnaire.questions.iter().enumerate() {
                let at = QuestionRef { aspect, question: index };
                for text in [question.id.clone(), format!("{}.{}", questionnaire.id, question.id)] {
                    if set.find(&text) == Named::One(at) {
                        let (place, fast) = (sheet.place(at), FastCells::new(question));
                        names.push(Name { text, question, at, place, fast });
                    }
                }
            }
        }
        let by_name = names.iter().zip(0..).map(|(name, index)| (name.text.clone(), index));
        let count = set.iter().map(|questionnaire| questionnaire.questions.len()).sum();
        Self {
            by_name: by_name.collect(),
            next: vec![0; names.len() + 1],
            names,
            answered: vec![false; count],
        }
    }

    /// What reads them into a sheet of the same questionnaires.
    pub fn seed<'a>(&'a mut self, sheet: &'a mut AnswerSheet) -> AnswersSeed<'a, 'q> {
        self.answered.fill(false);
        AnswersSeed { answers: self, sheet }
    }

    /// The index of a name, which is looked for first at the one that is likely.
    fn find(&self, text: &str, likely: usize) -> Option<usize> {
        if self.names.get(likely).is_some_and(|name| name.text == text) {
            return Some(likely);
        }
        self.by_name.get(text).copied()
    }
}

/// All answers.
pub(super) struct AnswersSeed<'a, 'q> {
    answers: &'a mut JsonAnswers<'q>,
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
        let Self { answers, sheet } = self;
        let mut last = answers.names.len();
        while let Some(index) =
            map.next_key_seed(NameSeed { answers: &*answers, likely: answers.next[last] })?
        {
            answers.next[last] = index;
            last = index;
            let name = &answers.names[index];
            if std::mem::replace(&mut answers.answered[name.place], true) {
                return other();
            }
            map.next_value_seed(AnswerSeed { name, sheet: &mut *sheet, is_whole: true })?;
        }
        Ok(())
    }
}

/// The name of a question, as the index of the name.
struct NameSeed<'a, 'q> {
    answers: &'a JsonAnswers<'q>,
    likely: usize,
}

impl<'de> DeserializeSeed<'de> for NameSeed<'_, '_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for NameSeed<'_, '_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a question")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<usize, E> {
        self.answers.find(text, self.likely).map_or_else(other, Ok)
    }
}

/// One answer: a value, a list of values, or, if it is a whole one, a map with a note.
struct AnswerSeed<'a, 'q> {
    name: &'a Name<'q>,
    sheet: &'a mut AnswerSheet,
    is_whole: bool,
}

impl AnswerSeed<'_, '_> {
    /// Gives an answer by its code, if that is a single sign that is quickly read; whether it was.
    fn give_fast(&mut self, code: &[u8]) -> bool {
        let packed = match code {
            [sign] => self.name.fast.sign(*sign),
            _ => Packed::OVERFLOW,
        };
        let is_fast = packed != Packed::OVERFLOW;
        if is_fast {
            self.sheet.set_packed(self.name.place, packed);
        }
        is_fast
    }

    /// Gives what is answered, in one text or in a list of them.
    fn give<E: Error>(self, texts: &[&str], is_list: bool) -> Result<(), E> {
        // Nobody sees it.
        let place = |_| Place::file(0, &"".into());
        let Name { question, at, .. } = self.name;
        let given = match texts {
            [text] if !is_list => answer::one(question, text, &place),
            texts => answer::given(question, texts, &place),
        };
        match given {
            Ok(given) if answer::beyond(question, &given, || place(None)).is_none() => {
                self.sheet.give(*at, given);
                Ok(())
            }
            _ => other(),
        }
    }
}

impl<'de> DeserializeSeed<'de> for AnswerSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnswerSeed<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(mut self, number: u64) -> Result<(), E> {
        let digit = u8::try_from(number).ok().filter(|number| *number < 10);
        if digit.is_some_and(|digit| self.give_fast(&[b'0' + digit])) {
            return Ok(());
        }
        self.give(&[&number.to_string()], false)
    }

    fn visit_borrowed_str<E: Error>(mut self, text: &'de str) -> Result<(), E> {
        if self.give_fast(text.as_bytes()) {
            return Ok(());
        }
        if is_common(text, false) { self.give(&[text], false) } else { other() }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if is_common(text, true) { self.give(&[text], false) } else { other() }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut texts = Vec::new();
        while let Some(Word(text)) = seq.next_element()? {
            texts.push(text);
        }
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        self.give(&texts, true)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { name, sheet, is_whole } = self;
        let (mut is_given, mut note) = (false, None);
        while let Some(Word(key)) = map.next_key()? {
            match &*key {
                "answer" if is_whole && !is_given => {
                    is_given = true;
                    let sheet = &mut *sheet;
                    map.next_value_seed(AnswerSeed { name, sheet, is_whole: false })?;
                }
                "note" if is_whole && note.is_none() => note = Some(given(&mut map)?),
                _ => return other(),
            }
        }
        if let Some(note) = note.flatten() {
            let note = Some(note.into_owned());
            sheet.set(name.at, Answer { note, ..sheet.answer(name.at) });
        }
        Ok(())
    }
}
