//! Exports of survey tools → our own table of answers, and a report of what became what.
//!
//! One way in for all tools: heads and cells are folded and looked up in one dictionary that is built from
//! the questionnaires. A tool is only recognised, for the heads and marks of its own and for what it says
//! of its codes. Between two candidates nothing is guessed.

mod answer;
mod bundle;
mod day;
mod dictionary;
mod export;
mod failure;
mod fold;
mod head;
mod layout;
mod marks;
mod memory;
mod report;
mod row;
mod source;
mod suggest;
mod tally;
mod told;
mod tool;
mod wishes;
mod write;

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::io::Write;

use csv::StringRecord;

use crate::model::{Field, Language, QuestionRef, Questionnaires};
use crate::wording;
use day::{DayOrder, is_open, order_of};
pub use dictionary::Dictionary;
use export::{Export, exports};
pub use failure::Failure;
use fold::tidy;
use head::ColumnHead;
use layout::ExportLayout;
pub use report::{Became, ColumnReport, FileReport, ImportReport, ValueReport};
use row::RowConverter;
pub use source::{ExportFile, LARGEST, SeekableInput};
pub use told::told;
pub use wishes::Wishes;
use write::Line;

/// Names for departments that an export does not tell.
#[derive(Clone, Copy, Debug)]
pub struct DefaultNames {
    /// Where no column tells the department.
    pub everybody: &'static str,
    /// Where the column is empty.
    pub not_stated: &'static str,
}

/// Exports that were opened, with what their columns are.
pub struct Import<'q> {
    dictionary: &'q Dictionary<'q>,
    wishes: &'q Wishes,
    exports: Vec<(Export, ExportLayout)>,
    /// The questions that have a column, in order.
    questions: Vec<QuestionRef>,
    /// The fields that the table has, in order.
    fields: Vec<Field>,
}

/// Ids that are remembered to find those that are there twice.
const REMEMBERED: usize = 200_000;

impl<'q> Import<'q> {
    /// Opens exports and finds out what their columns are.
    ///
    /// # Errors
    /// When a file cannot be read, or a column was named that is not there.
    pub fn open(
        files: Vec<ExportFile>,
        dictionary: &'q Dictionary<'q>,
        wishes: &'q Wishes,
    ) -> Result<Self, Failure> {
        let mut opened = Vec::new();
        for export in exports(files, wishes.map.tool)? {
            let layout = ExportLayout::of(export.heads.clone(), export.tool, dictionary, wishes)?;
            opened.push((export, layout));
        }
        let heads: Vec<&ColumnHead> = opened.iter().flat_map(|(export, _)| &export.heads).collect();
        if let Some(name) = wishes.typed_in_vain(&heads) {
            let near = crate::parse::near(name, heads.iter().map(|head| head.name.as_str()));
            return Err(Failure::NoColumn(name.to_owned(), near));
        }
        let has =
            |at: &QuestionRef| opened.iter().any(|(_, layout)| layout.answers.contains_key(at));
        let questions = dictionary.questions().filter(has).collect();
        let always = [Field::Department, Field::Respondent, Field::Date];
        let has = |field: &Field| {
            let told = opened.iter().any(|(_, layout)| layout.field(*field).is_some());
            told || always.contains(field)
        };
        let fields = Field::ALL.into_iter().filter(has).collect();
        Ok(Self { dictionary, wishes, exports: opened, questions, fields })
    }

    /// What was understood of the columns, before any row is read.
    pub fn report(&self) -> ImportReport {
        let set: &Questionnaires = self.dictionary.set;
        let heads: Vec<&ColumnHead> =
            self.exports.iter().flat_map(|(export, _)| &export.heads).collect();
        let missing = self.dictionary.questions().filter(|at| !self.questions.contains(at));
        let scored = missing.filter(|at| set.question(*at).is_scored());
        ImportReport {
            schema: 1,
            files: self.exports.iter().map(|(export, layout)| self.file(export, layout)).collect(),
            missing: scored.map(|at| self.dictionary.name(at)).collect(),
            not_in_files: self.wishes.mapped_in_vain(&heads),
        }
    }

