//! `modenhed score`: sheets and tables in, results out.

mod results;
mod threshold;

use std::path::PathBuf;

use clap::Args;
use modenhed::batch::{Counting, Gathering, Length};
use modenhed::model::GroupBy;
use modenhed::report::{Mode, Omitted, TableName};
use modenhed::scoring::Precision;
use strum::VariantArray;

use crate::cli::args::{BatchArgs, InputArgs, OutputArgs, QuestionnaireArgs};
use crate::cli::choice;
use crate::cli::clock;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::outcome;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::plans::Plans;
use crate::cli::reference::ReferenceArgs;
use crate::cli::result_lane::ResultContext;
use crate::cli::verdict::Verdict;
use crate::cli::watch::{self, Watch};
use crate::command::compare::write_groups;
use results::Results;
use threshold::Threshold;

/// The tables that a CSV can hold.
const TABLES: &[TableName] =
    &[TableName::Scores, TableName::Answers, TableName::Recommendations, TableName::Technologies];

#[derive(Args)]
pub struct ScoreArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[command(flatten)]
    pub asked: QuestionnaireArgs,
    #[command(flatten)]
    pub output: OutputArgs,
    #[arg(long, value_parser = choice::one_of(TABLES))]
    pub table: Option<TableName>,
    #[arg(long, default_value_t = 5)]
    pub top: usize,
    #[arg(long, conflicts_with = "top")]
    pub all: bool,
    #[arg(long)]
    pub plan: Vec<PathBuf>,
    #[command(flatten)]
    pub reference: ReferenceArgs,
    #[arg(long)]
    pub fail_under: Vec<String>,
    #[arg(long)]
    pub groups: Option<PathBuf>,
    #[arg(long, default_value = "year", requires = "groups", value_parser = choice::one_of(Length::VARIANTS))]
    pub period: Length,
    #[arg(long, default_value_t = Precision::LEAST, requires = "groups", value_parser = clap::value_parser!(u32).range(1..))]
    pub min_group: u32,
    #[arg(long, requires = "groups")]
    pub no_questions: bool,
    #[command(flatten)]
    pub batch: BatchArgs,
}

/// Scores what is in the files, in order.
pub fn run(args: &ScoreArgs, screen: Screen) -> Result<Verdict, Error> {
    outputs::check(
        &[
            &args.input.files,
            args.asked.set.files(),
            args.asked.radar.as_slice(),
            &args.plan,
            args.reference.reference.as_slice(),
        ],
        &[args.output.path.as_deref(), args.batch.rejects.as_deref(), args.groups.as_deref()],
    )?;
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let thresholds = args.fail_under.iter().map(|text| Threshold::parse(text, &questionnaires));
    let thresholds = thresholds.collect::<Result<Vec<_>, _>>()?;
    let format = args.output.format_of(format::RESULTS, args.table.is_some())?;
    let top = if args.all { usize::MAX } else { args.top };
    let mode =
        Mode { language: screen.language, top, today: clock::today(), omitted: Omitted::default() };
    let mut watch = Watch::new(&args.batch, screen)?;
    let mut reading =
        watch::reading(&args.batch, screen, &questionnaires).latest(args.input.latest);
    let reference = args.reference.read(&questionnaires, screen)?;
    let plans = Plans::read(&args.plan, &questionnaires, &mut reading.findings);
    let counting = Counting {
        by: GroupBy::Department,
        period: args.period,
        themes: false,
        questions: !args.no_questions,
    };
    let gathering = args.groups.as_ref().map(|_| Gathering::new(&questionnaires, counting));
    if gathering.is_some() {
        reading = reading.within(args.period.into());
    }
    let table = args.table;
    let (outcome, (missed, gathering)) =
        output::write(&args.output, screen, format, table, |writer| {
            let (questionnaires, plans) = (&questionnaires, &plans);
            let reference = reference.as_ref();
            let context = ResultContext { questionnaires, mode, plans, reference, format, table };
            let mut results = Results::new(context, &thresholds, gathering, writer);
            let outcome = match reading.collection(&args.input.files, &mut results, &mut watch) {
                Ok(outcome) => outcome,
                Err(error) => return watch.failure().map_or(Ok(Err(error)), Err),
            };
            watch.keep_rejects()?;
            outcome::check(&outcome, screen)?;
            Ok(results.finish().map(|finished| (outcome, finished)))
        })?;
    if let Some(gathering) = gathering {
        let (path, excel) = (args.groups.clone(), args.output.excel);
        let output = OutputArgs { path, excel, ..OutputArgs::default() };
        write_groups(gathering.into_groups(), &questionnaires, args.min_group, &output, screen)?;
    }
    let doubts = outcome::print_findings(&outcome, screen) || missed.any();
    missed.say(screen);
    plans.say_unused(screen);
    Ok(if doubts { Verdict::No } else { Verdict::Yes })
}
