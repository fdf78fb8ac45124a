//! `modenhed radar`: which technologies are ripe for a service area or a need.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;
use modenhed::model::{AnswerSheet, Radar, Term};
use modenhed::report::{DialogueReport, RadarFilter, RadarReport, Report, TechnologyReport};

use crate::cli::args::{OutputArgs, SetArgs};
use crate::cli::choice;
use crate::cli::clock;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::verdict::Verdict;

#[derive(Args)]
#[command(mut_arg("format", |arg| arg.value_parser(choice::one_of(format::TECHNOLOGIES))))]
pub struct RadarArgs {
    #[arg(long)]
    pub area: Option<String>,
    #[arg(long)]
    pub need: Option<String>,
    #[arg(long)]
    pub ring: Option<String>,
    #[arg(long)]
    pub technology: Option<String>,
    #[arg(long)]
    pub sheet: Option<PathBuf>,
    #[arg(long, conflicts_with = "technology")]
    pub dialogue: bool,
    #[arg(long)]
    pub date: Option<Date>,
    #[command(flatten)]
    pub set: SetArgs,
    #[arg(long)]
    pub radar: Option<PathBuf>,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Shows a radar, some of it, one of its technologies, or what to talk about.
pub fn run(args: &RadarArgs, screen: Screen) -> Result<Verdict, Error> {
    outputs::check(
        &[args.sheet.as_slice(), args.set.files(), args.radar.as_slice()],
        &[args.output.path.as_deref()],
    )?;
    let radar = inputs::radar(args.radar.as_deref(), screen)?;
    let (sheet, answer) = match &args.sheet {
        Some(path) => sheet(args, path, &radar, screen)?,
        None => (None, Verdict::Yes),
    };
    let own = sheet.as_ref().and_then(|sheet| sheet.area.as_deref());
    let area = match &args.area {
        Some(area) => Some(term("--area", area, &radar.areas)?),
        None => own.and_then(|area| radar.area(area)),
    };
    let find = |option, name: &Option<String>, terms: &[Term]| {
        name.as_ref().map(|name| term(option, name, terms)).transpose()
    };
    let wanted = RadarFilter {
        area,
        need: find("--need", &args.need, &radar.needs)?,
        ring: find("--ring", &args.ring, &radar.rings)?,
    };
    let answered = sheet.as_ref().and_then(|sheet| sheet.date);
    let day = args.date.or(answered).unwrap_or_else(clock::today);
    let mut report = RadarReport::new(&radar, wanted, sheet.as_ref(), day, screen.language);
    if let Some(name) = &args.technology {
        let known =
            || radar.technologies.iter().map(|technology| &*technology.id).collect::<Vec<_>>();
        let found = radar.technology_named(name);
        report.technologies = vec![found.ok_or_else(|| unknown("--technology", name, &known()))?];
        show(args, &TechnologyReport(report), screen)?;
    } else if args.dialogue {
        show(args, &DialogueReport(report), screen)?;
    } else {
        show(args, &report, screen)?;
    }
    Ok(answer)
}

/// The department's sheet, and whether all is well with it.
fn sheet(
    args: &RadarArgs,
    path: &Path,
    radar: &Radar,
    screen: Screen,
) -> Result<(Option<AnswerSheet>, Verdict), Error> {
    let set = inputs::set(&args.set, screen)?.with_radar(radar.clone());
    let (placed, answer) = inputs::sheet(path, &set, screen)?;
    Ok((Some(placed.sheet), answer))
}

/// The index of a term that is called so, by id or title.
fn term(option: &'static str, name: &str, terms: &[Term]) -> Result<usize, Error> {
    let known = || terms.iter().map(|term| &*term.id).collect::<Vec<_>>();
    Term::named(terms, name).ok_or_else(|| unknown(option, name, &known()))
}

fn unknown(option: &'static str, name: &str, known: &[&str]) -> Error {
    Error::UnknownName(option, name.to_owned(), known.join(", "))
}

fn show(args: &RadarArgs, report: &impl Report, screen: Screen) -> Result<(), Error> {
    let format = args.output.format_of(format::TECHNOLOGIES, false)?;
    output::write(&args.output, screen, format, None, |mut writer| Ok(writer.whole(report)))
}
