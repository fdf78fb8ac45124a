//! What the heads of a table's columns, and the keys of a record, mean, however they are spelt.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::model::{Field, Named, QuestionRef, Questionnaires};
use crate::parse::file::letters;
use crate::parse::file::suggest::{is_slip, near};

/// What a column is said to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadMeaning {
    /// Something of the sheet itself.
    Own(Field),
    /// Answers to a question.
    Question(QuestionRef),
    /// The version of the questionnaire with this index.
    Version(usize),
}

/// Heads by their letters and digits.
pub struct Meanings(HashMap<String, Option<HeadMeaning>>);

impl Meanings {
    /// Those of a table of answers to these questionnaires.
    pub fn new(set: &Questionnaires) -> Self {
        let mut all = Self(HashMap::new());
        for own in Field::ALL {
            all.add(own.name(), HeadMeaning::Own(own));
            for name in own.danish() {
                all.add(name, HeadMeaning::Own(own));
            }
        }
        for (aspect, questionnaire) in set.iter().enumerate() {
            all.add(&format!("{}_version", questionnaire.id), HeadMeaning::Version(aspect));
            for question in &questionnaire.questions {
                for name in [question.id.clone(), format!("{}.{}", questionnaire.id, question.id)] {
                    if let Named::One(at) = set.find(&name) {
                        all.add(&name, HeadMeaning::Question(at));
                    }
                }
            }
        }
        all
    }

    /// Adds a name; if its letters are those of another, they mean nothing.
    fn add(&mut self, name: &str, meaning: HeadMeaning) {
        match self.0.entry(letters(name)) {
            Entry::Vacant(entry) => {
                entry.insert(Some(meaning));
            }
            Entry::Occupied(mut entry) if *entry.get() != Some(meaning) => {
                entry.insert(None);
            }
            Entry::Occupied(_) => {}
        }
    }

    /// What a head means, if its letters and digits are those of one name; a number before it («1.», «Q1»)
    /// or after it («.1») does not count.
    pub fn of(&self, head: &str) -> Option<HeadMeaning> {
        let known = |name: &str| self.0.get(&letters(name)).copied();
        known(head).or_else(|| known(without_number(head))).flatten()
    }
}

/// A head without the number that a program wrote before it, or after it where it stood twice.
fn without_number(head: &str) -> &str {
    let head = head.trim();
    let head =
        head.rsplit_once('.').filter(|(_, last)| is_number(last)).map_or(head, |(name, _)| name);
    let end = head.find([' ', '.', ':', ')', '_', '-']).unwrap_or_default();
    let (first, rest) = head.split_at(end);
    if is_number(first.trim_start_matches(['q', 'Q', 's', 'S'])) { rest } else { head }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The known name that a head which means nothing is closest to, and whether it is so close that it was surely
/// meant.
pub fn closest<'a>(head: &str, known: impl IntoIterator<Item = &'a str>) -> (Option<String>, bool) {
    let known: Vec<_> = known.into_iter().map(|name| (letters(name), name)).collect();
    let head = letters(without_number(head));
    let close = near(&head, known.iter().map(|(letters, _)| letters.as_str()));
    let is_slip = close.as_deref().is_some_and(|close| is_slip(&head, close));
    let name = known.iter().find(|(letters, _)| Some(letters) == close.as_ref());
    (name.map(|(_, name)| (*name).to_owned()), is_slip)
}

/// The longest head of the departments' column, in bytes, however it is spelt.
#[cfg(feature = "cli")]
const LONGEST: usize = 64;

/// Whether a cell, as it stands in a row, is the head of the departments' column.
#[cfg(feature = "cli")]
pub fn is_department(cell: &[u8]) -> bool {
    let text = if cell.len() > LONGEST { "" } else { str::from_utf8(cell).unwrap_or_default() };
    let name = letters(text);
    let department = Field::Department;
    name == department.name() || department.danish().iter().any(|danish| letters(danish) == name)
}
