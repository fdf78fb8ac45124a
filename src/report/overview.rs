//! Where the groups of a collection stand, on one page: scores shaded and drawn.

use serde_json::Value;

use super::Report;
use super::document::Document;
use super::group_name::group_name;
use super::table::{Cell, Chart, ColumnKind, Table, TableName, Worksheet, WorksheetPlace};
use super::worded::moment;
use crate::model::{GroupBy, Language, Questionnaires, Voice, half_up};
use crate::scoring::{Before, Compared, ComparedPeriod, Comparison, Subject, levels};
use crate::wording::{self, ExportTexts};

/// More bars than this in one chart cannot be told apart.
const BARS: usize = 60;
/// Columns before the first score: name, period, number of sheets; the response rate if it is known.
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
    /// What they are grouped by.
    pub by: GroupBy,
    /// The sheets that a group must have to be shown.
    pub least: u32,
}

impl OverviewReport<'_> {
    fn before(&self) -> usize {
        BEFORE + usize::from(self.comparison.tells_invited)
    }

    fn columns(&self, t: &ExportTexts) -> Vec<String> {
        let titles = self.questionnaires.selected().map(|(_, q)| q.title.get(self.language));
        let group = (wording::compare(self.language).group)(self.by);
        let rate = self.comparison.tells_invited.then(|| wording::compare(self.language).responses);
        let before = [group, t.period, t.sheets].into_iter().chain(rate);
        let overall = self.questionnaires.overall_title(self.language, t.overall);
        let after = [overall, t.level, t.change, t.basis];
        before.chain(titles).chain(after).map(str::to_owned).collect()
    }

    /// The groups with their last periods, each followed by what it answered as a group beside its people.
    fn groups(&self) -> impl Iterator<Item = (String, &ComparedPeriod)> {
        let t = wording::compare(self.language);
        self.comparison.groups.iter().flat_map(move |group| {
            let people = (group.voice, group.periods.last());
            [people, (Voice::Itself, group.own.last())].into_iter().filter_map(
                move |(voice, now)| {
                    let name = group_name(t, self.by, &group.name, voice);
                    now.map(|now| (name, now))
                },
            )
        })
    }

    /// Where a group stands in the last period that it has sheets of.
    fn row(&self, name: String, now: &ComparedPeriod) -> Option<Vec<Cell>> {
        let period = now.period.map(|period| moment(&period.to_string()));
        let sheets = Cell::number(Some(now.sheets));
        let mut row = vec![Cell::text(name), period.unwrap_or(Cell::Missing), sheets];
        if self.comparison.tells_invited {
            row.push(Cell::number(now.response_rate().and_then(|rate| rate.decimal(4))));
        }
        let subjects = self.comparison.subjects.iter().zip(&now.cells);
        let shown = subjects.filter(|(subject, _)| !matches!(subject, Subject::Theme(..)));
        let means = shown.map(|(_, cell)| Some(cell.figures.as_ref()?.mean.decimal(4)));
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
        match before.basis {
            basis if before.is_break() => (t.is_break)(basis),
            Some(basis) if before.change.is_some() => (t.on_questions)(basis),
            _ => String::new(),
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
        let (rows, aspects) = (self.groups().count(), self.questionnaires.selected().len());
        let before = self.before();
        let mut cells = self.groups().flat_map(|(_, now)| &now.cells);
        let series = match rows {
            _ if cells.all(|cell| cell.figures.is_none()) => return None,
            rows if rows * aspects <= BARS => (before..before + aspects).collect(),
            rows if rows <= BARS => vec![before + aspects],
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
        let all = wording::compare(self.language).everybody;
        let total = self.comparison.total.as_ref().and_then(|total| total.periods.last());
        let total = total.map(|now| (all.to_owned(), now));
        let rows = self.groups().chain(total).filter_map(|(name, now)| self.row(name, now));
        Table { columns: self.columns(t), rows: rows.collect() }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let t = wording::export(self.language);
        let aspects = self.questionnaires.selected().len();
        let mut lines = vec![t.title.into(), t.how_to_read.into(), (t.missing)(self.least)];
        let total = self.comparison.total.as_ref().and_then(|total| total.periods.last());
        let mut cells = self.groups().map(|(_, now)| now).chain(total).flat_map(|now| &now.cells);
        let is_open = |cell: &Compared| cell.figures.as_ref().is_some_and(|f| f.end.is_some());
        lines.extend(cells.any(is_open).then(|| t.open_ends.into()));
        let before = self.before();
        let mut kinds = vec![ColumnKind::Plain, ColumnKind::Year, ColumnKind::Plain];
        kinds.resize(before, ColumnKind::Share);
        kinds.resize(before + aspects + 1, ColumnKind::Points);
        kinds.extend([ColumnKind::Plain, ColumnKind::Difference]);
        let sheet = Worksheet {
            place: WorksheetPlace::Overview,
            lines,
            kinds,
            scores: (before..=before + aspects).collect(),
            chart: self.chart(t),
            ..Worksheet::plain(t.overview, self.table(None))
        };
        vec![sheet]
    }

    fn document(&self) -> Document {
        Document::default()
    }
}
