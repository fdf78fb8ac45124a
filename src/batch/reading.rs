//! Reading sheets from whatever holds them, in order: single ones, tables and folders.

use std::io;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::available_parallelism;

use super::collection::{self, Member, Unopened};
use super::content::{Content, Opened};
use super::duplicates::Duplicates;
use super::newest::Newest;
use super::observer::Observer;
use super::respondent::Respondent;
use super::sink::{Lane, Origin, Sink};
use super::stream::{Stream, TableCounts};
use crate::model::{Finding, Findings, Place, Problem, Questionnaires, Response, Source};
use crate::parse::{self, BLOCK, Blocks, FileKind, Layout, Workbook};
use crate::scoring::{Assessment, Engine, PeriodLength};
use crate::store::Input;

/// More threads than this cost memory and gain nothing.
const MOST_THREADS: usize = 256;

/// How sheets are to be read.
#[derive(Debug)]
pub struct Reading<'q> {
    questionnaires: &'q Questionnaires,
    /// What was found before, to which more is added.
    pub findings: Findings,
    duplicates: Duplicates,
    threads: usize,
    latest: bool,
}

/// What came of reading.
#[derive(Debug)]
pub struct Outcome {
    /// All that was found, in what was read and before.
    pub findings: Findings,
    /// Sheets that were read and used.
    pub sheets: usize,
    /// Sheets that are not used because there is a newer one.
    pub older: usize,
    /// Sheets and rows that could not be used.
    pub left_out: usize,
    /// All the positions of sheets are below this or equal.
    pub position: u64,
}

impl<'q> Reading<'q> {
    /// All sheets are to be read, on as many threads as the machine runs at a time.
    pub fn new(questionnaires: &'q Questionnaires) -> Self {
        let (findings, duplicates) = (Findings::default(), Duplicates::default());
        let threads = available_parallelism().map_or(1, NonZeroUsize::get);
        Self { questionnaires, findings, duplicates, threads, latest: false }.on(threads)
    }

    /// On this many threads.
    #[must_use]
    pub fn on(self, threads: usize) -> Self {
        Self { threads: threads.clamp(1, MOST_THREADS), ..self }
    }

    /// With only each respondent's newest sheet, if `latest`. To know which that is, everything is read
    /// twice.
    #[must_use]
    pub fn latest(self, latest: bool) -> Self {
        Self { latest, ..self }
    }

    /// Also looks for respondents with several sheets in a period of this length.
    #[must_use]
    pub fn within(self, period: PeriodLength) -> Self {
        Self { duplicates: Duplicates::within(period), ..self }
    }

    /// Reads the sheets of files and folders into a sink.
    ///
    /// # Errors
    /// Those of the sink and the observer; what is wrong with the files is a finding.
    pub fn collection<S: Sink>(
        mut self,
        paths: &[PathBuf],
        sink: &mut S,
        observer: &mut impl Observer,
    ) -> io::Result<Outcome> {
        let mut files = collection::files(paths, &mut self.findings);
        if !self.latest {
            return self.members(&files, None, 0, sink, observer);
        }
        let before = files.len();
        files.retain_mut(|file| file.keep(&mut self.findings));
        let left_out = before - files.len();
        let mut newest = Newest::default();
        let first = Self::new(self.questionnaires).on(self.threads);
        first.members(&files, None, 0, &mut newest, &mut ())?;
        self.members(&files, Some(&newest), left_out, sink, observer)
    }

    fn members<S: Sink>(
        self,
        files: &[Member],
        newest: Option<&Newest>,
        left_out: usize,
        sink: &mut S,
        observer: &mut impl Observer,
    ) -> io::Result<Outcome> {
        let mut run = Run::new(self, newest, sink, observer);
        run.outcome.left_out = left_out;
        for (order, file) in files.iter().enumerate() {
            match file.open(order, &mut run.outcome.findings) {
                Ok(opened) => run.file(opened)?,
                Err(Unopened::LeftOut) => run.outcome.left_out += 1,
                Err(Unopened::Skipped) => {}
            }
        }
        Ok(run.end())
    }

    /// Reads the sheets of files that were opened before into a sink.
    ///
    /// # Errors
    /// Those of the sink and the observer; what is wrong with the files is a finding.
    pub fn files<S: Sink>(
        self,
        files: impl IntoIterator<Item = Opened>,
        sink: &mut S,
        observer: &mut impl Observer,
    ) -> io::Result<Outcome> {
        let mut run = Run::new(self, None, sink, observer);
        files.into_iter().try_for_each(|file| run.file(file))?;
        Ok(run.end())
    }
}

/// Sheets that are being read.
struct Run<'a, 'q, S: Sink, O> {
    engine: Engine<'q>,
    newest: Option<&'a Newest>,
    duplicates: Duplicates,
    sink: &'a mut S,
    observer: &'a mut O,
    lanes: Vec<S::Lane>,
    /// Memory for the results of a single sheet.
    results: Assessment,
    outcome: Outcome,
}

