//! Counts sheets of thousands of groups, given in any order, in batches.

use std::hash::{BuildHasher, Hash, Hasher};
use std::hint::black_box;

use compact_str::CompactString;
use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::{Assessment, Columns, Group, Groups, Period};
use crate::model::{AnswerSheet, Response, Voice};

/// How many sheets wait until their groups are looked up, all at once. Thousands of groups do not fit
/// in the processor's cache, and the memory of several is loaded in the time it takes to load one.
const INBOX: usize = 32;
/// How many sheets of a group wait until they are counted together, for the same reason.
const FULL: u16 = 32;

/// Counts sheets into groups: the same as adding them one by one, and quicker where there are many.
#[derive(Debug)]
pub struct GroupBatcher {
    /// What others have counted.
    others: Groups,
    state: RandomState,
    inbox: Inbox,
    /// The places of groups below, by name, voice and period.
    places: HashTable<u32>,
    slots: Vec<Slot>,
    groups: Vec<Group>,
}

/// Sheets whose groups were not looked up yet.
#[derive(Debug, Default)]
struct Inbox {
    sheets: Vec<InboxSheet>,
    /// The names of their groups.
    names: String,
    /// What is counted of each, as `Groups::row` makes it.
    rows: Vec<u64>,
    /// Answers that do not fit in there, each with its question's place; those of a sheet together.
    others: Vec<(usize, Response)>,
}

/// A sheet in the inbox.
#[derive(Debug)]
struct InboxSheet {
    /// What its group is looked up by.
    hash: u64,
    voice: Voice,
    period: Option<Period>,
    /// Its place among all.
    position: u64,
    /// Where its group's name ends.
    end: usize,
    /// Where its other answers end.
    others: usize,
}

/// A group, and its sheets that wait to be counted; exactly one cache line.
#[derive(Debug)]
#[repr(align(64))]
struct Slot {
    /// Most often short enough to stand in here.
    name: CompactString,
    voice: Voice,
    period: Option<Period>,
    /// How many sheets wait.
    waiting: u16,
    /// The position of the first sheet of all.
    first: u64,
    /// The row of each sheet that waits, and room for more.
    rows: Vec<u64>,
}

impl GroupBatcher {
    /// Counts into these groups.
    pub fn new(groups: Groups) -> Self {
        Self {
            others: groups,
            state: RandomState::default(),
            inbox: Inbox::default(),
            places: HashTable::new(),
            slots: Vec::new(),
            groups: Vec::new(),
        }
    }

    /// Counts a sheet; `position` is its place among all of them.
    pub fn add(
        &mut self,
        (name, voice): (&str, Voice),
        period: Option<Period>,
        position: u64,
        (sheet, results): (&AnswerSheet, &Assessment),
    ) {
        if !results.versions.is_empty() {
            // There are few of them, and what they answered is counted besides.
            return self.others.add((name, voice), period, position, (sheet, results));
        }
        let Inbox { sheets, names, rows, others } = &mut self.inbox;
        names.push_str(name);
        let (hash, end) = (key(&self.state, (name, voice), period), names.len());
        self.others.row(sheet, results, rows, others);
        sheets.push(InboxSheet { hash, voice, period, position, end, others: others.len() });
        if sheets.len() == INBOX {
            self.empty_inbox();
        }
    }

    /// Moves the sheets of the inbox to their groups.
    fn empty_inbox(&mut self) {
        let Inbox { mut sheets, mut names, mut rows, mut others } = std::mem::take(&mut self.inbox);
        let stride = self.others.columns().row();
        // Touches each group's cache line, so that they are loaded at the same time and not one after the
        // other when each is needed; the value is discarded.
        let likely = sheets.iter().filter_map(|sheet| self.places.iter_hash(sheet.hash).next());
        black_box(likely.map(|place| self.slots[*place as usize].first).fold(0, u64::wrapping_add));
        let (mut places, mut start, mut other) = ([0; INBOX], 0, 0);
        for (sheet, place) in sheets.iter().zip(&mut places) {
            let name = &names[start..sheet.end];
            *place = self.place(name, sheet);
            for (question, given) in &others[other..sheet.others] {
                let tallies = &mut self.groups[*place].questions;
                tallies.add_other(self.others.columns().questions(), *question, given);
            }
            (start, other) = (sheet.end, sheet.others);
            let slot = &mut self.slots[*place];
            slot.first = slot.first.min(sheet.position);
        }
        let places = &places[..sheets.len()];
        let prefetched = places.iter().fold(0, |bits, place| {
            let slot = &self.slots[*place];
            let room = slot.rows.get(usize::from(slot.waiting) * stride);
            let full = slot.waiting + 1 == FULL;
            let group = if full { self.groups[*place].prefetch() } else { 0 };
            bits ^ group ^ room.copied().unwrap_or_default()
        });
        black_box(prefetched);
        for (place, row) in places.iter().copied().zip(rows.chunks_exact(stride)) {
            let slot = &mut self.slots[place];
            slot.push(row);
            if slot.waiting == FULL {
                slot.count_into(&mut self.groups[place], self.others.columns());
            }
        }
        sheets.clear();
        names.clear();
        rows.clear();
        others.clear();
        self.inbox = Inbox { sheets, names, rows, others };
    }

    /// The place of a sheet's group.
    fn place(&mut self, name: &str, InboxSheet { hash, voice, period, .. }: &InboxSheet) -> usize {
        let (state, slots) = (&self.state, &mut self.slots);
        let same = |place: &u32| {
            let slot = &slots[*place as usize];
            slot.name == name && slot.period == *period && slot.voice == *voice
        };
        if let Some(place) = self.places.find(*hash, same) {
            return *place as usize;
        }
        let place = slots.len();
        let index = u32::try_from(place).unwrap_or(u32::MAX);
        slots.push(Slot::new((name, *voice), *period));
        self.groups.push(Group::empty(self.others.columns()));
        self.places.insert_unique(*hash, index, |place| {
            let slot = &slots[*place as usize];
            key(state, (&slot.name, slot.voice), slot.period)
        });
        place
    }

    /// Counts the sheets that wait.
    pub fn settle(&mut self) {
        self.empty_inbox();
        self.places.clear();
        for (mut slot, mut group) in self.slots.drain(..).zip(self.groups.drain(..)) {
            slot.count_into(&mut group, self.others.columns());
            self.others.put((&slot.name, slot.voice), slot.period, group);
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

impl Slot {
    fn new((name, voice): (&str, Voice), period: Option<Period>) -> Self {
        Self { name: name.into(), voice, period, waiting: 0, first: u64::MAX, rows: Vec::new() }
    }

    fn push(&mut self, sheet: &[u64]) {
        let start = usize::from(self.waiting) * sheet.len();
        if start == self.rows.len() {
            // So that a group of few sheets takes little memory.
            self.rows.resize((2 * start).max(sheet.len()), 0);
        }
        self.rows[start..start + sheet.len()].copy_from_slice(sheet);
        self.waiting += 1;
    }

    fn count_into(&mut self, group: &mut Group, columns: &Columns) {
        group.take(columns, &self.rows[..usize::from(self.waiting) * columns.row()]);
        group.first = self.first;
        self.waiting = 0;
    }
}

/// What a group is looked up by.
fn key(state: &RandomState, (name, voice): (&str, Voice), period: Option<Period>) -> u64 {
    let mut hasher = state.build_hasher();
    // A look-up compares the names, so the hash need not mark where the name ends.
    hasher.write(name.as_bytes());
    period.hash(&mut hasher);
    voice.hash(&mut hasher);
    hasher.finish()
}
