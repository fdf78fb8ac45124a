//! A map: suggested, edited, checked, used.

use std::fs;

use super::{Files, QUESTIONNAIRE, answers, import, one};
use crate::common::{command, run};

const EXPORT: &str =
    "Id;Mål;Deling;Afd.;Hvilke kanaler bruger I? [Fjernsyn]\n1;Ja, helt;3;A;Y\n2;Nej;ingen;B;\n";

#[test]
fn what_is_open_is_suggested_edited_and_used() {
    let files = one("svar.csv", EXPORT);
    let (export, map) = (files.path("svar.csv"), files.path("kolonner.yaml"));
    let seen = import(&[&export, "--suggest", &map]);
    // Nothing is a question, so nothing could be read; the map is there all the same.
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{}", seen.stderr);
    let suggested = files.read("kolonner.yaml");
    let open: Vec<_> = suggested
        .lines()
        .filter(|line| line.starts_with("  \"") && line.contains("\":") && !line.contains("\": i"))
        .collect();
    assert_eq!(open.len(), 4, "{suggested}");
    let edited = suggested
        .replace("\"Mål\":", "\"Mål\": faelles-maal #")
        .replace("\"Deling\":", "\"Deling\": data-deles #");
    let edited = edited.replace("\"Afd.\":", "\"Afd.\": department #");
    let edited =
        edited.replace("[Fjernsyn]\":", "[Fjernsyn]\": {question: kanaler, option: web} #");
    let values = "values:\n  faelles-maal: {\"Ja, helt\": 5, Nej: 1}\n  any: {ingen: dk}\n";
    fs::write(&map, edited + values).unwrap();
    let checked = run(command().args(["validate", &map, "--questionnaire", QUESTIONNAIRE]));
    assert_eq!((checked.stderr.as_str(), checked.status), ("", 0));
    let seen = import(&[&export, "--map", &map]);
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let expected = [["5", "3", "web", "", ""], ["1", "dk", "", "", ""]];
    assert_eq!(answers(&seen.stdout), expected.map(|row| row.map(str::to_owned).to_vec()));
    assert!(seen.stdout.contains("\nA,1,") && seen.stdout.contains("\nB,2,"), "{}", seen.stdout);
    // A map that somebody edited is not written over.
    assert_eq!(import(&[&export, "--suggest", &map]).status, 2);
}

#[test]
fn values_that_were_not_understood_are_in_the_suggestion() {
    let files = one("svar.csv", "faelles-maal,kommentar\nTit,a\nTit,b\n4,c\n");
    let map = files.path("kolonner.yaml");
    let seen = import(&[&files.path("svar.csv"), "--suggest", &map]);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 1), "{}", seen.stderr);
    assert!(
        files.read("kolonner.yaml").contains("  faelles-maal:\n    \"Tit\": # 2 ×\n"),
        "{}",
        files.read("kolonner.yaml")
    );
}

#[test]
fn a_map_is_checked_with_places() {
    let cases = [
        ("modenhed: 1\nimport: kobo\ncolumns: {A: faeles-maal}\n", "3:14 unknown-question"),
        (
            "modenhed: 1\nimport: kobo\ncolumns: {A: {question: kanaler, option: fax}}\n",
            "3:42 unknown-option",
        ),
        ("modenhed: 1\nimport: kobo\nvalues: {faelles-maal: {Tit: 9}}\n", "3:30 unknown-option"),
        ("modenhed: 1\nimport: kobo\ncolumns: {A: date, A: role}\n", "3:20 duplicate-key"),
        ("modenhed: 1\nimport: kobo\ncolums: {A: date}\n", "3:1 unknown-key"),
        ("modenhed: 2\nimport: kobo\n", "1:11 unknown-format"),
        ("modenhed: 1\nimport: kobbo\n", "2:9 wrong-value"),
    ];
    for (text, expected) in cases {
        let files = Files::new(&[("kolonner.yaml", text), ("svar.csv", "faelles-maal,a\n1,2\n")]);
        let map = files.path("kolonner.yaml");
        let args = ["validate", &map, "--questionnaire", QUESTIONNAIRE, "--format", "json"];
        let seen = run(command().args(args));
        let json: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
        let found = &json["findings"][0];
        let place =
            format!("{}:{} {}", found["line"], found["column"], found["code"].as_str().unwrap());
        assert_eq!((place.as_str(), seen.status), (expected, 1), "{text}");
        // It is not used either.
        let seen = import(&[&files.path("svar.csv"), "--map", &map]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{}", seen.stderr);
    }
}

#[test]
fn a_column_that_only_the_map_knows_is_said() {
    let map = "modenhed: 1\nimport: other\ncolumns: {Findes ikke: date}\n";
    let files =
        Files::new(&[("kolonner.yaml", map), ("svar.csv", "faelles-maal,kommentar\n1,x\n")]);
    let seen = import(&[&files.path("svar.csv"), "--map", &files.path("kolonner.yaml")]);
    assert_eq!(seen.status, 1);
    assert!(seen.stderr.contains("Findes ikke"), "{}", seen.stderr);
}
