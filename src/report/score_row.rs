//! The scores of a sheet as one row, without taking new memory.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{AnswerSheet, Questionnaires, Role, Score, Share};
use crate::scoring::Assessment;

/// What takes the cells of a row, in order.
pub trait Row {
    /// A text of the user's; empty if there is none.
    fn text(&mut self, text: &str);
    /// A day, if it is known.
    fn day(&mut self, day: Option<Date>);
    /// A score, if there is one.
    fn score(&mut self, score: Option<Score>);
    /// A level or another whole number, if there is one.
    fn level(&mut self, level: Option<usize>);
    /// A share, if it is one of something.
    fn share(&mut self, share: Share);
    /// Another number, if there is one, to be rounded to four decimals.
    fn number(&mut self, number: Option<Decimal>);
}

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
    row.text(&sheet.department);
    row.text(sheet.area.as_deref().unwrap_or_default());
    row.text(sheet.respondent.as_deref().unwrap_or_default());
    row.text(sheet.role.map_or("", Role::name));
    row.day(sheet.date);
    for result in &assessment.aspects {
        row.score(result.score.ok());
        row.level(result.level);
        row.share(result.coverage);
    }
    row.score(assessment.overall.map(|overall| overall.score));
    row.level(assessment.overall.map(|overall| overall.level));
}
