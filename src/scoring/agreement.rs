//! How far those who answered agree.

use rust_decimal::Decimal;

use super::moments::Moments;
use crate::model::{Kind, Question, half_up};

/// The variance of scores spread evenly over 0–100 is 100² / 12.
const EVEN: u32 = 12;

/// Agreement from 0 to 1: `max(0, 1 − s² / 833.33…)`, with s² the variance (n − 1) of the scores and
/// 833.33… that of scores spread evenly over 0–100.
///
/// This is r<sub>WG</sub> of James, Demaree and Wolf (1984), *Journal of Applied Psychology* 69.
pub fn agreement(variance: Decimal) -> Decimal {
    let share = variance * Decimal::from(EVEN) / Decimal::from(10_000);
    // What means were rounded by (10⁻¹² and less) is not to decide on which side of a border it lies.
    half_up((Decimal::ONE - share).max(Decimal::ZERO), 9)
}

/// What an agreement means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementLevel {
    /// 0.7 or more.
    Agree,
    /// 0.5 or more.
    Partly,
    /// Less.
    Divided,
}

impl AgreementLevel {
    /// What an agreement from 0 to 1 means.
    pub fn of(agreement: Decimal) -> Self {
        if agreement >= Decimal::new(7, 1) {
            Self::Agree
        } else if agreement >= Decimal::new(5, 1) {
            Self::Partly
        } else {
            Self::Divided
        }
    }
}

/// How far the hands that were counted for a question's options agree.
pub fn of_votes(question: &Question, votes: &[u32]) -> Option<Decimal> {
    let choices = match &question.kind {
        Kind::Single(choices) if question.counts => choices,
        // Hands raised for several options at once, for none, or for what has no score say nothing of
        // agreement.
        Kind::Single(_) | Kind::Multiple { .. } | Kind::Number { .. } | Kind::Text => return None,
    };
    let mut hands = Moments::default();
    for (count, choice) in votes.iter().zip(choices) {
        hands.add(*count, choice.score);
    }
    hands.variance().map(agreement)
}
