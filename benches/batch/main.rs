//! Scoring a table of millions of rows, held against reading its bytes and parsing it, and against
//! Polars and `DuckDB` where Python has them: `cargo bench --bench batch -- --rows 1000000`.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench reads files, needs the clock, talks, and may stop with a panic"
)]

mod job;
mod measure;
mod others;

use std::path::Path;
use std::process::Command;

use job::Job;
use measure::{Measured, parsed, read, run};

/// What was typed after `--`: `--rows`, `--departments`, `--missing`, `--quoted`, `--seed`, `--runs`,
/// `--threads`, each with a number.
fn number(name: &str, otherwise: u64) -> u64 {
    let mut words = std::env::args().skip_while(|word| word != &format!("--{name}")).skip(1);
    words.next().map_or(otherwise, |word| word.parse().unwrap())
}

fn main() {
    let job = Job {
        rows: number("rows", 1_000_000),
        departments: number("departments", 2000),
        missing: number("missing", 3),
        quoted: number("quoted", 0),
        seed: number("seed", 2026),
    };
    let folder = tempfile::tempdir().unwrap();
    let table = job.table(folder.path()).unwrap();
    let questionnaires = job::questionnaires(folder.path()).unwrap();
    let bytes = std::fs::metadata(&table).unwrap().len();
    println!("{job:?}: {} MB, {} bytes a row", bytes / 1_000_000, bytes / job.rows);
    let mut contestants = vec![
        Measured::new(
            "reading the bytes",
            Box::new({
                let table = table.clone();
                move || read(&table)
            }),
        ),
        Measured::new(
            "parsing with csv-core",
            Box::new({
                let table = table.clone();
                move || parsed(&table)
            }),
        ),
    ];
    let threads = number("threads", 0);
    let ours = |groups: bool| {
        let (table, questionnaires) = (table.clone(), questionnaires.clone());
        let out = folder.path().to_owned();
        move || run(&mut modenhed(&table, &questionnaires, &out, threads, groups))
    };
    contestants.push(Measured::new("modenhed, scores", Box::new(ours(false))));
    contestants.push(Measured::new("modenhed, scores and groups", Box::new(ours(true))));
    for other in others::OTHERS {
        match other.command(&table, folder.path(), job.rows) {
            Ok(command) => {
                let mut command = command;
                contestants.push(Measured::new(other.name, Box::new(move || run(&mut command))));
            }
            Err(why) => println!("without {}: {why}", other.name),
        }
    }
    // In turn, so that what else the machine does falls on all of them.
    for _ in 0..number("runs", 5) {
        for contestant in &mut contestants {
            clear(folder.path());
            contestant.once();
        }
    }
    measure::print(&contestants, job.rows, 3);
}

/// Takes away what was written before, and waits until the disk is done with it.
fn clear(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if name.ends_with("scores.csv") || name.ends_with("groups.csv") {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
    // Where there is no such command, it is measured all the same.
    let _ = Command::new("sync").status();
}

/// The job as a user would run it.
fn modenhed(
    table: &Path,
    questionnaires: &[std::path::PathBuf],
    out: &Path,
    threads: u64,
    groups: bool,
) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_modenhed"));
    command.arg("score").arg(table).arg("--quiet").arg("-o").arg(out.join("scores.csv"));
    for questionnaire in questionnaires {
        command.arg("--questionnaire").arg(questionnaire);
    }
    if groups {
        command.arg("--groups").arg(out.join("groups.csv"));
    }
    if threads > 0 {
        command.arg("--threads").arg(threads.to_string());
    }
    command
}
