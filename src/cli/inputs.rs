//! The files a command was given: questionnaires, sheets and tables.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use modenhed::model::{
    AnswerSheet, Code, Finding, Findings, Given, Place, QuestionRef, Questionnaires, Severity,
    Source,
};
use modenhed::parse::{self, FileKind, LARGEST, Row, Table};
use modenhed::scoring::{Assessment, Engine};
use modenhed::{store, wording};

use super::args::Asked;
use super::error::{Error, reason};
use super::output::{self, Screen};

/// How much of a file is looked at to see whether it is a table.
const BEGINNING: usize = 64 * 1024;
/// How Excel workbooks, and other zip files, begin.
const ZIP: &[u8] = b"PK\x03\x04";

/// A file that was opened, with its position among those given.
pub struct Opened {
    pub order: usize,
    pub name: Arc<str>,
    pub content: Content,
}

/// What is in a file.
pub enum Content {
    /// Many sheets, still to be read.
    Table(BufReader<Input>),
    /// One sheet.
    Sheet(Source),
    /// Questions.
    Questionnaire(Source),
    /// Technologies.
    Radar(Source),
    /// What a department has decided to do.
    Plan(Source),
}

impl Content {
    /// The file, unless it is a table, which is read a row at a time.
    pub fn source(self) -> Option<Source> {
        match self {
            Self::Table(_) => None,
            Self::Sheet(source)
            | Self::Questionnaire(source)
            | Self::Radar(source)
            | Self::Plan(source) => Some(source),
        }
    }
}

/// Where bytes come from.
pub enum Input {
    File(File),
    Stdin(io::Stdin),
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(buffer),
            Self::Stdin(stdin) => stdin.read(buffer),
        }
    }
}

/// Opens a file, or standard input for `-`; what cannot be read is a finding.
pub fn open(order: usize, path: &Path, screen: Screen, findings: &mut Findings) -> Option<Opened> {
    let name: Arc<str> = path.to_string_lossy().into();
    match content(path, &name) {
        Ok(Some(content)) => Some(Opened { order, name, content }),
        Ok(None) => {
            let finding = Finding::new(Code::WrongKindOfFile, Place::file(order, &name));
            findings.push(finding.found("workbook").wanted("table"));
            None
        }
        Err(error) => {
            findings.push(cannot_read(order, &name, &error, screen));
            None
        }
    }
}

/// What is in a file; nothing if it is a workbook.
fn content(path: &Path, name: &Arc<str>) -> io::Result<Option<Content>> {
    let stdin = path == Path::new("-");
    let input = if stdin { Input::Stdin(io::stdin()) } else { Input::File(store::open(path)?) };
    let mut input = BufReader::with_capacity(BEGINNING, input);
    let beginning = input.fill_buf()?;
    if beginning.starts_with(ZIP) {
        return Ok(None);
    }
    if FileKind::of(name, beginning) == FileKind::Table {
        return Ok(Some(Content::Table(input)));
    }
    let source = Source { name: name.clone(), bytes: store::read(input, LARGEST)? };
    Ok(Some(match FileKind::of(name, &source.bytes) {
        FileKind::Questionnaire => Content::Questionnaire(source),
        FileKind::Radar => Content::Radar(source),
        FileKind::Plan => Content::Plan(source),
        _ => Content::Sheet(source),
    }))
}

fn cannot_read(order: usize, name: &Arc<str>, error: &io::Error, screen: Screen) -> Finding {
    let reason = reason(wording::cli(screen.language), error);
    Finding::new(Code::CannotRead, Place::file(order, name)).found(reason)
}

/// The questionnaires asked for, or the built-in ones; only errors in them are shown.
pub fn questionnaires(paths: &[PathBuf], screen: Screen) -> Result<Questionnaires, Error> {
    let mut found = Findings::default();
    let mut sources = Vec::new();
    for (order, path) in paths.iter().enumerate() {
        match open(order, path, screen, &mut found).map(|opened| opened.content) {
            Some(Content::Table(_)) => {
                let place = Place::file(order, &path.to_string_lossy().into());
                let finding = Finding::new(Code::WrongKindOfFile, place);
                found.push(finding.found("table").wanted("questionnaire"));
            }
            Some(content) => sources.extend(content.source().map(|source| (order, source))),
            None => {}
        }
    }
    if paths.is_empty() {
        sources.extend((0..).zip(store::questionnaires()));
    }
    let set = parse::questionnaires(&sources, &mut found);
    set.filter(|_| found.count(Severity::Error) == 0).ok_or_else(|| {
        output::findings(&found, screen);
        Error::Questionnaires
    })
}

