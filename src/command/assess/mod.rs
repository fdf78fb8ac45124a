//! `modenhed assess`: the interview.

pub mod args;
mod begin;
mod name;
mod outcome;
mod previous;
mod setup;
mod unfinished;

use std::path::Path;

use modenhed::model::Questionnaires;
use modenhed::wording;

use crate::cli::error::Error;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::run_command::RunCommand;
use crate::cli::verdict::Verdict;
use crate::talk::face::{Face, Stop};
use crate::talk::place::AnswersPlace;
use crate::talk::signals::{self, stopped};
use crate::talk::{face, prompt};
use args::AssessArgs;
use begin::Begin;

/// Runs an interview, from the first question or where a sheet ends, and shows the result.
pub fn run(args: &AssessArgs, screen: Screen, another: RunCommand) -> Result<Verdict, Error> {
    let set = inputs::asked(&args.asked, screen)?;
    let here = Path::new(".");
    let resumed = args.resume.as_ref().map(|path| path.as_deref().unwrap_or(here));
    let Some(folder) = resumed.filter(|path| path.is_dir()) else {
        let mut face = face(args.plain, screen)?;
        return interview(args, resumed, &set, (screen, another), &mut *face);
    };
    let found = unfinished::find(&set, folder)?;
    if found.is_empty() || !prompt::is_possible() {
        return unfinished::list(&found, screen);
    }
    let mut face = face(args.plain, screen)?;
    let picked = unfinished::pick(&found, screen, &mut *face);
    if let Ok(Some(path)) = &picked {
        return interview(args, Some(path), &set, (screen, another), &mut *face);
    }
    face.close();
    Ok(if picked.is_ok() { Verdict::Yes } else { Verdict::Interrupted })
}

/// An interview, from the first question or where the sheet in a file ends.
fn interview(
    args: &AssessArgs,
    resumed: Option<&Path>,
    set: &Questionnaires,
    (screen, another): (Screen, RunCommand),
    face: &mut dyn Face,
) -> Result<Verdict, Error> {
    let place = AnswersPlace::default();
    place.lock().questionnaires = args.asked.set.typed();
    let _watched = signals::watch(&place, screen);
    let begin = Begin { args, screen, another, place: &place, face: &mut *face };
    let held = match resumed {
        Some(path) => begin.resume(path, set),
        None => begin.start(set),
    };
    face.close();
    let mut saved = place.lock();
    saved.file = None;
    match held {
        Ok(outcome) => outcome,
        Err(Stop::Unsaved(path, error)) => {
            if saved.path.is_some() {
                stopped(&saved, screen);
            }
            Err(Error::Write(path, error))
        }
        Err(Stop::Changed) => {
            stopped(&saved, screen);
            Ok(Verdict::No)
        }
        Err(Stop::Interrupted) => {
            stopped(&saved, screen);
            Ok(Verdict::Interrupted)
        }
        Err(Stop::Ended) => {
            output::say(wording::interview(screen.language).ended);
            stopped(&saved, screen);
            Ok(Verdict::No)
        }
    }
}
