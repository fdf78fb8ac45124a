//! What is in a file that was opened: a table, a sheet, a questionnaire, a radar or a plan.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::model::{Finding, Findings, Place, Questionnaires, Source};
use crate::parse::{self, FileKind, LARGEST, LARGEST_WORKBOOK, Workbook};
use crate::store::{self, Input};

/// How much of a file is looked at to see what it is; less than a block, so that those of a table are
/// read without being copied.
const BEGINNING: usize = 32 * 1024;
/// How Excel workbooks, and other zip files, begin.
const ZIP: &[u8] = b"PK\x03\x04";
/// How workbooks in XML begin, and other XML.
const XML: &[u8] = b"<?xml";

/// A file that was opened, with its position among those given.
#[derive(Debug)]
pub struct Opened {
    /// Its position.
    pub order: usize,
    /// Its name, as it was given.
    pub name: Arc<str>,
    /// What is in it.
    pub content: Content,
    /// Whether it was found in a folder; then it need not be a sheet.
    pub listed: bool,
}

/// What is in a file.
#[derive(Debug)]
pub enum Content {
    /// Many sheets, still to be read.
    Table(Input),
    /// Tables, of which one may hold sheets.
    Workbook(Workbook),
    /// One sheet.
    Sheet(Source),
    /// Questions.
    Questionnaire(Source),
    /// Technologies.
    Radar(Source),
    /// What a department has decided to do.
    Plan(Source),
    /// What somebody decided about a survey tool's export.
    ImportMap(Source),
    /// Which questionnaires go together.
    Model(Source),
    /// Where the means of many departments lie.
    Reference(Source),
}

impl Opened {
    /// Opens a file, or standard input for `-`; what cannot be read is a finding.
    pub fn open(order: usize, path: &Path, findings: &mut Findings) -> Option<Self> {
        Self::of(order, path.to_string_lossy().into(), Input::open(path), findings)
    }

    /// Opens what was read under a name before; what cannot be used is a finding.
    pub fn bytes(order: usize, name: &str, bytes: &[u8], findings: &mut Findings) -> Option<Self> {
        Self::of(order, name.into(), Ok(Input::bytes(bytes.to_vec())), findings)
    }

    fn of(
        order: usize,
        name: Arc<str>,
        input: io::Result<Input>,
        findings: &mut Findings,
    ) -> Option<Self> {
        match input.and_then(|input| Content::of(input, order, &name, findings)) {
            Ok(content) => Some(Self { order, name, content: content?, listed: false }),
            Err(error) => {
                findings.push(Finding::unreadable(Place::file(order, &name), &error));
                None
            }
        }
    }

    /// What stands in a file that is to be no table; nothing, with a finding, where it cannot be read or is
    /// one.
    pub fn source(
        order: usize,
        path: &Path,
        wanted: FileKind,
        findings: &mut Findings,
    ) -> Option<Source> {
        let Self { name, content, .. } = Self::open(order, path, findings)?;
        let source = content.source();
        if source.is_none() {
            let place = Place::file(order, &name);
            findings.push(Finding::wrong_kind(place, FileKind::Table, wanted));
        }
        source
    }

    /// Whether it was found in a folder and holds no sheets.
    pub(super) fn is_beside_sheets(&self, set: &Questionnaires) -> bool {
        self.listed
            && match &self.content {
                Content::Table(input) => {
                    FileKind::of(&self.name, input.beginning()) != FileKind::Lines
                        && !tells_nothing(input.beginning())
                        && !parse::is_table_of_answers(input.beginning(), set)
                }
                Content::Workbook(book) => !parse::is_workbook_of_answers(book, set),
                Content::Sheet(_) => false,
                Content::Questionnaire(_)
                | Content::Radar(_)
                | Content::Plan(_)
                | Content::ImportMap(_)
                | Content::Model(_)
                | Content::Reference(_) => true,
            }
    }
}

/// Whether something is empty, or is no text as we read it, so that nobody can tell whether there were
/// answers in it.
fn tells_nothing(beginning: &[u8]) -> bool {
    beginning.trim_ascii().is_empty() || beginning.contains(&0)
}

impl Content {
    /// What is in a file with this name; nothing, with a finding, if it is of a kind that cannot be read.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(
        mut input: Input,
        order: usize,
        name: &Arc<str>,
        findings: &mut Findings,
    ) -> io::Result<Option<Self>> {
        let beginning = input.look(BEGINNING)?;
        let is_xml = beginning.trim_ascii_start().starts_with(XML);
        let foreign = FileKind::foreign(beginning).or(is_xml.then_some(FileKind::Foreign("XML")));
        if let Some(kind) = foreign {
            findings.push(Finding::wrong_kind(Place::file(order, name), kind, FileKind::Table));
            return Ok(None);
        }
        if beginning.starts_with(ZIP) {
            let bytes = store::read(input, LARGEST_WORKBOOK)?;
            let kind = FileKind::archive(&bytes);
            let book = parse::workbook(bytes);
            if book.is_none() {
                let place = Place::file(order, name);
                findings.push(Finding::wrong_kind(place, kind, FileKind::Table));
            }
            return Ok(book.map(Self::Workbook));
        }
        if matches!(FileKind::of(name, beginning), FileKind::Table | FileKind::Lines) {
            return Ok(Some(Self::Table(input)));
        }
        let is_array = beginning.trim_ascii_start().starts_with(b"[");
        let source = Source { name: name.clone(), bytes: store::read(input, LARGEST)? };
        if is_array && let Some(lines) = parse::lines_of_array(&source.bytes) {
            if FileKind::of(name, &lines) != FileKind::Lines {
                return Ok(Some(Self::Sheet(Source { name: name.clone(), bytes: lines })));
            }
            let mut lines = Input::bytes(lines);
            lines.look(BEGINNING)?;
            return Ok(Some(Self::Table(lines)));
        }
        Ok(Some(match FileKind::of(name, &source.bytes) {
            FileKind::Questionnaire => Self::Questionnaire(source),
            FileKind::Radar => Self::Radar(source),
            FileKind::Plan => Self::Plan(source),
            FileKind::ImportMap => Self::ImportMap(source),
            FileKind::Model => Self::Model(source),
            FileKind::Reference => Self::Reference(source),
            _ => Self::Sheet(source),
        }))
    }

    /// The file, unless it holds tables, which are read a row at a time.
    pub fn source(self) -> Option<Source> {
        match self {
            Self::Table(_) | Self::Workbook(_) => None,
            Self::Sheet(source)
            | Self::Questionnaire(source)
            | Self::Radar(source)
            | Self::Plan(source)
            | Self::ImportMap(source)
            | Self::Model(source)
            | Self::Reference(source) => Some(source),
        }
    }

    /// Whether it looks like something of ours, or like a table.
    pub fn is_ours(&self) -> bool {
        match self {
            Self::Sheet(source) => {
                tells_nothing(&source.bytes) || FileKind::looks_like_a_sheet(&source.bytes)
            }
            Self::Table(_)
            | Self::Workbook(_)
            | Self::Questionnaire(_)
            | Self::Radar(_)
            | Self::Plan(_)
            | Self::ImportMap(_)
            | Self::Model(_)
            | Self::Reference(_) => true,
        }
    }
}
