//! The interview at a real terminal, in Danish.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::common::terminal::{
    BACKSPACE, CTRL_C, DOWN, ESC, FILE, Terminal, UP, answers, given, names,
};

/// Counts the keys that a person presses.
struct Person {
    terminal: Terminal,
    keys: usize,
}

impl Person {
    fn when(&mut self, what: &str, keys: &str) {
        self.terminal.when(what, keys);
        self.keys += keys.chars().count();
    }
}

#[test]
fn a_whole_interview() {
    for (fast, most) in [(false, 80), (true, 60)] {
        let folder = TempDir::new().unwrap();
        let args = if fast { &["assess", "--fast"][..] } else { &["assess"] };
        let terminal = Terminal::open(folder.path(), args, 80, 40);
        let mut person = Person { terminal, keys: 0 };
        // What it is for, how long it takes, where the answers are, and how to stop.
        for said in ["Det tager ca. 14 minutter", "Ingen andre ser dem", "tryk Ctrl+C"] {
            person.terminal.see(said);
        }
        person.when("Tryk Enter for at gå videre", "\r");
        person.when("? Afdeling:", "\r");
        person.terminal.when("Skriv afdelingens navn.", "Ældre & Sundhed");
        person.when("Ældre & Sundhed", "\r");
        person.when("10  Ældre og sundhed", "10\r");
        person.when("1  Jeg svarer alene, som leder", "1\r");
        person.when("> 1  Det hele (anbefales", "\r");
        person.when("Der er 32 spørgsmål", "\r");
        person.terminal.see("Hvor kendt er jeres kerneopgave?");
        let aspects = [("Kerneopgaven", 11), ("Teknologi", 10), ("Forandring", 11)];
        let mut number = 0;
        for (title, questions) in aspects {
            if title == "Forandring" {
                // Which technologies there are is asked after «Teknologi»; that can be left out.
                person.when("Gå teknologierne igennem", "s");
            }
            if number > 0 {
                person.terminal.see(&format!("{title} (del "));
                person.when("Tryk Enter for at gå videre", "\r");
            }
            for in_aspect in 1..=questions {
                number += 1;
                person.terminal.see(&format!("Spørgsmål {number} af 3"));
                person.terminal.see(&format!("{title} ({in_aspect} af 1"));
                let keys = if fast { "3" } else { "3\r" };
                person.when("Vælg 1–5", keys);
            }
        }
        assert_eq!(number, 32);
        // No key runs past the last question.
        person.terminal.when("Alle spørgsmål er besvaret.", "\r");
        person.when("Vælg 1–32.", "a");
        assert!(person.keys < most, "{} keys", person.keys);
        let mut terminal = person.terminal;
        // The result is the last thing on the screen, with what can be done next.
        terminal.see("Se resultatet igen med:");
        terminal
            .see("r rapport i browseren · p handleplan · d alle anbefalinger og svar · a afslut");
        let date = jiff::Zoned::now().date();
        assert_eq!(names(folder.path()), [format!("aeldre-sundhed-{date}.yaml")]);
        let file = folder.path().join(&names(folder.path())[0]);
        let sheet = fs::read_to_string(&file).unwrap();
        assert!(
            sheet.contains("department: Ældre & Sundhed\narea: aeldre-og-sundhed\n"),
            "{sheet}"
        );
        assert!(sheet.contains("role: leader\n"), "{sheet}");
        assert!(answers(&file).iter().all(|answer| answer.ends_with(": 3")), "{sheet}");
        assert_eq!(answers(&file).len(), 32);
        // It is what `score` begins with.
        let scored = crate::common::modenhed(&["score", file.to_str().unwrap()]);
        let first = scored.stdout.split("\nKerneopgaven: ").next().unwrap();
        assert!(first.contains("Gør først\n  1. ") && first.contains("\n  3. "), "{first}");
        let text = terminal.text();
        first.lines().for_each(|line| assert!(text.contains(line), "{line} is not on\n{text}"));
        terminal.keys("\r");
        assert_eq!(terminal.status(), 0);
    }
}

