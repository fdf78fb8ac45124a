//! Findings: every code has a fixture that produces it, at its place, and an explanation.
//!
//! `tests/codes/places.csv` lists the fixtures with the place of what is wrong in each; most are
//! `valid/questionnaire.yaml`, `valid/sheet.yaml` or `valid/table.csv` with one mistake.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read files, and a panic is how they fail"
)]

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::{Run, command, modenhed, run};
use modenhed::model::Code;
use serde_json::Value;

/// Codes whose fixtures are made when they are needed, because they are large or not there.
const MADE: [&str; 4] = ["cannot-read", "too-deep", "too-large", "too-many-aliases"];

/// Findings that come with the one a fixture is for, because they are true as well.
const BESIDES: [(&str, &str); 2] =
    [("missing-column", "ignored-column"), ("not-offered", "not-asked")];

struct Fixture {
    code: String,
    file: String,
    line: Option<u64>,
    column: Option<u64>,
}

fn fixtures() -> Vec<Fixture> {
    let mut table = csv::Reader::from_path("tests/codes/places.csv").unwrap();
    let rows = table.records().map(|row| {
        let row = row.unwrap();
        let (line, column) = (row[2].parse().ok(), row[3].parse().ok());
        Fixture { code: row[0].to_owned(), file: row[1].to_owned(), line, column }
    });
    rows.collect()
}

/// Validates files of `tests/codes`; sheets and tables against the valid questionnaire.
fn validate(files: &[&str], more: &[&str]) -> Run {
    let mut program = command();
    program.current_dir("tests/codes").arg("validate").args(files).args(more);
    run(&mut program)
}

fn findings(file: &str, code: &str) -> Vec<Value> {
    let text = fs::read(format!("tests/codes/{file}")).unwrap();
    let is_questionnaire = text.windows(8).any(|bytes| bytes == b"\nthemes:");
    let mut more = vec!["--format", "json"];
    if !is_questionnaire {
        more.extend(["--questionnaire", "valid/questionnaire.yaml"]);
    }
    if code == "ambiguous-question" {
        more.extend(["--questionnaire", "valid/second.yaml"]);
    }
    let seen = validate(&[file], &more);
    let json: Value = serde_json::from_str(&seen.stdout).unwrap();
    let found = json["findings"].as_array().unwrap().clone();
    let doubts = found.iter().any(|finding| finding["severity"] != "notice");
    assert_eq!(seen.status, i32::from(doubts), "{file}");
    found
}

#[test]
fn every_code_has_a_fixture_and_two_explanations() {
    let mut with_fixture: BTreeSet<_> = fixtures().into_iter().map(|f| f.code).collect();
    with_fixture.extend(MADE.map(str::to_owned));
    let known: BTreeSet<_> = Code::ALL.iter().map(|code| code.name().to_owned()).collect();
    assert_eq!(with_fixture, known);
    for code in known {
        let explained = |language| {
            let seen = modenhed(&["validate", "--explain", &code, "--lang", language]);
            assert_eq!((seen.stderr.as_str(), seen.status), ("", 0), "{code}");
            assert!(seen.stdout.starts_with(&code) && seen.stdout.len() > code.len() + 40);
            seen.stdout
        };
        assert_ne!(explained("da"), explained("en"), "{code}");
    }
}

#[test]
fn every_code_is_in_the_reference() {
    let reference = fs::read_to_string("docs/formats.md").unwrap();
    for code in Code::ALL {
        assert!(reference.contains(&format!("`{}`", code.name())), "{}", code.name());
    }
}

#[test]
fn each_fixture_gives_its_finding_at_its_place_and_no_other() {
    for fixture in fixtures() {
        let mut found = findings(&fixture.file, &fixture.code);
        found.retain(|finding| {
            let besides =
                |(code, other): &(&str, &str)| *code == fixture.code && finding["code"] == *other;
            !BESIDES.iter().any(besides)
        });
        assert_eq!(found.len(), 1, "{}: {found:?}", fixture.file);
        assert_eq!(found[0]["code"], fixture.code.as_str());
        let place = (found[0]["line"].as_u64(), found[0]["column"].as_u64());
        assert_eq!(place, (fixture.line, fixture.column), "{}", fixture.file);
    }
}

#[test]
fn the_valid_files_have_no_findings() {
    let files = ["valid/questionnaire.yaml", "valid/sheet.yaml", "valid/table.csv"];
    assert_eq!(validate(&files, &[]).stdout, "3 filer uden bemærkninger\n");
    assert_eq!(validate(&["valid/second.yaml"], &[]).stdout, "1 fil uden bemærkninger\n");
}

#[test]
fn a_mistyped_word_leads_to_the_one_that_was_meant() {
    let cases = [
        ("unknown-key", "role"),
        ("unknown-question", "ventetid"),
        ("unknown-reference", "ventetid"),
        ("unknown-scale", "grad"),
        ("wrong-value", "small"),
        ("unknown-questionnaire", "proeve"),
    ];
    for (code, meant) in cases {
        let found = findings(&format!("{code}.yaml"), code);
        assert_eq!(found[0]["help"], format!("mente du «{meant}»?"), "{code}");
    }
}

