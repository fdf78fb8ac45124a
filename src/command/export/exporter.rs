//! Sheets on their way out, and what is made of all of them together.

use std::io;

use modenhed::model::{AnswerSheet, Questionnaires};
use modenhed::render::{Format, Writer};
use modenhed::report::{
    AnonymousReport, CompareReport, Mode, OverviewReport, QuestionnaireReport, SheetReport, Target,
};
use modenhed::scoring::{Assessment, Comparison, Groups, Period, PeriodLength, Suppression};

use crate::cli::error::Error;
use crate::command::export::crowd::Crowd;

/// What is exported, and how.
#[derive(Clone, Copy)]
pub struct Wanted {
    /// Whether the sheets are.
    pub sheets: bool,
    /// Whether the groups are.
    pub groups: bool,
    /// As what.
    pub format: Format,
    /// Whether nothing may tell who answered.
    pub anonymous: bool,
    /// The sheets that a group must have to be shown.
    pub least: u32,
    /// The periods that groups are compared over.
    pub length: PeriodLength,
}

/// Takes sheets and writes them, and what they amount to together.
pub struct Exporter<'q, 'w> {
    questionnaires: &'q Questionnaires,
    mode: Mode,
    wanted: Wanted,
    crowd: Crowd,
    writer: Writer<'w>,
    groups: Groups,
    position: u64,
}

impl<'q, 'w> Exporter<'q, 'w> {
    /// Nothing taken yet.
    pub fn new(q: &'q Questionnaires, mode: Mode, wanted: Wanted, writer: Writer<'w>) -> Self {
        let (crowd, groups) = (Crowd::default(), Groups::new(q, false));
        Self { questionnaires: q, mode, wanted, crowd, writer, groups, position: 0 }
    }

    /// Takes a sheet.
    pub fn take(&mut self, sheet: &AnswerSheet, assessment: Assessment) -> io::Result<()> {
        let period = sheet.date.map(|date| Period::of(date, self.wanted.length));
        self.groups.add(&sheet.department, period, self.position, &assessment);
        self.position += 1;
        if self.wanted.anonymous {
            self.crowd.add(sheet, assessment, period);
        } else if self.wanted.sheets {
            self.writer.add(&report(self.questionnaires, self.mode, sheet, &assessment))?;
        }
        Ok(())
    }

    /// Writes what is left, and ends; gives how many sheets were withheld because too few stand
    /// beside them.
    ///
    /// # Errors
    /// When all of them were.
    pub fn finish(mut self) -> Result<io::Result<usize>, Error> {
        let Wanted { anonymous, least, sheets, .. } = self.wanted;
        let suppression = Suppression::below(least);
        let mut comparison = Comparison::of(&self.groups, self.questionnaires, suppression);
        let (mut told, mut withheld) = (Vec::new(), 0);
        if anonymous {
            let crowd = std::mem::take(&mut self.crowd);
            (told, withheld) = crowd.told(least, &mut comparison);
        }
        if anonymous && sheets && told.is_empty() {
            return Err(Error::AllWithheld(least));
        }
        for (member, period) in told.iter().filter(|_| sheets) {
            let period = period.map(|period| period.to_string()).unwrap_or_default();
            let (sheet, assessment) = (&member.sheet, &member.assessment);
            let report = report(self.questionnaires, self.mode, sheet, assessment);
            if let Err(error) = self.writer.add(&AnonymousReport { report, period: &period }) {
                return Ok(Err(error));
            }
        }
        Ok(self.end(&comparison).map(|()| withheld))
    }

    fn end(mut self, comparison: &Comparison) -> io::Result<()> {
        let (questionnaires, language) = (self.questionnaires, self.mode.language);
        let Wanted { groups, format, least, .. } = self.wanted;
        if groups {
            let (by, target) = ("department", Target::None);
            let report = CompareReport { questionnaires, comparison, by, least, target, language };
            self.writer.add(&report)?;
        }
        if format != Format::Csv {
            for (_, questionnaire) in questionnaires.selected() {
                let report = QuestionnaireReport { questionnaires, questionnaire, language };
                self.writer.add(&report)?;
            }
        }
        if format == Format::Xlsx {
            self.writer.add(&OverviewReport { questionnaires, language, comparison, least })?;
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
