//! A technology radar in three views.

use serde_json::{Value, json};
use strum::VariantArray;

use super::Report;
use super::document::{Block, Document, Grid};
use super::picture::{Point, RingPicture};
use super::radar::RadarReport;
use super::table::{Cell, Table, TableName, Worksheet};
use crate::model::{Since, Technology, TechnologyStatus, Term};
use crate::wording::{self, RadarTexts};

impl Report for RadarReport<'_> {
    const LIST: &'static str = "technologies";

    fn data(&self) -> Vec<Value> {
        let items = self.shown().map(|(_, technology)| {
            let placement = self.placement(technology);
            let source = &self.radar.sources[placement.source];
            let uses = technology.uses.iter().map(|used| {
                json!({
                    "area": self.radar.areas[used.area].id,
                    "uses": self.text(&used.text),
                    "ring": used.placement.map(|placed| self.radar.rings[placed.ring].id.clone()),
                    "source": used.placement.map(|placed| self.radar.sources[placed.source].id.clone()),
                })
            });
            json!({
                "id": technology.id,
                "title": self.text(&technology.title),
                "also": technology.also,
                "family": self.radar.families[technology.family].id,
                "description": self.text(&technology.description),
                "ring": self.radar.rings[placement.ring].id,
                "source": source.id,
                "source_title": self.text(&source.title),
                "reliability": source.reliability.name(),
                "source_date": source.date.map(|date| date.to_string()),
                "areas": uses.collect::<Vec<_>>(),
                "needs": ids(&self.radar.needs, &technology.needs),
                "demands": ids(&self.radar.demands, &technology.demands),
                "ask_first": self.text(&technology.ask_first),
                "status": self.record(technology).map(|record| record.status.name()),
                "since": self.record(technology).and_then(|one| one.since).map(|day| day.to_string()),
            })
        });
        items.collect()
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let columns = [
            "technology",
            "title",
            "family",
            "ring",
            "source",
            "reliability",
            "area",
            "purpose",
            "needs",
            "demands",
            "ask_first",
            "status",
            "since",
        ];
        let rows = self.shown().map(|(_, technology)| {
            let placement = self.placement(technology);
            let source = &self.radar.sources[placement.source];
            let area = self.area.map_or("", |area| &self.radar.areas[area].id);
            vec![
                Cell::text(&technology.id),
                Cell::text(self.text(&technology.title)),
                Cell::text(&self.radar.families[technology.family].id),
                Cell::text(&self.radar.rings[placement.ring].id),
                Cell::text(self.text(&source.title)),
                Cell::text(source.reliability.name()),
                Cell::text(area),
                Cell::text(self.purpose(technology)),
                Cell::text(ids(&self.radar.needs, &technology.needs).join(";")),
                Cell::text(ids(&self.radar.demands, &technology.demands).join(";")),
                Cell::text(self.text(&technology.ask_first)),
                Cell::text(self.record(technology).map_or("", |record| record.status.name())),
                since(self.record(technology).and_then(|record| record.since)),
            ]
        });
        let columns = columns.map(str::to_owned).to_vec();
        Table { columns, rows: rows.collect() }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let sheet = Worksheet::plain(wording::export(self.language).technologies, self.table(None));
        vec![sheet.in_words(self.language, None)]
    }

    fn document(&self) -> Document {
        let t = wording::radar(self.language);
        let mut document = Document::default();
        document.push(Block::Title(format!(
            "{} · {}",
            self.title(),
            self.text(&self.radar.edition)
        )));
        if self.technologies.is_empty() {
            document.push(Block::Paragraph(t.none.into()));
            return document;
        }
        let sources = self.sources();
        for (index, ring) in self.radar.rings.iter().enumerate() {
            let inside: Vec<_> = self
                .shown()
                .filter(|(_, technology)| self.placement(technology).ring == index)
                .map(|(_, technology)| self.row(technology, &sources))
                .collect();
            if !inside.is_empty() {
                document.push(Block::Heading(self.text(&ring.title).to_owned()));
                document.push(Block::Note(self.text(&ring.text).to_owned()));
                let purpose = if self.area.is_some() { t.used_for } else { t.description };
                let own = self.sheet.map(|_| t.status);
                let head = [t.technology, purpose].into_iter().chain(own).map(str::to_owned);
                let head = head.collect();
                document.push(Block::Grid(Grid { head, rows: inside, ..Grid::default() }));
            }
        }
        let lines =
            sources.iter().map(|(source, mark)| format!("{mark} {}", self.source_line(*source, t)));
        document.push(Block::Lines(lines.collect()));
        document.push(Block::Note(self.text(&self.radar.note).to_owned()));
        if let Some((_, first)) = self.shown().next() {
            document.push(Block::Paragraph((t.see_one)(&first.id)));
        }
        document
    }

    fn picture(&self) -> Option<RingPicture> {
        let t = wording::radar(self.language);
        let titles =
            |terms: &[Term]| terms.iter().map(|term| self.text(&term.title).to_owned()).collect();
        let sources = self.sources();
        let points = self.shown().map(|(_, technology)| {
            let placement = self.placement(technology);
            let status = self.record(technology).map(|record| record.status);
            Point {
                label: self.marked(self.text(&technology.title), technology, &sources),
                ring: placement.ring,
                sector: technology.family,
                kind: self.sheet.map(|_| kind(status)),
            }
        });
        let said = self.radar.rings.iter().enumerate().filter_map(|(index, ring)| {
            let inside = self.shown().filter(|(_, one)| self.placement(one).ring == index);
            let titles: Vec<_> = inside.map(|(_, one)| self.in_words(one)).collect();
            let ring = self.text(&ring.title);
            (!titles.is_empty()).then(|| format!("{ring}: {}.", titles.join(", ")))
        });
        let notes =
            sources.iter().map(|(source, mark)| format!("{mark} {}", self.source_line(*source, t)));
        Some(RingPicture {
            title: self.title(),
            description: said.collect::<Vec<_>>().join(" "),
            rings: titles(&self.radar.rings),
            sectors: titles(&self.radar.families),
            kinds: if self.sheet.is_some() { kinds(t) } else { Vec::new() },
            points: points.collect(),
            notes: notes.collect(),
        })
    }
}

