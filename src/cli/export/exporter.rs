//! Sheets on their way out, and what is made of all of them together.

use std::io;

use modenhed::model::{AnswerSheet, Questionnaires};
use modenhed::render::{Format, Writer};
use modenhed::report::{Mode, OverviewReport, QuestionnaireReport, SheetReport};
use modenhed::scoring::{Assessment, Groups, Period, PeriodLength};

/// Takes sheets and writes them, and what they amount to together.
pub struct Exporter<'q, 'w> {
    questionnaires: &'q Questionnaires,
    mode: Mode,
    format: Format,
    writer: Writer<'w>,
    groups: Groups,
    position: u64,
}

impl<'q, 'w> Exporter<'q, 'w> {
    /// Nothing taken yet.
    pub fn new(q: &'q Questionnaires, mode: Mode, format: Format, writer: Writer<'w>) -> Self {
        Self { questionnaires: q, mode, format, writer, groups: Groups::new(q, false), position: 0 }
    }

    /// Takes a sheet.
    pub fn take(&mut self, sheet: &AnswerSheet, assessment: &Assessment) -> io::Result<()> {
        let period = sheet.date.map(|date| Period::of(date, PeriodLength::Year));
        self.groups.add(&sheet.department, period, self.position, assessment);
        self.position += 1;
        let (questionnaires, mode) = (self.questionnaires, self.mode);
        self.writer.add(&SheetReport { questionnaires, sheet, assessment, mode, plan: None })
    }

    /// Writes what is left, and ends.
    pub fn finish(mut self) -> io::Result<()> {
        let (questionnaires, language) = (self.questionnaires, self.mode.language);
        if self.format != Format::Csv {
            for (_, questionnaire) in questionnaires.selected() {
                self.writer.add(&QuestionnaireReport {
                    questionnaires,
                    questionnaire,
                    language,
                })?;
            }
        }
        if self.format == Format::Xlsx {
            let groups = &self.groups;
            self.writer.add(&OverviewReport { questionnaires, language, groups })?;
        }
        self.writer.finish::<SheetReport<'_>>()
    }
}
