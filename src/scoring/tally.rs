//! All that is counted of one figure of a group.

use smallvec::SmallVec;

use super::Moments;
use crate::model::Score;

/// The whole numbers a score can be rounded to: 0–100.
const WHOLES: usize = 101;
/// So many levels are counted without memory of their own; there are rarely more.
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
    histogram: [u32; WHOLES],
    /// Sheets by level, the first level first; as long as the highest level that was met.
    levels: SmallVec<[u32; LEVELS]>,
}

impl Default for Tally {
    fn default() -> Self {
        let (low, high) = (Score::MAX, Score::MIN);
        let (moments, levels) = (Moments::default(), SmallVec::new());
        Self { moments, low, high, histogram: [0; WHOLES], levels }
    }
}

impl Tally {
    /// Adds a sheet's score and its level (from 1).
    pub fn add(&mut self, score: Score, level: usize) {
        self.moments.add(1, score);
        self.low = self.low.min(score);
        self.high = self.high.max(score);
        self.histogram[usize::from(score.whole())] += 1;
        if level > self.levels.len() {
            self.levels.resize(level, 0);
        }
        if let Some(sheets) = level.checked_sub(1).and_then(|index| self.levels.get_mut(index)) {
            *sheets += 1;
        }
    }

    /// Adds all that another has counted.
    pub fn merge(&mut self, other: &Self) {
        self.moments.merge(&other.moments);
        self.low = self.low.min(other.low);
        self.high = self.high.max(other.high);
        add_each(&mut self.histogram, &other.histogram);
        if self.levels.len() < other.levels.len() {
            self.levels.resize(other.levels.len(), 0);
        }
        add_each(&mut self.levels, &other.levels);
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
        (0..).zip(self.histogram).filter(|(_, sheets)| *sheets > 0)
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
            *tally.histogram.get_mut(usize::from(whole))? = sheets;
        }
        tally.is_sound().then_some(tally)
    }

    /// Whether the counts agree with each other, and the sums with the range.
    fn is_sound(&self) -> bool {
        let total = |counts: &[u32]| counts.iter().map(|n| u64::from(*n)).sum::<u64>();
        let count = u64::from(self.count());
        let whole = |found: Option<(u8, u32)>| found.map(|(whole, _)| whole);
        let (first, last) = (whole(self.histogram().next()), whole(self.histogram().last()));
        let range = self.range().map(|(low, high)| (low.whole(), high.whole()));
        let between = |sum: i128, low: i128, high: i128| {
            let times = i128::from(count);
            (low * times..=high * times).contains(&sum)
        };
        let (low, high) = self
            .range()
            .map_or((0, 0), |(low, high)| (i128::from(low.units()), i128::from(high.units())));
        total(&self.histogram) == count
            && total(&self.levels) == count
            && first.zip(last) == range
            && between(self.moments.sum, low, high)
            && between(self.moments.squares, low * low, high * high)
    }
}

fn add_each(counts: &mut [u32], others: &[u32]) {
    for (count, other) in counts.iter_mut().zip(others) {
        *count = count.saturating_add(*other);
    }
}
