//! Reading tables of answers, a row at a time and in constant memory.

use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};
use std::sync::Arc;

use csv::ByteRecord;
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use super::lines::{Budget, Lines};
use super::sheet::date;
use super::suggest::near;
use super::{MEGABYTES, answer, cells};
use crate::model::{
    Answer, AnswerSheet, Code, Finding, Findings, Given, Named, Place, QuestionRef, Questionnaires,
    Role, Severity,
};

/// Columns that are not questions.
const OWN: [&str; 5] = ["department", "respondent", "date", "area", "role"];
/// How much of the beginning is looked at to find the delimiter.
const BEGINNING: u64 = 64 * 1024;

/// Decoded bytes, with the beginning that was looked at put back.
type Input<R> = Chain<Cursor<Vec<u8>>, BufReader<Lines<DecodeReaderBytes<R, Vec<u8>>>>>;

/// A table that is being read.
pub struct Table<'q, R: Read> {
    place: Place,
    questionnaires: &'q Questionnaires,
    rows: csv::Reader<Input<R>>,
    delimiter: u8,
    columns: Vec<Column>,
    names: Vec<String>,
    row: ByteRecord,
    line: usize,
    budget: Budget,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Own(usize),
    Question(QuestionRef),
    Ignored,
}

/// What came of a row.
#[derive(Debug)]
pub enum Row {
    /// A sheet, whole.
    Sheet(Box<AnswerSheet>),
    /// Something was wrong with it; the findings say what.
    LeftOut,
}

impl<'q, R: Read> Table<'q, R> {
    /// Begins to read; `None` with findings when the head says that there is nothing to be had.
    ///
    /// # Errors
    /// When the input cannot be read.
    pub fn open(
        order: usize,
        name: &Arc<str>,
        input: R,
        questionnaires: &'q Questionnaires,
        findings: &mut Findings,
    ) -> io::Result<Option<Self>> {
        let decoded = DecodeReaderBytesBuilder::new()
            .bom_override(true)
            .utf8_passthru(true)
            .strip_bom(true)
            .build(input);
        let budget = Budget::new();
        let mut input = BufReader::new(Lines::new(decoded, budget.clone()));
        let mut beginning = Vec::new();
        input.by_ref().take(BEGINNING).read_until(b'\n', &mut beginning)?;
        let delimiter = cells::delimiter(&beginning);
        let input = Cursor::new(beginning).chain(input);
        let mut rows = csv::ReaderBuilder::new();
        let rows = rows.delimiter(delimiter).flexible(true).has_headers(false).from_reader(input);
        let mut table = Self {
            place: Place::file(order, name),
            questionnaires,
            rows,
            delimiter,
            columns: Vec::new(),
            names: Vec::new(),
            row: ByteRecord::new(),
            line: 0,
            budget,
        };
        Ok(table.head(findings)?.then_some(table))
    }

    /// The next row; `None` at the end.
    ///
    /// # Errors
    /// When the input cannot be read on.
    pub fn next(&mut self, findings: &mut Findings) -> io::Result<Option<Row>> {
        let mut row = std::mem::take(&mut self.row);
        let Some(more) = self.read(&mut row, findings)? else { return Ok(None) };
        self.line = self.line_of(&row);
        let read = more.then(|| self.sheet(&row, findings));
        self.row = row;
        Ok(read)
    }