#[test]
fn the_result_fits_on_one_screen_and_leads_to_a_report_and_all_the_rest() {
    let folder = TempDir::new().unwrap();
    let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/nordager/2026/jobcenter.yaml");
    fs::copy(sheet, folder.path().join("svar.yaml")).unwrap();
    // A browser that keeps what it is asked to open.
    let browser = folder.path().join("browser");
    fs::write(&browser, "#!/bin/sh\ncp \"$1\" \"$1.opened\"\n").unwrap();
    std::process::Command::new("chmod").arg("+x").arg(&browser).status().unwrap();
    let mut command = crate::common::command();
    command.args(["assess", "--resume", "svar.yaml"]).current_dir(folder.path());
    command.env("TERM", "xterm-256color").env("BROWSER", &browser).env("PATH", "/usr/bin:/bin");
    let mut terminal = Terminal::run(&command, 80, 24);
    terminal.when("Alle spørgsmål er besvaret.", "a");
    terminal.see("· a afslut");
    let text = terminal.text();
    for said in ["Jobcenter · Beskæftigelse", "Samlet", "Stærkeste tema", "Svageste tema", "  3. "]
    {
        assert!(text.contains(said), "{said} is not on\n{text}");
    }
    terminal.keys("x");
    terminal.when("»x« bruges ikke her. Brug r, p, d, a eller Enter.", "r");
    terminal.see("modenhed report svar.yaml -o svar.html --open");
    terminal.see("Rapporten ligger i svar.html. Siden åbnes i browseren.");
    terminal.when("· a afslut", "d");
    terminal.see("Gør først");
    terminal.when("· a afslut", "a");
    assert_eq!(terminal.status(), 0);
    let report = fs::read_to_string(folder.path().join("svar.html")).unwrap();
    assert!(report.contains("<h1>Digital modenhed"), "{report}");
}

#[test]
fn back_before_the_first_question_mends_what_was_settled() {
    let folder = TempDir::new().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["assess"], 60, 40);
    terminal.when("Tryk Enter", "\r");
    terminal.when("? Afdeling:", "Borgerservcie\r");
    terminal.when("Vælg 1–11.", "3\r");
    terminal.when("Hvem svarer?", "2\r");
    terminal.when("> 1  Det hele", "3\r");
    terminal.see("borgerservcie-");
    // From the first page and from the first question alike; what was settled is still there.
    terminal.when("Tryk Enter for at gå videre", "\r");
    terminal.when("Vælg 1–5.", ESC);
    terminal.when("> 3  Teknologi", "t");
    terminal.when("> 2  Jeg svarer alene, som medarbejder", ESC);
    terminal.when(">  3  Borgerservice", ESC);
    terminal.when("Borgerservcie", &format!("{BACKSPACE}{BACKSPACE}{BACKSPACE}ice\r"));
    terminal.when(">  3  Borgerservice", "\r");
    terminal.when("> 2  Jeg svarer alene", "\r");
    terminal.when("> 3  Teknologi", "\r");
    terminal.see("borgerservice-");
    terminal.when("Tryk Enter for at gå videre", ESC);
    terminal.when("> 3  Teknologi", "\r");
    terminal.when("Tryk Enter for at gå videre", "\r");
    terminal.when("Vælg 1–5.", "2\r");
    // With an answer in it the file keeps its name, and the answer is still there.
    terminal.see("Spørgsmål 2 af 10");
    terminal.when("Vælg 1–5.", ESC);
    terminal.when("> 2 ", ESC);
    terminal.when("> 3  Teknologi", "4\r");
    terminal.see("Forandring");
    terminal.when("Tryk Enter for at gå videre", "\r");
    terminal.see("Spørgsmål 1 af 11");
    terminal.when("Vælg 1–5.", "5\r");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("Vælg 1–5.", CTRL_C);
    assert_eq!(terminal.status(), 130);
    let date = jiff::Zoned::now().date();
    assert_eq!(names(folder.path()), [format!("borgerservice-{date}.yaml")]);
    let sheet = fs::read_to_string(folder.path().join(&names(folder.path())[0])).unwrap();
    assert!(sheet.contains("department: Borgerservice\narea: borgerservice\n"), "{sheet}");
    assert!(sheet.contains("role: employee\n"), "{sheet}");
    assert!(sheet.contains("id: forandring\n") && !sheet.contains("id: teknologi\n"), "{sheet}");
    assert!(sheet.contains("forstaaelse: 2\n"), "{sheet}");
    // What was begun is offered to whoever names the department again.
    let mut terminal = Terminal::open(folder.path(), &["assess"], 60, 40);
    terminal.when("Tryk Enter", "\r");
    terminal.when("? Afdeling:", "borgerservice\r");
    terminal.see("1 af 11 besvaret. Fortsæt?");
    terminal.when("1  Fortsæt besvarelsen", "1\r");
    terminal.when("1 af 11 spørgsmål er besvaret.", CTRL_C);
    assert_eq!(terminal.status(), 130);
}

