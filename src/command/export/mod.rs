//! `modenhed export`: all results of a collection, for others to work on with.

mod crowd;
mod exporter;

use clap::Args;
use modenhed::batch::{Counting, Gathering, Length, Reading};
use modenhed::model::GroupBy;
use modenhed::render::Format;
use modenhed::report::{Mode, Omitted, TableName};
use modenhed::scoring::Precision;
use modenhed::wording;
use strum::VariantArray;

use crate::cli::args::{InputArgs, OutputArgs, QuestionnaireArgs};
use crate::cli::choice;
use crate::cli::clock;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::outcome;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::plans::Plans;
use crate::cli::result_lane::ResultContext;
use crate::cli::verdict::Verdict;
use exporter::{ExportScope, Exporter};

/// The tables that a CSV can hold.
const TABLES: &[TableName] = &[
    TableName::Scores,
    TableName::Answers,
    TableName::Recommendations,
    TableName::Technologies,
    TableName::Groups,
];

/// What can be typed.
#[derive(Args)]
#[command(mut_arg("format", |arg| arg.value_parser(choice::one_of(format::EXPORTS))))]
pub struct ExportArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    asked: QuestionnaireArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[arg(long, value_parser = choice::one_of(TABLES))]
    table: Option<TableName>,
    #[arg(long)]
    anonymous: bool,
    #[arg(long, conflicts_with = "anonymous")]
    with_respondents: bool,
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    min_group: Option<u32>,
    #[arg(long, default_value = "year", value_parser = choice::one_of(Length::VARIANTS))]
    period: Length,
}

impl ExportArgs {
    /// What is to be exported. Where all the sheets stand beside the groups there is nothing to hide.
    fn wanted(&self, format: Format) -> ExportScope {
        let alone = self.table == Some(TableName::Groups);
        // A workbook is passed on, and so holds single sheets only where that is asked for.
        let is_asked = self.with_respondents || self.anonymous || format != Format::Xlsx;
        let sheets = !alone && is_asked;
        let beside_sheets = !self.anonymous && sheets;
        ExportScope {
            sheets,
            groups: alone || format != Format::Csv,
            anonymous: self.anonymous,
            least: self.min_group.unwrap_or(if beside_sheets { 1 } else { Precision::LEAST }),
            length: self.period.into(),
        }
    }
}

/// Exports what is in the files.
pub fn run(args: &ExportArgs, screen: Screen) -> Result<Verdict, Error> {
    outputs::check(
        &[&args.input.files, args.asked.set.files(), args.asked.radar.as_slice()],
        &[args.output.path.as_deref()],
    )?;
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let format = args.output.format_of(format::EXPORTS, args.table.is_some())?;
    let wanted = args.wanted(format);
    let mode = Mode {
        language: screen.language,
        top: usize::MAX,
        today: clock::today(),
        omitted: Omitted::default(),
    };
    let reading = Reading::new(&questionnaires).latest(args.input.latest).within(wanted.length);
    let (by, period) = (GroupBy::Department, args.period);
    let counting = Counting { by, period, themes: format == Format::Xlsx, questions: true };
    let gathering = Gathering::new(&questionnaires, counting);
    let (table, plans) = (args.table, Plans::default());
    let (outcome, withheld) = output::write(&args.output, screen, format, table, |writer| {
        let (questionnaires, plans) = (&questionnaires, &plans);
        let context = ResultContext { questionnaires, mode, plans, reference: None, format, table };
        let files = args.input.files.iter().map(|path| path.display().to_string());
        let files = if args.anonymous { Vec::new() } else { files.collect() };
        let mut exporter = Exporter::new(context, wanted, (gathering, files), writer);
        let outcome = match reading.collection(&args.input.files, &mut exporter, &mut ()) {
            Ok(outcome) => outcome,
            Err(error) => return Ok(Err(error)),
        };
        outcome::check(&outcome, screen)?;
        Ok(exporter.finish()?.map(|withheld| (outcome, withheld)))
    })?;
    let doubts = outcome::print_findings(&outcome, screen);
    if withheld > 0 && wanted.sheets {
        let t = wording::cli(screen.language);
        output::say(&(t.withheld)(withheld, wanted.least));
    }
    Ok(if doubts { Verdict::No } else { Verdict::Yes })
}
