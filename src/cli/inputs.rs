//! The files a command was given: questionnaires, sheets and tables.

use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use modenhed::model::{Finding, Findings, Place, Questionnaires, Radar, Severity, Source};
use modenhed::parse::{self, FileKind, LARGEST, LARGEST_WORKBOOK};
use modenhed::store;

use crate::cli::args::Asked;
use crate::cli::error::Error;
use crate::cli::output::{self, Screen};

/// How much of a file is looked at to see whether it is a table; less than a block, so that those of a
/// table are read without being copied.
const BEGINNING: usize = 32 * 1024;
/// How Excel workbooks, and other zip files, begin.
const ZIP: &[u8] = b"PK\x03\x04";

/// A file that was opened, with its position among those given.
pub struct Opened {
    pub order: usize,
    pub name: Arc<str>,
    pub content: Content,
    /// Whether it was found in a folder; then it need not be a sheet.
    pub listed: bool,
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

    /// Whether it looks like something of ours, or like a table.
    pub fn is_ours(&self) -> bool {
        match self {
            Self::Sheet(source) => FileKind::looks_like_a_sheet(&source.bytes),
            Self::Table(_) | Self::Questionnaire(_) | Self::Radar(_) | Self::Plan(_) => true,
        }
    }
}

/// Where bytes come from.
pub enum Input {
    File(File),
    Stdin(io::Stdin),
    /// The table of a workbook.
    Unpacked(Cursor<Vec<u8>>),
}

impl Input {
    /// How many bytes it holds, if that can be known.
    pub fn length(&self) -> Option<u64> {
        match self {
            Self::File(file) => file.metadata().ok().filter(Metadata::is_file).map(|m| m.len()),
            Self::Stdin(_) => None,
            Self::Unpacked(table) => Some(table.get_ref().len() as u64),
        }
    }
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(buffer),
            Self::Stdin(stdin) => stdin.read(buffer),
            Self::Unpacked(table) => table.read(buffer),
        }
    }
}

/// Opens a file, or standard input for `-`; what cannot be read is a finding.
pub fn open(order: usize, path: &Path, screen: Screen, findings: &mut Findings) -> Option<Opened> {
    let name: Arc<str> = path.to_string_lossy().into();
    match input(path).and_then(|input| content(input, &name)) {
        Ok(Some(content)) => Some(Opened { order, name, content, listed: false }),
        Ok(None) => {
            findings.push(workbook(order, &name));
            None
        }
        Err(error) => {
            findings.push(cannot_read(order, &name, &error, screen));
            None
        }
    }
}

/// The bytes of a file, or of standard input for `-`.
pub fn input(path: &Path) -> io::Result<Input> {
    let stdin = path == Path::new("-");
    if stdin { Ok(Input::Stdin(io::stdin())) } else { store::open(path).map(Input::File) }
}

/// Says that a file is a workbook that cannot be read.
pub fn workbook(order: usize, name: &Arc<str>) -> Finding {
    Finding::wrong_kind(Place::file(order, name), FileKind::Workbook, FileKind::Table)
}

/// What is in a file; nothing if it is a workbook that cannot be read.
pub fn content(input: Input, name: &Arc<str>) -> io::Result<Option<Content>> {
    let mut input = BufReader::with_capacity(BEGINNING, input);
    let beginning = input.fill_buf()?;
    if beginning.starts_with(ZIP) {
        let Some(table) = parse::workbook(store::read(input, LARGEST_WORKBOOK)?) else {
            return Ok(None);
        };
        let table = Input::Unpacked(Cursor::new(table));
        let mut table = BufReader::with_capacity(BEGINNING, table);
        table.fill_buf()?;
        return Ok(Some(Content::Table(table)));
    }
    if matches!(FileKind::of(name, beginning), FileKind::Table | FileKind::Lines) {
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

/// Says that a file cannot be read, and why.
pub fn cannot_read(order: usize, name: &Arc<str>, error: &io::Error, _: Screen) -> Finding {
    Finding::unreadable(Place::file(order, name), error)
}

/// The questionnaires asked for, or the built-in ones; only errors in them are shown.
pub fn questionnaires(paths: &[PathBuf], screen: Screen) -> Result<Questionnaires, Error> {
    let mut found = Findings::default();
    let mut sources = Vec::new();
    for (order, path) in paths.iter().enumerate() {
        match open(order, path, screen, &mut found).map(|opened| opened.content) {
            Some(Content::Table(_)) => {
                let place = Place::file(order, &path.to_string_lossy().into());
                let wanted = FileKind::Questionnaire;
                found.push(Finding::wrong_kind(place, FileKind::Table, wanted));
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
    let set = match &asked.radar {
        Some(path) => set.with_radar(radar(Some(path), screen)?),
        None => set.with_radar_when_needed(built_in_radar),
    };
    let all = asked.aspect.is_empty();
    Ok(set.select(|questionnaire| all || asked.aspect.contains(&questionnaire.id)))
}

/// Checks that there is an aspect with this id.
pub fn known_aspect(set: &Questionnaires, id: &str) -> Result<usize, Error> {
    let known = || set.iter().map(|q| q.id.as_str()).collect::<Vec<_>>().join(", ");
    set.index(id).ok_or_else(|| Error::UnknownAspect(id.to_owned(), known()))
}

/// The radar asked for, or the one that is built in; what is wrong with it is shown.
pub fn radar(path: Option<&Path>, screen: Screen) -> Result<Radar, Error> {
    let mut findings = Findings::default();
    let source = match path {
        None => Some(store::radar()),
        Some(path) => match open(0, path, screen, &mut findings).map(|file| file.content) {
            Some(Content::Table(_)) => {
                let place = Place::file(0, &path.to_string_lossy().into());
                findings.push(Finding::wrong_kind(place, FileKind::Table, FileKind::Radar));
                None
            }
            content => content.and_then(Content::source),
        },
    };
    let radar = source.and_then(|source| parse::radar(0, &source, &mut findings));
    if findings.count(Severity::Error) > 0 {
        output::findings(&findings, screen);
    }
    radar.ok_or(Error::Radar)
}

/// The radar that is built in.
pub fn built_in_radar() -> Radar {
    // It can be read, or the project would not have passed its tests.
    parse::radar(0, &store::radar(), &mut Findings::default()).unwrap_or_default()
}
