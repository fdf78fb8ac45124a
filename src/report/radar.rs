//! A technology radar for people, spreadsheets and programs.

use serde_json::{Value, json};
use strum::VariantArray;

use super::Report;
use super::document::{Block, Document, Grid};
use super::picture::{Point, RingPicture};
use super::table::{Cell, Table, TableName, Worksheet};
use crate::model::{
    AnswerSheet, Language, Placement, Radar, Technology, TechnologyRecord, TechnologyStatus, Term,
    Text,
};
use crate::wording::{self, RadarTexts};

/// Some of a radar's technologies.
#[derive(Clone, Debug)]
pub struct RadarReport<'a> {
    /// The radar.
    pub radar: &'a Radar,
    /// Indexes of the technologies, in the order they are shown: by ring.
    pub technologies: Vec<usize>,
    /// The service area, by index, they are looked at from.
    pub area: Option<usize>,
    /// A department's sheet, whose own technologies are shown in it.
    pub sheet: Option<&'a AnswerSheet>,
    /// The language it is written in.
    pub language: Language,
}

/// Which technologies are wanted; what is not given does not matter.
#[derive(Clone, Copy, Debug, Default)]
pub struct RadarFilter {
    /// Typically used in this service area.
    pub area: Option<usize>,
    /// Answers this need.
    pub need: Option<usize>,
    /// Stands in this ring.
    pub ring: Option<usize>,
}

impl<'a> RadarReport<'a> {
    /// The technologies that are wanted, the most mature first, then in the radar's order; those that
    /// a sheet has a status of belong to its area.
    pub fn new(
        radar: &'a Radar,
        wanted: RadarFilter,
        sheet: Option<&'a AnswerSheet>,
        language: Language,
    ) -> Self {
        let own = |one: &Technology| sheet.is_some_and(|sheet| sheet.technology(&one.id).is_some());
        let fits = |technology: &Technology| {
            wanted.area.is_none_or(|area| technology.used_in(area).is_some() || own(technology))
                && wanted.need.is_none_or(|need| technology.needs.contains(&need))
                && wanted
                    .ring
                    .is_none_or(|ring| ring == radar.placement(technology, wanted.area).ring)
        };
        let all = radar.technologies.iter().enumerate();
        let mut technologies: Vec<_> =
            all.filter(|(_, technology)| fits(technology)).map(|(index, _)| index).collect();
        technologies
            .sort_by_key(|index| radar.placement(&radar.technologies[*index], wanted.area).ring);
        Self { radar, technologies, area: wanted.area, sheet, language }
    }

    /// What the department says of a technology.
    pub fn record(&self, technology: &Technology) -> Option<&'a TechnologyRecord> {
        self.sheet?.technology(&technology.id)
    }

    /// A status in words, with the day it began if that is known.
    pub fn status(&self, record: &TechnologyRecord) -> String {
        let t = wording::radar(self.language);
        let (status, date) = ((t.status_name)(record.status), wording::texts(self.language).date);
        record.since.map_or_else(|| status.into(), |since| (t.since)(status, &date(since)))
    }

    /// The technologies with their index.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &'a Technology)> {
        let radar = self.radar;
        self.technologies.iter().map(|index| (*index, &radar.technologies[*index]))
    }

    /// Where a technology stands, seen from the area.
    pub fn placement(&self, technology: &Technology) -> Placement {
        self.radar.placement(technology, self.area)
    }

    /// What a technology is for: its use in the area, else what it is.
    pub fn purpose<'t>(&self, technology: &'t Technology) -> &'t str {
        let used = self.area.and_then(|area| technology.used_in(area));
        self.text(used.map_or(&technology.description, |used| &used.text))
    }

    /// A text in the report's language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    /// The title, with the area if there is one.
    pub fn title(&self) -> String {
        let area = self.area.map(|area| self.text(&self.radar.areas[area].title));
        let department = self.sheet.map(|sheet| &*sheet.department);
        let same =
            |area: &&str| department.is_none_or(|name| name.to_lowercase() != area.to_lowercase());
        let about: Vec<_> = department.into_iter().chain(area.filter(same)).collect();
        let title = self.text(&self.radar.title);
        if about.is_empty() { title.to_owned() } else { format!("{title}: {}", about.join(" · ")) }
    }

    /// The sources of the rings that are shown, each with its mark: «¹», «²» …
    pub fn sources(&self) -> Vec<(usize, String)> {
        let mut used: Vec<_> =
            self.shown().map(|(_, technology)| self.placement(technology).source).collect();
        used.sort_unstable();
        used.dedup();
        used.into_iter().enumerate().map(|(index, source)| (source, mark(index + 1))).collect()
    }

    /// A text with the mark of the source that a technology's ring comes from.
    pub fn marked(
        &self,
        text: &str,
        technology: &Technology,
        sources: &[(usize, String)],
    ) -> String {
        let source = self.placement(technology).source;
        let mark = sources.iter().find(|(known, _)| *known == source);
        format!("{text}{}", mark.map_or("", |(_, mark)| mark))
    }

    /// What is said of a source: its title and how sure it is.
    pub fn source_line(&self, source: usize, t: &RadarTexts) -> String {
        let source = &self.radar.sources[source];
        format!("{} ({})", self.text(&source.title), (t.reliability)(source.reliability))
    }
}

fn ids(terms: &[Term], indexes: &[usize]) -> Vec<String> {
    indexes.iter().map(|index| terms[*index].id.clone()).collect()
}

/// A number as a small raised one.
fn mark(number: usize) -> String {
    let raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = number.to_string();
    digits.chars().filter_map(|c| raised.get(c.to_digit(10)? as usize)).collect()
}

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
                Cell::date(self.record(technology).and_then(|record| record.since)),
            ]
        });
        let columns = columns.map(str::to_owned).to_vec();
        Table { columns, rows: rows.collect() }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        vec![Worksheet::plain(wording::export(self.language).technologies, self.table(None))]
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
        document.push(Block::Paragraph(t.see_one.into()));
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
