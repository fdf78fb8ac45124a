//! All that is counted of one figure of a group.

use smallvec::SmallVec;

use super::Moments;
use crate::model::Score;

/// The half points a score can be rounded to: 0–200.
const HALVES: usize = 201;
/// How many levels are counted without memory of their own; there are rarely more.
const LEVELS: usize = 8;

/// One figure (an aspect, a theme or overall) over the sheets of a group, in constant memory.
///
/// Everything is a count or an exact sum: tallies merge in any order with the same result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    moments: Moments,
    /// Sheets by score rounded half up to half points.
    histogram: Histogram,
    /// Sheets by level, the first level first; as long as the highest level that was met.
    levels: SmallVec<[u32; LEVELS]>,
}

impl Tally {
    /// Adds a sheet's score and its level (from 1).
    pub fn add(&mut self, score: Score, level: usize) {
        self.add_all([(score, level)].into_iter());
    }

    /// The same of many sheets.
    pub fn add_all(&mut self, sheets: impl Iterator<Item = (Score, usize)>) {
        let mut levels = self.levels.as_mut_slice();
        // Apart from the counts, so that they need not be written for each sheet.
        let mut moments = self.moments;
        for (score, level) in sheets {
            moments.add(1, score);
            self.histogram.add(score.half_points(), 1);
            if level > levels.len() {
                self.levels.resize(level, 0);
                levels = self.levels.as_mut_slice();
            }
            if let Some(sheets) = levels.get_mut(level.wrapping_sub(1)) {
                *sheets += 1;
            }
        }
        self.moments = moments;
    }

    /// Touches each cache line, so that all are loaded at the same time; the value is discarded.
    #[inline]
    pub(super) fn prefetch(&self) -> u64 {
        let histogram = match &self.histogram {
            Histogram::Few(counts) => {
                u32::from(counts[0] ^ counts[HALVES / 2] ^ counts[HALVES - 1])
            }
            Histogram::Many(counts) => counts.chunks(16).fold(0, |bits, line| bits ^ line[0]),
        };
        u64::from(histogram ^ self.moments.count)
    }

    /// Adds all that another has counted.
    pub fn merge(&mut self, other: &Self) {
        self.moments.merge(&other.moments);
        self.histogram.merge(&other.histogram);
        if self.levels.len() < other.levels.len() {
            self.levels.resize(other.levels.len(), 0);
        }
        for (count, other) in self.levels.iter_mut().zip(&other.levels) {
            *count = count.saturating_add(*other);
        }
    }

    /// How many sheets have a score.
    pub const fn count(&self) -> u32 {
        self.moments.count
    }

    /// The sums.
    pub const fn moments(&self) -> &Moments {
        &self.moments
    }

    /// How many sheets have each score in half points that was met, from the lowest.
    pub fn histogram(&self) -> impl Iterator<Item = (u8, u32)> {
        (0..).zip(self.histogram.counts()).filter(|(_, sheets)| *sheets > 0)
    }

    /// How many sheets are on a level (from 1).
    pub fn on_level(&self, level: usize) -> u32 {
        let index = level.checked_sub(1);
        index.and_then(|index| self.levels.get(index)).copied().unwrap_or(0)
    }

    /// How many sheets are on each level, from the first to the highest that was met.
    pub fn levels(&self) -> &[u32] {
        &self.levels
    }

    /// The lower quartile, the median and the upper quartile of the scores rounded to half points; none of
    /// nothing.
    ///
    /// Where a quarter, a half or three quarters of the sheets end between two of them, it is the mean of the
    /// two scores; else the score of the sheet in which they end.
    pub fn quartiles(&self) -> Option<[Score; 3]> {
        (self.count() > 0).then(|| [1, 2, 3].map(|quarters| self.quantile(quarters)))
    }

    fn quantile(&self, quarters: u64) -> Score {
        let ends = quarters * u64::from(self.count());
        let sheet = ends.div_ceil(4);
        let next = if ends.is_multiple_of(4) { sheet + 1 } else { sheet };
        Score::quarter_points(self.in_order(sheet) + self.in_order(next))
    }

    /// The score of a sheet, by its place from the lowest (from 1), in half points.
    fn in_order(&self, place: u64) -> u32 {
        let mut passed = 0;
        let mut all = self.histogram();
        let found = all.find(|(_, sheets)| {
            passed += u64::from(*sheets);
            passed >= place
        });
        found.map_or(0, |(half, _)| half.into())
    }

    /// A tally from what the functions above told of it; none if they contradict each other.
    pub fn restored(
        moments: Moments,
        histogram: impl IntoIterator<Item = (u8, u32)>,
        levels: Vec<u32>,
    ) -> Option<Self> {
        let levels = SmallVec::from_vec(levels);
        let mut tally = Self { moments, levels, histogram: Histogram::default() };
        for (half, sheets) in histogram {
            // Each is told once, if it is one at all.
            (tally.histogram.counts().nth(half.into()) == Some(0)).then_some(())?;
            tally.histogram.add(half, sheets);
        }
        tally.is_sound().then_some(tally)
    }

    /// Whether the counts agree with each other and with the sums.
    fn is_sound(&self) -> bool {
        let total = |counts: &mut dyn Iterator<Item = u32>| counts.map(u64::from).sum::<u64>();
        let count = u64::from(self.count());
        let half = |found: Option<(u8, u32)>| found.map_or(0, |(half, _)| u32::from(half));
        let (first, last) = (half(self.histogram().next()), half(self.histogram().last()));
        // Scores are up to a quarter of a point away from what they were rounded to.
        let low = Score::quarter_points((2 * first).saturating_sub(1));
        let high = Score::quarter_points(2 * last + 1);
        total(&mut self.histogram().map(|(_, sheets)| sheets)) == count
            && total(&mut self.levels.iter().copied()) == count
            && self.moments.lie_between(low, high)
    }
}

/// Sheets by score in half points; in little memory as long as there are few of each, since a comparison of
/// thousands of groups is to fit in the processor's cache.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Histogram {
    /// None of the counts is larger than a byte holds.
    Few([u8; HALVES]),
    /// One is.
    Many(Box<[u32; HALVES]>),
}

impl Default for Histogram {
    fn default() -> Self {
        Self::Few([0; HALVES])
    }
}

impl Histogram {
    #[inline]
    fn add(&mut self, half: u8, sheets: u32) {
        let index = usize::from(half);
        match self {
            Self::Few(counts) => {
                let sum = u32::from(counts[index]).saturating_add(sheets);
                if let Ok(sum) = u8::try_from(sum) {
                    counts[index] = sum;
                } else {
                    let mut many = counts.map(u32::from);
                    many[index] = sum;
                    *self = Self::Many(Box::new(many));
                }
            }
            Self::Many(counts) => counts[index] = counts[index].saturating_add(sheets),
        }
    }

    fn merge(&mut self, other: &Self) {
        if let (Self::Few(counts), Self::Few(others)) = (&mut *self, other) {
            let sums = std::array::from_fn(|at| counts[at].checked_add(others[at]));
            if sums.iter().all(Option::is_some) {
                *counts = sums.map(Option::unwrap_or_default);
                return;
            }
        }
        for (half, sheets) in (0..).zip(other.counts()) {
            self.add(half, sheets);
        }
    }

    fn counts(&self) -> impl Iterator<Item = u32> {
        (0..HALVES).map(|index| match self {
            Self::Few(counts) => counts[index].into(),
            Self::Many(counts) => counts[index],
        })
    }
}
