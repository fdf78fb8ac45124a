//! The report in words.

use crate::model::{Rule, Share};

/// The sentences of the report.
#[allow(missing_docs, reason = "each is its own English text in `en/report.rs`")]
pub struct ReportTexts {
    pub title: fn(&str) -> String,
    pub use_it: &'static str,
    pub profile: &'static str,
    pub web: &'static str,
    pub now: &'static str,
    pub before: fn(&str) -> String,
    pub before_undated: &'static str,
    pub is_break: fn(&str) -> String,
    pub same_questions: fn(&str, Share) -> String,
    pub since: fn(&str, &str, Share, &str, &str) -> String,
    pub target: &'static str,
    pub was: fn(&str) -> String,
    pub wanted: fn(&str, &str) -> String,
    pub strengths_and_areas: &'static str,
    pub strengths_alike: &'static str,
    pub strengths: &'static str,
    pub areas: &'static str,
    pub strengths_head: [&'static str; 4],
    pub areas_head: [&'static str; 4],
    pub theme_of: fn(&str, &str) -> String,
    pub answered: fn(&str, &str) -> String,
    pub some_of: fn(usize, usize) -> String,
    pub plan: &'static str,
    pub plan_use: &'static str,
    pub plan_head: [&'static str; 5],
    pub dialogue: &'static str,
    pub dialogue_use: &'static str,
    pub talk_of_step: fn(&str, &str) -> String,
    pub how: &'static str,
    pub how_points: &'static str,
    pub how_head: [&'static str; 5],
    pub whole_aspect: &'static str,
    pub rule: fn(Rule, &str) -> String,
    pub levels: fn(&str) -> String,
    pub level_from: fn(&str, &str) -> String,
    pub made_with: fn(&str, &str) -> String,
}
