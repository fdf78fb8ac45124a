//! Which recommendations are given, and in which order.

use super::advice::Advice;
use super::scorer::{Raised, Scorer};
use super::technology;
use crate::model::{Condition, Kind, Recommendation, Score, Target};

/// The recommendations whose condition holds, best first.
///
/// Best is what gains most for its effort: gain divided by 1 (small), 2 (medium) or 3 (large).
/// Those without a gain come last; where that is equal, the smaller effort, then the author's order.
/// A recommendation never comes before those on the list that should be followed first (`after`):
/// they move up to right before it.
pub fn ranked(scorer: &Scorer<'_>) -> Vec<Advice> {
    let mut holding = Vec::new();
    let aspects = scorer.questionnaires().selected().map(|(aspect, _)| Some(aspect));
    for aspect in aspects.chain([None]) {
        let all = scorer.questionnaires().advice_source(aspect).recommendations;
        for (index, recommendation) in all.iter().enumerate() {
            if scorer.holds(&recommendation.when) {
                let gain = aspect.and_then(|aspect| gain(scorer, aspect, recommendation));
                let technologies = technologies(scorer, recommendation);
                holding.push(Advice { aspect, recommendation: index, gain, technologies });
            }
        }
    }
    let effort = |advice: &Advice| recommendation(scorer, advice).effort;
    holding.sort_by_cached_key(|advice| {
        // What is equal may differ in the last places, which were rounded.
        let worth = advice.gain.map(|gain| gain.per(effort(advice).divisor()).decimal(6));
        (std::cmp::Reverse(worth), effort(advice))
    });
    let mut ranked = Vec::with_capacity(holding.len());
    for advice in &holding {
        place(scorer, &holding, advice, &mut ranked);
    }
    ranked
}

/// Puts a recommendation on the list, after those that should be followed first.
fn place(scorer: &Scorer<'_>, holding: &[Advice], advice: &Advice, ranked: &mut Vec<Advice>) {
    if ranked.contains(advice) {
        return;
    }
    let after = &recommendation(scorer, advice).after;
    let first = holding
        .iter()
        .filter(|other| other.aspect == advice.aspect && after.contains(&other.recommendation));
    for other in first {
        place(scorer, holding, other, ranked);
    }
    ranked.push(advice.clone());
}

fn recommendation<'a>(scorer: &Scorer<'a>, advice: &Advice) -> &'a Recommendation {
    &scorer.questionnaires().advice_source(advice.aspect).recommendations[advice.recommendation]
}

/// The technologies that a recommendation's condition finds.
fn technologies(scorer: &Scorer<'_>, recommendation: &Recommendation) -> Vec<usize> {
    let mut found = Vec::new();
    recommendation.when.leaves(&mut |leaf, negated| {
        if let (Condition::Technology(test), false) = (leaf, negated) {
            found.extend(technology::found(scorer.questionnaires().radar(), scorer.sheet, test));
        }
    });
    found.sort_unstable();
    found.dedup();
    found
}

/// By how much the aspect's score rises when what the recommendation is about rises one level.
///
/// It is about whatever its condition finds too low (`below`); if there is no such thing, about
/// all that its condition finds.
fn gain(scorer: &Scorer<'_>, aspect: usize, recommendation: &Recommendation) -> Option<Score> {
    let now = scorer.aspect(aspect)?;
    let (mut low, mut other) = (Vec::new(), Vec::new());
    recommendation.when.leaves(&mut |leaf, negated| {
        if negated || scorer.leaf(leaf) != Some(true) {
            return;
        }
        match leaf {
            Condition::Score { target, below: Some(_), .. } => low.push(*target),
            Condition::Score { target, .. } => other.push(*target),
            Condition::Answered(at, _) => other.push(Target::Question(*at)),
            _ => {}
        }
    });
    let subjects = if low.is_empty() { other } else { low };
    let raised: Raised = subjects
        .into_iter()
        .filter_map(|target| Some((target, one_level_up(scorer, target, scorer.target(target)?))))
        .collect();
    // Both scores were rounded in their last places, so their difference is known to nine.
    scorer
        .aspect_with(aspect, &raised, |_, _| ())
        .0
        .and_then(|then| Score::from_decimal(then.above(now).decimal(9)))
}

/// One level up: the next better option of a question with one answer, else the next maturity level.
fn one_level_up(scorer: &Scorer<'_>, target: Target, score: Score) -> Score {
    let aspect = match target {
        Target::Question(at) => match &scorer.questionnaires().question(at).kind {
            Kind::Single(choices) => {
                let better = choices.iter().map(|choice| choice.score).filter(|s| *s > score);
                return better.min().unwrap_or(score);
            }
            Kind::Multiple { .. } | Kind::Number { .. } | Kind::Text => at.aspect,
        },
        Target::Theme(aspect, _) | Target::Aspect(aspect) => aspect,
    };
    scorer.questionnaires().at(aspect).levels.next_border(score)
}
