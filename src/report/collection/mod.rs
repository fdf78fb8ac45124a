//! The report of a collection: departments side by side, without a league table, for a management
//! team.
//!
//! Which figures of small groups are shown is for `scoring::Precision` to say; a group of which something
//! is hidden counts in nothing that is said of several.

mod advised;
mod advised_worksheet;
mod agreement;
mod aims;
mod beside;
mod common;
mod context;
mod counted;
mod gathered;
mod heat;
mod noted;
mod notes;
mod place;
mod questions;
mod roles;
mod shares;
mod summary;
mod time;

pub use self::advised::{CommonAdvice, CommonAdvices};
use self::context::{CollectionContext, newest};
pub use self::gathered::{CollectionMode, CollectionReport};
use self::summary::Summary;
use super::document::{Block, Document};
use super::figures::points;
use super::questionnaire;
use crate::model::Reference;
use crate::scoring::Comparison;
use crate::wording;

impl CollectionReport<'_> {
    /// The report of what may be shown.
    pub fn document(&self, comparison: &Comparison, reference: Option<&Reference>) -> Document {
        let language = self.mode.language;
        let (t, words) = (wording::texts(language), wording::collection(language));
        let context = &CollectionContext { report: self, comparison, t, words };
        let groups = &comparison.groups;
        let newest: Vec<_> = groups.iter().flat_map(newest).collect();
        let several = time::several(context);
        let roles = self.roles();
        let gaps = roles::gaps(context, &roles);
        let common = self.common(comparison);
        let mut document = Document::default();
        document.push(Block::Title((words.title)(groups.len())));
        let sheets = usize::try_from(self.sheets).unwrap_or(usize::MAX);
        document.push(Block::Paragraph((t.sheets)(sheets)));
        let summary = Summary { newest: &newest, several: &several, gaps: &gaps, common: &common };
        summary::add(context, &summary, &mut document);
        document.push(Block::Note(words.use_it.into()));
        questionnaire::notes(self.questionnaires, language, &mut document);
        if Self::hides(comparison) {
            document.push(Block::Note((words.small_groups)(self.min_group)));
        }
        heat::add(context, &newest, &mut document);
        beside::add(context, &newest, reference, &mut document);
        time::add(context, &several, &mut document);
        shares::add(context, &newest, &mut document);
        roles::add(context, &roles, &gaps, &mut document);
        questions::add(context, &mut document);
        aims::add(context, &newest, &mut document);
        common::add(context, &common, &mut document);
        notes::add(context, &newest, &mut document);
        let tables = [
            (words.time_table, time::details(context, &several)),
            (words.agreement_table, agreement::grid(context, &newest)),
        ];
        let continuity = time::continuity(context, &several);
        if tables.iter().any(|(_, grid)| !grid.rows.is_empty()) || !continuity.is_empty() {
            document.push(Block::Heading(words.tables.into()));
            for (title, grid) in tables.into_iter().filter(|(_, grid)| !grid.rows.is_empty()) {
                document.push(Block::Subheading(title.into()));
                document.push(Block::Grid(grid));
            }
            document.blocks.extend(continuity);
        }
        how(context, &mut document);
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
    let mut said: Vec<String> = Vec::new();
    for (_, questionnaire) in questionnaires.selected() {
        let levels = questionnaire.levels.iter();
        let levels =
            levels.map(|level| (report.level_from)(level.title.get(language), &points(level.from)));
        let levels = (report.levels)(&levels.collect::<Vec<_>>().join(", "));
        if !said.contains(&levels) {
            said.push(levels);
        }
    }
    document.blocks.extend(said.into_iter().map(Block::Note));
    let versions = questionnaires.selected().map(|(_, questionnaire)| {
        format!("{} {}", questionnaire.title.get(language), questionnaire.version)
    });
    let versions = versions.collect::<Vec<_>>().join(", ");
    document.push(Block::Note((report.made_with)(&versions, env!("CARGO_PKG_VERSION"))));
}
