//! A theme's score by looking its packed answers up; nearly every theme can be scored so.

use super::question::{CompiledQuestion, Earned};
use crate::model::{Packed, Rule, Score, Share};

/// What answers add to the sums of their theme: a row for each question, and in it an entry for each
/// packed answer.
#[derive(Debug)]
pub struct LookupTable {
    rows: Vec<[Added; PACKED]>,
    /// How many questions there are.
    count: u32,
    /// How many 10⁻¹² of a point are counted as one.
    unit: u64,
    /// The bit from which on weights are counted, and the one from which on answers are.
    from: [u32; 2],
}

/// How many packed answers there are entries for: the states, and more options than questions usually have.
const PACKED: usize = 16;

/// What an answer adds, in one number, so that it is added at once: its score times its weight, above
/// that its weight, and above that 1 if something was answered.
type Added = u64;

impl LookupTable {
    /// The table of those of a theme's questions that are asked, by their place in it; none if packed
    /// answers do not tell all that it takes, or sums could be larger than a number holds.
    pub fn new(
        questions: &[CompiledQuestion<'_>],
        is_asked: impl Fn(usize) -> bool,
        rule: Rule,
    ) -> Option<Self> {
        let counts = |at: usize| is_asked(at) && questions[at].is_scored;
        let asked =
            || questions.iter().enumerate().filter(|(at, _)| counts(*at)).map(|(_, one)| one);
        if rule != Rule::Mean || asked().any(|question| question.conditional) {
            return None;
        }
        let count = u32::try_from(asked().count()).ok()?;
        let weights = asked().map(|question| u64::from(question.weight)).sum::<u64>();
        let units = weights.checked_mul(Score::MAX.units())?;
        let answers = asked().flat_map(|question| (0..PACKED).map(|answer| question.at(answer)));
        let unit = answers.map(earned_units).fold(units, greatest_divisor).max(1);
        let [units, weighed, answered] =
            [units / unit, weights, count.into()].map(|most| u64::BITS - most.leading_zeros());
        let from = [units, units + weighed];
        if from[1] + answered > u64::BITS {
            return None;
        }
        let added = |earned: Earned| {
            let (weight, answered) = (u64::from(earned.weight), u64::from(earned.answered));
            (earned_units(earned) / unit) | (weight << from[0]) | (answered << from[1])
        };
        let row = |(at, question): (usize, &CompiledQuestion<'_>)| {
            std::array::from_fn(|answer| if counts(at) { added(question.at(answer)) } else { 0 })
        };
        Some(Self { rows: questions.iter().enumerate().map(row).collect(), count, unit, from })
    }

    /// The score of these answers, and how many there are out of all; none if there is no entry for one
    /// of them.
    #[inline]
    pub fn score(&self, answers: &[Packed]) -> Option<(Option<Score>, Share)> {
        let (mut sum, mut all) = (0, 0);
        for (row, answer) in self.rows.iter().zip(answers) {
            sum += row[answer.index() % PACKED];
            all |= answer.index();
        }
        if all >= PACKED {
            return None;
        }
        let [weights, answers] = self.from;
        let below = |bit: u32| sum & !(u64::MAX << bit);
        let score = Score::mean_of_sums(below(weights) * self.unit, below(answers) >> weights);
        let part = u32::try_from(sum >> answers).unwrap_or(u32::MAX);
        Some((score, Share { part, whole: self.count }))
    }
}

/// The score of what was earned times its weight, in 10⁻¹² of a point.
fn earned_units(Earned { score, weight, .. }: Earned) -> u64 {
    u64::from(weight) * score.units()
}

fn greatest_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { greatest_divisor(b, a % b) }
}
