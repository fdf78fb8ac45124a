//! What is found where, and what is not.

use serde_json::Value;

use super::{findings, fixture, found_in, place, places_in, text, validate};
use crate::common::{command, run};

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
fn nothing_is_found_where_nothing_is_wrong() {
    let files = [
        "questionnaire.yaml",
        "second.yaml",
        "sheet.yaml",
        "sheet.json",
        "table.csv",
        "radar.yaml",
        "plan.yaml",
        "answers.yaml",
        "beside.yaml",
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
        let found = places_in("skema.yaml", text);
        assert!(found.contains(&"14:35 boolean-as-text".to_owned()), "{word}: {found:?}");
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
fn a_questionnaire_is_taken_for_one_even_if_it_has_no_themes_yet() {
    let found = found_in("skema.yaml", "modenhed: 1\nid: a\ntitle: A\n");
    let says: Vec<_> = found.iter().map(|finding| text(finding, "message")).collect();
    assert!(says.contains(&"»themes« mangler"), "{says:?}");
    assert!(!says.iter().any(|says| says.contains("department")), "{says:?}");
}

#[test]
fn a_bracket_that_is_closed_lines_below_is_not_said_to_be_open() {
    let options = "options: [{code: 1, text: Nej},\n          {code: 2, text: Ja}]";
    let help = "\n        help: {da: a [b]}\n";
    let one = "options: [{code: 1, text: Nej}, {code: 2, text: Ja}]\n";
    let broken = fixture("syntax.open-bracket.yaml").replace("[da\n", "[da]\n");
    let found = places_in("skema.yaml", broken.replacen(one, &format!("{options}{help}"), 1));
    assert_eq!(found, ["16:22 syntax"]);
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
