//! How exactly figures of groups may be shown, so that nobody can be recognised in them.
//!
//! One person moves a mean of n by up to 100/n points. No figure is shown more exactly than that allows:
//! a mean of n people in steps of at least 25/n. What is left after any subtraction of totals, themes,
//! periods or runs is then wider than ten points for every single person. Everything that shows figures
//! of groups asks here.

use rust_decimal::Decimal;

use crate::model::{Score, Share};

/// The rule for groups of people.
#[derive(Clone, Copy, Debug)]
pub struct Precision {
    least: u32,
    /// Whether figures tell half as much, because a group beside this one is hidden.
    is_beside_hidden: bool,
}

/// How exactly the figures of one group are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// The step of means, in 10⁻¹² of a point; 0 where they are exact.
    step: u64,
}

/// A standard deviation as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// In points.
    pub points: Decimal,
    /// Whether it is less than that.
    pub is_below: bool,
}

/// A mean at an end of the scale, which is told only as far as its step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleEnd {
    /// So much or less.
    AtMost,
    /// So much or more.
    AtLeast,
}

impl ScaleEnd {
    /// Its name in data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AtMost => "at-most",
            Self::AtLeast => "at-least",
        }
    }
}

/// A point in 10⁻¹².
const POINT: u64 = 1_000_000_000_000;
/// By how many points a person who answers may move a step of the mean at least, times the people.
const STEPS: u64 = 25;

impl Precision {
    /// The people a group must have for its figures to be shown, unless that is said otherwise.
    pub const LEAST: u32 = 5;

    /// Hides figures of fewer people than `least`, and rounds the others by their number; 1 hides and
    /// rounds nothing.
    pub const fn from(least: u32) -> Self {
        Self { least, is_beside_hidden: false }
    }

    /// How the figures of so many people are shown; not at all where there are too few.
    pub fn of(self, people: u32) -> Option<Resolution> {
        if self.least <= 1 {
            return Some(Resolution::EXACT);
        }
        let told = if self.is_beside_hidden { people / 2 } else { people };
        (people >= self.least).then(|| Resolution::of(told))
    }

    /// The same for a role beside one that is hidden: what all have together, told in another run, less what
    /// is shown here is the hidden one's.
    #[must_use]
    pub const fn beside_hidden(self) -> Self {
        Self { is_beside_hidden: true, ..self }
    }

    /// The people a group must have.
    pub const fn least(self) -> u32 {
        self.least
    }
}

impl Resolution {
    /// Nothing is rounded.
    pub const EXACT: Self = Self { step: 0 };

    /// For so many people: the smallest of 5, 2, 1, 0.5, 0.2, 0.1, … points that is at least 25/n.
    pub fn of(people: u32) -> Self {
        let people = u64::from(people.max(1));
        let enough =
            |step: &u64| u128::from(*step) * u128::from(people) >= u128::from(STEPS * POINT);
        let powers = (0..=13_u32).map(|power| 10_u64.pow(power) * (POINT / 1_000_000_000_000));
        let steps = powers.flat_map(|power| [power, 2 * power, 5 * power]);
        Self { step: steps.into_iter().find(enough).unwrap_or(50 * POINT) }
    }

    /// Whether nothing is rounded.
    pub const fn is_exact(self) -> bool {
        self.step == 0
    }

    /// The one that tells less.
    pub fn coarser(self, other: Self) -> Self {
        Self { step: self.step.max(other.step) }
    }

    /// A mean as it is shown, and whether that is an end of the scale: six who all answered the lowest
    /// are not told apart from six who nearly did.
    pub fn mean(self, exact: Score) -> (Score, Option<ScaleEnd>) {
        if self.is_exact() {
            return (exact, None);
        }
        let rounded = exact.to_step(self.step);
        let low = Score::from_units(self.step).unwrap_or(Score::MAX);
        if rounded <= low {
            (low, Some(ScaleEnd::AtMost))
        } else if rounded >= low.reversed() {
            (low.reversed(), Some(ScaleEnd::AtLeast))
        } else {
            (rounded, None)
        }
    }

    /// A quantile as it is shown; nothing where there are fewer than 25.
    pub fn quantile(self, exact: Score) -> Option<Score> {
        if self.is_exact() {
            return Some(exact);
        }
        self.shows_distributions().then(|| exact.to_step(self.step))
    }

