//! The result of one sheet as tables: scores, answers, recommendations, technologies.

use super::own_radar;
use super::row::{Row, Rows};
use super::score_row;
use super::sheet::SheetReport;
use super::table::{Cell, Table, Worksheet};
use crate::model::{QuestionRef, Questionnaires, Role};
use crate::scoring::State;
use crate::wording;

const ANSWERS: &[&str] = &[
    "department",
    "area",
    "respondent",
    "role",
    "date",
    "aspect",
    "theme",
    "question",
    "question_text",
    "state",
    "code",
    "answer_text",
    "score",
    "note",
    "next_step",
];

const RECOMMENDATIONS: &[&str] = &[
    "department",
    "respondent",
    "date",
    "rank",
    "id",
    "aspect",
    "title",
    "why",
    "first_step",
    "dialogue",
    "effort",
    "about",
    "need",
    "gain",
    "technologies",
];

/// The columns of the table with this name, else of that of the scores.
pub fn columns(questionnaires: &Questionnaires, table: Option<&str>) -> Vec<String> {
    let columns = match table {
        Some("answers") => ANSWERS,
        Some("recommendations") => RECOMMENDATIONS,
        Some("technologies") => own_radar::COLUMNS,
        _ => return score_row::columns(questionnaires),
    };
    columns.iter().map(|name| (*name).to_owned()).collect()
}

/// The rows of a result in the table with this name, else the one row in that of the scores.
pub fn rows(report: &SheetReport<'_>, table: Option<&str>, rows: &mut impl Rows) {
    match table {
        Some("answers") => answers(report, rows),
        Some("recommendations") => recommendations(report, rows),
        Some("technologies") => own_radar::rows(report, rows),
        _ => rows.row(|row| score_row::cells(report.sheet, report.assessment, row)),
    }
}

/// The table with this name, else that of the scores, which has one row.
pub fn of(report: &SheetReport<'_>, name: Option<&str>) -> Table {
    let mut filled: Vec<Vec<Cell>> = Vec::new();
    rows(report, name, &mut filled);
    Table { columns: columns(report.questionnaires, name), rows: filled }
}

/// All of them, each on its sheet of a workbook.
pub fn worksheets(report: &SheetReport<'_>) -> Vec<Worksheet> {
    let t = wording::export(report.mode.language);
    let scores = of(report, None);
    let is_score = |(_, name): &(usize, &String)| name.ends_with("_score");
    let scored = scores.columns.iter().enumerate().filter(is_score).map(|(index, _)| index);
    vec![
        Worksheet { scores: scored.collect(), ..Worksheet::plain(t.scores, scores) },
        Worksheet::plain(t.answers, of(report, Some("answers"))),
        Worksheet::plain(t.recommendations, of(report, Some("recommendations"))),
        Worksheet::plain(t.technologies, of(report, Some("technologies"))),
    ]
}

fn answers(report: &SheetReport<'_>, rows: &mut impl Rows) {
    for result in report.assessment.included() {
        let questionnaire = report.questionnaires.at(result.aspect);
        for (index, (question, answer)) in
            questionnaire.questions.iter().zip(&result.answers).enumerate()
        {
            let at = QuestionRef { aspect: result.aspect, question: index };
            let given = answer.state == State::Answered || answer.state == State::NotAsked;
            rows.row(|row| {
                who(report, row);
                row.text(&questionnaire.id);
                row.text(&questionnaire.themes[question.theme].id);
                row.text(&question.id);
                row.text(question.text.get(report.mode.language));
                row.text(answer.state.name());
                row.text(&if given { report.code(at) } else { "".into() });
                row.text(&if given { report.words(at) } else { "".into() });
                row.score(answer.score);
                row.text(report.sheet.note(at).unwrap_or_default());
                row.text(report.next_step(at, answer).unwrap_or_default());
            });
        }
    }
}

fn recommendations(report: &SheetReport<'_>, rows: &mut impl Rows) {
    let sheet = report.sheet;
    for (advice, rank) in report.assessment.recommendations.iter().zip(1..) {
        let recommendation = report.recommendation(advice);
        let language = report.mode.language;
        let names: Vec<_> = advice.about.iter().map(|target| report.name(*target)).collect();
        rows.row(|row| {
            row.text(&sheet.department);
            row.text(sheet.respondent.as_deref().unwrap_or_default());
            row.day(sheet.date);
            row.whole(Some(rank));
            row.text(&recommendation.id);
            row.text(report.questionnaires.advice_source(advice.aspect).id);
            row.text(recommendation.title.get(language));
            row.text(recommendation.why.get(language));
            row.text(recommendation.first_step.get(language));
            row.text(recommendation.dialogue.get(language));
            row.text(recommendation.effort.name());
            row.text(&names.join(";"));
            row.score(advice.need);
            row.score(advice.gain);
            row.text(&report.technologies(advice).join(";"));
        });
    }
}

/// The cells that tell whose a result is.
pub fn who(report: &SheetReport<'_>, row: &mut impl Row) {
    let sheet = report.sheet;
    row.text(&sheet.department);
    row.text(sheet.area.as_deref().unwrap_or_default());
    row.text(sheet.respondent.as_deref().unwrap_or_default());
    row.text(sheet.role.map_or("", Role::name));
    row.day(sheet.date);
}
