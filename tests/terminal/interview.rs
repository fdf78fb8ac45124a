//! The interview at a real terminal, in Danish.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::common::terminal::{
    BACKSPACE, CTRL_C, DOWN, ESC, FILE, Terminal, UP, answers, given, names,
};

#[test]
fn a_whole_interview() {
    let folder = TempDir::new().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["assess"], 80, 40);
    terminal.when("Hvilken afdeling vurderer I?", "\r");
    terminal.when("Skriv afdelingens navn.", "Ældre & Sundhed\r");
    terminal.see("Hvilket fagområde hører afdelingen til?");
    terminal.when(">  1  Administration", &format!("{}\r", DOWN.repeat(9)));
    terminal.when("> 1  Det hele (anbefales", "\r");
    terminal.when("Der er 32 spørgsmål", "\r");
    terminal.see("Hvor kendt er jeres kerneopgave?");
    let aspects = [("Kerneopgaven", 11), ("Teknologi", 10), ("Forandring", 11)];
    let mut number = 0;
    for (title, questions) in aspects {
        if title == "Forandring" {
            // Which technologies there are is asked after «Teknologi»; that can be left out.
            terminal.when("> 1 ", "s\r");
        }
        if number > 0 {
            terminal.see(&format!("{title} (del "));
            terminal.when("Tryk Enter for at gå videre", "\r");
        }
        for in_aspect in 1..=questions {
            number += 1;
            terminal.see(&format!("Spørgsmål {number} af 3"));
            terminal.see(&format!("{title} ({in_aspect} af 1"));
            terminal.when("> 1 ", &format!("{DOWN}{DOWN}"));
            terminal.when("> 3 ", "\r");
        }
    }
    assert_eq!(number, 32);
    terminal.see("Alle spørgsmål er besvaret.");
    terminal.when(">  a  Afslut", "\r");
    terminal.see("Se resultatet igen med:");
    assert_eq!(terminal.status(), 0);
    let date = jiff::Zoned::now().date();
    let names = names(folder.path());
    assert_eq!(names, [format!("aeldre-sundhed-{date}.yaml")]);
    let file = folder.path().join(&names[0]);
    let sheet = fs::read_to_string(&file).unwrap();
    assert!(sheet.contains("department: Ældre & Sundhed\narea: aeldre-og-sundhed\n"), "{sheet}");
    assert!(answers(&file).iter().all(|answer| answer.ends_with(": 3")), "{sheet}");
    assert_eq!(answers(&file).len(), 32);
    // What `score` says of the sheet was on the screen.
    let scored = crate::common::modenhed(&["score", file.to_str().unwrap()]);
    let (lines, text) = (scored.stdout.lines(), terminal.text());
    let last = lines.filter(|line| !line.is_empty()).rev().take(20);
    last.for_each(|line| assert!(text.contains(line), "{line} is not on\n{text}"));
}

#[test]
fn back_before_the_first_question_mends_what_was_settled() {
    let folder = TempDir::new().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["assess"], 60, 40);
    terminal.when("Hvilken afdeling vurderer I?", "Borgerservcie\r");
    terminal.when(">  1  Administration", "3\r");
    terminal.when("> 1  Det hele", "3\r");
    terminal.see("borgerservcie-");
    // From the first page and from the first question alike; what was settled is still there.
    terminal.when("Tryk Enter for at gå videre", "\r");
    terminal.when("> 1 ", ESC);
    terminal.when("> 3  Teknologi", ESC);
    terminal.when(">  3  Borgerservice", ESC);
    terminal.when("Borgerservcie", &format!("{BACKSPACE}{BACKSPACE}{BACKSPACE}ice\r"));
    terminal.when(">  3  Borgerservice", "\r");
    terminal.when("> 3  Teknologi", "\r");
    terminal.see("borgerservice-");
    terminal.when("Tryk Enter for at gå videre", ESC);
    terminal.when("> 3  Teknologi", "\r");
    terminal.when("Tryk Enter for at gå videre", "\r");
    terminal.when("> 1 ", "2\r");
    // With an answer in it the file keeps its name, and the answer is still there.
    terminal.see("Spørgsmål 2 af 10");
    terminal.when("> 1 ", ESC);
    terminal.when("> 2 ", ESC);
    terminal.when("> 3  Teknologi", "4\r");
    terminal.see("Forandring");
    terminal.when("Tryk Enter for at gå videre", "\r");
    terminal.see("Spørgsmål 1 af 11");
    terminal.when("> 1 ", CTRL_C);
    assert_eq!(terminal.status(), 130);
    let date = jiff::Zoned::now().date();
    assert_eq!(names(folder.path()), [format!("borgerservice-{date}.yaml")]);
    let sheet = fs::read_to_string(folder.path().join(&names(folder.path())[0])).unwrap();
    assert!(sheet.contains("department: Borgerservice\narea: borgerservice\n"), "{sheet}");
    assert!(sheet.contains("id: forandring\n") && !sheet.contains("id: teknologi\n"), "{sheet}");
    assert!(sheet.contains("forstaaelse: 2\n"), "{sheet}");
}

