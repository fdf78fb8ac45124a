//! What is counted of the sheets of a collection.

use std::collections::HashMap;

use super::advised::Advised;
use super::noted::Noted;
use super::place::Place;
use crate::model::{AnswerSheet, GroupBy, Invited, Questionnaires};
use crate::report::omitted::Part;
use crate::report::sheet::Mode;
use crate::scoring::{Assessment, Columns, Comparison, Groups, Period, PeriodLength, Precision};

/// The level that each aspect aims at, by questionnaire index; none where the sheets differ.
pub type Aims = Vec<(usize, Option<usize>)>;

/// How a collection is shown.
#[derive(Clone, Copy, Debug)]
pub struct CollectionMode {
    /// The language, and how many recommendations.
    pub mode: Mode,
    /// How long a period is.
    pub length: PeriodLength,
    /// Groups of fewer people show no figures.
    pub min_group: u32,
    /// Whether what was noted beside answers is shown.
    pub has_notes: bool,
}

/// Counts sheets by department and period, in constant memory for each unless notes are kept, and tells
/// what they show.
#[derive(Clone, Debug)]
pub struct CollectionReport<'a> {
    pub(super) questionnaires: &'a Questionnaires,
    pub(super) mode: Mode,
    pub(super) length: PeriodLength,
    pub(super) min_group: u32,
    /// By department, by department and role, and all together.
    pub(super) groups: [Groups; 3],
    pub(super) advised: HashMap<Place, Advised>,
    pub(super) aims: HashMap<Place, Aims>,
    pub(super) noted: Option<Noted>,
    pub(super) sheets: u64,
}

/// What the sheets are grouped by.
const BY: [GroupBy; 3] = [GroupBy::Department, GroupBy::DepartmentRole, GroupBy::Date];

impl<'a> CollectionReport<'a> {
    /// No sheets yet.
    pub fn new(questionnaires: &'a Questionnaires, shown: CollectionMode) -> Self {
        let CollectionMode { mode, length, min_group, has_notes } = shown;
        let groups = BY.map(|by| Groups::new(Columns::of(questionnaires, by == BY[0])));
        let has_notes = has_notes && !mode.omitted.has(Part::Notes);
        Self {
            questionnaires,
            mode,
            length,
            min_group,
            groups,
            advised: HashMap::new(),
            aims: HashMap::new(),
            noted: has_notes.then(Noted::default),
            sheets: 0,
        }
    }

    /// Adds a sheet.
    pub fn add(&mut self, sheet: &AnswerSheet, assessment: &Assessment) {
        let period = sheet.date.map(|date| Period::of(date, self.length));
        for (groups, by) in self.groups.iter_mut().zip(BY) {
            groups.add(by.group(sheet), period, self.sheets, (sheet, assessment));
        }
        self.sheets += 1;
        let (name, voice) = GroupBy::Department.group(sheet);
        let place: Place = (name.into(), voice, period);
        aim(self.aims.entry(place.clone()).or_default(), &sheet.targets);
        if let Some(noted) = &mut self.noted {
            noted.add(&place, sheet, self.questionnaires);
        }
        self.advised.entry(place).or_default().add(&assessment.recommendations);
    }

    /// What has been added, by department, as far as it may be shown; it may be known how many people were
    /// invited.
    pub fn comparison(&self, invited: Option<&Invited>) -> Comparison {
        self.compared(0, invited)
    }

    /// The same by department and role.
    pub(super) fn roles(&self) -> Comparison {
        self.compared(1, None)
    }

    fn compared(&self, index: usize, invited: Option<&Invited>) -> Comparison {
        let shown = (Precision::from(self.min_group), BY[index]);
        Comparison::with_invited(self.groups[index].clone(), self.questionnaires, shown, invited)
    }

    /// How many sheets were added.
    pub const fn sheets(&self) -> u64 {
        self.sheets
    }

    /// Whether any figure is shown.
    pub fn tells(comparison: &Comparison) -> bool {
        let periods =
            comparison.groups.iter().flat_map(|group| group.periods.iter().chain(&group.own));
        periods.flat_map(|period| &period.cells).any(|cell| cell.figures.is_some())
    }

    /// Whether there are figures that are not shown.
    pub fn hides(comparison: &Comparison) -> bool {
        let periods = comparison.groups.iter().flat_map(|group| &group.periods);
        periods.flat_map(|period| &period.cells).any(|cell| cell.hidden)
    }
}

/// Adds what a sheet aims at.
fn aim(aims: &mut Aims, targets: &[(usize, usize)]) {
    for (aspect, level) in targets {
        match aims.iter_mut().find(|(known, _)| known == aspect) {
            Some((_, known)) if *known != Some(*level) => *known = None,
            Some(_) => {}
            None => aims.push((*aspect, Some(*level))),
        }
    }
}
