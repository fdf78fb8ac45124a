//! Questions that sort departments and do not count, and conditions on who answers.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::common::{Run, modenhed};

/// A filter that does not count; b is asked where robots are used, c in citizen service, d of leaders, and
/// e of all.
const QUESTIONNAIRE: &str = "\
modenhed: 1
id: y
version: 1.0.0
languages: [da, en]
title: {da: Teknik, en: Tools}
purpose: {da: Formål, en: Purpose}
scales:
  trin: [{code: 1, text: {da: Et, en: One}}, {code: 2, text: {da: To, en: Two}}, {code: 3, text: {da: Tre, en: Three}}]
themes:
  - id: t
    title: {da: Tema, en: Theme}
    questions:
      - id: robotter
        scored: false
        text: {da: Bruger I robotter?, en: Do you use robots?}
        options: [{code: ja, text: {da: Ja, en: Yes}}, {code: nej, text: {da: Nej, en: No}}]
      - {id: b, text: {da: Er B god?, en: Is B good?}, scale: trin, ask_when: {question: robotter, answered: [ja]}}
      - {id: c, text: {da: Er C god?, en: Is C good?}, scale: trin, ask_when: {area: [Borgerservice, egen-slags]}}
      - {id: d, text: {da: Er D god?, en: Is D good?}, scale: trin, ask_when: {role: leader}}
      - {id: e, text: {da: Er E god?, en: Is E good?}, scale: trin}
recommendations:
  - id: afproev
    when: {question: robotter, answered: [nej]}
    title: {da: Afprøv en robot, en: Try a robot}
    why: {da: Fordi, en: Because}
    first_step: {da: Begynd, en: Begin}
    dialogue: {da: Hvem?, en: Who?}
    effort: small
  - id: tal-om-e
    when: {all: [{role: leader}, {question: e, below: 100}]}
    title: {da: Tal om E, en: Talk about E}
    why: {da: Fordi, en: Because}
    first_step: {da: Begynd, en: Begin}
    dialogue: {da: Hvem?, en: Who?}
    effort: small
";

/// Runs a command on a sheet with these keys.
fn on(command: &str, sheet: &str, more: &[&str]) -> Run {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("q.yaml"), QUESTIONNAIRE).unwrap();
    fs::write(path("s.yaml"), format!("modenhed: 1\ndepartment: Løn\n{sheet}\n")).unwrap();
    let files = [command, &path("s.yaml"), "--questionnaire", &path("q.yaml")];
    modenhed(&[&files, more].concat())
}

/// A sheet's result.
fn scored(sheet: &str) -> Value {
    let run = on("score", sheet, &["--format", "json"]);
    let mut json: Value = serde_json::from_str(&run.stdout).unwrap();
    json["sheets"][0].take()
}

/// Its score, its coverage and the states of its answers.
fn figures(sheet: &str) -> Value {
    let result = scored(sheet);
    let aspect = &result["aspects"][0];
    let answers = aspect["answers"].as_array().unwrap();
    let states: Vec<_> = answers.iter().map(|answer| answer["state"].clone()).collect();
    json!([aspect["score"], aspect["coverage"], states])
}

#[test]
fn an_answer_that_does_not_count_decides_what_is_asked_and_has_no_score() {
    // b earns 0 and e 100: (0 + 100) / 2 of two questions asked.
    assert_eq!(
        figures("answers: {robotter: ja, b: 1, e: 3}"),
        json!([50, 1, ["answered", "answered", "not-asked", "not-asked", "answered"]])
    );
    // Without robots b is not asked; e alone is all that was asked.
    assert_eq!(
        figures("answers: {robotter: nej, b: 1, e: 3}"),
        json!([100, 1, ["answered", "not-asked", "not-asked", "not-asked", "answered"]])
    );
    // Whether they use robots is not known, which counts as no, and lacks in no coverage.
    assert_eq!(
        figures("answers: {e: 2}"),
        json!([50, 1, ["not-answered", "not-asked", "not-asked", "not-asked", "answered"]])
    );
    let answer = &scored("answers: {robotter: ja, e: 2}")["aspects"][0]["answers"][0];
    assert_eq!((&answer["code"], &answer["score"]), (&json!("ja"), &Value::Null));
    assert_eq!(answer["next_step"], Value::Null);
}

