//! Digital-maturity self-assessment of a department.
#![allow(clippy::disallowed_methods, reason = "the program has streams, environment and clock")]

mod cli;
mod command;
mod talk;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run()
}
