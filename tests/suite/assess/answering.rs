//! Questions, answers, notes and help.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use tempfile::TempDir;

use super::{ASPECT, FILE, assess, names, piped, read};

#[test]
fn a_page_says_in_words_what_can_be_written() {
    let folder = TempDir::new().unwrap();
    let run = assess(folder.path(), &ASPECT, &["4", "9", "t", "3"]);
    assert_eq!(run.status, 1, "the answers ended too early");
    let pages: Vec<_> = run.stderr.split("\n\n").collect();
    assert_eq!(
        pages[2],
        "Spørgsmål 1 af 11 · Forandring (1 af 11) · ca. 5 min. tilbage\n\
         Hvordan indgår digitalisering i jeres almindelige ledelse?\n\
         1  Digitalisering hører til i de enkelte projekter.\n\
         2  Digitalisering kommer på ledermødet, når der er anledning.\n\
         3  Digitalisering er en fast del af mål, budget og ledermøder.\n\
         4  Hver leder har et digitalt mål, der følges op på.\n\
         5  Vi følger op på fælles mål med naboafdelinger.\n\
         Skriv 1–5, v = ved ikke, n = note, s = spring over, t = tilbage, o = oversigt, h\n\
         = hjælp, ? = vis igen.\n\
         Jeres svar: 4"
    );
    assert!(pages[3].contains("Jeres svar: 9\n»9« kan ikke bruges her. Skriv 1–5"), "{}", pages[3]);
    assert!(pages[4].contains("Jeres svar nu: 4, Hver leder har et digitalt mål"), "{}", pages[4]);
    assert!(!run.stderr.contains('\u{1b}'), "nothing by colour or redrawing");
    assert!(run.stderr.ends_with(
        "Svarene slap op, før alle spørgsmål var besvaret.\n\n\
         Stoppet. Svarene er gemt i jobcenter-2026-11-24.yaml. Fortsæt med:\n  \
         modenhed assess --resume jobcenter-2026-11-24.yaml\n"
    ));
    assert_eq!(
        read(folder.path(), FILE),
        "modenhed: 1\ndepartment: Jobcenter\narea: beskaeftigelse\ndate: \"2026-11-24\"\n\
         questionnaires:\n- id: forandring\n  version: \"2.0.2\"\nanswers:\n  ledelsesdisciplin: 3\n"
    );
}

#[test]
fn a_whole_interview_gives_what_score_gives() {
    let folder = TempDir::new().unwrap();
    let mut lines = vec!["3"; 11];
    lines.push("a");
    let run = assess(folder.path(), &ASPECT, &lines);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let scored = crate::common::run(crate::common::command().current_dir(folder.path()).args([
        "score",
        FILE,
        "--aspect",
        "forandring",
    ]));
    assert_eq!(run.stdout, scored.stdout);
    assert!(run.stdout.contains("Gør først\n  1. "), "{}", run.stdout);
    assert!(run.stdout.contains("Forandring: 50 · niveau 3, Etableret"), "{}", run.stdout);
    assert!(
        run.stderr.ends_with("\n  modenhed score jobcenter-2026-11-24.yaml --aspect forandring\n")
    );
}

#[test]
fn what_is_given_is_tidied_and_known_areas_are_recognised() {
    let folder = TempDir::new().unwrap();
    for (area, written) in
        [("Ældre og sundhed", "area: aeldre-og-sundhed\n"), ("SOCIAL", "area: social\n"), ("", "")]
    {
        let args = ["--department", " Hjemme\u{1b}[2J\npleje ", "--area", area, "-o", "a.yaml"];
        let args = [&args[..], &["--aspect", "forandring", "--date", "2026-11-24"]].concat();
        assert_eq!(assess(folder.path(), &args, &[]).status, 1);
        let expected = format!("department: Hjemme [2J pleje\n{written}date:");
        let sheet = read(folder.path(), "a.yaml");
        assert!(sheet.contains(&expected), "{expected} in {sheet}");
        fs::remove_file(folder.path().join("a.yaml")).unwrap();
    }
}

#[test]
fn an_area_that_is_not_known_is_an_error_with_those_that_are_near() {
    let folder = TempDir::new().unwrap();
    let run = assess(folder.path(), &["--department", "A", "--area", "bogerservice"], &["3"]);
    assert_eq!(run.status, 2);
    assert_eq!(
        run.stderr,
        "fejl: --area kender ikke »bogerservice«\nhjælp: mente du »borgerservice«?\n"
    );
    let run = assess(folder.path(), &["--department", "A", "--area", "Havn"], &["3"]);
    assert!(run.stderr.contains("vælg mellem: administration, beskaeftigelse"), "{}", run.stderr);
    assert!(names(folder.path()).is_empty());
}

