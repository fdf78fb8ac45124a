//! Recommendations of a title and a condition, also across files, and findings that an author allows.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::common::{Run, modenhed};

const FIRST: &str = "\
modenhed: 1
id: foerste
version: 1.0.0
languages: [da, en]
title: {da: Første, en: First}
purpose: {da: Formål, en: Purpose}
themes:
  - id: t
    title: {da: Tema, en: Theme}
    questions:
      - {id: a, text: {da: A?, en: Is A?}, options: [{code: 1, text: {da: Nej, en: None}}, {code: 2, text: {da: Ja, en: All}}]}
      - {id: b, text: {da: B?, en: Is B?}, options: [{code: 1, text: {da: Nej, en: None}}, {code: 2, text: {da: Ja, en: All}}]}
recommendations:
  - {when: {question: a, below: 50}, title: {da: Udpeg en ejer!, en: Appoint an owner}, after: [anden.begynd]}
";

const SECOND: &str = "\
modenhed: 1
id: anden
version: 1.0.0
languages: [da]
title: Anden
purpose: Formål
order: 2
themes:
  - id: u
    title: Tema
    questions:
      - {id: c, text: C?, options: [{code: 1, text: Nej}, {code: 2, text: Næsten}, {code: 3, text: Ja}]}
recommendations:
  - {id: begynd, when: {question: c, below: 60}, title: Begynd}
";

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

const SHEET: &str = "modenhed: 1\ndepartment: A\nanswers: {a: 1, b: 2, c: 2}\n";
const BOTH: [&str; 6] =
    ["score", "s.yaml", "--questionnaire", "a.yaml", "--questionnaire", "b.yaml"];

fn scored(more: &[&str]) -> Run {
    let files = [("a.yaml", FIRST), ("b.yaml", SECOND), ("s.yaml", SHEET)];
    within(&files, &[&BOTH, more].concat())
}

#[test]
fn a_title_and_a_condition_are_a_recommendation() {
    let run = scored(&["--format", "json"]);
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let all = json["sheets"][0]["recommendations"].as_array().unwrap();
    let told: Vec<_> =
        all.iter().map(|one| json!([one["aspect"], one["id"], one["effort"]])).collect();
    // a needs 100 and c 50, but the one should come after the other. Without an id the title makes one.
    assert_eq!(
        told,
        [json!(["anden", "begynd", "medium"]), json!(["foerste", "udpeg-en-ejer", "medium"])]
    );
    let run = scored(&["--lang", "da"]);
    assert!(run.stdout.contains("Udpeg en ejer!"), "{}", run.stdout);
    for label in ["Hvorfor", "Første skridt", "Tal om"] {
        assert!(!run.stdout.contains(label), "{label}\n{}", run.stdout);
    }
    let run = scored(&["--table", "recommendations"]);
    assert!(
        run.stdout.contains(",udpeg-en-ejer,foerste,Udpeg en ejer!,,,,medium,"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_report_and_a_plan_leave_out_what_is_not_written() {
    let files = [("a.yaml", FIRST), ("b.yaml", SECOND), ("s.yaml", SHEET)];
    let own = ["s.yaml", "--questionnaire", "a.yaml", "--questionnaire", "b.yaml", "--lang", "da"];
    let run = within(&files, &[&["report"], &own[..], &["--format", "markdown"]].concat());
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    assert!(!run.stdout.contains("**Hvorfor"), "{}", run.stdout);
    let run = within(&files, &[&["plan"], &own[..], &["--top", "2", "-o", "-"]].concat());
    assert!(run.stdout.contains("what: Udpeg en ejer!"), "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("  first_step:\n"), "to be filled in: {}", run.stdout);
}

#[test]
fn recommendations_of_two_files_that_wait_for_each_other_are_found_once() {
    let second = SECOND.replace("title: Begynd}", "title: Begynd, after: [udpeg-en-ejer]}");
    let files = [("a.yaml", FIRST), ("b.yaml", &*second)];
    let run = within(&files, &["validate", "a.yaml", "b.yaml", "--format", "json"]);
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let all = json["findings"].as_array().unwrap();
    assert_eq!(all.iter().filter(|one| one["code"] == "cycle").count(), 1, "{}", run.stdout);
}

#[test]
fn a_finding_that_is_allowed_with_a_reason_is_not_told() {
    let codes = |text: &str| {
        let run = within(
            &[("a.yaml", text), ("b.yaml", SECOND)],
            &["validate", "a.yaml", "b.yaml", "--format", "json"],
        );
        let json: Value = serde_json::from_str(&run.stdout).unwrap();
        let of_a = json["findings"].as_array().unwrap().iter();
        let of_a = of_a.filter(|one| one["file"].as_str().unwrap().ends_with("a.yaml"));
        (of_a.map(|one| one["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>(), run.status)
    };
    let both = vec!["few-questions".to_owned(), "no-recommendation".to_owned()];
    assert_eq!(codes(FIRST), (both, 1));
    let allow = "allow:\n  no-recommendation: {da: B er kun til orientering., en: B is for information.}\n  few-questions: Der er kun to.\nthemes:";
    assert_eq!(codes(&FIRST.replace("themes:", allow)), (Vec::new(), 0));
    let more = allow.replace("themes:", "  two-in-one: Nej.\nthemes:");
    assert_eq!(codes(&FIRST.replace("themes:", &more)), (vec!["unused-allow".to_owned()], 1));
}
