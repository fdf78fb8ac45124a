//! `modenhed plan`: from sheets to a plan, from a plan to paper, spreadsheets and calendars, and back
//! to the results.

mod adding;
mod calendar;
mod edited;
mod making;
mod mistakes;
mod results;
mod showing;
mod together;
mod written;

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::common::{Run, command, run};

fn sheet(name: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.join("examples/nordager").join(name).display().to_string()
}

/// Runs `modenhed` in a folder, in English, without a terminal.
fn modenhed(folder: &TempDir, args: &[&str]) -> Run {
    run(command().current_dir(folder.path()).args(args).args(["--lang", "en"]))
}

/// A folder with a plan that a department has worked on.
fn with_plan(text: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("plan.yaml"), text).unwrap();
    folder
}

fn plan_in(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("plan.yaml")).unwrap()
}

/// A plan with one action of each kind.
const WORKED_ON: &str = "\
# Agreed at the meeting in November.
modenhed: 1
department: Borgerservice
date: 2026-11-25
actions:
  # The pilot first!
  - recommendation: aftal-korte-runder
    aspect: forandring
    what: Work in short rounds
    first_step: Begin with parking permits.
    responsible: team leader
    due: 2027-03-01
    status: started
  - {recommendation: goer-tiden-op, aspect: forandring, what: Count the hours, due: 2027-01-15}
  - what: Coffee with the neighbours
    status: done
    due: 2026-12-01
    note: They brought cake.
  - what: Buy a robot
    status: dropped
";
