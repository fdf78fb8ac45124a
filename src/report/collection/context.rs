//! What every part of the report is made from.

use super::gathered::CollectionReport;
use crate::model::{GroupBy, Language, Levels, OverallRule, Voice};
use crate::report::group_name::group_name;
use crate::scoring::{
    Compared, ComparedGroup, ComparedPeriod, Comparison, Figures, Period, Subject, levels,
};
use crate::wording::{self, CollectionTexts, Texts};

/// A department in one of its periods.
#[derive(Clone, Copy)]
pub struct GroupPeriod<'r> {
    /// The department.
    pub name: &'r str,
    /// Whose sheets these are.
    pub voice: Voice,
    /// What it answered as a group in the same period, beside its people.
    pub own: Option<&'r ComparedPeriod>,
    /// The period, and what there is of it.
    pub at: &'r ComparedPeriod,
}

/// The report with its sentences.
#[derive(Clone, Copy)]
pub struct CollectionContext<'r> {
    /// The sheets.
    pub report: &'r CollectionReport<'r>,
    /// What may be shown of them.
    pub comparison: &'r Comparison,
    /// The sentences of results.
    pub t: &'static Texts,
    /// The sentences of this report.
    pub words: &'static CollectionTexts,
}

impl GroupPeriod<'_> {
    /// The department's name; what it answered as a group says so.
    pub fn label(&self, language: Language) -> String {
        group_name(wording::compare(language), GroupBy::Department, self.name, self.voice)
    }
}

/// A department's periods, the oldest first.
pub fn rows(group: &ComparedGroup) -> impl DoubleEndedIterator<Item = GroupPeriod<'_>> {
    group.periods.iter().map(|at| {
        let own = group.own.iter().find(|own| own.period == at.period);
        GroupPeriod { name: &group.name, voice: group.voice, own, at }
    })
}

/// The periods in which it answered as a group, beside its people.
pub fn own_rows(group: &ComparedGroup) -> impl DoubleEndedIterator<Item = GroupPeriod<'_>> {
    let own = group.own.iter();
    own.map(|at| GroupPeriod { name: &group.name, voice: Voice::Itself, own: None, at })
}

/// A department's newest period, and what it answered as a group where that is newer.
pub fn newest(group: &ComparedGroup) -> impl Iterator<Item = GroupPeriod<'_>> {
    let people = rows(group).next_back();
    let is_newer =
        move |own: &GroupPeriod<'_>| people.is_none_or(|people| people.at.period < own.at.period);
    people.into_iter().chain(own_rows(group).next_back().filter(is_newer))
}

impl<'r> CollectionContext<'r> {
    /// What there is about a subject.
    pub fn cell(self, row: &GroupPeriod<'r>, subject: Subject) -> Option<&'r Compared> {
        let index = self.comparison.subjects.iter().position(|known| *known == subject)?;
        row.at.cells.get(index)
    }

    /// What it answered about a subject as a group, beside its people.
    pub fn own(self, row: &GroupPeriod<'r>, subject: Subject) -> Option<&'r Figures> {
        let index = self.comparison.subjects.iter().position(|known| *known == subject)?;
        row.own?.cells.get(index)?.figures.as_ref()
    }

    /// A group's figures about a subject, if they are shown and there are any.
    pub fn figures(self, row: &GroupPeriod<'r>, subject: Subject) -> Option<&'r Figures> {
        self.cell(row, subject)?.figures.as_ref()
    }

    /// The levels that a subject's scores are on.
    pub fn levels(self, subject: Subject) -> Option<&'r Levels> {
        levels(self.report.questionnaires, subject)
    }

    /// A subject's name.
    pub fn name(self, subject: Subject) -> &'r str {
        let language = self.report.mode.language;
        match subject {
            Subject::Aspect(aspect) => self.report.questionnaires.at(aspect).title.get(language),
            Subject::Theme(aspect, theme) => {
                self.report.questionnaires.at(aspect).themes[theme].title.get(language)
            }
            Subject::Overall => self.report.questionnaires.overall_title(language, self.t.overall),
        }
    }

    /// The aspects, and the overall score if there are several.
    pub fn subjects(self) -> Vec<Subject> {
        let aspects = self.report.questionnaires.selected();
        let mut subjects: Vec<_> = aspects.map(|(aspect, _)| Subject::Aspect(aspect)).collect();
        let overall = self.report.questionnaires.model().overall;
        if subjects.len() > 1 && overall != OverallRule::None {
            subjects.push(Subject::Overall);
        }
        subjects
    }

    /// The aspects, each followed by its themes, and the overall score if there are several.
    pub fn with_themes(self) -> Vec<Subject> {
        let themes = |subject: &Subject| match *subject {
            Subject::Aspect(aspect) => self.report.questionnaires.at(aspect).themes.len(),
            Subject::Theme(..) | Subject::Overall => 0,
        };
        let subjects = self.subjects().into_iter().flat_map(|subject| {
            let themes = (0..themes(&subject)).map(move |theme| match subject {
                Subject::Aspect(aspect) => Subject::Theme(aspect, theme),
                other => other,
            });
            std::iter::once(subject).chain(themes)
        });
        subjects.collect()
    }

    /// A period in words.
    pub fn period(self, period: Option<Period>) -> String {
        period.map_or_else(|| self.words.undated.to_owned(), |period| period.to_string())
    }
}
