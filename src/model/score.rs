//! Scores from 0 to 100, and shares, as whole numbers.

use rust_decimal::{Decimal, RoundingStrategy};

/// A score from 0 to 100, kept in whole millionths of a millionth of a point (10⁻¹²).
///
/// Floating point makes «level 4 starts at 60» a coin toss: twelve answers of 0.7 do not average
/// to 0.7. Here sums are exact and every division is rounded *up* to the next 10⁻¹², so a score
/// that lies exactly on a border, or exactly between two printed decimals, is never seen as below
/// it, however many means it went through; and a rounding is never larger than 4·10⁻¹² in all.
///
/// ```
/// use modenhed::model::Score;
/// let third = Score::evenly(1, 3);
/// assert_eq!(Score::mean([(1, third), (2, third)]), Some(third));
/// assert_eq!(third.decimal(4).to_string(), "33.3333");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u64);

const DECIMALS: u32 = 12;
const UNITS: u64 = 1_000_000_000_000;
const TEN_THOUSAND: u64 = 10_000;
const MILLION: u64 = 1_000_000;
/// What the last three places count.
const LAST_PLACES: u64 = 1000;

impl Score {
    /// The lowest score, 0.
    pub const MIN: Self = Self(0);
    /// The highest score, 100.
    pub const MAX: Self = Self(100 * UNITS);

    /// The score `100 · step / steps`: the position of an option among evenly spread ones.
    ///
    /// `steps` is at least 1 and `step` at most `steps`; anything else is cut to that.
    pub fn evenly(step: u32, steps: u32) -> Self {
        let steps = steps.max(1);
        let step = u128::from(step.min(steps));
        Self(divide_up(step * u128::from(Self::MAX.0), steps.into()))
    }

    /// A whole number of points, cut at 100.
    pub const fn whole_points(points: u8) -> Self {
        let points = if points > 100 { 100 } else { points };
        Self(points as u64 * UNITS)
    }

    /// The whole or decimal number as a score; `None` outside 0–100.
    pub fn from_decimal(number: Decimal) -> Option<Self> {
        if number < Decimal::ZERO || number > Decimal::ONE_HUNDRED {
            return None;
        }
        let units = (number * Decimal::from(UNITS)).ceil();
        u64::try_from(units).ok().map(Self)
    }

    /// Where `value` lies between `from` (0) and `to` (100), which may run downwards; beyond an end it
    /// is as good as the end.
    ///
    /// `None` when the two ends are the same.
    pub fn between(value: Decimal, from: Decimal, to: Decimal) -> Option<Self> {
        let value = value.clamp(from.min(to), from.max(to));
        let share = (value - from).checked_div(to - from)?;
        let score = share.checked_mul(Decimal::ONE_HUNDRED)?;
        Self::from_decimal(score.round_dp_with_strategy(20, RoundingStrategy::AwayFromZero))
    }

    /// The mean of scores with their weights; `None` when there are none.
    pub fn mean(scores: impl IntoIterator<Item = (u32, Self)>) -> Option<Self> {
        let mut mean = Mean::default();
        scores.into_iter().for_each(|(weight, score)| mean.add(weight, score));
        mean.score()
    }

    /// The mean of scores whose sum, each times its weight, is so many 10⁻¹² of a point; `None` when the
    /// weights are nothing.
    #[inline]
    pub fn mean_of_sums(units: u64, weights: u64) -> Option<Self> {
        match weights {
            0 => None,
            // Nothing to divide, and not rarely: an aspect with a single theme.
            1 => Some(Self(units).min(Self::MAX)),
            _ => Some(Self(units.div_ceil(weights)).min(Self::MAX)),
        }
    }

    /// The sum of scores, cut at 100.
    pub fn sum(scores: impl IntoIterator<Item = Self>) -> Self {
        let sum = scores.into_iter().map(|s| s.0).fold(0, u64::saturating_add);
        Self(sum).min(Self::MAX)
    }

    /// 100 minus the score: what a reversed question earns.
    pub const fn reversed(self) -> Self {
        Self(Self::MAX.0 - self.0)
    }

