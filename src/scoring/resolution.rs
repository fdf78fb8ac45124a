//! In which steps the figures of one group are shown, and which of them.

use rust_decimal::Decimal;

use crate::model::{Score, Share};

/// How exactly the figures of one group are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// The step of means and of all that is made of them, in 10⁻¹² of a point; 0 where they are exact.
    step: u64,
    /// The step of spread and quartiles, likewise; how fine it is decides what is shown at all.
    detail: u64,
    /// How far from an end of the scale a mean stands open, likewise.
    open: u64,
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
/// The step of a mean is at least so many points, divided by the people.
const MEANS: u64 = 50;
/// The same of spread and quartiles, which say less of a single person.
const DETAILS: u64 = 25;
/// That of a single question, whose answers differ by up to 100 points; half of it for its details.
const ANSWERS: u64 = 200;
/// A mean is open at least so close to an end, in points: who stands there has no room on one side.
const OPEN: u64 = 10;

impl Resolution {
    /// Nothing is rounded.
    pub const EXACT: Self = Self { step: 0, detail: 0, open: 0 };

    /// For so many people: of 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, … points the smallest that is at least 50/n,
    /// and for details at least 25/n.
    pub fn of(people: u32) -> Self {
        let step = step(MEANS, people);
        Self { step, detail: self::step(DETAILS, people), open: step.max(OPEN * POINT) }
    }

    /// For a single question and so many people: means in steps of exactly 200/n, open within twenty points of
    /// an end; details in steps of at least 100/n.
    ///
    /// Answers have few scores, so any bound between two of them tells which it was. In these steps the sum of
    /// all answers is a whole number of two hundreds whatever n is: one more answer moves it by one step or
    /// none, and where by none, it may be any.
    pub(super) fn of_answers(people: u32) -> Self {
        let step = ANSWERS * POINT / u64::from(people.max(1));
        let open = step.max(2 * OPEN * POINT);
        Self { step, detail: self::step(ANSWERS / 2, people), open }
    }

    /// Whether nothing is rounded.
    pub const fn is_exact(self) -> bool {
        self.step == 0
    }

    /// The one that tells less.
    pub fn coarser(self, other: Self) -> Self {
        Self {
            step: self.step.max(other.step),
            detail: self.detail.max(other.detail),
            open: self.open.max(other.open),
        }
    }

    /// A mean as it is shown, and whether that is an end of the scale: six who all answered the lowest
    /// are not told apart from six who nearly did.
    pub fn mean(self, exact: Score) -> (Score, Option<ScaleEnd>) {
        if self.is_exact() {
            return (exact, None);
        }
        let rounded = exact.to_step(self.step);
        let low = Score::from_units(self.open).unwrap_or(Score::MAX);
        if rounded <= low {
            (low, Some(ScaleEnd::AtMost))
        } else if rounded >= low.reversed() {
            (low.reversed(), Some(ScaleEnd::AtLeast))
        } else {
            (rounded, None)
        }
    }

    /// The lowest and the highest that a mean may be which is shown like this, in points.
    pub fn bounds(self, mean: Score, end: Option<ScaleEnd>) -> [Decimal; 2] {
        let (mean, half) = (mean.decimal(12), self.step() / Decimal::TWO);
        match end {
            Some(ScaleEnd::AtMost) => [Decimal::ZERO, mean + half],
            Some(ScaleEnd::AtLeast) => [mean - half, Decimal::ONE_HUNDRED],
            None => [mean - half, mean + half],
        }
    }

    /// A quantile as it is shown; nothing where there are fewer than 25.
    pub fn quantile(self, exact: Score) -> Option<Score> {
        if self.is_exact() {
            return Some(exact);
        }
        self.shows_distributions().then(|| exact.to_step(self.detail))
    }

    /// A spread as it is shown; nothing where there are fewer than 13.
    pub fn spread(self, exact: Decimal) -> Option<Spread> {
        if self.is_exact() {
            return Some(Spread { points: exact, is_below: false });
        }
        if self.detail > 2 * POINT {
            return None;
        }
        let floor = Decimal::from(if self.detail == 2 * POINT { 6 } else { 5 });
        let is_below = exact < floor;
        let points = if is_below { floor } else { in_steps(exact, self.detail()).max(floor) };
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
        // Ten times the step of details, in per cent.
        let whole = u32::try_from((10 * POINT).checked_div(self.detail)?).ok()?;
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
        self.detail <= POINT
    }

    /// A difference of means, in steps; a half is rounded away from zero.
    pub fn rounded(self, exact: Decimal) -> Decimal {
        in_steps(exact, self.step())
    }

    /// The step of means in points; 0 where they are exact.
    pub fn step(self) -> Decimal {
        points(self.step)
    }

    /// The step of spread and quartiles in points; 0 where they are exact.
    pub fn detail(self) -> Decimal {
        points(self.detail)
    }
}

/// The smallest step that is at least so many points divided by the people.
fn step(points: u64, people: u32) -> u64 {
    let people = u64::from(people.max(1));
    let enough = |step: &u64| u128::from(*step) * u128::from(people) >= u128::from(points * POINT);
    let powers = (0..=13_u32).map(|power| 10_u64.pow(power));
    let steps = powers.flat_map(|power| [power, 2 * power, 5 * power]);
    steps.into_iter().find(enough).unwrap_or(50 * POINT)
}

