//! The program alone at a real terminal: a menu that leads to everything, in Danish.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::common::terminal::{CTRL_C, ESC, Terminal};

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/nordager").join(name)
}

/// A folder with copies of these examples under other names.
fn folder(copies: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, copy) in copies {
        fs::copy(example(name), folder.path().join(copy)).unwrap();
    }
    folder
}

/// The program alone, with a browser that does nothing.
fn alone(folder: &TempDir) -> Command {
    let mut command = crate::common::command();
    command.current_dir(folder.path()).env("TERM", "xterm-256color").env("BROWSER", "true");
    command.env("PATH", "/usr/bin:/bin");
    command
}

#[test]
fn it_leads_to_a_report_in_the_browser_and_back_to_the_menu() {
    for (columns, rows) in [(40, 24), (80, 24), (120, 40)] {
        let folder = folder(&[
            ("2025/borgerservice.yaml", "sidst.yaml"),
            ("2026/borgerservice.yaml", "nu.yaml"),
        ]);
        let mut terminal = Terminal::run(&alone(&folder), columns, rows);
        terminal.see("Hvad vil du?");
        terminal.see("3  Lave en rapport");
        terminal.see("til mødet; den åbnes i browseren");
        terminal.when("a afslut", "3\r");
        // The newest first, with how much is answered and the file.
        terminal.see("1  Borgerservice · ledergruppen · 9. november 2026 · 32 af 32 besvaret");
        terminal.see("2  Borgerservice");
        terminal.see("3  Alle 2 besvarelser i denne mappe");
        terminal.when("nu.yaml", "1\r");
        terminal.see("$ modenhed report sidst.yaml nu.yaml -o nu.html --open");
        terminal.see("Rapporten ligger i nu.html. Siden åbnes i browseren.");
        terminal.when("m tilbage til menuen · a afslut", "\r");
        terminal.when("Hvad vil du?", "a");
        assert_eq!(terminal.status(), 0);
        let report = fs::read_to_string(folder.path().join("nu.html")).unwrap();
        assert!(report.contains("<h1>Digital modenhed: Borgerservice"), "{report}");
    }
}

#[test]
fn an_interview_that_was_stopped_is_offered_to_go_on_with() {
    let folder = TempDir::new().unwrap();
    let mut terminal = Terminal::run(&alone(&folder), 80, 30);
    terminal.when("Hvad vil du?", "1\r");
    terminal.see("$ modenhed assess");
    terminal.when("Tryk Enter", "\r");
    terminal.when("? Afdeling:", "Borgerservice\r");
    terminal.when("Vælg 1–11.", "3\r");
    terminal.when("Hvem svarer?", "1\r");
    terminal.when("> 1  Det hele", "4\r");
    terminal.when("Tryk Enter", "\r");
    terminal.when("Vælg 1–5.", "4\r");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("Vælg 1–5.", CTRL_C);
    terminal.see("Stoppet. Svarene er gemt i borgerservice-");
    terminal.when("m tilbage til menuen", "m");
    terminal.when("Hvad vil du?", "1\r");
    terminal.see("Vil du fortsætte en besvarelse?");
    terminal.see("ikke færdig: 1 af 11 besvaret");
    terminal.when("2  Begynd på en ny", "1\r");
    terminal.see("$ modenhed assess --resume borgerservice-");
    terminal.when("1 af 11 spørgsmål er besvaret.", CTRL_C);
    terminal.when("m tilbage til menuen", CTRL_C);
    assert_eq!(terminal.status(), 130);
}

