//! Reading sheets one after the other, from whatever holds them.

use std::io::{self, BufReader};
use std::sync::Arc;

use modenhed::model::{
    AnswerSheet, Finding, Findings, Place, Problem, QuestionRef, Questionnaires, Response,
};
use modenhed::parse::{self, BLOCK, Blocks, FileKind, Layout, Row, Table};
use modenhed::scoring::{Assessment, Engine};
use modenhed::wording;

use crate::cli::collection::{self, Collected, Member, Unopened};
use crate::cli::duplicates::{Duplicates, Newest, Whose};
use crate::cli::error::Error;
use crate::cli::inputs::{Content, Input, Opened, cannot_read};
use crate::cli::output::{self, Screen};
use crate::cli::progress::Progress;
use crate::cli::rejects::Rejects;
use crate::cli::stream::{SHOWN, Sink, Stream, Streamed};

/// Which of a respondent's sheets are used.
enum Latest {
    /// All of them.
    All,
    /// None yet; it is found out which is the newest.
    Learning(Newest),
    /// The newest.
    Only(Newest),
}

/// Reads sheets one after the other, from whatever holds them.
pub struct Reading<'q> {
    questionnaires: &'q Questionnaires,
    engine: Engine<'q>,
    pub screen: Screen,
    pub findings: Findings,
    /// Where sheets that are there twice are found.
    pub duplicates: Duplicates,
    latest: Latest,
    threads: usize,
    rejects: Rejects,
    progress: Progress,
    /// Sheets that were read, with those that are not used because there is a newer one; and where
    /// each stands among all of them.
    position: u64,
    /// Sheets that were read and used.
    pub sheets: usize,
    /// Sheets that are not used because there is a newer one.
    pub older: usize,
    /// Sheets and rows that could not be used.
    pub left_out: usize,
}

impl<'q> Reading<'q> {
    /// Nothing read yet.
    pub fn new(questionnaires: &'q Questionnaires, screen: Screen) -> Self {
        Self {
            questionnaires,
            engine: Engine::new(questionnaires),
            screen,
            findings: Findings::default(),
            duplicates: Duplicates::default(),
            latest: Latest::All,
            threads: 1,
            rejects: Rejects::none(screen.language),
            progress: Progress::new(screen, true),
            position: 0,
            sheets: 0,
            older: 0,
            left_out: 0,
        }
    }

    /// The same, for tables of any length.
    pub fn streamed(self, streamed: &Streamed) -> Result<Self, Error> {
        let rejects = Rejects::new(streamed.rejects.as_deref(), self.screen.language)?;
        let progress = Progress::new(self.screen, streamed.quiet);
        let (threads, findings) = (streamed.threads(), Findings::of_rows(SHOWN));
        Ok(Self { findings, threads, rejects, progress, ..self })
    }

    /// Reads the sheets of a collection into a sink, in order; tables on several threads if it has parts.
    ///
    /// To know which sheets are the newest, everything is read twice.
    ///
    /// # Errors
    /// Those of the sink; what is wrong with the files is a finding.
    pub fn collection(
        &mut self,
        collected: &Collected,
        sink: &mut (impl Sink + ?Sized),
    ) -> io::Result<()> {
        let mut files = collection::files(&collected.files, self.screen, &mut self.findings);
        if collected.latest {
            let (screen, findings, before) = (self.screen, &mut self.findings, files.len());
            files.retain_mut(|file| file.keep(screen, findings));
            self.left_out += before - files.len();
            let mut before = Reading::new(self.questionnaires, self.screen);
            before.latest = Latest::Learning(Newest::default());
            before.files(&files, &mut |_: AnswerSheet, _: Assessment| Ok(()))?;
            if let Latest::Learning(newest) = before.latest {
                self.latest = Latest::Only(newest);
            }
        }
        self.files(&files, sink)?;
        self.progress.end();
        Ok(())
    }

    /// All the positions of sheets so far are below this or equal.
    pub const fn position(&self) -> u64 {
        self.position
    }

