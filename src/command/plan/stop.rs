//! What is said when somebody stops in the middle of a talk about a plan.

use std::path::Path;

use modenhed::wording;

use crate::cli::output::{self, Screen};
use crate::cli::signals::AtEnd;
use crate::cli::typed::{command, shown};
use crate::talk::signals;

/// Says where the plan is, with all that was answered.
pub fn say(path: &Path, screen: Screen) {
    output::say("");
    signals::say(&words(path, screen), screen);
}

/// The same, if a signal ends the program while this lives.
pub fn watch(path: &Path, screen: Screen) -> AtEnd {
    signals::watch_saying(words(path, screen), screen)
}

fn words(path: &Path, screen: Screen) -> String {
    (wording::plan(screen.language).stopped)(&shown(path), &command("plan", path))
}
