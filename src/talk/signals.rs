//! Signals that end a conversation: whatever ends it, the user is told where the answers are.

use modenhed::render::wrapped;
use modenhed::wording;

use crate::cli::output::{self, Screen};
use crate::cli::signals::{AtEnd, at_end};
use crate::cli::typed::{command, shown};
use crate::talk::canvas;
use crate::talk::place::{AnswersPlace, Saved};

/// Tells where the answers of an interview are, if a signal ends the program while this lives.
pub fn watch(place: &AnswersPlace, screen: Screen) -> AtEnd {
    let place = place.clone();
    at_end(move || {
        let mut saved = place.lock();
        saved.file = None;
        canvas::close();
        stopped(&saved, screen);
    })
}

/// Leaves the terminal as it was found and says something, if a signal ends the program while this lives.
pub fn watch_saying(text: String, screen: Screen) -> AtEnd {
    at_end(move || {
        canvas::close();
        output::say("");
        say(&text, screen);
    })
}

/// Says where the answers are and how to go on.
pub fn stopped(saved: &Saved, screen: Screen) {
    let t = wording::interview(screen.language);
    output::say("");
    match &saved.path {
        Some(path) => {
            let again = command("assess --resume", path) + &saved.questionnaires;
            say(&(t.stopped)(&shown(path), &again), screen);
            if saved.behind {
                output::say(t.behind);
            }
        }
        None => output::say(t.stopped_unsaved),
    }
}

/// Says something that ends with a command, which stays whole so that it can be copied.
pub fn say(text: &str, screen: Screen) {
    for line in text.lines() {
        let command = line.starts_with("  ");
        let width = if command { usize::MAX } else { screen.readable() };
        output::say(&wrapped(line, width, "", ""));
    }
}
