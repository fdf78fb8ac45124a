//! Sheets on their way out, and what is made of all of them together.

use std::io;

use modenhed::batch::{Gathering, Scored, Sink};
use modenhed::model::GroupBy;
use modenhed::render::{Format, Writer};
use modenhed::report::{
    AnonymousReport, CompareReport, OverviewReport, QuestionnaireReport, SheetReport, TargetLevels,
    sheet_columns,
};
use modenhed::scoring::{Comparison, Detail, Engine, Period, PeriodLength, Precision};

use crate::cli::error::Error;
use crate::cli::result_lane::{Fate, ResultContext, ResultLane, Segment};
use crate::command::export::crowd::Crowd;

/// What is exported.
#[derive(Clone, Copy)]
pub struct ExportScope {
    /// Whether the sheets are.
    pub sheets: bool,
    /// Whether the groups are.
    pub groups: bool,
    /// Whether nothing may tell who answered.
    pub anonymous: bool,
    /// The sheets that a group must have to be shown.
    pub least: u32,
    /// The periods that groups are compared over.
    pub length: PeriodLength,
}

/// Takes sheets and writes them, and what they amount to together.
pub struct Exporter<'q, 'w> {
    context: ResultContext<'q>,
    wanted: ExportScope,
    crowd: Crowd,
    writer: Writer<'w>,
    gathering: Gathering,
}

impl<'q, 'w> Exporter<'q, 'w> {
    /// Nothing taken yet; the sheets are also counted in `gathering`.
    pub fn new(
        context: ResultContext<'q>,
        wanted: ExportScope,
        gathering: Gathering,
        writer: Writer<'w>,
    ) -> Self {
        Self { context, wanted, crowd: Crowd::default(), writer, gathering }
    }

    /// Takes a sheet whose result is not written on the lanes.
    fn sheet(&mut self, scored: Scored) -> io::Result<()> {
        let Scored { sheet, results, .. } = scored;
        if !self.wanted.anonymous {
            return self.writer.add(&self.context.report(&sheet, &results));
        }
        let period = sheet.date.map(|date| Period::of(date, self.wanted.length));
        self.crowd.add(&sheet, results, period);
        Ok(())
    }

    /// Writes what is left, and ends; gives how many sheets were withheld because too few stand
    /// beside them.
    ///
    /// # Errors
    /// When all of them were.
    pub fn finish(self) -> Result<io::Result<usize>, Error> {
        let Self { context, wanted, crowd, mut writer, gathering } = self;
        let ExportScope { anonymous, least, sheets, .. } = wanted;
        let precision = Precision::from(least);
        let groups = gathering.into_groups();
        let by = GroupBy::Department;
        let told_groups = anonymous.then(|| groups.clone().without_few(least));
        let mut comparison = Comparison::of(groups, context.questionnaires, precision, by);
        if let Some(told) = told_groups {
            // Less what the rows tell exactly, a total of all would tell what is withheld.
            comparison.total = Comparison::of(told, context.questionnaires, precision, by).total;
        }
        let (mut told, mut withheld) = (Vec::new(), 0);
        if anonymous {
            (told, withheld) = crowd.told(least, &comparison);
        }
        if anonymous && sheets && told.is_empty() {
            return Err(Error::AllWithheld(least));
        }
        for (member, period) in told.iter().filter(|_| sheets) {
            let period = period.map(|period| period.to_string()).unwrap_or_default();
            let report = context.report(&member.sheet, &member.assessment);
            if let Err(error) = writer.add(&AnonymousReport { report, period: &period }) {
                return Ok(Err(error));
            }
        }
        Ok(end(context, wanted, writer, &comparison).map(|()| withheld))
    }
}

/// Writes what belongs to all sheets together.
fn end(
    context: ResultContext<'_>,
    wanted: ExportScope,
    mut writer: Writer<'_>,
    comparison: &Comparison,
) -> io::Result<()> {
    let ResultContext { questionnaires, mode, format, .. } = context;
    let (language, least) = (mode.language, wanted.least);
    if wanted.groups {
        let (by, target) = (GroupBy::Department, TargetLevels::None);
        let report = CompareReport {
            questionnaires,
            comparison,
            by,
            least,
            target,
            reference: None,
            language,
        };
        writer.add(&report)?;
    }
    if format != Format::Csv {
        for (_, questionnaire) in questionnaires.selected() {
            let report = QuestionnaireReport { questionnaires, questionnaire, language };
            writer.add(&report)?;
        }
    }
    if format == Format::Xlsx {
        writer.add(&OverviewReport { questionnaires, language, comparison, least })?;
    }
    writer.finish::<SheetReport<'_>>()
}

impl<'q> Sink for Exporter<'q, '_> {
    type Lane = ResultLane<'q>;

    fn lane(&self) -> ResultLane<'q> {
        let ExportScope { sheets, anonymous, .. } = self.wanted;
        let out = || self.writer.fragments(self.context.table).filter(|_| !anonymous);
        let whole = || Fate::Whole(Vec::new());
        let fate = match (anonymous || sheets).then(out) {
            None => Fate::Counted,
            Some(out) => out.map_or_else(whole, Fate::Written),
        };
        let detail = match &fate {
            // It is scored anew in full, without what is withheld.
            _ if anonymous => Detail::Figures,
            Fate::Counted => Detail::Figures,
            Fate::Written(_) => self.context.detail(),
            Fate::Whole(_) => Detail::All,
        };
        let (context, gathering) = (self.context, Some(self.gathering.another()));
        let anonymous = anonymous.then(|| Engine::new(context.questionnaires));
        ResultLane { context, detail, fate, anonymous, gathering }
    }

    fn take(&mut self, segment: &mut Segment) -> io::Result<()> {
        let ResultContext { questionnaires, table, .. } = self.context;
        let columns = || sheet_columns(questionnaires, table);
        self.writer.fragment::<SheetReport<'_>>(&mut segment.written, columns)?;
        segment.sheets.drain(..).try_for_each(|scored| self.sheet(scored))
    }

    fn merge(&mut self, lane: ResultLane<'q>) {
        if let Some(part) = lane.gathering {
            self.gathering.merge(part);
        }
    }
}
