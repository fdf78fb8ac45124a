//! Sheets of thousands of groups in any order, on their way into what is counted of each.

use compact_str::CompactString;
use foldhash::fast::RandomState;
use hashbrown::{Equivalent, HashMap};

use super::group::Reached;
use super::{Assessment, Groups, Period};

/// The sheets of so many groups wait in one basket for each other.
const NEIGHBOURS: usize = 16;
/// So many sheets are in a full basket, to be counted one after the other.
///
/// The sums of a group fill kilobytes, and those of thousands of groups do not fit where they are
/// near at hand; those of a basket do.
const FULL: usize = 256;

/// Counts sheets into groups: the same as adding them one by one, and quicker where there are many.
#[derive(Debug)]
pub struct Intake {
    /// What is counted by now.
    groups: Groups,
    /// The places of groups among those met.
    places: HashMap<Key, u32, RandomState>,
    met: Vec<Met>,
    /// One for each so many neighbours among those met.
    baskets: Vec<Basket>,
}

/// A group's name, most often short enough to stand in here, and a period.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Key(CompactString, Option<Period>);

/// The same where it is looked for.
#[derive(Hash)]
struct Sought<'a>(&'a str, Option<Period>);

/// A group that was met.
#[derive(Clone, Copy, Debug)]
struct Met {
    /// The place of its name among the groups.
    group: usize,
    period: Option<Period>,
}

/// Sheets that wait to be counted.
#[derive(Debug, Default)]
struct Basket {
    /// Of which group each of them is, by its place among those met, and its own place among all.
    sheets: Vec<(u32, u64)>,
    /// What each of them has reached, subject by subject.
    reached: Vec<Reached>,
}

impl Intake {
    /// Counts into these groups.
    pub fn new(groups: Groups) -> Self {
        Self { groups, places: HashMap::default(), met: Vec::new(), baskets: Vec::new() }
    }

    /// Counts a sheet; `position` is its place among all of them.
    pub fn add(
        &mut self,
        name: &str,
        period: Option<Period>,
        position: u64,
        assessment: &Assessment,
    ) {
        let place = self.place(name, period);
        let basket = &mut self.baskets[place as usize / NEIGHBOURS];
        basket.sheets.push((place, position));
        self.groups.reached(assessment, |subject| basket.reached.push(subject));
        if basket.sheets.len() == FULL {
            basket.empty_into(&mut self.groups, &self.met);
        }
    }

    /// The place of a group among those met.
    fn place(&mut self, name: &str, period: Option<Period>) -> u32 {
        if let Some(place) = self.places.get(&Sought(name, period)) {
            return *place;
        }
        let place = u32::try_from(self.met.len()).unwrap_or(u32::MAX);
        self.places.insert(Key(name.into(), period), place);
        self.met.push(Met { group: self.groups.index(name), period });
        self.baskets.resize_with(place as usize / NEIGHBOURS + 1, Basket::default);
        place
    }

    /// Adds all that others, of the same questionnaires and themes, have counted.
    pub fn merge(&mut self, groups: Groups) {
        self.groups.merge(groups);
    }

    /// The groups, with all that was counted.
    pub fn into_groups(mut self) -> Groups {
        for basket in &mut self.baskets {
            basket.empty_into(&mut self.groups, &self.met);
        }
        self.groups
    }
}

impl Basket {
    fn empty_into(&mut self, groups: &mut Groups, met: &[Met]) {
        let subjects = groups.subjects().len();
        let sheets = self.sheets.iter().zip(self.reached.chunks_exact(subjects));
        for ((place, position), reached) in sheets {
            let Met { group, period } = met[*place as usize];
            groups.take(group, period, *position, reached);
        }
        self.sheets.clear();
        self.reached.clear();
    }
}

impl Equivalent<Key> for Sought<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        key.0 == *self.0 && key.1 == self.1
    }
}
