//! Groups of sheets: what is counted of each, in sums that merge in any order.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{Assessment, Patterns, Period, Tally};
use crate::model::{Questionnaires, Score};

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

/// What a sheet has reached in one subject.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reached {
    score: Score,
    /// Level from 1; 0 if there is no score.
    level: usize,
}

impl Reached {
    fn of(score: Option<Score>, level: Option<usize>) -> Self {
        let (score, level) = score.zip(level).unwrap_or((Score::MIN, 0));
        Self { score, level }
    }

    const fn is_scored(self) -> bool {
        self.level > 0
    }
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

    /// Adds what a sheet has reached, subject by subject; `parts` are those of each subject.
    fn take(&mut self, parts: &[Vec<usize>], position: u64, reached: &[Reached]) {
        self.sheets = self.sheets.saturating_add(1);
        self.first = self.first.min(position);
        let figures = self.tallies.iter_mut().zip(&mut self.patterns).zip(parts);
        for (((tally, patterns), parts), whole) in figures.zip(reached) {
            if whole.is_scored() {
                tally.add(whole.score, whole.level);
            }
            let scored = Patterns::of(parts.iter().map(|part| reached[*part].is_scored()));
            if scored != 0 {
                patterns.add(if whole.is_scored() { scored } else { 0 }, 1);
            }
        }
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
    /// For each subject those, by index, that its score is made of, if they are subjects too.
    parts: Vec<Vec<usize>>,
    indexes: HashMap<Box<str>, usize, RandomState>,
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
        let parts = (0..subjects.len()).map(|index| parts(&subjects, index)).collect();
        Self { subjects, parts, indexes: HashMap::default(), all: Vec::new() }
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
        let mut reached = Vec::with_capacity(self.subjects.len());
        self.reached(assessment, |subject| reached.push(subject));
        let index = self.index(name);
        self.take(index, period, position, &reached);
    }

    /// Gives what a sheet has reached in each subject to `take`, in order.
    pub(super) fn reached(&self, assessment: &Assessment, mut take: impl FnMut(Reached)) {
        let themes = self.subjects.len() > assessment.aspects.len() + 1;
        for result in &assessment.aspects {
            take(Reached::of(result.score.ok(), result.level));
            let wanted = if themes { result.themes.as_slice() } else { &[] };
            for theme in wanted {
                take(Reached::of(theme.score, theme.level));
            }
        }
        let overall = assessment.overall;
        take(Reached::of(
            overall.map(|overall| overall.score),
            overall.map(|overall| overall.level),
        ));
    }

    /// Adds what a sheet of the group whose name has this place has reached; `position` is its place
    /// among all of them.
    pub(super) fn take(
        &mut self,
        index: usize,
        period: Option<Period>,
        position: u64,
        reached: &[Reached],
    ) {
        self.all[index].at(period, self.subjects.len()).take(&self.parts, position, reached);
    }

    /// The group with this name in this period; empty if nothing has been added to it.
    pub fn group(&mut self, name: &str, period: Option<Period>) -> &mut Group {
        let index = self.index(name);
        self.all[index].at(period, self.subjects.len())
    }

    /// The place of a name, which stays the same until others are merged into no groups at all.
    pub(super) fn index(&mut self, name: &str) -> usize {
        self.indexes.get(name).copied().unwrap_or_else(|| {
            self.indexes.insert(name.into(), self.all.len());
            self.all.push(Named { name: name.into(), periods: Vec::new() });
            self.all.len() - 1
        })
    }

    /// Adds all that others, made for the same questionnaires and themes, have counted.
    pub fn merge(&mut self, other: Self) {
        if self.all.is_empty() {
            *self = other;
            return;
        }
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

/// What a subject is made of, if that is among the subjects.
pub(super) fn parts(subjects: &[Subject], index: usize) -> Vec<usize> {
    let part = |other: &Subject| match (subjects[index], other) {
        (Subject::Aspect(aspect), Subject::Theme(of, _)) => aspect == *of,
        (Subject::Overall, Subject::Aspect(_)) => true,
        _ => false,
    };
    (0..subjects.len()).filter(|other| part(&subjects[*other])).collect()
}
