//! What reports are made with, and the two kinds: of a department's newest sheets, and of several.

use modenhed::batch::Scored;
use modenhed::model::{Plan, Questionnaires, Reference};
use modenhed::report::{DepartmentReport, Document, Mode, SheetReport};
use modenhed::scoring::{Comparison, PeriodLength};

use super::sheets::{Chosen, Sheets};
use crate::cli::plans::Plans;

/// What reports are made with.
pub struct Making<'a> {
    pub questionnaires: &'a Questionnaires,
    pub plans: &'a Plans,
    pub reference: Option<&'a Reference>,
    pub mode: Mode,
    pub length: PeriodLength,
    /// Whether the sheets lie in a folder, drafts among them.
    pub gathered: bool,
}

impl Making<'_> {
    /// A department's report from its newest sheets.
    pub fn department(&self, chosen: &Chosen<'_>) -> Document {
        let plan = self.plans.of(&chosen.now.sheet.department);
        let beside = (plan, self.reference);
        let report = |scored| result(self.questionnaires, scored, beside, self.mode);
        DepartmentReport { now: report(chosen.now), before: chosen.before.map(report) }.document()
    }

    /// The report of several sheets.
    pub fn collection(&self, sheets: &Sheets<'_>, comparison: &Comparison) -> Document {
        sheets.all.document(comparison, self.reference)
    }
}

const fn result<'a>(
    questionnaires: &'a Questionnaires,
    scored: &'a Scored,
    (plan, reference): (Option<&'a Plan>, Option<&'a Reference>),
    mode: Mode,
) -> SheetReport<'a> {
    let (sheet, assessment) = (&scored.sheet, &scored.results);
    SheetReport { questionnaires, sheet, assessment, plan, reference, mode }
}
