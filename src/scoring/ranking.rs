//! Which recommendations are given, and in which order.

use std::cmp::Reverse;

use smallvec::SmallVec;

use super::advice::{Advice, Targets};
use super::assessment::AspectResult;
use super::first_five::{Candidate, first_five};
use super::required::is_required;
use super::scorer::Scorer;
use super::technology;
use crate::model::{Condition, Kind, Recommendation, RecommendationRef, Score, Target};

/// The recommendations whose condition holds, the one to begin with first.
///
/// What a law asks comes before all else. Then comes what is needed most for its effort: need divided by 1 (small), 2 (medium) or 3 (large);
/// where that is equal, what gains most, then the smaller effort, then the author's order. Those
/// without a need come after those with one, and the radar's last.
/// A recommendation never comes before those on the list that should be followed first (`after`):
/// they move up to right before it. The first five are spread over themes and aspects.
pub fn ranked(scorer: &Scorer<'_>, aspects: &[AspectResult]) -> Vec<Advice> {
    let mut holding = holding(scorer, aspects);
    holding.sort_by_cached_key(|advice| {
        let effort = recommendation(scorer, advice).effort;
        // What is equal may differ in the last places, which were rounded.
        let need = advice.need.map(|need| need.per(effort.divisor()).millionths());
        let gain = advice.gain.map(Score::millionths);
        (!advice.is_required, advice.aspect.is_none(), Reverse(need), Reverse(gain), effort)
    });
    let list: Vec<_> = holding.iter().collect();
    let mut order = Vec::with_capacity(list.len());
    for index in 0..list.len() {
        place(scorer, &list, index, &mut order);
    }
    let ranked: Vec<_> = order.iter().map(|index| list[*index]).collect();
    let spread = spread(scorer, aspects, &ranked);
    let mut holding: Vec<_> = holding.into_iter().map(Some).collect();
    spread.into_iter().filter_map(|index| holding[order[index]].take()).collect()
}

/// Room for as many recommendations as most sheets get.
const MANY: usize = 32;

/// All whose condition holds, but for those of the radar that another one covers.
fn holding(scorer: &Scorer<'_>, aspects: &[AspectResult]) -> Vec<Advice> {
    let included = aspects.iter().filter(|result| result.is_included());
    let mut holding = Vec::with_capacity(MANY);
    for aspect in included.map(|result| Some(result.aspect)).chain([None]) {
        let before = holding.len();
        let all = scorer.questionnaires().advice_source(aspect).recommendations;
        for (index, one) in all.iter().enumerate().filter(|(_, one)| scorer.holds(&one.when)) {
            if aspect.is_some() || !is_covered(scorer, &holding[..before], &one.id) {
                holding.push(advice(scorer, aspect, index, one));
            }
        }
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
        is_required: is_required(scorer, recommendation, &about),
        about,
        technologies: technologies(scorer, recommendation),
    }
}

/// Puts the recommendation at an index in order, after those that should be followed first.
fn place(scorer: &Scorer<'_>, holding: &[&Advice], index: usize, order: &mut Vec<usize>) {
    if order.contains(&index) {
        return;
    }
    for first in before(scorer, holding, holding[index]) {
        place(scorer, holding, first, order);
    }
    order.push(index);
}

/// The recommendations on a list, by index, that should be followed before one of them.
fn before(scorer: &Scorer<'_>, list: &[&Advice], advice: &Advice) -> Vec<usize> {
    let after = &recommendation(scorer, advice).after;
    if after.is_empty() {
        return Vec::new();
    }
    let first = list.iter().enumerate().filter(|(_, other)| {
        let (aspect, recommendation) = (other.aspect, other.recommendation);
        after.contains(&RecommendationRef { aspect, recommendation })
    });
    first.map(|(index, _)| index).collect()
}

/// The order in which the first five speak of several themes, and of those that are named as weakest.
fn spread(scorer: &Scorer<'_>, aspects: &[AspectResult], ranked: &[&Advice]) -> Vec<usize> {
    // The radar's are no candidates, which are at the end unless a law asks for them.
    let is_candidate = |advice: &&&Advice| advice.is_required || advice.aspect.is_some();
    let candidates = ranked.iter().take_while(is_candidate).map(|advice| {
        let effort = recommendation(scorer, advice).effort;
        Candidate {
            is_required: advice.is_required,
            aspect: advice.aspect,
            theme: advice.about.first().and_then(|target| scorer.theme_of(*target)),
            urgency: (advice.need.map(Score::millionths), effort),
            after: before(scorer, ranked, advice),
        }
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
    let mut order = first_five(&candidates, &weakest);
    order.sort_unstable();
    let first = order.clone();
    order.extend((0..ranked.len()).filter(|index| !first.contains(index)));
    order
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
fn about(scorer: &Scorer<'_>, recommendation: &Recommendation) -> Targets {
    let (mut low, mut other) = (Targets::new(), Targets::new());
    recommendation.when.leaves(&mut |leaf, negated| {
        if negated || scorer.leaf(leaf) != Some(true) {
            return;
        }
        let (found, target) = match leaf {
            Condition::Score { target, below: Some(_), .. } => (&mut low, *target),
            Condition::Score { target, below: None, .. } => (&mut other, *target),
            Condition::Answered(at, _) => (&mut other, Target::Question(*at)),
            Condition::Technology(_)
            | Condition::Area(_)
            | Condition::Role(_)
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
    let raised = about.iter().filter_map(|target| {
        Some((*target, one_level_up(scorer, *target, scorer.target(*target)?)))
    });
    let raised: SmallVec<[_; 4]> = raised.collect();
    // Both scores were rounded in their last places, so their difference is known to nine.
    scorer.aspect_with(aspect, &raised, |_, _| ()).0.map(|then| then.above(now).rounded())
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
