//! Groups of sheets: what is counted of each, in sums that merge in any order.

use std::cmp::Ordering;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{
    AnsweredVersions, Assessment, Columns, EarlierVersions, Moments, Patterns, Period, Subject,
    Tally,
};
use crate::model::{Questionnaires, Score};

/// A sheet's score in one subject, and its level from 1, packed into one number so that the scores of
/// many sheets fit in the processor's cache; 0 if it has no score.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PackedScore(u64);

/// The bits of a level, which a score leaves free; higher levels count as the highest that fits.
const LEVEL: u32 = 16;
const HIGHEST: u64 = (1 << LEVEL) - 1;

impl PackedScore {
    fn of(score: Option<Score>, level: Option<usize>) -> Self {
        score.zip(level).map_or(Self(0), |(score, level)| {
            Self(score.units() << LEVEL | HIGHEST.min(level as u64))
        })
    }

    /// Where levels are not counted.
    fn without_level(score: Option<Score>) -> Self {
        // Any level tells a score of 0 from none.
        Self::of(score, Some(1))
    }

    pub const fn is_scored(self) -> bool {
        self.0 > 0
    }

    /// Score and level, if it has them.
    fn scored(self) -> Option<(Score, usize)> {
        let level = usize::try_from(self.0 & HIGHEST).ok()?;
        let score = Score::from_units(self.0 >> LEVEL)?;
        self.is_scored().then_some((score, level))
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
    /// The sums of each further column.
    pub unchanged: Vec<Moments>,
    /// For each column, of which parts it is made, if they are counted too.
    pub patterns: Vec<Patterns>,
    /// Which earlier versions the sheets answered.
    pub earlier: AnsweredVersions,
}

impl Group {
    /// A group that no sheet has been added to.
    pub fn empty(columns: &Columns) -> Self {
        let tallies = vec![Tally::default(); columns.subjects().len()];
        let unchanged = vec![Moments::default(); columns.unchanged().len()];
        let patterns = vec![Patterns::default(); columns.count()];
        let earlier = AnsweredVersions::default();
        Self { sheets: 0, first: u64::MAX, tallies, unchanged, patterns, earlier }
    }

    /// How many sheets have a score in a column.
    pub fn count(&self, column: usize) -> u32 {
        let unchanged = || self.unchanged[column - self.tallies.len()].count;
        self.tallies.get(column).map_or_else(unchanged, Tally::count)
    }

    /// Touches each cache line, so that all are loaded at the same time; the value is discarded.
    pub(super) fn prefetch(&self) -> u64 {
        let patterns = self.patterns.last().map_or(0, Patterns::told);
        self.tallies.iter().fold(patterns.into(), |bits, tally| bits ^ tally.prefetch())
    }

    /// Adds the scores of sheets, one after the other and column by column; `parts` are those of
    /// each column.
    pub(super) fn take(&mut self, parts: &[Vec<usize>], scores: &[PackedScore]) {
        if scores.is_empty() {
            return;
        }
        let sheets = scores.chunks_exact(parts.len());
        let count = u32::try_from(sheets.len()).unwrap_or(u32::MAX);
        self.sheets = self.sheets.saturating_add(count);
        for (subject, tally) in self.tallies.iter_mut().enumerate() {
            tally.add_all(sheets.clone().filter_map(|sheet| sheet[subject].scored()));
        }
        for (column, moments) in (self.tallies.len()..).zip(&mut self.unchanged) {
            let scored = sheets.clone().filter_map(|sheet| sheet[column].scored());
            scored.for_each(|(score, _)| moments.add(1, score));
        }
        let all_scored = scores.iter().all(|score| score.is_scored());
        let wholes = parts.iter().zip(&mut self.patterns).enumerate();
        for (whole, (parts, patterns)) in wholes.filter(|(_, (parts, _))| !parts.is_empty()) {
            if all_scored {
                patterns.add(Patterns::of(parts.iter().map(|_| true)), count);
                continue;
            }
            for sheet in sheets.clone() {
                let scored = Patterns::of(parts.iter().map(|part| sheet[*part].is_scored()));
                if scored != 0 {
                    patterns.add(if sheet[whole].is_scored() { scored } else { 0 }, 1);
                }
            }
        }
    }

    /// Adds all that another has counted, of the same subjects.
    pub fn merge(&mut self, other: &Self) {
        self.sheets = self.sheets.saturating_add(other.sheets);
        self.first = self.first.min(other.first);
        self.earlier.merge(&other.earlier);
        for (tally, other) in self.tallies.iter_mut().zip(&other.tallies) {
            tally.merge(other);
        }
        for (moments, other) in self.unchanged.iter_mut().zip(&other.unchanged) {
            moments.merge(other);
        }
        for (patterns, other) in self.patterns.iter_mut().zip(&other.patterns) {
            patterns.merge(other);
        }
    }
}

/// A group's name with what was counted in each period, the one without a date first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedGroup {
    /// The department, area, role or whatever the sheets are grouped by; may be empty.
    pub name: Box<str>,
    /// The periods in order.
    pub periods: Vec<(Option<Period>, Group)>,
}

