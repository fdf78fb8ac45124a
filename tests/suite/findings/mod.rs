//! Findings: every code is explained, has a file that shows it, and stands at the right place.
//!
//! The files are in `tests/findings`, named by their code, with a word after it where a code has
//! several. All are small variations of one questionnaire, one sheet and one table.

mod table;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use modenhed::model::{Code, Severity};
use serde_json::Value;

use crate::common::{Run, command, run};
use table::{FIXTURES, MADE, MEANT, WORDS};

/// Checks files with the questionnaires that the fixtures' sheets and tables answer.
fn validate(args: &[&str]) -> Run {
    let mut command = command();
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings"));
    command.arg("validate").args(args);
    command.args(["--questionnaire", "valid/questionnaire.yaml"]);
    run(command.args(["--questionnaire", "valid/second.yaml"]))
}

/// The findings in files, as programs get them.
fn findings(files: &[&str]) -> Vec<Value> {
    let seen = validate(&[files, &["--format", "json"]].concat());
    let json: Value = serde_json::from_str(&seen.stdout).unwrap();
    json["findings"].as_array().unwrap().clone()
}

/// The findings in a file that holds this.
fn found_in(name: &str, content: impl AsRef<[u8]>) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, content).unwrap();
    findings(&[file.to_str().unwrap()])
}

/// Line, column and code of each finding in a file that holds this.
fn places_in(name: &str, content: impl AsRef<[u8]>) -> Vec<String> {
    found_in(name, content).iter().map(place).collect()
}

/// Line and column, as far as they are known, and code.
fn place(finding: &Value) -> String {
    let place: Vec<_> = ["line", "column"].iter().filter_map(|key| finding[key].as_u64()).collect();
    let place: Vec<_> = place.iter().map(u64::to_string).collect();
    format!("{} {}", place.join(":"), text(finding, "code")).trim().to_owned()
}

fn text<'f>(finding: &'f Value, key: &str) -> &'f str {
    finding[key].as_str().unwrap_or_default()
}

fn code(name: &str) -> Code {
    *Code::ALL.iter().find(|code| code.name() == name).unwrap()
}

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    fs::read_to_string(folder.join(name)).unwrap()
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}

#[test]
fn every_code_is_explained_in_danish_and_in_english() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let explained = |language| {
            let seen =
                run(command().args(["validate", "--explain", code.name(), "--lang", language]));
            assert_eq!((seen.stderr.as_str(), seen.status), ("", 0), "{}", code.name());
            seen.stdout.strip_prefix(code.name()).unwrap().trim().to_owned()
        };
        let (danish, english) = (explained("da"), explained("en"));
        if danish.is_empty() || english.is_empty() || danish == english {
            wrong.push(code.name());
        }
    }
    assert!(wrong.is_empty(), "not explained in both languages: {wrong:?}");
    assert_eq!(run(command().args(["validate", "--explain", "unknown-kee"])).status, 2);
}

#[test]
fn every_code_has_a_fixture_and_every_fixture_a_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let files = entries.filter(|entry| entry.path().is_file() && entry.file_name() != "table.rs");
    let files: BTreeSet<_> = files.map(|file| file.file_name().into_string().unwrap()).collect();
    let listed: BTreeSet<_> = FIXTURES.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(files, listed);
    let shown = FIXTURES.iter().map(|(file, _)| code(file.split('.').next().unwrap()));
    let shown: BTreeSet<_> = shown.chain(MADE).collect();
    assert_eq!(shown, Code::ALL.iter().copied().collect());
}

#[test]
fn the_documentation_lists_every_code_under_its_severity() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/formats.md");
    let docs = fs::read_to_string(docs).unwrap();
    for kind in [Severity::Error, Severity::Warning, Severity::Notice] {
        let start = format!("- **{}s**:", severity(kind));
        let line = docs.lines().find(|line| line.starts_with(&start)).unwrap();
        let listed: BTreeSet<_> = line.split('`').skip(1).step_by(2).map(code).collect();
        let all = Code::ALL.iter().copied().filter(|code| code.severity() == kind);
        assert_eq!(listed, all.collect(), "{start}");
    }
}

