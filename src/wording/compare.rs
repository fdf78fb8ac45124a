//! The sentences of comparisons.

use crate::model::{GroupBy, Role, Share};

/// The sentences of comparisons.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is its own English text in `en/compare.rs`")]
pub struct CompareTexts {
    pub title: fn(by: GroupBy) -> String,
    pub group: fn(by: GroupBy) -> &'static str,
    pub role: fn(Role) -> &'static str,
    pub everybody: &'static str,
    pub not_said: &'static str,
    pub period: &'static str,
    pub undated: &'static str,
    pub sheets: &'static str,
    pub overall: &'static str,
    pub how_to_read: &'static str,
    pub score: &'static str,
    pub spread: &'static str,
    pub middle: &'static str,
    pub range: &'static str,
    pub levels: &'static str,
    pub agreement: &'static str,
    pub change: &'static str,
    pub gap: &'static str,
    pub target: &'static str,
    pub reached: &'static str,
    pub agree: &'static str,
    pub partly: &'static str,
    pub divided: &'static str,
    pub polarised: &'static str,
    pub too_few: &'static str,
    pub too_few_to_say: &'static str,
    pub is_break: fn(basis: Option<Share>) -> String,
    pub break_note: &'static str,
    pub on_questions: fn(basis: Share) -> String,
    pub partly_note: &'static str,
    pub other_questions: &'static str,
    pub none: &'static str,
    pub hidden_note: fn(least: u32) -> String,
}
