//! Groups of sheets, counted while the sheets are read.

use std::io;

use modenhed::model::{AnswerSheet, Questionnaires};
use modenhed::scoring::{Assessment, GroupBatcher, Groups, Period, PeriodLength};

use crate::cli::grouping::By;
use crate::cli::stream::{Part, Sink};

/// What has been counted so far; on each of several threads, and of all of them.
pub struct Gathering {
    batcher: GroupBatcher,
    by: By,
    length: PeriodLength,
    /// What there is before anything is counted.
    none: Groups,
}

impl Gathering {
    /// Nothing counted yet.
    pub fn new(set: &Questionnaires, themes: bool, by: By, length: PeriodLength) -> Self {
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
    type Part = Self;

    fn parts(&self, many: usize) -> Vec<Self> {
        (0..many).map(|_| self.another()).collect()
    }

    fn sheet(&mut self, position: u64, sheet: AnswerSheet, all: Assessment) -> io::Result<()> {
        self.add(position, &sheet, &all);
        Ok(())
    }

    fn write(&mut self, _: &[u8]) -> io::Result<()> {
        Ok(())
    }

    fn merge(&mut self, part: Self) {
        self.batcher.merge(part.into_groups());
    }
}

impl Part for Gathering {
    fn sheet(&mut self, position: u64, sheet: &AnswerSheet, figures: &Assessment) {
        self.add(position, sheet, figures);
    }

    fn hand_over(&mut self, spare: Vec<u8>) -> Vec<u8> {
        spare
    }

    fn end(&mut self) {
        self.batcher.settle();
    }
}
