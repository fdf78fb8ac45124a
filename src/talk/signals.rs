//! Signals that end an interview: whatever ends it, the user is told where the answers are.

use modenhed::render::wrapped;
use modenhed::wording;

use crate::cli::output::{self, Screen};
use crate::cli::typed::{command, shown};
use crate::talk::place::{AnswersPlace, Saved};

/// Watches for signals from now on.
#[cfg(unix)]
pub fn watch(place: &AnswersPlace, screen: Screen) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]) else {
        return;
    };
    let place = place.clone();
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let mut saved = place.lock();
            saved.file = None;
            crate::talk::canvas::close();
            stopped(&saved, screen);
            end(if signal == SIGTERM { 143 } else { 130 });
        }
    });
}

#[cfg(unix)]
#[allow(clippy::exit, reason = "a signal ends the program wherever it is; everything is saved")]
fn end(status: i32) -> ! {
    std::process::exit(status)
}

/// Watches for signals from now on; here the terminal tells of Ctrl-C by itself.
#[cfg(not(unix))]
pub fn watch(_: &AnswersPlace, _: Screen) {}

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
