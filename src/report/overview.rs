//! Where the groups of a collection stand, on one page: scores shaded and drawn.

use serde_json::Value;

use super::Report;
use super::document::Document;
use super::table::{Cell, Chart, Table, TableName, Worksheet};
use crate::model::{Language, Questionnaires, half_up};
use crate::scoring::{Before, ComparedGroup, Comparison, Subject, levels};
use crate::wording::{self, ExportTexts};

/// More bars than this in one chart cannot be told apart.
const BARS: usize = 60;
/// Columns before the first score: name, period, number of sheets.
const BEFORE: usize = 3;

/// A line for each group; only workbooks have it.
#[derive(Clone, Copy, Debug)]
pub struct OverviewReport<'a> {
    /// What was asked.
    pub questionnaires: &'a Questionnaires,
    /// The language it is written in.
    pub language: Language,
    /// The groups.
    pub comparison: &'a Comparison,
    /// The sheets that a group must have to be shown.
    pub least: u32,
}

impl OverviewReport<'_> {
    fn columns(&self, t: &ExportTexts) -> Vec<String> {
        let titles = self.questionnaires.selected().map(|(_, q)| q.title.get(self.language));
        let before = [t.department, t.period, t.sheets];
        let overall = self.questionnaires.overall_title(self.language, t.overall);
        let after = [overall, t.level, t.change, t.basis];
        before.into_iter().chain(titles).chain(after).map(str::to_owned).collect()
    }

    /// Where a group stands in the last period that it has sheets of.
    fn row(&self, name: &str, group: &ComparedGroup) -> Option<Vec<Cell>> {
        let now = group.periods.last()?;
        let period = now.period.map(|period| period.to_string());
        let mut row = vec![
            Cell::text(name),
            Cell::text(period.unwrap_or_default()),
            Cell::number(Some(now.sheets)),
        ];
        let means = now.cells.iter().map(|cell| Some(cell.figures.as_ref()?.mean.decimal(4)));
        row.extend(means.map(Cell::number));
        let overall = now.cells.last()?;
        let level = overall.figures.as_ref().and_then(|figures| self.level(figures.level));
        let change = overall.before.and_then(|before| before.change);
        row.push(Cell::text(level.unwrap_or_default()));
        row.push(Cell::number(change.map(|change| half_up(change, 4))));
        row.push(Cell::text(overall.before.map(|before| self.basis(before)).unwrap_or_default()));
        Some(row)
    }

    /// On how many questions a change is, or why there is none.
    fn basis(&self, before: Before) -> String {
        let t = wording::compare(self.language);
        match before.basis.filter(|_| !before.is_break()) {
            Some(basis) => (t.on_questions)(basis),
            None => (t.is_break)(before.basis),
        }
    }

    /// A level of the overall score.
    fn level(&self, number: usize) -> Option<String> {
        let level = levels(self.questionnaires, Subject::Overall)?.get(number)?;
        Some(format!("{number} {}", level.title.get(self.language)))
    }

    /// Every aspect if there are few groups, else all in one, else nothing: too many bars say less
    /// than the table.
    fn chart(&self, t: &ExportTexts) -> Option<Chart> {
        let groups = &self.comparison.groups;
        let (rows, aspects) = (groups.len(), self.questionnaires.selected().len());
        let mut cells =
            groups.iter().filter_map(|group| group.periods.last()).flat_map(|now| &now.cells);
        let series = match rows {
            _ if cells.all(|cell| cell.figures.is_none()) => return None,
            rows if rows * aspects <= BARS => (BEFORE..BEFORE + aspects).collect(),
            rows if rows <= BARS => vec![BEFORE + aspects],
            _ => return None,
        };
        let (title, description) = (t.chart_title.into(), (t.chart_description)(rows));
        Some(Chart { title, description, series, rows })
    }
}

impl Report for OverviewReport<'_> {
    const LIST: &'static str = "overview";

    fn data(&self) -> Vec<Value> {
        Vec::new()
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let t = wording::export(self.language);
        let groups = self.comparison.groups.iter().map(|group| (group.name.as_str(), group));
        let all = wording::compare(self.language).everybody;
        let total = self.comparison.total.iter().map(|total| (all, total));
        let rows = groups.chain(total).filter_map(|(name, group)| self.row(name, group));
        Table { columns: self.columns(t), rows: rows.collect() }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let t = wording::export(self.language);
        let aspects = self.questionnaires.selected().len();
        let sheet = Worksheet {
            first: true,
            lines: vec![t.title.into(), t.how_to_read.into(), (t.missing)(self.least)],
            scores: (BEFORE..=BEFORE + aspects).collect(),
            chart: self.chart(t),
            ..Worksheet::plain(t.overview, self.table(None))
        };
        vec![sheet]
    }

    fn document(&self) -> Document {
        Document::default()
    }
}