    /// How far this score is above another, in points; 0 when it is not above.
    pub fn above(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The score divided into equal parts, rounded up.
    pub fn per(self, parts: u32) -> Self {
        Self(self.0.div_ceil(parts.max(1).into()))
    }

    /// The score rounded half up to nine decimals: without the last places, which other roundings may
    /// have changed.
    pub const fn rounded(self) -> Self {
        Self((self.0 + LAST_PLACES / 2) / LAST_PLACES * LAST_PLACES)
    }

    /// The score as a number with at most `places` decimals, rounded half up, no trailing zeros.
    pub fn decimal(self, places: u32) -> Decimal {
        half_up(Decimal::new(self.0.cast_signed(), DECIMALS), places)
    }

    /// The score in whole 10⁻¹² of a point, for sums that are to be exact.
    pub const fn units(self) -> u64 {
        self.0
    }

    /// The score with this many 10⁻¹² of a point; `None` above 100.
    pub fn from_units(units: u64) -> Option<Self> {
        (units <= Self::MAX.0).then_some(Self(units))
    }

    /// The whole scores from 0 to 100.
    pub fn wholes() -> impl Iterator<Item = Self> {
        (0..=100).map(|points| Self(points * UNITS))
    }

    /// The score rounded half up to the next multiple of a step, given in 10⁻¹² of a point.
    #[must_use]
    pub fn to_step(self, step: u64) -> Self {
        let step = step.max(1);
        Self((self.0 + step / 2) / step * step).min(Self::MAX)
    }

    /// The score rounded half up to half points, counted in these: 0–200.
    pub fn half_points(self) -> u8 {
        u8::try_from((self.0 + UNITS / 4) / (UNITS / 2)).unwrap_or(200)
    }

    /// So many quarters of a point, cut at 100 points.
    pub fn quarter_points(quarters: u32) -> Self {
        Self(u64::from(quarters) * (UNITS / 4)).min(Self::MAX)
    }

    /// The whole points of the score, 0–100, without what is beyond them.
    pub fn points(self) -> u8 {
        u8::try_from(self.0 / UNITS).unwrap_or(100)
    }

    /// The score rounded half up to a whole number from 0 to 100.
    pub fn whole(self) -> u8 {
        u8::try_from((self.0 + UNITS / 2) / UNITS).unwrap_or(100)
    }

    /// The score in ten-thousandths of a point, rounded half up: what `decimal(4)` shows.
    pub const fn ten_thousandths(self) -> u64 {
        let unit = UNITS / TEN_THOUSAND;
        (self.0 + unit / 2) / unit
    }

    /// The score in millionths of a point, rounded half up: what `decimal(6)` shows.
    pub const fn millionths(self) -> u64 {
        let unit = UNITS / MILLION;
        (self.0 + unit / 2) / unit
    }
}

/// The weighted mean of scores that come one after the other.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mean {
    sum: u128,
    weights: u64,
}

impl Mean {
    /// Adds a score with its weight.
    pub fn add(&mut self, weight: u32, score: Score) {
        self.sum += u128::from(weight) * u128::from(score.0);
        self.weights += u64::from(weight);
    }

    /// The mean of what was added; `None` when that is nothing.
    pub fn score(self) -> Option<Score> {
        // 64 bits are nearly always enough, and divided several times as fast.
        match u64::try_from(self.sum) {
            Ok(sum) => Score::mean_of_sums(sum, self.weights),
            Err(_) => (self.weights > 0).then(|| Score(divide_up(self.sum, self.weights))),
        }
    }
}

/// Division rounded up; the result fits because a mean is never above its largest member.
fn divide_up(sum: u128, by: u64) -> u64 {
    u64::try_from(sum.div_ceil(by.into())).unwrap_or(Score::MAX.0)
}

/// A number with at most `places` decimals, a half rounded away from zero, no trailing zeros.
///
/// Every figure that is shown is rounded here, so that no two outputs round the same one differently.
///
/// ```
/// use modenhed::model::half_up;
/// let tenths = |number: &str| half_up(number.parse().unwrap(), 1).to_string();
/// assert_eq!([tenths("6.25"), tenths("-6.25"), tenths("6.04")], ["6.3", "-6.3", "6"]);
/// ```
pub fn half_up(number: Decimal, places: u32) -> Decimal {
    number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// A part of a whole, such as the questions answered out of those asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many of them.
    pub part: u32,
    /// Out of how many.
    pub whole: u32,
}

impl Share {
    /// The share as a number from 0 to 1 with at most `places` decimals, rounded half up.
    ///
    /// `None` when the whole is nothing: a share of nothing is not 0.
    pub fn decimal(self, places: u32) -> Option<Decimal> {
        let share = Decimal::from(self.part).checked_div(Decimal::from(self.whole))?;
        Some(half_up(share, places))
    }

    /// The share in ten-thousandths, rounded half up: what `decimal(4)` shows.
    pub fn ten_thousandths(self) -> Option<u64> {
        let (part, whole) = (u64::from(self.part), u64::from(self.whole));
        (2 * TEN_THOUSAND * part + whole).checked_div(2 * whole)
    }

    /// The share in millionths, rounded half up: what `decimal(6)` shows.
    pub fn millionths(self) -> Option<u64> {
        let (part, whole) = (u64::from(self.part), u64::from(self.whole));
        (2 * MILLION * part + whole).checked_div(2 * whole)
    }
}

#[cfg(test)]
mod tests {
    use super::{Score, Share};
    use rust_decimal::Decimal;

    #[test]
    fn a_score_on_a_border_is_never_below_it_after_two_means() {
        // Thirds whose mean is exactly 20: (58/3 + 61/3 + 61/3) / 3.
        let third = |n: u32| Score::mean([(2, whole(0)), (1, whole(n))]).unwrap();
        let mean = Score::mean([(1, third(58)), (1, third(61)), (1, third(61))]).unwrap();
        assert!(mean >= whole(20));
        assert_eq!(mean.decimal(9), Decimal::from(20));
    }

    #[test]
    fn a_tie_rounds_half_up_once() {
        let eighth = Score::from_decimal(Decimal::new(781_250, 6)).unwrap();
        assert_eq!(eighth.decimal(4).to_string(), "0.7813");
        assert_eq!(Share { part: 1, whole: 32 }.decimal(4).unwrap().to_string(), "0.0313");
    }

    #[test]
    fn a_range_may_run_downwards() {
        let at = |n: i64| Score::between(n.into(), 10.into(), 2.into());
        assert_eq!((at(10), at(8), at(2)), (Some(Score::MIN), Some(whole(25)), Some(Score::MAX)));
        assert_eq!((at(11), at(1)), (Some(Score::MIN), Some(Score::MAX)), "cut at the ends");
    }

    fn whole(n: u32) -> Score {
        Score::from_decimal(n.into()).unwrap()
    }
}
