//! What people and programs write in cells where the table has a word of its own.

use crate::model::{AnsweredBy, Problem, Question, Role};
use crate::parse::file::letters;

/// What was probably meant by a cell that answers nothing: an option by its text, or what programs write
/// where they have no value.
#[cold]
pub fn meant(question: &Question, cell: &str) -> Option<Problem> {
    let wanted = letters(cell);
    if matches!(wanted.as_str(), "na" | "null" | "nan" | "none" | "nil") {
        return Some(Problem::UnclearNa);
    }
    let named = question.choices().iter().find(|choice| {
        let mut texts = choice.text.versions().iter().map(|(_, wording)| wording);
        let after = cell.strip_prefix(choice.code.as_str());
        texts.any(|text| letters(text) == wanted)
            || after.is_some_and(|rest| rest.trim_start().starts_with(['-', '–', ':', ')']))
    });
    named.map(|choice| Problem::OptionText { code: choice.code.clone() })
}

/// Whether a department is called as the row below all others is in many tables.
pub fn is_total(department: &str) -> bool {
    (3..=12).contains(&department.len())
        && [
            "i alt",
            "ialt",
            "total",
            "totalt",
            "sum",
            "gennemsnit",
            "average",
            "mean",
            "grand total",
        ]
        .iter()
        .any(|name| department.eq_ignore_ascii_case(name))
}

/// A role as people write it, or as it is shown to them.
pub fn role(text: &str) -> Option<Role> {
    match letters(text).as_str() {
        "leder" | "leader" => Some(Role::Leader),
        "medarbejder" | "employee" => Some(Role::Employee),
        _ => None,
    }
}

/// Who answered, as people write it, or as it is shown to them.
pub fn answered_by(text: &str) -> Option<AnsweredBy> {
    match letters(text).as_str() {
        "person" => Some(AnsweredBy::Person),
        "gruppe" | "group" => Some(AnsweredBy::Group),
        _ => None,
    }
}
