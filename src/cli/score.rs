//! `modenhed score`: sheets and tables in, results out.

use std::io;

use modenhed::model::{AnswerSheet, Questionnaires};
use modenhed::render::{Format, Writer};
use modenhed::report::{Contents, Mode, SheetReport, Summary};
use modenhed::scoring::Assessment;
use modenhed::wording;

use super::Answer;
use super::args::ScoreArgs;
use super::error::Error;
use super::inputs;
use super::output::{self, Screen};
use super::plans::Plans;
use super::reading::Reading;
use super::threshold::Threshold;

/// Up to this many sheets are shown in full to people; more are a line each.
const IN_FULL: usize = 10;

/// Scores what is in the files, in order.
pub fn run(args: &ScoreArgs, screen: Screen) -> Result<Answer, Error> {
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let thresholds = args.fail_under.iter().map(|text| Threshold::parse(text, &questionnaires));
    let thresholds = thresholds.collect::<Result<Vec<_>, _>>()?;
    let format = output::format(&args.told, args.table.is_some())?;
    let top = if args.all { usize::MAX } else { args.top };
    let mode = Mode { language: screen.language, top };
    let mut reading = Reading::new(&questionnaires, screen);
    let plans = Plans::read(&args.plan, &questionnaires, &mut reading.findings, screen);
    let mut missed = Missed::default();
    let table = args.table.map(super::args::TableChoice::name);
    output::write(&args.told, screen, format, table, |writer| {
        let mut results = Results::new(&questionnaires, &plans, mode, format, writer);
        let mut take = |sheet: AnswerSheet, assessment: Assessment| {
            for threshold in &thresholds {
                let department = &sheet.department;
                let language = screen.language;
                missed.add(threshold.missed(&assessment, department, &questionnaires, language));
            }
            results.add(sheet, assessment)
        };
        if let Err(error) = reading.collection(&args.collected, &mut take) {
            return Ok(Err(error));
        }
        if reading.sheets == 0 {
            output::findings(&reading.findings, screen);
            return Err(Error::Nothing);
        }
        Ok(results.finish())
    })?;
    let doubts = reading.say() || missed.count > 0;
    missed.say(screen);
    plans.say_unused(screen);
    Ok(if doubts { Answer::No } else { Answer::Yes })
}

/// What was not reached; the first are said, the rest are counted.
#[derive(Default)]
struct Missed {
    sentences: Vec<String>,
    count: usize,
}

impl Missed {
    const SAID: usize = 20;

    fn add(&mut self, sentences: Vec<String>) {
        self.count += sentences.len();
        let room = Self::SAID.saturating_sub(self.sentences.len());
        self.sentences.extend(sentences.into_iter().take(room));
    }

    fn say(&self, screen: Screen) {
        self.sentences.iter().for_each(|sentence| output::say(sentence));
        let more = self.count - self.sentences.len();
        if more > 0 {
            output::say(&(wording::cli(screen.language).more_below)(more));
        }
    }
}

/// Results on their way out. People get few sheets in full and many as a table, so the first ones
/// wait until it is known which.
struct Results<'q, 'w> {
    questionnaires: &'q Questionnaires,
    plans: &'q Plans,
    mode: Mode,
    writer: Writer<'w>,
    for_people: bool,
    waiting: Vec<(AnswerSheet, Assessment)>,
    summary: Summary,
    many: bool,
}

impl<'q, 'w> Results<'q, 'w> {
    fn new(
        questionnaires: &'q Questionnaires,
        plans: &'q Plans,
        mode: Mode,
        format: Format,
        writer: Writer<'w>,
    ) -> Self {
        let for_people = matches!(format, Format::Text | Format::Markdown);
        let (waiting, summary) = (Vec::new(), Summary::default());
        Self { questionnaires, plans, mode, writer, for_people, waiting, summary, many: false }
    }

    fn add(&mut self, sheet: AnswerSheet, assessment: Assessment) -> io::Result<()> {
        let (questionnaires, mode) = (self.questionnaires, self.mode);
        let plan = self.plans.of(&sheet.department);
        let report =
            SheetReport { questionnaires, sheet: &sheet, assessment: &assessment, plan, mode };
        if !self.for_people {
            return self.writer.add(&report);
        }
        self.summary.add(&report);
        self.waiting.push((sheet, assessment));
        self.many |= self.waiting.len() > IN_FULL;
        if self.many {
            self.waiting.clear();
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<()> {
        let (questionnaires, mode) = (self.questionnaires, self.mode);
        for (sheet, assessment) in &self.waiting {
            let plan = self.plans.of(&sheet.department);
            self.writer.add(&SheetReport { questionnaires, sheet, assessment, plan, mode })?;
        }
        let contents = if self.many { Contents::Alone } else { Contents::AfterAll };
        self.writer.document(&self.summary.document(mode.language, contents))?;
        self.writer.finish::<SheetReport<'_>>()
    }
}
