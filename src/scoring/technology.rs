//! Conditions on a department's technologies.

use crate::model::{AnswerSheet, Radar, Technology, TechnologyRecord, TechnologyTest};

/// Whether the department has a technology such as a condition asks for.
///
/// What is not recorded is unknown, and where nothing at all is recorded so is every condition.
pub fn holds(radar: &Radar, sheet: &AnswerSheet, test: &TechnologyTest) -> Option<bool> {
    let seen = TechnologyMatch { radar, sheet, test };
    if sheet.technologies.is_empty() {
        return None;
    }
    if let Some(id) = &test.technology {
        let known = radar.technology(id).map(|index| &radar.technologies[index]);
        return seen.holds(id, known);
    }
    let each = radar.technologies.iter().map(|one| seen.holds(&one.id, Some(one)));
    either(each, true)
}

/// The technologies, by index, that a condition finds.
pub fn found(radar: &Radar, sheet: &AnswerSheet, test: &TechnologyTest) -> Vec<usize> {
    let seen = TechnologyMatch { radar, sheet, test };
    let all = radar.technologies.iter().enumerate();
    let named = all.filter(|(_, one)| test.technology.as_ref().is_none_or(|id| *id == one.id));
    let found = named.filter(|(_, one)| seen.holds(&one.id, Some(one)) == Some(true));
    found.map(|(index, _)| index).collect()
}

/// A condition on technologies, held against a sheet.
struct TechnologyMatch<'a> {
    radar: &'a Radar,
    sheet: &'a AnswerSheet,
    test: &'a TechnologyTest,
}

impl TechnologyMatch<'_> {
    /// Whether one technology is such as is asked for; one that the radar does not know has no ring
    /// and makes no known demands.
    fn holds(&self, id: &str, technology: Option<&Technology>) -> Option<bool> {
        let record = self.sheet.technology(id);
        let status = record.map(|record| self.test.statuses.contains(&record.status));
        let demand = || {
            let Some(id) = &self.test.demand else { return Some(true) };
            let demands = &technology?.demands;
            if !demands.iter().any(|demand| self.radar.demands[*demand].id == *id) {
                return Some(false);
            }
            let Some(met) = self.test.met else { return Some(true) };
            Some(record?.meets(id)? == met)
        };
        let months = || self.months(record);
        either([status, self.ring(technology), months(), demand()].into_iter(), false)
    }

    fn ring(&self, technology: Option<&Technology>) -> Option<bool> {
        if self.test.rings.is_empty() {
            return Some(true);
        }
        let area = self.sheet.area.as_deref().and_then(|area| self.radar.area(area));
        let ring = self.radar.placement(technology?, area).ring;
        Some(self.test.rings.contains(&self.radar.rings[ring].id))
    }

    fn months(&self, record: Option<&TechnologyRecord>) -> Option<bool> {
        let (from, to) = (self.test.months_at_least, self.test.months_below);
        if from.is_none() && to.is_none() {
            return Some(true);
        }
        let months = record?.months(self.sheet.date?)?;
        Some(from.is_none_or(|from| months >= from) && to.is_none_or(|to| months < to))
    }
}

/// `decisive` if one of them is that; unknown if one of them is unknown; else the opposite.
fn either(mut each: impl Iterator<Item = Option<bool>>, decisive: bool) -> Option<bool> {
    let mut all_known = true;
    let decided = each.any(|one| {
        all_known &= one.is_some();
        one == Some(decisive)
    });
    if decided { Some(decisive) } else { all_known.then_some(!decisive) }
}
