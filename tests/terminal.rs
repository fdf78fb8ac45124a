//! The interview at a real terminal, in Danish.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests look at files, need the clock and may panic"
)]

mod common;
#[path = "common/terminal.rs"]
mod terminal;

use std::fs;
use std::path::Path;
use std::process::Command;

use ptyprocess::Signal;
use tempfile::TempDir;
use terminal::Terminal;

const UP: &str = "\u{1b}[A";
const DOWN: &str = "\u{1b}[B";
const LEFT: &str = "\u{1b}[D";
const ESC: &str = "\u{1b}";
const CTRL_C: &str = "\u{3}";

/// Department, area and date, so that an interview begins at once.
const GIVEN: [&str; 7] =
    ["assess", "--department", "Borgerservice", "--area", "borgerservice", "--date", "2026-11-24"];
const FILE: &str = "borgerservice-2026-11-24.yaml";

fn given<'a>(more: &[&'a str]) -> Vec<&'a str> {
    GIVEN.into_iter().chain(more.iter().copied()).collect()
}

/// The answers in a sheet: what stands under `answers:`, without blanks in front.
fn answers(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let answers = text.lines().skip_while(|line| *line != "answers:").skip(1);
    answers.take_while(|line| line.starts_with(' ')).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn a_whole_interview() {
    let folder = TempDir::new().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["assess"], 80, 40);
    terminal.when("Hvilken afdeling vurderer I?", "\r");
    terminal.when("Skriv afdelingens navn.", "Ældre & Sundhed\r");
    terminal.see("Hvilket fagområde hører afdelingen til?");
    terminal.when(">  1  Administration", "9\r");
    // Back leads to the area, and forward again.
    terminal.see("Hvad vil I tage?");
    terminal.when("Det hele (anbefales", ESC);
    terminal.see("Hvilket fagområde hører afdelingen til?");
    terminal.when(">  1  Administration", "9\r");
    terminal.when("Det hele (anbefales", &format!("{DOWN}\r"));
    terminal.when("Der er 11 spørgsmål", "\r");
    terminal.see("Hvilken plads har formålet i jeres digitale projekter?");
    for number in 1..=11 {
        let heading = format!("Spørgsmål {number} af 11 · Kerneopgaven ({number} af 11)");
        terminal.see(&format!("{heading} · ca."));
        terminal.when("> 1 ", &format!("{DOWN}{DOWN}"));
        terminal.when("> 3 ", "\r");
    }
    terminal.see("Alle spørgsmål er besvaret.");
    terminal.when("> a  Afslut", "\r");
    terminal.see("Se resultatet igen med:");
    assert_eq!(terminal.status(), 0);
    let name = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let date = jiff::Zoned::now().date();
    assert_eq!(name.file_name().unwrap().to_str().unwrap(), format!("aeldre-sundhed-{date}.yaml"));
    let sheet = fs::read_to_string(&name).unwrap();
    assert!(sheet.contains("department: Ældre & Sundhed\narea: aeldre-og-sundhed\n"), "{sheet}");
    assert!(answers(&name).iter().all(|answer| answer.ends_with(": 3")), "{sheet}");
    assert_eq!(answers(&name).len(), 11);
    // What `score` says of the sheet was on the screen.
    let scored = common::modenhed(&["score", name.to_str().unwrap(), "--aspect", "kerneopgaven"]);
    let last = scored.stdout.lines().rev().find(|line| line.contains("virkede")).unwrap();
    assert!(terminal.text().contains(last), "{last} is not on\n{}", terminal.text());
}

