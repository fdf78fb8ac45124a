//! What each department can be said to need, as a worksheet.

use super::context::newest;
use super::gathered::CollectionReport;
use crate::report::table::{Cell, Table, Worksheet, WorksheetPlace};
use crate::scoring::Comparison;
use crate::wording;

impl CollectionReport<'_> {
    /// The recommendations of departments, a row a department and recommendation.
    pub fn advised_worksheet(&self, comparison: &Comparison) -> Worksheet {
        let language = self.mode.language;
        let (t, texts) = (wording::export(language), wording::texts(language));
        let common = self.common(comparison);
        let mut rows = Vec::new();
        let shown = comparison.groups.iter().flat_map(newest).filter(|row| self.is_counted(row));
        for department in shown {
            let department = department.label(language);
            let needed = common.all.iter().filter(|one| one.departments.contains(&department));
            let advice = needed.map(|one| &one.advice);
            rows.extend(advice.filter_map(|advice| {
                let questionnaire = self.questionnaires.at(advice.aspect?);
                let one = &questionnaire.recommendations[advice.recommendation];
                Some(vec![
                    Cell::text(department.clone()),
                    Cell::text(one.title.get(language)),
                    Cell::text(questionnaire.title.get(language)),
                    Cell::text(one.why.get(language)),
                    Cell::text(one.first_step.get(language)),
                    Cell::text((texts.effort)(one.effort)),
                ])
            }));
        }
        let columns = t.advised_head.map(str::to_owned).to_vec();
        Worksheet {
            place: WorksheetPlace::Groups,
            lines: vec![t.advised.into(), t.advised_note.into()],
            ..Worksheet::plain(t.advised, Table { columns, rows })
        }
    }
}