#[test]
fn hands_for_what_does_not_count_tell_no_agreement() {
    let sheet = "answers: {robotter: {answer: ja, votes: {ja: 3, nej: 3}}, e: 2}";
    let answer = &scored(sheet)["aspects"][0]["answers"][0];
    assert_eq!(answer["votes"], json!({"ja": 3, "nej": 3}));
    assert_eq!(answer["agreement"], Value::Null);
}

#[test]
fn questions_are_asked_of_areas_and_roles() {
    let states = |sheet: &str| figures(&format!("{sheet}answers: {{c: 3, d: 3, e: 3}}"))[2].clone();
    let [asked, not] = ["answered", "not-asked"];
    let expect = |c: &str, d: &str| json!(["not-answered", not, c, d, "answered"]);
    // The radar knows the area by its id and its titles, and one of one's own by its name.
    for area in ["borgerservice", "Borgerservice", "Citizen service", "Egen-slags"] {
        assert_eq!(
            states(&format!("area: {area}\nrole: leader\n")),
            expect(asked, asked),
            "{area}"
        );
    }
    assert_eq!(states("area: psykiatri\nrole: employee\n"), expect(not, not));
    // What a sheet does not say is unknown, and so no.
    assert_eq!(states(""), expect(not, not));
}

#[test]
fn a_recommendation_may_look_at_what_does_not_count_and_at_roles() {
    let given = |sheet: &str| {
        let all = scored(sheet)["recommendations"].take();
        let one = |one: &Value| json!([one["id"], one["about"], one["need"], one["gain"]]);
        all.as_array().unwrap().iter().map(one).collect::<Vec<_>>()
    };
    // What has no score is in no need, and nothing is gained by it; e is 100 − 50, and one step up is 100.
    assert_eq!(
        given("role: leader\nanswers: {robotter: nej, d: 3, e: 2}"),
        [json!(["tal-om-e", ["y.e"], 50, 25]), json!(["afproev", ["y.robotter"], null, 0])]
    );
    assert_eq!(given("role: employee\nanswers: {robotter: ja, e: 2}"), Vec::<Value>::new());
}

#[test]
fn rows_of_a_table_are_scored_as_sheets_are() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("q.yaml"), QUESTIONNAIRE).unwrap();
    let rows =
        "department,area,role,robotter,b,c,d,e\nA,,,ja,1,,,3\nB,borgerservice,leder,nej,1,2,1,3\n";
    fs::write(path("t.csv"), rows).unwrap();
    let files = ["score", &path("t.csv"), "--questionnaire", &path("q.yaml"), "--format", "csv"];
    let run = modenhed(&files);
    // A: (0 + 100) / 2. B: c earns 50, d 0 and e 100.
    assert!(run.stdout.contains("A,,,,,50,3,1,,\n"), "{}", run.stdout);
    assert!(run.stdout.contains("B,borgerservice,,leader,,50,3,1,,\n"), "{}", run.stdout);
}

#[test]
fn readers_are_told_what_does_not_count_and_what_questions_depend_on() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("q.yaml");
    fs::write(&path, QUESTIONNAIRE).unwrap();
    let path = path.to_str().unwrap();
    let run = modenhed(&["questionnaires", "show", "y", "--questionnaire", path, "--lang", "da"]);
    for line in [
        "Svaret tæller ikke med i scoren.",
        "Stilles kun, når svaret på »Bruger I robotter?« gør det relevant.",
        "Stilles kun, når fagområdet gør det relevant.",
        "Stilles kun, når rollen gør det relevant.",
    ] {
        assert!(run.stdout.contains(line), "{line}\n{}", run.stdout);
    }
    let sheet = "area: psykiatri\nanswers: {robotter: ja, b: 1, c: 1, e: 3}";
    let run = on("explain", sheet, &["robotter", "--lang", "da"]);
    assert!(run.stdout.contains("Svaret tæller ikke med i scoren."), "{}", run.stdout);
    let run = on("explain", sheet, &["c", "--lang", "en"]);
    for word in ["The service area", "Psychiatry (region)", "egen-slags"] {
        assert!(run.stdout.contains(word), "{word}\n{}", run.stdout);
    }
}