#[test]
fn a_key_that_means_nothing_shows_everything_again() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "teknologi"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 30);
    terminal.when("Tryk Enter", "\r");
    terminal.when("> 1 ", "9");
    terminal.when("> ?  Vis det hele igen", "\r");
    terminal.see("Hvordan taler I om, hvad teknologi ændrer?");
    // The next key takes the place of the one before.
    terminal.when("> 1 ", "4");
    terminal.when("> 4 ", "2");
    terminal.when("> 2 ", "h");
    // Help does not take the question away.
    terminal.when("> h ", "\r");
    terminal.see("Hvordan taler I om, hvad teknologi ændrer?");
    terminal.see("Ledere behøver ikke kunne teknikken.");
    terminal.when("> 1 ", "5\r");
    terminal.see("Spørgsmål 2 af 10");
    terminal.when("> 1 ", CTRL_C);
    assert_eq!(terminal.status(), 130);
    assert_eq!(answers(&folder.path().join(FILE)), ["forstaaelse: 5"]);
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
    // Back from the page that introduces an aspect, and from its first question.
    terminal.see("Teknologi (del 2 af 2)");
    terminal.when("Tryk Enter", ESC);
    terminal.see("Spørgsmål 11 af 21 · Kerneopgaven (11 af 11)");
    terminal.when("> 2  ", "s\r");
    terminal.see("Teknologi (del 2 af 2)");
    terminal.when("Tryk Enter", "\r");
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
    // The review tells where an aspect begins.
    terminal.see("– (note) 4, ");
    terminal.see("\nTeknologi");
    terminal.when("> 12  Hvordan taler", "1\r");
    terminal.see("Spørgsmål 1 af 21 · Kerneopgaven (1 af 11)");
    terminal.when("> 2  ", "i");
    // The key is no answer to this question, so nothing has happened.
    terminal.when("> ?  Vis det hele igen", ESC);
    // From a question that was opened from the review, back leads there.
    terminal.see("10 spørgsmål er uden svar.");
    terminal.when("> 12  Hvordan taler", "1\r");
    terminal.when("> 2  ", "5\r");
    terminal.see("10 spørgsmål er uden svar.");
    terminal.when("> 12  Hvordan taler", "a\r");
    terminal.see("Se resultatet igen med:");
    assert_eq!(terminal.status(), 0);
    let answers = answers(&folder.path().join(FILE));
    assert_eq!(answers[0], "kerneopgave-kendt: 5");
    assert_eq!(answers[10..], ["data:", "answer: 4", "note: \"Spørg økonomi: \\\"hvornår?\\\"\""]);
}

#[test]
fn it_fits_the_window_whatever_its_size_and_when_it_changes() {
    for (columns, rows) in [(40, 24), (60, 24), (80, 24), (200, 50)] {
        let folder = TempDir::new().unwrap();
        let args = given(&["--aspect", "teknologi"]);
        let mut terminal = Terminal::open(folder.path(), &args, columns, rows);
        terminal.when("Tryk Enter", "\r");
        terminal.see("Spørgsmål 1 af 10");
        terminal.see("Hvordan taler I om, hvad teknologi ændrer?");
        terminal.see("> 1  De interesserede følger");
        terminal.see("[Tal, bogstav eller ↑↓");
        terminal.keys(UP);
        // The last entry is reached by moving up from the first, and the list is still in order.
        terminal.see("> ?  Vis det hele igen");
        let text = terminal.text();
        assert_eq!(text.matches("? Jeres svar").count(), 1, "{text}");
        // A key that is pressed in the very moment in which the window changes is read as well.
        terminal.resize(50, 30);
        terminal.keys("3");
        terminal.see("> 3  Ledergruppen drøfter");
        terminal.keys("\r");
        terminal.see("Spørgsmål 2 af 10");
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
    terminal.when("ræk hånden op", "\r");
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
    let scored = crate::common::modenhed(&["score", file.to_str().unwrap()]);
    let talk = scored.stdout.split("Tal om disse").nth(1).unwrap();
    let talk = talk.split("Anbefalinger").next().unwrap();
    // Half of the hands at 0 and half at 100 is as divided as can be; all at one place is agreed.
    assert!(talk.contains("1: 4 · 5: 4") && talk.contains("uenige"), "{talk}");
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
    let mut command = crate::common::command();
    command.args(args.split(' ')).current_dir(folder.path());
    command.env("LC_ALL", "C").env("TERM", "xterm-256color");
    let mut terminal = Terminal::run(&command, 80, 45);
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
    terminal.see("1  Vælg projektleder efter opgaven · +2,8 point på Forandring · lille indsats");
    terminal.when("I vælger:", "99\r");
    terminal.when("»99« kan ikke bruges her.", "3, 1\r");
    terminal.see("modenhed plan plan.yaml");
    assert_eq!(terminal.status(), 0);
    let text = fs::read_to_string(folder.path().join("plan.yaml")).unwrap();
    let ids = text.lines().filter_map(|line| line.strip_prefix("- recommendation: "));
    assert_eq!(
        ids.collect::<Vec<_>>(),
        ["vaelg-projektleder-efter-opgaven", "giv-hver-leder-et-maal"],
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
