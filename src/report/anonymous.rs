//! The result of one sheet, written so that nobody can be recognised.

use serde_json::Value;

use super::Report;
use super::document::Document;
use super::sheet::SheetReport;
use super::sheet_tables;
use super::table::{Cell, Table, TableName, Worksheet};

/// One sheet's result, which says nothing of who answered but the group.
///
/// It has the same fields and columns as any other; those of respondent, role, area and note are
/// empty, and the date is the period by which the sheets are grouped.
#[derive(Clone, Copy, Debug)]
pub struct AnonymousReport<'a> {
    /// The result of a sheet that was made anonymous, `AnswerSheet::anonymous`.
    pub report: SheetReport<'a>,
    /// When it was answered, as exactly as may be shown; may be empty.
    pub period: &'a str,
}

impl AnonymousReport<'_> {
    fn dated(&self, mut table: Table) -> Table {
        if let Some(date) = table.columns.iter().position(|column| column == "date") {
            for row in &mut table.rows {
                row[date] = Cell::text(self.period);
            }
        }
        table
    }
}

impl Report for AnonymousReport<'_> {
    const LIST: &'static str = SheetReport::LIST;

    fn data(&self) -> Vec<Value> {
        let mut items = self.report.data();
        for item in &mut items {
            if !self.period.is_empty() {
                item["date"] = self.period.into();
            }
        }
        items
    }

    fn table(&self, name: Option<TableName>) -> Table {
        self.dated(self.report.table(name))
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let (language, set) = (self.report.mode.language, Some(self.report.questionnaires));
        let sheets = sheet_tables::worksheets(&self.report).into_iter();
        let dated = sheets.map(|sheet| Worksheet { table: self.dated(sheet.table), ..sheet });
        dated.map(|sheet| sheet.in_words(language, set)).collect()
    }

    fn document(&self) -> Document {
        self.report.document()
    }
}