#[test]
fn back_over_the_border_of_aspects_review_and_note() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "kerneopgaven", "--aspect", "teknologi"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 50);
    terminal.when("Tryk Enter", "\r");
    terminal.when("> 1 ", ESC);
    terminal.see("Det er det første spørgsmål; der er ikke noget før.");
    for number in 1..=11 {
        terminal.see(&format!("Kerneopgaven ({number} af 11)"));
        terminal.when("> 1 ", "2\r");
    }
    terminal.see("Teknologi (del 2 af 2)");
    terminal.see("Teknologi (1 af 10)");
    terminal.when("> 1 ", "t\r");
    terminal.see("Jeres svar nu: 2, ");
    terminal.see("Spørgsmål 11 af 21 · Kerneopgaven (11 af 11)");
    terminal.when("> 2  ", "n\r");
    terminal.when("? Note:", "Spørg økonomi: \"hvornår?\"\r");
    terminal.see("Note: Spørg økonomi");
    terminal.when("> 2  ", "4\r");
    terminal.see("Spørgsmål 12 af 21 · Teknologi (1 af 10)");
    terminal.when("> 1 ", "o\r");
    terminal.see("10 spørgsmål er uden svar.");
    terminal.see("UDEN SVAR");
    terminal.when("> 12  Hvordan taler", "1\r");
    terminal.see("Spørgsmål 1 af 21 · Kerneopgaven (1 af 11)");
    terminal.when("> 2  ", "i\r");
    // The key is no answer to this question, so nothing has happened.
    terminal.when("Jeres svar i", "\u{7f}5\r");
    terminal.see("10 spørgsmål er uden svar.");
    terminal.when("> 12  Hvordan taler", "a\r");
    terminal.see("Se resultatet igen med:");
    assert_eq!(terminal.status(), 0);
    let answers = answers(&folder.path().join(FILE));
    assert_eq!(answers[0], "formaal-foerst: 5");
    assert_eq!(
        answers[10..],
        ["evaluering:", "answer: 4", "note: \"Spørg økonomi: \\\"hvornår?\\\"\""]
    );
}

#[test]
fn stopped_by_ctrl_c_and_taken_up_again() {
    let folder = TempDir::new().unwrap();
    let mut terminal = Terminal::open(folder.path(), &given(&["--aspect", "forandring"]), 60, 40);
    terminal.when("Tryk Enter", "\r");
    terminal.see("Spørgsmål 1 af 11");
    terminal.when("> 1 ", "4\r");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("> 1 ", CTRL_C);
    terminal.see("Fortsæt med: modenhed assess --resume borgerservice-2026-11-24.yaml");
    assert_eq!(terminal.status(), 130);
    let mut terminal = Terminal::open(folder.path(), &["assess", "--resume", FILE], 60, 40);
    terminal.when("1 af 11 spørgsmål er besvaret.", "\r");
    terminal.see("Spørgsmål 2 af 11");
    // While it is open, nobody else gets at it.
    let second = common::run(
        common::command().current_dir(folder.path()).args(["assess", "--plain", "--resume", FILE]),
    );
    assert_eq!(second.status, 2);
    assert!(second.stderr.contains("er åben i et andet interview"), "{}", second.stderr);
    terminal.when("> 1 ", CTRL_C);
    assert_eq!(terminal.status(), 130);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no lock is left");
}

