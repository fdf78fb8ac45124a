//! `modenhed export`: all results of a collection, for others to work on with.

mod crowd;
mod exporter;

use clap::{Args, ValueEnum};
use modenhed::render::Format;
use modenhed::report::Mode;
use modenhed::scoring::Suppression;
use modenhed::wording;

use crate::cli::Answer;
use crate::cli::args::{Asked, OutputArgs};
use crate::cli::collection::Collected;
use crate::cli::duplicates::Duplicates;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::grouping::Length;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::reading::Reading;
use exporter::{Exporter, Wanted};

/// What can be typed.
#[derive(Args)]
#[command(mut_arg("format", |arg| arg.value_parser(format::one_of(format::EXPORTS))))]
pub struct ExportArgs {
    #[command(flatten)]
    collected: Collected,
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    output: OutputArgs,
    #[arg(long)]
    table: Option<Table>,
    #[arg(long)]
    anonymous: bool,
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    min_group: Option<u32>,
    #[arg(long, default_value = "year")]
    period: Length,
}

/// The tables there are.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Table {
    Scores,
    Answers,
    Recommendations,
    Technologies,
    Groups,
}

impl Table {
    const fn name(self) -> &'static str {
        match self {
            Self::Scores => "scores",
            Self::Answers => "answers",
            Self::Recommendations => "recommendations",
            Self::Technologies => "technologies",
            Self::Groups => "groups",
        }
    }
}

impl ExportArgs {
    /// What is to be exported. Where all the sheets stand beside the groups there is nothing to hide.
    fn wanted(&self, format: Format) -> Wanted {
        let alone = self.table == Some(Table::Groups);
        let beside_sheets = !self.anonymous && !alone;
        Wanted {
            sheets: !alone,
            groups: alone || format != Format::Csv,
            format,
            anonymous: self.anonymous,
            least: self.min_group.unwrap_or(if beside_sheets { 1 } else { Suppression::LEAST }),
            length: self.period.into(),
        }
    }
}

/// Exports what is in the files.
pub fn run(args: &ExportArgs, screen: Screen) -> Result<Answer, Error> {
    outputs::check(
        &[&args.collected.files, &args.asked.questionnaire, args.asked.radar.as_slice()],
        &[args.output.path.as_deref()],
    )?;
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let format = args.output.format_of(format::EXPORTS, args.table.is_some())?;
    let wanted = args.wanted(format);
    let mode = Mode { language: screen.language, top: usize::MAX };
    let mut reading = Reading::new(&questionnaires, screen);
    reading.duplicates = Duplicates::within(wanted.length);
    let table = args.table.map(Table::name);
    let withheld = output::write(&args.output, screen, format, table, |writer| {
        let mut exporter = Exporter::new(&questionnaires, mode, wanted, writer);
        let mut take = |sheet, assessment| exporter.take(&sheet, assessment);
        if let Err(error) = reading.collection(&args.collected, &mut take) {
            return Ok(Err(error));
        }
        if reading.sheets == 0 {
            output::findings(&reading.findings, screen);
            return Err(Error::Nothing);
        }
        exporter.finish()
    })?;
    let doubts = reading.say();
    if withheld > 0 && wanted.sheets {
        let t = wording::cli(screen.language);
        output::say(&(t.withheld)(withheld, wanted.least));
    }
    Ok(if doubts { Answer::No } else { Answer::Yes })
}