#[test]
fn departments_are_compared_and_a_plan_is_made_and_followed() {
    let folder =
        folder(&[("2026/jobcenter.yaml", "job.yaml"), ("2026/hjemmeplejen.yaml", "hjem.yaml")]);
    let mut terminal = Terminal::run(&alone(&folder), 80, 40);
    terminal.when("Hvad vil du?", "5\r");
    terminal.when("1  Alle 2 besvarelser i denne mappe", "1\r");
    // Back leads to the menu, and nothing was run.
    terminal.when("Hvem står bag besvarelserne?", ESC);
    terminal.when("Hvad vil du?", "5\r");
    terminal.when("1  Alle 2 besvarelser i denne mappe", "1\r");
    terminal.when("1  Hver besvarelse er en afdelings egen", "1\r");
    terminal.see("$ modenhed compare . --min-group 1");
    terminal.when("m tilbage til menuen", "m");
    terminal.when("Hvad vil du?", "4\r");
    // There is no plan, so one is made of a sheet.
    terminal.see("Hvilken besvarelse?");
    terminal.when("2  Jobcenter", "2\r");
    terminal.see("$ modenhed plan job.yaml -o job-handleplan.yaml");
    terminal.when("mellemrum sætter kryds", " ");
    terminal.when("> [x]", "\r");
    terminal.when("? Ansvarlig:", "teamlederen\r");
    terminal.when("? Frist:", "\r");
    terminal.see("Gemt i job-handleplan.yaml.");
    terminal.when("m tilbage til menuen", "m");
    terminal.when("Hvad vil du?", "4\r");
    terminal.see("1  Handleplan for Jobcenter");
    terminal.see("1 ikke påbegyndt – job-handleplan.yaml");
    terminal.when("2  Lav en ny af en besvarelse", "1\r");
    terminal.see("$ modenhed plan job-handleplan.yaml");
    terminal.when("o opdatér status, frist og ansvarlig", "a");
    terminal.when("m tilbage til menuen", "a");
    assert_eq!(terminal.status(), 0);
    let plan = fs::read_to_string(folder.path().join("job-handleplan.yaml")).unwrap();
    assert!(plan.contains("  responsible: teamlederen\n"), "{plan}");
}

#[test]
fn line_by_line_it_does_the_same() {
    let folder = TempDir::new().unwrap();
    let mut command = alone(&folder);
    command.env("ACCESSIBLE", "1");
    let mut terminal = Terminal::run(&command, 60, 60);
    terminal.when("Vælg:", "6\n");
    terminal.see("Efter $ står den kommando, der bliver kørt.");
    terminal.when("Vælg:", "2\n");
    terminal.see("Der er ingen besvarelser i denne mappe.");
    terminal.when("Vælg:", "f\n");
    terminal.when("Fil eller mappe:", "findes-ikke.yaml\n");
    terminal.see("»findes-ikke.yaml« findes ikke.");
    let sheet = example("2026/jobcenter.yaml");
    terminal.when("Fil eller mappe:", &format!("'{}'\n", sheet.display()));
    terminal.see("$ modenhed score ");
    terminal.see("Anbefalinger");
    terminal.when("Vælg (Enter = m):", "\n");
    terminal.see("Hvad vil du?");
    terminal.when("Vælg:", "a\n");
    assert_eq!(terminal.status(), 0);
}

#[test]
fn what_cannot_be_done_is_said_and_not_forgotten() {
    let folder = folder(&[("2026/jobcenter.yaml", "job.yaml")]);
    let mut terminal = Terminal::run(&alone(&folder), 80, 30);
    terminal.when("Hvad vil du?", "2\r");
    terminal.when("f en anden fil eller mappe", "f");
    let other = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    terminal.when("? Fil eller mappe:", &format!("{}\r", other.display()));
    terminal.see("fejl: ");
    terminal.when("m tilbage til menuen", "a");
    assert_eq!(terminal.status(), 1);
}

/// What the README shows of the menu is what one sees.
#[test]
fn the_readme_shows_the_menu_as_it_looks() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let shown = readme.split("```text\n$ modenhed\n").nth(1).unwrap();
    let shown = shown.split("\n```").next().unwrap();
    let mut command = alone(&TempDir::new().unwrap());
    let mut terminal = Terminal::run(command.current_dir("/").env("LC_ALL", "C"), 80, 24);
    terminal.see("Choose 1–6.");
    assert_eq!(terminal.text().trim_end(), shown);
    terminal.keys(CTRL_C);
    assert_eq!(terminal.status(), 130);
}

#[test]
fn no_word_is_broken_where_there_is_nobody_to_ask() {
    for (columns, command_lines) in [(40, "  modenhed assess\n"), (80, "  modenhed assess   ")] {
        let folder = TempDir::new().unwrap();
        let mut command = Command::new("sh");
        let program = env!("CARGO_BIN_EXE_modenhed");
        command.args(["-c", "\"$0\" < /dev/null", program]).current_dir(folder.path());
        command.env("LC_ALL", "C").env("TERM", "xterm");
        let terminal = Terminal::run(&command, columns, 80);
        terminal.see("More: modenhed --help");
        assert_eq!(terminal.status(), 0);
        let text = terminal.text();
        assert!(text.contains(command_lines), "{text}");
        let piped = crate::common::modenhed(&["--lang", "en"]).stdout;
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&text), words(&piped), "{text}");
    }
}

#[test]
fn with_arguments_nothing_is_asked() {
    let folder = TempDir::new().unwrap();
    let terminal = Terminal::open(folder.path(), &["--help"], 80, 60);
    terminal.see("Kommandoer");
    assert_eq!(terminal.status(), 0);
}
