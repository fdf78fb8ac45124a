//! How many of those invited answered: in words, and what is wrong with the numbers.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::model::{Finding, Invited, Language, Place, Problem, Role, Share, Voice, half_up};
use crate::scoring::{ComparedPeriod, Comparison};
use crate::wording;

/// How many of those invited answered in a period, with the share and, below a half, that it is few; a dash
/// where it is not known how many were invited.
pub fn responses(language: Language, at: &ComparedPeriod) -> String {
    let t = wording::compare(language);
    let Some(invited) = at.invited else { return t.none.into() };
    let Some(rate) = at.response_rate() else { return (t.more_than_invited)(at.people, invited) };
    let words = (t.response_rate)(at.people, invited, &percent(language, rate));
    if is_few(rate) { format!("{words}, {}", t.few_responses) } else { words }
}

/// Whether fewer than half answered, so that the others may well see things otherwise.
fn is_few(rate: Share) -> bool {
    u64::from(rate.part) * 2 < u64::from(rate.whole)
}

/// A share in whole per cent, or with as many decimals as it takes not to seem none, half or all.
fn percent(language: Language, rate: Share) -> String {
    let exact = Decimal::from(rate.part) * Decimal::ONE_HUNDRED / Decimal::from(rate.whole.max(1));
    let side = |percent: Decimal| {
        let half = percent.cmp(&Decimal::from(50));
        (percent.is_zero(), half, percent == Decimal::ONE_HUNDRED)
    };
    let rounded = (0..).map(|places| half_up(exact, places));
    let shown = rounded.take(9).find(|percent| side(*percent) == side(exact));
    wording::decimal(language, shown.unwrap_or(exact))
}

/// Which groups are not told of in the file of those invited, and of which more answered than it says.
pub fn response_findings(
    comparison: &Comparison,
    invited: &Invited,
    file: (usize, &Arc<str>),
) -> Vec<Finding> {
    let newest = comparison.newest_of_people();
    let mut findings = Vec::new();
    for group in comparison.groups.iter().filter(|group| group.voice != Voice::Itself) {
        let Some(at) = group.periods.iter().find(|at| Some(at.period) == newest) else { continue };
        let problem = match at.invited {
            None => Problem::NotInvited,
            Some(invited) if at.is_more_than_invited() => {
                Problem::MoreThanInvited { answered: at.people, invited }
            }
            Some(_) => continue,
        };
        let place = invited.place(&group.name, group.voice).filter(|_| at.invited.is_some());
        let place = place.cloned().unwrap_or_else(|| Place::file(file.0, file.1));
        findings.push(Finding::new(problem, place).found(name(&group.name, group.voice)));
    }
    findings
}

/// A department, a role in it, or a role.
fn name(group: &str, voice: Voice) -> String {
    match voice.role().map(Role::name) {
        Some(role) if group != role && !group.is_empty() => format!("{group}, {role}"),
        _ => group.to_owned(),
    }
}
