//! Many sheets in one table, a line each.

use super::document::{Block, Document, Grid};
use super::figures::beside_level;
use super::sheet::SheetReport;
use crate::model::Levels;
use crate::wording;

/// Sheets beyond this are counted, not listed: a list of thousands is for a file, not for a screen.
const LISTED: usize = 1000;

/// The columns that tell the sheets of a department apart.
const DAY: usize = 1;
const RESPONDENT: usize = 2;

/// Collects a line for every sheet.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    grid: Grid,
    count: usize,
}

/// What the summary follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Every sheet was shown in full before.
    AfterAll,
    /// Sheets were not shown, because they are many.
    Alone,
}

impl Summary {
    /// Adds a sheet's line.
    pub fn add(&mut self, report: &SheetReport<'_>) {
        let t = wording::texts(report.mode.language);
        let results = &report.assessment.aspects;
        if self.count == 0 {
            let mut head = vec![t.department.to_owned(), t.day.to_owned(), t.respondent.to_owned()];
            head.extend(results.iter().map(|result| {
                report.questionnaires.at(result.aspect).title.get(report.mode.language).to_owned()
            }));
            let overall = report.questionnaires.overall_title(report.mode.language, t.overall);
            head.push(overall.to_owned());
            self.grid.figures = (3..head.len()).collect();
            self.grid.head = head;
        }
        self.count += 1;
        if self.count > LISTED {
            return;
        }
        let sheet = report.sheet;
        let mut row = vec![
            sheet.department.clone(),
            sheet.date.map(|date| date.to_string()).unwrap_or_default(),
            sheet.respondent.clone().unwrap_or_default(),
        ];
        let figure = |levels: &Levels, score: Option<_>, level: Option<usize>| {
            let both = score.zip(level).map(|(score, level)| {
                format!("{} ({level})", beside_level(report.mode.language, levels, score))
            });
            both.unwrap_or_else(|| t.none.to_owned())
        };
        let set = report.questionnaires;
        let aspects = results.iter();
        row.extend(
            aspects.map(|one| figure(&set.at(one.aspect).levels, one.score.ok(), one.level)),
        );
        let overall = set.overall_levels().zip(report.assessment.overall);
        row.push(overall.map_or_else(
            || t.none.to_owned(),
            |(levels, overall)| figure(levels, Some(overall.score), Some(overall.level)),
        ));
        self.grid.rows.push(row);
    }

    /// The table, with what there is to say about it; nothing for a single sheet shown in full.
    pub fn document(mut self, language: crate::model::Language, contents: Contents) -> Document {
        let t = wording::texts(language);
        let mut document = Document::default();
        if self.count < 2 && contents == Contents::AfterAll {
            return document;
        }
        let count = self.count;
        if self.told_apart_by(DAY) {
            self.without(RESPONDENT);
        } else if self.told_apart_by(RESPONDENT) {
            self.without(DAY);
        }
        document.push(Block::Title((t.sheets)(count)));
        document.push(Block::Grid(self.grid));
        document.push(Block::Note(t.level_in_brackets.into()));
        if count > LISTED {
            document.push(Block::Paragraph((t.and_more)(count - LISTED)));
        }
        if contents == Contents::Alone {
            document.push(Block::Paragraph(t.many_sheets.into()));
        }
        document
    }

    /// Whether the department and this column are enough to tell the sheets apart.
    fn told_apart_by(&self, column: usize) -> bool {
        let mut seen = std::collections::HashSet::new();
        self.grid.rows.iter().all(|row| seen.insert((&row[0], &row[column])))
    }

    fn without(&mut self, column: usize) {
        self.grid.head.remove(column);
        for row in &mut self.grid.rows {
            row.remove(column);
        }
        self.grid.figures = (2..self.grid.head.len()).collect();
    }
}
