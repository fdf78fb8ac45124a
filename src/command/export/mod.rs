//! `modenhed export`: all results of a collection, for others to work on with.

mod crowd;
mod exporter;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use modenhed::render::Format;
use modenhed::report::Mode;
use modenhed::scoring::Suppression;
use modenhed::wording;

use crate::cli::Answer;
use crate::cli::args::{Asked, Told};
use crate::cli::collection::Collected;
use crate::cli::duplicates::Duplicates;
use crate::cli::error::Error;
use crate::cli::grouping::Length;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::reading::Reading;
use exporter::{Exporter, Wanted};

/// The formats there are for others to work on with.
const FORMATS: [Format; 3] = [Format::Csv, Format::Xlsx, Format::Json];

/// What can be typed.
#[derive(Args)]
pub struct ExportArgs {
    #[command(flatten)]
    collected: Collected,
    #[command(flatten)]
    asked: Asked,
    #[arg(long, short)]
    format: Option<ExportFormat>,
    #[arg(long, short)]
    output: Option<PathBuf>,
    #[arg(long)]
    table: Option<Table>,
    #[arg(long)]
    excel: bool,
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

#[derive(Clone, Copy, ValueEnum)]
enum ExportFormat {
    Csv,
    Xlsx,
    Json,
}

impl ExportArgs {
    /// The format that was asked for: by name, by the output file's ending, else CSV.
    fn format(&self) -> Result<Format, Error> {
        let by_ending = || output::by_ending(self.output.as_deref(), &FORMATS);
        let csv_only = self.table.is_some() || self.excel;
        let format = match self.format {
            Some(ExportFormat::Csv) => Format::Csv,
            Some(ExportFormat::Xlsx) => Format::Xlsx,
            Some(ExportFormat::Json) => Format::Json,
            None if csv_only => by_ending().and_then(Result::ok).unwrap_or(Format::Csv),
            None => by_ending().unwrap_or(Ok(Format::Csv))?,
        };
        if csv_only && format != Format::Csv { Err(Error::TableNeedsCsv) } else { Ok(format) }
    }

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
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let format = args.format()?;
    let wanted = args.wanted(format);
    let told = Told { format: None, output: args.output.clone(), excel: args.excel };
    let mode = Mode { language: screen.language, top: usize::MAX };
    let mut reading = Reading::new(&questionnaires, screen);
    reading.duplicates = Duplicates::within(wanted.length);
    let table = args.table.map(Table::name);
    let withheld = output::write(&told, screen, format, table, |writer| {
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
