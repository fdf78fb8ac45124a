//! What is counted of the sheets of a collection.

use std::collections::HashMap;

use crate::model::{AnswerSheet, GroupBy, Invited, Questionnaires, Voice};
use crate::report::sheet::Mode;
use crate::scoring::{Assessment, Columns, Comparison, Groups, Period, PeriodLength, Precision};

/// How many sheets of a department in a period get each recommendation, by aspect and index.
type Advised = HashMap<(usize, usize), u32>;

/// Counts sheets by department and period, in constant memory for each, and tells what they show.
#[derive(Clone, Debug)]
pub struct CollectionReport<'a> {
    pub(super) questionnaires: &'a Questionnaires,
    pub(super) mode: Mode,
    pub(super) length: PeriodLength,
    pub(super) min_group: u32,
    pub(super) groups: Groups,
    pub(super) advised: HashMap<(Box<str>, Voice, Option<Period>), Advised>,
    pub(super) sheets: u64,
}

impl<'a> CollectionReport<'a> {
    /// No sheets yet; groups below `min_group` people show no figures.
    pub fn new(
        questionnaires: &'a Questionnaires,
        mode: Mode,
        length: PeriodLength,
        min_group: u32,
    ) -> Self {
        let groups = Groups::new(Columns::of(questionnaires, true));
        let advised = HashMap::new();
        Self { questionnaires, mode, length, min_group, groups, advised, sheets: 0 }
    }

    /// Adds a sheet.
    pub fn add(&mut self, sheet: &AnswerSheet, assessment: &Assessment) {
        let period = sheet.date.map(|date| Period::of(date, self.length));
        let (name, voice) = GroupBy::Department.group(sheet);
        self.groups.add((name, voice), period, self.sheets, (sheet, assessment));
        self.sheets += 1;
        let advised = self.advised.entry((name.into(), voice, period)).or_default();
        for advice in &assessment.recommendations {
            // What the radar recommends is about a department's own technologies.
            if let Some(aspect) = advice.aspect {
                *advised.entry((aspect, advice.recommendation)).or_default() += 1;
            }
        }
    }

    /// What has been added, as far as it may be shown; it may be known how many people were invited.
    pub fn comparison(&self, invited: Option<&Invited>) -> Comparison {
        let precision = Precision::from(self.min_group);
        let (groups, by) = (self.groups.clone(), GroupBy::Department);
        Comparison::with_invited(groups, self.questionnaires, (precision, by), invited)
    }

    /// Whether there are figures that are not shown.
    pub fn hides(comparison: &Comparison) -> bool {
        let periods = comparison.groups.iter().flat_map(|group| &group.periods);
        periods.flat_map(|period| &period.cells).any(|cell| cell.hidden)
    }
}
