//! `modenhed assess`: the interview.

mod begin;
mod conversation;
pub mod face;
mod keeper;
mod list;
mod name;
mod plain;
mod prompt;
mod question;
mod review;
mod setup;
mod signals;
mod technology;
mod unfinished;

use std::path::Path;

use modenhed::model::Questionnaires;
use modenhed::render::wrapped;
use modenhed::wording;

use super::Answer;
use super::args::AssessArgs;
use super::error::Error;
use super::inputs;
use super::output::{self, Screen};
use begin::Begin;
use face::{Face, Stop};
use plain::Plain;
use prompt::Prompt;
use signals::{Place, Saved};

/// Runs an interview, from the first question or where a sheet ends, and shows the result.
pub fn run(args: &AssessArgs, screen: Screen) -> Result<Answer, Error> {
    let set = inputs::asked(&args.asked, screen)?;
    let here = Path::new(".");
    let resumed = args.resume.as_ref().map(|path| path.as_deref().unwrap_or(here));
    let Some(folder) = resumed.filter(|path| path.is_dir()) else {
        return interview(args, resumed, &set, screen, &mut *face(args.plain, screen)?);
    };
    let found = unfinished::find(&set, folder)?;
    if found.is_empty() || !prompt::is_possible() {
        return unfinished::list(&found, screen);
    }
    let mut face = face(args.plain, screen)?;
    match unfinished::pick(&found, screen, &mut *face) {
        Ok(Some(path)) => interview(args, Some(&path), &set, screen, &mut *face),
        Ok(None) => Ok(Answer::Yes),
        Err(_) => Ok(Answer::Interrupted),
    }
}

/// An interview, from the first question or where the sheet in a file ends.
fn interview(
    args: &AssessArgs,
    resumed: Option<&Path>,
    set: &Questionnaires,
    screen: Screen,
    face: &mut dyn Face,
) -> Result<Answer, Error> {
    let place = Place::default();
    let own = args.asked.questionnaire.iter();
    let own = own.map(|path| format!(" --questionnaire {}", quoted(&path.display().to_string())));
    place.lock().questionnaires = own.collect();
    signals::watch(&place, screen);
    let begin = Begin { args, screen, place: &place, face };
    let held = match resumed {
        Some(path) => begin.again(path, set),
        None => begin.anew(set),
    };
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
        Err(Stop::Interrupted) => {
            stopped(&saved, screen);
            Ok(Answer::Interrupted)
        }
        Err(Stop::Ended) => {
            output::say(wording::interview(screen.language).ended);
            stopped(&saved, screen);
            Ok(Answer::No)
        }
    }
}

/// What came of an interview; an error when it could not begin.
type Held = Result<Result<Answer, Error>, Stop>;

/// Says where the answers are and how to go on.
fn stopped(saved: &Saved, screen: Screen) {
    let t = wording::interview(screen.language);
    output::say("");
    match &saved.path {
        Some(path) => {
            let again = command("assess --resume", path) + &saved.questionnaires;
            say(&(t.stopped)(path, &again), screen);
            if saved.behind {
                output::say(t.behind);
            }
        }
        None => output::say(t.stopped_unsaved),
    }
}

/// Says something that ends with a command, which stays whole so that it can be copied.
fn say(text: &str, screen: Screen) {
    for line in text.lines() {
        let command = line.starts_with("  ");
        let width = if command { usize::MAX } else { screen.readable() };
        output::say(&wrapped(line, width, "", ""));
    }
}

/// A command of this program on a file, as it can be typed.
pub fn command(words: &str, path: &str) -> String {
    format!("modenhed {words} {}", quoted(path))
}

/// A path as it can be typed.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("\"{path}\"") }
}

/// How to talk with the user: as asked, as the terminal can, or not at all.
pub fn face(plain: bool, screen: Screen) -> Result<Box<dyn Face>, Error> {
    let wanted = |name| std::env::var(name).is_ok_and(|value| !value.is_empty() && value != "0");
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    if plain || wanted("ACCESSIBLE") || (dumb && prompt::is_possible()) {
        Ok(Box::new(Plain::new(screen)))
    } else if prompt::is_possible() {
        Ok(Box::new(Prompt::new(screen)))
    } else {
        Err(Error::NoTerminal)
    }
}