impl NamedGroup {
    /// The position of the group's first sheet.
    fn first(&self) -> u64 {
        self.periods.iter().map(|(_, group)| group.first).min().unwrap_or(u64::MAX)
    }

    fn comes_before(&self, other: &Self) -> Ordering {
        (self.first(), &self.name).cmp(&(other.first(), &other.name))
    }

    /// What was counted in a period.
    pub(super) fn at(&mut self, period: Option<Period>, columns: &Columns) -> &mut Group {
        let found = self.periods.binary_search_by_key(&period, |(period, _)| *period);
        let index = found.unwrap_or_else(|index| {
            // Most groups have one or two periods, and a vector makes room for four.
            self.periods.reserve_exact(1);
            self.periods.insert(index, (period, Group::empty(columns)));
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
    columns: Columns,
    indexes: HashMap<Box<str>, usize, RandomState>,
    all: Vec<NamedGroup>,
}

impl Groups {
    /// No sheets yet; with themes, they are counted as well.
    pub fn new(questionnaires: &Questionnaires, themes: bool) -> Self {
        let columns = Columns::of(questionnaires, themes);
        Self { columns, indexes: HashMap::default(), all: Vec::new() }
    }

    /// What is counted, in the order of every group's tallies.
    pub fn subjects(&self) -> &[Subject] {
        self.columns.subjects()
    }

    /// What is counted of each sheet.
    pub const fn columns(&self) -> &Columns {
        &self.columns
    }

    /// Adds a sheet's results, worked out in the detail of groups or more; `position` is the sheet's place
    /// among all of them.
    pub fn add(
        &mut self,
        name: &str,
        period: Option<Period>,
        position: u64,
        assessment: &Assessment,
    ) {
        let mut scores = Vec::with_capacity(self.columns.count());
        self.scores(assessment, |score| scores.push(score));
        let index = self.index(name);
        let group = self.all[index].at(period, &self.columns);
        group.first = group.first.min(position);
        group.take(self.columns.parts(), &scores);
        for (aspect, version) in &assessment.versions {
            let (aspect, from, to) = (*aspect, *version, *version);
            group.earlier.add(EarlierVersions { aspect, from, to, sheets: 1 });
        }
    }

    /// Gives a sheet's score in each column to `take`, in order.
    pub(super) fn scores(&self, assessment: &Assessment, mut take: impl FnMut(PackedScore)) {
        let themes = self.subjects().len() > assessment.aspects.len() + 1;
        for result in &assessment.aspects {
            take(PackedScore::of(result.score.ok(), result.level));
            let wanted = if themes { result.themes.as_slice() } else { &[] };
            for theme in wanted {
                take(PackedScore::of(theme.score, theme.level));
            }
        }
        let overall = assessment.overall;
        take(PackedScore::of(
            overall.map(|overall| overall.score),
            overall.map(|overall| overall.level),
        ));
        for (subject, era) in self.columns.unchanged() {
            take(PackedScore::without_level(assessment.on_unchanged(*subject, *era)));
        }
    }

    /// The group with this name in this period; empty if nothing has been added to it.
    pub fn group(&mut self, name: &str, period: Option<Period>) -> &mut Group {
        let index = self.index(name);
        self.all[index].at(period, &self.columns)
    }

    /// The place of a name.
    fn index(&mut self, name: &str) -> usize {
        self.indexes.get(name).copied().unwrap_or_else(|| {
            self.indexes.insert(name.into(), self.all.len());
            self.all.push(NamedGroup { name: name.into(), periods: Vec::new() });
            self.all.len() - 1
        })
    }

    /// Adds all that others, made for the same questionnaires and themes, have counted.
    pub fn merge(&mut self, other: Self) {
        if self.all.is_empty() {
            *self = other;
            return;
        }
        for named in other.all {
            for (period, group) in named.periods {
                self.put(&named.name, period, group);
            }
        }
    }

    /// Adds what was counted of a group in a period.
    pub fn put(&mut self, name: &str, period: Option<Period>, counted: Group) {
        let group = self.group(name, period);
        if group.sheets == 0 {
            *group = counted;
        } else {
            group.merge(&counted);
        }
    }

    /// The groups in the order of their first sheet, then by name.
    pub fn in_order(&self) -> Vec<&NamedGroup> {
        let mut named: Vec<_> = self.all.iter().collect();
        named.sort_by(|a, b| a.comes_before(b));
        named
    }

    /// The same, when nothing more is counted.
    pub(super) fn into_order(self) -> Vec<NamedGroup> {
        let mut named = self.all;
        named.sort_by(NamedGroup::comes_before);
        named
    }
}
