//! How far those who answered agree.

use rust_decimal::Decimal;

use super::moments::Moments;
use crate::model::{Choice, Kind, Question, half_up};

/// What means were rounded by (10⁻¹² and less) is not to decide on which side of a border one lies.
const KEPT: u32 = 9;

/// Agreement on a question from 0 to 1: `max(0, 1 − s² / σ²)`, with s² the variance (n − 1) of the scores
/// chosen and σ² that of an answer drawn evenly from the options; none if all options count the same, or
/// fewer than two answered.
///
/// This is r<sub>WG</sub> of James, Demaree and Wolf (1984), *Journal of Applied Psychology* 69, equation 1.
pub fn on_question(scores: &Moments, even: Decimal) -> Option<Decimal> {
    let share = scores.variance()?.checked_div(even)?;
    Some(half_up((Decimal::ONE - share).max(Decimal::ZERO), KEPT))
}

/// The variance of an answer that is drawn evenly from options.
pub fn even_variance(choices: &[Choice]) -> Decimal {
    let mut once = Moments::default();
    for choice in choices {
        once.add(1, choice.score);
    }
    let count = Decimal::from(choices.len());
    // Of all there are, and not of a sample.
    once.variance().map_or(Decimal::ZERO, |variance| variance * (count - Decimal::ONE) / count)
}

/// The agreement on several questions: the mean of them; none of none.
pub fn on_questions(each: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    let (mut sum, mut count) = (Decimal::ZERO, 0_u32);
    for agreement in each {
        (sum, count) = (sum + agreement, count + 1);
    }
    Some(half_up(sum.checked_div(count.into())?, KEPT))
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
    /// How many people it takes for words about all questions: of fewer a single one decides them. The
    /// borders are those of `LeBreton` and Senter (2008), *Organizational Research Methods* 11.
    pub const LEAST: u32 = 10;

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

    /// Its name in data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Partly => "partly",
            Self::Divided => "divided",
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
    on_question(&hands, even_variance(choices))
}
