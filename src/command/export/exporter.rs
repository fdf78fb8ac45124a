//! Sheets on their way out, and what is made of all of them together.

use std::io;

use modenhed::batch::{Gathering, Scored, Sink};
use modenhed::model::GroupBy;
use modenhed::render::{Format, Writer};
use modenhed::report::{
    AnonymousReport, CollectionMode, CollectionReport, CompareReport, Front, OverviewReport,
    QuestionComparison, QuestionnaireReport, SheetReport, TargetLevels, sheet_columns,
};
use modenhed::scoring::{Comparison, Detail, Engine, Groups, Period, PeriodLength, Precision};
use modenhed::wording;

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
    /// What departments need, for a workbook.
    collection: Option<CollectionReport<'q>>,
    /// The files, as far as they may be told.
    files: Vec<String>,
}

impl<'q, 'w> Exporter<'q, 'w> {
    /// Nothing taken yet; the sheets are also counted in `gathering`.
    pub fn new(
        context: ResultContext<'q>,
        wanted: ExportScope,
        (gathering, files): (Gathering, Vec<String>),
        writer: Writer<'w>,
    ) -> Self {
        let ResultContext { questionnaires, mode, format, .. } = context;
        let ExportScope { length, least, anonymous, .. } = wanted;
        let is_wanted = format == Format::Xlsx && !anonymous;
        let shown = CollectionMode { mode, length, min_group: least, has_notes: false };
        let collection = is_wanted.then(|| CollectionReport::new(questionnaires, shown));
        let crowd = Crowd::default();
        Self { context, wanted, crowd, writer, gathering, collection, files }
    }

    /// Takes a sheet whose result is not written on the lanes.
    fn sheet(&mut self, scored: Scored) -> io::Result<()> {
        let Scored { sheet, results, .. } = scored;
        if let Some(collection) = &mut self.collection {
            collection.add(&sheet, &results);
        }
        if !self.wanted.anonymous {
            if !self.wanted.sheets {
                return Ok(());
            }
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
        let Self { context, wanted, crowd, mut writer, gathering, collection, files } = self;
        let ExportScope { anonymous, least, sheets, .. } = wanted;
        let precision = Precision::from(least);
        let groups = gathering.into_groups();
        let by = GroupBy::Department;
        let told_groups = anonymous.then(|| groups.clone().without_few(least));
        let counted = collection.is_some().then(|| groups.clone());
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
        let beside = collection.as_ref().zip(counted.as_ref());
        Ok(end(context, wanted, writer, (&comparison, beside, files)).map(|()| withheld))
    }
}

/// What belongs to all sheets together, and the files they come from.
type Together<'c> = (&'c Comparison, Option<(&'c CollectionReport<'c>, &'c Groups)>, Vec<String>);

/// Writes what belongs to all sheets together.
fn end(
    context: ResultContext<'_>,
    wanted: ExportScope,
    mut writer: Writer<'_>,
    (comparison, beside, files): Together<'_>,
) -> io::Result<()> {
    let ResultContext { questionnaires, mode, format, .. } = context;
    let (language, least) = (mode.language, wanted.least);
    let by = GroupBy::Department;
    if wanted.groups {
        let (target, reference) = (TargetLevels::None, None);
        let report =
            CompareReport { questionnaires, comparison, by, least, target, reference, language };
        writer.add(&report)?;
    }
    if let Some((collection, groups)) = beside {
        let precision = Precision::from(least);
        writer.add(&QuestionComparison { questionnaires, groups, precision, by, language })?;
        writer.worksheet(&collection.advised_worksheet(comparison))?;
    }
    if format != Format::Csv {
        for (_, questionnaire) in questionnaires.selected() {
            let report = QuestionnaireReport { questionnaires, questionnaire, language };
            writer.add(&report)?;
        }
    }
    if format == Format::Xlsx {
        writer.add(&OverviewReport { questionnaires, language, comparison, by, least })?;
        writer.front(&front(context, wanted, files))?;
    }
    writer.finish::<SheetReport<'_>>()
}

/// What the workbook says of itself; nothing that could tell who answered when that is withheld.
fn front(context: ResultContext<'_>, wanted: ExportScope, files: Vec<String>) -> Front<'_> {
    let ResultContext { questionnaires, mode, .. } = context;
    let ExportScope { sheets, anonymous, least, .. } = wanted;
    let t = wording::export(mode.language);
    let method = if least > 1 { t.method_groups } else { t.method_exact };
    let respondents = sheets.then_some(t.method_respondents);
    Front {
        title: t.front_groups,
        questionnaires,
        made: (!anonymous).then_some(mode.today),
        files,
        least: Some(least),
        method: [method].into_iter().chain(respondents).map(str::to_owned).collect(),
        language: mode.language,
    }
}

impl<'q> Sink for Exporter<'q, '_> {
    type Lane = ResultLane<'q>;

    fn lane(&self) -> ResultLane<'q> {
        let ExportScope { sheets, anonymous, .. } = self.wanted;
        let out = || self.writer.fragments(self.context.table).filter(|_| !anonymous);
        let whole = || Fate::Whole(Vec::new());
        let is_read = anonymous || sheets || self.collection.is_some();
        let fate = match is_read.then(out) {
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