impl RadarReport<'_> {
    fn row(&self, technology: &Technology, sources: &[(usize, String)]) -> Vec<String> {
        let mut row = vec![
            self.marked(self.text(&technology.title), technology, sources),
            self.purpose(technology).to_owned(),
        ];
        if self.sheet.is_some() {
            let none = wording::texts(self.language).none;
            row.push(self.record(technology).map_or_else(|| none.into(), |one| self.status(one)));
        }
        row
    }

    /// A technology's title, with its status if there is one.
    fn in_words(&self, technology: &Technology) -> String {
        let title = self.text(&technology.title);
        let status = self.record(technology).map(|record| self.status(record));
        status.map_or_else(|| title.to_owned(), |status| format!("{title} ({status})"))
    }
}

/// The names of the kinds of points: the statuses, and none of them.
fn kinds(t: &RadarTexts) -> Vec<String> {
    let statuses = TechnologyStatus::VARIANTS.iter().map(|status| (t.status_name)(*status));
    statuses.chain([t.not_stated]).map(str::to_owned).collect()
}

/// The kind of a point, by its index among them.
fn kind(status: Option<TechnologyStatus>) -> usize {
    let statuses = TechnologyStatus::VARIANTS;
    let known = statuses.iter().position(|known| Some(*known) == status);
    known.unwrap_or(statuses.len())
}

fn ids(terms: &[Term], indexes: &[usize]) -> Vec<String> {
    indexes.iter().map(|index| terms[*index].id.clone()).collect()
}

/// Since when something is so: a day, or a text where less is known.
fn since(since: Option<Since>) -> Cell {
    match since.map(Since::known_day) {
        Some(None) => Cell::text(since.map(|since| since.to_string()).unwrap_or_default()),
        day => Cell::date(day.flatten()),
    }
}
