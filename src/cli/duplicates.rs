//! The same respondent's sheets: which are there twice, and which is the newest.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, Hash};
use std::sync::Arc;

use foldhash::{fast, quality};
use jiff::civil::Date;
use modenhed::model::{AnswerSheet, Finding, Place, Problem};
use modenhed::scoring::{Period, PeriodLength};

/// So many sheets are remembered, in some megabytes, to find others that are the same; a table of
/// millions of rows is not to be kept in memory.
const REMEMBERED: usize = 200_000;

/// Whose sheet it is.
#[derive(Clone, Copy)]
pub struct Whose<'s> {
    department: &'s str,
    respondent: Option<&'s str>,
    date: Option<Date>,
    /// What was answered, if the sheet says so: somebody may answer an aspect a sheet.
    questionnaires: &'s [usize],
}

/// What a sheet is found by: the same for the same respondent's sheet of the same date, and of the
/// same period, if that is looked at.
#[derive(Clone, Copy)]
pub struct Keys {
    date: u64,
    period: Option<u64>,
}

impl<'s> Whose<'s> {
    /// Whose a sheet is; nobody's if it is a row of a table without a respondent, since such rows
    /// are as many persons.
    pub fn of(sheet: &'s AnswerSheet, row: bool) -> Option<Self> {
        let respondent = sheet.respondent.as_deref();
        let (department, questionnaires) = (sheet.department.as_str(), &*sheet.questionnaires);
        let whose = Self { department, respondent, date: sheet.date, questionnaires };
        (respondent.is_some() || !row).then_some(whose)
    }

    /// The same for the same respondent of the same department; 64 bits are enough to keep some
    /// hundred thousand apart.
    fn hash(self, more: impl Hash) -> u64 {
        // The same on every thread.
        quality::FixedState::default().hash_one((self.department, self.respondent, more))
    }

    /// What it is found by, with periods of this length, if any.
    pub fn keys(self, length: Option<PeriodLength>) -> Keys {
        let period = length.map(|length| self.date.map(|date| Period::of(date, length)));
        Keys {
            date: self.hash((self.date, self.questionnaires)),
            period: period.map(|period| self.hash((period, self.questionnaires))),
        }
    }

    /// Says that there was such a sheet before.
    pub fn twice(self, place: Place) -> Finding {
        let problem = Problem::DuplicateSheet { before: String::new() };
        Finding::new(problem, place).found(self.words())
    }

    /// For people: department, respondent and date, as far as they are known.
    fn words(self) -> String {
        let date = self.date.map(|date| date.to_string());
        let parts = [Some(self.department), self.respondent, date.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// Finds sheets that are there twice.
#[derive(Default)]
pub struct Duplicates {
    /// Each respondent's first sheet of a period, if periods are looked at, else of a date.
    first: Spots,
    /// Those of other dates in the same period, by date.
    others: Spots,
    /// Periods that are to hold each respondent once.
    period: Option<PeriodLength>,
    files: Vec<Arc<str>>,
    full: bool,
}

/// A file, by index, and a line in it.
type Spot = (u32, u32);

/// Where sheets were, and their keys by date, by a key.
type Spots = HashMap<u64, (Spot, u64), fast::RandomState>;

impl Duplicates {
    /// One that also looks for respondents with several sheets in a period of this length.
    pub fn within(period: PeriodLength) -> Self {
        Self { period: Some(period), ..Self::default() }
    }

    /// The length of the periods that are looked at, if any.
    pub const fn period(&self) -> Option<PeriodLength> {
        self.period
    }

    /// Whether no more sheets are looked at.
    pub const fn is_full(&self) -> bool {
        self.full
    }

    /// Says whether there was a sheet with one of these keys before; `twice` is what is then to be said.
    pub fn look(
        &mut self,
        keys: Keys,
        spot: (&Arc<str>, usize),
        twice: impl FnOnce() -> Option<Finding>,
    ) -> Option<Finding> {
        if self.full {
            return None;
        }
        if self.first.len() + self.others.len() >= REMEMBERED {
            self.full = true;
            let place = Place { line: 0, ..twice()?.place };
            let problem = Problem::UncheckedDuplicates { checked: REMEMBERED };
            return Some(Finding::new(problem, place));
        }
        let spot = self.spot(spot);
        let (before, date) = first(&mut self.first, keys.period.unwrap_or(keys.date), keys, spot)?;
        let same_date = date == keys.date;
        let other = if same_date { None } else { first(&mut self.others, keys.date, keys, spot) };
        let (twice_a_date, (file, line)) = match other {
            Some((other, _)) => (true, other),
            None => (same_date, before),
        };
        let file = self.files.get(file as usize)?;
        let before = if line > 0 { format!("{file}:{line}") } else { file.to_string() };
        let problem = if twice_a_date {
            Problem::DuplicateSheet { before }
        } else {
            Problem::SeveralInPeriod { before }
        };
        Some(Finding { problem, ..twice()? })
    }

    fn spot(&mut self, (file, line): (&Arc<str>, usize)) -> Spot {
        if self.files.last() != Some(file) {
            self.files.push(file.clone());
        }
        let short = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (short(self.files.len() - 1), short(line))
    }
}

/// Where a sheet with this key was first, with its key by date, if there was one before.
fn first(seen: &mut Spots, key: u64, keys: Keys, spot: Spot) -> Option<(Spot, u64)> {
    if seen.len() == seen.capacity() {
        // In large steps, since all of it is moved each time.
        seen.reserve((7 * seen.len()).min(REMEMBERED.saturating_sub(seen.len())));
    }
    match seen.entry(key) {
        Entry::Occupied(before) => Some(*before.get()),
        Entry::Vacant(free) => {
            free.insert((spot, keys.date));
            None
        }
    }
}

/// Each respondent's newest sheet, by its position among all sheets; of two of the same date, the
/// one given last. It takes some tens of bytes a respondent.
#[derive(Default)]
pub struct Newest(HashMap<u64, (Option<Date>, u64)>);

impl Newest {
    /// Learns of a sheet.
    pub fn learn(&mut self, whose: Whose<'_>, position: u64) {
        let newest = self.0.entry(whose.hash(())).or_insert((whose.date, position));
        *newest = (*newest).max((whose.date, position));
    }

    /// Whether a sheet is its respondent's newest.
    pub fn is(&self, whose: Whose<'_>, position: u64) -> bool {
        self.0.get(&whose.hash(())).is_none_or(|newest| newest.1 == position)
    }
}
