//! `modenhed report`: sheets in, a report to take to a meeting out.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use modenhed::batch::{Length, Reading, Scored, Sink, Whole};
use modenhed::model::{Plan, Questionnaires, Reference};
use modenhed::render::Format;
use modenhed::report::{
    CollectionMode, CollectionReport, DepartmentReport, Mode, Omitted, Part, SheetReport,
};
use modenhed::scoring::{Detail, Period, PeriodLength, Precision};
use modenhed::store;
use modenhed::wording;
use strum::VariantArray;

use crate::cli::args::{InputArgs, OutputArgs, QuestionnaireArgs};
use crate::cli::browser;
use crate::cli::choice;
use crate::cli::clock;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::invited::InvitedArgs;
use crate::cli::outcome;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::plans::Plans;
use crate::cli::reference::ReferenceArgs;
use crate::cli::typed;
use crate::cli::verdict::Verdict;

#[derive(Args)]
pub struct ReportArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    asked: QuestionnaireArgs,
    #[arg(long, short, value_parser = choice::one_of(format::REPORTS))]
    format: Option<Format>,
    #[arg(long, short)]
    output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    open: bool,
    #[arg(long, value_delimiter = ',', value_parser = choice::one_of(Part::VARIANTS))]
    without: Vec<Part>,
    #[arg(long, default_value_t = 5)]
    top: usize,
    #[arg(long, conflicts_with = "top")]
    all: bool,
    #[arg(long)]
    notes: bool,
    #[arg(long)]
    plan: Vec<PathBuf>,
    #[arg(long, default_value = "year", value_parser = choice::one_of(Length::VARIANTS))]
    period: Length,
    #[arg(long, default_value_t = Precision::LEAST, value_parser = clap::value_parser!(u32).range(1..))]
    min_group: u32,
    #[command(flatten)]
    invited: InvitedArgs,
    #[command(flatten)]
    reference: ReferenceArgs,
}

/// Reads the sheets and writes a report of them.
pub fn run(args: &ReportArgs, screen: Screen) -> Result<Verdict, Error> {
    outputs::check(
        &[
            &args.input.files,
            args.asked.set.files(),
            args.asked.radar.as_slice(),
            &args.plan,
            args.invited.invited.as_slice(),
            args.reference.reference.as_slice(),
        ],
        &[args.output.as_deref()],
    )?;
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let destination = OutputArgs { format: args.format, path: args.output.clone(), excel: false };
    let format = destination.format_of(format::REPORTS, false)?;
    let top = if args.all { usize::MAX } else { args.top };
    let omitted = Omitted::of(&args.without);
    let mode = Mode { language: screen.language, top, today: clock::today(), omitted };
    let mut reading = Reading::new(&questionnaires).latest(args.input.latest);
    let plans = Plans::read(&args.plan, &questionnaires, &mut reading.findings);
    let (length, min_group) = (args.period.into(), args.min_group);
    let shown = CollectionMode { mode, length, min_group, has_notes: args.notes };
    let all = CollectionReport::new(&questionnaires, shown);
    let reference = args.reference.read(&questionnaires, screen)?;
    let invited = args.invited.read(&questionnaires, screen)?;
    let mut sheets = Sheets { all, single: Single::default() };
    let outcome = reading.collection(&args.input.files, &mut sheets, &mut ());
    let outcome = outcome.map_err(Error::Stdout)?;
    outcome::check(&outcome, screen)?;
    let Sheets { all, single } = sheets;
    let comparison = all.comparison(invited.as_ref().map(|file| &file.invited));
    let gathered = args.input.files.iter().any(|path| store::is_folder(path));
    let chosen = single.newest(args.period.into(), gathered);
    let document = match &chosen {
        None => all.document(&comparison, reference.as_ref()),
        Some(Chosen { now, before, .. }) => {
            let plan = plans.of(&now.sheet.department);
            let beside = (plan, reference.as_ref());
            let report = |scored| result(&questionnaires, scored, beside, mode);
            DepartmentReport { now: report(now), before: before.map(report) }.document()
        }
    };
    output::write(&destination, screen, format, None, |mut writer| Ok(writer.document(&document)))?;
    let mut doubts = outcome::print_findings(&outcome, screen);
    if let Some(chosen) = &chosen {
        chosen.say_left_out(screen);
        doubts |= !chosen.unfinished.is_empty();
    }
    let of_many = invited.filter(|_| chosen.is_none());
    doubts |= of_many.is_some_and(|file| file.print_findings(&comparison, screen));
    if chosen.is_none() && CollectionReport::hides(&comparison) {
        output::say(wording::collection(screen.language).small_groups_hint);
    }
    plans.say_unused(screen);
    say_written(args, screen);
    Ok(if doubts { Verdict::No } else { Verdict::Yes })
}

