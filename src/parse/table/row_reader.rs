//! Reading rows of a table into sheets.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use strum::VariantArray;

use super::blocks::TableBlock;
use super::cells;
use super::head::{Column, Head};
use super::row_cursor::RowCursor;
use super::spellings::{answered_by, is_total, meant, role};
use crate::model::{
    AnswerSheet, AnsweredBy, Field, Finding, Kind, Packed, Place, Problem, QuestionRef, Response,
    Role, Severity,
};
use crate::parse::file::suggest::near;
use crate::parse::file::{answered, tidy};
use crate::parse::sheet::answer;

/// Reads the rows of blocks into sheets; takes no new memory for a row once it has met the largest.
#[derive(Debug)]
pub struct RowReader<'q> {
    head: Arc<Head<'q>>,
    rows: RowCursor,
    /// Whether findings tell no more than their codes, because they are only counted.
    pub count_only: bool,
}

impl<'q> RowReader<'q> {
    /// A reader of rows with this head.
    pub fn new(head: &Arc<Head<'q>>) -> Self {
        Self { head: head.clone(), rows: RowCursor::new(head.delimiter), count_only: false }
    }

    /// Begins with another block, with the row that begins at this byte of it.
    pub fn begin(&mut self, block: &TableBlock, start: usize) {
        self.rows.begin(block, start);
    }

    /// Reads the next row of the block into a sheet that holds nothing but rows of this table;
    /// whether it is whole, or left out for the reasons found. `None` at the block's end.
    pub fn next(
        &mut self,
        block: &TableBlock,
        sheet: &mut AnswerSheet,
        found: &mut Vec<Finding>,
    ) -> Option<bool> {
        if !self.rows.advance(block) {
            return None;
        }
        sheet.versions.clear();
        let mut cells = self.rows.cells(block);
        if !cells.is_utf8() {
            if let Some(byte) = cells.unsigned() {
                let finding = Finding::new(Problem::OldCodePage, self.row_place(block));
                found.push(finding.found(byte));
                return Some(false);
            }
            if !self.head.told_encoding.swap(true, Ordering::Relaxed) {
                found.push(Finding::new(Problem::ReadAsWindows1252, self.head.place.clone()));
            }
        }
        let already = found.len();
        let columns = &self.head.columns;
        let mut index = 0;
        loop {
            if let Some(Column::Question { .. }) = columns.get(index)
                && let Some(rest) = cells.rest()
            {
                let (read, rest) = plain(&columns[index..], rest, self.head.delimiter, sheet);
                index += read;
                cells.go_on(rest);
            }
            let Some(column) = columns.get(index) else { break };
            let Some(cell) = cells.next() else {
                self.uneven(block, already, found);
                return Some(false);
            };
            let result = match column {
                Column::Question { at, place, fast, .. } => {
                    let packed = fast.answer(cell);
                    if packed != Packed::OVERFLOW {
                        sheet.set_packed(*place, packed);
                        index += 1;
                        continue;
                    }
                    let answer = self.answer(block, index, *at, &cells.decoded());
                    answer.map(|given| {
                        found.extend(self.beyond(block, index, *at, &given));
                        sheet.give(*at, given);
                    })
                }
                Column::Own(own) => self.own(block, index, *own, &cells.decoded(), sheet),
                Column::Version(aspect) => {
                    self.version(block, index, *aspect, &cells.decoded(), sheet)
                }
                Column::Ignored => Ok(()),
            };
            if let Err(finding) = result {
                if found.len() == already
                    && self.rows.cells(block).count() != self.head.columns.len()
                {
                    self.uneven(block, already, found);
                    return Some(false);
                }
                found.push(finding);
            }
            index += 1;
        }
        if cells.any(|cell| !cell.trim_ascii().is_empty()) {
            self.uneven(block, already, found);
        }
        if found.len() == already && says_nothing(sheet) {
            let finding = Finding::new(Problem::OnlyDepartment, self.row_place(block));
            found.push(finding.found(&sheet.department));
        }
        if !sheet.versions.is_empty() {
            self.keep_aside(sheet, already, found);
        }
        let wrong = |finding: &Finding| finding.severity() == Severity::Error;
        Some(!found[already..].iter().any(wrong))
    }