    /// A map of what was understood, and of what a person is to decide, after what the rows told.
    pub fn suggest(&self, report: &ImportReport, language: Language) -> String {
        suggest::map(&self.exports, report, self.dictionary, wording::import(language))
    }

    fn file(&self, export: &Export, layout: &ExportLayout) -> FileReport {
        FileReport {
            file: export.file.to_string(),
            sheet: export.sheet.clone(),
            passed_over: export.passed_over.clone(),
            tool: export.tool,
            packed: export.packed,
            columns: layout
                .columns
                .iter()
                .map(|column| told::column(column, self.dictionary))
                .collect(),
            ..FileReport::default()
        }
    }

    /// Writes all rows as our own table.
    ///
    /// # Errors
    /// When a file cannot be read to its end, no column is a question, or the table cannot be written.
    pub fn write(
        &mut self,
        names: DefaultNames,
        out: &mut dyn Write,
        progress: &mut dyn FnMut(usize),
    ) -> Result<ImportReport, Failure> {
        if self.questions.is_empty() {
            return Err(Failure::NoQuestions);
        }
        let mut report = self.report();
        let mut line = Line::default();
        self.head(&mut line);
        out.write_all(line.end()).map_err(Failure::Unwritable)?;
        let mut number = 0;
        let elsewhere = kept_elsewhere(&self.exports);
        let exports = self.exports.iter_mut().zip(&mut report.files).zip(elsewhere);
        for (((export, layout), file), elsewhere) in exports {
            let order = day_order(export, layout)?;
            let mut reader = RowConverter::new(
                export,
                layout,
                &self.questions,
                &self.fields,
                self.dictionary,
                self.wishes,
            );
            reader.kept_elsewhere = elsewhere;
            let mut run = Conversion {
                reader,
                wishes: self.wishes,
                names,
                file,
                number,
                keys: KnownIds::default(),
                shares: (0, 0),
            };
            run.begin(order);
            run.rows(export, layout, out, progress)?;
            number = run.number;
            run.finish(layout, self.dictionary);
        }
        out.flush().map_err(Failure::Unwritable)?;
        if report.written() == 0 { Err(Failure::NoRows) } else { Ok(report) }
    }

    fn head(&self, line: &mut Line) {
        for field in &self.fields {
            line.text(field.name());
        }
        for at in &self.questions {
            line.text(&self.dictionary.name(*at));
        }
        for (export, layout) in &self.exports {
            for column in &layout.kept {
                line.text(&tidy(&export.heads[*column].name));
            }
        }
    }
}

/// How many columns that are kept as they are come before those of each export, and after them.
fn kept_elsewhere(exports: &[(Export, ExportLayout)]) -> Vec<[usize; 2]> {
    let all: usize = exports.iter().map(|(_, layout)| layout.kept.len()).sum();
    let mut before = 0;
    let around = exports.iter().map(|(_, layout)| {
        let own = layout.kept.len();
        before += own;
        [before - own, all - before]
    });
    around.collect()
}

/// The order of day and month in an export's date column, and whether nothing there decides it.
fn day_order(export: &mut Export, layout: &ExportLayout) -> Result<(DayOrder, bool), Failure> {
    let Some(column) = layout.field(Field::Date) else { return Ok((DayOrder::DayFirst, false)) };
    let file = export.file.clone();
    let mut rows = export.rows()?;
    let (mut record, mut open) = (StringRecord::new(), false);
    while rows.next(&mut record).map_err(|error| Failure::Unreadable(file.clone(), error))? {
        let cell = record.get(column).unwrap_or_default();
        if let Some(order) = order_of(cell) {
            return Ok((order, false));
        }
        open |= is_open(cell);
        // Days that begin with the year, or are not numbers, need no order.
        if rows.row > 1000 && !open {
            break;
        }
        rows.reuse(std::mem::take(&mut record));
    }
    Ok((DayOrder::DayFirst, open))
}

/// Ids of answers that were met.
#[derive(Default)]
struct KnownIds {
    hasher: RandomState,
    met: HashSet<u64>,
}