    /// Reads a row; whether there was one, or nothing, with a finding, if it is too long to be one.
    fn read(&mut self, row: &mut ByteRecord, findings: &mut Findings) -> io::Result<Option<bool>> {
        self.budget.renew();
        match self.rows.read_byte_record(row) {
            Ok(more) => Ok(Some(more)),
            Err(_) if self.budget.is_spent() => {
                let line = usize::try_from(self.rows.position().line()).unwrap_or(usize::MAX);
                let place = Place { line, ..self.place.clone() };
                findings.push(Finding::new(Code::TooLarge, place).found("row").wanted(MEGABYTES));
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Reads the first row: which column is what.
    fn head(&mut self, findings: &mut Findings) -> io::Result<bool> {
        let mut head = ByteRecord::new();
        let Some(more) = self.read(&mut head, findings)? else { return Ok(false) };
        if !more || head.iter().all(<[u8]>::is_empty) {
            findings.push(Finding::new(Code::EmptyFile, self.place.clone()));
            return Ok(false);
        }
        let line = self.line_of(&head);
        let names = cells::decoded(&head);
        let cells: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        let mut usable = true;
        let mut ignored = Vec::new();
        let mut report = |findings: &mut Findings, finding: Finding| {
            usable &= finding.code.severity() != Severity::Error;
            findings.push(finding);
        };
        for (index, cell) in cells.iter().enumerate() {
            let name = cell.trim();
            let at = || self.cell_place(line, &cells, index);
            let column = match OWN.iter().position(|own| *own == name) {
                Some(own) => Column::Own(own),
                None => match self.questionnaires.find(name) {
                    Named::One(question) => Column::Question(question),
                    Named::Several => {
                        report(
                            findings,
                            Finding::new(Code::AmbiguousQuestion, at())
                                .found(name)
                                .wanted(self.qualified(name)),
                        );
                        Column::Ignored
                    }
                    Named::Nothing => {
                        ignored.push(index);
                        Column::Ignored
                    }
                },
            };
            if column != Column::Ignored && self.columns.contains(&column) {
                report(findings, Finding::new(Code::DuplicateColumn, at()).found(name));
            }
            self.columns.push(column);
        }
        for index in ignored {
            let name = cells[index].trim();
            if findings.is_full() {
                findings.push(Finding::new(Code::IgnoredColumn, self.place.clone()));
                continue;
            }
            let finding = Finding::new(Code::IgnoredColumn, self.cell_place(line, &cells, index));
            findings.push(finding.found(name).near(near(name, self.known())));
        }
        if !self.columns.contains(&Column::Own(0)) {
            let place = self.line_place(line, &cells);
            let finding = Finding::new(Code::MissingColumn, place).found(OWN[0]);
            let close = near(OWN[0], cells.iter().copied());
            report(findings, finding.wanted(close.unwrap_or_default()));
        }
        self.names = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        Ok(usable)
    }

    fn qualified(&self, name: &str) -> String {
        let having =
            self.questionnaires.iter().filter(|q| q.questions.iter().any(|x| x.id == name));
        having.map(|q| format!("{}.{name}", q.id)).collect::<Vec<_>>().join(", ")
    }

    fn known(&self) -> impl Iterator<Item = &str> {
        let questions = self.questionnaires.iter().flat_map(|q| &q.questions);
        OWN.into_iter().chain(questions.map(|question| question.id.as_str()))
    }

    /// One row as a sheet, or left out with findings.
    fn sheet(&self, row: &ByteRecord, findings: &mut Findings) -> Row {
        let line = self.line;
        let cells = cells::decoded(row);
        let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
        if cells.len() != self.columns.len() {
            let finding = Finding::new(Code::UnevenRow, self.line_place(line, &cells));
            let counts = (cells.len().to_string(), self.columns.len().to_string());
            findings.push(finding.found(counts.0).wanted(counts.1));
            return Row::LeftOut;
        }
        let mut sheet = AnswerSheet::new(self.questionnaires);
        let mut usable = true;
        for (index, column) in self.columns.iter().enumerate() {
            let cell = cells::unguarded(cells[index].trim());
            let place = || self.cell_place(line, &cells, index);
            let result = match column {
                Column::Own(own) => Self::own(*own, cell, &mut sheet, &place),
                Column::Question(_) if cell.is_empty() => Ok(()),
                Column::Question(at) => self.answer(*at, cell, &place).map(|given| {
                    sheet.set(*at, Answer { given, ..Answer::default() });
                }),
                Column::Ignored => Ok(()),
            };
            if let Err(finding) = result {
                findings.push(finding);
                usable = false;
            }
        }
        if usable { Row::Sheet(Box::new(sheet)) } else { Row::LeftOut }
    }

    fn own(
        own: usize,
        cell: &str,
        sheet: &mut AnswerSheet,
        place: &dyn Fn() -> Place,
    ) -> Result<(), Finding> {
        let text = (!cell.is_empty()).then(|| cell.to_owned());
        match OWN[own] {
            "department" => {
                sheet.department =
                    text.ok_or_else(|| Finding::new(Code::MissingDepartment, place()))?;
            }
            "respondent" => sheet.respondent = text,
            "area" => sheet.area = text,
            "date" if !cell.is_empty() => {
                let wrong = || Finding::new(Code::WrongDate, place()).found(cell);
                sheet.date = Some(date(cell).ok_or_else(wrong)?);
            }
            "role" if !cell.is_empty() => {
                let role = Role::NAMES.iter().find(|(name, _)| *name == cell);
                let names = Role::NAMES.map(|(name, _)| name);
                let wrong = || {
                    let finding = Finding::new(Code::WrongValue, place()).found(cell);
                    finding.wanted(names.join(", ")).near(near(cell, names))
                };
                sheet.role = Some(role.ok_or_else(wrong)?.1);
            }
            _ => {}
        }
        Ok(())
    }

    fn answer(
        &self,
        at: QuestionRef,
        cell: &str,
        place: &dyn Fn() -> Place,
    ) -> Result<Given, Finding> {
        let question = self.questionnaires.question(at);
        let whole: answer::Places<'_> = &|_| place();
        match cell {
            "dk" => answer::state(question, Given::DontKnow, cell, whole),
            "na" => answer::state(question, Given::NotApplicable, cell, whole),
            _ if question.is_scored() && !question.choices().is_empty() => {
                let codes: Vec<&str> = cell.split(';').map(str::trim).collect();
                answer::given(question, &codes, whole)
            }
            _ => answer::given(question, &[cell], whole),
        }
        .map_err(|finding| finding.in_column(self.column_name(at)))
    }

    /// Where the answer to a question stands in the row that was read last.
    pub fn place_of(&self, at: QuestionRef) -> Place {
        let cells = cells::decoded(&self.row);
        let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
        let index = self.columns.iter().position(|column| *column == Column::Question(at));
        index.map_or_else(|| self.place.clone(), |index| self.cell_place(self.line, &cells, index))
    }

    fn column_name(&self, at: QuestionRef) -> &str {
        let index = self.columns.iter().position(|column| *column == Column::Question(at));
        index.map_or("", |index| &self.names[index])
    }

    /// The line that a row, which was just read, begins on: every row ends with a line break, and
    /// empty lines before it do not belong to it.
    fn line_of(&self, row: &ByteRecord) -> usize {
        let inside = row.as_slice().iter().filter(|byte| **byte == b'\n').count();
        let next = usize::try_from(self.rows.position().line()).unwrap_or(usize::MAX);
        next.saturating_sub(inside + 1)
    }

    /// The place of a whole row.
    fn line_place(&self, line: usize, cells: &[&str]) -> Place {
        let part = cells::part(cells, 0, self.delimiter);
        let length = part.text.chars().count();
        Place { column: 0, ..self.place.clone().in_line(line, &part.text, 0..length) }
    }

    /// The place of a cell, in the row as it would be written with quotes only where they are needed.
    fn cell_place(&self, line: usize, cells: &[&str], index: usize) -> Place {
        let part = cells::part(cells, index, self.delimiter);
        let length = cells[index].chars().count();
        self.place.clone().in_part(line, part.before, &part.text, part.start..part.start + length)
    }
}
