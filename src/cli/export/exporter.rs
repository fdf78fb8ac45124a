//! Sheets on their way out, and what is made of all of them together.

use std::io;

use modenhed::model::{AnswerSheet, Questionnaires};
use modenhed::render::{Format, Writer};
use modenhed::report::{AnonymousReport, Mode, OverviewReport, QuestionnaireReport, SheetReport};
use modenhed::scoring::{Assessment, Groups, Period, PeriodLength};

use super::crowd::Crowd;
use crate::cli::error::Error;

/// Takes sheets and writes them, and what they amount to together.
pub struct Exporter<'q, 'w> {
    questionnaires: &'q Questionnaires,
    mode: Mode,
    format: Format,
    /// Where nobody may be recognised: among how many people a sheet has to be.
    least: Option<u32>,
    crowd: Crowd,
    writer: Writer<'w>,
    groups: Groups,
    position: u64,
}

impl<'q, 'w> Exporter<'q, 'w> {
    /// Nothing taken yet.
    pub fn new(
        questionnaires: &'q Questionnaires,
        mode: Mode,
        format: Format,
        least: Option<u32>,
        writer: Writer<'w>,
    ) -> Self {
        let (crowd, groups) = (Crowd::default(), Groups::new(questionnaires, false));
        Self { questionnaires, mode, format, least, crowd, writer, groups, position: 0 }
    }

    /// Takes a sheet.
    pub fn take(&mut self, sheet: &AnswerSheet, assessment: Assessment) -> io::Result<()> {
        let period = sheet.date.map(|date| Period::of(date, PeriodLength::Year));
        self.groups.add(&sheet.department, period, self.position, &assessment);
        self.position += 1;
        if self.least.is_some() {
            self.crowd.add(sheet, assessment, period);
            return Ok(());
        }
        self.writer.add(&report(self.questionnaires, self.mode, sheet, &assessment))
    }

    /// Writes what is left, and ends; gives how many sheets were withheld because too few stand
    /// beside them.
    ///
    /// # Errors
    /// When all of them were.
    pub fn finish(mut self) -> Result<io::Result<usize>, Error> {
        let Some(least) = self.least else { return Ok(self.end(1).map(|()| 0)) };
        let (told, withheld) = std::mem::take(&mut self.crowd).told(least, &mut self.groups);
        if told.is_empty() {
            return Err(Error::AllWithheld(least));
        }
        for (member, period) in told {
            let period = period.map(|period| period.to_string()).unwrap_or_default();
            let (sheet, assessment) = (&member.sheet, &member.assessment);
            let report = report(self.questionnaires, self.mode, sheet, assessment);
            if let Err(error) = self.writer.add(&AnonymousReport { report, period: &period }) {
                return Ok(Err(error));
            }
        }
        Ok(self.end(least).map(|()| withheld))
    }

    fn end(mut self, least: u32) -> io::Result<()> {
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
            self.writer.add(&OverviewReport { questionnaires, language, groups, least })?;
        }
        self.writer.finish::<SheetReport<'_>>()
    }
}

fn report<'a>(
    questionnaires: &'a Questionnaires,
    mode: Mode,
    sheet: &'a AnswerSheet,
    assessment: &'a Assessment,
) -> SheetReport<'a> {
    SheetReport { questionnaires, sheet, assessment, mode, plan: None }
}
