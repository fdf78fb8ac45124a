//! Questions for a management group's talk about technology, with what is known of its own.

use serde_json::{Value, json};
use strum::VariantArray;

use super::Report;
use super::document::{Block, Document};
use super::radar::RadarReport;
use super::table::{Cell, Table, TableName};
use crate::model::{Technology, TechnologyRecord, TechnologyStatus};
use crate::wording::{self, DialogueTexts};

/// The talk about a radar's technologies; with a sheet, filled in with the department's own.
#[derive(Clone, Debug)]
pub struct DialogueReport<'a>(pub RadarReport<'a>);

/// A question of the talk.
struct DialogueQuestion {
    title: &'static str,
    /// What is known, line by line.
    facts: Vec<String>,
    /// Whether the table of a department's technologies tells the same.
    is_tabled: bool,
    /// What to ask on.
    asks: [&'static str; 2],
}

impl<'a> DialogueReport<'a> {
    /// The questions as a part of a result, whose table tells the technologies already.
    pub fn add(&self, document: &mut Document) {
        let t = wording::dialogue(self.0.language);
        document.push(Block::Subheading(t.title.into()));
        let lines = self.questions(t).into_iter().map(|question| {
            let facts = question.facts.iter().filter(|_| !question.is_tabled);
            let facts = facts.map(|fact| format!("{fact}."));
            let title = std::iter::once(question.title.to_owned());
            let asks = question.asks.into_iter().map(str::to_owned);
            title.chain(facts).chain(asks).collect::<Vec<_>>().join(" ")
        });
        document.push(Block::Lines(lines.collect()));
        document.push(Block::Note(t.source.into()));
    }

    fn questions(&self, t: &'static DialogueTexts) -> [DialogueQuestion; 3] {
        let facts = [(self.standing(t), true), (self.ripe(t), false), (self.trials(t), true)];
        let mut facts = facts.into_iter();
        t.questions.map(|(title, asks)| {
            let (facts, is_tabled) = facts.next().unwrap_or_default();
            DialogueQuestion { title, facts, is_tabled, asks }
        })
    }

    /// The technologies that are talked about, with what the department says of them.
    fn technologies(&self) -> impl Iterator<Item = (&'a Technology, Option<&'a TechnologyRecord>)> {
        self.0.shown().map(|(_, technology)| (technology, self.0.record(technology)))
    }

    fn titles(&self, fits: impl Fn(&Technology, Option<TechnologyStatus>) -> bool) -> Vec<&'a str> {
        let fitting = self
            .technologies()
            .filter(|(one, record)| fits(one, record.map(|record| record.status)));
        fitting.map(|(one, _)| one.title.get(self.0.language)).collect()
    }

    /// How far one has come with what.
    fn standing(&self, t: &DialogueTexts) -> Vec<String> {
        if self.0.sheet.is_none() {
            return vec![t.no_sheet.into()];
        }
        let words = wording::radar(self.0.language);
        let each = TechnologyStatus::VARIANTS.iter().map(|status| Some(*status)).chain([None]);
        let lines = each.filter_map(|status| {
            let name = status.map_or(words.not_stated, words.status_name);
            line(name, &self.titles(|_, known| known == status))
        });
        lines.collect()
    }

    /// What is ripe, and whether it is in use.
    fn ripe(&self, t: &DialogueTexts) -> Vec<String> {
        let Some(ring) = self.0.radar.rings.first() else { return Vec::new() };
        let ring = self.0.text(&ring.title);
        let in_use = Some(TechnologyStatus::InUse);
        let ripe = |one: &Technology| self.0.placement(one).ring == 0;
        if self.0.sheet.is_none() {
            return line(ring, &self.titles(|one, _| ripe(one))).into_iter().collect();
        }
        let used = self.titles(|one, status| ripe(one) && status == in_use);
        let unused = self.titles(|one, status| ripe(one) && status != in_use);
        [line(&(t.and_in_use)(ring), &used), line(&(t.but_not_in_use)(ring), &unused)]
            .into_iter()
            .flatten()
            .collect()
    }

    /// What is being tried, and for how long.
    fn trials(&self, t: &DialogueTexts) -> Vec<String> {
        let Some(sheet) = self.0.sheet else { return Vec::new() };
        let tried = self.technologies().filter_map(|(one, record)| {
            let record = record.filter(|record| record.status == TechnologyStatus::Trying)?;
            let months = sheet.date.and_then(|date| record.months(date)).map(t.months);
            let title = one.title.get(self.0.language);
            let status = self.0.status(record);
            Some(format!("{title}: {}{}", status, months.unwrap_or_default()))
        });
        let tried: Vec<_> = tried.collect();
        if tried.is_empty() { vec![t.no_trials.into()] } else { tried }
    }
}

/// «In use: A, B»; nothing if there are none.
fn line(name: &str, titles: &[&str]) -> Option<String> {
    (!titles.is_empty()).then(|| format!("{name}: {}", titles.join(", ")))
}

impl Report for DialogueReport<'_> {
    const LIST: &'static str = "questions";

    fn data(&self) -> Vec<Value> {
        let questions = self.questions(wording::dialogue(self.0.language)).into_iter();
        let data = questions.map(|question| {
            json!({"question": question.title, "known": question.facts, "ask": question.asks})
        });
        data.collect()
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let questions = self.questions(wording::dialogue(self.0.language)).into_iter();
        let rows = questions.map(|question| {
            vec![
                Cell::text(question.title),
                Cell::text(question.facts.join("\n")),
                Cell::text(question.asks.join("\n")),
            ]
        });
        let columns = ["question", "known", "ask"].map(str::to_owned).to_vec();
        Table { columns, rows: rows.collect() }
    }

    fn document(&self) -> Document {
        let t = wording::dialogue(self.0.language);
        let mut document = Document::default();
        document.push(Block::Title(format!("{} · {}", t.title, self.0.title())));
        for question in self.questions(t) {
            document.push(Block::Heading(question.title.into()));
            if !question.facts.is_empty() {
                document.push(Block::Lines(question.facts));
            }
            document.push(Block::Ordered(question.asks.map(str::to_owned).into()));
        }
        document.push(Block::Note(t.source.into()));
        let words = wording::radar(self.0.language);
        let sources = self.0.sources().into_iter();
        let sources = sources.map(|(source, _)| self.0.source_line(source, words));
        document.push(Block::Note(sources.collect::<Vec<_>>().join(" · ")));
        document
    }
}
