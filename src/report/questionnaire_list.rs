//! Which questionnaires there are.

use serde_json::{Value, json};

use super::Report;
use super::document::{Block, Document, Grid};
use super::table::{Cell, Table, TableName, Worksheet};
use crate::model::{Language, Questionnaire, Questionnaires};
use crate::wording;

/// A line for each questionnaire of a set.
#[derive(Clone, Copy, Debug)]
pub struct QuestionnaireList<'a> {
    /// The set.
    pub questionnaires: &'a Questionnaires,
    /// The language it is written in.
    pub language: Language,
}

impl QuestionnaireList<'_> {
    fn title<'q>(&self, questionnaire: &'q Questionnaire) -> &'q str {
        questionnaire.title.get(self.language)
    }
}

impl Report for QuestionnaireList<'_> {
    const LIST: &'static str = "questionnaires";

    fn data(&self) -> Vec<Value> {
        let items = self.questionnaires.iter().map(|q| {
            json!({
                "id": q.id,
                "version": q.version.to_string(),
                "title": self.title(q),
                "purpose": q.purpose.get(self.language),
                "languages": q.languages,
                "questions": q.questions.len(),
                "minutes": q.minutes(self.language),
            })
        });
        items.collect()
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let columns =
            ["id", "version", "title", "questions", "minutes"].map(str::to_owned).to_vec();
        let rows = self.questionnaires.iter().map(|q| {
            vec![
                Cell::text(&q.id),
                Cell::text(q.version.to_string()),
                Cell::text(self.title(q)),
                Cell::number(Some(q.questions.len())),
                Cell::number(Some(q.minutes(self.language))),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let sheet =
            Worksheet::plain(wording::export(self.language).questionnaires, self.table(None));
        vec![sheet.in_words(self.language, None)]
    }

    fn document(&self) -> Document {
        let t = wording::texts(self.language);
        let rows = self.questionnaires.iter().map(|q| {
            vec![
                q.id.clone(),
                self.title(q).to_owned(),
                q.version.to_string(),
                q.questions.len().to_string(),
                q.minutes(self.language).to_string(),
            ]
        });
        let head = t.list_head.map(str::to_owned).to_vec();
        let grid = Grid { head, rows: rows.collect(), figures: vec![3, 4], ..Grid::default() };
        let mut document = Document::default();
        document.push(Block::Grid(grid));
        document.push(Block::Note(t.list_hint.into()));
        document
    }
}
