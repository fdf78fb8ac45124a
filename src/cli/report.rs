//! `modenhed report`: sheets in, a report to take to a meeting out.

use std::io;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use modenhed::model::AnswerSheet;
use modenhed::render::Format;
use modenhed::report::{DepartmentReport, Mode, SheetReport};
use modenhed::scoring::Assessment;
use modenhed::wording;

use super::Answer;
use super::args::{Asked, Told};
use super::collection::Collected;
use super::error::Error;
use super::inputs;
use super::output::{self, Screen};
use super::plans::Plans;
use super::reading::Reading;

/// The formats that people read.
const FORMATS: [Format; 3] = [Format::Html, Format::Markdown, Format::Text];

#[derive(Args)]
pub struct ReportArgs {
    #[command(flatten)]
    collected: Collected,
    #[command(flatten)]
    asked: Asked,
    #[arg(long, short)]
    format: Option<FormatChoice>,
    #[arg(long, short)]
    output: Option<PathBuf>,
    #[arg(long, default_value_t = 5)]
    top: usize,
    #[arg(long, conflicts_with = "top")]
    all: bool,
    #[arg(long)]
    plan: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatChoice {
    Text,
    Markdown,
    Html,
}

impl From<FormatChoice> for Format {
    fn from(choice: FormatChoice) -> Self {
        match choice {
            FormatChoice::Text => Self::Text,
            FormatChoice::Markdown => Self::Markdown,
            FormatChoice::Html => Self::Html,
        }
    }
}

/// Reads the sheets and writes a report of them.
pub fn run(args: &ReportArgs, screen: Screen) -> Result<Answer, Error> {
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let told = Told { format: None, output: args.output.clone(), excel: false };
    let asked = args.format.map(|format| Ok(format.into()));
    let format = asked
        .or_else(|| output::by_ending(args.output.as_deref(), &FORMATS))
        .unwrap_or(Ok(Format::Text))?;
    let mut reading = Reading::new(&questionnaires, screen);
    let mut sheets = Vec::new();
    let mut take = |sheet: AnswerSheet, assessment: Assessment| -> io::Result<()> {
        sheets.push((sheet, assessment));
        Ok(())
    };
    reading.collection(&args.collected, &mut take).map_err(Error::Stdout)?;
    let plans = Plans::read(&args.plan, &questionnaires, &mut reading.findings, screen);
    output::findings(&reading.findings, screen);
    let mode =
        Mode { language: screen.language, top: if args.all { usize::MAX } else { args.top } };
    let report = |index: usize| {
        let (sheet, assessment) = &sheets[index];
        let plan = plans.of(&sheet.department);
        SheetReport { questionnaires: &questionnaires, sheet, assessment, plan, mode }
    };
    let (now, before) = newest(&sheets).ok_or(Error::Nothing)?;
    if sheets.iter().any(|(sheet, _)| sheet.department != sheets[now].0.department) {
        return Err(Error::OneDepartment);
    }
    let report = DepartmentReport { now: report(now), before: before.map(report) };
    output::write(&told, screen, format, None, |mut writer| Ok(writer.whole(&report)))?;
    if reading.left_out > 0 {
        let t = wording::cli(screen.language);
        output::say(&(t.left_out)(reading.left_out, reading.sheets));
    }
    plans.say_unused(screen);
    let doubts = reading.left_out > 0 || reading.findings.has_doubts();
    Ok(if doubts { Answer::No } else { Answer::Yes })
}

/// The newest sheet, and the newest before it, by date; sheets without a date are the oldest.
fn newest(sheets: &[(AnswerSheet, Assessment)]) -> Option<(usize, Option<usize>)> {
    let date = |index: &usize| sheets[*index].0.date;
    let now = (0..sheets.len()).max_by_key(date)?;
    let earlier =
        (0..sheets.len()).filter(|index| date(index).is_some() && date(index) < date(&now));
    Some((now, earlier.max_by_key(date)))
}
