//! The exact sums that mean and spread are made of.

use rust_decimal::Decimal;

use crate::model::{Score, half_up};

/// How many scores, their sum and the sum of their squares: enough for mean and spread.
///
/// All are whole numbers (10⁻¹² of a point), so they can be added and merged in any order with the
/// same result. They hold for some four thousand million scores.
///
/// ```
/// use modenhed::{model::Score, scoring::Moments};
/// let mut moments = Moments::default();
/// moments.add(1, Score::MIN);
/// moments.add(3, Score::MAX);
/// assert_eq!(moments.mean().unwrap().decimal(4).to_string(), "75");
/// assert_eq!(moments.deviation().unwrap().to_string(), "50");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moments {
    /// How many scores.
    pub count: u32,
    /// Their sum, in 10⁻¹² of a point.
    pub sum: i128,
    /// The sum of their squares, in 10⁻²⁴ of a square point.
    pub squares: i128,
}

/// Decimals of a squared score's whole numbers.
const SQUARE_DECIMALS: u32 = 24;
/// Decimals that are kept of a deviation: more than are shown, and few enough that what the scores
/// themselves were rounded by does not move it off a border.
const KEPT: u32 = 10;

impl Moments {
    /// Adds a score so many times.
    pub fn add(&mut self, times: u32, score: Score) {
        let (count, units) = (i128::from(times), i128::from(score.units()));
        self.count = self.count.saturating_add(times);
        self.sum += count * units;
        self.squares += count * units * units;
    }

    /// Adds all that another has counted.
    pub fn merge(&mut self, other: &Self) {
        self.count = self.count.saturating_add(other.count);
        self.sum = self.sum.saturating_add(other.sum);
        self.squares = self.squares.saturating_add(other.squares);
    }

    /// Whether they can be those of scores from `low` to `high`.
    pub fn lie_between(&self, low: Score, high: Score) -> bool {
        let (low, high) = (i128::from(low.units()), i128::from(high.units()));
        let is_within = |sum: i128, low: i128, high: i128| {
            let times = i128::from(self.count);
            (low * times..=high * times).contains(&sum)
        };
        is_within(self.sum, low, high) && is_within(self.squares, low * low, high * high)
    }

    /// The mean; none of nothing.
    pub fn mean(&self) -> Option<Score> {
        let count = i128::from(self.count);
        // Rounded up, as every mean of scores is: see `Score`.
        let up = self.sum.checked_add(count - 1)?.checked_div(count)?;
        Score::from_units(u64::try_from(up).ok()?)
    }

    /// The sample variance (n − 1) in square points; none below two.
    pub fn variance(&self) -> Option<Decimal> {
        Decimal::try_from_i128_with_scale(self.square_units()?, SQUARE_DECIMALS).ok()
    }

    /// The sample standard deviation (n − 1) in points; none below two.
    pub fn deviation(&self) -> Option<Decimal> {
        let root = self.square_units()?.checked_isqrt()?;
        let exact = Decimal::try_from_i128_with_scale(root, SQUARE_DECIMALS / 2).ok()?;
        Some(half_up(exact, KEPT))
    }

    /// The sample variance in 10⁻²⁴ of a square point, cut to a whole number.
    ///
    /// The squares are taken about the whole part of the mean, since the square of the sum itself
    /// would be too large for 128 bits.
    fn square_units(&self) -> Option<i128> {
        let count = i128::from(self.count);
        let others = (count > 1).then(|| count - 1)?;
        let (about, rest) = (self.sum / count, self.sum % count);
        let twice = about.checked_mul(2)?.checked_mul(self.sum)?;
        let around = about.checked_mul(about)?.checked_mul(count)?;
        let squares = self.squares.checked_sub(twice)?.checked_add(around)?;
        let too_much = (rest * rest + count - 1) / count;
        Some(((squares - too_much) / others).max(0))
    }
}
