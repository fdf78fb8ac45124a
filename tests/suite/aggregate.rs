//! How the score of an aspect comes about, and how those of several become one.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::common::{Run, modenhed};

/// Two themes: a (weight 2) and b in the first, c, d and e in the second; `KEYS` stands for further keys.
const QUESTIONNAIRE: &str = "\
modenhed: 1
id: ID
version: 1.0.0
languages: [da]
title: Titel ID
purpose: Formål
KEYS
scales:
  trin: [{code: 1, text: Et}, {code: 2, text: To}, {code: 3, text: Tre}]
themes:
  - id: t1
    title: Første
    questions:
      - {id: a, text: A?, weight: 2, scale: trin, level: 1}
      - {id: b, text: B?, scale: trin, level: 2}
  - id: t2
    title: Andet
    questions:
      - {id: c, text: C?, scale: trin, level: 2}
      - {id: d, text: D?, scale: trin, level: 3}
      - {id: e, text: E?, scale: trin, level: 3}
recommendations:
  - id: loeft
    when: {theme: t2, below: 60}
    title: Løft det andet
    why: Fordi
    first_step: Begynd
    dialogue: Hvem?
    effort: small
";

fn questionnaire(id: &str, aggregate: &str) -> String {
    let text =
        QUESTIONNAIRE.replace("ID", id).replace("KEYS\n", &format!("aggregate: {aggregate}\n"));
    if aggregate == "ladder" {
        text
    } else {
        text.replace(", level: 1", "").replace(", level: 2", "").replace(", level: 3", "")
    }
}

/// Runs a command in a folder with these files.
fn within(files: &[(&str, &str)], args: &[&str]) -> Run {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for (name, text) in files {
        fs::write(path(name), text).unwrap();
    }
    let is_file = |arg: &str| files.iter().any(|(name, _)| *name == arg);
    let args = args.iter().map(|arg| if is_file(arg) { path(arg) } else { (*arg).to_owned() });
    let args: Vec<_> = args.collect();
    modenhed(&args.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A sheet with these answers, scored by one questionnaire.
fn scored(aggregate: &str, answers: &str) -> Value {
    let sheet = format!("modenhed: 1\ndepartment: A\nanswers: {{{answers}}}\n");
    let files = [("q.yaml", &*questionnaire("q", aggregate)), ("s.yaml", &*sheet)];
    let run = within(&files, &["score", "s.yaml", "--questionnaire", "q.yaml", "--format", "json"]);
    let mut json: Value =
        serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}", run.stderr));
    json["sheets"][0].take()
}

/// The score of the aspect and of its themes.
fn scores(aggregate: &str, answers: &str) -> Value {
    let aspect = &scored(aggregate, answers)["aspects"][0];
    json!([aspect["score"], aspect["themes"][0]["score"], aspect["themes"][1]["score"]])
}

#[test]
fn an_aspect_is_the_mean_of_themes_or_of_questions_the_lowest_theme_or_a_ladder() {
    // a 100, b 50: (2·100 + 50) / 3; c 100, d 0, e 50: 150 / 3.
    let answers = "a: 3, b: 2, c: 3, d: 1, e: 2";
    // (83.333… + 50) / 2.
    assert_eq!(scores("themes", answers), json!([66.666_667, 83.333_333, 50]));
    // (2·100 + 50 + 100 + 0 + 50) / 6.
    assert_eq!(scores("questions", answers), json!([66.666_667, 83.333_333, 50]));
    assert_eq!(scores("lowest", answers), json!([50, 83.333_333, 50]));
    // Rung 1 is a, which earns 100; on rung 2 b does not: 1 of 3 rungs.
    assert_eq!(scores("ladder", answers), json!([33.333_333, 83.333_333, 50]));
}

#[test]
fn what_was_not_answered_is_in_no_mean_and_what_is_not_applicable_on_no_rung() {
    // Of the second theme only c is answered, less than half, so it has no score; c counts all the same:
    // (2·100 + 50 + 0) / 4, where the mean of themes is that of the first alone.
    let answers = "a: 3, b: 2, c: 1, d: dont-know";
    assert_eq!(scores("questions", answers), json!([62.5, 83.333_333, null]));
    assert_eq!(scores("themes", answers), json!([83.333_333, 83.333_333, null]));
    assert_eq!(scores("lowest", answers), json!([83.333_333, 83.333_333, null]));
    // b is not applicable, so rung 2 is c alone: 2 of 3 rungs; d is not reached.
    let answers = "a: 3, b: not-applicable, c: 3, e: 3";
    assert_eq!(scores("ladder", answers), json!([66.666_667, 100, 100]));
    // Two of five are too few for any of them.
    for aggregate in ["themes", "questions", "lowest", "ladder"] {
        assert_eq!(scores(aggregate, "a: 3, b: 3")[0], Value::Null, "{aggregate}");
    }
}

#[test]
fn a_gain_is_what_the_aspect_rises_by_its_own_rule() {
    // The second theme is 50; on the next level it is 60.
    let gain = |aggregate| {
        let answers = "a: 3, b: 2, c: 3, d: 1, e: 2";
        scored(aggregate, answers)["recommendations"][0]["gain"].clone()
    };
    assert_eq!(gain("themes"), json!(5), "(83.333… + 60) / 2 − 66.666…");
    assert_eq!(gain("questions"), json!(5), "(250 + 3·60) / 6 − 66.666…");
    assert_eq!(gain("lowest"), json!(10), "60 − 50");
    assert_eq!(gain("ladder"), json!(0), "a theme is no rung");
}

#[test]
fn tables_and_explanations_follow_the_same_rule() {
    let table = "department,a,b,c,d,e\nA,3,2,1,dk,\nB,1,1,1,1,1\n";
    let files = [("q.yaml", &*questionnaire("q", "questions")), ("t.csv", table)];
    let run = within(&files, &["score", "t.csv", "--questionnaire", "q.yaml", "--format", "csv"]);
    assert!(run.stdout.ends_with("A,,,,,62.5,4,0.6,,\nB,,,,,0,1,1,,\n"), "{}", run.stdout);
    let sheet = "modenhed: 1\ndepartment: A\nanswers: {a: 3, b: 2, c: 1, d: dont-know}\n";
    for (aggregate, words) in [
        ("questions", "alle besvarede spørgsmål: 250 / 4"),
        ("lowest", "laveste af 83,33"),
        ("themes", "83,33"),
    ] {
        let files = [("q.yaml", &*questionnaire("q", aggregate)), ("s.yaml", sheet)];
        let args = ["explain", "s.yaml", "q", "--questionnaire", "q.yaml", "--lang", "da"];
        let run = within(&files, &args);
        assert!(run.stdout.contains(words), "{words}\n{}", run.stdout);
    }
}

/// A model of two questionnaires, whose sheet has 62.5 in x and 100 in y.
fn joined(model: &str, args: &[&str]) -> Run {
    let model = format!(
        "modenhed: 1\nmodel: begge\nlanguages: [da]\ntitle: Digital modenhed\nquestionnaires: [x.yaml, y.yaml]\n{model}"
    );
    let sheet = "modenhed: 1\ndepartment: A\nanswers: {x.a: 3, x.b: 2, x.c: 1, x.d: dont-know, y.a: 3, y.b: 3, y.c: 3, y.d: 3, y.e: 3}\n";
    let files = [
        ("x.yaml", &*questionnaire("x", "questions")),
        ("y.yaml", &*questionnaire("y", "themes")),
        ("m.yaml", &*model),
        ("s.yaml", sheet),
    ];
    within(&files, args)
}

fn overall(model: &str) -> Value {
    let run = joined(model, &["score", "s.yaml", "--model", "m.yaml", "--format", "json"]);
    let json: Value =
        serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}", run.stderr));
    let overall = &json["sheets"][0]["overall"];
    json!([overall["score"], overall["level"]])
}

