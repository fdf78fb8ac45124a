//! What is shown of a group, worked out from a tally.

use rust_decimal::Decimal;

use super::agreement::{AgreementLevel, agreement};
use super::tally::Tally;
use crate::model::{Levels, Score, Share};

/// The figures of a group, after `docs/formats.md` §6.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many sheets have a score.
    pub count: u32,
    /// The mean of their scores, 0–100.
    pub mean: Score,
    /// The level of the mean, from 1.
    pub level: usize,
    /// The sample standard deviation (n − 1), in points; none below two.
    pub deviation: Option<Decimal>,
    /// The lowest score.
    pub low: Score,
    /// The median of the scores rounded to whole numbers; the lower of the two in the middle.
    pub median: u8,
    /// The highest score.
    pub high: Score,
    /// The share of sheets on each level, the first level first.
    pub shares: Vec<Share>,
    /// How far they agree, 0–1; none below two.
    pub agreement: Option<Decimal>,
    /// Whether the lower and the upper levels hold at least a quarter each.
    pub polarised: bool,
}

impl Figures {
    /// The figures of what was counted; none of nothing.
    pub fn of(tally: &Tally, levels: &Levels) -> Option<Self> {
        let (low, high) = tally.range()?;
        let mean = tally.moments().mean()?;
        let count = tally.count();
        let on = |level| Share { part: tally.on_level(level), whole: count };
        let shares: Vec<_> = (1..=levels.count()).map(on).collect();
        Some(Self {
            count,
            mean,
            level: levels.number(mean),
            deviation: tally.moments().deviation(),
            low,
            median: tally.median()?,
            high,
            polarised: polarised(&shares),
            shares,
            agreement: tally.moments().variance().map(agreement),
        })
    }

    /// What the agreement means; nothing below two sheets.
    pub fn agreement_level(&self) -> Option<AgreementLevel> {
        self.agreement.map(AgreementLevel::of)
    }
}

/// Whether the levels below the middle one and those above it hold at least a quarter each.
fn polarised(shares: &[Share]) -> bool {
    let half = shares.len() / 2;
    let quarter = |camp: &[Share]| {
        let sheets: u64 = camp.iter().map(|share| u64::from(share.part)).sum();
        let all = camp.first().map_or(0, |share| u64::from(share.whole));
        all > 0 && 4 * sheets >= all
    };
    quarter(&shares[..half]) && quarter(&shares[shares.len() - half..])
}
