//! `modenhed report`: sheets in, a report to take to a meeting out.

use std::collections::HashSet;
use std::io;
use std::path::PathBuf;

use clap::Args;
use modenhed::model::{AnswerSheet, Plan, Questionnaires};
use modenhed::render::Format;
use modenhed::report::{CollectionReport, DepartmentReport, Mode, SheetReport};
use modenhed::scoring::{Assessment, Period, PeriodLength, Suppression};
use modenhed::wording;

use crate::cli::Answer;
use crate::cli::args::{Asked, OutputArgs};
use crate::cli::collection::Collected;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::grouping::Length;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::plans::Plans;
use crate::cli::reading::Reading;

#[derive(Args)]
pub struct ReportArgs {
    #[command(flatten)]
    collected: Collected,
    #[command(flatten)]
    asked: Asked,
    #[arg(long, short, value_parser = format::one_of(format::REPORTS))]
    format: Option<Format>,
    #[arg(long, short)]
    output: Option<PathBuf>,
    #[arg(long, default_value_t = 5)]
    top: usize,
    #[arg(long, conflicts_with = "top")]
    all: bool,
    #[arg(long)]
    plan: Vec<PathBuf>,
    #[arg(long, default_value = "year")]
    period: Length,
    #[arg(long, default_value_t = Suppression::LEAST, value_parser = clap::value_parser!(u32).range(1..))]
    min_group: u32,
}

/// Reads the sheets and writes a report of them.
pub fn run(args: &ReportArgs, screen: Screen) -> Result<Answer, Error> {
    outputs::check(
        &[
            &args.collected.files,
            &args.asked.questionnaire,
            args.asked.radar.as_slice(),
            &args.plan,
        ],
        &[args.output.as_deref()],
    )?;
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let destination = OutputArgs { format: args.format, path: args.output.clone(), excel: false };
    let format = destination.format_of(format::REPORTS, false)?;
    let top = if args.all { usize::MAX } else { args.top };
    let mode = Mode { language: screen.language, top };
    let mut reading = Reading::new(&questionnaires, screen);
    let plans = Plans::read(&args.plan, &questionnaires, &mut reading.findings, screen);
    let mut all = CollectionReport::new(&questionnaires, mode, args.period.into(), args.min_group);
    let mut single = Single::default();
    let mut take = |sheet: AnswerSheet, assessment: Assessment| -> io::Result<()> {
        all.add(&sheet, &assessment);
        single.add(sheet, assessment);
        Ok(())
    };
    reading.collection(&args.collected, &mut take).map_err(Error::Stdout)?;
    if reading.sheets == 0 {
        output::findings(&reading.findings, screen);
        return Err(Error::Nothing);
    }
    let comparison = all.comparison();
    let single = single.newest(args.period.into());
    let document = match single {
        None => all.document(&comparison),
        Some((now, before)) => {
            let plan = plans.of(&now.0.department);
            let report = |scored| result(&questionnaires, scored, plan, mode);
            DepartmentReport { now: report(now), before: before.map(report) }.document()
        }
    };
    output::write(&destination, screen, format, None, |mut writer| Ok(writer.document(&document)))?;
    let doubts = reading.say();
    if single.is_none() && CollectionReport::hides(&comparison) {
        output::say(wording::collection(screen.language).small_groups_hint);
    }
    plans.say_unused(screen);
    Ok(if doubts { Answer::No } else { Answer::Yes })
}

type Scored = (AnswerSheet, Assessment);

const fn result<'a>(
    questionnaires: &'a Questionnaires,
    scored: &'a Scored,
    plan: Option<&'a Plan>,
    mode: Mode,
) -> SheetReport<'a> {
    SheetReport { questionnaires, sheet: &scored.0, assessment: &scored.1, plan, mode }
}

/// The sheets, as long as they may be one department's over time; beyond that none is kept.
#[derive(Default)]
struct Single {
    sheets: Vec<Scored>,
    several: bool,
}

impl Single {
    /// A department is not assessed more often than this.
    const MOST: usize = 1000;

    fn add(&mut self, sheet: AnswerSheet, assessment: Assessment) {
        let other = self.sheets.first().is_some_and(|(one, _)| one.department != sheet.department);
        self.several |= other || self.sheets.len() == Self::MOST;
        if self.several {
            self.sheets.clear();
        } else {
            self.sheets.push((sheet, assessment));
        }
    }

    /// The newest sheet and the newest before it, by date, if all are one department's and either
    /// one respondent's or one a period. Sheets without a date are the oldest.
    fn newest(&self, length: PeriodLength) -> Option<(&Scored, Option<&Scored>)> {
        let date = |(sheet, _): &&Scored| sheet.date;
        let (first, _) = self.sheets.first()?;
        let same = self.sheets.iter().all(|(sheet, _)| sheet.respondent == first.respondent);
        let periods =
            self.sheets.iter().map(|(sheet, _)| sheet.date.map(|d| Period::of(d, length)));
        let apart = periods.collect::<HashSet<_>>().len() == self.sheets.len();
        if !(apart || same && first.respondent.is_some()) {
            return None;
        }
        let now = self.sheets.iter().max_by_key(date)?;
        let earlier =
            self.sheets.iter().filter(|one| date(one).is_some() && date(one) < now.0.date);
        Some((now, earlier.max_by_key(date)))
    }
}
