//! The menu of the program alone in words.

use super::CommandText;

/// The sentences of the menu.
#[allow(missing_docs, reason = "each is its own English text in `en/guide.rs`")]
pub struct GuideTexts {
    pub place: &'static str,
    pub wish: &'static str,
    pub answer: (&'static str, &'static str),
    pub result: (&'static str, &'static str),
    pub report: (&'static str, &'static str),
    pub plan: (&'static str, &'static str),
    pub compare: (&'static str, &'static str),
    pub help: (&'static str, &'static str),
    pub leave: CommandText,
    pub again: CommandText,
    pub further_up: &'static str,
    pub prompt: &'static str,
    pub which_sheet: &'static str,
    pub which_sheets: &'static str,
    pub all_here: fn(usize) -> String,
    pub no_sheets: &'static str,
    pub unfinished: fn(&str) -> String,
    pub which_unfinished: &'static str,
    pub new_sheet: &'static str,
    pub which_plan: &'static str,
    pub new_plan: &'static str,
    pub other_file: CommandText,
    pub which_file: &'static str,
    pub file: &'static str,
    pub file_hint: &'static str,
    pub no_file: fn(&str) -> String,
    pub whose: &'static str,
    pub whose_departments: &'static str,
    pub whose_people: &'static str,
    pub report_name: &'static str,
    pub explained: fn(&str) -> String,
}
