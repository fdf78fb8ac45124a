//! Options that earn points of the author's own, ticks that stand alone, and a single tick.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::common::{Run, modenhed};

/// What can be reached: 3 points, 3 ticks of 1, one tick of 2.
const QUESTIONNAIRE: &str = "\
modenhed: 1
id: q
version: 1.0.0
languages: [da]
title: Titel
purpose: Formål
aggregate: questions
themes:
  - id: t
    title: Tema
    questions:
      - {id: a, text: A?, options: [{code: nul, points: 0, text: Nul}, {code: et, points: 1, text: Et}, {code: tre, points: 3, text: Tre}]}
      - id: b
        kind: multiple
        text: B?
        options:
          - {code: x, points: 1, text: X}
          - {code: y, points: 1, text: Y}
          - {code: z, points: 1, text: Z}
          - {code: ingen, points: 0, alone: true, text: Ingen af disse}
      - {id: c, kind: multiple, text: C?, options: [{code: ja, points: 2, text: Ja}]}
";

fn on(command: &str, file: (&str, &str), more: &[&str]) -> Run {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("q.yaml"), QUESTIONNAIRE).unwrap();
    fs::write(path(file.0), file.1).unwrap();
    let args = [command, &path(file.0), "--questionnaire", &path("q.yaml")];
    modenhed(&[&args, more].concat())
}

/// The score of the aspect, and those of the answers.
fn scores(answers: &str) -> Value {
    let sheet = format!("modenhed: 1\ndepartment: A\nanswers: {{{answers}}}\n");
    let run = on("score", ("s.yaml", &sheet), &["--format", "json"]);
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let aspect = &json["sheets"][0]["aspects"][0];
    let answers = aspect["answers"].as_array().unwrap();
    json!([aspect["score"], answers.iter().map(|one| one["score"].clone()).collect::<Vec<_>>()])
}

#[test]
fn a_score_is_points_out_of_those_that_can_be_reached() {
    // (1 + 2 + 2) of (3 + 3 + 2) points: each question weighs what it can earn.
    assert_eq!(scores("a: et, b: [x, z], c: [ja]"), json!([62.5, [33.333_333, 66.666_667, 100]]));
    // Three thirds are the whole.
    assert_eq!(scores("a: tre, b: [x, y, z], c: [ja]"), json!([100, [100, 100, 100]]));
    assert_eq!(scores("a: nul, b: [ingen]"), json!([0, [0, 0, null]]));
    // A box that is not ticked is not answered: (3 + 0) of 6.
    assert_eq!(scores("a: tre, b: [ingen], c: []"), json!([50, [100, 0, null]]));
}

#[test]
fn none_of_these_cannot_be_chosen_beside_others() {
    let sheet = "modenhed: 1\ndepartment: A\nanswers: {a: tre, b: [x, ingen], c: [ja]}\n";
    let run = on("score", ("s.yaml", sheet), &["--format", "json", "--lang", "da"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("»ingen« kan ikke vælges sammen med andre svar"), "{}", run.stderr);
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    // (3 + 2) of 5; what was answered to b is not known.
    let aspect = &json["sheets"][0]["aspects"][0];
    assert_eq!(
        (&aspect["score"], &aspect["answers"][1]["state"]),
        (&json!(100), &json!("not-answered"))
    );
    let table = "department,a,b,c\nA,tre,x;ingen,ja\nB,et,x;y,ja\n";
    let run = on("score", ("t.csv", table), &["--format", "csv"]);
    assert_eq!(run.status, 1);
    // B: (1 + 2 + 2) of 8.
    assert!(run.stdout.ends_with("overall_level\nB,,,,,62.5,4,1,,\n"), "{}", run.stdout);
}

#[test]
fn every_option_of_a_questionnaire_shows_its_points() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("q.yaml");
    fs::write(&path, QUESTIONNAIRE).unwrap();
    let path = path.to_str().unwrap();
    let run =
        modenhed(&["questionnaires", "show", "q", "--questionnaire", path, "--format", "json"]);
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let questions = &json["questionnaires"][0]["themes"][0]["questions"];
    assert_eq!(
        questions[0]["options"][1],
        json!({"code": "et", "points": 1, "score": 33.333_333, "text": "Et"})
    );
    let none =
        json!({"code": "ingen", "points": 0, "alone": true, "score": 0, "text": "Ingen af disse"});
    assert_eq!(questions[1]["options"][3], none);
    assert_eq!((&questions[0]["weight"], &questions[2]["weight"]), (&json!(3), &json!(2)));
}
