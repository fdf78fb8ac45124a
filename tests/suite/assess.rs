//! `modenhed assess` line by line: the plain face, files, and what goes wrong.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::common::Run;

/// Runs a command in a folder with these lines of input.
fn piped(command: &mut Command, folder: &Path, lines: &[&str]) -> Run {
    command.current_dir(folder).stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = lines.join("\n");
    if !lines.is_empty() {
        input.push('\n');
    }
    // It may end before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run {
        stdout: text(output.stdout),
        stderr: text(output.stderr),
        status: output.status.code().unwrap(),
    }
}

fn assess(folder: &Path, args: &[&str], lines: &[&str]) -> Run {
    piped(crate::common::command().args(["assess", "--plain"]).args(args), folder, lines)
}

/// One aspect, with a department and a date, so that the first line answers the first question.
const ASPECT: [&str; 8] = [
    "--department",
    "Jobcenter",
    "--area",
    "beskaeftigelse",
    "--date",
    "2026-11-24",
    "--aspect",
    "forandring",
];
const FILE: &str = "jobcenter-2026-11-24.yaml";

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_page_says_in_words_what_can_be_written() {
    let folder = TempDir::new().unwrap();
    let run = assess(folder.path(), &ASPECT, &["4", "9", "t", "3"]);
    assert_eq!(run.status, 1, "the answers ended too early");
    let pages: Vec<_> = run.stderr.split("\n\n").collect();
    assert_eq!(
        pages[2],
        "Spørgsmål 1 af 11 · Forandring (1 af 11) · ca. 5 min. tilbage\n\
         Hvem har hvilken rolle i jeres digitale projekter?\n\
         1  Den, der har tid eller lyst, tager sig af det.\n\
         2  Nogle projekter har en leder, men ejeren er uklar.\n\
         3  Ejer, leder, igangsætter og målgruppe er skrevet ned ved start.\n\
         4  Rollerne bruges i hverdagen og besættes igen, når nogen rejser.\n\
         5  Rollerne drøftes efter hvert projekt og justeres før det næste.\n\
         Skriv 1–5, v = ved ikke, n = note, s = spring over, t = tilbage, o = se alle\n\
         svar, h = hvad menes der, ? = vis igen.\n\
         Jeres svar: 4"
    );
    assert!(pages[3].contains("Jeres svar: 9\n«9» kan ikke bruges her. Skriv 1–5"), "{}", pages[3]);
    assert!(pages[4].contains("Jeres svar nu: 4, Rollerne bruges i hverdagen"), "{}", pages[4]);
    assert!(!run.stderr.contains('\u{1b}'), "nothing by colour or redrawing");
    assert!(run.stderr.ends_with(
        "Der kom ikke flere svar, før interviewet var færdigt.\n\n\
         Stoppet. Svarene er gemt i jobcenter-2026-11-24.yaml. Fortsæt med:\n  \
         modenhed assess --resume jobcenter-2026-11-24.yaml\n"
    ));
    assert_eq!(
        read(folder.path(), FILE),
        "modenhed: 1\ndepartment: Jobcenter\narea: beskaeftigelse\ndate: \"2026-11-24\"\n\
         questionnaires:\n- id: forandring\n  version: \"1.0.0\"\nanswers:\n  roller: 3\n"
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
    assert!(run.stdout.contains("Forandring: 50 · niveau 3, Etableret"), "{}", run.stdout);
    assert!(
        run.stderr.ends_with("\n  modenhed score jobcenter-2026-11-24.yaml --aspect forandring\n")
    );
}

#[test]
fn what_is_given_is_tidied_and_known_areas_are_recognised() {
    let folder = TempDir::new().unwrap();
    for (area, written) in [
        ("Ældre og sundhed", "area: aeldre-og-sundhed\n"),
        ("SOCIAL", "area: social\n"),
        (" Havn ", "area: Havn\n"),
        ("", ""),
    ] {
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
        assert!(page.contains("Jeres svar nu: 4, Rollerne bruges"), "{page}");
        assert!(page.contains("\nJeres svar (Enter = 4): "), "{page}");
    }
    // The answers stand in full below their questions.
    let review = said[2].split("Alle svar").nth(1).unwrap();
    let first = " 1  Hvem har hvilken rolle i jeres digitale projekter?\n    4, Rollerne bruges i \
                 hverdagen og besættes igen, når nogen rejser.\n 2  ";
    assert!(review.contains(first), "{review}");
    assert!(review.contains("Vælg (Enter = 2): "), "{review}");
}

#[test]
fn the_other_states_notes_and_help() {
    let folder = TempDir::new().unwrap();
    let args = [
        "--department",
        "A",
        "--area",
        "x",
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
    assert!(
        run.stderr.contains("Et behov kan beskrives uden at nævne et produkt"),
        "{}",
        run.stderr
    );
    let sheet = read(folder.path(), "a-2026-11-24.yaml");
    assert!(sheet.contains("respondent: leder-1\nrole: leader\n"), "{sheet}");
    let answers = sheet.split("answers:\n").nth(1).unwrap();
    assert_eq!(
        answers,
        "  forstaaelse: dont-know\n  behov-foerst:\n    answer: 2\n    \
         note: \"Spørg it:  # måske\"\n  moden-teknologi: 2\n"
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
    let args = ["--questionnaire", "skema.yaml", "--department", "A", "--area", "x"];
    let lines = ["1 3", "1, 4", "3,1", "to", "41", "0,5", "10", "fri tekst: ja", "o", "a"];
    let run = assess(folder.path(), &[&args[..], &["-o", "svar.json"]].concat(), &lines);
    let said = &run.stderr;
    assert!(said.contains("Jeres svar: 1 3\n\nSpørgsmål 2 af 3"), "{said}");
    // The comma in 1, 4 is no decimal one, and the next lines are no numbers between 0 and 40.
    for wrong in ["«1, 4» er ikke", "«3,1»", "«to» er ikke", "41 ", "«0,5»"] {
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
fn a_name_is_safe_and_never_taken_from_another_sheet() {
    let folder = TempDir::new().unwrap();
    let long = "Ø".repeat(300);
    let departments = ["Ældre/../Sundhed & co.", "Ældre/../Sundhed & co.", "../..", "CON", &long];
    for department in departments {
        let args = ["--department", department, "--area", "x", "--date", "2026-11-24"];
        let run = assess(folder.path(), &[&args[..], &["--aspect", "forandring"]].concat(), &["3"]);
        assert_eq!(run.status, 1, "{}", run.stderr);
    }
    let oe = "oe".repeat(30);
    assert_eq!(
        names(folder.path()),
        [
            "aeldre-sundhed-co-2026-11-24-2.yaml",
            "aeldre-sundhed-co-2026-11-24.yaml",
            "con-2026-11-24.yaml",
            "modenhed-2026-11-24.yaml",
            &format!("{oe}-2026-11-24.yaml"),
        ]
    );
    let given = [&ASPECT[..], &["-o", "con-2026-11-24.yaml"]].concat();
    let run = assess(folder.path(), &given, &["3"]);
    assert_eq!(run.status, 2);
    assert_eq!(
        run.stderr,
        "fejl: con-2026-11-24.yaml findes allerede\nhjælp: fortsæt den med `modenhed assess \
         --resume con-2026-11-24.yaml`, eller vælg et andet navn\n"
    );
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_the_answers() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    assess(folder.path(), &ASPECT, &["3"]);
    let mode = fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn it_goes_on_where_one_stopped() {
    let folder = TempDir::new().unwrap();
    assess(folder.path(), &ASPECT, &["1", "s", "2"]);
    let run = assess(folder.path(), &["--resume", FILE], &["5"]);
    assert!(run.stderr.contains("2 af 11 spørgsmål er besvaret."), "{}", run.stderr);
    assert!(run.stderr.contains("Spørgsmål 4 af 11"), "{}", run.stderr);
    let list = assess(folder.path(), &["--resume"], &[]);
    assert_eq!(list.status, 0);
    assert_eq!(
        list.stdout,
        "Besvarelser, der ikke er færdige\n════════════════════════════════\n\n  \
         Jobcenter · 24. november 2026 · 3 af 11 besvaret\n  \
         Fortsæt med: modenhed assess --resume jobcenter-2026-11-24.yaml\n"
    );
    // The same from elsewhere, by the folder.
    let folders = assess(Path::new("/"), &["--resume", folder.path().to_str().unwrap()], &[]);
    assert!(folders.stdout.contains(&format!("/{FILE}")), "{}", folders.stdout);
    // All that is left, the skipped one included, and then there is nothing to go on with.
    let mut lines = vec!["3"; 7];
    lines.extend(["f", "3", "a"]);
    let run = assess(folder.path(), &["--resume", FILE], &lines);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let list = assess(folder.path(), &["--resume"], &[]);
    assert_eq!(list.stdout, "  Ingen besvarelser i denne mappe mangler svar.\n");
}

#[test]
fn what_no_longer_fits_is_said_and_kept_beside() {
    let folder = TempDir::new().unwrap();
    let old = "modenhed: 1\n# Skrevet i hånden\ndepartment: Jobcenter\n\
               questionnaires: [{id: forandring, version: 0.9.0}]\n\
               answers: {roller: 4, gammelt-spoergsmaal: 2, opbakning: 7}\n";
    fs::write(folder.path().join("svar.yaml"), old).unwrap();
    let run = assess(folder.path(), &["--resume", "svar.yaml"], &["3"]);
    for said in ["other-version", "ukendt spørgsmål «gammelt-spoergsmaal»", "svar.yaml.bak"] {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    assert_eq!(read(folder.path(), "svar.yaml.bak"), old);
    assert!(read(folder.path(), "svar.yaml").contains("answers:\n  roller: 4\n"));
    // Taken up again, nothing more is lost, so nothing more is kept.
    assess(folder.path(), &["--resume", "svar.yaml"], &["3"]);
    assert_eq!(names(folder.path()), ["svar.yaml", "svar.yaml.bak"]);
}

#[test]
fn what_cannot_be_taken_up_is_left_alone() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("tabel.csv"), "department,roller\nA,1\n").unwrap();
    fs::write(folder.path().join("tom.yaml"), "").unwrap();
    for (name, said) in [
        ("tabel.csv", "er en tabel og ikke en besvarelse"),
        ("tom.yaml", "fejl[empty-file]"),
        ("mangler.yaml", "fejl[cannot-read]"),
    ] {
        let run = assess(folder.path(), &["--resume", name], &["3"]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    assert_eq!(names(folder.path()), ["tabel.csv", "tom.yaml"]);
}

#[test]
fn a_place_that_cannot_be_written_is_told_at_once() {
    let folder = TempDir::new().unwrap();
    let missing = [&ASPECT[..], &["-o", "findes/ikke/svar.yaml"]].concat();
    fs::create_dir(folder.path().join("mappe")).unwrap();
    let run = assess(folder.path(), &missing, &["mappe", "3"]);
    let begin = "Kan ikke gemme i findes/ikke/svar.yaml: filen eller mappen findes ikke.\n";
    assert!(run.stderr.starts_with(begin), "{}", run.stderr);
    assert!(run.stderr.contains("Svarene bliver gemt i mappe/svar.yaml"), "{}", run.stderr);
    assert!(read(folder.path(), "mappe/svar.yaml").contains("roller: 3"));
    // A name without an ending gets that of a sheet; the user's own folder is what is offered.
    let mut command = crate::common::command();
    command.args(["assess", "--plain"]).args(&missing).env("HOME", folder.path().join("mappe"));
    let run = piped(&mut command, folder.path(), &["andet", "3"]);
    assert!(run.stderr.contains("/mappe», - fjerner det."), "{}", run.stderr);
    assert!(read(folder.path(), "andet.yaml").contains("roller: 3"));
    let run = assess(folder.path(), &missing, &[]);
    assert_eq!(run.status, 2, "there is no other place");
}

#[cfg(unix)]
#[test]
fn a_sheet_in_a_read_only_folder_goes_on_in_another() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let folder = TempDir::new().unwrap();
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    let closed = folder.path().join("lukket");
    fs::create_dir(&closed).unwrap();
    assess(&closed, &ASPECT, &["3"]);
    let before = read(&closed, FILE);
    set(&closed.join(FILE), 0o644).unwrap();
    set(&closed, 0o555).unwrap();
    set(folder.path(), 0o777).unwrap();
    let mut command = crate::common::command();
    command.args(["assess", "--plain", "--resume", &format!("lukket/{FILE}")]);
    if fs::metadata(folder.path()).unwrap().uid() == 0 {
        // Nothing is read-only for the system's own user.
        command.uid(65534).gid(65534);
    }
    let run = piped(&mut command, folder.path(), &[".", "4"]);
    let at_once = format!("Kan ikke gemme i lukket/{FILE}: der er ikke adgang.\n");
    assert!(run.stderr.starts_with(&at_once), "{}", run.stderr);
    assert!(run.stderr.contains(&format!("Svarene bliver nu gemt i ./{FILE}.")), "{}", run.stderr);
    assert!(read(folder.path(), FILE).ends_with("  roller: 3\n  opbakning: 4\n"));
    assert_eq!(read(&closed, FILE), before);
    assert_eq!(names(&closed), [FILE]);
    set(&closed, 0o755).unwrap();
}

#[test]
fn what_a_killed_interview_left_half_written_is_tidied_away() {
    let folder = TempDir::new().unwrap();
    assess(folder.path(), &ASPECT, &["3"]);
    for name in [".jobcenter-2026-11-24.yaml.a1b2c3.tmp", ".jobcenter-2026-11-24.yaml.lock"] {
        fs::write(folder.path().join(name), "modenhed: 1\ndepart").unwrap();
    }
    let run = assess(folder.path(), &["--resume", FILE], &["4"]);
    assert!(run.stderr.contains("1 af 11 spørgsmål er besvaret."), "{}", run.stderr);
    assert_eq!(names(folder.path()), [FILE]);
}

#[test]
fn sheets_whose_long_names_begin_alike_do_not_keep_each_other_away() {
    let folder = TempDir::new().unwrap();
    let name = |end| format!("{}-{end}.yaml", "lang".repeat(30));
    let mut first = crate::common::command();
    first.args(["assess", "--plain"]).args(ASPECT).args(["-o", &name(1)]);
    first.current_dir(folder.path()).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut first = first.stderr(Stdio::piped()).spawn().unwrap();
    let said = BufReader::new(first.stderr.take().unwrap()).lines();
    assert!(said.map(Result::unwrap).any(|line| line.starts_with("Spørgsmål 1 af 11")));
    let run = assess(folder.path(), &[&ASPECT[..], &["-o", &name(2)]].concat(), &["3"]);
    assert!(run.stderr.contains("Spørgsmål 2 af 11"), "{}", run.stderr);
    drop(first.stdin.take());
    first.wait().unwrap();
    assert_eq!(names(folder.path()), [name(1), name(2)]);
}

#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing_that_was_saved() {
    let folder = TempDir::new().unwrap();
    let mut limited = Command::new("sh");
    let program = env!("CARGO_BIN_EXE_modenhed");
    // No file may grow beyond a block of 512 bytes (1024 in some shells).
    limited.args(["-c", "ulimit -f 1; exec \"$0\" \"$@\"", program, "assess", "--plain"]);
    limited.args(ASPECT).env("LC_ALL", "da_DK.UTF-8");
    let note = "x".repeat(3000);
    let run = piped(&mut limited, folder.path(), &["3", "4", "n", &note]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("Kan ikke gemme i jobcenter-2026-11-24.yaml: der er ikke plads."));
    assert!(run.stderr.contains("De seneste svar kunne ikke gemmes."), "{}", run.stderr);
    let sheet = read(folder.path(), FILE);
    assert!(sheet.ends_with("answers:\n  roller: 3\n  opbakning: 4\n"), "{sheet}");
    assert_eq!(names(folder.path()), [FILE]);
}

#[test]
fn without_a_terminal_it_says_what_to_do_instead() {
    let folder = TempDir::new().unwrap();
    let run = piped(crate::common::command().arg("assess"), folder.path(), &["3"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    assert_eq!(
        run.stderr,
        "fejl: her er ingen terminal at spørge i\nhjælp: beregn en færdig besvarelse med \
         `modenhed score besvarelse.yaml`, eller giv svarene linje for linje med `modenhed assess \
         --plain`\n"
    );
    let run =
        piped(crate::common::command().arg("assess").env("ACCESSIBLE", "1"), folder.path(), &[]);
    assert_eq!(run.status, 1);
    let first = "\nFørst lidt om jer\nSkriv navnet, og tryk Enter.\nHvilken afdeling vurderer I? ";
    assert!(run.stderr.starts_with(first), "{}", run.stderr);
    assert!(run.stderr.contains("Stoppet, før der var noget at gemme."), "{}", run.stderr);
    assert!(names(folder.path()).is_empty());
}

#[test]
fn hands_that_cannot_be_read_are_findings() {
    let folder = TempDir::new().unwrap();
    fs::write(
        folder.path().join("svar.yaml"),
        "modenhed: 1\ndepartment: A\nanswers:\n  roller: {answer: 3, votes: {1: 2, 6: 1}}\n  \
         opbakning: {answer: 3, votes: {1: -2}}\n  superbrugere: {answer: 3, votes: 4}\n",
    )
    .unwrap();
    let run = crate::common::run(
        crate::common::command().current_dir(folder.path()).args(["validate", "svar.yaml"]),
    );
    for said in ["fejl[unknown-option]", "fejl[out-of-range]", "fejl[wrong-type]"] {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    assert!(run.stderr.contains("svar.yaml:4:37"), "{}", run.stderr);
}
