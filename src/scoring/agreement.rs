//! How far those who answered agree.

use rust_decimal::Decimal;

use crate::model::{Kind, Question, Score};

/// The variance of scores spread evenly over 0–100: 100² / 12.
const EVEN: u32 = 12;

/// Agreement from 0 to 1: `max(0, 1 − s² / 833.33…)`, with s² the variance (n − 1) of the scores and
/// 833.33… that of scores spread evenly over 0–100; none below two.
///
/// This is r<sub>WG</sub> of James, Demaree and Wolf (1984), *Journal of Applied Psychology* 69.
pub fn agreement(scores: impl Iterator<Item = (u32, Score)>) -> Option<Decimal> {
    let (mut n, mut sum, mut squares) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    for (count, score) in scores {
        let (count, score) = (Decimal::from(count), score.decimal(6));
        n += count;
        sum += count * score;
        squares += count * score * score;
    }
    if n < Decimal::TWO {
        return None;
    }
    let variance = (squares - sum * sum / n) / (n - Decimal::ONE);
    let share = variance * Decimal::from(EVEN) / Decimal::from(10_000);
    Some((Decimal::ONE - share).clamp(Decimal::ZERO, Decimal::ONE))
}

/// What an agreement means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unity {
    /// 0.7 or more.
    Agree,
    /// 0.5 or more.
    Partly,
    /// Less.
    Divided,
}

impl Unity {
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
    let Kind::Single(choices) = &question.kind else { return None };
    agreement(votes.iter().copied().zip(choices.iter().map(|choice| choice.score)))
}