/// One export on its way into the table.
struct Conversion<'r, 'q> {
    reader: RowConverter<'q>,
    wishes: &'r Wishes,
    names: DefaultNames,
    file: &'r mut FileReport,
    /// Respondents so far.
    number: usize,
    keys: KnownIds,
    /// Questions answered in rows that were not sent in, and how many there could be.
    shares: (usize, usize),
}

impl Conversion<'_, '_> {
    fn begin(&mut self, (order, open): (DayOrder, bool)) {
        self.reader.order = order;
        self.file.day_order_open = open;
    }

    fn rows(
        &mut self,
        export: &mut Export,
        layout: &ExportLayout,
        out: &mut dyn Write,
        progress: &mut dyn FnMut(usize),
    ) -> Result<(), Failure> {
        let tells = layout.field(Field::Department).is_some();
        if self.reader.department.is_empty() {
            self.reader.department =
                if tells { self.names.not_stated } else { self.names.everybody }.to_owned();
        }
        self.file.department = (!tells).then(|| self.reader.department.clone());
        let (file, packed, width) = (export.file.clone(), export.packed, export.heads.len());
        let mut rows = export.rows()?;
        let (mut row, mut line, mut told) = (StringRecord::new(), Line::default(), 0);
        while rows.next(&mut row).map_err(|error| Failure::Unreadable(file.clone(), error))? {
            let place = if packed { rows.row } else { rows.line(&row) };
            if row.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            self.file.rows += 1;
            line.clear();
            if self.row(&row, width, place, layout, &mut line) {
                out.write_all(line.end()).map_err(Failure::Unwritable)?;
            }
            rows.reuse(std::mem::take(&mut row));
            told += 1;
            if told % 4096 == 0 {
                progress(4096);
            }
        }
        self.file.windows_1252 = rows.foreign;
        Ok(())
    }

    /// Reads a row into a line; whether it is to be written.
    fn row(
        &mut self,
        row: &StringRecord,
        width: usize,
        place: usize,
        layout: &ExportLayout,
        line: &mut Line,
    ) -> bool {
        if row.iter().skip(width).any(|cell| !cell.trim().is_empty()) {
            self.file.uneven += 1;
            self.file.uneven_line.get_or_insert(place);
            return false;
        }
        self.repeated(row, place, layout);
        let came = self.reader.read(row, self.number + 1, place, line);
        if came.answered == 0 && !came.doubtful {
            self.file.empty += 1;
            return false;
        }
        if came.doubtful && self.wishes.strict {
            self.file.strict_left_out += 1;
            return false;
        }
        if !came.complete && self.wishes.complete_only {
            self.file.incomplete_left_out += 1;
            return false;
        }
        if !came.complete {
            self.file.incomplete += 1;
            self.shares = (self.shares.0 + came.answered, self.shares.1 + layout.answers.len());
        }
        self.file.without_department += usize::from(came.without_department);
        self.number += 1;
        self.file.written += 1;
        true
    }

    /// Looks whether another row has the same id.
    fn repeated(&mut self, row: &StringRecord, place: usize, layout: &ExportLayout) {
        let key = layout.key.and_then(|column| row.get(column)).map(str::trim);
        let Some(key) = key.filter(|key| !key.is_empty()) else { return };
        let hash = self.keys.hasher.hash_one(key);
        if self.keys.met.contains(&hash) {
            self.file.repeated += 1;
            self.file.repeated_line.get_or_insert(place);
        } else if self.keys.met.len() < REMEMBERED {
            self.keys.met.insert(hash);
        } else {
            self.file.repeated_unchecked = true;
        }
    }

    fn finish(self, layout: &ExportLayout, dictionary: &Dictionary<'_>) {
        let (answered, possible) = self.shares;
        #[allow(
            clippy::cast_precision_loss,
            reason = "a share for people, of counts far below 2⁵²"
        )]
        let share =
            (possible > 0).then(|| (answered as f64 / possible as f64 * 100.0).round() / 100.0);
        self.file.incomplete_share = share;
        if self.file.department.is_some() || self.wishes.department.is_some() {
            self.file.without_department = 0;
        }
        let head = |index: usize| {
            let column = told::column(&layout.columns[index], dictionary);
            (column.column, column.name)
        };
        (self.file.not_understood, self.file.more_not_understood) = self.reader.tally.finish(head);
    }
}
