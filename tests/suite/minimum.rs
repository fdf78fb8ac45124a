//! What a law asks is flagged where the answer is below it, whatever the mean.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::common::{Run, modenhed};

/// A questionnaire of five questions, of which a law asks something of the first and the last; the last
/// is asked only where b is answered low.
const QUESTIONNAIRE: &str = "\
modenhed: 1
id: y
version: 2.0.0
languages: [da, en]
title: {da: Teknik, en: Tools}
purpose: {da: Formål, en: Purpose}
scales:
  trin: [{code: 1, text: {da: Et, en: One}}, {code: 2, text: {da: To, en: Two}}, {code: 3, text: {da: Tre, en: Three}}, {code: 4, text: {da: Fire, en: Four}}, {code: 5, text: {da: Fem, en: Five}}]
themes:
  - id: t
    title: {da: Tema, en: Theme}
    questions:
      - id: a
        text: {da: Er data sikre?, en: Are data safe?}
        scale: trin
        minimum:
          below: 50
          text: {da: Loven kan kræve det., en: The law may demand it.}
          source: {title: {da: Lov nr. 1, en: Act no. 1}, url: 'https://example.org/1'}
      - {id: b, text: {da: Er B god?, en: Is B good?}, scale: trin}
      - {id: c, text: {da: Er C god?, en: Is C good?}, scale: trin}
      - {id: d, text: {da: Er D god?, en: Is D good?}, scale: trin}
      - id: e
        text: {da: Er planen øvet?, en: Is the plan practised?}
        scale: trin
        changed: 2.0.0
        ask_when: {question: b, below: 50}
        minimum: {below: 50, text: {da: Loven kræver en plan., en: The law demands a plan.}, source: Lov nr. 2}
";

/// Runs a command on a sheet with these answers.
fn on(command: &str, answers: &str, more: &[&str]) -> Run {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("q.yaml"), QUESTIONNAIRE).unwrap();
    fs::write(path("s.yaml"), format!("modenhed: 1\ndepartment: Løn\n{answers}\n")).unwrap();
    let files = [command, &path("s.yaml"), "--questionnaire", &path("q.yaml")];
    modenhed(&[&files, more].concat())
}

/// The score of a sheet with these answers and the questions that are below a minimum.
fn flagged(answers: &str) -> (Value, Value) {
    let run = on("score", answers, &["--format", "json"]);
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let sheet = &json["sheets"][0];
    (sheet["aspects"][0]["score"].clone(), sheet["below_minimum"].clone())
}

#[test]
fn an_answer_below_what_a_law_asks_is_flagged_whatever_the_mean() {
    // The mean of 0, 100, 100 and 100; b is not low, so e is not asked.
    assert_eq!(flagged("answers: {a: 1, b: 5, c: 5, d: 5}"), (json!(75), json!(["y.a"])));
    assert_eq!(flagged("answers: {a: 2, b: 5, c: 5, d: 5}").1, json!(["y.a"]));
    // At the border or above it nothing is flagged, however low the others are.
    assert_eq!(flagged("answers: {a: 3, b: 3, c: 1, d: 1}"), (json!(25), json!([])));
    assert_eq!(flagged("answers: {a: 5, b: 1, c: 1, d: 1, e: 1}").1, json!(["y.e"]));
}

#[test]
fn what_has_no_score_is_not_below_a_minimum() {
    for answers in [
        "answers: {b: 5, c: 5, d: 5}",
        "answers: {a: dont-know, b: 5, c: 5, d: 5}",
        "answers: {a: not-applicable, b: 5, c: 5, d: 5}",
        "answers: {a: 3, b: 5, c: 5, d: 5, e: 1}",
        "questionnaires: [{id: y, version: 1.0.0}]\nanswers: {a: 3, b: 1, c: 5, d: 5, e: 1}",
    ] {
        assert_eq!(flagged(answers).1, json!([]), "{answers}");
    }
    // Few answers give no score, but what must be in place is told all the same.
    assert_eq!(flagged("answers: {a: 1}"), (Value::Null, json!(["y.a"])));
}

#[test]
fn a_leader_reads_what_must_be_in_place_before_the_recommendations() {
    let answers = "answers: {a: 2, b: 5, c: 5, d: 5}";
    let danish = "\
Det skal være på plads
──────────────────────
  Her er jeres svar lave på noget, loven kræver eller kan kræve. Begynd
  her, uanset scoren. Et højere svar er ikke bevis for, at loven er
  overholdt.

 1. Er data sikre?
    Teknik · I svarede 2 af 5
    Svar: To
    Loven: Loven kan kræve det.
    Læs mere: Lov nr. 1 https://example.org/1

Anbefalinger
";
    for command in ["score", "report"] {
        let seen = on(command, answers, &["--format", "text", "--width", "72"]).stdout;
        assert!(seen.contains(danish), "{command}: {seen}");
    }
    let english = on("report", answers, &["--lang", "en", "--format", "markdown"]).stdout;
    let (_, after) = english.split_once("## Must be in place\n").unwrap();
    let (section, _) = after.split_once("## Recommendations\n").unwrap();
    for said in ["Are data safe?", "you answered 2 of 5", "The law may demand it.", "Act no. 1"] {
        assert!(section.contains(said), "{said} in {section}");
    }
    let html = on("report", answers, &["--format", "html"]).stdout;
    assert!(html.contains("Det skal være på plads</h2>"), "{html}");
    let fine = on("report", "answers: {a: 3, b: 5, c: 5, d: 5}", &["--format", "text"]).stdout;
    assert!(!fine.contains("Det skal være på plads"), "{fine}");
}

#[test]
fn the_table_of_answers_says_which_are_below_a_minimum() {
    let seen = on("score", "answers: {a: 1, b: 1, c: 5, d: 5, e: 3}", &["--table", "answers"]);
    let column = seen.stdout.lines().map(|row| row.rsplit(',').next().unwrap());
    // No law asks anything of b, c and d.
    assert_eq!(column.collect::<Vec<_>>(), ["below_minimum", "yes", "", "", "", "no"]);
    let unknown = on("score", "answers: {b: 5, c: 5, d: 5}", &["--table", "answers"]).stdout;
    assert!(unknown.lines().nth(1).unwrap().ends_with(",not-answered,,,,,,"), "{unknown}");
}

#[test]
fn those_who_read_the_questionnaire_see_what_the_law_asks() {
    let seen = modenhed(&["questionnaires", "show", "teknologi", "--width", "200"]).stdout;
    assert_eq!(seen.matches("Mindstekrav: ").count(), 5, "{seen}");
    let seen = modenhed(&["questionnaires", "show", "kerneopgaven", "--lang", "en"]).stdout;
    assert_eq!(seen.matches("Minimum: The Danish act on web").count(), 1, "{seen}");
}
