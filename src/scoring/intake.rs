//! Sheets of thousands of groups in any order, on their way into what is counted of each.

use std::hash::{BuildHasher, Hash, Hasher};
use std::hint::black_box;

use compact_str::CompactString;
use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::group::Reached;
use super::{Assessment, Group, Groups, Period};

/// So many sheets wait until their groups are looked up, all at a time: what is known of thousands of
/// groups is not near at hand, and fetched as fast for several as for one.
const ARRIVED: usize = 32;
/// So many sheets of a group wait for each other, and are counted together, for the same reason.
const FULL: u16 = 32;

/// Counts sheets into groups: the same as adding them one by one, and quicker where there are many.
#[derive(Debug)]
pub struct Intake {
    /// What others have counted.
    others: Groups,
    state: RandomState,
    arrived: Arrived,
    /// The places of groups below, by name and period.
    places: HashTable<u32>,
    met: Vec<Met>,
    groups: Vec<Group>,
}

/// Sheets that have arrived, and nothing more.
#[derive(Debug, Default)]
struct Arrived {
    sheets: Vec<Sheet>,
    /// The names of their groups.
    names: String,
    /// What each of them has reached, subject by subject.
    reached: Vec<Reached>,
}

/// A sheet that has arrived.
#[derive(Debug)]
struct Sheet {
    /// What its group is looked up by.
    hash: u64,
    period: Option<Period>,
    /// Its place among all.
    position: u64,
    /// Where its group's name ends.
    end: usize,
}

/// A group that was met, and its sheets that wait to be counted; not larger than what is fetched at a
/// time.
#[derive(Debug)]
#[repr(align(64))]
struct Met {
    /// Most often short enough to stand in here.
    name: CompactString,
    period: Option<Period>,
    /// How many sheets wait.
    waiting: u16,
    /// The position of the first sheet of all.
    first: u64,
    /// What each sheet that waits has reached, subject by subject, and room for more.
    reached: Vec<Reached>,
}

impl Intake {
    /// Counts into these groups.
    pub fn new(groups: Groups) -> Self {
        Self {
            others: groups,
            state: RandomState::default(),
            arrived: Arrived::default(),
            places: HashTable::new(),
            met: Vec::new(),
            groups: Vec::new(),
        }
    }

    /// Counts a sheet; `position` is its place among all of them.
    pub fn add(
        &mut self,
        name: &str,
        period: Option<Period>,
        position: u64,
        assessment: &Assessment,
    ) {
        let Arrived { sheets, names, reached } = &mut self.arrived;
        names.push_str(name);
        let (hash, end) = (key(&self.state, name, period), names.len());
        sheets.push(Sheet { hash, period, position, end });
        self.others.reached(assessment, |subject| reached.push(subject));
        if sheets.len() == ARRIVED {
            self.sort_in();
        }
    }

    /// Puts the sheets that have arrived to their groups.
    fn sort_in(&mut self) {
        let Arrived { mut sheets, mut names, mut reached } = std::mem::take(&mut self.arrived);
        let parts = self.others.parts().len();
        // What comes of looking at all of them means nothing; but if each were first looked at when it is
        // needed, each would be waited for.
        let likely = sheets.iter().filter_map(|sheet| self.places.iter_hash(sheet.hash).next());
        black_box(likely.map(|place| self.met[*place as usize].first).fold(0, u64::wrapping_add));
        let (mut places, mut start) = ([0; ARRIVED], 0);
        for (sheet, place) in sheets.iter().zip(&mut places) {
            let name = &names[start..sheet.end];
            start = sheet.end;
            *place = self.place(name, sheet);
            let met = &mut self.met[*place];
            met.first = met.first.min(sheet.position);
        }
        let places = &places[..sheets.len()];
        let fetched = places.iter().fold(0, |bits, place| {
            let met = &self.met[*place];
            let room = met.reached.get(usize::from(met.waiting) * parts);
            let full = met.waiting + 1 == FULL;
            let group = if full { self.groups[*place].fetch() } else { 0 };
            bits ^ group ^ u64::from(room.is_some_and(|room| room.is_scored()))
        });
        black_box(fetched);
        for (place, reached) in places.iter().copied().zip(reached.chunks_exact(parts)) {
            let met = &mut self.met[place];
            met.push(reached);
            if met.waiting == FULL {
                met.count_into(&mut self.groups[place], self.others.parts());
            }
        }
        sheets.clear();
        names.clear();
        reached.clear();
        self.arrived = Arrived { sheets, names, reached };
    }

    /// The place of a sheet's group.
    fn place(&mut self, name: &str, Sheet { hash, period, .. }: &Sheet) -> usize {
        let (state, met) = (&self.state, &mut self.met);
        let same = |place: &u32| {
            let met = &met[*place as usize];
            met.name == name && met.period == *period
        };
        if let Some(place) = self.places.find(*hash, same) {
            return *place as usize;
        }
        let place = met.len();
        let index = u32::try_from(place).unwrap_or(u32::MAX);
        met.push(Met::new(name, *period));
        self.groups.push(Group::empty(self.others.parts().len()));
        self.places.insert_unique(*hash, index, |place| {
            let met = &met[*place as usize];
            key(state, &met.name, met.period)
        });
        place
    }

    /// Counts the sheets that wait.
    pub fn settle(&mut self) {
        self.sort_in();
        self.places.clear();
        for (mut met, mut group) in self.met.drain(..).zip(self.groups.drain(..)) {
            met.count_into(&mut group, self.others.parts());
            self.others.put(&met.name, met.period, group);
        }
    }

    /// Adds all that others, of the same questionnaires and themes, have counted.
    pub fn merge(&mut self, groups: Groups) {
        self.others.merge(groups);
    }

    /// The groups, with all that was counted.
    pub fn into_groups(mut self) -> Groups {
        self.settle();
        self.others
    }
}

impl Met {
    fn new(name: &str, period: Option<Period>) -> Self {
        Self { name: name.into(), period, waiting: 0, first: u64::MAX, reached: Vec::new() }
    }

    fn push(&mut self, sheet: &[Reached]) {
        let start = usize::from(self.waiting) * sheet.len();
        if start == self.reached.len() {
            // So that a group of few sheets takes little memory.
            self.reached.resize((2 * start).max(sheet.len()), Reached::default());
        }
        self.reached[start..start + sheet.len()].copy_from_slice(sheet);
        self.waiting += 1;
    }

    fn count_into(&mut self, group: &mut Group, parts: &[Vec<usize>]) {
        group.take(parts, &self.reached[..usize::from(self.waiting) * parts.len()]);
        group.first = self.first;
        self.waiting = 0;
    }
}

/// What a group is looked up by.
fn key(state: &RandomState, name: &str, period: Option<Period>) -> u64 {
    let mut hasher = state.build_hasher();
    // Groups are told apart when they are looked up, so nothing has to tell where the name ends.
    hasher.write(name.as_bytes());
    period.hash(&mut hasher);
    hasher.finish()
}
