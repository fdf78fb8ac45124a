//! Texts of questionnaires: descriptions, paragraphs and lists, references, sources, languages.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::common::{Run, modenhed};

const QUESTIONNAIRE: &str = "\
modenhed: 1
id: q
version: 1.0.0
languages: [de, fr]
title: {de: Datenreife, fr: Maturité des données}
purpose: {de: Zweck, fr: But}
themes:
  - id: t
    title: {de: Thema, fr: Sujet}
    description: {de: Worum es geht., fr: De quoi il s'agit.}
    questions:
      - id: a
        ref: 1.2.3
        text: {de: Wer sorgt für die Daten?, fr: Qui s'occupe des données ?}
        help: {de: Gemeint ist der Alltag., fr: Au quotidien.}
        options:
          - {code: 1, text: {de: Niemand, fr: Personne}}
          - {code: 2, text: {de: Jemand, fr: Quelqu'un}, description: {de: Mit Namen genannt., fr: Désigné par son nom.}}
recommendations:
  - when: {question: a, below: 100}
    title: {de: Benennt jemanden, fr: Désignez quelqu'un}
    first_step:
      de: |
        Drei Schritte:

        - anrufen
        - aufschreiben
      fr: Trois pas.
    sources: [{title: {de: Leitfaden, fr: Guide}, url: https://example.org/1}, Zweites Buch]
";

fn on(args: &[&str]) -> Run {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("q.yaml"), QUESTIONNAIRE).unwrap();
    fs::write(path("s.yaml"), "modenhed: 1\ndepartment: A\nanswers: {a: 1}\n").unwrap();
    let own = ["q.yaml", "s.yaml"];
    let args = args.iter().map(|arg| if own.contains(arg) { path(arg) } else { (*arg).to_owned() });
    let args: Vec<_> = args.collect();
    modenhed(&args.iter().map(String::as_str).collect::<Vec<_>>())
}

const SHOW: [&str; 5] = ["questionnaires", "show", "q", "--questionnaire", "q.yaml"];

#[test]
fn a_questionnaire_is_shown_in_any_of_its_languages() {
    let shown = |more: &[&str]| on(&[&SHOW, more].concat()).stdout;
    let (first, french) = (shown(&[]), shown(&["--content-lang", "fr"]));
    for (german, other) in [
        ("Datenreife", "Maturité des données"),
        ("Worum es geht.", "De quoi il s'agit."),
        ("1.2.3 Wer sorgt für die Daten?", "1.2.3 Qui s'occupe des données ?"),
        ("Jemand: Mit Namen genannt.", "Quelqu'un: Désigné par son nom."),
    ] {
        assert!(first.contains(german) && !first.contains(other), "{german}\n{first}");
        assert!(french.contains(other) && !french.contains(german), "{other}\n{french}");
    }
    let run = on(&[&SHOW[..], &["--content-lang", "en", "--lang", "en"]].concat());
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("de, fr"), "{}", run.stderr);
}

#[test]
fn data_have_references_and_descriptions() {
    let run = on(&[&SHOW[..], &["--format", "json"]].concat());
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let theme = &json["questionnaires"][0]["themes"][0];
    assert_eq!(theme["description"], json!("Worum es geht."));
    let question = &theme["questions"][0];
    assert_eq!(
        (&question["ref"], &question["help"]),
        (&json!("1.2.3"), &json!("Gemeint ist der Alltag."))
    );
    assert_eq!(question["options"][1]["description"], json!("Mit Namen genannt."));
    assert_eq!(question["options"][0].get("description"), None);
}

#[test]
fn paragraphs_lists_and_all_sources_are_kept() {
    let score = ["score", "s.yaml", "--questionnaire", "q.yaml", "--lang", "en"];
    let text = on(&score).stdout;
    assert!(text.contains("Drei Schritte:\n\n"), "{text}");
    assert!(text.contains("      - anrufen\n      - aufschreiben\n"), "{text}");
    assert!(
        text.contains("Leitfaden https://example.org/1") && text.contains("Zweites Buch"),
        "{text}"
    );
    let markdown = on(&[&score[..], &["--format", "markdown"]].concat()).stdout;
    assert!(
        markdown.contains("Drei Schritte:\n\n     - anrufen\n     - aufschreiben\n"),
        "{markdown}"
    );
    let report = ["report", "s.yaml", "--questionnaire", "q.yaml", "--format", "html"];
    let html = on(&report).stdout;
    assert!(html.contains("Drei Schritte:\n\n- anrufen\n- aufschreiben</dd>"), "{html}");
    assert!(html.contains("white-space:pre-line"), "{html}");
}
