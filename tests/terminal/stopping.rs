//! Whatever stops an interview at a real terminal, the answers are kept.

use std::process::Command;

use ptyprocess::Signal;
use tempfile::TempDir;

use crate::common::terminal::{CTRL_C, FILE, Terminal, answers, given, names};

#[test]
fn stopped_by_ctrl_c_and_taken_up_again() {
    let folder = TempDir::new().unwrap();
    let mut terminal = Terminal::open(folder.path(), &given(&["--aspect", "forandring"]), 60, 40);
    terminal.when("Tryk Enter", "\r");
    terminal.see("Spørgsmål 1 af 11");
    terminal.when("Vælg 1–5.", "4\r");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("Vælg 1–5.", CTRL_C);
    terminal.see("Fortsæt med: modenhed assess --resume borgerservice-2026-11-24.yaml");
    assert_eq!(terminal.status(), 130);
    assert!(terminal.text().contains("\n  modenhed assess --resume borgerservice-2026-11-24.yaml"));
    assert_eq!(names(folder.path()), [FILE]);
    // Without a name one chooses among those that are not finished.
    let mut terminal = Terminal::open(folder.path(), &["assess", "--resume"], 60, 40);
    terminal.see("1  Borgerservice · 24. november 2026 · 1 af 11 besvaret");
    terminal.when(FILE, "1\r");
    terminal.when("1 af 11 spørgsmål er besvaret.", "\r");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("Vælg 1–5.", "5\r");
    terminal.see("Spørgsmål 3 af 11");
    terminal.when("Vælg 1–5.", CTRL_C);
    assert_eq!(terminal.status(), 130);
    assert_eq!(answers(&folder.path().join(FILE)), ["ledelsesdisciplin: 4", "oppefra: 5"]);
    assert_eq!(names(folder.path()), [FILE], "no lock is left");
}

#[test]
fn a_second_interview_on_the_same_sheet_is_refused() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "forandring"]);
    let mut first = Terminal::open(folder.path(), &args, 80, 40);
    first.when("Tryk Enter", "\r");
    first.when("Vælg 1–5.", "4\r");
    first.see("Spørgsmål 2 af 11");
    let second = Terminal::open(folder.path(), &["assess", "--resume", FILE], 80, 40);
    second.see(&format!("fejl: {FILE} er allerede åben i et andet vindue"));
    assert_eq!(second.status(), 2);
    // The first goes on as if nothing had been.
    first.when("Vælg 1–5.", "3\r");
    first.see("Spørgsmål 3 af 11");
    first.when("Vælg 1–5.", CTRL_C);
    assert_eq!(first.status(), 130);
    assert_eq!(answers(&folder.path().join(FILE)), ["ledelsesdisciplin: 4", "oppefra: 3"]);
}

#[test]
fn signals_tell_where_the_answers_are() {
    for (signal, status) in [(Signal::SIGTERM, 143), (Signal::SIGHUP, 130)] {
        let folder = TempDir::new().unwrap();
        let args = given(&["--aspect", "forandring"]);
        let mut terminal = Terminal::open(folder.path(), &args, 80, 40);
        terminal.when("Tryk Enter", "\r");
        terminal.when("Vælg 1–5.", "4\r");
        terminal.see("Spørgsmål 2 af 11");
        terminal.signal(signal);
        terminal.see("modenhed assess --resume borgerservice-2026-11-24.yaml");
        assert_eq!(terminal.status(), status);
        assert_eq!(answers(&folder.path().join(FILE)).len(), 1);
        assert_eq!(names(folder.path()), [FILE], "no lock is left");
    }
}

#[test]
fn line_by_line_at_a_terminal() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "forandring", "--plain"]);
    let mut terminal = Terminal::open(folder.path(), &args, 60, 40);
    terminal.when("Jeres svar:", "4\n");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("Jeres svar:", CTRL_C);
    terminal.see("modenhed assess --resume borgerservice-2026-11-24.yaml");
    assert_eq!(terminal.status(), 130);
    assert_eq!(answers(&folder.path().join(FILE)).len(), 1);
    // A terminal that cannot redraw gets the same.
    let mut command = crate::common::command();
    command.args(["assess", "--resume", FILE]).current_dir(folder.path()).env("TERM", "dumb");
    let mut terminal = Terminal::run(&command, 60, 40);
    terminal.see("Skriv 1–5, v = ved ikke");
    terminal.when("Jeres svar:", "3\n");
    terminal.see("Spørgsmål 3 af 11");
    terminal.when("Jeres svar:", "\u{4}");
    terminal.see("Svarene slap op");
    assert_eq!(terminal.status(), 1);
    assert_eq!(answers(&folder.path().join(FILE)).len(), 2);
}

#[test]
fn a_pipe_is_not_answered_from_the_terminal_beside_it() {
    let folder = TempDir::new().unwrap();
    let mut command = Command::new("sh");
    let program = env!("CARGO_BIN_EXE_modenhed");
    command.args(["-c", "echo 3 | \"$0\" assess", program]).current_dir(folder.path());
    command.env("LC_ALL", "da_DK.UTF-8").env("TERM", "xterm");
    let terminal = Terminal::run(&command, 80, 24);
    terminal.see("programmet kører ikke i en terminal");
    assert_eq!(terminal.status(), 2);
}

/// Random numbers that are the same in every run: the generator of Knuth's MMIX.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides).unwrap()
    }
}

