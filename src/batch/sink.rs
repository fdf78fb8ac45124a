//! What sheets go into: lanes on several threads, and one sink that joins what they have made.

use std::io;

use crate::model::AnswerSheet;
use crate::scoring::{Assessment, Detail};

/// Where sheets go. Each thread has a lane of its own, which makes of the sheets of a block what the
/// sink then takes, in the order of the blocks.
pub trait Sink {
    /// What sheets go into on a thread.
    type Lane: Lane;
    /// Another lane, like all the others.
    fn lane(&self) -> Self::Lane;
    /// Takes what a lane has made of the next sheets; what is left in it is memory to be used again.
    ///
    /// # Errors
    /// When what comes of it cannot be written; nothing more is read then.
    fn take(&mut self, segment: &mut <Self::Lane as Lane>::Segment) -> io::Result<()>;
    /// Takes what a lane has gathered, after all sheets.
    fn merge(&mut self, lane: Self::Lane);
}

/// Takes the sheets of blocks, on one of several threads.
pub trait Lane: Send {
    /// What it makes of the sheets of a block.
    type Segment: Default + Send;
    /// How much of each sheet is worked out; nothing if sheets need not be scored.
    fn detail(&self) -> Option<Detail>;
    /// Takes a sheet with its results, which it may empty.
    fn sheet(&mut self, origin: Origin, sheet: &AnswerSheet, results: &mut Assessment);
    /// Gives what it has made since it was last asked, and goes on in the memory of `spare`.
    fn swap_buffer(&mut self, spare: Self::Segment) -> Self::Segment;
    /// Does what is left to do after the last sheet of a table.
    fn settle(&mut self) {}
}

/// Where a sheet comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its place among all sheets: later ones have a larger number.
    pub position: u64,
    /// Whether it is one of many in a file.
    pub is_row: bool,
}

/// A sheet with its results.
#[derive(Clone, Debug)]
pub struct Scored {
    /// Where it comes from.
    pub origin: Origin,
    /// What was answered.
    pub sheet: AnswerSheet,
    /// What it amounts to.
    pub results: Assessment,
}

impl Scored {
    /// Of a sheet and its results, which are taken out of where they were.
    pub fn taken(origin: Origin, sheet: &AnswerSheet, results: &mut Assessment) -> Self {
        Self { origin, sheet: sheet.clone(), results: std::mem::take(results) }
    }
}

/// A lane for sinks that take the sheets themselves, in order, on one thread.
#[derive(Debug)]
pub struct Whole {
    detail: Detail,
    sheets: Vec<Scored>,
}

impl Whole {
    /// One that works out this much of each sheet.
    pub const fn new(detail: Detail) -> Self {
        Self { detail, sheets: Vec::new() }
    }
}

impl Lane for Whole {
    type Segment = Vec<Scored>;

    fn detail(&self) -> Option<Detail> {
        Some(self.detail)
    }

    fn sheet(&mut self, origin: Origin, sheet: &AnswerSheet, results: &mut Assessment) {
        self.sheets.push(Scored::taken(origin, sheet, results));
    }

    fn swap_buffer(&mut self, spare: Vec<Scored>) -> Vec<Scored> {
        std::mem::replace(&mut self.sheets, spare)
    }
}

/// Keeps all sheets, in order: for as many as there is memory for.
impl Sink for Vec<Scored> {
    type Lane = Whole;

    fn lane(&self) -> Whole {
        Whole::new(Detail::All)
    }

    fn take(&mut self, sheets: &mut Vec<Scored>) -> io::Result<()> {
        self.append(sheets);
        Ok(())
    }

    fn merge(&mut self, _: Whole) {}
}

/// Takes no sheets: they are only checked.
impl Sink for () {
    type Lane = Checked;

    fn lane(&self) -> Checked {
        Checked
    }

    fn take(&mut self, (): &mut ()) -> io::Result<()> {
        Ok(())
    }

    fn merge(&mut self, _: Checked) {}
}

/// A lane where sheets are held against the questionnaires, and no more.
#[derive(Debug)]
pub struct Checked;

impl Lane for Checked {
    type Segment = ();

    fn detail(&self) -> Option<Detail> {
        Some(Detail::Figures)
    }

    fn sheet(&mut self, _: Origin, _: &AnswerSheet, _: &mut Assessment) {}

    fn swap_buffer(&mut self, (): ()) {}
}
