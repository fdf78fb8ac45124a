//! A command that runs another one.

use std::ffi::OsString;

use modenhed::wording;

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::typed::word;
use crate::cli::verdict::Verdict;

/// Runs a command as if it were typed. It is handed down to the commands, which know nothing of each other.
pub type RunCommand = fn(Vec<OsString>, Screen) -> Result<Verdict, Error>;

/// Shows a command as it is typed, runs it, and says why it could not run; nothing then.
pub fn run_shown(another: RunCommand, words: Vec<OsString>, screen: Screen) -> Option<Verdict> {
    output::say(&format!("\n$ {}\n", as_typed(&words)));
    another(words, screen)
        .inspect_err(|error| {
            let (what, hint) = error.words(screen.language);
            output::say_why(wording::cli(screen.language), &what, hint.as_deref());
        })
        .ok()
}

/// A command as it can be typed.
pub fn as_typed(words: &[OsString]) -> String {
    words.iter().map(|one| word(&one.to_string_lossy())).collect::<Vec<_>>().join(" ")
}
