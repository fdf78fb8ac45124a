//! Results of sheets, made on one of several threads.

use modenhed::batch::{Gathering, Lane, Origin, Scored};
use modenhed::model::{AnswerSheet, Questionnaires, Reference};
use modenhed::render::{Format, Fragment, FragmentWriter};
use modenhed::report::{Mode, SheetReport, TableName};
use modenhed::scoring::{Assessment, Detail, Engine};

use crate::cli::plans::Plans;

/// What results are made from.
#[derive(Clone, Copy)]
pub struct ResultContext<'q> {
    pub questionnaires: &'q Questionnaires,
    pub mode: Mode,
    pub plans: &'q Plans,
    /// What sheets are seen beside.
    pub reference: Option<&'q Reference>,
    pub format: Format,
    /// The table that is written, if it is not the first.
    pub table: Option<TableName>,
}

impl<'q> ResultContext<'q> {
    /// The result of a sheet.
    pub fn report<'a>(self, sheet: &'a AnswerSheet, assessment: &'a Assessment) -> SheetReport<'a>
    where
        'q: 'a,
    {
        let Self { questionnaires, mode, plans, reference, .. } = self;
        let plan = plans.of(&sheet.department);
        SheetReport { questionnaires, sheet, assessment, plan, reference, mode }
    }

    /// What has to be worked out of a sheet for what is written of it.
    pub fn detail(self) -> Detail {
        match (self.format, self.table) {
            (Format::Csv, None | Some(TableName::Scores)) => Detail::Figures,
            (Format::Csv, Some(TableName::Answers)) => Detail::Answers,
            (Format::Csv, _) => Detail::Recommendations,
            _ => Detail::All,
        }
    }
}

/// What was made of the sheets of a block: bytes, or the sheets as they are.
#[derive(Default)]
pub struct Segment {
    pub written: Fragment,
    pub sheets: Vec<Scored>,
}

/// What is to become of sheets.
#[allow(clippy::large_enum_variant, reason = "there is one for each thread")]
pub enum Fate {
    /// Their results are written here.
    Written(FragmentWriter),
    /// They are handed on.
    Whole(Vec<Scored>),
    /// They are only counted.
    Counted,
}

/// Makes results on one of several threads.
pub struct ResultLane<'q> {
    pub context: ResultContext<'q>,
    pub detail: Detail,
    pub fate: Fate,
    /// What scores each sheet anew without what is withheld of it, if nothing may tell who answered.
    pub anonymous: Option<Engine<'q>>,
    /// The groups of the sheets, if they are wanted.
    pub gathering: Option<Gathering>,
}

impl Lane for ResultLane<'_> {
    type Segment = Segment;

    fn detail(&self) -> Option<Detail> {
        let counts = self.gathering.is_some() && self.detail == Detail::Figures;
        Some(if counts { Detail::Groups } else { self.detail })
    }

    fn sheet(&mut self, origin: Origin, sheet: &AnswerSheet, results: &mut Assessment) {
        if let Some(engine) = &self.anonymous {
            engine.score(&sheet.anonymous(), Detail::All, results);
        }
        if let Some(gathering) = &mut self.gathering {
            gathering.add(origin.position, sheet, results);
        }
        match &mut self.fate {
            Fate::Written(out) => out.add(&self.context.report(sheet, results)),
            Fate::Whole(sheets) => sheets.push(Scored::taken(origin, sheet, results)),
            Fate::Counted => {}
        }
    }

    fn swap_buffer(&mut self, spare: Segment) -> Segment {
        match &mut self.fate {
            Fate::Written(out) => Segment { written: out.take(spare.written), sheets: Vec::new() },
            Fate::Whole(sheets) => {
                let sheets = std::mem::replace(sheets, spare.sheets);
                Segment { written: Fragment::default(), sheets }
            }
            Fate::Counted => spare,
        }
    }

    fn settle(&mut self) {
        self.gathering.iter_mut().for_each(Lane::settle);
    }
}
