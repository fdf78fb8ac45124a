//! The result of one sheet in three views.

use serde::Serialize;
use serde_json::Value;

use super::answer_data::KeptAnswers;
use super::document::Document;
use super::row::Rows;
use super::sheet::SheetReport;
use super::sheet_data::SheetItem;
use super::table::{Table, TableName, Worksheet};
use super::{BulkReport, Report, sheet_document, sheet_tables};

impl SheetReport<'_> {
    /// For people: what fits on one screen of it.
    pub fn glance(&self) -> Document {
        sheet_document::glance(self)
    }
}

impl Report for SheetReport<'_> {
    const LIST: &'static str = "sheets";

    fn data(&self) -> Vec<Value> {
        // What is in it can always be written.
        vec![serde_json::to_value(self.item(&mut KeptAnswers::default())).unwrap_or_default()]
    }

    fn table(&self, name: Option<TableName>) -> Table {
        sheet_tables::of(self, name)
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let (language, set) = (self.mode.language, Some(self.questionnaires));
        sheet_tables::worksheets(self).into_iter().map(|one| one.in_words(language, set)).collect()
    }

    fn document(&self) -> Document {
        sheet_document::of(self)
    }
}

impl BulkReport for SheetReport<'_> {
    fn rows(&self, table: Option<TableName>, rows: &mut impl Rows) {
        sheet_tables::rows(self, table, rows);
    }

    fn item<'a>(&'a self, kept: &'a mut KeptAnswers) -> impl Serialize {
        SheetItem::of(self, kept)
    }
}
