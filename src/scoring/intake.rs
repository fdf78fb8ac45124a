//! Sheets of thousands of groups in any order, on their way into what is counted of each.

use foldhash::fast::RandomState;
use hashbrown::{Equivalent, HashMap};

use super::group::Reached;
use super::{Assessment, Groups, Period};

/// So many sheets of a group wait for each other, to be added together.
///
/// The sums of a group fill kilobytes, and those of thousands of groups do not fit where they are
/// near at hand; fetching them for a handful of sheets takes less time than for each.
const HANDFUL: usize = 8;

/// Counts sheets into groups: the same as adding them one by one, and quicker where there are many.
#[derive(Debug)]
pub struct Intake {
    /// What is counted by now.
    groups: Groups,
    waiting: HashMap<Key, Handful, RandomState>,
}

/// A group's name, and a period.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Key(Box<str>, Option<Period>);

/// The same where it is looked for.
#[derive(Hash)]
struct Sought<'a>(&'a str, Option<Period>);

/// The sheets of a group that wait to be added.
#[derive(Debug)]
struct Handful {
    /// The place of the first of them among all sheets.
    first: u64,
    /// What each of them has reached, subject by subject.
    reached: Vec<Reached>,
}

impl Intake {
    /// Counts into these groups.
    pub fn new(groups: Groups) -> Self {
        Self { groups, waiting: HashMap::default() }
    }

    /// Counts a sheet; `position` is its place among all of them.
    pub fn add(
        &mut self,
        name: &str,
        period: Option<Period>,
        position: u64,
        assessment: &Assessment,
    ) {
        let room = HANDFUL * self.groups.subjects().len();
        let handful = match self.waiting.get_mut(&Sought(name, period)) {
            Some(handful) => handful,
            None => self
                .waiting
                .entry(Key(name.into(), period))
                .or_insert_with(|| Handful { first: u64::MAX, reached: Vec::with_capacity(room) }),
        };
        handful.first = handful.first.min(position);
        self.groups.reached(assessment, |subject| handful.reached.push(subject));
        if handful.reached.len() >= room {
            handful.add_to(&mut self.groups, name, period);
        }
    }

    /// Adds all that others, of the same questionnaires and themes, have counted.
    pub fn merge(&mut self, groups: Groups) {
        self.groups.merge(groups);
    }

    /// The groups, with all that was counted.
    pub fn into_groups(mut self) -> Groups {
        for (Key(name, period), handful) in &mut self.waiting {
            handful.add_to(&mut self.groups, name, *period);
        }
        self.groups
    }
}

impl Handful {
    fn add_to(&mut self, groups: &mut Groups, name: &str, period: Option<Period>) {
        groups.take(name, period, self.first, &self.reached);
        self.first = u64::MAX;
        self.reached.clear();
    }
}

impl Equivalent<Key> for Sought<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        *key.0 == *self.0 && key.1 == self.1
    }
}
