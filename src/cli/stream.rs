//! Tables of any length: read in blocks on several threads, in constant memory, and joined again in
//! the order of their rows.

use std::io::{self, BufReader};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::available_parallelism;

use clap::Args;
use modenhed::model::{AnswerSheet, Finding, Findings, Place, Problem, Response};
use modenhed::parse::{Block, Blocks, Head, Layout, NoBlock, SheetReader};
use modenhed::scoring::{Assessment, Engine, PeriodLength};

use crate::cli::duplicates::{Duplicates, Keys, Whose};
use crate::cli::inputs::{Input, cannot_read};
use crate::cli::lanes::{self, Ends};
use crate::cli::output::Screen;
use crate::cli::progress::Progress;
use crate::cli::rejects::{Form, Rejects};

/// How tables of any length are read.
#[derive(Args, Default)]
pub struct Streamed {
    #[arg(long)]
    pub threads: Option<NonZeroUsize>,
    #[arg(long)]
    pub rejects: Option<PathBuf>,
    #[arg(long, short)]
    pub quiet: bool,
}

impl Streamed {
    /// How many threads there are to be: as many as the machine runs at a time, unless it was said.
    pub fn threads(&self) -> usize {
        let known = self.threads.or_else(|| available_parallelism().ok());
        known.map_or(1, NonZeroUsize::get).min(MOST_THREADS)
    }
}

/// More threads than this cost memory and gain nothing.
const MOST_THREADS: usize = 256;

/// How many errors in rows of tables, and how many notices, are shown whole; the rest are counted.
pub const SHOWN: usize = 20;

/// Takes sheets: one at a time, or those of a table on several threads.
pub trait Sink {
    /// What takes them on a thread.
    type Part: Part;
    /// So many of these, all alike; none, if it wants every sheet in full.
    fn parts(&self, many: usize) -> Vec<Self::Part>;
    /// Takes a sheet in full; `position` tells its place among all sheets.
    ///
    /// # Errors
    /// When what comes of it cannot be written.
    fn sheet(&mut self, position: u64, sheet: AnswerSheet, all: Assessment) -> io::Result<()>;
    /// Writes what the parts have handed over, in order.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Takes what a part has gathered, at the end of a table.
    fn merge(&mut self, part: Self::Part);
}

/// Takes sheets on one of several threads.
pub trait Part: Send {
    /// Takes the figures of a sheet.
    fn sheet(&mut self, position: u64, sheet: &AnswerSheet, figures: &Assessment);
    /// Hands over what it has to write since it was last asked, and gets memory to write into.
    fn hand_over(&mut self, spare: Vec<u8>) -> Vec<u8>;
    /// Does what is left to do after the last sheet.
    fn end(&mut self);
}

/// A function takes every sheet in full.
impl<F: FnMut(AnswerSheet, Assessment) -> io::Result<()> + ?Sized> Sink for F {
    type Part = Nobody;

    fn parts(&self, _: usize) -> Vec<Nobody> {
        Vec::new()
    }

    fn sheet(&mut self, _: u64, sheet: AnswerSheet, all: Assessment) -> io::Result<()> {
        self(sheet, all)
    }

    fn write(&mut self, _: &[u8]) -> io::Result<()> {
        Ok(())
    }

    fn merge(&mut self, _: Nobody) {}
}

/// The part of a sink that has none.
pub enum Nobody {}

impl Part for Nobody {
    fn sheet(&mut self, _: u64, _: &AnswerSheet, _: &Assessment) {}

    fn hand_over(&mut self, spare: Vec<u8>) -> Vec<u8> {
        spare
    }

    fn end(&mut self) {}
}

/// A table that is being read, and what has come of it so far.
pub struct Stream<'a, 'q, S: ?Sized> {
    pub order: usize,
    pub name: &'a Arc<str>,
    pub screen: Screen,
    pub engine: &'a Engine<'q>,
    pub sink: &'a mut S,
    pub findings: &'a mut Findings,
    pub duplicates: &'a mut Duplicates,
    pub rejects: &'a mut Rejects,
    pub progress: &'a mut Progress,
    /// Where the first row stands among all sheets.
    pub position: u64,
}

/// What was read of a table.
#[derive(Clone, Copy, Default)]
pub struct Rows {
    /// How many rows.
    pub read: usize,
    /// How many of them were left out.
    pub left_out: usize,
    /// Where it ends, in bytes.
    pub end: u64,
}

/// A block to be read, with memory to write into, and what is wanted of it.
struct Piece {
    block: Block,
    spare: Vec<u8>,
    /// Findings are only counted any more.
    brief: bool,
    /// Whose each row is.
    whose: bool,
}

/// What came of a block.
struct Done {
    block: Block,
    written: Vec<u8>,
    findings: Findings,
    rejects: Vec<u8>,
    rows: usize,
    left_out: usize,
    /// Whose each row is.
    whose: Vec<Seen>,
}

/// Whose a row is, the line it begins on, and where that is in its block.
struct Seen {
    keys: Keys,
    line: usize,
    start: usize,
}

/// Reads blocks on a thread.
struct Worker<'a, 'q, P> {
    reader: SheetReader<'q>,
    engine: &'a Engine<'q>,
    sheet: AnswerSheet,
    figures: Assessment,
    found: Vec<Finding>,
    part: P,
    position: u64,
    period: Option<PeriodLength>,
    rejects: Form,
}

