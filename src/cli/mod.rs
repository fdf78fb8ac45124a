//! The porch: the command line, the environment and the standard streams. Here everything meets.
#![allow(clippy::disallowed_methods, reason = "this is the room with streams and environment")]

mod args;
mod assess;
mod collection;
mod compare;
mod duplicates;
mod error;
mod export;
mod gathering;
mod help;
mod inputs;
mod lanes;
mod language;
mod output;
mod part;
mod partial;
mod plan;
mod plans;
mod progress;
mod questionnaires;
mod radar;
mod reading;
mod rejects;
mod report;
mod results;
mod score;
mod stream;
mod threshold;
mod unfinished;
mod validate;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use args::{Cli, Command};
use error::Error;
use modenhed::model::Language;
use output::Screen;

/// What a command that ran has to say to a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// All is well.
    Yes,
    /// It ran, and something is to be seen to.
    No,
    /// The user stopped it.
    Interrupted,
}

/// Runs the program and tells how it went: 0 yes, 1 no, 2 could not run, 130 stopped by the user.
pub fn run() -> ExitCode {
    output::survive_limits();
    let language = language::wanted(std::env::args_os());
    let command = help::localised(Cli::command(), language);
    let matches = match command.try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return help::explain(&error, language),
    };
    let outcome = match Cli::from_arg_matches(&matches) {
        Ok(cli) => dispatch(cli, language),
        Err(error) => return help::explain(&error, language),
    };
    match outcome {
        Ok(Answer::Yes) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Ok(Answer::Interrupted) => ExitCode::from(130),
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            error.print(language);
            ExitCode::from(2)
        }
    }
}

fn dispatch(cli: Cli, language: Language) -> Result<Answer, Error> {
    let screen = Screen::new(language, cli.width, cli.color);
    match cli.command {
        None => output::welcome(screen),
        Some(Command::Assess(args)) => assess::run(&args, screen),
        Some(Command::Score(args)) => score::run(&args, screen),
        Some(Command::Compare(args)) => compare::run(&args, screen),
        Some(Command::Export(args)) => export::run(&args, screen),
        Some(Command::Validate(args)) => validate::run(&args, screen),
        Some(Command::Questionnaires(args)) => questionnaires::run(&args, screen),
        Some(Command::Radar(args)) => radar::run(&args, screen),
        Some(Command::Plan(args)) => plan::run(&args, screen),
        Some(Command::Report(args)) => report::run(&args, screen),
    }
}
