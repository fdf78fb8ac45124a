//! Which of a respondent's sheets is the newest.

use std::collections::HashMap;
use std::io;

use foldhash::fast;
use jiff::civil::Date;

use super::respondent::Respondent;
use super::sink::{Lane, Origin, Sink};
use crate::model::AnswerSheet;
use crate::scoring::{Assessment, Detail};

/// Each respondent's newest sheet with an answer, by its position among all sheets; of two of the same
/// date, the one given last. It takes some tens of bytes a respondent.
#[derive(Default)]
pub struct Newest(HashMap<u64, Rank, fast::RandomState>);

/// Whether a sheet has an answer, its date, and its position: the greatest is the one to use.
type Rank = (bool, Option<Date>, u64);

impl Newest {
    fn learn(&mut self, key: u64, found: Rank) {
        let newest = self.0.entry(key).or_insert(found);
        *newest = (*newest).max(found);
    }

    /// Whether a sheet is its respondent's newest.
    pub fn is(&self, respondent: Respondent<'_>, position: u64) -> bool {
        self.0.get(&respondent.key()).is_none_or(|newest| newest.2 == position)
    }
}

impl Sink for Newest {
    type Lane = Self;

    fn lane(&self) -> Self {
        Self::default()
    }

    fn take(&mut self, (): &mut ()) -> io::Result<()> {
        Ok(())
    }

    fn merge(&mut self, lane: Self) {
        if self.0.is_empty() {
            *self = lane;
        } else {
            lane.0.into_iter().for_each(|(key, found)| self.learn(key, found));
        }
    }
}

impl Lane for Newest {
    type Segment = ();

    fn detail(&self) -> Option<Detail> {
        None
    }

    fn sheet(&mut self, origin: Origin, sheet: &AnswerSheet, _: &mut Assessment) {
        if let Some(respondent) = Respondent::of(sheet, origin.is_row) {
            self.learn(respondent.key(), (!sheet.is_empty(), respondent.date, origin.position));
        }
    }

    fn swap_buffer(&mut self, (): ()) {}
}
