//! A question, compiled: what each answer to it earns.

use crate::model::{self, Kind, Packed, Response, Score, reachable};

/// A question as scoring needs it.
#[derive(Debug)]
pub struct CompiledQuestion<'q> {
    /// What it counts in its theme's mean.
    pub weight: u32,
    /// Whether its answers have a score at all.
    pub is_scored: bool,
    /// The rung it belongs to, in a ladder theme.
    pub rung: Option<u32>,
    /// Whether it may be left out by a condition.
    pub conditional: bool,
    /// What each packed answer earns.
    earned: Vec<Earned>,
    /// The most points that ticks can earn together, if they earn points.
    reachable: u32,
    kind: &'q Kind,
}

/// What an answer to a question adds to its theme.
#[derive(Clone, Copy, Debug)]
pub struct Earned {
    /// Its score; the highest if it has none.
    pub score: Score,
    /// What that counts in the theme's mean; 0 if it has none.
    pub weight: u32,
    /// 1 if something was answered, or 0.
    pub answered: u32,
}

impl Earned {
    /// What an answer without a score earns.
    const NOTHING: Self = Self { score: Score::MAX, weight: 0, answered: 1 };
}

impl<'q> CompiledQuestion<'q> {
    /// Compiles a question.
    pub fn new(question: &'q model::Question) -> Self {
        let weight = question.weight;
        let nothing = Earned { answered: 0, ..Earned::NOTHING };
        let mut earned = vec![nothing; Packed::option(0).index()];
        match &question.kind {
            Kind::Single(choices) if question.counts => {
                let scores = choices.iter().map(|choice| choice.score);
                earned.extend(scores.map(|score| Earned { score, weight, answered: 1 }));
            }
            // A packed answer is one option; these answers are more than that.
            Kind::Single(_) | Kind::Multiple { .. } | Kind::Number { .. } | Kind::Text => {}
        }
        Self {
            weight,
            is_scored: question.is_scored(),
            rung: question.rung,
            conditional: question.ask_when.is_some(),
            earned,
            reachable: reachable(question.choices()),
            kind: &question.kind,
        }
    }

    /// What a packed answer earns, by its place among all of them.
    pub fn at(&self, packed: usize) -> Earned {
        self.earned.get(packed).copied().unwrap_or(Earned::NOTHING)
    }

    /// The packed answer that earns a score; none if there is no such option.
    pub fn earning(&self, score: Score) -> Option<Packed> {
        let options = self.earned.get(Packed::option(0).index()..)?;
        options.iter().position(|one| one.score == score && one.weight > 0).map(Packed::option)
    }

    /// What any answer earns.
    pub fn earned_by(&self, given: &Response) -> Earned {
        let packed = Packed::of(given);
        if packed != Packed::OVERFLOW {
            return self.at(packed.index());
        }
        let counted = Some(given).filter(|_| self.is_scored);
        let score = counted.and_then(|given| score(self.kind, self.reachable, given));
        let weight = score.map_or(0, |_| self.weight);
        Earned { score: score.unwrap_or(Score::MAX), weight, answered: 1 }
    }
}

/// The score of an answer that does not fit in a byte; none of one that the kind does not take, or that is
/// never scored. Ticks earn points out of `reachable`, if that is not 0.
pub fn score(kind: &Kind, reachable: u32, given: &Response) -> Option<Score> {
    match kind {
        Kind::Single(choices) => {
            let Response::Option(option) = given else { return None };
            choices.get(*option).map(|choice| choice.score)
        }
        Kind::Multiple { choices, reverse } => {
            let Response::Selected(several) = given else { return None };
            let ticked = || several.iter().filter_map(|at| choices.get(*at));
            let sum = if reachable > 0 {
                let points = ticked().filter_map(|choice| choice.points);
                Score::evenly(points.fold(0, u32::saturating_add), reachable)
            } else {
                Score::sum(ticked().map(|choice| choice.score))
            };
            Some(if *reverse { sum.reversed() } else { sum })
        }
        Kind::Number { from, to } => {
            let Response::Number(number) = given else { return None };
            Score::between(*number, *from, *to)
        }
        Kind::Text => None,
    }
}
