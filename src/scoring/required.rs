//! Which recommendations are about what a law asks and the department lacks.

use super::scorer::Scorer;
use super::technology;
use crate::model::{Condition, Recommendation, Target, TechnologyStatus, TechnologyTest};

/// Whether a recommendation whose condition holds is about an answer below its minimum, or about a
/// demand of law that a technology in use or on trial makes and the department does not meet.
pub fn is_required(scorer: &Scorer<'_>, recommendation: &Recommendation, about: &[Target]) -> bool {
    let mut unmet = false;
    recommendation.when.leaves(&mut |leaf, negated| {
        if let (Condition::Technology(test), false) = (leaf, negated) {
            unmet = unmet || is_unmet(scorer, test);
        }
    });
    unmet || about.iter().any(|target| is_below_minimum(scorer, *target))
}

fn is_below_minimum(scorer: &Scorer<'_>, target: Target) -> bool {
    let Target::Question(at) = target else { return false };
    let minimum = scorer.questionnaires().question(at).minimum.as_ref();
    minimum.zip(scorer.target(target)).is_some_and(|(minimum, score)| score < minimum.below)
}

fn is_unmet(scorer: &Scorer<'_>, test: &TechnologyTest) -> bool {
    let radar = scorer.questionnaires().radar();
    let asked = radar.demands.iter().filter(|demand| demand.is_legal);
    let of_law = asked.into_iter().any(|demand| test.demand.as_ref() == Some(&demand.id));
    let is_tested = |index: usize| {
        let record = scorer.sheet.technology(&radar.technologies[index].id);
        let status = record.map(|record| record.status);
        matches!(status, Some(TechnologyStatus::InUse | TechnologyStatus::Trying))
    };
    let found = || technology::found(radar, scorer.sheet, test).into_iter().any(is_tested);
    of_law && test.met == Some(false) && found()
}