#[test]
fn a_digit_marks_its_answer_and_enter_confirms_it() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "teknologi"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 30);
    terminal.when("Tryk Enter", "\r");
    // Nothing is chosen beforehand, so Enter says what there is to choose.
    terminal.when("Vælg 1–5.", "\r");
    terminal.when("Vælg 1–5.", "9");
    terminal.see("»9« bruges ikke her. Brug 1–5, v, n, s, t, o, h eller Enter.");
    terminal.keys("4");
    terminal.see("Enter bekræfter 4.");
    terminal.keys("2");
    terminal.see("> 2  ");
    // The others stay where they are.
    let text = terminal.text();
    assert!(text.contains("  1  De interesserede") && text.contains("\n  4  "), "{text}");
    // Help does not take the question away.
    terminal.keys("h");
    terminal.see("Hvordan taler I om, hvad teknologi ændrer?");
    terminal.when("Ledere behøver ikke kunne teknikken.", "\r");
    terminal.see("Hvordan taler I om, hvad teknologi ændrer?");
    terminal.when("Vælg 1–5.", "v");
    terminal.when("Enter bekræfter Ved ikke.", "5\r");
    terminal.see("Spørgsmål 2 af 10");
    terminal.when("Vælg 1–5.", &format!("{DOWN}{DOWN}"));
    terminal.when("> 2 ", UP);
    terminal.when("> 1 ", "\r");
    terminal.see("Spørgsmål 3 af 10");
    terminal.when("Vælg 1–5.", CTRL_C);
    assert_eq!(terminal.status(), 130);
    assert_eq!(answers(&folder.path().join(FILE)), ["forstaaelse: 5", "teknologiliste: 1"]);
}

#[test]
fn a_given_answer_is_not_changed_by_one_key() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "teknologi", "--fast"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 30);
    terminal.when("Tryk Enter", "\r");
    terminal.when("Vælg 1–5; svaret gælder med det samme.", "4");
    terminal.see("Spørgsmål 2 af 10");
    terminal.when("Vælg 1–5", "t");
    terminal.see("Spørgsmål 1 af 10");
    terminal.when("> 4 ", "1");
    terminal.when("Enter bekræfter 1.", CTRL_C);
    assert_eq!(terminal.status(), 130);
    assert_eq!(answers(&folder.path().join(FILE)), ["forstaaelse: 4"]);
}