#[test]
fn messages_say_what_is_wrong_and_how_to_mend_it() {
    let cases = [
        ("weight-zero.yaml", "vægten er 0", "brug mindst 1"),
        ("decimal-comma.yaml", "«0,5» er skrevet med komma", "skriv 0.5 med punktum"),
        ("boolean-as-text.yaml", "«No» læses af andre programmer som ja eller nej", "\"No\""),
        ("wrong-date.yaml", "«23/11/2026» er ikke en dato", "fx 2026-11-23"),
        ("unknown-option.yaml", "«4» er ikke en svarmulighed", "svar med: 1, 2, 3"),
        ("duplicate-key.yaml", "«role» står her for anden gang", "den første står i linje 3"),
        ("missing-key.yaml", "«department» mangler", "tilføj «department: …» her"),
        ("cycle.yaml", "går i ring: skriv → … → skriv", "fjern et af leddene"),
        ("ladder-gap.yaml", "trin 2 mangler", "fra 1 og op"),
        ("not-asked.yaml", "«trin-to» er besvaret, men blev ikke stillet", "tæller ikke med"),
        ("uneven-row.csv", "rækken har 8 felter, overskriften har 9", "skilletegn"),
        ("windows-1252.yaml", "«ø» ser ud til at være skrevet som windows-1252", "UTF-8"),
        ("unknown-format.yaml", "ukendt formatversion «2»", "skriv «modenhed: 1»"),
        ("wrong-kind-of-file.csv", "filen er et regneark (Excel)", "gem regnearket som CSV"),
        ("bad-language.yaml", "sproget «op» hører ikke til her", "languages"),
    ];
    for (file, what, help) in cases {
        let code = file.split('.').next().unwrap();
        let found = findings(file, code);
        let said = |key: &str| found[0][key].as_str().unwrap_or_default().to_owned();
        assert!(said("message").contains(what), "{file}: {}", said("message"));
        assert!(said("help").contains(help), "{file}: {}", said("help"));
    }
}

#[test]
fn all_problems_of_all_files_come_in_one_run_in_order() {
    let files =
        ["weight-zero.yaml", "unknown-question.yaml", "findes-ikke.csv", "bad-version.yaml"];
    let seen = validate(&files, &["--format", "csv"]);
    let lines: Vec<_> = seen
        .stdout
        .lines()
        .skip(1)
        .map(|line| line.split(',').take(3).collect::<Vec<_>>().join(","))
        .collect();
    // The two questionnaires cannot be used, so there is nothing to hold the sheet against.
    assert_eq!(lines[0], "weight-zero,error,weight-zero.yaml");
    assert!(lines.contains(&"cannot-read,error,findes-ikke.csv".to_owned()), "{lines:?}");
    assert!(lines.contains(&"bad-version,error,bad-version.yaml".to_owned()), "{lines:?}");
    assert_eq!(seen.status, 2, "a file could not be read");
    let text = fs::read_to_string("tests/codes/valid/sheet.yaml").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("s.yaml");
    let many = text
        .replace("role: leader", "role: boss")
        .replace("formaal: 3", "formal: 3")
        .replace("12", "x");
    fs::write(&file, many).unwrap();
    let args = ["--format", "json", "--questionnaire", "valid/questionnaire.yaml"];
    let json: Value =
        serde_json::from_str(&validate(&[file.to_str().unwrap()], &args).stdout).unwrap();
    let found = json["findings"].as_array().unwrap();
    let places: Vec<_> =
        found.iter().map(|f| (f["line"].as_u64().unwrap(), f["code"].as_str().unwrap())).collect();
    assert_eq!(places[..3], [(3, "wrong-value"), (8, "unknown-question"), (10, "unknown-option")]);
}

#[test]
fn a_person_sees_the_line_with_the_mistake() {
    let args = ["--questionnaire", "valid/questionnaire.yaml"];
    let danish = validate(&["unknown-key.yaml", "unknown-option.yaml"], &args);
    let expected = "\
fejl[unknown-key]: ukendt nøgle «rolle»
 --> unknown-key.yaml:3:1
  |
3 | rolle: leader
  | ^^^^^
  |
  = hjælp: mente du «role»?

fejl[unknown-option]: «4» er ikke en svarmulighed
  --> unknown-option.yaml:11:12
   |
11 |   trin-et: 4
   |            ^
   |
   = hjælp: svar med: 1, 2, 3

  2 fejl
";
    assert_eq!((danish.stdout.as_str(), danish.stderr.as_str(), danish.status), ("", expected, 1));
    let english = validate(&["wrong-date.yaml"], &[&args[..], &["--lang", "en"]].concat());
    let expected = "\
error[wrong-date]: «23/11/2026» is not a date
 --> wrong-date.yaml:4:7
  |
4 | date: 23/11/2026
  |       ^^^^^^^^^^
  |
  = help: write year-month-day, such as 2026-11-23

  1 error
";
    assert_eq!(english.stderr, expected);
}

#[test]
fn a_plain_no_is_the_text_no() {
    let args = [
        "questionnaires",
        "show",
        "proeve",
        "--lang",
        "en",
        "--questionnaire",
        "tests/codes/boolean-as-text.yaml",
    ];
    let seen = modenhed(&args);
    assert!(seen.stdout.contains("\n  b  No\n"), "{}", seen.stdout);
}