#[test]
fn a_model_says_how_aspects_become_one_score() {
    assert_eq!(overall(""), json!([81.25, 5]), "(62.5 + 100) / 2");
    assert_eq!(overall("weights: {y: 3}\n"), json!([90.625, 5]), "(62.5 + 3·100) / 4");
    assert_eq!(overall("overall: lowest\n"), json!([62.5, 4]));
    assert_eq!(overall("overall: none\n"), json!([null, null]));
    let levels = "levels: [{id: lav, from: 0, title: Lav, meaning: L}, {id: hoej, from: 90, title: Høj, meaning: H}]\n";
    assert_eq!(overall(levels), json!([81.25, 1]));
}

#[test]
fn the_overall_score_carries_the_name_of_the_model() {
    let args = ["score", "s.yaml", "--model", "m.yaml", "--lang", "da"];
    let run = joined("weights: {y: 3}\n", &args);
    assert!(run.stdout.contains("Digital modenhed"), "{}", run.stdout);
    assert!(!run.stdout.contains("Samlet"), "{}", run.stdout);
    // Where there is to be no overall score, none is missed.
    let run = joined("overall: none\n", &args);
    assert!(!run.stdout.contains("Digital modenhed"), "{}", run.stdout);
    assert!(!run.stdout.contains("Samlet"), "{}", run.stdout);
    let run =
        joined("weights: {y: 3}\n", &["explain", "s.yaml", "--model", "m.yaml", "--lang", "da"]);
    assert!(run.stdout.contains("Digital modenhed: (62,5 + 3·100) / 4 = 90,63"), "{}", run.stdout);
}

#[test]
fn a_model_names_built_in_questionnaires_by_their_id() {
    let model = "modenhed: 1\nmodel: to\nlanguages: [da]\ntitle: To\nquestionnaires: [forandring, q.yaml]\n";
    let files = [("q.yaml", &*questionnaire("q", "themes")), ("m.yaml", model)];
    let run = within(&files, &["questionnaires", "list", "--model", "m.yaml", "--format", "csv"]);
    let ids: Vec<_> =
        run.stdout.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(ids, ["q", "forandring"], "{}", run.stderr);
    let run = within(&files, &["validate", "m.yaml", "--lang", "en"]);
    assert!(!run.stdout.contains("error") && !run.stderr.contains("error"), "{}", run.stderr);
    let wrong = model.replace("q.yaml", "z.yaml");
    let files = [("m.yaml", &*wrong)];
    let run = within(&files, &["validate", "m.yaml", "--lang", "en"]);
    assert!(run.stderr.contains("z.yaml"), "{}", run.stderr);
    assert_eq!(run.status, 2, "{}", run.stderr);
}
