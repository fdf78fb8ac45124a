//! The report of a collection: departments side by side, without a league table, for a management
//! team.
//!
//! A group that is too small shows its count and nothing else, and counts in nothing else: there are
//! no totals over groups, so nothing can be worked out about it.

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
    Assessment, Figures, Group, Groups, Named, Period, PeriodLength, Subject, Tally,
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
    period: Option<Period>,
    group: &'r Group,
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

    /// Whether there are groups that are too small for their figures to be shown.
    pub fn hides(&self) -> bool {
        let told = self.told();
        let named = self.groups.in_order();
        named.iter().flat_map(|named| rows(named)).any(|row| !told.is_shown(&row))
    }

    /// The report.
    pub fn document(&self) -> Document {
        let told = self.told();
        let words = told.words;
        let named = self.groups.in_order();
        let newest: Vec<_> = named.iter().filter_map(|named| rows(named).last()).collect();
        let mut document = Document::default();
        document.push(Block::Title((words.title)(named.len())));
        document.push(Block::Paragraph((words.sheets)(self.sheets)));
        document.push(Block::Note(words.use_it.into()));
        if self.hides() {
            document.push(Block::Note((words.small_groups)(self.min_group)));
        }
        heat::add(&told, &newest, &mut document);
        spread::add(&told, &newest, &mut document);
        time::add(&told, &named, &mut document);
        common::add(&told, &newest, &mut document);
        how(&told, &mut document);
        document
    }

    fn told(&self) -> Told<'_> {
        let language = self.mode.language;
        let (t, words) = (wording::texts(language), wording::collection(language));
        Told { report: self, t, words }
    }
}

/// The report with the sentences it is told in.
#[derive(Clone, Copy)]
struct Told<'r> {
    report: &'r CollectionReport<'r>,
    t: &'static Texts,
    words: &'static CollectionTexts,
}

/// A department's periods, the oldest first.
fn rows(named: &Named) -> impl DoubleEndedIterator<Item = Row<'_>> {
    let rows = named.periods.iter();
    rows.map(|(period, group)| Row { name: &named.name, period: *period, group })
}

impl<'r> Told<'r> {
    /// Whether a group's figures are shown: all of them or none, because aspects are means of
    /// themes, and the overall score is one of aspects.
    fn is_shown(self, row: &Row<'_>) -> bool {
        let enough = |count: u32| count >= self.report.min_group;
        let mut counts = row.group.tallies.iter().map(Tally::count);
        enough(row.group.sheets) && counts.all(|count| count == 0 || enough(count))
    }

    /// A group's figures about a subject, if they are shown and there are any.
    fn figures(self, row: &Row<'_>, subject: Subject) -> Option<Figures> {
        let index = self.report.groups.subjects().iter().position(|known| *known == subject)?;
        let tally = row.group.tallies.get(index).filter(|_| self.is_shown(row))?;
        Figures::of(tally, self.levels(subject)?)
    }

    /// The levels of a subject; those of the first aspect for the overall score.
    fn levels(self, subject: Subject) -> Option<&'r Levels> {
        let questionnaires = self.report.questionnaires;
        let aspect = match subject {
            Subject::Aspect(aspect) | Subject::Theme(aspect, _) => aspect,
            Subject::Overall => questionnaires.selected().next()?.0,
        };
        Some(&questionnaires.at(aspect).levels)
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
