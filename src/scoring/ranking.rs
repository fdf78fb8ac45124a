//! Which recommendations are given, and in which order.

use std::cmp::Reverse;

use super::advice::Advice;
use super::assessment::AspectResult;
use super::first_five::{Candidate, first_five};
use super::scorer::{Raised, Scorer};
use super::technology;
use crate::model::{Condition, Kind, Recommendation, Score, Target};

/// The recommendations whose condition holds, the one to begin with first.
///
/// First comes what is needed most for its effort: need divided by 1 (small), 2 (medium) or 3 (large);
/// where that is equal, what gains most, then the smaller effort, then the author's order. Those
/// without a need come after those with one, and the radar's last.
/// A recommendation never comes before those on the list that should be followed first (`after`):
/// they move up to right before it. The first five are spread over themes.
pub fn ranked(scorer: &Scorer<'_>, aspects: &[AspectResult]) -> Vec<Advice> {
    let mut holding = holding(scorer, aspects);
    holding.sort_by_cached_key(|advice| {
        let effort = recommendation(scorer, advice).effort;
        // What is equal may differ in the last places, which were rounded.
        let need = advice.need.map(|need| need.per(effort.divisor()).decimal(6));
        let gain = advice.gain.map(|gain| gain.decimal(6));
        (advice.aspect.is_none(), Reverse(need), Reverse(gain), effort)
    });
    let mut ranked = Vec::with_capacity(holding.len());
    for advice in &holding {
        place(scorer, &holding, advice, &mut ranked);
    }
    spread(scorer, aspects, ranked)
}

/// All whose condition holds, but for those of the radar that another one covers.
fn holding(scorer: &Scorer<'_>, aspects: &[AspectResult]) -> Vec<Advice> {
    let included = aspects.iter().filter(|result| result.is_included());
    let mut holding = Vec::new();
    for aspect in included.map(|result| Some(result.aspect)).chain([None]) {
        let all = scorer.questionnaires().advice_source(aspect).recommendations;
        let all = all.iter().enumerate().filter(|(_, one)| scorer.holds(&one.when));
        let given: Vec<_> = all
            .filter(|(_, one)| aspect.is_some() || !is_covered(scorer, &holding, &one.id))
            .map(|(index, one)| advice(scorer, aspect, index, one))
            .collect();
        holding.extend(given);
    }
    holding
}

/// Whether one of the questionnaires' recommendations says the same as that of the radar with this id.
fn is_covered(scorer: &Scorer<'_>, given: &[Advice], id: &str) -> bool {
    given.iter().any(|advice| recommendation(scorer, advice).covers.iter().any(|other| other == id))
}

fn advice(
    scorer: &Scorer<'_>,
    aspect: Option<usize>,
    index: usize,
    recommendation: &Recommendation,
) -> Advice {
    let about = about(scorer, recommendation);
    let lowest = about.first().and_then(|target| scorer.target(*target));
    Advice {
        aspect,
        recommendation: index,
        need: lowest.map(Score::reversed),
        gain: aspect.and_then(|aspect| gain(scorer, aspect, &about)),
        about,
        technologies: technologies(scorer, recommendation),
    }
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

/// Moves up what makes the first five speak of several themes, and of those that are named as weakest.
fn spread(scorer: &Scorer<'_>, aspects: &[AspectResult], ranked: Vec<Advice>) -> Vec<Advice> {
    let asked: Vec<_> = ranked.iter().filter(|advice| advice.aspect.is_some()).collect();
    let candidates = asked.iter().map(|advice| {
        let after = &recommendation(scorer, advice).after;
        let before = asked.iter().enumerate().filter(|(_, other)| {
            other.aspect == advice.aspect && after.contains(&other.recommendation)
        });
        let theme = advice.about.first().and_then(|target| theme(scorer, *target));
        Candidate { theme, after: before.map(|(index, _)| index).collect() }
    });
    let candidates: Vec<_> = candidates.collect();
    let mut weakest: Vec<_> = aspects
        .iter()
        .filter_map(|result| {
            let [_, (theme, score)] = result.extremes()?;
            Some((score, (result.aspect, theme)))
        })
        .collect();
    weakest.sort_by_key(|(score, _)| *score);
    let weakest: Vec<_> = weakest.into_iter().map(|(_, theme)| theme).collect();
    let mut first = first_five(&candidates, &weakest);
    first.resize(ranked.len(), false);
    let (mut ahead, mut rest) = (Vec::with_capacity(ranked.len()), Vec::new());
    for (advice, first) in ranked.into_iter().zip(first) {
        if first { ahead.push(advice) } else { rest.push(advice) }
    }
    ahead.append(&mut rest);
    ahead
}

/// The theme that a target belongs to; none for a whole aspect.
fn theme(scorer: &Scorer<'_>, target: Target) -> Option<(usize, usize)> {
    match target {
        Target::Question(at) => Some((at.aspect, scorer.questionnaires().question(at).theme)),
        Target::Theme(aspect, theme) => Some((aspect, theme)),
        Target::Aspect(_) => None,
    }
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

/// What a recommendation is about: whatever its condition finds too low (`below`); if there is no such
/// thing, all that its condition finds. The lowest score first, what has none last.
fn about(scorer: &Scorer<'_>, recommendation: &Recommendation) -> Vec<Target> {
    let (mut low, mut other) = (Vec::new(), Vec::new());
    recommendation.when.leaves(&mut |leaf, negated| {
        if negated || scorer.leaf(leaf) != Some(true) {
            return;
        }
        let (found, target) = match leaf {
            Condition::Score { target, below: Some(_), .. } => (&mut low, *target),
            Condition::Score { target, below: None, .. } => (&mut other, *target),
            Condition::Answered(at, _) => (&mut other, Target::Question(*at)),
            Condition::Technology(_)
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_) => return,
        };
        if !found.contains(&target) {
            found.push(target);
        }
    });
    let mut about = if low.is_empty() { other } else { low };
    about.sort_by_key(|target| {
        let score = scorer.target(*target);
        (score.is_none(), score)
    });
    about
}

/// By how much the aspect's score rises when what a recommendation is about rises one level.
fn gain(scorer: &Scorer<'_>, aspect: usize, about: &[Target]) -> Option<Score> {
    let now = scorer.aspect(aspect)?;
    let raised: Raised = about
        .iter()
        .filter_map(|target| {
            Some((*target, one_level_up(scorer, *target, scorer.target(*target)?)))
        })
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
