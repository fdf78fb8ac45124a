//! Where a mean or a score stands among those of many departments.

use rust_decimal::Decimal;

use super::Figures;
use crate::model::{AnsweredBy, Distribution, Score};

/// Of so many equal parts of the departments, how many surely lie lower, and how many surely lie higher; the
/// others are too close to tell. It is no rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// At least so many parts have a lower mean.
    pub higher_than: u32,
    /// At least so many parts have a higher mean.
    pub lower_than: u32,
    /// How many parts there are: 4 or 10.
    pub of: u32,
    /// How many departments.
    pub groups: u32,
}

/// What a mean may be.
#[derive(Clone, Copy)]
struct Within {
    low: Decimal,
    high: Decimal,
    is_exact: bool,
}

impl Standing {
    /// Where the mean of a group stands, as it is shown.
    pub fn of_figures(distribution: &Distribution, figures: &Figures) -> Self {
        let (mean, resolution) = (figures.mean, figures.resolution);
        if resolution.is_exact() {
            return Self::of_score(distribution, mean);
        }
        let [low, high] = resolution.bounds(mean, figures.end);
        Self::of(distribution, Within { low, high, is_exact: false })
    }

    /// Where a score stands.
    pub fn of_score(distribution: &Distribution, score: Score) -> Self {
        let exact = score.decimal(12);
        Self::of(distribution, Within { low: exact, high: exact, is_exact: true })
    }

    fn of(distribution: &Distribution, one: Within) -> Self {
        // A mean of people is rounded half up: it may be the lower of its bounds, and not the upper one, but for
        // the end of the scale. A group's answer is exact.
        let is_rounded = distribution.answered_by == AnsweredBy::Person;
        let above = |bound: &Decimal| {
            let at_bound = is_rounded && *bound < Decimal::ONE_HUNDRED;
            one.low > *bound || at_bound && one.low == *bound
        };
        let below = |bound: &Decimal| {
            let at_bound = !one.is_exact && one.high < Decimal::ONE_HUNDRED;
            one.high < *bound || at_bound && one.high == *bound
        };
        let passed = distribution.at_most.iter().take_while(|bound| above(bound)).count();
        let left = distribution.at_least.iter().rev().take_while(|bound| below(bound)).count();
        let parts = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Self {
            higher_than: parts(passed),
            lower_than: parts(left),
            of: parts(distribution.at_most.len() + 1),
            groups: distribution.groups,
        }
    }
}
