//! Which departments count in what is recommended to all of them.

use super::advised::CommonAdvices;
use super::context::{GroupPeriod, newest};
use super::gathered::CollectionReport;
use crate::model::Voice;
use crate::scoring::Comparison;

impl CollectionReport<'_> {
    /// What the departments have in common in their newest periods, of those that may be shown. A single
    /// person's sheet alone is counted, as the report of it shows it whole.
    pub fn common(&self, comparison: &Comparison) -> CommonAdvices {
        let rows = comparison.groups.iter().flat_map(newest);
        let is_alone = |row: &GroupPeriod<'_>| comparison.groups.len() == 1 && row.at.people == 1;
        let shown = rows.filter(|row| is_alone(row) || self.is_counted(row));
        let mut common = CommonAdvices::default();
        for row in shown {
            let place = (row.name.into(), row.voice, row.at.period);
            let Some(advised) = self.advised.get(&place) else { continue };
            common.count(advised, &row.label(self.mode.language));
        }
        common.finish();
        common
    }

    /// Whether a department counts in what is said of several.
    pub(super) fn is_counted(&self, row: &GroupPeriod<'_>) -> bool {
        // Few sheets without any score have no figure to hide, but recommendations on single answers.
        let is_enough = row.voice == Voice::Itself || row.at.people >= self.min_group;
        // Figures of a single question may be hidden of more.
        let mut cells = row.at.cells.iter();
        is_enough && cells.all(|cell| !cell.hidden || cell.count >= self.min_group)
    }
}