/// Answers a question with an option, and goes on to the next, also over the border of aspects.
fn answer(terminal: &mut Terminal, number: usize, option: usize) {
    terminal.see(&format!("Spørgsmål {number} af 22"));
    terminal.when("Vælg 1–5.", &format!("{option}\r"));
    if number == 11 {
        terminal.see("Forandring (del 2 af 2)");
        terminal.when("Tryk Enter", "\r");
    }
}

#[test]
fn killed_at_any_moment_only_the_question_on_the_screen_is_lost() {
    let folder = TempDir::new().unwrap();
    let mut dice = Dice(2026);
    let mut options: Vec<usize> = Vec::new();
    for _ in 0..10 {
        let begin = given(&["--aspect", "kerneopgaven", "--aspect", "forandring"]);
        let resume = ["assess", "--resume", FILE];
        let is_there = folder.path().join(FILE).exists();
        let args = if is_there { &resume[..] } else { &begin[..] };
        let mut terminal = Terminal::open(folder.path(), args, 80, 40);
        terminal.when("Tryk Enter", "\r");
        for _ in 0..dice.roll(2) {
            let option = 1 + dice.roll(5);
            answer(&mut terminal, options.len() + 1, option);
            options.push(option);
        }
        terminal.see(&format!("Spørgsmål {} af 22", options.len() + 1));
        terminal.see("Vælg 1–5.");
        // At rest, in the middle of an answer or a note, or anywhere between an answer and the
        // moment in which the next question is on the screen.
        let option = 1 + dice.roll(5);
        let (keys, bytes) = match dice.roll(5) {
            0 => (String::new(), 0),
            1 => (option.to_string(), dice.roll(100)),
            2 => ("nEn note, som ikke".to_owned(), dice.roll(200)),
            _ => (format!("{option}\r"), dice.roll(600)),
        };
        terminal.keys(&keys);
        terminal.see_bytes(bytes);
        terminal.signal(Signal::SIGKILL);
        assert_eq!(terminal.status(), 128 + 9);
        let kept = answers(&folder.path().join(FILE));
        if kept.len() > options.len() {
            assert_eq!(keys, format!("{option}\r"));
            options.push(option);
        }
        let given = kept.iter().map(|line| line.rsplit_once(": ").unwrap().1.parse().unwrap());
        assert_eq!(given.collect::<Vec<usize>>(), options);
    }
    // What the last of them left lying about is gone with the next interview.
    let mut terminal = Terminal::open(folder.path(), &["assess", "--resume", FILE], 80, 40);
    terminal.when("Tryk Enter", CTRL_C);
    assert_eq!(terminal.status(), 130);
    assert_eq!(names(folder.path()), [FILE]);
}

/// The program in a shell in which no file may grow beyond a block of 512 bytes (1024 in some).
fn on_a_full_disk(folder: &std::path::Path, args: &[&str]) -> Terminal {
    let mut command = Command::new("sh");
    let program = env!("CARGO_BIN_EXE_modenhed");
    command.args(["-c", "ulimit -f 1; exec \"$0\" \"$@\"", program]).args(args);
    command.current_dir(folder).env_clear();
    command.env("PATH", "/usr/bin:/bin").env("LC_ALL", "da_DK.UTF-8").env("TERM", "xterm");
    Terminal::run(&command, 80, 40)
}

#[test]
fn a_full_disk_is_told_and_loses_nothing_that_was_saved() {
    let folder = TempDir::new().unwrap();
    let mut terminal = on_a_full_disk(folder.path(), &given(&["--aspect", "forandring"]));
    terminal.when("Tryk Enter", "\r");
    terminal.when("Vælg 1–5.", "4\r");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("Vælg 1–5.", "n");
    terminal.when("? Note:", &format!("{}\r", "en lang note ".repeat(90)));
    terminal.see(&format!("Kan ikke gemme i {FILE}: der er ikke plads."));
    terminal.when("? Gem et andet sted:", "andet\r");
    terminal.see("Kan ikke gemme i andet.yaml: der er ikke plads.");
    terminal.when("? Gem et andet sted:", CTRL_C);
    terminal.see("De seneste svar kunne ikke gemmes.");
    terminal.see(&format!("modenhed assess --resume {FILE}"));
    assert_eq!(terminal.status(), 130);
    assert_eq!(answers(&folder.path().join(FILE)), ["ledelsesdisciplin: 4"]);
    assert_eq!(names(folder.path()), [FILE]);
}

#[test]
fn a_place_that_cannot_be_written_is_told_before_the_first_question() {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir(folder.path().join("mappe")).unwrap();
    let args = given(&["--aspect", "forandring", "--output", "findes/ikke/svar.yaml"]);
    let mut terminal = Terminal::open(folder.path(), &args, 60, 30);
    terminal.see("Kan ikke gemme i findes/ikke/svar.yaml: filen eller mappen findes ikke.");
    terminal.when("? Gem et andet sted:", "mappe\r");
    terminal.see("Svarene bliver gemt i mappe/svar.yaml efter hvert spørgsmål.");
    terminal.when("Tryk Enter", "\r");
    terminal.when("Vælg 1–5.", "4\r");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("Vælg 1–5.", CTRL_C);
    assert_eq!(terminal.status(), 130);
    assert_eq!(answers(&folder.path().join("mappe/svar.yaml")), ["ledelsesdisciplin: 4"]);
}
