//! The same job by Polars and by `DuckDB`, where Python has them.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::job::{ASPECTS, QUESTIONS, is_reversed, name, weight};

/// Another engine.
pub struct Other {
    pub name: &'static str,
    /// What Python calls it.
    module: &'static str,
    /// The program, with `TABLE`, `SCORES`, `GROUPS` and `ASPECTS` to be filled in.
    program: &'static str,
}

pub const OTHERS: [Other; 2] = [
    Other { name: "Polars, streaming", module: "polars", program: include_str!("polars.py") },
    Other { name: "DuckDB, SQL", module: "duckdb", program: include_str!("duckdb.py") },
];

impl Other {
    /// The command that does the job; or why there is none.
    pub fn command(&self, table: &Path, folder: &Path, rows: u64) -> Result<Command, String> {
        let known =
            Command::new("python3").args(["-c", &format!("import {}", self.module)]).output();
        if !known.is_ok_and(|output| output.status.success()) {
            return Err(format!("`python3 -c 'import {}'` fails; pip install {0}", self.module));
        }
        let path =
            |name: &str| folder.join(format!("{}-{name}", self.module)).display().to_string();
        let program = self
            .program
            .replace("TABLE", &table.display().to_string())
            .replace("SCORES", &path("scores.csv"))
            .replace("GROUPS", &path("groups.csv"))
            .replace("ASPECTS", &aspects());
        let file = folder.join(format!("{}-{rows}.py", self.module));
        fs::write(&file, program).map_err(|error| error.to_string())?;
        let mut command = Command::new("python3");
        command.arg(file);
        Ok(command)
    }
}

/// The questions of each aspect with weight and whether they are reversed, as Python writes it.
fn aspects() -> String {
    let question = |aspect, question| {
        let reversed = if is_reversed(question) { "True" } else { "False" };
        format!("(\"{}\", {}, {reversed})", name(aspect, question), weight(aspect, question))
    };
    let aspect = |(index, name): (usize, &&str)| {
        let questions: Vec<_> = (0..QUESTIONS).map(|n| question(index, n)).collect();
        format!("\"{name}\": [{}]", questions.join(", "))
    };
    let aspects: Vec<_> = ASPECTS.iter().enumerate().map(aspect).collect();
    format!("{{{}}}", aspects.join(", "))
}
