//! Action plans at a real terminal, in Danish: what is chosen, agreed and updated.

use std::fs;
use std::path::Path;

use ptyprocess::Signal;
use tempfile::TempDir;

use crate::common::terminal::{BACKSPACE, CTRL_C, DOWN, ESC, Terminal, names};

fn sheet() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("examples/nordager/2026/borgerservice.yaml").display().to_string()
}

fn plan_in(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("plan.yaml")).unwrap()
}

/// What stands after a key in the plan, in the order of its actions.
fn values<'a>(plan: &'a str, key: &str) -> Vec<&'a str> {
    let line =
        |line: &'a str| line.trim_start_matches(['-', ' ']).strip_prefix(key)?.strip_prefix(':');
    plan.lines().filter_map(line).map(str::trim).collect()
}

#[test]
fn a_plan_is_picked_from_the_recommendations_and_agreed_on() {
    let folder = TempDir::new().unwrap();
    let sheet = sheet();
    let plan = ["plan", sheet.as_str(), "--aspect", "forandring", "-o", "plan.yaml"];
    let mut terminal = Terminal::open(folder.path(), &plan, 80, 40);
    terminal.see("Hvilke anbefalinger vil I arbejde med?");
    terminal.see("> [ ] Vælg projektleder efter opgaven · +2,8 point på Forandring · lille");
    // The first; the list begins at the top.
    terminal.when("mellemrum sætter kryds", " ");
    terminal.when("> [x] Vælg projektleder", "\r");
    terminal.see("Vælg projektleder efter opgaven");
    terminal.see("Hvem er ansvarlig?");
    terminal.when("Enter springer over.", "chefen\r");
    terminal.see("Hvornår skal det være gjort?");
    // Back over what was answered, and from the first question to the list, where the tick still is.
    terminal.when("? Frist:", ESC);
    terminal.when("? Ansvarlig: chefen", ESC);
    terminal.when("> [x] Vælg projektleder", DOWN);
    terminal.when("> [ ]", DOWN);
    terminal.when("> [ ] Giv hver leder", " ");
    terminal.when("> [x] Giv hver leder", "\r");
    terminal.see("Handling 1 af 2 · Vælg projektleder efter opgaven");
    terminal.when("? Ansvarlig: chefen", "\r");
    terminal.when("? Frist:", "snart\r");
    terminal.see("»snart« er ikke en gyldig frist.");
    terminal.when("? Frist:", "1. marts 2090\r");
    terminal.see("Handling 2 af 2 · Giv hver leder");
    // Both can be skipped.
    terminal.when("? Ansvarlig:", "\r");
    terminal.when("? Frist:", "\r");
    terminal.see("1. marts 2090");
    terminal.see("modenhed plan plan.yaml");
    assert_eq!(terminal.status(), 0);
    let text = plan_in(&folder);
    let ids = ["vaelg-projektleder-efter-opgaven", "giv-hver-leder-et-maal"];
    assert_eq!(values(&text, "recommendation"), ids, "{text}");
    assert_eq!(values(&text, "responsible"), ["chefen", ""], "{text}");
    assert_eq!(values(&text, "due"), ["2090-03-01", ""], "{text}");
    assert_eq!(names(folder.path()), ["plan.yaml"]);

    // Esc and Ctrl-C in the list leave everything as it was.
    for key in [ESC, CTRL_C] {
        let mut terminal = Terminal::open(folder.path(), &[&plan[..], &["--add"]].concat(), 80, 40);
        terminal.when("mellemrum sætter kryds", key);
        terminal.see("der er ikke skrevet noget");
        assert_eq!(terminal.status(), 130);
        assert_eq!(plan_in(&folder), text);
    }
}

#[test]
fn a_plan_is_made_line_by_line_and_wrong_numbers_are_named() {
    let folder = TempDir::new().unwrap();
    let sheet = sheet();
    let args = ["plan", sheet.as_str(), "--aspect", "forandring", "-o", "plan.yaml", "--plain"];
    let mut terminal = Terminal::open(folder.path(), &args, 60, 40);
    terminal.when("I vælger:", "1, 98, x\n");
    terminal.see("»98, x« kan ikke bruges her.");
    terminal.when("I vælger:", "2 1\n");
    terminal.see("Handling 1 af 2 · Vælg projektleder efter opgaven");
    terminal.when("Ansvarlig:", "chefen\n");
    terminal.when("Frist:", "31.2.2090\n");
    terminal.when("»31.2.2090« er ikke en gyldig frist.", "marts 2090\n");
    terminal.see("Handling 2 af 2");
    // What was answered before one stops is kept.
    terminal.when("Ansvarlig:", CTRL_C);
    terminal.see("Stoppet. Det, I har svaret, er gemt i plan.yaml.");
    assert_eq!(terminal.status(), 130);
    let text = plan_in(&folder);
    assert_eq!(values(&text, "responsible"), ["chefen", ""], "{text}");
    assert_eq!(values(&text, "due"), ["2090-03-31", ""], "{text}");
    assert_eq!(names(folder.path()), ["plan.yaml"]);
}

/// A plan that a department has written by hand.
const BY_HAND: &str = "# Vores plan\nmodenhed: 1\ndepartment:   Borgerservice\ndate: 2025-11-01\nactions:\n\
                       - what: Kaffe med naboerne   # hver uge\n  due: 2090-01-01\n  responsible: 'Kim'\n\
                       - {what: Mål ventetiden, due: 2026-01-31, status: started} # sent\n# slut";