fn points(units: u64) -> Decimal {
    Decimal::from_i128_with_scale(units.into(), 12).normalize()
}

fn in_steps(exact: Decimal, step: Decimal) -> Decimal {
    let steps = exact.checked_div(step);
    steps.map_or(exact, |steps| crate::model::half_up(steps, 0) * step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Precision;

    fn steps(people: &[u32], of: fn(Resolution) -> Decimal) -> Vec<String> {
        people.iter().map(|people| of(Resolution::of(*people)).to_string()).collect()
    }

    #[test]
    fn means_are_in_steps_of_at_least_half_of_what_one_person_moves() {
        let means = |people: &[u32]| steps(people, Resolution::step);
        // 50/5 = 10, 50/9 = 5.6, 50/10 = 5, 50/24 = 2.1, 50/25 = 2, 50/49 = 1.02, 50/50 = 1, 50/99 = 0.51.
        assert_eq!(
            means(&[5, 9, 10, 24, 25, 49, 50, 99]),
            ["10", "10", "5", "5", "2", "2", "1", "1"]
        );
        // 50/100 = 0.5, 50/249 = 0.2008, 50/250 = 0.2, 50/499 = 0.1002, 50/500 = 0.1, 50/1000 = 0.05.
        assert_eq!(
            means(&[100, 249, 250, 499, 500, 1000]),
            ["0.5", "0.5", "0.2", "0.2", "0.1", "0.05"]
        );
        // 50/2 = 25, 50/3 = 16.7, 50/4 = 12.5: where smaller groups are asked for.
        assert_eq!(means(&[2, 3, 4]), ["50", "20", "20"]);
    }

    #[test]
    fn details_are_in_steps_of_at_least_a_quarter_of_it() {
        let details = |people: &[u32]| steps(people, Resolution::detail);
        // 25/12 = 2.08, 25/13 = 1.92, 25/24 = 1.04, 25/25 = 1, 25/49 = 0.51, 25/50 = 0.5, 25/125 = 0.2.
        assert_eq!(
            details(&[12, 13, 24, 25, 49, 50, 125]),
            ["5", "2", "2", "1", "1", "0.5", "0.2"]
        );
    }

    #[test]
    fn a_single_question_is_shown_from_ten_people_and_in_larger_steps() {
        let shown = |people| Precision::from(5).on_question().of(people);
        assert_eq!(shown(9), None);
        // 200/10, 200/16 and 200/64; spread from 100/50 = 2 on, shares from 100/100 = 1.
        let steps = |people| shown(people).map(|steps| steps.step().to_string());
        assert_eq!([10, 16, 64].map(steps), ["20", "12.5", "3.125"].map(|step| Some(step.into())));
        let has_shares = |people| shown(people).is_some_and(Resolution::shows_distributions);
        assert!(!has_shares(99) && has_shares(100));
        // Sixteen answers of which the sum is 700 to 875: 800 is the nearest multiple of 200.
        let mean = |sum: u32| {
            let exact = Score::from_decimal(Decimal::from(sum) / Decimal::from(16)).unwrap();
            let (mean, end) = shown(16).unwrap().mean(exact);
            (mean.decimal(4).to_string(), end)
        };
        assert_eq!(mean(700), ("50".into(), None));
        assert_eq!(mean(875), ("50".into(), None));
        assert_eq!(mean(900), ("62.5".into(), None));
        assert_eq!(mean(275), ("20".into(), Some(ScaleEnd::AtMost)), "200, and 12.5");
    }

    #[test]
    fn means_are_open_within_ten_points_of_the_ends() {
        let whole = Score::whole_points;
        let mean = |people: u32, points: u8| Resolution::of(people).mean(whole(points));
        assert_eq!(mean(6, 0), (whole(10), Some(ScaleEnd::AtMost)));
        assert_eq!(mean(6, 14), (whole(10), Some(ScaleEnd::AtMost)));
        assert_eq!(mean(6, 15), (whole(20), None), "a half upwards");
        assert_eq!(mean(6, 84), (whole(80), None));
        assert_eq!(mean(6, 85), (whole(90), Some(ScaleEnd::AtLeast)));
        assert_eq!(mean(60, 10), (whole(10), Some(ScaleEnd::AtMost)), "with finer steps as well");
        assert_eq!(mean(60, 11), (whole(11), None));
        assert_eq!(mean(60, 90), (whole(90), Some(ScaleEnd::AtLeast)));
        assert_eq!(mean(3, 5), (whole(20), Some(ScaleEnd::AtMost)), "a step at least");
    }

    #[test]
    fn a_mean_that_is_shown_may_be_half_a_step_away_and_anything_at_an_open_end() {
        let bounds = |people: u32, points: u8| {
            let resolution = Resolution::of(people);
            let (mean, end) = resolution.mean(Score::whole_points(points));
            resolution.bounds(mean, end).map(|bound| bound.to_string())
        };
        assert_eq!(bounds(6, 52), ["45", "55"], "50 in steps of ten");
        assert_eq!(bounds(30, 3), ["0", "11"], "10 or less in steps of two");
        assert_eq!(bounds(30, 97), ["89", "100"]);
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
