//! What the heads of a table's columns mean, however they are spelt.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::model::{Field, Named, QuestionRef, Questionnaires};
use crate::parse::file::letters;

/// What a column is said to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadMeaning {
    Own(Field),
    Question(QuestionRef),
    /// The version of the questionnaire with this index.
    Version(usize),
}

/// Heads by their letters and digits.
pub(super) struct Meanings(HashMap<String, Option<HeadMeaning>>);

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

    /// What a head means, if its letters and digits are those of one name.
    pub fn of(&self, head: &str) -> Option<HeadMeaning> {
        self.0.get(&letters(head)).copied().flatten()
    }
}

/// The longest head of the departments' column, in bytes, however it is spelt.
const LONGEST: usize = 64;

/// Whether a cell, as it stands in a row, is the head of the departments' column.
pub(super) fn is_department(cell: &[u8]) -> bool {
    let text = if cell.len() > LONGEST { "" } else { str::from_utf8(cell).unwrap_or_default() };
    let name = letters(text);
    let department = Field::Department;
    name == department.name() || department.danish().iter().any(|danish| letters(danish) == name)
}
