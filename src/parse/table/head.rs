//! The head of a table: which column holds what.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::blocks::{TableBlock, cost};
use super::cells;
use super::fast_cells::FastCells;
use super::row_cursor::RowCursor;
use crate::model::{
    AnswerSheet, Field, Finding, Findings, Named, Names, Place, Problem, QuestionRef,
    Questionnaires, Severity, TooMuch,
};
use crate::parse::file::letters;
use crate::parse::file::limits::{LARGEST, MEGABYTES};
use crate::parse::file::suggest::near;
use crate::parse::sheet::meaning::{HeadMeaning, Meanings, closest};

/// What a table's columns hold, and so how its rows are to be read.
#[derive(Debug)]
pub struct Head<'q> {
    pub(super) place: Place,
    pub(super) questionnaires: &'q Questionnaires,
    pub(super) delimiter: u8,
    pub(super) columns: Vec<Column>,
    names: Vec<String>,
    /// Whether it was said that rows are read as windows-1252.
    pub(super) told_encoding: AtomicBool,
}

/// What a column holds.
#[derive(Debug)]
pub(super) enum Column {
    /// What is no answer.
    Own(Field),
    /// Answers to a question.
    Question {
        at: QuestionRef,
        /// The place of the answer in sheets.
        place: usize,
        /// The plain cells; they are the same for many questions, and kept once.
        fast: Arc<FastCells>,
        /// How many columns from here on have the same plain cells, and answers in places that follow.
        run: usize,
    },
    /// The version that was answered of the questionnaire with this index.
    Version(usize),
    /// Nothing of ours.
    Ignored,
}

impl Column {
    /// Whether two columns hold the same thing of ours.
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Own(a), Self::Own(b)) => a == b,
            (Self::Version(a), Self::Version(b)) => a == b,
            (Self::Question { at, .. }, Self::Question { at: other, .. }) => at == other,
            _ => false,
        }
    }
}

impl<'q> Head<'q> {
    /// Reads the first row, which a block holds alone; `None`, with findings, when it says that there
    /// is nothing to be had.
    pub(super) fn read(
        order: usize,
        name: &Arc<str>,
        questionnaires: &'q Questionnaires,
        delimiter: u8,
        block: &TableBlock,
        findings: &mut Findings,
    ) -> Option<Self> {
        let place = Place::file(order, name);
        let (columns, names) = (Vec::new(), Vec::new());
        let told_encoding = AtomicBool::new(false);
        let mut head = Self { place, questionnaires, delimiter, columns, names, told_encoding };
        if cost(&block.text) > LARGEST {
            findings.push(Self::too_long(&head.place, block.line));
            return None;
        }
        let mut row = RowCursor::new(delimiter);
        row.begin(block, 0);
        let found = row.advance(block);
        if let Some(byte) = row.cells(block).unsigned() {
            let place = Place { line: block.line, ..head.place };
            findings.push(Finding::new(Problem::OldCodePage, place).found(byte));
            return None;
        }
        let cells = row.cells(block).all();
        let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
        if !found || cells.iter().all(|cell| cell.is_empty()) {
            findings.push(Finding::new(Problem::EmptyFile, head.place));
            return None;
        }
        let usable = head.columns(block.line, &cells, findings);
        find_runs(&mut head.columns);
        head.names = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        usable.then_some(head)
    }

    /// The finding that a row is too long to be one.
    pub fn too_long(table: &Place, line: usize) -> Finding {
        let place = Place { line, ..table.clone() };
        Finding::new(Problem::TooLarge(TooMuch::Row(MEGABYTES)), place)
    }

    fn columns(&mut self, line: usize, cells: &[&str], findings: &mut Findings) -> bool {
        let sheet = AnswerSheet::new(self.questionnaires);
        let (mut usable, mut asks) = (true, false);
        // A head may have a million columns: looked through are only those that hold something of ours.
        let (mut ours, mut ignored) = (Vec::new(), Vec::new());
        let mut report = |findings: &mut Findings, finding: Finding| {
            usable &= finding.severity() != Severity::Error;
            findings.push(finding);
        };
        for (index, cell) in cells.iter().enumerate() {
            let name = cell.trim();
            let full = findings.is_full();
            let at = || if full { self.place.clone() } else { self.cell_place(line, cells, index) };
            let named = self.questionnaires.find(name);
            asks |= named != Named::Nothing;
            let column = match Field::ALL.into_iter().find(|own| own.name() == name) {
                Some(own) => Column::Own(own),
                None => match named {
                    Named::One(at) => self.question(at, &sheet, &ours),
                    Named::Several => {
                        let problem = Problem::AmbiguousQuestion(self.qualified(name));
                        report(findings, Finding::new(problem, at()).found(name));
                        Column::Ignored
                    }
                    Named::Retired(aspect) => {
                        let ours = self.questionnaires.at(aspect).version;
                        report(
                            findings,
                            Finding::new(Problem::KeptAside { ours }, at()).found(name),
                        );
                        Column::Ignored
                    }
                    Named::Nothing => self.version_of(name).unwrap_or_else(|| {
                        ignored.push(index);
                        Column::Ignored
                    }),
                },
            };
            let there = ours.iter().any(|other| self.columns[*other].same(&column));
            if there {
                report(findings, Finding::new(Problem::DuplicateColumn, at()).found(name));
            } else if !matches!(column, Column::Ignored) {
                ours.push(index);
            }
            self.columns.push(column);
        }
        // What is spelt otherwise has its place only where no other column is spelt as it should be.
        let exact = ours.len();
        let meanings = (!ignored.is_empty()).then(|| Meanings::new(self.questionnaires));
        let mut nameless = false;
        for index in ignored {
            let name = cells[index].trim();
            if name.is_empty() && std::mem::replace(&mut nameless, true) {
                continue;
            }
            if let Some(meaning) = meanings.as_ref().and_then(|all| all.of(name)) {
                let column = match meaning {
                    HeadMeaning::Own(own) => Column::Own(own),
                    HeadMeaning::Version(aspect) => Column::Version(aspect),
                    HeadMeaning::Question(at) => self.question(at, &sheet, &ours),
                };
                let same = |index: &usize| self.columns[*index].same(&column);
                match ours.iter().position(same) {
                    None => {
                        asks |= matches!(meaning, HeadMeaning::Question(_));
                        self.columns[index] = column;
                        ours.push(index);
                        continue;
                    }
                    Some(other)
                        if other >= exact || matches!(meaning, HeadMeaning::Question(_)) =>
                    {
                        let place = self.cell_place(line, cells, index);
                        let finding = Finding::new(Problem::DuplicateColumn, place);
                        report(findings, finding.found(name));
                        continue;
                    }
                    Some(_) => {}
                }
            }
            if findings.is_full() {
                findings.push(Finding::new(Problem::IgnoredColumn, self.place.clone()));
                continue;
            }
            let (close, is_slip) = closest(name, self.known());
            let is_missed = is_slip
                && close.as_deref().is_some_and(|close| {
                    !ours.iter().any(|index| letters(cells[*index]) == letters(close))
                });
            let problem = if is_missed { Problem::UnreadColumn } else { Problem::IgnoredColumn };
            let finding = Finding::new(problem, self.cell_place(line, cells, index));
            report(findings, finding.found(name).near(close));
        }
        if let Some(missing) = self.missing(line, cells, asks) {
            report(findings, missing);
        }
        usable
    }