#[test]
fn last_years_answer_stands_beside_the_question() {
    let folder = TempDir::new().unwrap();
    let last = "modenhed: 1\ndepartment: Borgerservice\ndate: 2025-11-10\n\
                questionnaires: [{id: forandring, version: 2.0.0}]\n\
                answers: {ledelsesdisciplin: 2, oppefra: dont-know}\n";
    fs::write(folder.path().join("sidst.yaml"), last).unwrap();
    let args = given(&["--aspect", "forandring"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 30);
    terminal.when("Tryk Enter", "\r");
    terminal.see("Sidst (10. november 2025): 2, Digitalisering kommer på ledermødet");
    terminal.when("= uændret", "=");
    terminal.when("Enter bekræfter Uændret siden sidst.", "\r");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("Sidst (10. november 2025): Ved ikke", "3\r");
    terminal.see("Spørgsmål 3 af 11");
    terminal.see("Vælg 1–5.");
    // What was not answered last time cannot be unchanged.
    assert!(!terminal.text().contains("uændret"), "{}", terminal.text());
    terminal.keys(CTRL_C);
    assert_eq!(terminal.status(), 130);
    assert_eq!(answers(&folder.path().join(FILE)), ["ledelsesdisciplin: 2", "oppefra: 3"]);
}

#[test]
fn back_over_the_border_of_aspects_review_and_note() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "kerneopgaven", "--aspect", "teknologi"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 60);
    terminal.when("Tryk Enter", "\r");
    terminal.when("Vælg 1–5.", ESC);
    terminal.see("Det er det første spørgsmål; der er ikke noget før.");
    terminal.keys("2");
    terminal.when("Enter bekræfter 2.", "\r");
    for number in 2..=11 {
        terminal.see(&format!("Kerneopgaven ({number} af 11)"));
        terminal.when("Vælg 1–5.", "2\r");
    }
    // Back from the page that introduces an aspect, and from its first question.
    terminal.see("Teknologi (del 2 af 2)");
    terminal.when("Tryk Enter", ESC);
    terminal.see("Spørgsmål 11 af 21 · Kerneopgaven (11 af 11)");
    terminal.when("> 2  ", "s");
    terminal.see("Teknologi (del 2 af 2)");
    terminal.when("Tryk Enter", "\r");
    terminal.see("Teknologi (1 af 10)");
    terminal.when("Vælg 1–5.", "t");
    terminal.see("Jeres svar nu: 2, ");
    terminal.see("Spørgsmål 11 af 21 · Kerneopgaven (11 af 11)");
    terminal.when("> 2  ", "n");
    terminal.see("Skriv ikke navne");
    terminal.when("? Note:", "Spørg økonomi: \"hvornår?\"\r");
    terminal.see("Note: Spørg økonomi");
    terminal.when("> 2  ", "4\r");
    terminal.see("Spørgsmål 12 af 21 · Teknologi (1 af 10)");
    terminal.when("Vælg 1–5.", "o");
    terminal.see("10 spørgsmål er uden svar.");
    terminal.see("a afslut · f fortsæt med 10 ubesvarede");
    terminal.see("UDEN SVAR");
    // The review tells where an aspect begins.
    terminal.see("– (note) 4, ");
    terminal.see("\nTeknologi");
    terminal.when("Vælg 1–21.", "1\r");
    terminal.see("Spørgsmål 1 af 21 · Kerneopgaven (1 af 11)");
    terminal.when("> 2  ", "i");
    // The key is no answer to this question, so nothing has happened.
    terminal.when("»i« bruges ikke her.", ESC);
    // From a question that was opened from the review, back leads there.
    terminal.see("10 spørgsmål er uden svar.");
    terminal.when("Vælg 1–21.", "1\r");
    terminal.when("> 2  ", "5\r");
    terminal.see("10 spørgsmål er uden svar.");
    // A key that begins another is another's beginning.
    terminal.when("Vælg 1–21.", "12\r");
    terminal.see("Spørgsmål 12 af 21");
    terminal.when("Vælg 1–5.", "t");
    // To finish without all answers is confirmed, and one hears how to go on.
    terminal.when("Vælg 1–21.", "a");
    terminal.see("10 spørgsmål er uden svar. Vil I afslutte alligevel?");
    terminal.when(&format!("modenhed assess --resume {FILE}"), "t");
    terminal.when("Vælg 1–21.", "a");
    terminal.when("a afslut alligevel", "a");
    terminal.when("· a afslut", "\r");
    assert_eq!(terminal.status(), 0);
    let answers = answers(&folder.path().join(FILE));
    assert_eq!(answers[0], "kerneopgave-kendt: 5");
    assert_eq!(answers[10..], ["data:", "answer: 4", "note: \"Spørg økonomi: \\\"hvornår?\\\"\""]);
}

