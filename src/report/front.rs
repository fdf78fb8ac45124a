//! The first page of a workbook: what it is, of what, how it was made, and what stands where.

use jiff::civil::Date;

use super::table::{Cell, Table, Worksheet, WorksheetPlace};
use crate::model::{Language, Questionnaires};
use crate::wording;

/// What a workbook says of itself.
#[derive(Clone, Debug)]
pub struct Front<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What was asked.
    pub questionnaires: &'a Questionnaires,
    /// The day it was made; none where it is not to tell.
    pub made: Option<Date>,
    /// The files it was made of; none where it is not to tell.
    pub files: Vec<String>,
    /// The people that a group must have to be shown; none where there are no groups.
    pub least: Option<u32>,
    /// How the figures came about, a sentence each.
    pub method: Vec<String>,
    /// The language.
    pub language: Language,
}

impl Front<'_> {
    /// The worksheet, before those with these names.
    pub fn worksheet(&self, contents: &[String]) -> Worksheet {
        let t = wording::export(self.language);
        let texts = wording::texts(self.language);
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut row = |what: &str, is: String| {
            rows.push(vec![Cell::text(what), Cell::text(is)]);
        };
        if let Some(made) = self.made {
            row(t.front_made, (texts.date)(made));
        }
        if !self.files.is_empty() {
            row(t.front_files, self.files.join("\n"));
        }
        let versions = self
            .questionnaires
            .selected()
            .map(|(_, one)| format!("{} {}", one.title.get(self.language), one.version));
        row(t.front_questionnaires, versions.collect::<Vec<_>>().join("\n"));
        row(t.front_program, format!("modenhed {}", env!("CARGO_PKG_VERSION")));
        if let Some(least) = self.least {
            row(t.front_least, (t.front_least_is)(least));
        }
        row(t.front_method, self.method.join("\n"));
        for name in contents {
            row(&(t.front_sheet)(name), (t.front_about)(name).into());
        }
        let columns = t.front_head.map(str::to_owned).to_vec();
        Worksheet {
            place: WorksheetPlace::Front,
            lines: vec![self.title.to_owned()],
            ..Worksheet::plain(t.front, Table { columns, rows })
        }
    }
}
