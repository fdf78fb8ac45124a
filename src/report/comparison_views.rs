//! A comparison in three views.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::Report;
use super::comparison::CompareReport;
use super::comparison_document;
use super::document::Document;
use super::sheet;
use super::table::{Table, TableName, Worksheet};
use crate::model::half_up;
use crate::scoring::{Compared, ComparedGroup, ComparedPeriod, Subject};
use crate::wording;

impl Report for CompareReport<'_> {
    const LIST: &'static str = "groups";

    fn data(&self) -> Vec<Value> {
        let groups = self.comparison.groups.iter().flat_map(|group| self.item(group, false));
        let total = self.comparison.total.iter().flat_map(|all| self.item(all, true));
        groups.chain(total).collect()
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let rows = self.rows().map(|group| {
            let mut row = Vec::new();
            group.cells(&mut row);
            row
        });
        Table { columns: self.columns(), rows: rows.collect() }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let table = self.table(None);
        let means = table.columns.iter().position(|column| column == "mean");
        let name = wording::export(self.language).groups;
        vec![Worksheet { scores: means.into_iter().collect(), ..Worksheet::plain(name, table) }]
    }

    fn document(&self) -> Document {
        Document { blocks: self.sections().flat_map(|section| section.blocks).collect() }
    }
}

impl CompareReport<'_> {
    /// The document for people, in parts one after the other.
    pub fn sections(&self) -> impl Iterator<Item = Document> {
        comparison_document::sections(self)
    }

    /// What is known of a group, an item a period.
    fn item(&self, group: &ComparedGroup, is_total: bool) -> Vec<Value> {
        let of = |period: &ComparedPeriod| {
            let cells = self.comparison.subjects.iter().zip(&period.cells);
            json!({
                "group": (!is_total).then_some(&group.name),
                "everybody": is_total,
                "date": period.period.map(|period| period.to_string()),
                "sheets": period.sheets,
                "aspects": cells.map(|(subject, cell)| self.cell(*subject, cell)).collect::<Vec<_>>(),
            })
        };
        group.periods.iter().map(of).collect()
    }

    fn cell(&self, subject: Subject, cell: &Compared) -> Value {
        let figures = cell.figures.as_ref();
        let number =
            |number: Option<Decimal>| sheet::number(number.map(|number| half_up(number, 6)));
        let shares = figures.map(|figures| {
            let shares = figures.shares.iter().map(|share| number(share.decimal(6)));
            shares.collect::<Vec<_>>()
        });
        let basis = cell.before.and_then(|before| before.basis);
        let mut value = json!({
            "aspect": self.id(subject),
            "n": cell.count,
            "mean": number(figures.map(|f| f.mean.decimal(6))),
            "sd": number(figures.and_then(|f| f.deviation)),
            "low": number(figures.map(|f| f.low.decimal(6))),
            "median": figures.map(|f| f.median),
            "high": number(figures.map(|f| f.high.decimal(6))),
            "agreement": number(figures.and_then(|f| f.agreement)),
            "two_camps": figures.map(|f| f.polarised),
            "level": figures.map(|f| f.level),
            "shares": shares,
            "change": number(cell.before.and_then(|before| before.change)),
            "basis": basis.map(|basis| basis.part),
            "basis_of": basis.map(|basis| basis.whole),
            "n_before": cell.before.map(|before| before.count),
            "break": cell.before.is_some_and(|before| before.is_break()),
            "hidden": cell.hidden,
        });
        if self.has_target() {
            let above = figures.and_then(|figures| self.above_target(subject, figures.mean));
            value["above_target"] = json!(number(above));
        }
        value
    }
}
