//! A department's own technologies in its result: status beside ring, and what to talk about.

use serde_json::{Value, json};

use super::Report;
use super::advice::{Dialogue, listed, points_of};
use super::dialogue::DialogueReport;
use super::document::{Block, Document, Grid, Task};
use super::omitted::Part;
use super::picture::RingPicture;
use super::radar::{RadarFilter, RadarReport};
use super::row::{Row, Rows};
use super::score_row;
use super::sheet::{Mode, SheetReport};
use crate::model::{Radar, Since, TechnologyRecord};
use crate::scoring::Advice;
use crate::wording::{self, RadarTexts};

/// How many technologies without a status are named; the rest are counted.
const NAMED: usize = 8;

/// What a sheet records of technologies, beside what the radar says of them.
pub struct OwnRadar<'a> {
    report: &'a SheetReport<'a>,
    radar: RadarReport<'a>,
    /// Each record, with the technology's index where the radar knows it; by ring, then in the
    /// radar's order, those it does not know at the end.
    records: Vec<(Option<usize>, &'a TechnologyRecord)>,
    /// What the radar recommends, best first.
    advice: Vec<&'a Advice>,
}

impl<'a> OwnRadar<'a> {
    /// What a result says of technologies; nothing if none is recorded, or that is left out.
    pub fn of(report: &'a SheetReport<'a>) -> Option<Self> {
        let sheet = report.sheet;
        if sheet.technologies.is_empty() || report.mode.omitted.has(Part::Technology) {
            return None;
        }
        let radar: &Radar = report.questionnaires.radar();
        let area = sheet.area.as_deref().and_then(|area| radar.area(area));
        let ring = |index: usize| radar.placement(&radar.technologies[index], area).ring;
        let mut records: Vec<_> = sheet
            .technologies
            .iter()
            .map(|record| (radar.technology(&record.id), record))
            .collect();
        records
            .sort_by_key(|(index, _)| index.map_or((usize::MAX, 0), |index| (ring(index), index)));
        let technologies = records.iter().filter_map(|(index, _)| *index).collect();
        let Mode { language, today, .. } = report.mode;
        let day = sheet.date.unwrap_or(today);
        let all = report.assessment.recommendations.iter();
        Some(Self {
            report,
            radar: RadarReport { radar, technologies, area, sheet: Some(sheet), day, language },
            records,
            advice: all.filter(|advice| advice.aspect.is_none()).collect(),
        })
    }

    /// The section for people.
    pub fn add(&self, document: &mut Document) {
        let t = wording::radar(self.radar.language);
        document.push(Block::Heading(t.yours.into()));
        document.push(Block::Grid(self.grid(t)));
        let sources = self.radar.sources().into_iter();
        let mut lines: Vec<_> = sources
            .map(|(source, mark)| format!("{mark} {}", self.radar.source_line(source, t)))
            .collect();
        let missing = self.not_recorded();
        if !missing.is_empty() {
            let named = missing.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
            lines.push((t.not_recorded)(&named, missing.len().saturating_sub(NAMED)));
        }
        document.push(Block::Lines(lines));
        if self.advice.is_empty() {
            document.push(Block::Paragraph(t.nothing_flagged.into()));
        } else {
            document.push(Block::Paragraph(t.flagged.into()));
            document.push(Block::Tasks(self.steps()));
        }
        let wanted = RadarFilter { area: self.radar.area, ..RadarFilter::default() };
        let RadarReport { radar, sheet, day, language, .. } = self.radar;
        DialogueReport(RadarReport::new(radar, wanted, sheet, day, language)).add(document);
    }

    /// The department's technologies in the rings they stand in.
    pub fn picture(&self) -> Option<RingPicture> {
        self.radar.picture().filter(|picture| !picture.points.is_empty())
    }

    fn grid(&self, t: &RadarTexts) -> Grid {
        let sources = self.radar.sources();
        let rows = self.records.iter().map(|(index, record)| {
            let known = index.map(|index| &self.radar.radar.technologies[index]);
            let ring = known.map(|technology| {
                let placement = self.radar.placement(technology);
                let ring = self.radar.text(&self.radar.radar.rings[placement.ring].title);
                self.radar.marked(ring, technology, &sources)
            });
            let title = known.map_or(&*record.id, |technology| self.radar.text(&technology.title));
            let none = wording::texts(self.radar.language).none;
            let numbers: Vec<_> = self.numbers(*index).map(|number| number.to_string()).collect();
            vec![
                title.to_owned(),
                self.radar.status(record),
                ring.unwrap_or_else(|| none.into()),
                numbers.join(", "),
            ]
        });
        Grid {
            head: [t.technology, t.status, t.ring, t.advice].map(str::to_owned).to_vec(),
            rows: rows.collect(),
            ..Grid::default()
        }
    }

