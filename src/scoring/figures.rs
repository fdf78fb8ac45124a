//! What is shown of a group, worked out from what was counted.

use rust_decimal::Decimal;

use super::agreement::{AgreementLevel, on_questions};
use super::interval::ShownSpread;
use super::{Columns, Group, Interval, Precision, Resolution, ScaleEnd, Spread, Subject};
use crate::model::{Levels, Score, Share};

/// The figures of a group, after `docs/formats.md` §13, as exactly as they may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How exact they are.
    pub resolution: Resolution,
    /// How many sheets have a score.
    pub count: u32,
    /// The mean of their scores, 0–100.
    pub mean: Score,
    /// Whether that is an end of the scale: so much or less, so much or more.
    pub end: Option<ScaleEnd>,
    /// The 95 % interval of the mean; none below two, and where no spread is shown.
    pub interval: Option<Interval>,
    /// The level of the mean as it is shown, from 1.
    pub level: usize,
    /// The sample standard deviation (n − 1), in points; none below two.
    pub spread: Option<Spread>,
    /// The lower quartile, the median and the upper quartile of the scores in half points.
    pub quartiles: Option<[Score; 3]>,
    /// The share of sheets on each level, the first level first; none where they are not shown.
    pub shares: Vec<Share>,
    /// How far they agree, 0–1, on average over the questions with one answer.
    pub agreement: Option<Decimal>,
    /// What that means; only where there are enough people to say.
    pub agreement_level: Option<AgreementLevel>,
    /// Whether they do not agree, and the lower and the upper levels hold at least a quarter each.
    pub polarised: bool,
}

impl Figures {
    /// The figures of a group, of which so many people were invited if that is known, in a subject, as far as
    /// they may be shown; none of nothing.
    pub fn of(
        (group, invited): (&Group, Option<u32>),
        columns: &Columns,
        (index, subject): (usize, Subject),
        levels: &Levels,
        precision: Precision,
    ) -> Option<Self> {
        let tally = &group.tallies[index];
        let people = group.people(index);
        let resolution = precision.of(people)?;
        let (mean, end) = resolution.mean(tally.moments().mean()?);
        let count = tally.count();
        let on = |level| Share { part: tally.on_level(level), whole: count };
        let exact: Vec<_> = (1..=levels.count()).map(on).collect();
        let shares = exact.iter().filter_map(|share| resolution.share(*share)).collect();
        let spread = tally.moments().deviation().and_then(|exact| resolution.spread(exact));
        let interval = if resolution.is_exact() {
            Interval::of_mean(tally.moments(), people, invited)
        } else {
            let bounds = resolution.bounds(mean, end);
            let steps = resolution;
            let shown = spread.map(|spread| ShownSpread { people, spread, steps, invited });
            shown.and_then(|shown| Interval::shown(bounds, shown))
        };
        let quartiles = tally.quartiles().and_then(|[low, middle, high]| {
            let shown = |score| resolution.quantile(score);
            Some([shown(low)?, shown(middle)?, shown(high)?])
        });
        let has_words = people >= AgreementLevel::LEAST;
        let agreement = (has_words || resolution.is_exact())
            .then(|| group.agreement(columns, subject))
            .flatten();
        let agreement_level = agreement.filter(|_| has_words).map(AgreementLevel::of);
        let divided = agreement_level.is_some_and(|level| level != AgreementLevel::Agree);
        Some(Self {
            resolution,
            count,
            mean,
            end,
            level: levels.number(mean),
            spread,
            interval,
            quartiles,
            polarised: divided && polarised(&exact),
            shares,
            agreement: agreement.and_then(|exact| resolution.agreement(exact)),
            agreement_level,
        })
    }
}

impl Group {
    /// How far those who answered agree in a subject: the mean over its questions with one answer.
    fn agreement(&self, columns: &Columns, subject: Subject) -> Option<Decimal> {
        let questions = columns.questions().iter().filter(|question| match subject {
            Subject::Aspect(aspect) => question.at.aspect == aspect,
            Subject::Theme(aspect, theme) => {
                question.at.aspect == aspect && question.theme == theme
            }
            Subject::Overall => true,
        });
        on_questions(questions.filter_map(|question| self.questions.counted(question).agreement))
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
