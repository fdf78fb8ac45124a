//! A person at a terminal: types keys, reads the screen.

#![allow(dead_code, reason = "each test file uses what it needs")]

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use ptyprocess::{PtyProcess, Signal, WaitStatus};

pub const UP: &str = "\u{1b}[A";
pub const DOWN: &str = "\u{1b}[B";
pub const ESC: &str = "\u{1b}";
pub const BACKSPACE: &str = "\u{7f}";
pub const CTRL_C: &str = "\u{3}";

/// Department, area and date, so that an interview begins at once.
const RESPONSES: [&str; 7] =
    ["assess", "--department", "Borgerservice", "--area", "borgerservice", "--date", "2026-11-24"];
pub const FILE: &str = "borgerservice-2026-11-24.yaml";

/// An interview of that department.
pub fn given<'a>(more: &[&'a str]) -> Vec<&'a str> {
    RESPONSES.into_iter().chain(more.iter().copied()).collect()
}

/// The answers in a sheet: what stands under `answers:`, without blanks in front.
pub fn answers(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let answers = text.lines().skip_while(|line| *line != "answers:").skip(1);
    answers.take_while(|line| line.starts_with(' ')).map(|line| line.trim().to_owned()).collect()
}

/// The files in a folder, hidden ones too.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// How long one waits for something to appear on the screen.
const PATIENCE: Duration = Duration::from_secs(60);

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
    /// How many bytes that was.
    bytes: usize,
}

impl Terminal {
    /// Runs the program in a folder, in Danish, in a terminal of so many columns and rows.
    pub fn open(folder: &Path, args: &[&str], columns: u16, rows: u16) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_modenhed"));
        command.args(args).current_dir(folder).env_clear();
        command.env("LC_ALL", "da_DK.UTF-8").env("TERM", "xterm-256color");
        Self::run(&command, columns, rows)
    }

    /// Runs a command in a terminal, with no more of the environment than is given with it.
    pub fn run(command: &Command, columns: u16, rows: u16) -> Self {
        let mut process = PtyProcess::spawn(held_back(command)).unwrap();
        process.set_window_size(columns, rows).unwrap();
        let parser = || vt100::Parser::new(rows, columns, 500);
        let screens = Screens { whole: parser(), since: parser(), bytes: 0 };
        let screen = Arc::new((Mutex::new(screens), Condvar::new()));
        let (mut output, seen) = (process.get_raw_handle().unwrap(), screen.clone());
        let mut keyboard = process.get_raw_handle().unwrap();
        keyboard.write_all(b"\n").unwrap();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                let mut screens = seen.0.lock().unwrap();
                screens.whole.process(&bytes[..read]);
                screens.since.process(&bytes[..read]);
                screens.bytes += read;
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
        let (screen, changed) = (&self.screen.0, &self.screen.1);
        // Lines that the terminal broke are as one.
        let wanted = flat(what);
        let wanted = if what.ends_with(' ') { wanted.as_str() } else { wanted.trim_end() };
        let waited = changed.wait_timeout_while(screen.lock().unwrap(), PATIENCE, |screens| {
            !flat(&screens.since.screen().contents()).contains(wanted)
        });
        let timed_out = waited.unwrap().1.timed_out();
        assert!(!timed_out, "»{what}« does not appear on\n{}", self.text());
    }

    /// Waits until something is on the screen as it is now, whenever it was written.
    pub fn see_again(&self, what: &str) {
        let (screen, changed) = (&self.screen.0, &self.screen.1);
        let wanted = flat(what);
        let waited = changed.wait_timeout_while(screen.lock().unwrap(), PATIENCE, |screens| {
            !flat(&screens.whole.screen().contents()).contains(wanted.trim_end())
        });
        assert!(!waited.unwrap().1.timed_out(), "»{what}« does not appear on\n{}", self.text());
    }

    /// Waits until so many bytes were written since the last keys.
    pub fn see_bytes(&self, bytes: usize) {
        let (screen, changed) = (&self.screen.0, &self.screen.1);
        let waited = changed
            .wait_timeout_while(screen.lock().unwrap(), PATIENCE, |screens| screens.bytes < bytes);
        assert!(!waited.unwrap().1.timed_out(), "nothing more is written to\n{}", self.text());
    }

    /// Types.
    pub fn keys(&mut self, keys: &str) {
        let mut screens = self.screen.0.lock().unwrap();
        let (rows, columns) = screens.whole.screen().size();
        screens.since = vt100::Parser::new(rows, columns, 500);
        screens.bytes = 0;
        drop(screens);
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Waits for something on the screen, then types.
    pub fn when(&mut self, what: &str, keys: &str) {
        self.see(what);
        self.keys(keys);
    }

    /// Makes the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let mut screens = self.screen.0.lock().unwrap();
        // What was there is gone, so that what is seen was drawn for the new size.
        screens.whole.process(b"\x1b[2J");
        screens.whole.screen_mut().set_size(rows, columns);
        drop(screens);
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

/// The command behind a shell that waits for a line first.
///
/// A terminal gets its size only after the process in it has begun, with 80 columns and 24 rows until
/// then. On a busy machine the program could look at its size before that, lay out its page for
/// another window than the test has, and never show what the test waits for.
fn held_back(command: &Command) -> Command {
    let mut held = Command::new("/bin/sh");
    held.args(["-c", "read -r line && exec \"$0\" \"$@\""]);
    held.arg(command.get_program()).args(command.get_args()).env_clear();
    held.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    if let Some(folder) = command.get_current_dir() {
        held.current_dir(folder);
    }
    held
}

/// A text without what depends on where its lines break; a blank stands after each word, so that
/// «> 1 » is not found in «> 12».
fn flat(text: &str) -> String {
    text.split_whitespace().flat_map(|word| [word, " "]).collect()
}
