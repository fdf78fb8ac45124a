//! What people and programs write in cells where the table has a word of its own.

use crate::model::{AnsweredBy, Problem, Question, Role};
use crate::parse::file::letters;

/// What was probably meant by a cell that answers nothing: an option by its text, or what programs write
/// where they have no value.
#[cold]
pub fn meant(question: &Question, cell: &str) -> Option<Problem> {
    let wanted = letters(cell);
    let (dk, na) = (question.dont_know, question.not_applicable);
    match wanted.as_str() {
        "na" | "null" | "nan" | "none" | "nil" => {
            return na.then_some(Problem::UnclearNa { dk, na });
        }
        "dk" | "vedikke" | "dontknow" if dk => {
            return Some(Problem::OptionText { code: "dk".into() });
        }
        "ikkerelevant" | "notapplicable" if na => {
            return Some(Problem::OptionText { code: "na".into() });
        }
        _ if matches!(cell, "-" | "–" | "—") && (dk || na) => {
            return Some(Problem::UnclearNa { dk, na });
        }
        _ => {}
    }
    let named = question.choices().iter().find(|choice| {
        let mut texts = choice.text.versions().iter().map(|(_, wording)| wording);
        let after = cell.strip_prefix(choice.code.as_str());
        texts.any(|text| letters(text) == wanted)
            || after.is_some_and(|rest| rest.trim_start().starts_with(['-', '–', ':', ')']))
    });
    named.map(|choice| Problem::OptionText { code: choice.code.clone() })
}

/// Names of the row below all others in many tables, by their letters.
const TOTALS: [&str; 17] = [
    "ialt",
    "svarialt",
    "total",
    "totalt",
    "subtotal",
    "grandtotal",
    "sum",
    "gennemsnit",
    "gns",
    "snit",
    "middel",
    "average",
    "mean",
    "alleafdelinger",
    "allesvar",
    "helekommunen",
    "alldepartments",
];
/// The longest of them as it may be written, in bytes.
const LONGEST_TOTAL: usize = 24;

/// Whether a department is called as that row; signs and digits do not count («I alt:», «TOTAL (4)»).
pub fn is_total(department: &str) -> bool {
    // Every row has a department, and nearly none of them begins so.
    department.len() <= LONGEST_TOTAL && BEGINNINGS[beginning(department)] && {
        let letters = letters(department);
        let letters = letters.trim_matches(|c: char| c.is_numeric());
        TOTALS.contains(&letters)
    }
}

/// The first two letters of a name as one number, a blank between them left out.
fn beginning(name: &str) -> usize {
    let mut letters = name.bytes().filter(u8::is_ascii_alphabetic).map(|byte| byte & 0x1f);
    let [first, second] = [letters.next(), letters.next()].map(Option::unwrap_or_default);
    usize::from(first) << 5 | usize::from(second)
}

/// Which beginnings there are.
static BEGINNINGS: [bool; 1 << 10] = {
    let (mut beginnings, mut name) = ([false; 1 << 10], 0);
    while name < TOTALS.len() {
        let letters = TOTALS[name].as_bytes();
        beginnings[(letters[0] as usize & 0x1f) << 5 | (letters[1] as usize & 0x1f)] = true;
        name += 1;
    }
    beginnings
};

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
