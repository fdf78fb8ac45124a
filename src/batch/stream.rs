//! Tables of any length: read in blocks on several threads, in constant memory, and joined again in
//! the order of their rows.

use std::io;
use std::sync::Arc;

use super::duplicates::Duplicates;
use super::lanes::{self, Ends};
use super::newest::Newest;
use super::observer::Observer;
use super::respondent::Respondent;
use super::sink::{Lane, Sink};
use super::worker::{Done, Piece, Seen, Worker};
use crate::model::{AnswerSheet, Finding, Findings, Place};
use crate::parse::{Blocks, Head, Layout, NoBlock, SheetReader, TableBlock};
use crate::scoring::{Assessment, Engine};
use crate::store::Input;

/// A table that is being read, and what has come of it so far.
pub struct Stream<'a, 'q, S, O> {
    pub order: usize,
    pub name: &'a Arc<str>,
    pub engine: &'a Engine<'q>,
    pub sink: &'a mut S,
    pub observer: &'a mut O,
    pub findings: &'a mut Findings,
    pub duplicates: &'a mut Duplicates,
    /// Which sheets are the newest, if only those are used.
    pub newest: Option<&'a Newest>,
    /// Where the first row stands among all sheets.
    pub position: u64,
}

/// What was read of a table.
#[derive(Clone, Copy, Default)]
pub struct TableCounts {
    /// How many rows.
    pub read: usize,
    /// How many of them were left out.
    pub left_out: usize,
    /// How many of them are not used because there is a newer one.
    pub older: usize,
    /// Where it ends, in bytes.
    pub end: u64,
}

impl<S: Sink, O: Observer> Stream<'_, '_, S, O> {
    /// Reads all of a table on as many threads as there are lanes, and gives the lanes back.
    ///
    /// # Errors
    /// When what comes of it cannot be written; what is wrong with the table is a finding.
    pub fn run(
        self,
        layout: &Layout<'_>,
        blocks: Blocks<Input>,
        lanes: Vec<S::Lane>,
    ) -> io::Result<(TableCounts, Vec<S::Lane>)> {
        let (set, engine) = (self.engine.questionnaires, self.engine);
        let (position, newest) = (self.position, self.newest);
        let nowhere = Place::file(self.order, self.name);
        let (period, reject) = (self.duplicates.period(), self.observer.reject_writer());
        let worker = |lane| Worker {
            reader: layout.reader(),
            engine,
            sheet: AnswerSheet::new(set),
            results: Assessment::default(),
            found: Vec::new(),
            lane,
            nowhere: nowhere.clone(),
            position,
            period,
            newest,
            reject: reject.clone(),
        };
        let workers = lanes.into_iter().map(worker).collect();
        let again = (layout.reader(), AnswerSheet::new(set));
        let (spare, segments) = (Vec::new(), Vec::new());
        let mut ends =
            Joined { stream: self, blocks, again, spare, segments, rows: TableCounts::default() };
        let workers = lanes::run(workers, Worker::read, Worker::end, &mut ends)?;
        let lanes = workers.into_iter().map(|worker| worker.lane).collect();
        Ok((TableCounts { end: ends.blocks.position(), ..ends.rows }, lanes))
    }
}

type Segment<S> = <<S as Sink>::Lane as Lane>::Segment;

/// Where blocks come from, and where they are joined again.
struct Joined<'a, 'q, 'h, S: Sink, O> {
    stream: Stream<'a, 'q, S, O>,
    blocks: Blocks<Input>,
    /// To read a row a second time.
    again: (SheetReader<'h>, AnswerSheet),
    /// Memory that was used and can be used again.
    spare: Vec<Vec<u8>>,
    segments: Vec<Segment<S>>,
    rows: TableCounts,
}

impl<S: Sink, O: Observer> Ends<Piece<Segment<S>>, Done<Segment<S>>> for Joined<'_, '_, '_, S, O> {
    fn next(&mut self) -> Option<Piece<Segment<S>>> {
        let Stream { order, name, findings, duplicates, .. } = &mut self.stream;
        match self.blocks.next(self.spare.pop().unwrap_or_default()) {
            Ok(block) => Some(Piece {
                block: block?,
                spare: self.segments.pop().unwrap_or_default(),
                findings: findings.rest(),
                keyed: !duplicates.is_full(),
            }),
            Err(NoBlock::Unreadable(error)) => {
                findings.push(Finding::unreadable(Place::file(*order, name), &error));
                None
            }
            Err(NoBlock::TooLong(line)) => {
                findings.push(Head::too_long(&Place::file(*order, name), line));
                None
            }
        }
    }

    fn take(&mut self, mut done: Done<Segment<S>>) -> io::Result<()> {
        self.rows.read += done.rows;
        self.rows.left_out += done.left_out;
        self.rows.older += done.older;
        for seen in std::mem::take(&mut done.seen) {
            self.look(&done.block, &seen);
        }
        let Stream { findings, sink, observer, .. } = &mut self.stream;
        findings.in_more_rows(done.findings);
        sink.take(&mut done.segment)?;
        observer.rejects(&done.rejects)?;
        observer.advance(done.rows, done.block.text.len());
        self.segments.push(done.segment);
        self.spare.push(done.block.text.into_bytes());
        Ok(())
    }
}

impl<S: Sink, O> Joined<'_, '_, '_, S, O> {
    /// Says if there was a row like this one before.
    fn look(&mut self, block: &TableBlock, seen: &Seen) {
        let Stream { name, findings, duplicates, .. } = &mut self.stream;
        let (reader, sheet) = &mut self.again;
        let finding = duplicates.look(seen.keys, (name, seen.line), || {
            reader.begin(block, seen.start);
            reader.next(block, sheet, &mut Vec::new());
            Respondent::of(sheet, true).map(|respondent| respondent.twice(reader.place(block)))
        });
        findings.in_rows(finding);
    }
}