#[test]
fn each_fixture_has_its_findings_at_their_places_and_no_others() {
    let mut wrong = Vec::new();
    for (file, expected) in FIXTURES {
        let found = findings(&[file]);
        let places: Vec<_> = found.iter().map(place).collect();
        if places != *expected {
            wrong.push(format!("{file}: expected {expected:?}, found {places:?}"));
        }
        for finding in &found {
            let kind = code(text(finding, "code")).severity();
            assert_eq!(text(finding, "severity"), severity(kind), "{file}");
            assert_eq!(text(finding, "file"), *file);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn notices_do_not_change_the_status() {
    for (file, expected) in FIXTURES {
        let codes = expected.iter().map(|at| code(at.rsplit(' ').next().unwrap()));
        let status = i32::from(codes.map(Code::severity).min() != Some(Severity::Notice));
        // What a fixture has too much or too little is said by the test above.
        if findings(&[file]).len() == expected.len() {
            assert_eq!(validate(&[file]).status, status, "{file}");
        }
    }
}

#[test]
fn findings_say_in_danish_what_is_wrong_and_how_to_mend_it() {
    let mut wrong = Vec::new();
    for (file, message, help) in WORDS {
        let found = findings(&[file]);
        let words = (text(&found[0], "message"), text(&found[0], "help"));
        if words != (*message, *help) {
            wrong.push(format!("{file}: {words:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_typing_mistake_is_answered_with_the_word_that_was_meant() {
    for (file, meant) in MEANT {
        let found = findings(&[file]);
        assert_eq!(text(&found[0], "help"), format!("mente du «{meant}»?"), "{file}");
    }
    let far = findings(&["unknown-key.far.yaml"]);
    let known = text(&far[0], "help").strip_prefix("her kan stå: ").unwrap();
    assert!(known.split(", ").any(|key| key == "weight"), "{known}");
}

#[test]
fn no_help_is_left_unfinished() {
    for (file, _) in FIXTURES {
        for finding in findings(&[file]) {
            let help = text(&finding, "help");
            let unfinished = help.contains(": ,") || help.ends_with([' ', ':']);
            assert!(!unfinished, "{file}: {help}");
        }
    }
}

#[test]
fn help_can_be_followed() {
    // In YAML a doubled quotation mark stands for one only between single ones.
    let quote = &findings(&["syntax.inner-quote.yaml"])[0];
    assert!(text(quote, "help").contains("\\\""), "{quote}");
    // A rung goes with a ladder and with nothing else.
    let rung = &findings(&["does-not-belong.level.yaml"])[0];
    assert_ne!(text(rung, "help"), "det passer ikke med rule: ladder");
    // The column that is there is not what was meant by the one that is missing.
    let missing = &found_in("svar.csv", "Departmnt,data-ejer\nBorgerservice,3\n")[0];
    assert_ne!(text(missing, "help"), "mente du «Departmnt»?");
}

#[test]
fn the_same_file_always_gets_the_same_suggestion() {
    let two = ["a", "b"]
        .map(|x| format!("  trin-{x}: [{{code: 1, text: Nej}}, {{code: 2, text: Ja}}]\n"));
    let text = fixture("unknown-scale.yaml").replace("trinn", "trin-c");
    let text = text.replace("scales:\n", &format!("scales:\n{}", two.concat()));
    let help = |_| found_in("skema.yaml", &text)[0]["help"].clone().to_string();
    let seen: BTreeSet<_> = (0..12).map(help).collect();
    assert_eq!(seen.len(), 1, "{seen:#?}");
}

#[test]
fn what_is_too_large_too_deep_or_not_there_is_said_so() {
    let deep = format!("modenhed: {}", "[".repeat(100));
    assert_eq!(places_in("dyb.yaml", deep), ["1:75 too-deep"]);
    let mut bomb = "a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n".to_owned();
    for step in 1..9 {
        let alias = format!("*a{}, ", step - 1).repeat(9);
        bomb.push_str(&format!("a{step}: &a{step} [{}]\n", alias.trim_end_matches(", ")));
    }
    let found = places_in("bombe.yaml", bomb);
    assert!(found.len() == 1 && found[0].ends_with(" too-many-aliases"), "{found:?}");
    assert_eq!(places_in("stor.yaml", vec![b'a'; 8 * 1024 * 1024 + 1]), ["too-large"]);
    let many = places_in("mange.yaml", format!("answers: [{}]", "1,".repeat(300_000)));
    assert!(many.len() == 1 && many[0].ends_with(" too-large"), "{many:?}");
    let missing = validate(&["findes-ikke.yaml", "valid/sheet.yaml"]);
    assert_eq!(missing.status, 2);
    let said =
        "fejl[cannot-read]: kan ikke læses: filen eller mappen findes ikke\n--> findes-ikke.yaml\n";
    assert!(missing.stderr.starts_with(said), "{}", missing.stderr);
    assert_eq!(
        findings(&["findes-ikke.yaml"]).iter().map(place).collect::<Vec<_>>(),
        ["cannot-read"]
    );
}

#[test]
fn all_problems_of_all_files_come_in_one_run_in_order_of_file_and_place() {
    let files = ["wrong-date.csv", "uneven-row.csv", "several/besvarelse.yaml", "empty-file.yaml"];
    let with_file = |finding: &Value| format!("{}:{}", text(finding, "file"), place(finding));
    let expected = [
        "wrong-date.csv:3:21 wrong-date",
        "uneven-row.csv:2 uneven-row",
        "several/besvarelse.yaml:3:7 wrong-date",
        "several/besvarelse.yaml:5:3 unknown-question",
        "several/besvarelse.yaml:6:14 unknown-option",
        "empty-file.yaml:empty-file",
    ];
    assert_eq!(findings(&files).iter().map(with_file).collect::<Vec<_>>(), expected);
    let questionnaires = ["weight-zero.yaml", "valid/second.yaml", "bad-version.yaml"];
    let found: Vec<_> = findings(&questionnaires).iter().map(with_file).collect();
    let expected = [
        "weight-zero.yaml:17:17 weight-zero",
        "bad-version.yaml:3:5 duplicate-id",
        "bad-version.yaml:4:10 bad-version",
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_unusable_questionnaire_does_not_hide_what_is_wrong_with_other_files() {
    let found = findings(&["weight-zero.yaml", "empty-file.yaml", "windows-1252.yaml"]);
    let codes: Vec<_> = found.iter().map(|finding| text(finding, "code")).collect();
    assert_eq!(codes, ["weight-zero", "empty-file", "windows-1252"]);
}

#[test]
fn people_see_the_line_the_mark_and_the_help_in_their_language() {
    for (language, expected) in [("da", "several/da.txt"), ("en", "several/en.txt")] {
        let seen = validate(&["several/besvarelse.yaml", "--lang", language, "--width", "80"]);
        assert_eq!(seen.stderr, fixture(expected));
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 1));
    }
}

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    let files = [
        "questionnaire.yaml",
        "second.yaml",
        "sheet.yaml",
        "sheet.json",
        "table.csv",
        "radar.yaml",
        "plan.yaml",
    ];
    for file in files.map(|file| format!("valid/{file}")) {
        let seen = validate(&[&file]);
        let quiet = ("1 fil uden bemærkninger\n", "", 0);
        assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), quiet, "{file}");
    }
}

#[test]
fn ticks_add_up_so_their_scores_need_not_rise() {
    let seen = validate(&["valid/ticks.yaml"]);
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
}

#[test]
fn the_word_no_is_a_text_and_a_finding() {
    let file = "tests/findings/boolean-as-text.yaml";
    let shown = run(command().args(["questionnaires", "show", "proeve", "--questionnaire", file]));
    assert_eq!((shown.stderr.as_str(), shown.status), ("", 0));
    let option = shown.stdout.lines().any(|line| line.split_whitespace().any(|word| word == "No"));
    assert!(option, "{}", shown.stdout);
    for word in ["yes", "off", "True", "n"] {
        let text = fixture("boolean-as-text.yaml").replace("text: No}", &format!("text: {word}}}"));
        assert_eq!(places_in("skema.yaml", text), ["14:35 boolean-as-text"], "{word}");
    }
    let quoted = fixture("boolean-as-text.yaml").replace("text: No}", "text: \"No\"}");
    assert!(places_in("skema.yaml", quoted).is_empty());
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let sheet = fixture("unknown-option.yaml");
    assert_eq!(places_in("svar.yaml", sheet.replace('\n', "\r\n")), ["8:14 unknown-option"]);
    let table = fixture("unknown-option.csv");
    let cases = [
        ("LF", table.clone(), "3:39"),
        ("CRLF", table.replace('\n', "\r\n"), "3:39"),
        ("CR", table.replace('\n', "\r"), "3:39"),
        ("blank lines", table.replace('\n', "\n\n"), "5:39"),
        ("blank lines with CRLF", table.replace('\n', "\r\n\r\n"), "5:39"),
        ("a line break in a cell", table.replace("leder-1", "\"leder\n1\""), "4:39"),
        ("a BOM", format!("\u{feff}{table}"), "3:39"),
    ];
    let mut wrong = Vec::new();
    for (name, text, place) in cases {
        let found = places_in("svar.csv", text);
        if found != [format!("{place} unknown-option")] {
            wrong.push(format!("{name}: expected {place}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_forgotten_comma_in_json_is_found_whatever_the_lines_are_indented_with() {
    let spaces = fixture("one-answer-only.json").replace("1,\n", "1\n");
    let tabs = spaces.replace("  ", "\t");
    let codes = |text: String| {
        let found = places_in("svar.json", text);
        found.iter().map(|at| at.split(' ').next_back().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes(spaces), ["syntax"]);
    assert_eq!(codes(tabs), ["syntax"]);
}

#[test]
fn a_questionnaire_is_taken_for_one_even_if_its_themes_are_misspelt() {
    let found = places_in("skema.yaml", fixture("unknown-key.yaml").replace("themes:", "theme:"));
    assert!(
        !found.contains(&"3:1 unknown-key".to_owned()),
        "id is a key of questionnaires: {found:#?}"
    );
    assert!(found.contains(&"8:1 unknown-key".to_owned()), "{found:#?}");
}

#[test]
fn a_questionnaire_without_languages_or_without_themes_cannot_be_used() {
    let valid = fixture("valid/second.yaml");
    let languages = places_in("skema.yaml", valid.replace("[da]", "[]"));
    assert!(languages.iter().any(|at| at.starts_with("5:")), "{languages:?}");
    let (head, _) = valid.split_once("themes:").unwrap();
    let themes = places_in("skema.yaml", format!("{head}themes: []\n"));
    assert!(themes.iter().any(|at| at.starts_with("8:")), "{themes:?}");
}

#[test]
fn a_question_that_several_questionnaires_have_is_not_said_to_be_missing() {
    let third = fixture("unknown-reference.yaml").replace("id: proeve", "id: tredje");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tredje.yaml");
    fs::write(&file, third.replace("data-kvalitt", "faelles")).unwrap();
    let set = ["valid/questionnaire.yaml", "valid/second.yaml", file.to_str().unwrap()];
    let found = findings(&set);
    let words = (text(&found[0], "message"), text(&found[0], "help"));
    assert!(!words.0.contains("findes ikke") && words.1.contains("anden.faelles"), "{words:?}");
}
