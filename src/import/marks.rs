//! What survey tools and people write for «don't know», yes, no, and roles.

use crate::model::{AnsweredBy, Role};

/// What a mark stands for, once it is folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkMeaning {
    /// «Don't know».
    DontKnow,
    /// «Not applicable».
    NotApplicable,
}

const DONT_KNOW: [&str; 14] = [
    "dk",
    "dont-know",
    "ved ikke",
    "ved det ikke",
    "ved ej",
    "det ved jeg ikke",
    "jeg ved ikke",
    "ikke sikker",
    "don't know",
    "don’t know",
    "dont know",
    "do not know",
    "i don't know",
    "not sure",
];

const NOT_APPLICABLE: [&str; 19] = [
    "na",
    "n/a",
    "not-applicable",
    "ikke relevant",
    "ikke relevant for os",
    "ikke relevant for mig",
    "ikke aktuelt",
    "ej relevant",
    "uaktuelt",
    "not applicable",
    "not applicable to us",
    "not relevant",
    "not relevant for us",
    "ved ikke / ikke relevant",
    "ved ikke/ikke relevant",
    "ikke relevant / ved ikke",
    "ved ikke eller ikke relevant",
    "don't know / not applicable",
    "not applicable / don't know",
];

const YES: [&str; 13] = [
    "1", "1.0", "y", "yes", "ja", "true", "sand", "sandt", "checked", "valgt", "selected", "x", "✓",
];

const NO: [&str; 11] = [
    "0",
    "0.0",
    "n",
    "no",
    "nej",
    "false",
    "falsk",
    "unchecked",
    "ikke valgt",
    "not selected",
    "-",
];

const UNFINISHED: [&str; 10] =
    ["0", "0.0", "n", "no", "nej", "false", "falsk", "incomplete", "partial", "[not completed]"];

const LEADERS: [&str; 10] = [
    "leader",
    "leder",
    "ledere",
    "lederen",
    "chef",
    "ledelse",
    "ledelsen",
    "manager",
    "management",
    "afdelingsleder",
];

const EMPLOYEES: [&str; 8] = [
    "employee",
    "medarbejder",
    "medarbejdere",
    "medarbejderen",
    "ansat",
    "staff",
    "employees",
    "personale",
];

/// What a folded text marks, if it marks anything.
pub fn mark(folded: &str) -> Option<MarkMeaning> {
    if DONT_KNOW.contains(&folded) {
        return Some(MarkMeaning::DontKnow);
    }
    NOT_APPLICABLE.contains(&folded).then_some(MarkMeaning::NotApplicable)
}

/// What a folded text says of a box to tick; nothing if it says something else.
pub fn ticked(folded: &str) -> Option<bool> {
    if YES.contains(&folded) {
        return Some(true);
    }
    NO.contains(&folded).then_some(false)
}

/// Whether a folded text says that an answer was sent in: anything but no.
pub fn finished(folded: &str) -> bool {
    !folded.is_empty() && !UNFINISHED.contains(&folded)
}

/// The role that a folded text names.
pub fn role(folded: &str) -> Option<Role> {
    if LEADERS.contains(&folded) {
        return Some(Role::Leader);
    }
    EMPLOYEES.contains(&folded).then_some(Role::Employee)
}

/// Who answered, as a folded text says it.
pub fn answered_by(folded: &str) -> Option<AnsweredBy> {
    match folded {
        "person" => Some(AnsweredBy::Person),
        "gruppe" | "group" => Some(AnsweredBy::Group),
        _ => None,
    }
}
