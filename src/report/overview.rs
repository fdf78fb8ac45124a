//! Where the groups of a collection stand, on one page: scores shaded and drawn.

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use super::Report;
use super::document::Document;
use super::table::{Cell, Chart, Sheet, Table};
use crate::model::{Language, Questionnaires, Score};
use crate::scoring::{Group, Groups, Named};
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
    /// In which language it is told.
    pub language: Language,
    /// What was counted of each group.
    pub groups: &'a Groups,
    /// Of groups with fewer sheets nothing was to be counted.
    pub least: u32,
}

impl OverviewReport<'_> {
    fn columns(&self, t: &ExportTexts) -> Vec<String> {
        let titles = self.questionnaires.selected().map(|(_, q)| q.title.get(self.language));
        let before = [t.department, t.period, t.sheets];
        let after = [t.overall, t.level, t.change];
        before.into_iter().chain(titles).chain(after).map(str::to_owned).collect()
    }

    /// Where a group stands in the last period that it has sheets of.
    fn row(&self, named: &Named) -> Option<Vec<Cell>> {
        let ((period, group), earlier) = named.periods.split_last()?;
        let period = period.map(|period| period.to_string());
        let mut row = vec![
            Cell::text(&*named.name),
            Cell::text(period.unwrap_or_default()),
            Cell::number(Some(group.sheets)),
        ];
        let means = group.tallies.iter().map(|tally| tally.moments().mean());
        row.extend(means.map(|mean| Cell::number(mean.map(|mean| mean.decimal(4)))));
        let overall = |group: &Group| group.tallies.last()?.moments().mean();
        let now = overall(group);
        let before = earlier.last().and_then(|(_, group)| overall(group));
        let change = now.zip(before).map(|(now, before)| difference(now, before));
        let level = now.and_then(|now| self.level(now)).unwrap_or_default();
        row.extend([Cell::text(level), Cell::number(change)]);
        Some(row)
    }

    /// A level of all aspects, which is read off the first one's.
    fn level(&self, score: Score) -> Option<String> {
        let (_, first) = self.questionnaires.selected().next()?;
        let number = first.levels.number(score);
        let level = first.levels.get(number)?;
        Some(format!("{number} {}", level.title.get(self.language)))
    }

    fn has_scores(&self) -> bool {
        let groups = self.groups.in_order();
        let last = groups.iter().filter_map(|named| named.periods.last());
        last.flat_map(|(_, group)| &group.tallies).any(|tally| tally.count() > 0)
    }

    /// Every aspect if there are few groups, else all in one, else nothing: too many bars say less
    /// than the table.
    fn chart(&self, t: &ExportTexts, rows: usize) -> Option<Chart> {
        let aspects = self.questionnaires.selected().len();
        let series = match rows {
            _ if !self.has_scores() => return None,
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

    fn table(&self, _: Option<&str>) -> Table {
        let t = wording::export(self.language);
        let rows = self.groups.in_order().into_iter().filter_map(|named| self.row(named)).collect();
        Table { columns: self.columns(t), rows }
    }

    fn sheets(&self) -> Vec<Sheet> {
        let t = wording::export(self.language);
        let aspects = self.questionnaires.selected().len();
        let table = self.table(None);
        let sheet = Sheet {
            first: true,
            lines: vec![t.title.into(), t.how_to_read.into(), (t.missing)(self.least)],
            scores: (BEFORE..=BEFORE + aspects).collect(),
            chart: self.chart(t, table.rows.len()),
            ..Sheet::plain(t.overview, table)
        };
        vec![sheet]
    }

    fn document(&self) -> Document {
        Document::default()
    }
}

/// By how many points a score is above another, or below it, rounded once.
fn difference(now: Score, before: Score) -> Decimal {
    let exact = now.decimal(12) - before.decimal(12);
    exact.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero).normalize()
}
