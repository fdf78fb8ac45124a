//! The exact sums of some of the sheets, as JSON, to be merged with those of others.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Write};

use serde::{Deserialize, Serialize, Serializer};

use super::grouping::{Counting, Length};
use super::part_figures::{Answers, Figure, Sums};
use crate::model::{GroupBy, Questionnaires, Voice};
use crate::scoring::{
    Columns, EarlierVersions, Eras, Group, Groups, NamedGroup, People, Period, levels,
};

/// The version of the form that is written and read.
pub const SCHEMA: u32 = 1;

/// What a part says of itself, beside its groups.
#[derive(Deserialize)]
pub struct PartialSums {
    /// The version of its form.
    pub partial: u32,
    /// What its sheets were counted by; a part of this form tells it.
    pub basis: Option<Basis>,
    /// All the positions of sheets are below this or equal; those of the next part come after. A part of
    /// this form tells it.
    pub length: Option<u64>,
}

/// A part while it is written: each group is put into this form when its turn comes, and then
/// forgotten.
#[derive(Serialize)]
struct Counted<'g> {
    /// The version of the form.
    partial: u32,
    basis: Basis,
    length: u64,
    #[serde(serialize_with = "one_by_one")]
    groups: &'g Groups,
}

fn one_by_one<S: Serializer>(groups: &Groups, out: S) -> Result<S::Ok, S::Error> {
    let named = groups.in_order().into_iter();
    out.collect_seq(named.map(|named| OneGroup::of(named, groups.columns())))
}

/// What has to be the same in all parts.
#[derive(PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// What the groups are.
    pub by: GroupBy,
    /// How long periods are.
    pub period: Length,
    /// Whether themes are counted as well.
    pub themes: bool,
    /// Whether the answers to each question are.
    pub questions: bool,
    /// The questionnaires.
    pub questionnaires: Vec<Used>,
}

/// A questionnaire whose scores are counted; with its themes, if theirs are as well.
#[derive(PartialEq, Serialize, Deserialize)]
pub struct Used {
    /// Its id.
    pub id: String,
    version: String,
    themes: Vec<String>,
    /// Its points of change, which say what sheets are scored on besides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    points: Vec<String>,
}

/// A group while it is written or read.
#[derive(Serialize, Deserialize)]
pub(super) struct OneGroup {
    name: String,
    /// Which of its sheets are counted here.
    #[serde(default = "people", skip_serializing_if = "is_people")]
    voice: String,
    periods: Vec<OnePeriod>,
}

fn people() -> String {
    Voice::People.name().into()
}

fn is_people(voice: &String) -> bool {
    voice == Voice::People.name()
}

#[derive(Serialize, Deserialize)]
struct OnePeriod {
    period: Option<String>,
    sheets: u32,
    first: u64,
    figures: Vec<Figure>,
    /// The sums of each further column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    unchanged: Vec<Sums>,
    /// Earlier versions that were answered: aspect by index, first, last, how many sheets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<(usize, String, String, u32)>,
    /// How many sheets say nothing of who answered, and what the others' respondents are known by, each with
    /// the number of their sheets.
    people: (u32, Vec<(u64, u32)>),
    /// What was counted of each question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    questions: Vec<Answers>,
}

impl Used {
    /// «id version (themes)».
    fn name(&self) -> String {
        let name = format!("{} {}", self.id, self.version);
        if self.themes.is_empty() { name } else { format!("{name} ({})", self.themes.join(", ")) }
    }
}

impl Basis {
    /// What sheets are counted by.
    pub fn of(set: &Questionnaires, counting: Counting) -> Self {
        let Counting { by, period, themes, questions } = counting;
        let used = set.selected().map(|(_, questionnaire)| Used {
            id: questionnaire.id.clone(),
            version: questionnaire.version.to_string(),
            themes: questionnaire
                .themes
                .iter()
                .filter(|_| themes)
                .map(|theme| theme.id.clone())
                .collect(),
            points: Eras::of(questionnaire).points().iter().map(ToString::to_string).collect(),
        });
        Self { by, period, themes, questions, questionnaires: used.collect() }
    }

    /// How its sheets are counted.
    pub const fn counting(&self) -> Counting {
        let Self { by, period, themes, questions, .. } = *self;
        Counting { by, period, themes, questions }
    }

    /// The first thing that is not the same in another: its name, what is here and what is there.
    pub fn differs(&self, other: &Self) -> Option<(&'static str, String, String)> {
        let things = |basis: &Self| {
            let all = |name: fn(&Used) -> String| {
                basis.questionnaires.iter().map(name).collect::<Vec<_>>().join(", ")
            };
            [
                ("--by", basis.by.name().to_owned()),
                ("--period", basis.period.name().to_owned()),
                ("--themes", basis.themes.to_string()),
                ("--no-questions", (!basis.questions).to_string()),
                ("questionnaires", all(Used::name)),
                // Told only where the names are the same.
                (
                    "questionnaires",
                    all(|used| format!("{} [{}]", used.name(), used.points.join(", "))),
                ),
            ]
        };
        let mut pairs = things(self).into_iter().zip(things(other));
        pairs
            .find(|(here, there)| here != there)
            .map(|((name, here), (_, there))| (name, here, there))
    }
}

