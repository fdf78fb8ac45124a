//! The result of one sheet as tables: scores, answers, recommendations, technologies.

use super::answer_data::kept_under;
use super::own_radar;
use super::row::{Row, Rows};
use super::score_row;
use super::sheet::SheetReport;
use super::table::{Cell, Table, TableName, Worksheet};
use crate::model::{QuestionRef, Questionnaires};
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
    "below_minimum",
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
pub fn columns(questionnaires: &Questionnaires, table: Option<TableName>) -> Vec<String> {
    let columns = match table {
        Some(TableName::Answers) => ANSWERS,
        Some(TableName::Recommendations) => RECOMMENDATIONS,
        Some(TableName::Technologies) => own_radar::COLUMNS,
        Some(TableName::Scores | TableName::Groups) | None => {
            return score_row::columns(questionnaires);
        }
    };
    columns.iter().map(|name| (*name).to_owned()).collect()
}

/// The rows of a result in the table with this name, else the one row in that of the scores.
pub fn rows(report: &SheetReport<'_>, table: Option<TableName>, rows: &mut impl Rows) {
    match table {
        Some(TableName::Answers) => answers(report, rows),
        Some(TableName::Recommendations) => recommendations(report, rows),
        Some(TableName::Technologies) => own_radar::rows(report, rows),
        Some(TableName::Scores | TableName::Groups) | None => {
            rows.row(|row| score_row::cells(report.sheet, report.assessment, row));
        }
    }
}

/// The table with this name, else that of the scores, which has one row.
pub fn of(report: &SheetReport<'_>, name: Option<TableName>) -> Table {
    let mut filled: Vec<Vec<Cell>> = Vec::new();
    rows(report, name, &mut filled);
    Table { columns: columns(report.questionnaires, name), rows: filled }
}

/// All of them, each on its sheet of a workbook, and the notes by themselves; with the names of columns that
/// programs get.
pub fn worksheets(report: &SheetReport<'_>) -> Vec<Worksheet> {
    let t = wording::export(report.mode.language);
    let scores = of(report, None);
    let is_score = |(_, name): &(usize, &String)| name.ends_with("_score");
    let scored = scores.columns.iter().enumerate().filter(is_score).map(|(index, _)| index);
    let answers = of(report, Some(TableName::Answers));
    let notes = noted(&answers);
    vec![
        Worksheet { scores: scored.collect(), ..Worksheet::plain(t.scores, scores) },
        Worksheet::plain(t.answers, answers),
        Worksheet::plain(t.recommendations, of(report, Some(TableName::Recommendations))),
        Worksheet::plain(t.technologies, of(report, Some(TableName::Technologies))),
        Worksheet::plain(t.notes, notes),
    ]
}

/// The answers that somebody wrote something about, with little more than that.
fn noted(answers: &Table) -> Table {
    let wanted = ["department", "respondent", "date", "question_text", "answer_text", "note"];
    let place = |name: &str| answers.columns.iter().position(|column| column == name);
    let places: Vec<_> = wanted.iter().filter_map(|name| place(name)).collect();
    let note = place("note");
    let has_note = |row: &&Vec<Cell>| note.is_some_and(|note| row[note] != Cell::Missing);
    let rows = answers.rows.iter().filter(has_note);
    let rows = rows.map(|row| places.iter().map(|place| row[*place].clone()).collect());
    Table { columns: wanted.map(str::to_owned).to_vec(), rows: rows.collect() }
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
                score_row::who(report.sheet, row);
                row.same(kept_under(report, at, answer), |row| {
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
                    row.text(
                        answer.below_minimum.map_or("", |below| if below { "yes" } else { "no" }),
                    );
                });
            });
        }
    }
}

fn recommendations(report: &SheetReport<'_>, rows: &mut impl Rows) {
    let sheet = report.sheet;
    let mut about = String::new();
    for (advice, rank) in report.assessment.recommendations.iter().zip(1..) {
        let recommendation = report.recommendation(advice);
        let language = report.mode.language;
        // The radar's come after those of the aspects.
        let source = advice.aspect.unwrap_or(usize::MAX);
        about.clear();
        for target in &advice.about {
            if !about.is_empty() {
                about.push(';');
            }
            report.name(*target).add_to(&mut about);
        }
        rows.row(|row| {
            row.text(&sheet.department);
            row.text(sheet.respondent.as_deref().unwrap_or_default());
            row.day(sheet.date);
            row.whole(Some(rank));
            row.same(Some((source, advice.recommendation)), |row| {
                row.text(&recommendation.id);
                row.text(report.questionnaires.advice_source(advice.aspect).id);
                row.text(recommendation.title.get(language));
                row.text(recommendation.why.get(language));
                row.text(recommendation.first_step.get(language));
                row.text(recommendation.dialogue.get(language));
                row.text(recommendation.effort.name());
            });
            row.text(&about);
            row.score(advice.need);
            row.score(advice.gain);
            row.text(&report.technologies(advice).join(";"));
        });
    }
}
