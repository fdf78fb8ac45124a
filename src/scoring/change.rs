//! By how many points a mean has risen or fallen, and how far that may come from chance.

use rust_decimal::Decimal;

use super::compared::KEPT;
use super::interval::ShownSpread;
use super::{Compared, Direction, Group, Interval, Moments, Precision, Resolution, ScaleEnd};
use crate::model::half_up;

/// A group in a period, with what may be shown of it.
pub struct PeriodRow<'g> {
    /// What was counted.
    pub group: &'g Group,
    /// How exactly each column may be shown.
    pub precision: Vec<Precision>,
    /// What is shown of each subject.
    pub cells: Vec<Compared>,
}

impl PeriodRow<'_> {
    /// Whether there are figures of a subject.
    pub fn shows(&self, subject: usize) -> bool {
        self.cells[subject].figures.is_some()
    }
}

/// One side of a change.
#[derive(Clone, Copy)]
pub struct Side<'r, 'g> {
    /// The group in its period.
    pub row: &'r PeriodRow<'g>,
    /// The column whose means are compared.
    pub column: usize,
}

/// A mean as it is shown.
#[derive(Clone, Copy)]
struct ShownMean {
    points: Decimal,
    end: Option<ScaleEnd>,
    /// What it may be.
    bounds: [Decimal; 2],
}

impl<'r> Side<'r, '_> {
    fn moments(self) -> &'r Moments {
        let (group, subjects) = (self.row.group, self.row.group.tallies.len());
        let tally = group.tallies.get(self.column);
        tally.map_or_else(|| &group.unchanged[self.column - subjects], super::Tally::moments)
    }

    fn people(self) -> u32 {
        self.row.group.people(self.column)
    }

    fn resolution(self) -> Option<Resolution> {
        self.row.precision[self.column].of(self.people())
    }

    fn mean(self) -> Option<ShownMean> {
        let resolution = self.resolution()?;
        let (mean, end) = resolution.mean(self.moments().mean()?);
        let bounds = resolution.bounds(mean, end);
        Some(ShownMean { points: mean.decimal(12), end, bounds })
    }

    /// The spread on the questions that are compared, as it would be shown.
    fn spread(self) -> Option<ShownSpread> {
        let (people, steps) = (self.people(), self.resolution()?);
        let spread = steps.spread(self.moments().deviation()?)?;
        // Chance goes on from one time to the next, however many answered.
        Some(ShownSpread { people, spread, steps, invited: None })
    }
}

/// A difference in points, and how exact it is.
#[derive(Clone, Copy)]
pub struct Points {
    difference: Decimal,
    resolution: Resolution,
    /// Whether it may be less, and whether it may be more, because a mean stands open at an end.
    is_open: [bool; 2],
}

impl Points {
    /// By how many points the mean of the second is above that of the first, or below it, if both are shown.
    pub fn between([before, now]: [Side<'_, '_>; 2]) -> Option<Self> {
        let (one, other) = (before.mean()?, now.mean()?);
        let resolution = now.resolution()?.coarser(before.resolution()?);
        let ends = |wanted: ScaleEnd, opposite: ScaleEnd| {
            other.end == Some(wanted) || one.end == Some(opposite)
        };
        let is_open =
            [ends(ScaleEnd::AtMost, ScaleEnd::AtLeast), ends(ScaleEnd::AtLeast, ScaleEnd::AtMost)];
        Some(Self { difference: other.points - one.points, resolution, is_open })
    }

    /// The weighted mean of some; none if one of them is missing.
    pub fn mean(all: &[Option<(u32, Self)>]) -> Option<Self> {
        let (mut sum, mut weights) = (Decimal::ZERO, Decimal::ZERO);
        let (mut resolution, mut is_open) = (Resolution::EXACT, [false; 2]);
        for one in all {
            let (weight, one) = (*one)?;
            sum += Decimal::from(weight) * one.difference;
            weights += Decimal::from(weight);
            resolution = resolution.coarser(one.resolution);
            is_open = [is_open[0] || one.is_open[0], is_open[1] || one.is_open[1]];
        }
        Some(Self { difference: sum.checked_div(weights)?, resolution, is_open })
    }

    /// In steps, or with more decimals than are shown, but fewer than the scores were rounded by; none where
    /// it may be less as well as more.
    pub fn rounded(self) -> Option<Decimal> {
        let is_known = self.is_open != [true; 2];
        is_known.then(|| half_up(self.resolution.rounded(self.difference), KEPT))
    }

    /// Whether it is so much or less, or so much or more.
    pub fn end(self) -> Option<ScaleEnd> {
        match self.is_open {
            [true, false] => Some(ScaleEnd::AtMost),
            [false, true] => Some(ScaleEnd::AtLeast),
            [false, false] | [true, true] => None,
        }
    }
}

/// How far a change may come from chance.
#[derive(Clone, Copy)]
pub struct Chance {
    /// The 95 % interval of the change.
    pub interval: Option<Interval>,
    /// What the exact interval says; none with too few people.
    pub direction: Option<Direction>,
}

impl Chance {
    /// That of a change that is shown like this.
    pub fn of(change: Decimal, sides: [Side<'_, '_>; 2]) -> Option<Self> {
        let exact = Interval::of_change(sides.map(|side| (side.moments(), side.people())))?;
        let direction = exact.direction();
        let [before, now] = sides;
        let is_exact = before.resolution()?.is_exact() && now.resolution()?.is_exact();
        let shown = || {
            let bounds = [before.mean()?.bounds, now.mean()?.bounds];
            Interval::shown_change(bounds, [before.spread()?, now.spread()?], direction)
        };
        let enough = before.people().min(now.people()) >= Direction::LEAST;
        // A change that is rounded away, or to the other side, has no direction that could be seen.
        let is_seen = match direction {
            Direction::Up => change > Decimal::ZERO,
            Direction::Down => change < Decimal::ZERO,
            Direction::Unclear => true,
        };
        Some(Self {
            interval: if is_exact { Some(exact) } else { shown() },
            direction: (enough && is_seen).then_some(direction),
        })
    }
}