fn by_hand() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("plan.yaml"), BY_HAND).unwrap();
    folder
}

#[test]
fn a_plan_is_updated_where_it_is_shown_and_nothing_else_in_its_file_changes() {
    for (columns, rows) in [(40, 24), (80, 30), (120, 40)] {
        let folder = by_hand();
        let args = ["plan", "plan.yaml", "--date", "2026-02-10"];
        let mut terminal = Terminal::open(folder.path(), &args, columns, rows);
        terminal.see("1 har overskredet fristen");
        terminal.when("o opdatér status, frist og ansvarlig · a afslut", "o");
        terminal.see("Hvilken handling er der nyt om?");
        terminal.see("Fristen er overskredet");
        // What is late comes first.
        terminal.see("1  Mål ventetiden");
        terminal.see("i gang, frist 31. januar 2026, overskredet med 10 dage");
        terminal.when("2  Kaffe med naboerne", "1\r");
        terminal.see("Hvor langt er I?");
        // Enter keeps what it was.
        terminal.when("> 2  i gang", "\r");
        terminal.when("? Frist: 2026-01-31", &format!("{}1. april 2090\r", BACKSPACE.repeat(10)));
        terminal.when("? Ansvarlig:", "teamlederen\r");
        terminal.see("Ændringerne er gemt i plan.yaml.");
        // It is not late any more, so the order is that of the file.
        terminal.when("2  Mål ventetiden", "1\r");
        terminal.see("Hvor langt er I?");
        terminal.when("> 1  ikke påbegyndt", "3\r");
        // Of what is done there is nothing more to agree.
        terminal.when("Hvilken handling er der nyt om?", "a");
        terminal.see("1 i gang, 1 færdig.");
        terminal.see("Ændringerne er gemt i plan.yaml.");
        assert_eq!(terminal.status(), 0);
        let wanted = BY_HAND
            .replace("tiden, due: 2026-01-31", "tiden, responsible: teamlederen, due: 2090-04-01")
            .replace("'Kim'\n", "'Kim'\n  status: done\n");
        assert_eq!(plan_in(&folder), wanted);
    }
}

#[test]
fn what_a_colleague_writes_while_a_plan_is_updated_is_kept() {
    let folder = by_hand();
    let write = |text: &str| fs::write(folder.path().join("plan.yaml"), text).unwrap();
    let mut terminal = Terminal::open(folder.path(), &["plan", "plan.yaml"], 80, 30);
    terminal.when("o opdatér", "o");
    terminal.when("2  Kaffe med naboerne", "2\r");
    terminal.see("Hvor langt er I?");
    // Somebody else puts an action before it and names another responsible.
    let theirs = BY_HAND.replace("'Kim'", "Bo").replace("actions:\n", "actions:\n- what: Nyt\n");
    write(&theirs);
    terminal.when("> 1  ikke påbegyndt", "2\r");
    terminal.see("plan.yaml er ændret imens. Ændringerne er beholdt.");
    terminal.when("? Frist: 2090-01-01", "\r");
    terminal.see("? Ansvarlig: Bo");
    let both = theirs.replace("Bo\n", "Bo\n  status: started\n");
    assert_eq!(plan_in(&folder), both);
    // Both change the same: theirs stays, and one is asked again.
    write(&both.replace(": Bo", ": Anna"));
    terminal.keys("!\r");
    terminal.see("En anden har ændret det samme imens.");
    terminal.when("? Ansvarlig: Anna", CTRL_C);
    terminal.see("Det, I har svaret, er gemt i plan.yaml. Se planen igen med:");
    assert_eq!(terminal.status(), 130);
    assert_eq!(plan_in(&folder), both.replace(": Bo", ": Anna"));
}

#[test]
fn a_signal_while_a_plan_is_updated_loses_nothing() {
    for plain in [false, true] {
        let folder = by_hand();
        let args =
            if plain { &["plan", "plan.yaml", "--plain"][..] } else { &["plan", "plan.yaml"] };
        let mut terminal = Terminal::open(folder.path(), args, 80, 30);
        terminal.when("opdatér status, frist og ansvarlig", "o\n");
        terminal.when("2  Kaffe med naboerne", "2\r");
        terminal.see("Hvor langt er I?");
        terminal.when("2  i gang", "2\r");
        terminal.see("Hvornår skal det være gjort?");
        terminal.signal(Signal::SIGTERM);
        terminal.see("Det, I har svaret, er gemt i plan.yaml.");
        assert_eq!(terminal.status(), 143);
        assert_eq!(plan_in(&folder), BY_HAND.replace("'Kim'\n", "'Kim'\n  status: started\n"));
        assert_eq!(names(folder.path()), ["plan.yaml"]);
    }
}

#[test]
fn nothing_is_asked_where_a_plan_is_written_for_a_program() {
    let folder = by_hand();
    for args in [&["--format", "text"][..], &["-o", "plan.csv"], &["--format", "csv"]] {
        let args = [&["plan", "plan.yaml"][..], args].concat();
        let terminal = Terminal::open(folder.path(), &args, 80, 30);
        assert_eq!(terminal.status(), 0);
        assert!(!terminal.text().contains("opdatér"), "{}", terminal.text());
    }
}