    /// Says what was found and what is not used; whether something is to be seen to.
    pub fn say(&self) -> bool {
        output::findings(&self.findings, self.screen);
        let t = wording::cli(self.screen.language);
        if self.left_out > 0 {
            output::say(&(t.left_out)(self.left_out, self.sheets));
        }
        if self.older > 0 {
            output::say(&(t.older)(self.older));
        }
        self.left_out > 0 || self.findings.has_doubts()
    }

    /// Puts the file with the rejects in its place.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_rejects(&mut self) -> Result<(), Error> {
        std::mem::replace(&mut self.rejects, Rejects::none(self.screen.language)).keep()
    }

    /// Why the file with the rejects could not be written, if it could not.
    pub const fn failure(&mut self) -> Option<Error> {
        self.rejects.failure()
    }

    fn files(&mut self, files: &[Member], sink: &mut (impl Sink + ?Sized)) -> io::Result<()> {
        for (order, file) in files.iter().enumerate() {
            match file.open(order, self.screen, &mut self.findings) {
                Ok(opened) => self.opened(opened, sink)?,
                Err(Unopened::LeftOut) => self.left_out += 1,
                Err(Unopened::Skipped) => {}
            }
        }
        Ok(())
    }

    /// Reads the sheets of a file and gives each to `take`, in order.
    ///
    /// # Errors
    /// Those of `take`; what is wrong with the file is a finding.
    pub fn file(
        &mut self,
        opened: Opened,
        take: &mut dyn FnMut(AnswerSheet, Assessment) -> io::Result<()>,
    ) -> io::Result<()> {
        self.opened(opened, take)
    }

    fn opened(&mut self, opened: Opened, sink: &mut (impl Sink + ?Sized)) -> io::Result<()> {
        let skipped = opened.listed
            && match &opened.content {
                Content::Table(input) => {
                    FileKind::of(&opened.name, input.buffer()) != FileKind::Lines
                        && !parse::is_table_of_answers(input.buffer(), self.questionnaires)
                }
                Content::Sheet(_) => false,
                Content::Questionnaire(_) | Content::Radar(_) | Content::Plan(_) => true,
            };
        if skipped {
            self.findings.push(collection::skipped(opened.order, &opened.name));
            return Ok(());
        }
        match opened.content {
            Content::Table(input) => self.table(opened.order, &opened.name, input, sink),
            Content::Sheet(source)
            | Content::Questionnaire(source)
            | Content::Radar(source)
            | Content::Plan(source) => {
                let found = &mut self.findings;
                let placed = parse::sheet(opened.order, &source, self.questionnaires, found);
                let Some(placed) = placed else {
                    self.left_out += 1;
                    return Ok(());
                };
                let whole = || Place::file(opened.order, &source.name);
                if self.wanted(Whose::of(&placed.sheet, false), (&source.name, 0), whole) {
                    self.take(placed.sheet, sink, |at| placed.places[&at].clone())?;
                }
                Ok(())
            }
        }
    }

    fn table(
        &mut self,
        order: usize,
        name: &Arc<str>,
        input: BufReader<Input>,
        sink: &mut (impl Sink + ?Sized),
    ) -> io::Result<()> {
        let all = matches!(self.latest, Latest::All);
        let parts = if all { sink.parts(self.threads) } else { Vec::new() };
        let rows = if parts.is_empty() {
            self.rows(order, name, input, sink)?
        } else {
            self.blocks(order, name, input, sink, parts)?
        };
        if rows == Some(0) {
            self.findings.push(Finding::new(Problem::NoRows, Place::file(order, name)));
        }
        Ok(())
    }

    /// Reads a table in blocks, on as many threads as there are parts; tells how many rows it has.
    fn blocks<S: Sink + ?Sized>(
        &mut self,
        order: usize,
        name: &Arc<str>,
        input: BufReader<Input>,
        sink: &mut S,
        parts: Vec<S::Part>,
    ) -> io::Result<Option<usize>> {
        self.progress.expect(input.get_ref().length());
        let Some((layout, blocks)) = self.begun(order, name, input) else { return Ok(None) };
        let stream = Stream {
            order,
            name,
            screen: self.screen,
            engine: &self.engine,
            sink,
            findings: &mut self.findings,
            duplicates: &mut self.duplicates,
            rejects: &mut self.rejects,
            progress: &mut self.progress,
            position: self.position,
        };
        let rows = stream.run(&layout, blocks, parts)?;
        self.position += rows.end;
        self.sheets += rows.read - rows.left_out;
        self.left_out += rows.left_out;
        Ok(Some(rows.read))
    }

    /// Reads a table one sheet at a time; tells how many rows it has.
    fn rows(
        &mut self,
        order: usize,
        name: &Arc<str>,
        input: BufReader<Input>,
        sink: &mut (impl Sink + ?Sized),
    ) -> io::Result<Option<usize>> {
        let Some(begun) = self.begun(order, name, input) else { return Ok(None) };
        let mut table = Table::of(order, name, self.questionnaires, begun);
        let (form, mut rejects, mut rows) = (self.rejects.form(), Vec::new(), 0);
        loop {
            let mut found = Vec::new();
            let brief = self.findings.is_full_of_rows() && !form.wanted();
            match table.next(brief, &mut found) {
                Ok(Some(Row::Sheet(sheet))) => {
                    let spot = (name, table.line());
                    if self.wanted(Whose::of(&sheet, true), spot, || table.place()) {
                        self.take(*sheet, sink, |at| table.place_of(at))?;
                    }
                }
                Ok(Some(Row::LeftOut)) => {
                    self.left_out += 1;
                    form.add(&mut rejects, &found, &table.text());
                    self.rejects.write(&rejects)?;
                    rejects.clear();
                }
                Ok(None) => {
                    self.findings.in_rows(found);
                    return Ok(Some(rows));
                }
                Err(error) => {
                    self.findings.push(cannot_read(order, name, &error, self.screen));
                    return Ok(Some(rows));
                }
            }
            self.findings.in_rows(found);
            rows += 1;
        }
    }

    /// Begins to read a table, or JSON lines; nothing, with a finding, if there is nothing to be had.
    fn begun(
        &mut self,
        order: usize,
        name: &Arc<str>,
        input: BufReader<Input>,
    ) -> Option<(Layout<'q>, Blocks<BufReader<Input>>)> {
        let set = self.questionnaires;
        if FileKind::of(name, input.buffer()) == FileKind::Lines {
            return Some(parse::lines(order, name, input, BLOCK, set));
        }
        match parse::table(order, name, input, BLOCK, set, &mut self.findings) {
            Ok(Some(begun)) => return Some(begun),
            Ok(None) => self.left_out += 1,
            Err(error) => self.findings.push(cannot_read(order, name, &error, self.screen)),
        }
        None
    }

    /// Whether a sheet is to be used; says if there was one like it before.
    fn wanted(
        &mut self,
        whose: Option<Whose<'_>>,
        spot: (&Arc<str>, usize),
        place: impl FnOnce() -> Place,
    ) -> bool {
        let position = self.position;
        self.position += 1;
        let Some(whose) = whose else { return !matches!(self.latest, Latest::Learning(_)) };
        match &mut self.latest {
            Latest::Learning(newest) => {
                newest.learn(whose, position);
                return false;
            }
            Latest::Only(newest) if !newest.is(whose, position) => {
                self.older += 1;
                return false;
            }
            Latest::All | Latest::Only(_) => {}
        }
        let twice = || Some(whose.twice(place()));
        self.findings.in_rows(self.duplicates.look(
            whose.keys(self.duplicates.period()),
            spot,
            twice,
        ));
        true
    }

    /// Scores a sheet, says which of its answers were not asked for, and hands it on.
    fn take(
        &mut self,
        sheet: AnswerSheet,
        sink: &mut (impl Sink + ?Sized),
        place: impl Fn(QuestionRef) -> Place,
    ) -> io::Result<()> {
        self.sheets += 1;
        let assessment = self.engine.assess(&sheet);
        for at in &assessment.unasked {
            if *sheet.given(*at) == Response::Nothing {
                continue;
            }
            let id = &self.questionnaires.question(*at).id;
            let place = if self.findings.is_full_of_rows() {
                Place::file(0, &"".into())
            } else {
                place(*at)
            };
            self.findings.in_rows([Finding::new(Problem::NotAsked, place).found(id)]);
        }
        sink.sheet(self.position, sheet, assessment)
    }
}
