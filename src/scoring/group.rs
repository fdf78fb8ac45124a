//! Groups of sheets: what is counted of each, in sums that merge in any order.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::RandomState;
use foldhash::quality;
use smallvec::SmallVec;

use super::{
    AnsweredVersions, Assessment, Columns, EarlierVersions, Moments, People, Period,
    QuestionTallies, Subject, Tally,
};
use crate::model::{AnswerSheet, Response, Score, Voice};

/// A sheet's score in one subject, and its level from 1, packed into one number so that the scores of
/// many sheets fit in the processor's cache; 0 if it has no score.
#[derive(Clone, Copy, Debug, Default)]
struct PackedScore(u64);

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

    /// Score and level, if it has them.
    fn scored(self) -> Option<(Score, usize)> {
        let level = usize::try_from(self.0 & HIGHEST).ok()?;
        let score = Score::from_units(self.0 >> LEVEL)?;
        (self.0 > 0).then_some((score, level))
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
    /// Who answered.
    pub people: People,
    /// What was answered to each question, if that is counted.
    pub questions: QuestionTallies,
    /// Which earlier versions the sheets answered.
    pub earlier: AnsweredVersions,
}

impl Group {
    /// A group that no sheet has been added to.
    pub fn empty(columns: &Columns) -> Self {
        let tallies = vec![Tally::default(); columns.subjects().len()];
        let unchanged = vec![Moments::default(); columns.unchanged().len()];
        let (earlier, people) = (AnsweredVersions::default(), People::default());
        let questions = QuestionTallies::empty(columns.questions());
        Self { sheets: 0, first: u64::MAX, tallies, unchanged, people, questions, earlier }
    }

    /// How many sheets have a score in a column.
    pub fn count(&self, column: usize) -> u32 {
        let unchanged = || self.unchanged[column - self.tallies.len()].count;
        self.tallies.get(column).map_or_else(unchanged, Tally::count)
    }

    /// How many people answered: at least, where some of them have several sheets.
    pub fn all_people(&self) -> u32 {
        self.sheets.saturating_sub(self.people.repeated(self.sheets))
    }

    /// How many people have a score in a column: at least, where some of them have several sheets.
    pub fn people(&self, column: usize) -> u32 {
        self.people_of(self.count(column))
    }

    /// How many people gave so many of its sheets: at least, as if somebody with several were in all of them.
    pub fn people_of(&self, sheets: u32) -> u32 {
        sheets.saturating_sub(self.people.repeated(self.sheets)).max(sheets.min(1))
    }

    /// Touches each cache line, so that all are loaded at the same time; the value is discarded.
    pub(super) fn prefetch(&self) -> u64 {
        self.tallies.iter().fold(self.sheets.into(), |bits, tally| bits ^ tally.prefetch())
    }

    /// Adds sheets, one after the other, each a row as `Groups::row` makes them.
    pub(super) fn take(&mut self, columns: &Columns, rows: &[u64]) {
        if rows.is_empty() {
            return;
        }
        let sheets = rows.chunks_exact(columns.row());
        let count = u32::try_from(sheets.len()).unwrap_or(u32::MAX);
        self.sheets = self.sheets.saturating_add(count);
        for (subject, tally) in self.tallies.iter_mut().enumerate() {
            tally.add_all(sheets.clone().filter_map(|sheet| PackedScore(sheet[subject]).scored()));
        }
        for (column, moments) in (self.tallies.len()..).zip(&mut self.unchanged) {
            let scored = sheets.clone().filter_map(|sheet| PackedScore(sheet[column]).scored());
            scored.for_each(|(score, _)| moments.add(1, score));
        }
        let person = columns.count();
        sheets.clone().for_each(|sheet| self.people.add(sheet[person]));
        let answers = sheets.map(|sheet| &sheet[person + 1..]);
        self.questions.add(columns.questions(), answers, self.sheets);
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
        self.people.merge(&other.people);
        self.questions.merge(&other.questions, self.sheets);
    }
}

/// A group's name with what was counted in each period, the one without a date first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedGroup {
    /// The department, area, role or whatever the sheets are grouped by; may be empty.
    pub name: Box<str>,
    /// Which of its sheets are counted here.
    pub voice: Voice,
    /// The periods in order.
    pub periods: Vec<(Option<Period>, Group)>,
}

impl NamedGroup {
    /// The position of the group's first sheet.
    fn first(&self) -> u64 {
        self.periods.iter().map(|(_, group)| group.first).min().unwrap_or(u64::MAX)
    }