#[test]
fn department_date_and_role_are_mended_in_the_review() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "forandring"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 40);
    terminal.when("Tryk Enter", "\r");
    terminal.when("Vælg 1–5.", "4\r");
    terminal.see("Spørgsmål 2 af 11");
    terminal.when("Vælg 1–5.", "o");
    terminal.when("d ret afdeling, dato, rolle", "d");
    terminal.when("1  Afdeling – Borgerservice", "1\r");
    terminal.see("? Hvilken afdeling vurderer I? Borgerservice");
    terminal.keys(&format!("{}\r", BACKSPACE.repeat(20)));
    terminal.when("Skriv afdelingens navn.", "Kulturhuset\r");
    terminal.when("10 spørgsmål er uden svar.", "d");
    terminal.when("2  Dato – 24. november 2026", "2\r");
    let old = BACKSPACE.repeat(10);
    terminal.when("2026-11-24", &format!("{old}i går\r"));
    // What was wrong is gone from the field.
    terminal.when("»i går« er ikke en gyldig dato.", "1.12.2026\r");
    terminal.when("10 spørgsmål er uden svar.", "d");
    terminal.when("3  Rolle", "3\r");
    terminal.when("2  medarbejder", "2\r");
    terminal.when("10 spørgsmål er uden svar.", CTRL_C);
    assert_eq!(terminal.status(), 130);
    let sheet = fs::read_to_string(folder.path().join(FILE)).unwrap();
    let head =
        "department: Kulturhuset\narea: borgerservice\nrole: employee\ndate: \"2026-12-01\"\n";
    assert!(sheet.contains(head), "{sheet}");
}

#[test]
fn it_fits_the_window_whatever_its_size_and_when_it_changes() {
    for (columns, rows) in [(40, 10), (40, 24), (60, 24), (80, 24), (200, 60)] {
        let folder = TempDir::new().unwrap();
        let args = given(&["--aspect", "teknologi"]);
        let mut terminal = Terminal::open(folder.path(), &args, columns, rows);
        terminal.when("Tryk Enter", "\r");
        terminal.see("Spørgsmål 1 af 10");
        terminal.see("Hvordan taler I om, hvad teknologi ændrer?");
        terminal.see("h hjælp");
        // The last option is reached by moving up from the first, however low the window is.
        terminal.when("Vælg 1–5.", UP);
        terminal.see("> 5  ");
        // A window of another size is drawn anew at once, with nothing twice.
        terminal.keys("3");
        terminal.see("> 3  Ledergruppen drøfter");
        terminal.resize(50, 30);
        terminal.see_again("> 3  Ledergruppen drøfter");
        let text = terminal.text();
        assert_eq!(text.matches("Spørgsmål 1 af 10").count(), 1, "{text}");
        assert_eq!(text.matches("Ledergruppen drøfter").count(), 1, "{text}");
        assert!(text.contains("  1  De interesserede") && text.contains("h hjælp"), "{text}");
        // So is a line that is being typed.
        terminal.keys("n");
        terminal.when("? Note:", "En nøte");
        terminal.see("? Note: En nøte");
        terminal.resize(columns, rows);
        terminal.see_again("? Note: En nøte");
        assert_eq!(terminal.text().matches("En nøte").count(), 1, "{}", terminal.text());
        terminal.when("Enter gemmer · Esc tilbage", ESC);
        terminal.when("Vælg 1–5.", "3");
        terminal.see("> 3  Ledergruppen drøfter");
        // A key that is pressed in the very moment in which the window changes is read as well.
        terminal.resize(50, 30);
        terminal.keys("\r");
        terminal.see("Spørgsmål 2 af 10");
        terminal.when("Vælg 1–5.", CTRL_C);
        assert_eq!(terminal.status(), 130);
    }
}

