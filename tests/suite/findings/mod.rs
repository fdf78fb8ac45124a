//! Findings: every code is explained, has a file that shows it, and stands at the right place.
//!
//! The files are in `tests/findings`, named by their code, with a word after it where a code has
//! several. All are small variations of one questionnaire, one sheet and one table.

mod counted;
mod documented;
mod places;
mod table;
mod words;

use std::fs;
use std::path::Path;

use modenhed::model::{Code, Severity};
use serde_json::Value;

use crate::common::{Run, command, run};
use table::NEWER;

/// Checks files with the questionnaires that the fixtures' sheets and tables answer.
fn validate(args: &[&str]) -> Run {
    let mut command = command();
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings"));
    command.arg("validate").args(args);
    if args.iter().any(|file| NEWER.contains(file)) {
        command.args(["--against", "valid/before.yaml"]);
    }
    command.args(["--questionnaire", "valid/questionnaire.yaml"]);
    run(command.args(["--questionnaire", "valid/second.yaml"]))
}

/// The findings in files, as programs get them.
fn findings(files: &[&str]) -> Vec<Value> {
    let seen = validate(&[files, &["--format", "json"]].concat());
    let json: Value = serde_json::from_str(&seen.stdout).unwrap();
    json["findings"].as_array().unwrap().clone()
}

/// The findings in a file that holds this.
fn found_in(name: &str, content: impl AsRef<[u8]>) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, content).unwrap();
    findings(&[file.to_str().unwrap()])
}

/// Line, column and code of each finding in a file that holds this.
fn places_in(name: &str, content: impl AsRef<[u8]>) -> Vec<String> {
    found_in(name, content).iter().map(place).collect()
}

/// Line and column, as far as they are known, and code.
fn place(finding: &Value) -> String {
    let place: Vec<_> = ["line", "column"].iter().filter_map(|key| finding[key].as_u64()).collect();
    let place: Vec<_> = place.iter().map(u64::to_string).collect();
    format!("{} {}", place.join(":"), text(finding, "code")).trim().to_owned()
}

fn text<'f>(finding: &'f Value, key: &str) -> &'f str {
    finding[key].as_str().unwrap_or_default()
}

fn code(name: &str) -> Code {
    *Code::ALL.iter().find(|code| code.name() == name).unwrap()
}

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    fs::read_to_string(folder.join(name)).unwrap()
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}