    /// The finding that a cell of a column that is no question's is wrong.
    #[cold]
    fn wrong(
        &self,
        problem: Problem,
        block: &TableBlock,
        index: usize,
        own: Field,
        cell: &str,
    ) -> Finding {
        let finding = Finding::new(problem, self.cell_place(block, index)).found(cell);
        finding.in_column(own.name())
    }

    /// Says that a row has too few or too many cells, and nothing else of it.
    #[cold]
    fn uneven(&self, block: &TableBlock, already: usize, found: &mut Vec<Finding>) {
        found.truncate(already);
        let (count, expected) = (self.rows.cells(block).count(), self.head.columns.len());
        let problem = match self.rows.quoted_lines(block, expected) {
            Some(lines) => Problem::UnclosedQuote { lines },
            None => Problem::UnevenRow { expected },
        };
        let finding = Finding::new(problem, self.row_place(block));
        found.push(finding.found(count.to_string()));
    }

    /// The row that was read last, as it stands in the table, without its line break.
    pub fn text<'b>(&self, block: &'b TableBlock) -> Cow<'b, str> {
        self.rows.text(block)
    }

    /// Where in its block the row that was read last begins, in bytes.
    pub const fn start(&self) -> usize {
        self.rows.start()
    }

    /// Where the answer to a question stands in the row that was read last.
    pub fn place_of(&self, block: &TableBlock, at: QuestionRef) -> Place {
        let index = self.head.column_of(at);
        index.map_or_else(|| self.head.place.clone(), |index| self.cell_place(block, index))
    }

    /// The line that the row that was read last begins on, from 1.
    pub fn line(&self, block: &TableBlock) -> usize {
        self.rows.line(block)
    }

    /// Where the row that was read last stands.
    pub fn row_place(&self, block: &TableBlock) -> Place {
        let line = self.rows.line(block);
        self.place(block, |cells| self.head.line_place(line, cells))
    }

    fn cell_place(&self, block: &TableBlock, index: usize) -> Place {
        let line = self.rows.line(block);
        self.place(block, |cells| self.head.cell_place(line, cells, index))
    }

    fn place(&self, block: &TableBlock, place: impl FnOnce(&[&str]) -> Place) -> Place {
        if self.count_only {
            return self.head.place.clone();
        }
        let cells = self.rows.cells(block).all();
        let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
        place(&cells)
    }

    /// What a cell of a question's column answers.
    #[inline(never)]
    fn answer(
        &self,
        block: &TableBlock,
        index: usize,
        at: QuestionRef,
        cell: &str,
    ) -> Result<Response, Finding> {
        let question = self.head.questionnaires.question(at);
        let cell = cells::trimmed(cell);
        let whole: answer::Places<'_> = &|_| self.cell_place(block, index);
        match cell {
            "" => Ok(Response::Nothing),
            "dk" => answer::dont_know(question, cell, whole),
            "na" => answer::not_applicable(question, cell, whole),
            _ => match question.kind {
                Kind::Single(_) | Kind::Multiple { .. } => {
                    let codes = cell.split(';').map(str::trim).filter(|code| !code.is_empty());
                    let codes: Vec<&str> = codes.collect();
                    answer::given(question, &codes, whole)
                }
                Kind::Number { .. } | Kind::Text => answer::given(question, &[cell], whole),
            },
        }
        .map_err(|finding| {
            let problem = meant(question, cell).unwrap_or_else(|| finding.problem.clone());
            Finding { problem, ..finding }.in_column(self.head.column_name(at))
        })
    }

    /// Puts the version that was answered in its place, if it is an earlier one.
    fn version(
        &self,
        block: &TableBlock,
        index: usize,
        aspect: usize,
        cell: &str,
        sheet: &mut AnswerSheet,
    ) -> Result<(), Finding> {
        let cell = cells::trimmed(cell);
        if cell.is_empty() {
            return Ok(());
        }
        let Ok(version) = cell.parse() else {
            let finding = Finding::new(Problem::BadVersion, self.cell_place(block, index));
            return Err(finding.found(cell));
        };
        if version < self.head.questionnaires.at(aspect).version {
            sheet.versions.push((aspect, version));
        }
        Ok(())
    }

    /// Takes back the answers to questions that have changed since the version that was answered, and
    /// what was found about them: they do not fit the options of today.
    #[cold]
    fn keep_aside(&self, sheet: &mut AnswerSheet, already: usize, found: &mut Vec<Finding>) {
        for (aspect, version) in sheet.versions.clone() {
            let questions = self.head.questionnaires.at(aspect).questions.iter().enumerate();
            for (question, _) in questions.filter(|(_, one)| Some(version) < one.changed) {
                let at = QuestionRef { aspect, question };
                sheet.give(at, Response::Nothing);
                let column = self.head.column_name(at);
                let about = |finding: &Finding| finding.column.as_deref() == Some(column);
                let mut index = 0;
                found.retain(|finding| {
                    index += 1;
                    index <= already || !about(finding)
                });
            }
        }
    }

    /// The notice that an answer lies beyond its question's range.
    fn beyond(
        &self,
        block: &TableBlock,
        index: usize,
        at: QuestionRef,
        given: &Response,
    ) -> Option<Finding> {
        let question = self.head.questionnaires.question(at);
        let notice = answer::beyond(question, given, || self.cell_place(block, index))?;
        Some(notice.in_column(self.head.column_name(at)))
    }

    /// Puts a cell of a column that is no question's in its place.
    fn own(
        &self,
        block: &TableBlock,
        index: usize,
        own: Field,
        cell: &str,
        sheet: &mut AnswerSheet,
    ) -> Result<(), Finding> {
        let cell = cells::trimmed(cell);
        let wrong = |problem| Err(self.wrong(problem, block, index, own, cell));
        match own {
            Field::Department => {
                sheet.department.clear();
                sheet.department.push_str(&tidy(cell));
                if sheet.department.is_empty() {
                    return wrong(Problem::MissingDepartment);
                }
                if is_total(&sheet.department) {
                    return wrong(Problem::TotalsRow);
                }
            }
            Field::Respondent => put(&tidy(cell), &mut sheet.respondent),
            Field::Area => put(&tidy(cell), &mut sheet.area),
            Field::Date => {
                let date = answered(cell);
                sheet.date = date.ok();
                if let Err(fault) = date
                    && !cell.is_empty()
                {
                    return wrong(Problem::WrongDate(fault));
                }
            }
            Field::AnsweredBy => {
                let found = answered_by(cell);
                sheet.answered_by = found.unwrap_or_default();
                if found.is_none() && !cell.is_empty() {
                    let names = AnsweredBy::VARIANTS.iter().map(|by| by.name());
                    let problem = Problem::WrongValue(names.clone().collect());
                    return wrong(problem).map_err(|finding| finding.near(near(cell, names)));
                }
            }
            Field::Role => {
                sheet.role = cell.parse().ok().or_else(|| role(cell));
                if sheet.role.is_none() && !cell.is_empty() {
                    let names = Role::VARIANTS.iter().map(|role| role.name());
                    let problem = Problem::WrongValue(names.clone().collect());
                    return wrong(problem).map_err(|finding| finding.near(near(cell, names)));
                }
            }
        }
        Ok(())
    }
}

/// Reads cells as long as they are plain and the columns are those of questions; how many they were,
/// and the cells that are left, if any.
fn plain<'r>(
    columns: &[Column],
    row: &'r [u8],
    delimiter: u8,
    sheet: &mut AnswerSheet,
) -> (usize, Option<&'r [u8]>) {
    let (mut rest, mut read) = (Some(row), 0);
    while let Some(Column::Question { place, fast, run, .. }) = columns.get(read)
        && let Some(row) = rest
    {
        let (found, after) = fast.read_all(row, delimiter, sheet.packed_from(*place, *run));
        (rest, read) = (after, read + found);
        if found < *run {
            break;
        }
    }
    (read, rest)
}

/// Puts a text where one was before.
fn put(text: &str, into: &mut Option<String>) {
    if text.is_empty() {
        *into = None;
    } else {
        text.clone_into(into.get_or_insert_default());
    }
}

/// Whether nothing of a row is filled in but its department.
fn says_nothing(sheet: &AnswerSheet) -> bool {
    let AnswerSheet { respondent, date, area, role, .. } = sheet;
    respondent.is_none() && date.is_none() && area.is_none() && role.is_none() && sheet.is_empty()
}