#[test]
fn signals_tell_where_the_answers_are() {
    for (signal, status) in [(Signal::SIGTERM, 143), (Signal::SIGHUP, 130)] {
        let folder = TempDir::new().unwrap();
        let args = given(&["--aspect", "forandring"]);
        let mut terminal = Terminal::open(folder.path(), &args, 80, 40);
        terminal.when("Tryk Enter", "\r");
        terminal.when("> 1 ", "4\r");
        terminal.see("Spørgsmål 2 af 11");
        terminal.signal(signal);
        terminal.see("modenhed assess --resume borgerservice-2026-11-24.yaml");
        assert_eq!(terminal.status(), status);
        assert_eq!(answers(&folder.path().join(FILE)).len(), 1);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no lock is left");
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
    let mut command = common::command();
    command.args(["assess", "--resume", FILE]).current_dir(folder.path()).env("TERM", "dumb");
    let mut terminal = Terminal::run(command, 60, 40);
    terminal.see("Skriv 1–5, v = ved ikke");
    terminal.when("Jeres svar:", "3\n");
    terminal.see("Spørgsmål 3 af 11");
    terminal.when("Jeres svar:", "\u{4}");
    terminal.see("Der kom ikke flere svar");
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
    let terminal = Terminal::run(command, 80, 24);
    terminal.see("her er ingen terminal at spørge i");
    assert_eq!(terminal.status(), 2);
}

#[test]
fn killed_at_any_moment_only_the_question_on_the_screen_is_lost() {
    let folder = TempDir::new().unwrap();
    let mut answered = 0;
    // How many are answered before it is killed; then at rest, in the middle of an answer, or in
    // the very moment in which an answer is given.
    let moments = [
        (1, "rest"),
        (2, "midway"),
        (0, "saving"),
        (2, "rest"),
        (1, "saving"),
        (0, "midway"),
        (3, "saving"),
        (0, "saving"),
        (1, "midway"),
        (0, "rest"),
    ];
    for (more, moment) in moments {
        let args = given(&["--aspect", "kerneopgaven", "--aspect", "forandring"]);
        let resume = ["assess", "--resume", FILE];
        let args = if answered == 0 { &args[..] } else { &resume[..] };
        let mut terminal = Terminal::open(folder.path(), args, 80, 40);
        terminal.when("Tryk Enter", "\r");
        for _ in 0..more {
            terminal.see(&format!("Spørgsmål {} af 22", answered + 1));
            terminal.when("> 1 ", "1\r");
            answered += 1;
        }
        terminal.see(&format!("Spørgsmål {} af 22", answered + 1));
        terminal.see("> 1 ");
        match moment {
            "midway" => {
                terminal.keys("2");
                terminal.see("? Jeres svar 2");
            }
            "saving" => terminal.keys("2\r"),
            _ => {}
        }
        terminal.signal(Signal::SIGKILL);
        assert_eq!(terminal.status(), 128 + 9);
        let kept = answers(&folder.path().join(FILE)).len();
        let at_most = answered + usize::from(moment == "saving");
        assert!((answered..=at_most).contains(&kept), "{kept} of {answered} are kept");
        answered = kept;
    }
}

#[test]
fn it_fits_the_window_whatever_its_size_and_when_it_changes() {
    for (columns, rows) in [(40, 24), (60, 24), (80, 24), (200, 50)] {
        let folder = TempDir::new().unwrap();
        let args = given(&["--aspect", "teknologi"]);
        let mut terminal = Terminal::open(folder.path(), &args, columns, rows);
        terminal.when("Tryk Enter", "\r");
        terminal.see("Spørgsmål 1 af 10");
        terminal.see("Hvordan taler ledergruppen om, hvad teknologi ændrer?");
        terminal.see("> 1  Det overlader vi til it");
        terminal.see("[↑↓ eller tast");
        terminal.keys(UP);
        // The last entry is reached by moving up from the first, and the list is still in order.
        terminal.see("> h  Hvad menes der?");
        let text = terminal.text();
        assert_eq!(text.matches("? Jeres svar").count(), 1, "{text}");
        terminal.resize(50, 30);
        terminal.keys("3");
        terminal.see_after_change("> 3  Vi drøfter fast", LEFT);
        terminal.keys("\r");
        terminal.see_after_change("Spørgsmål 2 af 10", LEFT);
        terminal.when("> 1 ", CTRL_C);
        assert_eq!(terminal.status(), 130);
    }
}

#[test]
fn what_is_pasted_answers_one_question_only() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "teknologi"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 40);
    terminal.when("Tryk Enter", "\r");
    terminal.when("> 1 ", "n\r");
    terminal.when("? Note:", "første linje\randen linje\r\r3\r");
    terminal.see("Note: første linje anden linje 3");
    terminal.when("> 1 ", "3\r2\r1\r");
    terminal.see("Spørgsmål 2 af 10");
    terminal.when("> 1 ", CTRL_C);
    assert_eq!(terminal.status(), 130);
    let answers = answers(&folder.path().join(FILE));
    assert_eq!(answers, ["forstaaelse:", "answer: 3", "note: første linje anden linje 3"]);
}

#[test]
fn a_group_sees_what_to_talk_about() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "teknologi", "--together"]);
    let mut terminal = Terminal::open(folder.path(), &args, 100, 60);
    terminal.when("Ræk hænderne op", "\r");
    terminal.see("Spørgsmål 1 af 10");
    terminal.when("> 1 ", "3\r");
    terminal.when("? Hænder for 1 2 3 4 5:", "4 0 0\r");
    terminal.when("Skriv 5 hele tal", " 0 4\r");
    terminal.see("Spørgsmål 2 af 10");
    terminal.when("> 1 ", "3\r");
    terminal.when("? Hænder for 1 2 3 4 5:", "0 0 5 0 0\r");
    terminal.see("Spørgsmål 3 af 10");
    terminal.when("> 1 ", "o\r");
    terminal.see("8 spørgsmål er uden svar");
    terminal.when(">  3  ", "a\r");
    terminal.see("Se resultatet igen med:");
    assert_eq!(terminal.status(), 0);
    let file = folder.path().join(FILE);
    let scored = common::modenhed(&["score", file.to_str().unwrap()]);
    let talk = scored.stdout.split("Tal om disse").nth(1).unwrap();
    let talk = talk.split("Anbefalinger").next().unwrap();
    // Half of the hands at 0 and half at 100 is as divided as can be; all at one place is agreed.
    assert!(talk.contains("1: 4 · 5: 4") && talk.contains("delte"), "{talk}");
    assert!(!talk.contains("overblik"), "{talk}");
}

