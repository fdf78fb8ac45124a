//! Groups of sheets, counted while the sheets are read.

use std::io;

use super::grouping::Counting;
use super::sink::{Lane, Origin, Sink};
use crate::model::{AnswerSheet, Questionnaires};
use crate::scoring::{Assessment, Detail, GroupBatcher, Groups, Period};

/// What has been counted so far; on each of several threads, and of all of them.
pub struct Gathering {
    batcher: GroupBatcher,
    counting: Counting,
    /// What there is before anything is counted.
    none: Groups,
}

impl Gathering {
    /// Nothing counted yet.
    pub fn new(set: &Questionnaires, counting: Counting) -> Self {
        let none = counting.groups(set);
        Self { batcher: GroupBatcher::new(none.clone()), counting, none }
    }

    /// One that counts the same, and has counted nothing.
    pub fn another(&self) -> Self {
        let (batcher, none) = (GroupBatcher::new(self.none.clone()), self.none.clone());
        Self { batcher, none, ..*self }
    }

    /// Counts a sheet; `position` is its place among all of them.
    pub fn add(&mut self, position: u64, sheet: &AnswerSheet, figures: &Assessment) {
        let Counting { by, period, .. } = self.counting;
        let period = sheet.date.map(|date| Period::of(date, period.into()));
        self.batcher.add(by.group(sheet), period, position, (sheet, figures));
    }

    /// All that was counted.
    pub fn into_groups(self) -> Groups {
        self.batcher.into_groups()
    }
}

impl Sink for Gathering {
    type Lane = Self;

    fn lane(&self) -> Self {
        self.another()
    }

    fn take(&mut self, (): &mut ()) -> io::Result<()> {
        Ok(())
    }

    fn merge(&mut self, lane: Self) {
        self.batcher.merge(lane.into_groups());
    }
}

impl Lane for Gathering {
    type Segment = ();

    fn detail(&self) -> Option<Detail> {
        Some(Detail::Groups)
    }

    fn sheet(&mut self, origin: Origin, sheet: &AnswerSheet, results: &mut Assessment) {
        self.add(origin.position, sheet, results);
    }

    fn swap_buffer(&mut self, (): ()) {}

    fn settle(&mut self) {
        self.batcher.settle();
    }
}
