//! The report of a collection: departments side by side, without a league table, for a management
//! team.
//!
//! Which figures of small groups are shown is for `scoring::Suppression` to say; a group of which something
//! is hidden counts in nothing that is said of several.

mod common;
mod heat;
mod spread;
mod time;

use std::collections::HashMap;

use super::document::{Block, Document};
use super::sheet::Mode;
use super::sheet_document::points;
use crate::model::{AnswerSheet, Levels, Questionnaires};
use crate::scoring::{
    Assessment, Compared, ComparedGroup, ComparedPeriod, Comparison, Figures, Groups, Period,
    PeriodLength, Subject, Suppression, levels,
};
use crate::wording::{self, CollectionTexts, Texts};

/// How many sheets of a department in a period get each recommendation, by aspect and index.
type Advised = HashMap<(usize, usize), u32>;

/// Counts sheets by department and period, in constant memory for each, and tells what they show.
#[derive(Clone, Debug)]
pub struct CollectionReport<'a> {
    questionnaires: &'a Questionnaires,
    mode: Mode,
    length: PeriodLength,
    min_group: u32,
    groups: Groups,
    advised: HashMap<(Box<str>, Option<Period>), Advised>,
    sheets: u64,
}

/// A department in one of its periods.
#[derive(Clone, Copy)]
struct Row<'r> {
    name: &'r str,
    at: &'r ComparedPeriod,
}

impl<'a> CollectionReport<'a> {
    /// No sheets yet; groups below `min_group` sheets show no figures.
    pub fn new(
        questionnaires: &'a Questionnaires,
        mode: Mode,
        length: PeriodLength,
        min_group: u32,
    ) -> Self {
        let groups = Groups::new(questionnaires, true);
        let advised = HashMap::new();
        Self { questionnaires, mode, length, min_group, groups, advised, sheets: 0 }
    }

    /// Adds a sheet.
    pub fn add(&mut self, sheet: &AnswerSheet, assessment: &Assessment) {
        let period = sheet.date.map(|date| Period::of(date, self.length));
        let name = sheet.department.as_str();
        self.groups.add(name, period, self.sheets, assessment);
        self.sheets += 1;
        let advised = self.advised.entry((name.into(), period)).or_default();
        for advice in &assessment.recommendations {
            // What the radar recommends is about a department's own technologies.
            if let Some(aspect) = advice.aspect {
                *advised.entry((aspect, advice.recommendation)).or_default() += 1;
            }
        }
    }

    /// What has been added, as far as it may be shown.
    pub fn comparison(&self) -> Comparison {
        Comparison::of(&self.groups, self.questionnaires, Suppression::below(self.min_group))
    }

    /// Whether there are figures that are not shown.
    pub fn hides(comparison: &Comparison) -> bool {
        let periods = comparison.groups.iter().flat_map(|group| &group.periods);
        periods.flat_map(|period| &period.cells).any(|cell| cell.hidden)
    }

    /// The report of what may be shown.
    pub fn document(&self, comparison: &Comparison) -> Document {
        let language = self.mode.language;
        let (t, words) = (wording::texts(language), wording::collection(language));
        let told = Told { report: self, comparison, t, words };
        let groups = &comparison.groups;
        let newest: Vec<_> = groups.iter().filter_map(|group| rows(group).last()).collect();
        let mut document = Document::default();
        document.push(Block::Title((words.title)(groups.len())));
        document.push(Block::Paragraph((words.sheets)(self.sheets)));
        document.push(Block::Note(words.use_it.into()));
        if Self::hides(comparison) {
            document.push(Block::Note((words.small_groups)(self.min_group)));
        }
        heat::add(&told, &newest, &mut document);
        spread::add(&told, &newest, &mut document);
        time::add(&told, &mut document);
        common::add(&told, &newest, &mut document);
        how(&told, &mut document);
        document
    }
}

/// The report with the sentences it is told in.
#[derive(Clone, Copy)]
struct Told<'r> {
    report: &'r CollectionReport<'r>,
    comparison: &'r Comparison,
    t: &'static Texts,
    words: &'static CollectionTexts,
}

/// A department's periods, the oldest first.
fn rows(group: &ComparedGroup) -> impl DoubleEndedIterator<Item = Row<'_>> {
    group.periods.iter().map(|at| Row { name: &group.name, at })
}

impl<'r> Told<'r> {
    /// What there is about a subject.
    fn cell(self, row: &Row<'r>, subject: Subject) -> Option<&'r Compared> {
        let index = self.comparison.subjects.iter().position(|known| *known == subject)?;
        row.at.cells.get(index)
    }

    /// A group's figures about a subject, if they are shown and there are any.
    fn figures(self, row: &Row<'r>, subject: Subject) -> Option<&'r Figures> {
        self.cell(row, subject)?.figures.as_ref()
    }

    /// The levels that a subject's scores are on.
    fn levels(self, subject: Subject) -> Option<&'r Levels> {
        levels(self.report.questionnaires, subject)
    }

    /// A subject's name.
    fn name(self, subject: Subject) -> &'r str {
        let language = self.report.mode.language;
        match subject {
            Subject::Aspect(aspect) => self.report.questionnaires.at(aspect).title.get(language),
            Subject::Theme(aspect, theme) => {
                self.report.questionnaires.at(aspect).themes[theme].title.get(language)
            }
            Subject::Overall => self.t.overall,
        }
    }

    /// The aspects, and the overall score if there are several.
    fn subjects(self) -> Vec<Subject> {
        let aspects = self.report.questionnaires.selected();
        let mut subjects: Vec<_> = aspects.map(|(aspect, _)| Subject::Aspect(aspect)).collect();
        if subjects.len() > 1 {
            subjects.push(Subject::Overall);
        }
        subjects
    }

    fn period(self, period: Option<Period>) -> String {
        period.map_or_else(|| self.words.undated.to_owned(), |period| period.to_string())
    }
}

fn how(told: &Told<'_>, document: &mut Document) {
    let (words, questionnaires) = (told.words, told.report.questionnaires);
    let language = told.report.mode.language;
    let report = wording::report(language);
    document.push(Block::Heading(words.how.into()));
    document.push(Block::Paragraph(words.how_groups.into()));
    document.push(Block::Paragraph((words.how_small)(told.report.min_group)));
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
