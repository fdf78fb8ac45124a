//! Themes whose answers tell by their marks what they earn: nearly all of them.

use super::engine::Question;
use crate::model::{Mark, Mean, Rule, Score, Share};

/// What answers add to the sums of their theme: a table with a row for each question, and in it an
/// entry for each mark.
#[derive(Debug)]
pub(super) struct Plain {
    added: Vec<Added>,
    /// The entries in a row.
    width: usize,
}

/// What an answer adds.
#[derive(Clone, Copy, Debug)]
struct Added {
    /// Its score times its weight, in units.
    units: u64,
    /// Its weight, and above that, from this bit on, 1 if something was answered.
    counts: u64,
}

/// The bit from which on answers are counted; the sum of weights stays far below it, since that of
/// units fits into 64 bits.
const ANSWERED: u32 = 32;

impl Plain {
    /// The table of a theme's questions; none if marks do not tell all that it takes, or sums
    /// could be larger than 64 bits hold.
    pub fn new(questions: &[Question<'_>], rule: Rule) -> Option<Self> {
        let weights = questions.iter().map(|question| u64::from(question.weight)).sum::<u64>();
        let fits = weights.checked_mul(Score::MAX.units().unsigned_abs()).is_some();
        let asked = |question: &Question<'_>| question.is_scored && !question.conditional;
        if rule != Rule::Mean || !fits || !questions.iter().all(asked) {
            return None;
        }
        let width = questions.iter().map(|question| question.earned.len()).max()?;
        let rows = questions.iter().flat_map(|question| (0..width).map(|mark| question.at(mark)));
        let added = rows.map(|earned| Added {
            units: u64::from(earned.weight) * earned.score.units().unsigned_abs(),
            counts: u64::from(earned.weight) | u64::from(earned.answered) << ANSWERED,
        });
        Some(Self { added: added.collect(), width })
    }

    /// The mean of these answers, and how many there are out of all; none if one of them takes more
    /// than a mark.
    #[inline]
    pub fn sums(&self, marks: &[Mark]) -> Option<(Mean, Share)> {
        let (mut units, mut counts, mut larger) = (0, 0, false);
        for (row, mark) in self.added.chunks_exact(self.width).zip(marks) {
            let added = row.get(mark.index()).unwrap_or(&Added::NOTHING);
            units += added.units;
            counts += added.counts;
            larger |= Mark::any_larger([*mark]);
        }
        let (part, weights) =
            (u32::try_from(counts >> ANSWERED).ok()?, counts & u64::from(u32::MAX));
        let coverage = Share { part, whole: u32::try_from(marks.len()).ok()? };
        (!larger).then_some((Mean::of(units, weights), coverage))
    }
}

impl Added {
    /// What an answer without a score adds.
    const NOTHING: Self = Self { units: 0, counts: 1 << ANSWERED };
}