/// What the README shows of an interview is what one sees.
#[test]
fn the_readme_shows_the_interview_as_it_looks() {
    let readme =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let shown = readme.split("```text\n$ modenhed ").nth(1).unwrap().split("\n```").next().unwrap();
    let (args, shown) = shown.split_once('\n').unwrap();
    let folder = TempDir::new().unwrap();
    let mut command = common::command();
    command.args(args.split(' ')).current_dir(folder.path());
    command.env("LC_ALL", "C").env("TERM", "xterm-256color");
    let mut terminal = Terminal::run(command, 80, 45);
    terminal.see("Which service area");
    terminal.when(">  1  Administration", "3\r");
    terminal.when("Press Enter", "\r");
    terminal.see("Question 1 of 10");
    terminal.when("> 1 ", "3\r");
    terminal.see("Question 2 of 10");
    terminal.when("> 1 ", DOWN);
    terminal.see("> 2 ");
    let seen = terminal.text();
    let lines = seen.lines().map(str::trim_end).skip_while(|line| *line != "Borgerservice");
    let seen = lines.collect::<Vec<_>>().join("\n");
    let today = jiff::Zoned::now().date().to_string();
    assert_eq!(seen.replace(&today, "2026-11-24").trim_end(), shown);
    terminal.keys(CTRL_C);
    assert_eq!(terminal.status(), 130);
}

#[test]
fn a_workbook_is_not_thrown_at_a_terminal() {
    let folder = TempDir::new().unwrap();
    let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/nordager/2026/jobcenter.yaml");
    let args = ["score", sheet.to_str().unwrap(), "--format", "xlsx"];
    let terminal = Terminal::open(folder.path(), &args, 100, 10);
    terminal.see("fejl: et regneark kan ikke vises i en terminal");
    terminal.see("hjælp: skriv det til en fil, fx med -o resultat.xlsx");
    assert_eq!(terminal.status(), 2);
}

#[test]
fn a_plan_is_picked_from_the_recommendations() {
    let folder = TempDir::new().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sheet = root.join("examples/nordager/2026/borgerservice.yaml").display().to_string();
    let plan = ["plan", sheet.as_str(), "--aspect", "forandring", "-o", "plan.yaml"];
    let mut terminal = Terminal::open(folder.path(), &plan, 80, 40);
    terminal.see("Hvilke anbefalinger vil I arbejde med?");
    terminal.see("1  Aftal korte runder med stop · +4,2 point på Forandring · lille indsats");
    terminal.when("I vælger:", "99\r");
    terminal.when("«99» kan ikke bruges her.", "3, 1\r");
    terminal.see("modenhed plan plan.yaml");
    assert_eq!(terminal.status(), 0);
    let text = fs::read_to_string(folder.path().join("plan.yaml")).unwrap();
    let ids = text.lines().filter_map(|line| line.strip_prefix("- recommendation: "));
    assert_eq!(
        ids.collect::<Vec<_>>(),
        ["aftal-korte-runder", "vaelg-projektleder-efter-opgaven"],
        "{text}"
    );

    // Esc and Ctrl-C leave everything as it was.
    for key in [ESC, CTRL_C] {
        let mut terminal = Terminal::open(folder.path(), &[&plan[..], &["--add"]].concat(), 80, 40);
        terminal.when("I vælger:", key);
        terminal.see("der er ikke skrevet noget");
        assert_eq!(terminal.status(), 130);
        assert_eq!(fs::read_to_string(folder.path().join("plan.yaml")).unwrap(), text);
    }
}
