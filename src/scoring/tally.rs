//! All that is counted of one figure of a group.

use smallvec::SmallVec;

use super::Moments;
use crate::model::Score;

/// The whole numbers a score can be rounded to: 0–100.
const WHOLES: usize = 101;
/// How many levels are counted without memory of their own; there are rarely more.
const LEVELS: usize = 8;

/// One figure (an aspect, a theme or overall) over the sheets of a group, in constant memory.
///
/// Everything is a count or an exact sum: tallies merge in any order with the same result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    moments: Moments,
    low: Score,
    high: Score,
    /// Sheets by score rounded half up to a whole number.
    histogram: Histogram,
    /// Sheets by level, the first level first; as long as the highest level that was met.
    levels: SmallVec<[u32; LEVELS]>,
}

impl Default for Tally {
    fn default() -> Self {
        let (low, high) = (Score::MAX, Score::MIN);
        let (moments, levels) = (Moments::default(), SmallVec::new());
        Self { moments, low, high, histogram: Histogram::default(), levels }
    }
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
        let (mut moments, mut low, mut high) = (self.moments, self.low, self.high);
        for (score, level) in sheets {
            moments.add(1, score);
            low = low.min(score);
            high = high.max(score);
            self.histogram.add(score.whole(), 1);
            if level > levels.len() {
                self.levels.resize(level, 0);
                levels = self.levels.as_mut_slice();
            }
            if let Some(sheets) = levels.get_mut(level.wrapping_sub(1)) {
                *sheets += 1;
            }
        }
        (self.moments, self.low, self.high) = (moments, low, high);
    }

    /// Touches each cache line, so that all are loaded at the same time; the value is discarded.
    #[inline]
    pub(super) fn prefetch(&self) -> u64 {
        let histogram = match &self.histogram {
            Histogram::Few(counts) => {
                u32::from(counts[0] ^ counts[WHOLES / 2] ^ counts[WHOLES - 1])
            }
            Histogram::Many(counts) => counts.chunks(16).fold(0, |bits, line| bits ^ line[0]),
        };
        u64::from(histogram ^ self.moments.count) ^ self.low.units()
    }

    /// Adds all that another has counted.
    pub fn merge(&mut self, other: &Self) {
        self.moments.merge(&other.moments);
        self.low = self.low.min(other.low);
        self.high = self.high.max(other.high);
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

    /// The lowest and the highest score; none of nothing.
    pub fn range(&self) -> Option<(Score, Score)> {
        (self.count() > 0).then_some((self.low, self.high))
    }

    /// How many sheets have each whole score that was met, from the lowest.
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

    /// The median of the scores rounded to whole numbers, the lower of the two in the middle when
    /// the count is even; none of nothing.
    pub fn median(&self) -> Option<u8> {
        let middle = self.count().div_ceil(2);
        let mut passed = 0_u32;
        self.histogram().find_map(|(whole, sheets)| {
            passed = passed.saturating_add(sheets);
            (passed >= middle).then_some(whole)
        })
    }

    /// A tally from what the functions above told of it; none if they contradict each other.
    pub fn restored(
        moments: Moments,
        range: Option<(Score, Score)>,
        histogram: impl IntoIterator<Item = (u8, u32)>,
        levels: Vec<u32>,
    ) -> Option<Self> {
        let (low, high) = range.unwrap_or((Score::MAX, Score::MIN));
        let levels = SmallVec::from_vec(levels);
        let mut tally = Self { moments, low, high, levels, ..Self::default() };
        for (whole, sheets) in histogram {
            // Each is told once, if it is one at all.
            (tally.histogram.counts().nth(whole.into()) == Some(0)).then_some(())?;
            tally.histogram.add(whole, sheets);
        }
        tally.is_sound().then_some(tally)
    }

    /// Whether the counts agree with each other, and the sums with the range.
    fn is_sound(&self) -> bool {
        let total = |counts: &mut dyn Iterator<Item = u32>| counts.map(u64::from).sum::<u64>();
        let count = u64::from(self.count());
        let whole = |found: Option<(u8, u32)>| found.map(|(whole, _)| whole);
        let (first, last) = (whole(self.histogram().next()), whole(self.histogram().last()));
        let range = self.range().map(|(low, high)| (low.whole(), high.whole()));
        let (low, high) = self.range().unwrap_or((Score::MIN, Score::MIN));
        total(&mut self.histogram().map(|(_, sheets)| sheets)) == count
            && total(&mut self.levels.iter().copied()) == count
            && first.zip(last) == range
            && self.moments.lie_between(low, high)
    }
}

/// Sheets by whole score; in little memory as long as there are few of each, since a comparison of
/// thousands of groups is to fit in the processor's cache.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Histogram {
    /// None of the counts is larger than a byte holds.
    Few([u8; WHOLES]),
    /// One is.
    Many(Box<[u32; WHOLES]>),
}

impl Default for Histogram {
    fn default() -> Self {
        Self::Few([0; WHOLES])
    }
}

impl Histogram {
    #[inline]
    fn add(&mut self, whole: u8, sheets: u32) {
        let index = usize::from(whole);
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
        for (whole, sheets) in (0..).zip(other.counts()) {
            self.add(whole, sheets);
        }
    }

    fn counts(&self) -> impl Iterator<Item = u32> {
        (0..WHOLES).map(|index| match self {
            Self::Few(counts) => counts[index].into(),
            Self::Many(counts) => counts[index],
        })
    }
}
