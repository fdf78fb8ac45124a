//! The report of a collection: departments side by side, without a league table, for a management
//! team.
//!
//! Which figures of small groups are shown is for `scoring::Precision` to say; a group of which something
//! is hidden counts in nothing that is said of several.

mod advised;
mod beside;
mod common;
mod context;
mod gathered;
mod heat;
mod spread;
mod time;

use self::context::{CollectionContext, newest};
pub use self::gathered::CollectionReport;
use super::document::{Block, Document};
use super::figures::points;
use super::questionnaire::notes;
use crate::model::Reference;
use crate::scoring::Comparison;
use crate::wording;

impl CollectionReport<'_> {
    /// The report of what may be shown.
    pub fn document(&self, comparison: &Comparison, reference: Option<&Reference>) -> Document {
        let language = self.mode.language;
        let (t, words) = (wording::texts(language), wording::collection(language));
        let context = CollectionContext { report: self, comparison, t, words };
        let groups = &comparison.groups;
        let newest: Vec<_> = groups.iter().flat_map(newest).collect();
        let mut document = Document::default();
        document.push(Block::Title((words.title)(groups.len())));
        document.push(Block::Paragraph((words.sheets)(self.sheets)));
        document.push(Block::Note(words.use_it.into()));
        notes(self.questionnaires, language, &mut document);
        if Self::hides(comparison) {
            document.push(Block::Note((words.small_groups)(self.min_group)));
        }
        heat::add(&context, &newest, &mut document);
        spread::add(&context, &newest, &mut document);
        beside::add(&context, &newest, reference, &mut document);
        time::add(&context, &mut document);
        common::add(&context, &newest, &mut document);
        how(&context, &mut document);
        document
    }
}

fn how(context: &CollectionContext<'_>, document: &mut Document) {
    let (words, questionnaires) = (context.words, context.report.questionnaires);
    let language = context.report.mode.language;
    let report = wording::report(language);
    document.push(Block::Heading(words.how.into()));
    document.push(Block::Paragraph(words.how_groups.into()));
    document.push(Block::Paragraph((words.how_small)(context.report.min_group)));
    for (_, questionnaire) in questionnaires.selected() {
        let levels = questionnaire.levels.iter();
        let levels =
            levels.map(|level| (report.level_from)(level.title.get(language), &points(level.from)));
        let levels = levels.collect::<Vec<_>>().join(", ");
        let title = questionnaire.title.get(language);
        document.push(Block::Note(format!("{title}. {}", (report.levels)(&levels))));
    }
    let versions = questionnaires.selected().map(|(_, questionnaire)| {
        format!("{} {}", questionnaire.title.get(language), questionnaire.version)
    });
    let versions = versions.collect::<Vec<_>>().join(", ");
    document.push(Block::Note((report.made_with)(&versions, env!("CARGO_PKG_VERSION"))));
}
