//! Reading the table of how many people were asked to answer.

use std::sync::Arc;

use strum::VariantArray;

use super::blocks::{Blocks, NoBlock, RowShape, TableBlock};
use super::cells::{extract, trimmed};
use super::head::Head;
use super::row_cursor::RowCursor;
use super::spellings::{is_total, role};
use super::{BLOCK, FirstRow, first_row};
use crate::model::{Field, Finding, Findings, Invited, Place, Problem, Role, Severity, Shape};
use crate::parse::file::suggest::near;
use crate::parse::file::{letters, tidy};

/// What the column with the numbers may be called.
const INVITED: [&str; 3] = ["invited", "inviteret", "inviterede"];
/// More people than this no department has.
const MOST: u32 = 1_000_000;

/// How many people were asked to answer, by department and, where there is a column for it, by role; `None`
/// when an error was found.
pub fn invited(
    order: usize,
    name: &Arc<str>,
    table: &[u8],
    findings: &mut Findings,
) -> Option<Invited> {
    let place = Place::file(order, name);
    let mut blocks = Blocks::new(table, BLOCK, RowShape::Lines);
    let read = first_row(&mut blocks).and_then(|first| {
        let Some(mut reader) = InvitedReader::new(&place, &first, findings) else {
            return Ok(None);
        };
        while let Some(block) = blocks.next(Vec::new())? {
            reader.block(&block, findings);
        }
        Ok((!reader.failed).then_some(reader.invited))
    });
    read.unwrap_or_else(|fault| {
        findings.push(match fault {
            NoBlock::Unreadable(error) => Finding::unreadable(place, &error),
            NoBlock::TooLong(line) => Head::too_long(&place, line),
        });
        None
    })
}

/// A table that is being read.
struct InvitedReader {
    columns: InvitedColumns,
    cursor: RowCursor,
    invited: Invited,
    failed: bool,
}

/// Where in a row what stands.
struct InvitedColumns {
    place: Place,
    delimiter: u8,
    /// How many columns there are.
    count: usize,
    department: usize,
    invited: usize,
    role: Option<usize>,
}

/// A row of the table.
struct InvitedRow<'r> {
    columns: &'r InvitedColumns,
    line: usize,
    cells: Vec<&'r str>,
}

impl InvitedReader {
    fn new(place: &Place, first: &FirstRow, findings: &mut Findings) -> Option<Self> {
        let FirstRow { delimiter, block, above } = first;
        if *above > 0 {
            let problem = Problem::RowsAbove { rows: *above };
            findings.push(Finding::new(problem, Place { line: 1, ..place.clone() }));
        }
        let mut cursor = RowCursor::new(*delimiter);
        cursor.begin(block, 0);
        if !cursor.advance(block) {
            findings.push(Finding::new(Problem::EmptyFile, place.clone()));
            return None;
        }
        let cells = cursor.cells(block).all();
        let cells = cells.iter().map(AsRef::as_ref).collect();
        let columns = InvitedColumns::of(place, *delimiter, block.line, cells, findings)?;
        Some(Self { columns, cursor, invited: Invited::default(), failed: false })
    }

    fn block(&mut self, block: &TableBlock, findings: &mut Findings) {
        self.cursor.begin(block, 0);
        while self.cursor.advance(block) {
            let cells = self.cursor.cells(block);
            let (unsigned, cells) = (cells.unsigned(), cells.all());
            let cells = cells.iter().map(AsRef::as_ref).collect();
            let line = self.cursor.line(block);
            let row = InvitedRow { columns: &self.columns, line, cells };
            let read = match unsigned {
                Some(byte) => Err(row.about(Problem::OldCodePage).found(byte)),
                None => row.read(&mut self.invited),
            };
            if let Err(finding) = read {
                findings.push(finding);
                self.failed = true;
            }
        }
    }
}