    /// The column that a table cannot do without and that is not there: of a question, or the department's.
    fn missing(&self, line: usize, cells: &[&str], asks: bool) -> Option<Finding> {
        let place = || self.line_place(line, cells);
        if !asks {
            return Some(Finding::new(Problem::NoQuestionColumns, place()));
        }
        if self.columns.iter().any(|column| column.same(&Column::Own(Field::Department))) {
            return None;
        }
        let name = Field::Department.name();
        let close = near(name, cells.iter().copied());
        Some(Finding::new(Problem::MissingColumn { close }, place()).found(name))
    }

    /// The column of a question's answers.
    fn question(&self, at: QuestionRef, sheet: &AnswerSheet, others: &[usize]) -> Column {
        Column::Question { at, place: sheet.place(at), fast: self.fast(at, others), run: 1 }
    }

    /// The column `ID_version` of a questionnaire.
    fn version_of(&self, name: &str) -> Option<Column> {
        self.questionnaires.index(name.strip_suffix("_version")?).map(Column::Version)
    }

    /// The plain cells of a question's column, shared with those of these columns where they are the same.
    fn fast(&self, question: QuestionRef, columns: &[usize]) -> Arc<FastCells> {
        let fast = FastCells::new(self.questionnaires.question(question));
        let mut others = columns.iter().filter_map(|index| match &self.columns[*index] {
            Column::Question { fast: other, .. } if **other == fast => Some(other.clone()),
            _ => None,
        });
        others.next().unwrap_or_else(|| Arc::new(fast))
    }

    fn qualified(&self, name: &str) -> Names {
        let having =
            self.questionnaires.iter().filter(|q| q.questions.iter().any(|x| x.id == name));
        having.map(|q| format!("{}.{name}", q.id)).collect()
    }

    fn known(&self) -> Vec<&str> {
        let mut known: Vec<&str> = Field::ALL.map(Field::name).into();
        let questions = self.questionnaires.iter().flat_map(|q| &q.questions);
        known.extend(questions.map(|question| question.id.as_str()));
        known
    }

    /// The column that holds the answers to a question.
    pub(super) fn column_of(&self, at: QuestionRef) -> Option<usize> {
        let holds =
            |column: &Column| matches!(column, Column::Question { at: other, .. } if *other == at);
        self.columns.iter().position(holds)
    }

    /// The name of the column that holds the answers to a question.
    pub(super) fn column_name(&self, at: QuestionRef) -> &str {
        self.column_of(at).map_or("", |index| &self.names[index])
    }

    /// The place of a whole row.
    pub(super) fn line_place(&self, line: usize, cells: &[&str]) -> Place {
        let part = cells::extract(cells, 0, self.delimiter);
        let length = part.text.chars().count();
        Place { column: 0, ..self.place.clone().in_line(line, &part.text, 0..length) }
    }

    /// The place of a cell, in the row as it would be written with quotes only where they are needed.
    pub(super) fn cell_place(&self, line: usize, cells: &[&str], index: usize) -> Place {
        let part = cells::extract(cells, index, self.delimiter);
        let length = cells[index].chars().count();
        self.place.clone().in_part(line, part.before, &part.text, part.start..part.start + length)
    }
}

/// Finds how many columns can be read like each of them.
fn find_runs(columns: &mut [Column]) {
    let mut next: Option<(usize, Arc<FastCells>, usize)> = None;
    for column in columns.iter_mut().rev() {
        next = match column {
            Column::Question { place, fast, run, .. } => {
                let goes_on = |(after, other, _): &(usize, Arc<FastCells>, usize)| {
                    *after == *place + 1 && Arc::ptr_eq(other, fast)
                };
                *run = 1 + next.filter(goes_on).map_or(0, |(_, _, run)| run);
                Some((*place, fast.clone(), *run))
            }
            _ => None,
        };
    }
}