impl<'a, 'q, S: Sink, O: Observer> Run<'a, 'q, S, O> {
    fn new(
        reading: Reading<'q>,
        newest: Option<&'a Newest>,
        sink: &'a mut S,
        observer: &'a mut O,
    ) -> Self {
        let Reading { questionnaires, findings, duplicates, threads, .. } = reading;
        Self {
            engine: Engine::new(questionnaires),
            newest,
            duplicates,
            lanes: (0..threads).map(|_| sink.lane()).collect(),
            sink,
            observer,
            results: Assessment::default(),
            outcome: Outcome { findings, sheets: 0, older: 0, left_out: 0, position: 0 },
        }
    }

    /// Gives the sink what the lanes have gathered.
    fn end(self) -> Outcome {
        self.lanes.into_iter().for_each(|lane| self.sink.merge(lane));
        self.observer.end();
        self.outcome
    }

    /// Reads the sheets of a file.
    fn file(&mut self, opened: Opened) -> io::Result<()> {
        if opened.is_beside_sheets(self.engine.questionnaires) {
            self.outcome.findings.push(collection::skipped(opened.order, &opened.name));
            return Ok(());
        }
        match opened.content {
            Content::Table(input) => self.table(opened.order, &opened.name, input),
            Content::Workbook(book) => self.workbook(opened.order, &opened.name, &book),
            Content::Sheet(source)
            | Content::Questionnaire(source)
            | Content::Radar(source)
            | Content::Plan(source)
            | Content::ImportMap(source)
            | Content::Model(source)
            | Content::Reference(source) => self.sheet(opened.order, &source),
        }
    }

    /// Reads the table of answers in a workbook.
    fn workbook(&mut self, order: usize, name: &Arc<str>, book: &Workbook) -> io::Result<()> {
        let (set, findings) = (self.engine.questionnaires, &mut self.outcome.findings);
        let Some(table) = parse::table_of_workbook(order, name, book, set, findings) else {
            let place = Place::file(order, name);
            findings.push(Finding::wrong_kind(place, FileKind::Workbook, FileKind::Table));
            self.outcome.left_out += 1;
            return Ok(());
        };
        self.table(order, name, Input::bytes(table))
    }

    /// Reads a table, or JSON lines, in blocks.
    fn table(&mut self, order: usize, name: &Arc<str>, input: Input) -> io::Result<()> {
        self.observer.begin(input.length());
        let Some((layout, blocks)) = self.begun(order, name, input) else { return Ok(()) };
        let stream = Stream {
            order,
            name,
            engine: &self.engine,
            sink: self.sink,
            observer: self.observer,
            findings: &mut self.outcome.findings,
            duplicates: &mut self.duplicates,
            newest: self.newest,
            position: self.outcome.position,
        };
        let (rows, lanes) = stream.run(&layout, blocks, std::mem::take(&mut self.lanes))?;
        self.lanes = lanes;
        let TableCounts { read, left_out, older, end } = rows;
        self.outcome.position += end;
        self.outcome.sheets += read - left_out - older;
        self.outcome.left_out += left_out;
        self.outcome.older += older;
        if read == 0 {
            self.outcome.findings.push(Finding::new(Problem::NoRows, Place::file(order, name)));
        }
        Ok(())
    }

    /// Begins to read a table, or JSON lines; nothing, with a finding, if there is nothing to be had.
    fn begun(
        &mut self,
        order: usize,
        name: &Arc<str>,
        input: Input,
    ) -> Option<(Layout<'q>, Blocks<Input>)> {
        let (set, findings) = (self.engine.questionnaires, &mut self.outcome.findings);
        if FileKind::of(name, input.beginning()) == FileKind::Lines {
            return Some(parse::lines(order, name, input, BLOCK, set));
        }
        match parse::table(order, name, input, BLOCK, set, findings) {
            Ok(Some(begun)) => return Some(begun),
            Ok(None) => self.outcome.left_out += 1,
            Err(error) => findings.push(Finding::unreadable(Place::file(order, name), &error)),
        }
        None
    }

    /// Reads a single sheet.
    fn sheet(&mut self, order: usize, source: &Source) -> io::Result<()> {
        let (set, findings) = (self.engine.questionnaires, &mut self.outcome.findings);
        let Some(placed) = parse::sheet(order, source, set, findings) else {
            self.outcome.left_out += 1;
            return Ok(());
        };
        self.outcome.position += 1;
        let origin = Origin { position: self.outcome.position, is_row: false };
        if let Some(respondent) = Respondent::of(&placed.sheet, false) {
            if self.newest.is_some_and(|newest| !newest.is(respondent, origin.position)) {
                self.outcome.older += 1;
                return Ok(());
            }
            let twice = || Some(respondent.twice(Place::file(order, &source.name)));
            let keys = respondent.keys(self.duplicates.period());
            findings.in_rows(self.duplicates.look(keys, (&source.name, 0), twice));
        }
        self.outcome.sheets += 1;
        let Some(lane) = self.lanes.first_mut() else { return Ok(()) };
        if let Some(detail) = lane.detail() {
            self.engine.score(&placed.sheet, detail, &mut self.results);
            for at in &self.results.unasked {
                if *placed.sheet.given(*at) != Response::Nothing {
                    let finding = Finding::new(Problem::NotAsked, placed.places[at].clone());
                    findings.in_rows([finding.found(&set.question(*at).id)]);
                }
            }
        }
        lane.sheet(origin, &placed.sheet, &mut self.results);
        self.sink.take(&mut lane.swap_buffer(<S::Lane as Lane>::Segment::default()))
    }
}
