//! How a figure came about: what it was made of, down to single answers and where they stand, and by
//! which rule.

mod advice;
mod answers;
mod condition;
mod context;
mod data;
mod subject;
pub mod sums;

use std::collections::HashMap;

use serde_json::Value;

use super::Report;
use super::document::{Block, Document};
use super::sheet::SheetReport;
use super::sheet_document::facts;
use super::table::{Table, TableName};
use crate::model::{Place, QuestionRef};
use crate::scoring::Engine;
use crate::wording;
use context::Context;

pub use subject::{Explained, Unnamed};

/// How one figure of a sheet came about, or one piece of advice.
#[derive(Clone, Copy, Debug)]
pub struct ExplanationReport<'a> {
    /// The sheet's result.
    pub report: SheetReport<'a>,
    /// What it was computed by.
    pub engine: &'a Engine<'a>,
    /// Where each answer stands.
    pub places: &'a HashMap<QuestionRef, Place>,
    /// What is explained.
    pub subject: Explained,
}

impl ExplanationReport<'_> {
    fn context(&self) -> Context<'_> {
        let language = self.report.mode.language;
        let (t, own) = (wording::texts(language), wording::explain(language));
        let Self { report, engine, places, subject } = *self;
        Context { report, engine, places, subject, t, own }
    }
}

impl Report for ExplanationReport<'_> {
    const LIST: &'static str = "explanations";

    fn data(&self) -> Vec<Value> {
        vec![data::of(&self.context())]
    }

    /// It has none: a tree is no table.
    fn table(&self, _: Option<TableName>) -> Table {
        Table { columns: Vec::new(), rows: Vec::new() }
    }

    fn document(&self) -> Document {
        let context = self.context();
        let Context { report, t, own, .. } = context;
        let mut document = Document::default();
        document.push(Block::Title((own.title)(&report.sheet.department)));
        let mut about = facts(&report, t);
        about.extend(self.places.values().next().map(|place| place.file.to_string()));
        document.push(Block::Paragraph(about.join(" · ")));
        match self.subject {
            Explained::Everything => sums::everything(&report, &mut document),
            Explained::Aspect(aspect) => answers::aspect(&context, aspect, &mut document),
            Explained::Theme(aspect, theme) => {
                answers::theme(&context, aspect, theme, &mut document);
            }
            Explained::Question(at) => answers::question(&context, at, &mut document),
            Explained::Recommendation(source, index) => {
                advice::recommendation(&context, source, index, &mut document);
            }
        }
        let rule = match self.subject {
            Explained::Recommendation(..) => own.advice_rule,
            _ => own.rules,
        };
        document.push(Block::Note(rule.into()));
        document.push(Block::Note(sums::versions(&report)));
        if self.subject == Explained::Everything {
            document.push(Block::Note(own.more.into()));
        }
        document
    }
}
