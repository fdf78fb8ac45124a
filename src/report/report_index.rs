//! The page that leads to the reports of departments.

use super::document::{Block, Document, Grid};
use crate::model::Language;
use crate::wording;

/// A department's report.
#[derive(Clone, Debug)]
pub struct ReportLink<'a> {
    /// The department's name.
    pub department: &'a str,
    /// How many sheets it has.
    pub sheets: u64,
    /// The name of the report's file, beside this page; nothing where too few have answered.
    pub file: Option<String>,
}

/// The reports of departments, in order.
#[derive(Clone, Debug)]
pub struct ReportIndex<'a> {
    /// The departments.
    pub links: Vec<ReportLink<'a>>,
    /// Departments of fewer people have no report.
    pub least: u32,
    /// The language.
    pub language: Language,
}

impl ReportIndex<'_> {
    /// The page.
    pub fn document(&self) -> Document {
        let (t, words) = (wording::texts(self.language), wording::collection(self.language));
        let too_few = self.links.iter().any(|link| link.file.is_none());
        let rows = self.links.iter().map(|link| {
            let said = if link.file.is_some() { String::new() } else { words.too_few.into() };
            let row = [link.department.to_owned(), link.sheets.to_string()];
            row.into_iter().chain(too_few.then_some(said)).collect()
        });
        let rows = rows.collect();
        let mut head = vec![t.department.to_owned(), words.count.to_owned()];
        head.extend(too_few.then(String::new));
        let links = self.links.iter().map(|link| link.file.clone()).collect();
        let mut document = Document::default();
        document.push(Block::Title((words.reports_title)(self.links.len())));
        document.push(Block::Grid(Grid { head, rows, links, figures: vec![1], ..Grid::default() }));
        if too_few {
            document.push(Block::Note((words.small_groups)(self.least)));
        }
        document
    }
}