impl<P: Part> Worker<'_, '_, P> {
    fn read(&mut self, piece: Piece) -> Done {
        let Piece { block, spare, brief, whose } = piece;
        let mut done = Done {
            block,
            written: Vec::new(),
            findings: Findings::of_rows(SHOWN),
            rejects: Vec::new(),
            rows: 0,
            left_out: 0,
            whose: Vec::new(),
        };
        let block = &done.block;
        self.reader.begin(block, 0);
        self.part.hand_over(spare);
        loop {
            let counted = brief || done.findings.is_full_of_rows();
            self.reader.be_brief(counted && !self.rejects.wanted());
            let whole = self.reader.next(block, &mut self.sheet, &mut self.found);
            let Some(whole) = whole else { break };
            done.rows += 1;
            if whole {
                self.take(block);
                if let Some(whose) = Whose::of(&self.sheet, true).filter(|_| whose) {
                    let (line, start) = (self.reader.line(block), self.reader.start());
                    done.whose.push(Seen { keys: whose.keys(self.period), line, start });
                }
            } else {
                done.left_out += 1;
                self.rejects.add(&mut done.rejects, &self.found, &self.reader.text(block));
            }
            if !self.found.is_empty() {
                done.findings.in_rows(self.found.drain(..));
            }
        }
        done.written = self.part.hand_over(Vec::new());
        done
    }

    fn end(&mut self) {
        self.part.end();
    }

    /// Takes the sheet that was read last.
    fn take(&mut self, block: &Block) {
        self.engine.figures(&self.sheet, &mut self.figures);
        for at in self.figures.unasked.iter().copied() {
            if *self.sheet.given(at) != Response::Nothing {
                let id = &self.engine.questionnaires.question(at).id;
                let finding = Finding::new(Problem::NotAsked, self.reader.place_of(block, at));
                self.found.push(finding.found(id));
            }
        }
        let position = self.position + self.reader.position(block);
        self.part.sheet(position, &self.sheet, &self.figures);
    }
}

impl<S: Sink + ?Sized> Stream<'_, '_, S> {
    /// Reads all of a table on so many threads.
    ///
    /// # Errors
    /// When what comes of it cannot be written; what is wrong with the table is a finding.
    pub fn run(
        self,
        layout: &Layout<'_>,
        blocks: Blocks<BufReader<Input>>,
        parts: Vec<S::Part>,
    ) -> io::Result<Rows> {
        let set = self.engine.questionnaires;
        let (engine, position, form) = (self.engine, self.position, self.rejects.form());
        let period = self.duplicates.period();
        let worker = |part| Worker {
            reader: layout.reader(),
            engine,
            sheet: AnswerSheet::new(set),
            figures: Assessment::default(),
            found: Vec::new(),
            part,
            position,
            period,
            rejects: form,
        };
        let workers = parts.into_iter().map(worker).collect();
        let again = (layout.reader(), AnswerSheet::new(set));
        let mut ends =
            Joined { stream: self, blocks, again, spare: Vec::new(), rows: Rows::default() };
        let workers = lanes::run(workers, Worker::read, Worker::end, &mut ends)?;
        for worker in workers {
            ends.stream.sink.merge(worker.part);
        }
        Ok(Rows { end: ends.blocks.position(), ..ends.rows })
    }
}

/// Where blocks come from, and where they are joined again.
struct Joined<'a, 'q, 'h, S: ?Sized> {
    stream: Stream<'a, 'q, S>,
    blocks: Blocks<BufReader<Input>>,
    /// To read a row a second time.
    again: (SheetReader<'h>, AnswerSheet),
    /// Memory that was used and can be used again.
    spare: Vec<Vec<u8>>,
    rows: Rows,
}

impl<S: Sink + ?Sized> Ends<Piece, Done> for Joined<'_, '_, '_, S> {
    fn next(&mut self) -> Option<Piece> {
        let Stream { order, name, screen, findings, .. } = &mut self.stream;
        match self.blocks.next(self.spare.pop().unwrap_or_default()) {
            Ok(block) => Some(Piece {
                block: block?,
                spare: self.spare.pop().unwrap_or_default(),
                brief: findings.is_full_of_rows(),
                whose: !self.stream.duplicates.is_full(),
            }),
            Err(NoBlock::Unreadable(error)) => {
                findings.push(cannot_read(*order, name, &error, *screen));
                None
            }
            Err(NoBlock::TooLong(line)) => {
                findings.push(Head::too_long(&Place::file(*order, name), line));
                None
            }
        }
    }

    fn take(&mut self, mut done: Done) -> io::Result<()> {
        self.rows.read += done.rows;
        self.rows.left_out += done.left_out;
        for seen in std::mem::take(&mut done.whose) {
            self.look(&done.block, &seen);
        }
        let Stream { findings, sink, rejects, progress, .. } = &mut self.stream;
        findings.in_more_rows(done.findings);
        sink.write(&done.written)?;
        rejects.write(&done.rejects)?;
        progress.tell(done.rows, done.block.text.len());
        // The last is taken first, and for a block again.
        self.spare.extend([done.written, done.block.text.into_bytes()]);
        Ok(())
    }
}

impl<S: ?Sized> Joined<'_, '_, '_, S> {
    /// Says if there was a row like this one before.
    fn look(&mut self, block: &Block, seen: &Seen) {
        let Stream { name, findings, duplicates, .. } = &mut self.stream;
        let (reader, sheet) = &mut self.again;
        let finding = duplicates.look(seen.keys, (name, seen.line), || {
            reader.begin(block, seen.start);
            reader.next(block, sheet, &mut Vec::new());
            Whose::of(sheet, true).map(|whose| whose.twice(reader.place(block)))
        });
        findings.in_rows(finding);
    }
}
