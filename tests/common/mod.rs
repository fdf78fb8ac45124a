//! Running the built program as its user would.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses what it needs, and a panic is how tests fail"
)]

pub mod radar;
pub mod talk;
#[cfg(unix)]
pub mod terminal;

use std::path::Path;
use std::process::{Command, Output};

/// What came of a run.
pub struct Run {
    pub stdout: String,
    pub stderr: String,
    pub status: i32,
}

/// Runs `modenhed` in the project's folder, in Danish, as in a pipe.
pub fn modenhed(args: &[&str]) -> Run {
    run(command().args(args))
}

/// The program in the project's folder, in Danish, without a terminal.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_modenhed"));
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).env_clear();
    command.env("LC_ALL", "da_DK.UTF-8");
    command
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { stdout: text(stdout), stderr: text(stderr), status: status.code().unwrap() }
}
