//! Which sentences there are.

use jiff::civil::Date;

use crate::model::{Effort, Role, Share};

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: lower case, no full stop.
    pub what: String,
    /// How to mend it.
    pub help: Option<String>,
}

/// The sentences of results.
#[allow(missing_docs, reason = "each is its own English text in `en.rs`")]
pub struct Texts {
    pub date: fn(Date) -> String,
    pub role: fn(Role) -> &'static str,
    pub effort: fn(Effort) -> &'static str,
    pub none: &'static str,
    pub no_score: &'static str,
    pub level: fn(usize, &str) -> String,
    pub overall: &'static str,
    pub aspect_heading: fn(&str, &str, &str) -> String,
    pub coverage: fn(Share) -> String,
    pub coverage_short: fn(Share) -> String,
    pub of_these: fn(&str) -> String,
    pub state_count: fn(&str, usize) -> String,
    pub answered: &'static str,
    pub dont_know: &'static str,
    pub not_applicable: &'static str,
    pub not_answered: &'static str,
    pub not_asked: &'static str,
    pub strongest: fn(&str, &str) -> String,
    pub weakest: fn(&str, &str) -> String,
    pub weakest_is_relative: &'static str,
    pub nothing_asked: &'static str,
    pub nothing_answered: &'static str,
    pub too_few: fn(Share, u32) -> String,
    pub talk_about: &'static str,
    pub most_divided: &'static str,
    pub all_agreed: &'static str,
    pub hands: &'static str,
    pub agreement: &'static str,
    pub agree: &'static str,
    pub partly_agree: &'static str,
    pub divided: &'static str,
    pub recommendations: &'static str,
    pub no_recommendations: &'static str,
    pub why: &'static str,
    pub first_step: &'static str,
    pub dialogue: &'static str,
    pub source: &'static str,
    pub gain: fn(Option<&str>, &str, &str) -> String,
    pub shown_of: fn(usize, usize) -> String,
    pub ranking: &'static str,
    pub answers: &'static str,
    pub question: &'static str,
    pub answer: &'static str,
    pub score: &'static str,
    pub note: &'static str,
    pub department: &'static str,
    pub day: &'static str,
    pub respondent: &'static str,
    pub sheets: fn(usize) -> String,
    pub level_in_brackets: &'static str,
    pub and_more: fn(usize) -> String,
    pub many_sheets: &'static str,
    pub several_answers: &'static str,
    pub a_number: fn(&str, &str) -> String,
    pub free_text: &'static str,
    pub asked_when: fn(&str) -> String,
    pub questionnaire_title: fn(&str, &str, &str) -> String,
    pub questionnaire_size: fn(usize, usize) -> String,
    pub list_head: [&'static str; 5],
    pub list_hint: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
    pub notice: &'static str,
    pub help: &'static str,
    pub finding_counts: fn([usize; 3]) -> String,
    pub more_of: fn(&str, usize) -> String,
}

/// The sentences of the command line.
#[allow(missing_docs, reason = "each is its own English text in `cli_en.rs`")]
pub struct CliTexts {
    pub usage: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub general: &'static str,
    pub default: fn(&str) -> String,
    pub values: fn(&str) -> String,
    pub about: fn(&str) -> Option<&'static str>,
    pub argument: fn(&str, &str) -> Option<&'static str>,
    pub placeholder: fn(&str) -> &'static str,
    pub after_help: fn(&str) -> &'static str,
    pub welcome: &'static str,
    pub error: &'static str,
    pub hint: &'static str,
    pub try_help: fn(&str) -> String,
    pub unknown_argument: fn(&str) -> String,
    pub unknown_command: fn(&str) -> String,
    pub did_you_mean: fn(&str) -> String,
    pub invalid_value: fn(&str, &str) -> String,
    pub possible_values: fn(&str) -> String,
    pub missing_value: fn(&str) -> String,
    pub missing_argument: fn(&str) -> String,
    pub missing_command: &'static str,
    pub repeated: fn(&str) -> String,
    pub conflict: fn(&str, &str) -> String,
    pub not_unicode: &'static str,
    pub bad_usage: &'static str,
    pub taken: fn(&str) -> String,
    pub taken_hint: fn(&str) -> String,
    pub busy: fn(&str) -> String,
    pub busy_hint: &'static str,
    pub no_sheet: fn(&str) -> String,
    pub no_sheet_hint: &'static str,
    pub no_terminal: &'static str,
    pub no_terminal_hint: &'static str,
    pub cannot_write: fn(&str, &str) -> String,
    pub no_such_file: &'static str,
    pub is_folder: &'static str,
    pub no_permission: &'static str,
    pub no_space: &'static str,
    pub questionnaires_unusable: &'static str,
    pub nothing_scored: &'static str,
    pub radar_unusable: &'static str,
    pub unknown_name: fn(&str, &str) -> String,
    pub unknown_aspect: fn(&str) -> String,
    pub known_aspects: fn(&str) -> String,
    pub unknown_code: fn(&str) -> String,
    pub known_codes: &'static str,
    pub table_needs_csv: &'static str,
    pub format_not_known: fn(&str) -> String,
    pub bad_threshold: fn(&str) -> String,
    pub threshold_hint: &'static str,
    pub below_threshold: fn(&str, &str, &str, &str) -> String,
    pub level_words: fn(&str) -> String,
    pub no_score: &'static str,
    pub left_out: fn(usize, usize) -> String,
    pub more_below: fn(usize) -> String,
    pub unread: &'static str,
    pub no_findings: fn(usize) -> String,
}

/// «1 error, 2 warnings»: what there is none of is left out.
pub fn counted(counts: &[(usize, &str, &str)]) -> String {
    let words = counts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }));
    words.collect::<Vec<_>>().join(", ")
}
