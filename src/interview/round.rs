//! The technologies that an interview asks about, and when.

use crate::model::{AnswerSheet, Questionnaires, Radar};

/// The technologies to be asked about, and when.
#[derive(Clone, Debug)]
pub struct Round {
    /// After the questions of the aspect with this index.
    pub after: usize,
    /// Their indexes in the radar, in the order they are asked about.
    pub technologies: Vec<usize>,
}

impl Round {
    /// After the aspect that the radar goes with, if that is selected; after the last one, if it is
    /// asked for anyway.
    pub fn of(set: &Questionnaires, sheet: &AnswerSheet, anyway: bool) -> Option<Self> {
        let radar = set.radar();
        let home = radar.aspect.as_ref().and_then(|id| set.index(id));
        let selected = |aspect: &usize| set.selected().any(|(other, _)| other == *aspect);
        let last = || set.selected().last().map(|(aspect, _)| aspect).filter(|_| anyway);
        let after = home.filter(selected).or_else(last)?;
        let technologies = relevant(radar, sheet);
        (!technologies.is_empty()).then_some(Self { after, technologies })
    }
}

/// The technologies that are typically used in the sheet's area, all if the radar does not know it,
/// the most mature first.
fn relevant(radar: &Radar, sheet: &AnswerSheet) -> Vec<usize> {
    let area = sheet.area.as_deref().and_then(|area| radar.area(area));
    let all = radar.technologies.iter().enumerate();
    let used = all.filter(|(_, one)| area.is_none_or(|area| one.used_in(area).is_some()));
    let mut used: Vec<_> = used.map(|(index, _)| index).collect();
    used.sort_by_key(|index| radar.placement(&radar.technologies[*index], area).ring);
    used
}
