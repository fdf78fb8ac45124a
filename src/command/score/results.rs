//! Results of sheets on their way out.

use std::io;

use modenhed::model::{AnswerSheet, Questionnaires};
use modenhed::render::{CsvRows, Format, Writer};
use modenhed::report::{Contents, Mode, SheetReport, Summary, score_cells, score_columns};
use modenhed::scoring::Assessment;

use crate::cli::gathering::Gathering;
use crate::cli::plans::Plans;
use crate::cli::stream::{Part, Sink};
use crate::command::score::threshold::{Missed, Threshold};

/// Up to this many sheets are shown in full to people; more are a line each.
const IN_FULL: usize = 10;

/// What results are made from.
#[derive(Clone, Copy)]
pub struct Asked<'q> {
    pub questionnaires: &'q Questionnaires,
    pub mode: Mode,
    pub thresholds: &'q [Threshold],
}

/// Results on their way out. People get few sheets in full and many as a table, so the first ones
/// wait until it is known which.
pub struct Results<'q, 'w> {
    asked: Asked<'q>,
    plans: &'q Plans,
    /// The groups of the same sheets, if they are wanted.
    gathering: Option<Gathering>,
    writer: Writer<'w>,
    for_people: bool,
    /// Whether the rows of a table of scores are all that is wanted.
    rows: bool,
    waiting: Vec<(AnswerSheet, Assessment)>,
    summary: Summary,
    many: bool,
    missed: Missed,
}

impl<'q, 'w> Results<'q, 'w> {
    /// Nothing yet; `table` names the table that a CSV is to hold, if not the first.
    pub fn new(
        asked: Asked<'q>,
        plans: &'q Plans,
        gathering: Option<Gathering>,
        format: Format,
        table: Option<&str>,
        writer: Writer<'w>,
    ) -> Self {
        let for_people = matches!(format, Format::Text | Format::Markdown);
        let rows = format == Format::Csv && table.is_none_or(|table| table == "scores");
        let (waiting, summary, missed) = (Vec::new(), Summary::default(), Missed::default());
        Self {
            asked,
            plans,
            gathering,
            writer,
            for_people,
            rows,
            waiting,
            summary,
            many: false,
            missed,
        }
    }

    /// Writes what is left, and tells what was not reached, and the groups.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> io::Result<(Missed, Option<Gathering>)> {
        let Asked { questionnaires, mode, .. } = self.asked;
        for (sheet, assessment) in &self.waiting {
            let plan = self.plans.of(&sheet.department);
            self.writer.add(&SheetReport { questionnaires, sheet, assessment, plan, mode })?;
        }
        let contents = if self.many { Contents::Alone } else { Contents::AfterAll };
        self.writer.document(&self.summary.document(mode.language, contents))?;
        self.writer.finish::<SheetReport<'_>>()?;
        Ok((self.missed, self.gathering))
    }
}

impl<'q> Sink for Results<'q, '_> {
    type Part = Rows<'q>;

    fn parts(&self, many: usize) -> Vec<Rows<'q>> {
        let part = || Rows {
            asked: self.asked,
            out: CsvRows::new(self.writer.dialect()),
            missed: Missed::default(),
            gathering: self.gathering.as_ref().map(Gathering::another),
        };
        let in_parts = self.rows && self.plans.is_empty();
        (0..if in_parts { many } else { 0 }).map(|_| part()).collect()
    }

    fn sheet(&mut self, position: u64, sheet: AnswerSheet, all: Assessment) -> io::Result<()> {
        self.missed.look(self.asked, position, &sheet, &all);
        if let Some(gathering) = &mut self.gathering {
            gathering.add(position, &sheet, &all);
        }
        let Asked { questionnaires, mode, .. } = self.asked;
        let plan = self.plans.of(&sheet.department);
        let report = SheetReport { questionnaires, sheet: &sheet, assessment: &all, plan, mode };
        if !self.for_people {
            return self.writer.add(&report);
        }
        self.summary.add(&report);
        self.waiting.push((sheet, all));
        self.many |= self.waiting.len() > IN_FULL;
        if self.many {
            self.waiting.clear();
        }
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.csv_rows(|| score_columns(self.asked.questionnaires), bytes)
    }

    fn merge(&mut self, part: Rows<'q>) {
        self.missed.merge(part.missed);
        if let Some((all, part)) = self.gathering.as_mut().zip(part.gathering) {
            all.merge(part);
        }
    }
}

/// Rows of scores, made on one of several threads.
pub struct Rows<'q> {
    asked: Asked<'q>,
    out: CsvRows,
    missed: Missed,
    gathering: Option<Gathering>,
}

impl Part for Rows<'_> {
    fn sheet(&mut self, position: u64, sheet: &AnswerSheet, figures: &Assessment) {
        score_cells(sheet, figures, &mut self.out);
        self.out.end_row();
        self.missed.look(self.asked, position, sheet, figures);
        if let Some(gathering) = &mut self.gathering {
            gathering.add(position, sheet, figures);
        }
    }

    fn hand_over(&mut self, spare: Vec<u8>) -> Vec<u8> {
        self.out.take(spare)
    }

    fn end(&mut self) {
        self.gathering.iter_mut().for_each(Gathering::end);
    }
}