    /// The numbers, from 1, of the recommendations that are about a technology.
    fn numbers(&self, index: Option<usize>) -> impl Iterator<Item = usize> {
        let about =
            move |advice: &Advice| index.is_some_and(|at| advice.technologies.contains(&at));
        let numbered = self.advice.iter().zip(1..);
        numbered.filter(move |(advice, _)| about(advice)).map(|(_, number)| number)
    }

    fn steps(&self) -> Vec<Task> {
        let t = wording::texts(self.radar.language);
        let steps = self.advice.iter().zip(1..).map(|(advice, number)| {
            let recommendation = self.report.recommendation(advice);
            let about = self.report.technology_titles(advice).join(", ");
            let effort = (t.effort)(recommendation.effort);
            let title = self.radar.text(&recommendation.title).to_owned();
            // What a law asks for stands in full on the list above.
            if listed(self.report).take(self.report.mode.top).any(|one| one.is_same(advice)) {
                let above = wording::radar(self.radar.language).stands_above;
                let aside = format!("{about} · {effort} · {above}");
                return Task { number, title, aside, points: Vec::new() };
            }
            let points = points_of(self.report, advice, t, Dialogue::Beside);
            Task { number, title, aside: format!("{about} · {effort}"), points }
        });
        steps.collect()
    }

    /// The titles of technologies that are typically used in the area and have no status; first those
    /// that are used in the fewest areas, which say most about this one.
    fn not_recorded(&self) -> Vec<&str> {
        let Some(area) = self.radar.area else { return Vec::new() };
        let recorded = |index: &usize| self.radar.technologies.contains(index);
        let all = self.radar.radar.technologies.iter().enumerate();
        let missing = all.filter(|(index, one)| !recorded(index) && one.used_in(area).is_some());
        let mut missing: Vec<_> = missing.map(|(_, one)| one).collect();
        missing.sort_by_key(|one| one.uses.len());
        missing.into_iter().map(|one| self.radar.text(&one.title)).collect()
    }

    /// For programs.
    pub fn data(&self) -> Vec<Value> {
        let items = self.records.iter().map(|(index, record)| {
            let placement =
                index.map(|index| self.radar.placement(&self.radar.radar.technologies[index]));
            let radar = self.radar.radar;
            let source = placement.map(|placed| &radar.sources[placed.source]);
            let met = record.met.iter().map(|(demand, met)| (demand.clone(), json!(met)));
            json!({
                "id": record.id,
                "status": record.status.name(),
                "since": record.since.map(|since| since.to_string()),
                "met": met.collect::<serde_json::Map<_, _>>(),
                "ring": placement.map(|placed| &radar.rings[placed.ring].id),
                "source": source.map(|source| &source.id),
                "reliability": source.map(|source| source.reliability.name()),
                "recommendations": self.recommendations(*index),
            })
        });
        items.collect()
    }

    /// The ids of the recommendations that are about a technology.
    fn recommendations(&self, index: Option<usize>) -> Vec<&str> {
        let ids = self.numbers(index).map(|number| self.advice[number - 1]);
        ids.map(|advice| self.report.recommendation(advice).id.as_str()).collect()
    }
}

/// The columns of the table of technologies.
pub const COLUMNS: &[&str] = &[
    "department",
    "area",
    "respondent",
    "role",
    "date",
    "technology",
    "title",
    "status",
    "since",
    "ring",
    "source",
    "reliability",
    "met",
    "not_met",
    "recommendations",
];

/// One row a technology.
pub fn rows(report: &SheetReport<'_>, rows: &mut impl Rows) {
    let Some(own) = OwnRadar::of(report) else { return };
    for (index, record) in &own.records {
        let radar = own.radar.radar;
        let technology = index.map(|index| &radar.technologies[index]);
        let placement = technology.map(|technology| own.radar.placement(technology));
        let source = placement.map(|placed| &radar.sources[placed.source]);
        let demands = |wanted: bool| {
            let demands = record.met.iter().filter(|(_, met)| *met == wanted);
            demands.map(|(demand, _)| &**demand).collect::<Vec<_>>().join(";")
        };
        rows.row(|row| {
            score_row::who(report.sheet, row);
            row.text(&record.id);
            row.text(technology.map_or("", |technology| own.radar.text(&technology.title)));
            row.text(record.status.name());
            match record.since.and_then(Since::known_day) {
                Some(day) => row.day(Some(day)),
                None => row.text(&record.since.map(|since| since.to_string()).unwrap_or_default()),
            }
            row.text(placement.map_or("", |placed| &radar.rings[placed.ring].id));
            row.text(source.map_or("", |source| own.radar.text(&source.title)));
            row.text(source.map_or("", |source| source.reliability.name()));
            row.text(&demands(true));
            row.text(&demands(false));
            row.text(&own.recommendations(*index).join(";"));
        });
    }
}
