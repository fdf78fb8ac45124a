//! The technology radar in words.

use crate::model::{Reliability, TechnologyStatus};

/// The sentences around a radar.
#[allow(missing_docs, reason = "each is its own English text in `en/radar.rs`")]
pub struct RadarTexts {
    pub technology: &'static str,
    pub description: &'static str,
    pub used_for: &'static str,
    pub reliability: fn(Reliability) -> &'static str,
    /// The year of placements, and how many years old they are; nothing of years below one.
    pub age: fn(i16, i16) -> String,
    pub also: fn(&str) -> String,
    pub uses: &'static str,
    pub needs: &'static str,
    pub demands: &'static str,
    pub ask_first: &'static str,
    pub none: &'static str,
    pub see_one: fn(&str) -> String,
    pub yours: &'static str,
    pub status: &'static str,
    pub ring: &'static str,
    pub advice: &'static str,
    pub status_name: fn(TechnologyStatus) -> &'static str,
    pub not_stated: &'static str,
    pub since: fn(&str, &str) -> String,
    pub not_recorded: fn(&str, usize) -> String,
    pub flagged: &'static str,
    pub stands_above: &'static str,
    pub nothing_flagged: &'static str,
}
