//! What is seen to when a signal ends the program, wherever it is.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Something to be done before the end, with the number by which it is known.
type Task = (u64, Box<dyn FnMut() + Send>);

/// All of that, and the number of the next one.
struct Tasks {
    list: Vec<Task>,
    next: u64,
}

/// While it is locked, no signal ends the program.
static TASKS: Mutex<Tasks> = Mutex::new(Tasks { list: Vec::new(), next: 0 });

fn tasks() -> MutexGuard<'static, Tasks> {
    TASKS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Something is seen to at the end for as long as this value lives.
#[must_use = "it is seen to only for as long as this lives"]
pub struct AtEnd(u64);

/// Sees to something when a signal ends the program.
pub fn at_end(act: impl FnMut() + Send + 'static) -> AtEnd {
    watch();
    let mut all = tasks();
    let number = all.next;
    all.next += 1;
    all.list.push((number, Box::new(act)));
    AtEnd(number)
}

/// Keeps signals from ending the program for as long as this value lives.
pub struct Held(
    #[allow(dead_code, reason = "it is there to be dropped")] MutexGuard<'static, Tasks>,
);

/// Keeps signals from ending the program while something is being done that must not stop half-way.
pub fn hold() -> Held {
    Held(tasks())
}

impl Drop for AtEnd {
    fn drop(&mut self) {
        tasks().list.retain(|(number, _)| *number != self.0);
    }
}

#[cfg(unix)]
fn watch() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    static WATCHING: std::sync::Once = std::sync::Once::new();
    WATCHING.call_once(|| {
        let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]) else {
            return;
        };
        std::thread::spawn(move || {
            if let Some(signal) = signals.forever().next() {
                // The lock is kept, so that nothing is begun any more.
                let mut all = tasks();
                all.list.iter_mut().for_each(|(_, act)| act());
                end(if signal == SIGTERM { 143 } else { 130 });
            }
        });
    });
}

#[cfg(unix)]
#[allow(clippy::exit, reason = "a signal ends the program wherever it is; all is seen to")]
fn end(status: i32) -> ! {
    std::process::exit(status)
}

/// Here the terminal tells of Ctrl-C by itself.
#[cfg(not(unix))]
fn watch() {}