/// The questionnaires and the radar asked for, with results for the aspects asked for.
pub fn asked(asked: &Asked, screen: Screen) -> Result<Questionnaires, Error> {
    let set = questionnaires(&asked.questionnaire, screen)?;
    for id in &asked.aspect {
        known_aspect(&set, id)?;
    }
    let set = set.with_radar(super::radar::read(asked.radar.as_deref(), screen)?);
    let all = asked.aspect.is_empty();
    Ok(set.select(|questionnaire| all || asked.aspect.contains(&questionnaire.id)))
}

/// Checks that there is an aspect with this id.
pub fn known_aspect(set: &Questionnaires, id: &str) -> Result<usize, Error> {
    let known = || set.iter().map(|q| q.id.as_str()).collect::<Vec<_>>().join(", ");
    set.index(id).ok_or_else(|| Error::UnknownAspect(id.to_owned(), known()))
}

/// Reads sheets one after the other, from whatever holds them.
pub struct Reading<'q> {
    questionnaires: &'q Questionnaires,
    engine: Engine<'q>,
    pub screen: Screen,
    pub findings: Findings,
    /// Sheets that were read.
    pub sheets: usize,
    /// Sheets and rows that could not be used.
    pub left_out: usize,
}

impl<'q> Reading<'q> {
    /// Nothing read yet.
    pub fn new(questionnaires: &'q Questionnaires, screen: Screen) -> Self {
        let engine = Engine::new(questionnaires);
        let findings = Findings::default();
        Self { questionnaires, engine, screen, findings, sheets: 0, left_out: 0 }
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
        match opened.content {
            Content::Table(input) => self.table(opened.order, &opened.name, input, take),
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
                self.take(placed.sheet, take, |at| placed.places[&at].clone())
            }
        }
    }

    fn table(
        &mut self,
        order: usize,
        name: &Arc<str>,
        input: BufReader<Input>,
        take: &mut dyn FnMut(AnswerSheet, Assessment) -> io::Result<()>,
    ) -> io::Result<()> {
        let opened = Table::open(order, name, input, self.questionnaires, &mut self.findings);
        let mut table = match opened {
            Ok(Some(table)) => table,
            Ok(None) => {
                self.left_out += 1;
                return Ok(());
            }
            Err(error) => {
                self.findings.push(cannot_read(order, name, &error, self.screen));
                return Ok(());
            }
        };
        let mut rows = 0;
        loop {
            match table.next(&mut self.findings) {
                Ok(Some(Row::Sheet(sheet))) => {
                    self.take(*sheet, take, |at| table.place_of(at))?;
                }
                Ok(Some(Row::LeftOut)) => self.left_out += 1,
                Ok(None) => break,
                Err(error) => {
                    self.findings.push(cannot_read(order, name, &error, self.screen));
                    break;
                }
            }
            rows += 1;
        }
        if rows == 0 {
            self.findings.push(Finding::new(Code::NoRows, Place::file(order, name)));
        }
        Ok(())
    }

    /// Scores a sheet, says which of its answers were not asked for, and hands it on.
    fn take(
        &mut self,
        sheet: AnswerSheet,
        take: &mut dyn FnMut(AnswerSheet, Assessment) -> io::Result<()>,
        place: impl Fn(QuestionRef) -> Place,
    ) -> io::Result<()> {
        self.sheets += 1;
        let assessment = self.engine.assess(&sheet);
        for at in &assessment.unasked {
            if sheet.answer(*at).given == Given::Nothing {
                continue;
            }
            let id = &self.questionnaires.question(*at).id;
            let place =
                if self.findings.is_full() { Place::file(0, &"".into()) } else { place(*at) };
            self.findings.push(Finding::new(Code::NotAsked, place).found(id));
        }
        take(sheet, assessment)
    }
}