impl PartialSums {
    /// Writes a part of what has been counted.
    ///
    /// # Errors
    /// When the bytes cannot be written.
    pub fn write(
        groups: &Groups,
        basis: Basis,
        length: u64,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        serde_json::to_writer(&mut *out, &Counted { partial: SCHEMA, basis, length, groups })?;
        out.write_all(b"\n")
    }
}

/// The groups of a part on their way to all that was counted before.
pub(super) struct Adding<'a> {
    pub all: &'a mut Groups,
    pub set: &'a Questionnaires,
    pub basis: &'a Basis,
    /// Where the sheets of the part end.
    pub length: u64,
    /// Where the sheets of all parts before it end.
    pub before: u64,
    /// The groups that were added, each period of them, as hashes: the names are kept once already.
    pub seen: HashSet<u64, RandomState>,
}

impl Adding<'_> {
    /// Adds a group; nothing if what it says contradicts itself.
    pub fn add(&mut self, one: &OneGroup) -> Option<()> {
        let columns = self.all.columns().clone();
        let voice = Voice::ALL.into_iter().find(|voice| voice.name() == one.voice)?;
        let has_roles = matches!(voice, Voice::Role(_));
        if voice != Voice::Itself && has_roles != self.basis.by.has_roles() {
            return None;
        }
        for counted in &one.periods {
            let period = counted.period(self.basis.period).ok()?;
            let mut group = counted.group(&columns, self.set)?;
            let hash = self.seen.hasher().hash_one((&one.name, voice, period));
            if counted.first > self.length || !self.seen.insert(hash) {
                return None;
            }
            group.first = self.before.saturating_add(counted.first);
            self.all.put((&one.name, voice), period, group);
        }
        Some(())
    }
}

impl OneGroup {
    fn of(named: &NamedGroup, columns: &Columns) -> Self {
        let periods = named.periods.iter();
        let periods = periods.map(|(period, group)| OnePeriod::of(*period, group, columns));
        let voice = named.voice.name().into();
        Self { name: named.name.to_string(), voice, periods: periods.collect() }
    }
}

impl OnePeriod {
    fn of(period: Option<Period>, group: &Group, columns: &Columns) -> Self {
        let (unnamed, named) = group.people.told();
        let questions = columns.questions().iter().map(|column| {
            let (counts, sums) = group.questions.told(column);
            Answers::of(&counts, sums.as_ref())
        });
        Self {
            period: period.map(|period| period.to_string()),
            sheets: group.sheets,
            first: group.first,
            figures: group.tallies.iter().map(Figure::of).collect(),
            unchanged: group.unchanged.iter().map(Sums::of).collect(),
            earlier: group
                .earlier
                .iter()
                .map(|one| (one.aspect, one.from.to_string(), one.to.to_string(), one.sheets))
                .collect(),
            people: (unnamed, named.to_vec()),
            questions: questions.collect(),
        }
    }

    /// The period, if it is one, of the length that was said.
    fn period(&self, length: Length) -> Result<Option<Period>, ()> {
        let Some(text) = &self.period else { return Ok(None) };
        let period = text.parse().map_err(|_| ())?;
        if text.len() == length.characters() { Ok(Some(period)) } else { Err(()) }
    }

    fn group(&self, columns: &Columns, set: &Questionnaires) -> Option<Group> {
        let fits = self.figures.len() == columns.subjects().len()
            && self.unchanged.len() == columns.unchanged().len()
            && self.questions.len() == columns.questions().iter().count();
        if !fits || self.sheets == 0 {
            return None;
        }
        let mut group = Group { sheets: self.sheets, ..Group::empty(columns) };
        for (aspect, from, to, sheets) in &self.earlier {
            let (from, to) = (from.parse().ok()?, to.parse().ok()?);
            let fits = *aspect < set.count() && from <= to && (1..=self.sheets).contains(sheets);
            let earlier = EarlierVersions { aspect: *aspect, from, to, sheets: *sheets };
            fits.then(|| group.earlier.add(earlier))?;
        }
        let (unnamed, named) = &self.people;
        group.people = People::restored(*unnamed, named.clone(), self.sheets)?;
        let counts = self.figures.iter().map(Figure::count);
        let mut counts = counts.chain(self.unchanged.iter().map(Sums::count));
        if counts.any(|count| count > self.sheets) {
            return None;
        }
        let subjects = self.figures.iter().zip(columns.subjects());
        for ((figure, subject), tally) in subjects.zip(&mut group.tallies) {
            *tally = figure.tally(levels(set, *subject)?.count())?;
        }
        for (sums, moments) in self.unchanged.iter().zip(&mut group.unchanged) {
            *moments = sums.moments()?;
        }
        for (answers, column) in self.questions.iter().zip(columns.questions().iter()) {
            let (counts, sums) = answers.told(self.sheets, column.places())?;
            group.questions.restore(column, &counts, sums, self.sheets)?;
        }
        Some(group)
    }
}
