//! Files that are written: nothing of anybody's is lost, and nothing is left behind.

mod attributes;
mod left_behind;
mod meanwhile;
mod names;
mod same;
mod streams;

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::common::command;

/// A folder with an answer sheet in it.
fn with_sheet() -> TempDir {
    let folder = TempDir::new().unwrap();
    let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/nordager/2026/jobcenter.yaml");
    fs::copy(sheet, folder.path().join("sheet.yaml")).unwrap();
    folder
}

/// The program in a folder, in English.
fn modenhed(folder: &TempDir, args: &[&str]) -> Command {
    let mut run = command();
    run.args(args).args(["--lang", "en"]).current_dir(folder.path());
    run
}

/// The files in a folder, hidden ones too.
fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
