//! Reading JSON lines: one answer sheet a line.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use memchr::{memchr, memchr_iter};

use super::blocks::TableBlock;
use super::json_line::JsonLine;
use crate::model::{AnswerSheet, Finding, Findings, Place, QuestionRef, Questionnaires, Source};
use crate::parse::sheet::{self, Placed};

/// Reads the lines of blocks as sheets.
#[derive(Debug)]
pub struct LineReader<'q> {
    file: Place,
    questionnaires: &'q Questionnaires,
    /// Where the line is in its block, and its number.
    start: usize,
    end: usize,
    line: usize,
    fast: JsonLine<'q>,
    /// Where answers stand in the line; nothing until it is asked for.
    places: Option<HashMap<QuestionRef, Place>>,
    /// Whether findings tell no more than their codes, because they are only counted.
    pub count_only: bool,
}

impl<'q> LineReader<'q> {
    /// A reader of the lines of a file (with its position among all files given).
    pub fn new(order: usize, name: &Arc<str>, questionnaires: &'q Questionnaires) -> Self {
        Self {
            file: Place::file(order, name),
            questionnaires,
            start: 0,
            end: 0,
            line: 0,
            fast: JsonLine::new(questionnaires),
            places: None,
            count_only: false,
        }
    }

    /// Begins with another block, with the line that begins at this byte of it.
    pub fn begin(&mut self, block: &TableBlock, start: usize) {
        let before = memchr_iter(b'\n', &block.text[..start]).count();
        (self.start, self.end, self.line) = (start, start, block.line + before);
    }

    /// Reads the next line that is not empty; whether it can be used. `None` at the block's end.
    pub fn next(
        &mut self,
        block: &TableBlock,
        sheet: &mut AnswerSheet,
        found: &mut Vec<Finding>,
    ) -> Option<bool> {
        let text = &block.text;
        let before = self.start;
        self.start = self.end;
        while text.get(self.start).is_some_and(u8::is_ascii_whitespace) {
            self.start += 1;
        }
        self.line += memchr_iter(b'\n', &text[before..self.start]).count();
        let rest = text.get(self.start..).filter(|rest| !rest.is_empty())?;
        self.end = self.start + memchr(b'\n', rest).unwrap_or(rest.len());
        self.places = None;
        if self.fast.read(&text[self.start..self.end], sheet) {
            return Some(true);
        }
        let mut findings = Findings::default();
        let read = self.placed(block, &mut findings);
        found.extend(findings.sorted().into_iter().cloned().map(|finding| {
            let place = self.in_file(finding.place.clone());
            Finding { place, ..finding }
        }));
        let usable = read.is_some();
        if let Some(placed) = read {
            *sheet = placed.sheet;
            self.places = Some(placed.places);
        }
        Some(usable)
    }

    /// The line that was read last, with all that there is to say about it.
    fn placed(&self, block: &TableBlock, findings: &mut Findings) -> Option<Placed> {
        let bytes = block.text[self.start..self.end].to_vec();
        let source = Source { name: self.file.file.clone(), bytes };
        sheet::sheet(self.file.order, &source, self.questionnaires, findings)
    }

    /// A place in the line as a place in the file.
    fn in_file(&self, place: Place) -> Place {
        Place { line: self.line + place.line.saturating_sub(1), ..place }
    }

    /// The line that was read last.
    pub fn text<'b>(&self, block: &'b TableBlock) -> Cow<'b, str> {
        String::from_utf8_lossy(&block.text[self.start..self.end])
    }

    /// The number of the line that was read last, from 1.
    pub const fn line(&self) -> usize {
        self.line
    }

    /// Where in its block the line that was read last begins, in bytes.
    pub const fn start(&self) -> usize {
        self.start
    }

    /// Where the answer to a question stands in the line that was read last.
    pub fn place_of(&mut self, block: &TableBlock, at: QuestionRef) -> Place {
        if self.count_only {
            return self.place();
        }
        if self.places.is_none() {
            self.places = self.placed(block, &mut Findings::default()).map(|placed| placed.places);
        }
        let place = self.places.as_ref().and_then(|places| places.get(&at));
        place.map_or_else(|| self.place(), |place| self.in_file(place.clone()))
    }

    /// Where the line that was read last stands.
    pub fn place(&self) -> Place {
        Place { line: self.line, ..self.file.clone() }
    }
}