#[test]
fn everything_is_asked_line_by_line_as_well() {
    let folder = TempDir::new().unwrap();
    // Begin, department, service area, who, aspects; then hands, the level, and what was begun again.
    let lines = ["Havnen", "11", "Havn", "3", "4", "02310", "4"];
    let run = assess(folder.path(), &["--date", "2026-11-24"], &lines);
    for said in [
        "3  Vi svarer sammen, fx ledergruppen",
        "Jeres hænder: 2: 2 · 3: 3 · 4: 1",
        "Tal sammen: Hvad er det, I ser forskelligt?",
    ] {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    let sheet = read(folder.path(), "havnen-2026-11-24.yaml");
    assert!(sheet.contains("area: Havn\nanswered_by: group\n"), "{sheet}");
    assert!(sheet.contains("answer: 4\n") && sheet.contains("votes:\n"), "{sheet}");
    let lines = ["havnen", "1", "00500", "3"];
    let run = assess(folder.path(), &["--date", "2026-11-25"], &lines);
    let offer = "Havnen, 24. november 2026: 1 af 11 besvaret. Fortsæt?";
    assert!(run.stderr.contains(offer), "{}", run.stderr);
    assert!(run.stderr.contains("I valgte det samme."), "{}", run.stderr);
    assert_eq!(names(folder.path()), ["havnen-2026-11-24.yaml"]);
}

#[test]
fn answers_of_last_time_come_from_the_file_that_is_named() {
    let folder = TempDir::new().unwrap();
    let sheet = |department: &str, answer: &str| {
        format!(
            "modenhed: 1\ndepartment: {department}\ndate: 2025-11-24\n\
             questionnaires: [{{id: forandring, version: 2.0.0}}]\nanswers: {{{answer}}}\n"
        )
    };
    fs::create_dir(folder.path().join("2025")).unwrap();
    let before = sheet("Jobcenteret", "ledelsesdisciplin: 4, oppefra: 1");
    fs::write(folder.path().join("2025/svar.yaml"), before).unwrap();
    // Two of one day in the folder may be of two people, so neither is shown unasked.
    for name in ["a.yaml", "b.yaml"] {
        fs::write(folder.path().join(name), sheet("Jobcenter", "ledelsesdisciplin: 2")).unwrap();
    }
    let run = assess(folder.path(), &ASPECT, &["3"]);
    assert!(!run.stderr.contains("Sidst"), "{}", run.stderr);
    let args = [&ASPECT[..], &["-o", "ny.yaml", "--previous", "2025/svar.yaml"]].concat();
    let run = assess(folder.path(), &args, &["=", "2"]);
    let last = "Sidst (24. november 2025): 4, Hver leder har et digitalt mål, der følges op på.";
    assert!(run.stderr.contains(last), "{}", run.stderr);
    assert!(run.stderr.contains("lighedstegn = uændret"), "{}", run.stderr);
    assert!(read(folder.path(), "ny.yaml").contains("  ledelsesdisciplin: 4\n  oppefra: 2\n"));
    let args = [&ASPECT[..], &["-o", "anden.yaml", "--previous", "mangler.yaml"]].concat();
    let run = assess(folder.path(), &args, &["3"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
}

#[test]
fn lines_of_an_older_windows_are_read_as_they_were_meant() {
    let folder = TempDir::new().unwrap();
    let mut child = crate::common::command()
        .args(["assess", "--plain"])
        .args(ASPECT)
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // «Først økonomi» and an escape, with CRLF.
    let note = b"n\r\nF\xf8rst \xf8konomi\x1b[31m\r\n";
    child.stdin.take().unwrap().write_all(note).unwrap();
    child.wait().unwrap();
    assert!(read(folder.path(), FILE).contains("note: Først økonomi [31m\n"));
}

#[test]
fn an_answer_there_is_can_be_kept_by_enter_and_seen_again() {
    let folder = TempDir::new().unwrap();
    assess(folder.path(), &ASPECT, &["4"]);
    let run = assess(folder.path(), &["--resume", FILE], &["t", "?", "", "o"]);
    let said: Vec<_> = run.stderr.split("Spørgsmål 1 af 11").collect();
    assert_eq!(said.len(), 3, "the question was shown twice: {}", run.stderr);
    for page in &said[1..] {
        assert!(page.contains("Jeres svar nu: 4, Hver leder har"), "{page}");
        assert!(page.contains("\nJeres svar (Enter = 4): "), "{page}");
    }
    // The answers stand in full below their questions.
    let review = said[2].split("Alle svar").nth(1).unwrap();
    let first = " 1  Hvordan indgår digitalisering i jeres almindelige ledelse?\n    4, Hver leder \
                 har et digitalt mål, der følges op på.\n 2  ";
    assert!(review.contains(first), "{review}");
    assert!(review.contains("Vælg: "), "{review}");
}

#[test]
fn the_other_states_notes_and_help() {
    let folder = TempDir::new().unwrap();
    let args = [
        "--department",
        "A",
        "--area",
        "",
        "--date",
        "2026-11-24",
        "--aspect",
        "teknologi",
        "--role",
        "leader",
        "--respondent",
        "leder-1",
    ];
    let lines = ["v", "s", "h", "n", "  Spørg it:  # måske ", "2", "n", "-", "2"];
    let run = assess(folder.path(), &args, &lines);
    assert!(run.stderr.contains("Et forsøg har en slutdato"), "{}", run.stderr);
    let sheet = read(folder.path(), "a-2026-11-24.yaml");
    assert!(sheet.contains("respondent: leder-1\nrole: leader\n"), "{sheet}");
    let answers = sheet.split("answers:\n").nth(1).unwrap();
    assert_eq!(
        answers,
        "  forstaaelse: dont-know\n  forsoeg:\n    answer: 2\n    \
         note: \"Spørg it:  # måske\"\n  leverandoer: 2\n"
    );
}

#[test]
fn every_kind_of_question_can_be_answered() {
    let folder = TempDir::new().unwrap();
    fs::write(
        folder.path().join("skema.yaml"),
        "modenhed: 1\nid: x\nversion: 1.0.0\nlanguages: [da]\ntitle: X\npurpose: Hvorfor\n\
         themes:\n- id: t\n  title: T\n  questions:\n  \
         - {id: kanaler, text: Hvilke?, kind: multiple, options: [\
         {code: post, score: 20, text: Post}, {code: mail, score: 30, text: Mail}, \
         {code: chat, score: 50, text: Chat}]}\n  \
         - {id: andel, text: Hvor meget?, kind: number, range: [0, 40]}\n  \
         - {id: ord, text: Hvad ellers?, kind: text}\n",
    )
    .unwrap();
    let args = ["--questionnaire", "skema.yaml", "--department", "A", "--area", ""];
    let lines = ["1 3", "1, 4", "3,1", "to", "41", "0,5", "10", "fri tekst: ja", "o", "a"];
    let run = assess(folder.path(), &[&args[..], &["-o", "svar.json"]].concat(), &lines);
    let said = &run.stderr;
    assert!(said.contains("Jeres svar: 1 3\n\nSpørgsmål 2 af 3"), "{said}");
    // The comma in 1, 4 is no decimal one, and the next lines are no numbers between 0 and 40.
    for wrong in ["»1, 4« er ikke", "»3,1«", "»to« er ikke", "41 ", "»0,5«"] {
        assert!(said.contains(wrong), "{wrong} in {said}");
    }
    assert!(read(folder.path(), "svar.json").contains(
        "\"answers\": {\n    \"kanaler\": [\n      \"post\",\n      \"chat\"\n    ],\n    \
         \"andel\": 10,\n    \"ord\": \"fri tekst: ja\"\n  }"
    ));
    assert!(run.stdout.contains("Post; Chat"), "{}", run.stdout);
    assert!(said.ends_with("\n  modenhed score svar.json --questionnaire skema.yaml\n"), "{said}");
}

#[test]
fn without_a_terminal_it_says_what_to_do_instead() {
    let folder = TempDir::new().unwrap();
    let run = piped(crate::common::command().arg("assess"), folder.path(), &["3"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    assert_eq!(
        run.stderr,
        "fejl: programmet kører ikke i en terminal og kan ikke stille spørgsmål\nhjælp: beregn en færdig besvarelse med \
         `modenhed score besvarelse.yaml`, eller angiv svarene linje for linje med `modenhed assess \
         --plain`\n"
    );
    let run =
        piped(crate::common::command().arg("assess").env("ACCESSIBLE", "1"), folder.path(), &[]);
    assert_eq!(run.status, 1);
    let first = "\nHvor langt er I digitalt?\nI svarer på, hvor langt afdelingen er";
    assert!(run.stderr.starts_with(first), "{}", run.stderr);
    let next =
        "\n\nHvilken afdeling vurderer I?\nSkriv navnet, og tryk Enter.\nt = tilbage\nAfdeling: ";
    assert!(run.stderr.contains(next), "{}", run.stderr);
    assert!(run.stderr.contains("Stoppet, før der var noget at gemme."), "{}", run.stderr);
    assert!(names(folder.path()).is_empty());
}

#[test]
fn hands_that_cannot_be_read_are_findings() {
    let folder = TempDir::new().unwrap();
    fs::write(
        folder.path().join("svar.yaml"),
        "modenhed: 1\ndepartment: A\nanswers:\n  tid-og-penge: {answer: 3, votes: {1: 2, 6: 1}}\n  \
         opbakning: {answer: 3, votes: {1: -2}}\n  projektleder: {answer: 3, votes: 4}\n",
    )
    .unwrap();
    let run = crate::common::run(
        crate::common::command().current_dir(folder.path()).args(["validate", "svar.yaml"]),
    );
    for said in ["fejl[unknown-option]", "fejl[out-of-range]", "fejl[wrong-type]"] {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    assert!(run.stderr.contains("svar.yaml:4:43"), "{}", run.stderr);
}
