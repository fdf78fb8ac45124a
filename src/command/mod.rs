//! The commands: a file or folder each, with its own arguments and what it does.

pub mod assess;
mod compare;
mod completions;
mod explain;
mod export;
mod form;
mod gather;
mod guide;
mod import;
mod man;
mod new;
mod plan;
mod questionnaires;
mod radar;
mod report;
mod score;
mod validate;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use modenhed::model::Language;
use modenhed::wording;

use crate::cli::args::{ColorChoice, LanguageChoice};
use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::verdict::Verdict;
use crate::cli::{help, language};

/// The whole command line.
#[derive(Parser)]
#[command(
    name = "modenhed",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[arg(long, global = true, value_name = "da|en")]
    pub lang: Option<LanguageChoice>,
    #[arg(long, global = true)]
    pub width: Option<usize>,
    #[arg(long, global = true, default_value = "auto")]
    pub color: ColorChoice,
    #[arg(long, short, global = true)]
    pub verbose: bool,
    #[arg(long, short, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// What can be done.
#[derive(Subcommand)]
pub enum Command {
    Assess(assess::args::AssessArgs),
    Score(score::ScoreArgs),
    Compare(compare::CompareArgs),
    Explain(explain::ExplainArgs),
    Export(export::ExportArgs),
    Form(form::FormArgs),
    Gather(gather::GatherArgs),
    Import(import::ImportArgs),
    New(new::NewArgs),
    Validate(validate::ValidateArgs),
    Questionnaires(questionnaires::QuestionnairesArgs),
    Radar(radar::RadarArgs),
    Plan(plan::args::PlanArgs),
    Report(report::ReportArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

/// Runs the program and tells how it went: 0 yes, 1 no, 2 could not run, 130 stopped by the user.
pub fn run() -> ExitCode {
    output::survive_limits();
    let words: Vec<_> = wild::args_os().collect();
    let language = language::wanted(&words);
    let typed = whole(language)
        .try_get_matches_from(words)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let outcome = match typed {
        Ok(cli) => dispatch(cli, language),
        Err(error) if error.use_stderr() => {
            return help::explain(&error, &Cli::command(), language);
        }
        Err(shown) => help::show(&shown),
    };
    match outcome {
        Ok(Verdict::Yes) => ExitCode::SUCCESS,
        Ok(Verdict::No) => ExitCode::from(1),
        Ok(Verdict::Interrupted) => ExitCode::from(130),
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            let (what, hint) = error.words(language);
            output::say_why(wording::cli(language), &what, hint.as_deref());
            ExitCode::from(2)
        }
    }
}

/// The whole command line in the user's language.
fn whole(language: Language) -> clap::Command {
    help::localised(Cli::command(), language)
}

/// Runs a command that was put together, as if it were typed.
fn typed(words: Vec<OsString>, screen: Screen) -> Result<Verdict, Error> {
    match Cli::try_parse_from(words) {
        Ok(cli) => on_screen(cli, screen),
        Err(error) => {
            help::explain(&error, &Cli::command(), screen.language);
            Ok(Verdict::No)
        }
    }
}

fn dispatch(cli: Cli, language: Language) -> Result<Verdict, Error> {
    let screen = Screen::new(language, cli.width, cli.color, cli.verbose);
    on_screen(cli, screen)
}

fn on_screen(cli: Cli, screen: Screen) -> Result<Verdict, Error> {
    match cli.command {
        None if guide::is_possible() => guide::run(screen, typed),
        None => output::welcome(screen),
        Some(Command::Assess(args)) => assess::run(&args, screen, typed),
        Some(Command::Score(args)) => score::run(&args, screen),
        Some(Command::Compare(args)) => compare::run(&args, screen),
        Some(Command::Explain(args)) => explain::run(&args, screen),
        Some(Command::Export(args)) => export::run(&args, screen),
        Some(Command::Form(args)) => form::run(&args, screen),
        Some(Command::Gather(args)) => gather::run(&args, screen),
        Some(Command::Import(args)) => import::run(&args, screen),
        Some(Command::New(args)) => new::run(&args, screen),
        Some(Command::Validate(args)) => validate::run(&args, screen),
        Some(Command::Questionnaires(args)) => questionnaires::run(&args, screen),
        Some(Command::Radar(args)) => radar::run(&args, screen),
        Some(Command::Plan(args)) => plan::run(&args, screen),
        Some(Command::Report(args)) => report::run(&args, screen),
        Some(Command::Completions(args)) => completions::run(&args, whole(screen.language)),
        Some(Command::Man(args)) => man::run(&args, whole(screen.language), screen),
    }
}
