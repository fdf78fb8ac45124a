//! `modenhed export`: all results of a collection, for others to work on with.

mod crowd;
mod exporter;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use modenhed::render::Format;
use modenhed::report::Mode;
use modenhed::wording;

use super::Answer;
use super::args::{Asked, TableChoice, Told};
use super::collection::Collected;
use super::error::Error;
use super::inputs;
use super::output::{self, Screen};
use super::reading::Reading;
use exporter::Exporter;

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
    table: Option<TableChoice>,
    #[arg(long)]
    excel: bool,
    #[arg(long)]
    anonymous: bool,
    #[arg(long, requires = "anonymous", default_value_t = 5)]
    min_group: u32,
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
}

/// Exports what is in the files.
pub fn run(args: &ExportArgs, screen: Screen) -> Result<Answer, Error> {
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let format = args.format()?;
    let told = Told { format: None, output: args.output.clone(), excel: args.excel };
    let mode = Mode { language: screen.language, top: usize::MAX };
    let mut reading = Reading::new(&questionnaires, screen);
    let table = args.table.map(TableChoice::name);
    let least = args.anonymous.then_some(args.min_group);
    let withheld = output::write(&told, screen, format, table, |writer| {
        let mut exporter = Exporter::new(&questionnaires, mode, format, least, writer);
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
    if withheld > 0 {
        let t = wording::cli(screen.language);
        output::say(&(t.withheld)(withheld, args.min_group));
    }
    Ok(if doubts { Answer::No } else { Answer::Yes })
}
