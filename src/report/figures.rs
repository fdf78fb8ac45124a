//! Figures as people read them.

use rust_decimal::Decimal;

use crate::model::{Language, Levels, Score, half_up};
use crate::wording;

/// More dots than this are counted, not seen.
const MOST_DOTS: usize = 10;

/// A score in whole points.
pub fn points(score: Score) -> String {
    score.decimal(0).to_string()
}

/// A score beside its level, which it never contradicts.
pub fn beside_level(language: Language, levels: &Levels, score: Score) -> String {
    wording::decimal(language, levels.shown(score))
}

/// A step among others as dots with a blank after them, «●●●○○ »; nothing where they are too many to be
/// seen at a glance.
pub fn steps_drawn(step: usize, of: usize) -> String {
    if of > MOST_DOTS {
        return String::new();
    }
    format!("{}{} ", "●".repeat(step), "○".repeat(of - step))
}

/// A number with at most one decimal.
pub fn tenths(language: Language, number: Decimal) -> String {
    wording::decimal(language, half_up(number, 1))
}

/// A change in points, as it is rounded, with its sign.
pub fn signed(language: Language, change: Decimal) -> String {
    format!("{}{}", sign(change), wording::decimal(language, change.abs()))
}

/// What stands before a change that is shown like this; nothing before none.
pub fn sign(change: Decimal) -> &'static str {
    match change {
        change if change.is_zero() => "",
        change if change.is_sign_negative() => "−",
        _ => "+",
    }
}
