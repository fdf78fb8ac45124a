//! `modenhed report`: sheets in, a report to take to a meeting out.

mod each;
mod making;
mod sheets;

use std::path::{Path, PathBuf};

use clap::Args;
use modenhed::batch::{Length, Reading};
use modenhed::render::{Format, Writer};
use modenhed::report::{CollectionMode, CollectionReport, Document, Mode, Omitted, Part};
use modenhed::scoring::Precision;
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
use each::Each;
use making::Making;
use sheets::Sheets;

#[derive(Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option by itself")]
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
    #[arg(long, requires = "output", conflicts_with = "invited")]
    each: bool,
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

impl ReportArgs {
    fn destination(&self) -> OutputArgs {
        OutputArgs { format: self.format, path: self.output.clone(), excel: false }
    }
}

/// Reads the sheets and writes a report of them, or one of each department.
pub fn run(args: &ReportArgs, screen: Screen) -> Result<Verdict, Error> {
    let inputs = [
        &args.input.files,
        args.asked.set.files(),
        args.asked.radar.as_slice(),
        &args.plan,
        args.invited.invited.as_slice(),
        args.reference.reference.as_slice(),
    ];
    let output = args.output.as_deref();
    outputs::check(&inputs, &[output.filter(|_| !args.each)])?;
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let format = if args.each {
        args.format.unwrap_or(Format::Html)
    } else {
        args.destination().format_of(format::REPORTS, false)?
    };
    let top = if args.all { usize::MAX } else { args.top };
    let omitted = Omitted::of(&args.without);
    let mode = Mode { language: screen.language, top, today: clock::today(), omitted };
    let mut reading = Reading::new(&questionnaires).latest(args.input.latest);
    let plans = Plans::read(&args.plan, &questionnaires, &mut reading.findings);
    let (length, min_group) = (args.period.into(), args.min_group);
    let shown = CollectionMode { mode, length, min_group, has_notes: args.notes };
    let reference = args.reference.read(&questionnaires, screen)?;
    let invited = args.invited.read(&questionnaires, screen)?;
    let gathered = args.input.files.iter().any(|path| store::is_folder(path));
    let (questionnaires, plans, reference) = (&questionnaires, &plans, reference.as_ref());
    let making = Making { questionnaires, plans, reference, mode, length, gathered };
    if let Some(folder) = output.filter(|_| args.each) {
        let mut each = Each::new(questionnaires, shown);
        let outcome = reading.collection(&args.input.files, &mut each, &mut ());
        let outcome = outcome.map_err(Error::Stdout)?;
        outcome::check(&outcome, screen)?;
        let (pages, unfinished) = each.pages(&making, folder, format, screen);
        let paths: Vec<_> = pages.iter().map(|(path, _)| Some(path.as_path())).collect();
        outputs::check(&inputs, &paths)?;
        write_each(&pages, folder, format, screen)?;
        let doubts = outcome::print_findings(&outcome, screen) | unfinished;
        plans.say_unused(screen);
        if let Some((index, reports)) = pages.split_last() {
            let words = wording::cli(screen.language).reports_written;
            let words = words(reports.len(), &typed::shown(&index.0));
            say_written(&words, &index.0, args.open, screen);
        }
        return Ok(if doubts { Verdict::No } else { Verdict::Yes });
    }
    let mut sheets = Sheets::new(questionnaires, shown);
    let outcome = reading.collection(&args.input.files, &mut sheets, &mut ());
    let outcome = outcome.map_err(Error::Stdout)?;
    outcome::check(&outcome, screen)?;
    let comparison = sheets.all.comparison(invited.as_ref().map(|file| &file.invited));
    let chosen = sheets.single.newest(length, gathered);
    let document = match &chosen {
        None => making.collection(&sheets, &comparison),
        Some(chosen) => making.department(chosen),
    };
    let destination = args.destination();
    output::write(&destination, screen, format, None, |mut writer| Ok(writer.document(&document)))?;
    let mut doubts = outcome::print_findings(&outcome, screen);
    if let Some(chosen) = &chosen {
        chosen.say_left_out(false, screen);
        doubts |= !chosen.unfinished.is_empty();
    }
    let of_many = invited.filter(|_| chosen.is_none());
    doubts |= of_many.is_some_and(|file| file.print_findings(&comparison, screen));
    if chosen.is_none() && CollectionReport::hides(&comparison) {
        output::say(wording::collection(screen.language).small_groups_hint);
    }
    plans.say_unused(screen);
    if let Some(path) = output.filter(|path| *path != Path::new("-")) {
        let words = (wording::cli(screen.language).report_written)(&typed::shown(path));
        say_written(&words, path, args.open, screen);
    }
    Ok(if doubts { Verdict::No } else { Verdict::Yes })
}

/// Writes every report, and the page that leads to them, to a folder.
fn write_each(
    pages: &[(PathBuf, Document)],
    folder: &Path,
    format: Format,
    screen: Screen,
) -> Result<(), Error> {
    output::folder(folder)?;
    for (path, document) in pages {
        let there = OutputArgs { format: Some(format), path: Some(path.clone()), excel: false };
        let write = |mut writer: Writer<'_>| Ok(writer.document(document));
        output::write(&there, screen, format, None, write)?;
    }
    Ok(())
}

/// Says what was written, and opens it if that was asked for.
fn say_written(words: &str, path: &Path, open: bool, screen: Screen) {
    let t = wording::cli(screen.language);
    let how = match open {
        false => return output::say(words),
        true if browser::open(path) => t.page_opens,
        true => t.open_page,
    };
    output::say(&format!("{words} {how}"));
}
