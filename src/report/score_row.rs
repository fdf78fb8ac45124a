//! The scores of a sheet as one row, without taking new memory.

use super::row::Row;
use crate::model::{AnswerSheet, Questionnaires, Role};
use crate::scoring::Assessment;

/// The columns of the table of scores.
pub fn columns(questionnaires: &Questionnaires) -> Vec<String> {
    let mut columns: Vec<_> =
        ["department", "area", "respondent", "role", "date"].map(str::to_owned).into();
    for (_, questionnaire) in questionnaires.selected() {
        let figures = ["score", "level", "coverage"];
        columns.extend(figures.map(|figure| format!("{}_{figure}", questionnaire.id)));
    }
    columns.extend(["overall_score", "overall_level"].map(str::to_owned));
    columns
}

/// Gives the cells of a sheet's row in that table to `row`.
pub fn cells(sheet: &AnswerSheet, assessment: &Assessment, row: &mut impl Row) {
    who(sheet, row);
    for result in &assessment.aspects {
        row.score(result.score.ok());
        row.whole(result.level);
        row.share(result.coverage);
    }
    row.score(assessment.overall.map(|overall| overall.score));
    row.whole(assessment.overall.map(|overall| overall.level));
}

/// Gives the cells that identify a sheet to `row`.
#[inline]
pub fn who(sheet: &AnswerSheet, row: &mut impl Row) {
    row.text(&sheet.department);
    row.text(sheet.area.as_deref().unwrap_or_default());
    row.text(sheet.respondent.as_deref().unwrap_or_default());
    row.text(sheet.role.map_or("", Role::name));
    row.day(sheet.date);
}
