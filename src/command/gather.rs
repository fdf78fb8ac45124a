//! `modenhed gather`: several people's sheets become one that they talk about.

use std::path::PathBuf;

use clap::Args;
use modenhed::interview::Interview;
use modenhed::model::{AnswerSheet, AnsweredBy, Questionnaires};
use modenhed::{parse, wording};

use crate::cli::args::SetArgs;
use crate::cli::error::Error;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::typed::{command, shown};
use crate::cli::verdict::Verdict;
use crate::talk::signals::say;

#[derive(Args)]
pub struct GatherArgs {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    set: SetArgs,
    #[arg(long, short)]
    output: PathBuf,
}

/// Reads the sheets, and writes what all agree on with how many chose what.
pub fn run(args: &GatherArgs, screen: Screen) -> Result<Verdict, Error> {
    outputs::check(&[&args.files, args.set.files()], &[Some(&args.output)])?;
    if args.output.symlink_metadata().is_ok() {
        return Err(Error::Taken(args.output.display().to_string()));
    }
    let set = inputs::set(&args.set, screen)?;
    let (mut sheets, mut verdict) = (Vec::new(), Verdict::Yes);
    for path in &args.files {
        let (placed, doubt) = inputs::sheet(path, &set, screen)?;
        sheets.push(placed.sheet);
        if doubt != Verdict::Yes {
            verdict = doubt;
        }
    }
    let mut sheet = AnswerSheet::gathered(&sheets, &set).map_err(Error::Unlike)?;
    sheet.answered_by = AnsweredBy::Group;
    let written = parse::written(&args.output.to_string_lossy(), &sheet, &set);
    output::bytes(Some(&args.output), written.as_bytes())?;
    let t = wording::interview(screen.language);
    let (answered, asked) = agreed(&sheet, &set);
    let path = shown(&args.output);
    let again = command("assess --together --resume", &args.output) + &args.set.typed();
    say(&(t.gathered)(sheets.len(), &path, answered, asked, &again), screen);
    Ok(verdict)
}

/// How many questions all answered alike, and how many were asked.
fn agreed(sheet: &AnswerSheet, set: &Questionnaires) -> (usize, usize) {
    let interview = Interview::new(set, sheet.clone());
    let asked: Vec<_> =
        interview.asked().iter().filter(|at| sheet.includes(at.aspect)).copied().collect();
    (asked.iter().filter(|at| !interview.is_open(**at)).count(), asked.len())
}
