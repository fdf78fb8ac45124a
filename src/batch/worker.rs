//! One of several threads that read the blocks of a table.

use super::newest::Newest;
use super::observer::RejectWriter;
use super::respondent::{Respondent, RespondentKeys};
use super::sink::{Lane, Origin};
use crate::model::{AnswerSheet, Finding, Findings, Place, Problem, Response};
use crate::parse::{SheetReader, TableBlock};
use crate::scoring::{Assessment, Engine, PeriodLength};

/// A block to be read, with memory to write into, and what is wanted of it.
pub struct Piece<S> {
    pub block: TableBlock,
    pub spare: S,
    /// Room for findings.
    pub findings: Findings,
    /// Whether it is to be told whose each row is.
    pub keyed: bool,
}

/// What came of a block.
pub struct Done<S> {
    pub block: TableBlock,
    pub segment: S,
    pub findings: Findings,
    pub rejects: Vec<u8>,
    pub rows: usize,
    pub left_out: usize,
    pub older: usize,
    /// Whose each row is.
    pub seen: Vec<Seen>,
}

/// Whose a row is, the line it begins on, and where that is in its block.
pub struct Seen {
    pub keys: RespondentKeys,
    pub line: usize,
    pub start: usize,
}

/// Reads blocks on a thread.
pub struct Worker<'a, 'q, L> {
    pub reader: SheetReader<'q>,
    pub engine: &'a Engine<'q>,
    pub sheet: AnswerSheet,
    pub results: Assessment,
    pub found: Vec<Finding>,
    pub lane: L,
    /// The place of what is only counted.
    pub nowhere: Place,
    /// Where the table begins among all sheets.
    pub position: u64,
    /// The length of the periods in which each respondent should be there once, if that is looked at.
    pub period: Option<PeriodLength>,
    /// Which sheets are the newest, if only those are used.
    pub newest: Option<&'a Newest>,
    pub reject: Option<RejectWriter>,
}

impl<L: Lane> Worker<'_, '_, L> {
    /// Reads all rows of a block.
    pub fn read(&mut self, piece: Piece<L::Segment>) -> Done<L::Segment> {
        let Piece { block, spare, findings, keyed } = piece;
        let mut done = Done {
            block,
            segment: L::Segment::default(),
            findings,
            rejects: Vec::new(),
            rows: 0,
            left_out: 0,
            older: 0,
            seen: Vec::new(),
        };
        self.reader.begin(&done.block, 0);
        self.lane.swap_buffer(spare);
        loop {
            self.reader.count_only(done.findings.is_full_of_rows() && self.reject.is_none());
            let usable = self.reader.next(&done.block, &mut self.sheet, &mut self.found);
            let Some(usable) = usable else { break };
            done.rows += 1;
            if usable {
                self.take(keyed, &mut done);
            } else {
                done.left_out += 1;
                if let Some(reject) = &self.reject {
                    reject(&self.found, &self.reader.text(&done.block), &mut done.rejects);
                }
            }
            if !self.found.is_empty() {
                done.findings.in_rows(self.found.drain(..));
            }
        }
        done.segment = self.lane.swap_buffer(L::Segment::default());
        done
    }

    /// Does what is left to do after the last block.
    pub fn end(&mut self) {
        self.lane.settle();
    }

    /// Takes the sheet that was read last.
    fn take(&mut self, keyed: bool, done: &mut Done<L::Segment>) {
        let position = self.position + self.reader.position(&done.block);
        if keyed || self.newest.is_some() {
            let respondent = Respondent::of(&self.sheet, true);
            if let Some((newest, respondent)) = self.newest.zip(respondent)
                && !newest.is(respondent, position)
            {
                done.older += 1;
                return;
            }
            if let Some(respondent) = respondent.filter(|_| keyed) {
                let (line, start) = (self.reader.line(&done.block), self.reader.start());
                done.seen.push(Seen { keys: respondent.keys(self.period), line, start });
            }
        }
        if let Some(detail) = self.lane.detail() {
            self.engine.score(&self.sheet, detail, &mut self.results);
            for at in self.results.unasked.iter().copied() {
                if *self.sheet.given(at) != Response::Nothing {
                    let id = &self.engine.questionnaires.question(at).id;
                    // To find the place of an answer may take longer than all else.
                    let place = if done.findings.is_full_of_doubts_in_rows() {
                        self.nowhere.clone()
                    } else {
                        self.reader.place_of(&done.block, at)
                    };
                    self.found.push(Finding::new(Problem::NotAsked, place).found(id));
                }
            }
        }
        let origin = Origin { position, is_row: true };
        self.lane.sheet(origin, &self.sheet, &mut self.results);
    }
}
