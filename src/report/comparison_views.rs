//! A comparison in three views.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::Report;
use super::comparison::CompareReport;
use super::comparison_document;
use super::document::Document;
use super::sheet;
use super::standing::StandingItem;
use super::table::{Table, TableName, Worksheet};
use crate::model::{Role, Voice, half_up};
use crate::scoring::{
    AgreementLevel, Compared, ComparedGroup, ComparedPeriod, Direction, RoleGap, ScaleEnd, Subject,
};

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
        self.all_worksheets()
    }

    fn document(&self) -> Document {
        Document { blocks: self.sections().flat_map(|section| section.blocks).collect() }
    }
}

fn over_employees(gap: &RoleGap) -> Value {
    let number = |number: Option<Decimal>| sheet::number(number.map(|number| half_up(number, 6)));
    json!({
        "within": number(gap.within),
        "departments": gap.departments,
        "leaders": gap.leaders,
        "employees": gap.employees,
        "pooled": number(gap.pooled),
    })
}

impl CompareReport<'_> {
    /// The document for people, in parts one after the other.
    pub fn sections(&self) -> impl Iterator<Item = Document> {
        comparison_document::sections(self)
    }

    /// What is known of a group, an item a period.
    fn item(&self, group: &ComparedGroup, is_total: bool) -> Vec<Value> {
        let of = |(voice, period): (Voice, &ComparedPeriod)| {
            let cells = self.comparison.subjects.iter().zip(&period.cells).enumerate();
            let cells = cells.map(|(index, (subject, cell))| {
                let mut value = self.cell(*subject, cell);
                if self.reference.is_some() && !is_total {
                    let figures = cell.figures.as_ref();
                    let standing = self.standing(voice, *subject, (period, figures));
                    value["reference"] = json!(standing.map(StandingItem::from));
                }
                if let Some(gap) = self.gap(voice, period.period, index) {
                    value["over_employees"] = over_employees(&gap);
                }
                value
            });
            let mut item = json!({
                "group": (!is_total).then_some(&group.name),
                "role": voice.role().map(Role::name),
                "answered_by": voice.answered_by().name(),
                "everybody": is_total,
                "date": period.period.map(|period| period.to_string()),
                "sheets": period.sheets,
            });
            if self.comparison.tells_invited {
                let people = (voice != Voice::Itself).then_some(period.people);
                let rate = period.response_rate().and_then(|rate| rate.decimal(6));
                item["people"] = json!(people);
                item["invited"] = json!(period.invited);
                item["response_rate"] = sheet::number(rate);
            }
            item["aspects"] = cells.collect();
            item
        };
        let own = group.own.iter().map(|period| (Voice::Itself, period));
        group.periods.iter().map(|period| (group.voice, period)).chain(own).map(of).collect()
    }

    fn cell(&self, subject: Subject, cell: &Compared) -> Value {
        let figures = cell.figures.as_ref();
        let number =
            |number: Option<Decimal>| sheet::number(number.map(|number| half_up(number, 6)));
        let shares = figures.map(|figures| {
            let shares = figures.shares.iter().map(|share| number(share.decimal(6)));
            shares.collect::<Vec<_>>()
        });
        let interval = figures.and_then(|figures| figures.interval);
        let since = cell.before.and_then(|before| before.interval);
        let direction = cell.before.and_then(|before| before.direction);
        let spread = figures.and_then(|figures| figures.spread);
        let quartile = |quarter: usize| {
            let quartiles = figures.and_then(|figures| figures.quartiles);
            number(quartiles.map(|quartiles| quartiles[quarter].decimal(6)))
        };
        let basis = cell.before.and_then(|before| before.basis);
        let mut value = json!({
            "aspect": self.id(subject),
            "n": cell.count,
            "mean": number(figures.map(|f| f.mean.decimal(6))),
            "mean_is": figures.and_then(|f| f.end).map(ScaleEnd::name),
            "mean_low": number(interval.map(|interval| interval.low)),
            "mean_high": number(interval.map(|interval| interval.high)),
            "sd": number(spread.map(|spread| spread.points)),
            "sd_is": spread.filter(|spread| spread.is_below).map(|_| "below"),
            "quartile_1": quartile(0),
            "median": quartile(1),
            "quartile_3": quartile(2),
            "agreement": number(figures.and_then(|f| f.agreement)),
            "agreement_level": figures.and_then(|f| f.agreement_level).map(AgreementLevel::name),
            "two_camps": figures.filter(|f| f.agreement_level.is_some()).map(|f| f.polarised),
            "level": figures.map(|f| f.level),
            "shares": shares,
            "change": number(cell.before.and_then(|before| before.change)),
            "change_is": cell.before.and_then(|before| before.end).map(ScaleEnd::name),
            "change_low": number(since.map(|interval| interval.low)),
            "change_high": number(since.map(|interval| interval.high)),
            "direction": direction.map(Direction::name),
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
