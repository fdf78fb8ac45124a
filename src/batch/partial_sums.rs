//! The exact sums of some of the sheets, as JSON, to be merged with those of others.

use std::collections::HashSet;
use std::fmt;
use std::io::{self, Write};

use serde::{Deserialize, Serialize, Serializer};

use super::grouping::Length;
use crate::model::GroupBy;
use crate::model::{Questionnaires, Score};
use crate::scoring::{
    EarlierVersions, Group, Groups, Moments, Named, Patterns, Period, Subject, Tally, levels,
};

/// The version of the form that is written and read.
pub const SCHEMA: u32 = 1;

/// What was counted of some of the sheets of a comparison.
#[derive(Deserialize)]
pub struct PartialSums {
    /// What they were counted by.
    pub basis: Basis,
    /// All the positions of sheets are below this or equal; those of the next part come after.
    pub length: u64,
    groups: Vec<OneGroup>,
}

/// The same while it is written: each group is put into this form when its turn comes, and then
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
    out.collect_seq(groups.in_order().into_iter().map(OneGroup::of))
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
}

/// What tells that something is a part, of which form.
#[derive(Deserialize)]
pub struct Form {
    pub partial: u32,
}

#[derive(Serialize, Deserialize)]
struct OneGroup {
    name: String,
    periods: Vec<OnePeriod>,
}

#[derive(Serialize, Deserialize)]
struct OnePeriod {
    period: Option<String>,
    sheets: u32,
    first: u64,
    figures: Vec<Figure>,
    /// Earlier versions that were answered: aspect by index, first, last, how many sheets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<(usize, String, String, u32)>,
}

/// All that is counted of a subject; sums as text, since they are larger than JSON's numbers.
#[derive(Serialize, Deserialize)]
struct Figure {
    count: u32,
    sum: String,
    squares: String,
    range: Option<(u64, u64)>,
    histogram: Vec<(u8, u32)>,
    levels: Vec<u32>,
    patterns: Vec<(u64, u32)>,
}

impl fmt::Display for Used {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.version)?;
        if self.themes.is_empty() { Ok(()) } else { write!(f, " ({})", self.themes.join(", ")) }
    }
}

impl Basis {
    /// What sheets are counted by.
    pub fn of(set: &Questionnaires, themes: bool, by: GroupBy, period: Length) -> Self {
        let used = set.selected().map(|(_, questionnaire)| Used {
            id: questionnaire.id.clone(),
            version: questionnaire.version.to_string(),
            themes: questionnaire
                .themes
                .iter()
                .filter(|_| themes)
                .map(|theme| theme.id.clone())
                .collect(),
        });
        Self { by, period, themes, questionnaires: used.collect() }
    }

    /// The first thing that is not the same in another: its name, what is here and what is there.
    pub fn differs(&self, other: &Self) -> Option<(&'static str, String, String)> {
        let things = |basis: &Self| {
            let used = basis.questionnaires.iter().map(ToString::to_string).collect::<Vec<_>>();
            [
                ("--by", basis.by.name().to_owned()),
                ("--period", basis.period.name().to_owned()),
                ("--themes", basis.themes.to_string()),
                ("questionnaires", used.join(", ")),
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

    /// Adds all to what was counted before, whose sheets end at a position; nothing if what it says
    /// contradicts itself.
    pub fn add_to(&self, all: &mut Groups, set: &Questionnaires, before: u64) -> Option<()> {
        let subjects = all.subjects().to_vec();
        let mut seen = HashSet::new();
        for one in &self.groups {
            for counted in &one.periods {
                let period = counted.period(self.basis.period).ok()?;
                let mut group = counted.group(&subjects, set)?;
                if counted.first > self.length || !seen.insert((&one.name, period)) {
                    return None;
                }
                group.first = before.saturating_add(counted.first);
                all.group(&one.name, period).merge(&group);
            }
        }
        Some(())
    }
}

impl OneGroup {
    fn of(named: &Named) -> Self {
        let periods = named.periods.iter().map(|(period, group)| OnePeriod::of(*period, group));
        Self { name: named.name.to_string(), periods: periods.collect() }
    }
}

impl OnePeriod {
    fn of(period: Option<Period>, group: &Group) -> Self {
        let figures = group.tallies.iter().zip(&group.patterns);
        Self {
            period: period.map(|period| period.to_string()),
            sheets: group.sheets,
            first: group.first,
            figures: figures.map(|(tally, patterns)| Figure::of(tally, patterns)).collect(),
            earlier: group
                .earlier
                .iter()
                .map(|one| (one.aspect, one.from.to_string(), one.to.to_string(), one.sheets))
                .collect(),
        }
    }

    /// The period, if it is one, of the length that was said.
    fn period(&self, length: Length) -> Result<Option<Period>, ()> {
        let Some(text) = &self.period else { return Ok(None) };
        let period = text.parse().map_err(|_| ())?;
        if text.len() == length.characters() { Ok(Some(period)) } else { Err(()) }
    }

    fn group(&self, subjects: &[Subject], set: &Questionnaires) -> Option<Group> {
        if self.figures.len() != subjects.len() || self.sheets == 0 {
            return None;
        }
        let mut group = Group { sheets: self.sheets, ..Group::empty(0) };
        for (aspect, from, to, sheets) in &self.earlier {
            let (from, to) = (from.parse().ok()?, to.parse().ok()?);
            let fits = *aspect < set.count() && from <= to && (1..=self.sheets).contains(sheets);
            let earlier = EarlierVersions { aspect: *aspect, from, to, sheets: *sheets };
            fits.then(|| group.earlier.add(earlier))?;
        }
        for (figure, subject) in self.figures.iter().zip(subjects) {
            let of_parts: u64 = figure.patterns.iter().map(|(_, sheets)| u64::from(*sheets)).sum();
            // Sheets that lack an aspect have no overall, and are those made of nothing.
            let made = figure.patterns.iter().filter(|(parts, _)| *parts != 0);
            let made: u64 = made.map(|(_, sheets)| u64::from(*sheets)).sum();
            let all_made = *subject != Subject::Overall || made == u64::from(figure.count);
            let fits = figure.levels.len() <= levels(set, *subject)?.count()
                && figure.count <= self.sheets
                && of_parts <= u64::from(self.sheets);
            if !fits || !all_made {
                return None;
            }
            group.tallies.push(figure.tally()?);
            let mut patterns = Patterns::default();
            figure.patterns.iter().for_each(|(parts, sheets)| patterns.add(*parts, *sheets));
            group.patterns.push(patterns);
        }
        Some(group)
    }
}

impl Figure {
    fn of(tally: &Tally, patterns: &Patterns) -> Self {
        let moments = tally.moments();
        Self {
            count: moments.count,
            sum: moments.sum.to_string(),
            squares: moments.squares.to_string(),
            range: tally.range().map(|(low, high)| (low.units(), high.units())),
            histogram: tally.histogram().collect(),
            levels: tally.levels().to_vec(),
            patterns: patterns.iter().collect(),
        }
    }

    fn tally(&self) -> Option<Tally> {
        let (sum, squares) = (self.sum.parse().ok()?, self.squares.parse().ok()?);
        let moments = Moments { count: self.count, sum, squares };
        let range = match self.range {
            Some((low, high)) => Some((Score::from_units(low)?, Score::from_units(high)?)),
            None => None,
        };
        if range.is_some() != (self.count > 0) {
            return None;
        }
        Tally::restored(moments, range, self.histogram.iter().copied(), self.levels.clone())
    }
}