#[test]
fn what_is_pasted_answers_one_question_only() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "teknologi"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 40);
    terminal.when("Tryk Enter", "\r");
    terminal.when("Vælg 1–5.", "n");
    terminal.when("? Note:", "første linje\randen linje\r\r3\r");
    terminal.see("Note: første linje anden linje 3");
    terminal.when("Vælg 1–5.", "3\r2\r1\r");
    terminal.see("Spørgsmål 2 af 10");
    terminal.when("Vælg 1–5.", CTRL_C);
    assert_eq!(terminal.status(), 130);
    let answers = answers(&folder.path().join(FILE));
    assert_eq!(answers, ["forstaaelse:", "answer: 3", "note: første linje anden linje 3"]);
}

#[test]
fn a_group_puts_up_its_hands_before_it_talks() {
    let folder = TempDir::new().unwrap();
    let args = given(&["--aspect", "teknologi", "--together"]);
    let mut terminal = Terminal::open(folder.path(), &args, 80, 24);
    // A group takes longer, and that is said: a minute more a question.
    terminal.when("det tager ca. 15 minutter", "\r");
    terminal.see("Spørgsmål 1 af 10");
    terminal.when("? Jeres hænder:", "400\r");
    terminal.when("Skriv 5 tal, ét for hvert svar", "40004\r");
    terminal.see("Jeres hænder: 1: 4 · 5: 4");
    terminal.see("Tal sammen: Hvad er det, I ser forskelligt?");
    terminal.when("Vælg 1–5.", "3\r");
    terminal.see("Spørgsmål 2 af 10");
    terminal.when("? Jeres hænder:", "0 0 12 0 0\r");
    terminal.when("I valgte det samme.", "3\r");
    terminal.see("Spørgsmål 3 af 10");
    // Hands that were counted are not lost when one stops before agreeing.
    terminal.when("? Jeres hænder:", "12300\r");
    terminal.when("Tal sammen", CTRL_C);
    assert_eq!(terminal.status(), 130);
    let sheet = fs::read_to_string(folder.path().join(FILE)).unwrap();
    assert!(sheet.contains("answered_by: group\n"), "{sheet}");
    // Taken up again, it is still a group that answers.
    let mut terminal = Terminal::open(folder.path(), &["assess", "--resume", FILE], 80, 24);
    terminal.when("2 af 10 spørgsmål er besvaret.", "\r");
    terminal.see("Spørgsmål 3 af 10");
    terminal.see("Jeres hænder: 1: 1 · 2: 2 · 3: 3");
    terminal.when("Vælg 1–5.", "2\r");
    terminal.see("Spørgsmål 4 af 10");
    // Without counting, one answers at once.
    terminal.when("? Jeres hænder:", "\r");
    terminal.when("Vælg 1–5.", "o");
    terminal.when("7 spørgsmål er uden svar", "a");
    terminal.when("a afslut alligevel", "a");
    terminal.when("· a afslut", "\r");
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
    terminal.when("Choose 1–11.", "3\r");
    terminal.when("Press Enter", "\r");
    terminal.see("Question 1 of 10");
    terminal.when("Choose 1–5.", "3");
    terminal.see("Enter confirms 3.");
    let seen = terminal.text();
    let seen = seen.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
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