impl InvitedColumns {
    /// The columns by their heads; none, with findings, where one is missing or there twice.
    fn of(
        place: &Place,
        delimiter: u8,
        line: usize,
        cells: Vec<&str>,
        findings: &mut Findings,
    ) -> Option<Self> {
        let mut columns = Self {
            place: place.clone(),
            delimiter,
            count: cells.len(),
            department: usize::MAX,
            invited: usize::MAX,
            role: None,
        };
        let (mut found, mut usable) = ([const { None::<usize> }; 3], true);
        let wanted = [names_of(Field::Department), INVITED.to_vec(), names_of(Field::Role)];
        let head = InvitedRow { columns: &columns, line, cells };
        let mut report = |finding: Finding| {
            usable &= finding.severity() != Severity::Error;
            findings.push(finding);
        };
        for (index, cell) in head.cells.iter().enumerate() {
            let name = trimmed(cell);
            let is = |names: &Vec<&str>| names.iter().any(|known| letters(known) == letters(name));
            match wanted.iter().position(is) {
                None if name.is_empty() => {}
                None => report(head.at(Problem::IgnoredColumn, index).found(name)),
                Some(kind) if found[kind].is_some() => {
                    report(head.at(Problem::DuplicateColumn, index).found(name));
                }
                Some(kind) => found[kind] = Some(index),
            }
        }
        for (kind, name) in [(0, Field::Department.name()), (1, INVITED[0])] {
            if found[kind].is_none() {
                let close = near(name, head.cells.iter().copied());
                report(head.about(Problem::MissingColumn { close }).found(name));
            }
        }
        let [department, invited, role] = found;
        (columns.department, columns.invited) = (department?, invited?);
        columns.role = role;
        usable.then_some(columns)
    }
}

impl InvitedRow<'_> {
    /// Adds what the row tells.
    fn read(&self, invited: &mut Invited) -> Result<(), Finding> {
        let expected = self.columns.count;
        let (room, beyond) = self.cells.split_at(expected.min(self.cells.len()));
        if room.len() < expected || beyond.iter().any(|cell| !cell.trim().is_empty()) {
            let count = self.cells.len().to_string();
            return Err(self.about(Problem::UnevenRow { expected }).found(count));
        }
        let InvitedColumns { department: named, invited: counted, .. } = *self.columns;
        let department = tidy(trimmed(self.cells[named]));
        if department.is_empty() {
            return Err(self.at(Problem::MissingDepartment, named));
        }
        if is_total(&department) {
            return Err(self.at(Problem::TotalsRow, named).found(&*department));
        }
        let (role, count) = (self.role()?, self.count()?);
        let place = self.at(Problem::NotInvited, counted).place;
        invited.add((&department, role), count, place).map_err(|before| {
            let problem = Problem::DuplicateDepartment { before: before.line };
            self.at(problem, named).found(&*department)
        })
    }

    fn role(&self) -> Result<Option<Role>, Finding> {
        let Some(index) = self.columns.role else { return Ok(None) };
        let cell = trimmed(self.cells[index]);
        let found = cell.parse().ok().or_else(|| role(cell));
        if found.is_none() && !cell.is_empty() {
            let names = Role::VARIANTS.iter().map(|role| role.name());
            let problem = Problem::WrongValue(names.clone().collect());
            return Err(self.at(problem, index).found(cell).near(near(cell, names)));
        }
        Ok(found)
    }

    fn count(&self) -> Result<u32, Finding> {
        let index = self.columns.invited;
        let cell = trimmed(self.cells[index]);
        // Spreadsheets write whole numbers with an empty fraction, too.
        let whole = cell.strip_suffix(".0").or_else(|| cell.strip_suffix(",0")).unwrap_or(cell);
        let number = whole.parse::<i64>().map_err(|_| {
            let problem = Problem::WrongType { wanted: Shape::Whole, key: INVITED[0].into() };
            self.at(problem, index).found(cell)
        })?;
        let count = u32::try_from(number).ok().filter(|count| (1..=MOST).contains(count));
        count.ok_or_else(|| {
            let problem = Problem::OutOfRange { from: 1, to: MOST.into() };
            self.at(problem, index).found(cell)
        })
    }

    /// A finding about the whole row.
    fn about(&self, problem: Problem) -> Finding {
        let part = extract(&self.cells, 0, self.columns.delimiter);
        let length = part.text.chars().count();
        let place = self.columns.place.clone().in_line(self.line, &part.text, 0..length);
        Finding::new(problem, Place { column: 0, ..place })
    }

    /// A finding about one of its cells.
    fn at(&self, problem: Problem, index: usize) -> Finding {
        let part = extract(&self.cells, index, self.columns.delimiter);
        let end = part.start + self.cells[index].chars().count();
        let place = self.columns.place.clone();
        Finding::new(problem, place.in_part(self.line, part.before, &part.text, part.start..end))
    }
}

fn names_of(field: Field) -> Vec<&'static str> {
    [&[field.name()], field.danish()].concat()
}
