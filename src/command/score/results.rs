//! Results of sheets on their way out.

use std::io;

use modenhed::batch::{Gathering, Lane, Origin, Scored, Sink};
use modenhed::model::AnswerSheet;
use modenhed::render::{Format, Writer};
use modenhed::report::{Contents, SheetReport, Summary, sheet_columns};
use modenhed::scoring::{Assessment, Detail};

use crate::cli::result_lane::{Fate, ResultContext, ResultLane, Segment};
use crate::command::score::threshold::{Missed, Threshold};

/// Up to this many sheets are shown in full to people; more are a line each.
const IN_FULL: usize = 10;

/// Results on their way out. People get few sheets in full and many as a table, so the first ones
/// wait until it is known which.
pub struct Results<'q, 'w> {
    context: ResultContext<'q>,
    thresholds: &'q [Threshold],
    /// The groups of the same sheets, if they are wanted.
    gathering: Option<Gathering>,
    writer: Writer<'w>,
    for_people: bool,
    waiting: Vec<Scored>,
    summary: Summary,
    many: bool,
    missed: Missed,
}

impl<'q, 'w> Results<'q, 'w> {
    /// Nothing yet.
    pub fn new(
        context: ResultContext<'q>,
        thresholds: &'q [Threshold],
        gathering: Option<Gathering>,
        writer: Writer<'w>,
    ) -> Self {
        Self {
            context,
            thresholds,
            gathering,
            writer,
            for_people: matches!(context.format, Format::Text | Format::Markdown),
            waiting: Vec::new(),
            summary: Summary::default(),
            many: false,
            missed: Missed::default(),
        }
    }

    /// Takes a sheet whose result is not written on the lanes.
    fn sheet(&mut self, scored: Scored) -> io::Result<()> {
        let report = self.context.report(&scored.sheet, &scored.results);
        if !self.for_people {
            return self.writer.add(&report);
        }
        self.summary.add(&report);
        self.waiting.push(scored);
        self.many |= self.waiting.len() > IN_FULL;
        if self.many {
            self.waiting.clear();
        }
        Ok(())
    }

    /// Writes what is left, and tells what was not reached, and the groups.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> io::Result<(Missed, Option<Gathering>)> {
        for scored in &self.waiting {
            self.writer.add(&self.context.report(&scored.sheet, &scored.results))?;
        }
        let contents = if self.many { Contents::Alone } else { Contents::AfterAll };
        self.writer.document(&self.summary.document(self.context.mode.language, contents))?;
        self.writer.finish::<SheetReport<'_>>()?;
        Ok((self.missed, self.gathering))
    }
}

impl<'q> Sink for Results<'q, '_> {
    type Lane = ScoreLane<'q>;

    fn lane(&self) -> ScoreLane<'q> {
        let context = self.context;
        let out = self.writer.fragments(context.table);
        ScoreLane {
            results: ResultLane {
                context,
                detail: context.detail(),
                fate: out.map_or_else(|| Fate::Whole(Vec::new()), Fate::Written),
                anonymous: None,
                gathering: self.gathering.as_ref().map(Gathering::another),
            },
            thresholds: self.thresholds,
            missed: Missed::default(),
        }
    }

    fn take(&mut self, segment: &mut Segment) -> io::Result<()> {
        let ResultContext { questionnaires, table, .. } = self.context;
        let columns = || sheet_columns(questionnaires, table);
        self.writer.fragment::<SheetReport<'_>>(&mut segment.written, columns)?;
        segment.sheets.drain(..).try_for_each(|scored| self.sheet(scored))
    }

    fn merge(&mut self, lane: ScoreLane<'q>) {
        self.missed.merge(lane.missed);
        if let Some((all, part)) = self.gathering.as_mut().zip(lane.results.gathering) {
            all.merge(part);
        }
    }
}

/// Makes results, and looks at what they have to reach.
pub struct ScoreLane<'q> {
    results: ResultLane<'q>,
    thresholds: &'q [Threshold],
    missed: Missed,
}

impl Lane for ScoreLane<'_> {
    type Segment = Segment;

    fn detail(&self) -> Option<Detail> {
        self.results.detail()
    }

    fn sheet(&mut self, origin: Origin, sheet: &AnswerSheet, results: &mut Assessment) {
        let context = self.results.context;
        let position = (origin.position, &*sheet.department);
        self.missed.look(context, self.thresholds, position, results);
        self.results.sheet(origin, sheet, results);
    }

    fn swap_buffer(&mut self, spare: Segment) -> Segment {
        self.results.swap_buffer(spare)
    }

    fn settle(&mut self) {
        self.results.settle();
    }
}
