//! Groups of sheets: what is counted of each, in sums that merge in any order.

use std::collections::HashMap;

use super::{Assessment, Patterns, Period, Tally};
use crate::model::Questionnaires;

/// What a figure of a group is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An aspect, by questionnaire index.
    Aspect(usize),
    /// A theme of an aspect, by their indexes.
    Theme(usize, usize),
    /// All the aspects.
    Overall,
}

/// The sheets of one group in one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// How many sheets, with or without a score.
    pub sheets: u32,
    /// The position of the first of them, to keep the order of what was given.
    pub first: u64,
    /// One tally for each subject, in their order.
    pub tallies: Vec<Tally>,
    /// For each subject, of which parts it is made, if they are subjects too.
    pub patterns: Vec<Patterns>,
}

impl Group {
    /// A group that no sheet has been added to.
    pub fn empty(subjects: usize) -> Self {
        let (tallies, patterns) =
            (vec![Tally::default(); subjects], vec![Patterns::default(); subjects]);
        Self { sheets: 0, first: u64::MAX, tallies, patterns }
    }

    /// Adds all that another has counted, of the same subjects.
    pub fn merge(&mut self, other: &Self) {
        self.sheets = self.sheets.saturating_add(other.sheets);
        self.first = self.first.min(other.first);
        for (tally, other) in self.tallies.iter_mut().zip(&other.tallies) {
            tally.merge(other);
        }
        for (patterns, other) in self.patterns.iter_mut().zip(&other.patterns) {
            patterns.merge(other);
        }
    }
}

/// A group's name with what was counted in each period, the one without a date first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The department, area, role or whatever the sheets are grouped by; may be empty.
    pub name: Box<str>,
    /// The periods in order.
    pub periods: Vec<(Option<Period>, Group)>,
}

impl Named {
    /// The position of the group's first sheet.
    fn first(&self) -> u64 {
        self.periods.iter().map(|(_, group)| group.first).min().unwrap_or(u64::MAX)
    }

    /// What was counted in a period.
    pub(super) fn at(&mut self, period: Option<Period>, subjects: usize) -> &mut Group {
        let found = self.periods.binary_search_by_key(&period, |(period, _)| *period);
        let index = found.unwrap_or_else(|index| {
            self.periods.insert(index, (period, Group::empty(subjects)));
            index
        });
        &mut self.periods[index].1
    }
}

/// All that is known of many sheets by group and period, in constant memory a group.
///
/// Merging is associative and commutative: sheets may be added in any order, in any number of
/// parts, and give the same result as long as each has the same position.
#[derive(Clone, Debug)]
pub struct Groups {
    subjects: Vec<Subject>,
    indexes: HashMap<Box<str>, usize>,
    all: Vec<Named>,
}

impl Groups {
    /// No sheets yet: for each selected aspect a subject, followed by its themes if they are wanted,
    /// and overall last.
    pub fn new(questionnaires: &Questionnaires, themes: bool) -> Self {
        let mut subjects = Vec::new();
        for (aspect, questionnaire) in questionnaires.selected() {
            subjects.push(Subject::Aspect(aspect));
            let count = if themes { questionnaire.themes.len() } else { 0 };
            subjects.extend((0..count).map(|theme| Subject::Theme(aspect, theme)));
        }
        subjects.push(Subject::Overall);
        Self { subjects, indexes: HashMap::new(), all: Vec::new() }
    }

    /// What is counted, in the order of every group's tallies.
    pub fn subjects(&self) -> &[Subject] {
        &self.subjects
    }

    /// Adds a sheet's results; `position` is the sheet's place among all of them.
    pub fn add(
        &mut self,
        name: &str,
        period: Option<Period>,
        position: u64,
        assessment: &Assessment,
    ) {
        let themes = self.subjects.iter().any(|subject| matches!(subject, Subject::Theme(..)));
        let group = self.counted(name, period, position);
        let mut places = group.tallies.iter_mut().zip(&mut group.patterns);
        for result in &assessment.aspects {
            let Some((tally, patterns)) = places.next() else { return };
            let wanted = if themes { result.themes.as_slice() } else { &[] };
            let score = result.score.ok().zip(result.level);
            if let Some((score, level)) = score {
                tally.add(score, level);
            }
            let parts = Patterns::of(wanted.iter().map(|theme| theme.score.is_some()));
            if parts != 0 {
                patterns.add(if score.is_some() { parts } else { 0 }, 1);
            }
            for (theme, (tally, _)) in wanted.iter().zip(places.by_ref()) {
                if let Some((score, level)) = theme.score.zip(theme.level) {
                    tally.add(score, level);
                }
            }
        }
        if let Some(((tally, patterns), overall)) = places.next().zip(assessment.overall) {
            tally.add(overall.score, overall.level);
            patterns
                .add(Patterns::of(assessment.aspects.iter().map(|result| result.score.is_ok())), 1);
        }
    }

    /// Counts a sheet in its group, whose tallies its scores are to be added to.
    pub fn counted(&mut self, name: &str, period: Option<Period>, position: u64) -> &mut Group {
        let group = self.group(name, period);
        group.sheets = group.sheets.saturating_add(1);
        group.first = group.first.min(position);
        group
    }

    /// The group with this name in this period; empty if nothing has been added to it.
    pub fn group(&mut self, name: &str, period: Option<Period>) -> &mut Group {
        let index = self.indexes.get(name).copied().unwrap_or_else(|| {
            self.indexes.insert(name.into(), self.all.len());
            self.all.push(Named { name: name.into(), periods: Vec::new() });
            self.all.len() - 1
        });
        self.all[index].at(period, self.subjects.len())
    }

    /// Adds all that others, made for the same questionnaires and themes, have counted.
    pub fn merge(&mut self, other: &Self) {
        for named in &other.all {
            for (period, group) in &named.periods {
                self.group(&named.name, *period).merge(group);
            }
        }
    }

    /// The groups in the order of their first sheet, then by name.
    pub fn in_order(&self) -> Vec<&Named> {
        let mut named: Vec<_> = self.all.iter().collect();
        named.sort_by(|a, b| (a.first(), &a.name).cmp(&(b.first(), &b.name)));
        named
    }
}
