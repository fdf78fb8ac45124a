//! `modenhed assess` line by line: the plain face, files, and what goes wrong.

mod answering;
mod resuming;
mod saving;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::common::Run;

/// Runs a command in a folder with these lines of input.
fn piped(command: &mut Command, folder: &Path, lines: &[&str]) -> Run {
    command.current_dir(folder).stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = lines.join("\n");
    if !lines.is_empty() {
        input.push('\n');
    }
    // It may end before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run {
        stdout: text(output.stdout),
        stderr: text(output.stderr),
        status: output.status.code().unwrap(),
    }
}

fn assess(folder: &Path, args: &[&str], lines: &[&str]) -> Run {
    piped(crate::common::command().args(["assess", "--plain"]).args(args), folder, lines)
}

/// One aspect, with a department and a date, so that the first line answers the first question.
const ASPECT: [&str; 8] = [
    "--department",
    "Jobcenter",
    "--area",
    "beskaeftigelse",
    "--date",
    "2026-11-24",
    "--aspect",
    "forandring",
];

const FILE: &str = "jobcenter-2026-11-24.yaml";

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
