//! `modenhed score`: sheets and tables in, results out.

mod results;
mod threshold;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use modenhed::report::Mode;
use modenhed::scoring::Suppression;

use crate::cli::Answer;
use crate::cli::args::{self, OutputArgs};
use crate::cli::collection::Collected;
use crate::cli::duplicates::Duplicates;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::gathering::Gathering;
use crate::cli::grouping::{By, Length};
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::plans::Plans;
use crate::cli::reading::Reading;
use crate::cli::stream::Streamed;
use crate::command::compare::write_groups;
use results::Results;
use threshold::Threshold;

#[derive(Args)]
pub struct ScoreArgs {
    #[command(flatten)]
    pub collected: Collected,
    #[command(flatten)]
    pub asked: args::Asked,
    #[command(flatten)]
    pub output: OutputArgs,
    #[arg(long)]
    pub table: Option<TableChoice>,
    #[arg(long, default_value_t = 5)]
    pub top: usize,
    #[arg(long, conflicts_with = "top")]
    pub all: bool,
    #[arg(long)]
    pub plan: Vec<PathBuf>,
    #[arg(long)]
    pub fail_under: Vec<String>,
    #[arg(long)]
    pub groups: Option<PathBuf>,
    #[arg(long, default_value = "year", requires = "groups")]
    pub period: Length,
    #[arg(long, default_value_t = Suppression::LEAST, requires = "groups", value_parser = clap::value_parser!(u32).range(1..))]
    pub min_group: u32,
    #[command(flatten)]
    pub streamed: Streamed,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum TableChoice {
    Scores,
    Answers,
    Recommendations,
    Technologies,
}

impl TableChoice {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scores => "scores",
            Self::Answers => "answers",
            Self::Recommendations => "recommendations",
            Self::Technologies => "technologies",
        }
    }
}

/// Scores what is in the files, in order.
pub fn run(args: &ScoreArgs, screen: Screen) -> Result<Answer, Error> {
    outputs::check(
        &[
            &args.collected.files,
            &args.asked.questionnaire,
            args.asked.radar.as_slice(),
            &args.plan,
        ],
        &[args.output.path.as_deref(), args.streamed.rejects.as_deref(), args.groups.as_deref()],
    )?;
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let thresholds = args.fail_under.iter().map(|text| Threshold::parse(text, &questionnaires));
    let thresholds = thresholds.collect::<Result<Vec<_>, _>>()?;
    let format = args.output.format_of(format::RESULTS, args.table.is_some())?;
    let top = if args.all { usize::MAX } else { args.top };
    let mode = Mode { language: screen.language, top };
    let mut reading = Reading::new(&questionnaires, screen).streamed(&args.streamed)?;
    let plans = Plans::read(&args.plan, &questionnaires, &mut reading.findings, screen);
    let gathering = args.groups.as_ref().map(|_| {
        reading.duplicates = Duplicates::within(args.period.into());
        Gathering::new(&questionnaires, false, By::Department, args.period.into())
    });
    let table = args.table.map(TableChoice::name);
    let (missed, gathering) = output::write(&args.output, screen, format, table, |writer| {
        let asked =
            results::Asked { questionnaires: &questionnaires, mode, thresholds: &thresholds };
        let mut results = Results::new(asked, &plans, gathering, format, table, writer);
        if let Err(error) = reading.collection(&args.collected, &mut results) {
            return reading.failure().map_or(Ok(Err(error)), Err);
        }
        if reading.sheets == 0 {
            output::findings(&reading.findings, screen);
            return Err(Error::Nothing);
        }
        Ok(results.finish())
    })?;
    if let Some(gathering) = gathering {
        let (path, excel) = (args.groups.clone(), args.output.excel);
        let output = OutputArgs { path, excel, ..OutputArgs::default() };
        write_groups(&gathering.into_groups(), &questionnaires, args.min_group, &output, screen)?;
    }
    reading.keep_rejects()?;
    let doubts = reading.say() || missed.any();
    missed.say(screen);
    plans.say_unused(screen);
    Ok(if doubts { Answer::No } else { Answer::Yes })
}
