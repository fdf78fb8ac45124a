//! The same respondent's sheets that are there twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use foldhash::fast;

use super::respondent::RespondentKeys;
use crate::model::{Finding, Place, Problem};
use crate::scoring::PeriodLength;

/// This many sheets are remembered, in some megabytes, to find others that are the same; a table of
/// millions of rows is not to be kept in memory.
const REMEMBERED: usize = 200_000;

/// Finds sheets that are there twice.
#[derive(Debug, Default)]
pub struct Duplicates {
    /// Each respondent's first sheet of a period, if periods are looked at, else of a date.
    first: Locations,
    /// Those of other dates in the same period, by date.
    others: Locations,
    /// Periods that are to hold each respondent once.
    period: Option<PeriodLength>,
    files: Vec<Arc<str>>,
    full: bool,
}

/// A file, by index, and a line in it.
type Location = (u32, u32);

/// Where sheets were, and their keys by date, by a key.
type Locations = HashMap<u64, (Location, u64), fast::RandomState>;

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
        keys: RespondentKeys,
        location: (&Arc<str>, usize),
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
        let location = self.location(location);
        let (before, date) =
            first(&mut self.first, keys.period.unwrap_or(keys.date), keys, location)?;
        let same_date = date == keys.date;
        let other =
            if same_date { None } else { first(&mut self.others, keys.date, keys, location) };
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

    fn location(&mut self, (file, line): (&Arc<str>, usize)) -> Location {
        if self.files.last() != Some(file) {
            self.files.push(file.clone());
        }
        let short = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (short(self.files.len() - 1), short(line))
    }
}

/// Where a sheet with this key was first, with its key by date, if there was one before.
fn first(
    seen: &mut Locations,
    key: u64,
    keys: RespondentKeys,
    location: Location,
) -> Option<(Location, u64)> {
    if seen.len() == seen.capacity() {
        // In large steps, since all of it is moved each time.
        seen.reserve((7 * seen.len()).min(REMEMBERED.saturating_sub(seen.len())));
    }
    match seen.entry(key) {
        Entry::Occupied(before) => Some(*before.get()),
        Entry::Vacant(free) => {
            free.insert((location, keys.date));
            None
        }
    }
}
