//! A person at a terminal: types keys, reads the screen.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use ptyprocess::{PtyProcess, Signal, WaitStatus};

/// How long one waits for something to appear on the screen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program in a terminal of its own.
pub struct Terminal {
    process: PtyProcess,
    keyboard: std::fs::File,
    screen: Arc<(Mutex<Screens>, Condvar)>,
}

/// The screen as it is, and what was written to it since the last keys.
struct Screens {
    whole: vt100::Parser,
    since: vt100::Parser,
}

impl Terminal {
    /// Runs the program in a folder, in Danish, in a terminal of so many columns and rows.
    pub fn open(folder: &Path, args: &[&str], columns: u16, rows: u16) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_modenhed"));
        command.args(args).current_dir(folder).env_clear();
        command.env("LC_ALL", "da_DK.UTF-8").env("TERM", "xterm-256color");
        Self::run(command, columns, rows)
    }

    /// Runs a command in a terminal.
    pub fn run(command: Command, columns: u16, rows: u16) -> Self {
        let mut process = PtyProcess::spawn(command).unwrap();
        process.set_window_size(columns, rows).unwrap();
        let parser = || vt100::Parser::new(rows, columns, 500);
        let screens = Screens { whole: parser(), since: parser() };
        let screen = Arc::new((Mutex::new(screens), Condvar::new()));
        let (mut output, seen) = (process.get_raw_handle().unwrap(), screen.clone());
        let keyboard = process.get_raw_handle().unwrap();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                let mut screens = seen.0.lock().unwrap();
                screens.whole.process(&bytes[..read]);
                screens.since.process(&bytes[..read]);
                drop(screens);
                seen.1.notify_all();
            }
        });
        Self { process, keyboard, screen }
    }

    /// What is on the screen.
    pub fn text(&self) -> String {
        self.screen.0.lock().unwrap().whole.screen().contents()
    }

    /// Waits until something that was written since the last keys is on the screen.
    pub fn see(&self, what: &str) {
        assert!(self.sees(what, PATIENCE), "«{what}» does not appear on\n{}", self.text());
    }

    fn sees(&self, what: &str, patience: Duration) -> bool {
        let (screen, changed) = (&self.screen.0, &self.screen.1);
        let begun = Instant::now();
        let mut screens = screen.lock().unwrap();
        // Lines that the terminal broke are as one.
        while !flat(&screens.since.screen().contents()).contains(&flat(what)) {
            let Some(left) = patience.checked_sub(begun.elapsed()) else { return false };
            screens = changed.wait_timeout(screens, left).unwrap().0;
        }
        true
    }

    /// Types.
    pub fn keys(&mut self, keys: &str) {
        let mut screens = self.screen.0.lock().unwrap();
        let (rows, columns) = screens.whole.screen().size();
        screens.since = vt100::Parser::new(rows, columns, 500);
        drop(screens);
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Waits for something on the screen, then types.
    pub fn when(&mut self, what: &str, keys: &str) {
        self.see(what);
        self.keys(keys);
    }

    /// Waits as `see` does, and meanwhile presses a key that does nothing: a key that is pressed in
    /// the very moment in which the window changes is only read together with the next.
    pub fn see_after_change(&mut self, what: &str, nothing: &str) {
        for _ in 0..PATIENCE.as_secs() {
            if self.sees(what, Duration::from_secs(1)) {
                return;
            }
            self.keyboard.write_all(nothing.as_bytes()).unwrap();
        }
        panic!("«{what}» does not appear on\n{}", self.text());
    }

    /// Makes the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.screen.0.lock().unwrap().whole.screen_mut().set_size(rows, columns);
        self.process.set_window_size(columns, rows).unwrap();
    }

    /// Sends a signal to the program.
    pub fn signal(&mut self, signal: Signal) {
        self.process.signal(signal).unwrap();
    }

    /// Waits for the program to end; its status, or the signal that ended it as 128 and more.
    pub fn status(&self) -> i32 {
        match self.process.wait().unwrap() {
            WaitStatus::Exited(_, status) => status,
            WaitStatus::Signaled(_, signal, _) => 128 + signal as i32,
            other => panic!("{other:?}"),
        }
    }
}

/// A text without what depends on where its lines break.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
