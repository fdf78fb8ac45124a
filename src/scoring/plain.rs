//! Themes whose answers tell by their marks what they earn: nearly all of them.

use super::engine::{Earned, Question};
use crate::model::{Mark, Mean, Rule, Score, Share};

/// What answers add to the sums of their theme: a row for each question, and in it an entry for each
/// mark.
#[derive(Debug)]
pub(super) struct Plain {
    rows: Vec<[Added; MARKS]>,
    /// How many questions there are.
    count: u32,
}

/// The marks there are entries for: what is no option, and as many options as questions have but rarely.
const MARKS: usize = 16;

/// What an answer adds: its score times its weight, in units; and its weight, and above that, from a
/// bit on, 1 if something was answered.
type Added = [u64; 2];

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
        let row = |question: &Question<'_>| std::array::from_fn(|mark| added(question.at(mark)));
        let count = u32::try_from(questions.len()).ok()?;
        Some(Self { rows: questions.iter().map(row).collect(), count })
    }

    /// The mean of these answers, and how many there are out of all; none if one of them takes more
    /// than a mark, or has one that there is no entry for.
    #[inline]
    pub fn sums(&self, marks: &[Mark]) -> Option<(Mean, Share)> {
        let ([mut units, mut counts], mut all) = ([0, 0], 0);
        for (row, mark) in self.rows.iter().zip(marks) {
            let added = row[mark.index() % MARKS];
            units += added[0];
            counts += added[1];
            all |= mark.index();
        }
        let weights = counts & ((1 << ANSWERED) - 1);
        let part = u32::try_from(counts >> ANSWERED).unwrap_or(u32::MAX);
        let coverage = Share { part, whole: self.count };
        (all < MARKS).then_some((Mean::of(units, weights), coverage))
    }
}

fn added(Earned { score, weight, answered }: Earned) -> Added {
    let weight = u64::from(weight);
    [weight * score.units().unsigned_abs(), weight | u64::from(answered) << ANSWERED]
}