    /// A spread as it is shown; nothing where there are fewer than 13.
    pub fn spread(self, exact: Decimal) -> Option<Spread> {
        if self.is_exact() {
            return Some(Spread { points: exact, is_below: false });
        }
        if self.step > 2 * POINT {
            return None;
        }
        let floor = Decimal::from(if self.step == 2 * POINT { 6 } else { 5 });
        let is_below = exact < floor;
        let points = if is_below { floor } else { self.rounded(exact).max(floor) };
        Some(Spread { points, is_below })
    }

    /// A share as it is shown, the ends open; nothing where there are fewer than 25.
    pub fn share(self, exact: Share) -> Option<Share> {
        if self.is_exact() {
            return Some(exact);
        }
        if !self.shows_distributions() || exact.whole == 0 {
            return None;
        }
        // Ten times the step, in per cent.
        let whole = u32::try_from((10 * POINT).checked_div(self.step)?).ok()?;
        let (part, of) = (u64::from(exact.part), u64::from(exact.whole));
        let part = (2 * part * u64::from(whole) + of) / (2 * of);
        Some(Share { part: u32::try_from(part).ok()?.clamp(1, whole - 1), whole })
    }

    /// An agreement from 0 to 1 as it is shown; nothing where there are fewer than 25.
    pub fn agreement(self, exact: Decimal) -> Option<Decimal> {
        if self.is_exact() {
            return Some(exact);
        }
        self.shows_distributions().then(|| crate::model::half_up(exact, 1))
    }

    /// Whether there are enough people for shares, quartiles and agreement as a number.
    pub const fn shows_distributions(self) -> bool {
        self.step <= POINT
    }

    /// A difference of figures, in steps; a half is rounded away from zero.
    pub fn rounded(self, exact: Decimal) -> Decimal {
        let step = self.step();
        let steps = exact.checked_div(step);
        steps.map_or(exact, |steps| crate::model::half_up(steps, 0) * step)
    }

    /// The step of means in points; 0 where they are exact.
    pub fn step(self) -> Decimal {
        Decimal::from_i128_with_scale(self.step.into(), 12).normalize()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(people: &[u32]) -> Vec<String> {
        people.iter().map(|people| Resolution::of(*people).step().to_string()).collect()
    }

    #[test]
    fn steps_are_at_least_a_quarter_of_what_one_person_moves() {
        // 25/5 = 5, 25/12 = 2.08, 25/13 = 1.92, 25/24 = 1.04, 25/25 = 1, 25/49 = 0.51, 25/50 = 0.5.
        assert_eq!(
            steps(&[5, 12, 13, 24, 25, 49, 50, 124]),
            ["5", "5", "2", "2", "1", "1", "0.5", "0.5"]
        );
        assert_eq!(steps(&[125, 249, 250, 499, 500]), ["0.2", "0.2", "0.1", "0.1", "0.05"]);
        assert_eq!(steps(&[2, 3, 4]), ["20", "10", "10"], "where smaller groups are asked for");
    }

    #[test]
    fn means_are_open_at_the_ends() {
        let mean = |points: u8| Resolution::of(6).mean(Score::whole_points(points));
        let whole = Score::whole_points;
        assert_eq!(mean(0), (whole(5), Some(ScaleEnd::AtMost)));
        assert_eq!(mean(7), (whole(5), Some(ScaleEnd::AtMost)));
        assert_eq!(mean(8), (whole(10), None));
        assert_eq!(mean(92), (whole(90), None));
        assert_eq!(mean(100), (whole(95), Some(ScaleEnd::AtLeast)));
    }

    #[test]
    fn shares_have_ten_times_the_step_and_open_ends() {
        let share = |people, part, whole| Resolution::of(people).share(Share { part, whole });
        assert_eq!(share(24, 3, 24), None);
        assert_eq!(share(40, 0, 40), Some(Share { part: 1, whole: 10 }));
        assert_eq!(share(40, 14, 40), Some(Share { part: 4, whole: 10 }), "35 %, a half upwards");
        assert_eq!(share(40, 40, 40), Some(Share { part: 9, whole: 10 }));
        assert_eq!(share(60, 21, 60), Some(Share { part: 7, whole: 20 }), "35 % in steps of 5");
    }
}
