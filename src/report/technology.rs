//! One technology of a radar.

use serde_json::Value;

use super::Report;
use super::document::{Block, Document};
use super::picture::RingPicture;
use super::radar::RadarReport;
use super::table::{Table, TableName, Worksheet};
use crate::model::Term;
use crate::wording;

/// One technology: ring, uses, needs, demands, what to ask first. Programs and spreadsheets get it
/// as a radar with only this one.
#[derive(Clone, Debug)]
pub struct TechnologyReport<'a>(pub RadarReport<'a>);

impl Report for TechnologyReport<'_> {
    const LIST: &'static str = "technologies";

    fn data(&self) -> Vec<Value> {
        self.0.data()
    }

    fn table(&self, name: Option<TableName>) -> Table {
        self.0.table(name)
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        self.0.worksheets()
    }

    fn document(&self) -> Document {
        let report = &self.0;
        let t = wording::radar(report.language);
        let mut document = Document::default();
        for (_, technology) in report.shown() {
            let placement = report.placement(technology);
            let ring = &report.radar.rings[placement.ring];
            document.push(Block::Title(report.text(&technology.title).to_owned()));
            if !technology.also.is_empty() {
                document.push(Block::Note((t.also)(&technology.also.join(", "))));
            }
            document.push(Block::Paragraph(report.text(&technology.description).to_owned()));
            document.push(Block::Lines(vec![
                format!("{}: {}", report.text(&ring.title), report.text(&ring.text)),
                report.source_line(placement.source, t),
            ]));
            if let Some(record) = report.record(technology) {
                let line = format!("{}: {}", t.status, report.status(record));
                document.push(Block::Paragraph(line));
            }
            let uses = technology.uses.iter();
            let uses = uses.filter(|used| report.area.is_none_or(|area| area == used.area));
            let lines = uses.map(|used| {
                let area = report.text(&report.radar.areas[used.area].title);
                let line = format!("{area}: {}", report.text(&used.text));
                let Some(there) = used.placement.filter(|there| *there != placement) else {
                    return line;
                };
                let ring = report.text(&report.radar.rings[there.ring].title);
                format!("{line} {ring}: {}", report.source_line(there.source, t))
            });
            section(&mut document, t.uses, lines.collect());
            let lines = |terms: &[Term], indexes: &[usize]| -> Vec<String> {
                let line = |index: &usize| {
                    let term = &terms[*index];
                    format!("{}: {}", report.text(&term.title), report.text(&term.text))
                };
                indexes.iter().map(line).collect()
            };
            section(&mut document, t.needs, lines(&report.radar.needs, &technology.needs));
            section(&mut document, t.demands, lines(&report.radar.demands, &technology.demands));
            section(
                &mut document,
                t.ask_first,
                vec![report.text(&technology.ask_first).to_owned()],
            );
        }
        document
    }

    fn picture(&self) -> Option<RingPicture> {
        self.0.picture()
    }
}

fn section(document: &mut Document, heading: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        document.push(Block::Heading(heading.into()));
        document.push(Block::Lines(lines));
    }
}
