//! What every part of the report is made from.

use crate::report::sheet::SheetReport;
use crate::scoring::History;
use crate::wording::{ReportTexts, Texts};

/// The sheets with the sentences of the report.
#[derive(Clone, Copy)]
pub struct DepartmentContext<'a> {
    /// The newest sheet.
    pub now: SheetReport<'a>,
    /// The one before it.
    pub before: Option<SheetReport<'a>>,
    /// What the questionnaires say of their versions.
    pub history: &'a History<'a>,
    /// The sentences of results.
    pub t: &'static Texts,
    /// The sentences of this report.
    pub words: &'static ReportTexts,
}
