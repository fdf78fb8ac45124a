//! `modenhed completions`: what a shell needs to complete commands, options and files.

use std::path::PathBuf;

use clap::{Args, Command};
use clap_complete::Shell;

use crate::cli::error::Error;
use crate::cli::output;
use crate::cli::verdict::Verdict;

#[derive(Args)]
pub struct CompletionsArgs {
    shell: Shell,
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// Writes the script of a shell that completes the command line given.
pub fn run(args: &CompletionsArgs, mut whole: Command) -> Result<Verdict, Error> {
    let name = whole.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut whole, name, &mut script);
    output::bytes(args.output.as_deref(), &script)?;
    Ok(Verdict::Yes)
}
