//! Groups of sheets, counted while the sheets are read.

use std::io;

use super::sink::{Lane, Origin, Sink};
use crate::model::GroupBy;
use crate::model::{AnswerSheet, Questionnaires};
use crate::scoring::{Assessment, Detail, GroupBatcher, Groups, Period, PeriodLength};

/// What has been counted so far; on each of several threads, and of all of them.
pub struct Gathering {
    batcher: GroupBatcher,
    by: GroupBy,
    length: PeriodLength,
    /// What there is before anything is counted.
    none: Groups,
}

impl Gathering {
    /// Nothing counted yet.
    pub fn new(set: &Questionnaires, themes: bool, by: GroupBy, length: PeriodLength) -> Self {
        let none = Groups::new(set, themes);
        Self { batcher: GroupBatcher::new(none.clone()), by, length, none }
    }

    /// One that counts the same, and has counted nothing.
    pub fn another(&self) -> Self {
        let (batcher, none) = (GroupBatcher::new(self.none.clone()), self.none.clone());
        Self { batcher, none, ..*self }
    }

    /// Counts a sheet; `position` is its place among all of them.
    pub fn add(&mut self, position: u64, sheet: &AnswerSheet, figures: &Assessment) {
        let period = sheet.date.map(|date| Period::of(date, self.length));
        self.batcher.add(self.by.group(sheet), period, position, figures);
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
