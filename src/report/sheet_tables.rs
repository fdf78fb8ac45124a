//! The result of one sheet as tables: scores, answers, recommendations, technologies.

use super::own_radar;
use super::score_row;
use super::sheet::SheetReport;
use super::table::{Cell, Table, Worksheet};
use crate::model::{QuestionRef, Role};
use crate::scoring::State;
use crate::wording;

/// The table with this name, else that of the scores, which has one row.
pub fn of(report: &SheetReport<'_>, name: Option<&str>) -> Table {
    match name {
        Some("answers") => answers(report),
        Some("recommendations") => recommendations(report),
        Some("technologies") => own_radar::table(report, &who(report)),
        _ => scores(report),
    }
}

/// All of them, each on its sheet of a workbook.
pub fn worksheets(report: &SheetReport<'_>) -> Vec<Worksheet> {
    let t = wording::export(report.mode.language);
    let scores = scores(report);
    let is_score = |(_, name): &(usize, &String)| name.ends_with("_score");
    let scored = scores.columns.iter().enumerate().filter(is_score).map(|(index, _)| index);
    vec![
        Worksheet { scores: scored.collect(), ..Worksheet::plain(t.scores, scores) },
        Worksheet::plain(t.answers, answers(report)),
        Worksheet::plain(t.recommendations, recommendations(report)),
        Worksheet::plain(t.technologies, own_radar::table(report, &who(report))),
    ]
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn scores(report: &SheetReport<'_>) -> Table {
    let mut row = Vec::new();
    score_row::cells(report.sheet, report.assessment, &mut row);
    Table { columns: score_row::columns(report.questionnaires), rows: vec![row] }
}

fn answers(report: &SheetReport<'_>) -> Table {
    let columns = names(&[
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
    ]);
    let mut rows = Vec::new();
    for result in report.assessment.included() {
        let questionnaire = report.questionnaires.at(result.aspect);
        for (index, (question, answer)) in
            questionnaire.questions.iter().zip(&result.answers).enumerate()
        {
            let at = QuestionRef { aspect: result.aspect, question: index };
            let given = answer.state == State::Answered || answer.state == State::NotAsked;
            let mut row = who(report);
            row.extend([
                Cell::text(&questionnaire.id),
                Cell::text(&questionnaire.themes[question.theme].id),
                Cell::text(&question.id),
                Cell::text(question.text.get(report.mode.language)),
                Cell::text(answer.state.name()),
                Cell::text(if given { report.code(at) } else { String::new() }),
                Cell::text(if given { report.words(at) } else { String::new() }),
                Cell::number(answer.score.map(|score| score.decimal(4))),
                Cell::text(report.sheet.note(at).unwrap_or_default()),
                Cell::text(report.next_step(at, answer).unwrap_or_default()),
            ]);
            rows.push(row);
        }
    }
    Table { columns, rows }
}

fn recommendations(report: &SheetReport<'_>) -> Table {
    let columns = names(&[
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
    ]);
    let rows = report.assessment.recommendations.iter().zip(1_usize..).map(|(advice, rank)| {
        let recommendation = report.recommendation(advice);
        let text = |text: &crate::model::Text| Cell::text(text.get(report.mode.language));
        let who = who(report);
        let names: Vec<_> = advice.about.iter().map(|target| report.name(*target)).collect();
        vec![
            who[0].clone(),
            who[2].clone(),
            who[4].clone(),
            Cell::number(Some(rank)),
            Cell::text(&recommendation.id),
            Cell::text(report.questionnaires.advice_source(advice.aspect).id),
            text(&recommendation.title),
            text(&recommendation.why),
            text(&recommendation.first_step),
            text(&recommendation.dialogue),
            Cell::text(recommendation.effort.name()),
            Cell::text(names.join(";")),
            Cell::number(advice.need.map(|need| need.decimal(4))),
            Cell::number(advice.gain.map(|gain| gain.decimal(4))),
            Cell::text(report.technologies(advice).join(";")),
        ]
    });
    Table { columns, rows: rows.collect() }
}

fn who(report: &SheetReport<'_>) -> Vec<Cell> {
    let sheet = report.sheet;
    vec![
        Cell::text(&sheet.department),
        Cell::text(sheet.area.clone().unwrap_or_default()),
        Cell::text(sheet.respondent.clone().unwrap_or_default()),
        Cell::text(sheet.role.map_or("", Role::name)),
        Cell::date(sheet.date),
    ]
}