    fn comes_before(&self, other: &Self) -> Ordering {
        (self.first(), &self.name, self.voice).cmp(&(other.first(), &other.name, other.voice))
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

/// Where each voice of a name stands; most names have one.
type Places = SmallVec<[(Voice, usize); 1]>;

/// All that is known of many sheets by group and period, in constant memory a group.
///
/// Merging is associative and commutative: sheets may be added in any order, in any number of
/// parts, and give the same result as long as each has the same position.
#[derive(Clone, Debug)]
pub struct Groups {
    columns: Columns,
    /// Where each voice of a name stands in the list.
    indexes: HashMap<Box<str>, Places, RandomState>,
    all: Vec<NamedGroup>,
}

impl Groups {
    /// No sheets yet; what is counted of each is in `columns`.
    pub fn new(columns: Columns) -> Self {
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

    /// Adds a sheet with its results, worked out in the detail of groups or more; `position` is the sheet's
    /// place among all of them.
    pub fn add(
        &mut self,
        (name, voice): (&str, Voice),
        period: Option<Period>,
        position: u64,
        (sheet, results): (&AnswerSheet, &Assessment),
    ) {
        let (mut row, mut others) = (Vec::with_capacity(self.columns.row()), Vec::new());
        self.row(sheet, results, &mut row, &mut others);
        let index = self.index(name, voice);
        let group = self.all[index].at(period, &self.columns);
        group.first = group.first.min(position);
        group.take(&self.columns, &row);
        for (question, given) in &others {
            group.questions.add_other(self.columns.questions(), *question, given);
        }
        for (aspect, version) in &results.versions {
            let (aspect, from, to) = (*aspect, *version, *version);
            group.earlier.add(EarlierVersions { aspect, from, to, sheets: 1 });
        }
    }

    /// Appends what is counted of a sheet to rows: its score in each column, who answered, and its answers,
    /// packed. Answers that do not fit there are appended to `others`, each with its question.
    pub(super) fn row(
        &self,
        sheet: &AnswerSheet,
        results: &Assessment,
        rows: &mut Vec<u64>,
        others: &mut Vec<(usize, Response)>,
    ) {
        let mut take = |score: PackedScore| rows.push(score.0);
        let themes = self.subjects().len() > results.aspects.len() + 1;
        for result in &results.aspects {
            take(PackedScore::of(result.score.ok(), result.level));
            let wanted = if themes { result.themes.as_slice() } else { &[] };
            for theme in wanted {
                take(PackedScore::of(theme.score, theme.level));
            }
        }
        let overall = results.overall;
        take(PackedScore::of(
            overall.map(|overall| overall.score),
            overall.map(|overall| overall.level),
        ));
        for (subject, era) in self.columns.unchanged() {
            take(PackedScore::without_level(results.on_unchanged(*subject, *era)));
        }
        rows.push(person(sheet));
        let other = |question, given: &Response| others.push((question, given.clone()));
        self.columns.questions().pack(sheet, results, rows, other);
    }

    /// The place of a voice of a name.
    fn index(&mut self, name: &str, voice: Voice) -> usize {
        let known = self.indexes.get(name);
        let known = known.and_then(|all| all.iter().find(|(other, _)| *other == voice));
        if let Some((_, index)) = known {
            return *index;
        }
        let index = self.all.len();
        self.indexes.entry(name.into()).or_default().push((voice, index));
        self.all.push(NamedGroup { name: name.into(), voice, periods: Vec::new() });
        index
    }

    /// Adds all that others, made for the same questionnaires and themes, have counted.
    pub fn merge(&mut self, other: Self) {
        if self.all.is_empty() {
            *self = other;
            return;
        }
        for named in other.all {
            for (period, group) in named.periods {
                self.put((&named.name, named.voice), period, group);
            }
        }
    }

    /// Adds what was counted of a group in a period.
    pub fn put(&mut self, (name, voice): (&str, Voice), period: Option<Period>, counted: Group) {
        let index = self.index(name, voice);
        let group = self.all[index].at(period, &self.columns);
        if group.sheets == 0 {
            *group = counted;
        } else {
            group.merge(&counted);
        }
    }

    /// The same without the periods in which fewer people than this answered; what was answered as a group
    /// stays.
    #[must_use]
    pub fn without_few(mut self, least: u32) -> Self {
        for named in self.all.iter_mut().filter(|named| named.voice != Voice::Itself) {
            named.periods.retain(|(_, group)| group.all_people() >= least);
        }
        self
    }

    /// The groups in the order of their first sheet, then by name and voice.
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

/// What a sheet's respondent is known by; 0 if the sheet does not say who that is.
fn person(sheet: &AnswerSheet) -> u64 {
    let Some(name) = &sheet.respondent else { return 0 };
    // The same on every thread and in every run, since parts of a run are merged.
    quality::FixedState::default().hash_one((sheet.department.as_str(), name)).max(1)
}
