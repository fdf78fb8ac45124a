//! The scores of a sheet as one row, without taking new memory.

use jiff::civil::Date;

use crate::model::{AnswerSheet, Questionnaires, Role, Score, Share};
use crate::scoring::Assessment;

/// One cell of a row of scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure<'a> {
    /// A text of the user's; empty if there is none.
    Text(&'a str),
    /// A day, if it is known.
    Day(Option<Date>),
    /// A score, if there is one.
    Score(Option<Score>),
    /// A level, if there is one.
    Level(Option<usize>),
    /// A share, if it is one of something.
    Share(Share),
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

/// Gives the cells of a sheet's row in that table to `cell`, in order.
pub fn cells(sheet: &AnswerSheet, assessment: &Assessment, mut cell: impl FnMut(Figure<'_>)) {
    cell(Figure::Text(&sheet.department));
    cell(Figure::Text(sheet.area.as_deref().unwrap_or_default()));
    cell(Figure::Text(sheet.respondent.as_deref().unwrap_or_default()));
    cell(Figure::Text(sheet.role.map_or("", Role::name)));
    cell(Figure::Day(sheet.date));
    for result in &assessment.aspects {
        cell(Figure::Score(result.score.ok()));
        cell(Figure::Level(result.level));
        cell(Figure::Share(result.coverage));
    }
    cell(Figure::Score(assessment.overall.map(|overall| overall.score)));
    cell(Figure::Level(assessment.overall.map(|overall| overall.level)));
}