/// Says where the report is, and opens it if that was asked for.
fn say_written(args: &ReportArgs, screen: Screen) {
    let Some(path) = args.output.as_deref().filter(|path| *path != Path::new("-")) else { return };
    let t = wording::cli(screen.language);
    let words = match args.open {
        false => t.report_written,
        true if browser::open(path) => t.report_opened,
        true => t.report_not_opened,
    };
    output::say(&words(&typed::shown(path)));
}

const fn result<'a>(
    questionnaires: &'a Questionnaires,
    scored: &'a Scored,
    (plan, reference): (Option<&'a Plan>, Option<&'a Reference>),
    mode: Mode,
) -> SheetReport<'a> {
    let (sheet, assessment) = (&scored.sheet, &scored.results);
    SheetReport { questionnaires, sheet, assessment, plan, reference, mode }
}

/// The sheets of a report, in order.
struct Sheets<'q> {
    all: CollectionReport<'q>,
    single: Single,
}

impl Sink for Sheets<'_> {
    type Lane = Whole;

    fn lane(&self) -> Whole {
        Whole::new(Detail::All)
    }

    fn take(&mut self, sheets: &mut Vec<Scored>) -> io::Result<()> {
        for scored in sheets.drain(..) {
            self.all.add(&scored.sheet, &scored.results);
            self.single.add(scored);
        }
        Ok(())
    }

    fn merge(&mut self, _: Whole) {}
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

    fn add(&mut self, scored: Scored) {
        let other = |one: &Scored| one.sheet.department != scored.sheet.department;
        let other = self.sheets.first().is_some_and(other);
        self.several |= other || self.sheets.len() == Self::MOST;
        if self.several {
            self.sheets.clear();
        } else {
            self.sheets.push(scored);
        }
    }

    /// The newest sheet and the newest before it, by date, if all are one department's and either
    /// one respondent's or one a period. Sheets without a date are the oldest. Of a folder (`gathered`), in which
    /// drafts may lie beside what is done, only finished sheets count, if there are any.
    fn newest(&self, length: PeriodLength, gathered: bool) -> Option<Chosen<'_>> {
        let date = |scored: &&Scored| scored.sheet.date;
        let draft = |scored: &&Scored| gathered && !scored.results.is_finished();
        let (mut unfinished, mut sheets): (Vec<_>, Vec<_>) = self.sheets.iter().partition(draft);
        if sheets.is_empty() {
            std::mem::swap(&mut unfinished, &mut sheets);
        }
        let first = &sheets.first()?.sheet;
        let same = sheets.iter().all(|one| one.sheet.respondent == first.respondent);
        let periods = sheets.iter().map(|one| one.sheet.date.map(|d| Period::of(d, length)));
        let apart = periods.collect::<HashSet<_>>().len() == sheets.len();
        if !(apart || same && first.respondent.is_some()) {
            return None;
        }
        let now = *sheets.iter().max_by_key(|one| date(one))?;
        let is_earlier = |one: &&&Scored| date(one).is_some() && date(one) < now.sheet.date;
        let before = sheets.iter().filter(is_earlier).max_by_key(|one| date(one)).copied();
        let is_used = |one: &Scored| {
            std::ptr::eq(one, now) || before.is_some_and(|before| std::ptr::eq(one, before))
        };
        sheets.retain(|one| !is_used(one));
        Some(Chosen { now, before, unfinished, older: sheets })
    }
}

/// What a department's report is made of.
struct Chosen<'a> {
    now: &'a Scored,
    before: Option<&'a Scored>,
    /// What is left out because too little is answered.
    unfinished: Vec<&'a Scored>,
    /// What is left out because there is something newer.
    older: Vec<&'a Scored>,
}

impl Chosen<'_> {
    fn say_left_out(&self, screen: Screen) {
        let (t, words) = (wording::cli(screen.language), wording::texts(screen.language));
        let about = |scored: &&Scored| {
            let answered = scored.results.answered();
            let (part, whole) = (answered.part as usize, answered.whole as usize);
            let answered = (wording::interview(screen.language).answered_of)(part, whole);
            let who = scored.sheet.respondent.clone();
            let date = scored.sheet.date.map_or_else(|| words.none.into(), words.date);
            let parts = [Some(date), who, Some(answered)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        self.unfinished.iter().for_each(|one| output::say(&(t.unfinished_left_out)(&about(one))));
        self.older.iter().for_each(|one| output::say(&(t.older_left_out)(&about(one))));
    }
}
