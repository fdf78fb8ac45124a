//! What has changed in a questionnaire, and what its author has yet to write.

use std::fs;

use serde_json::Value;

use crate::common::{Run, modenhed};

/// A questionnaire with this version, these questions and this more.
fn questionnaire(version: &str, questions: &[&str], more: &str) -> String {
    let questions = questions.iter().map(|one| format!("      - {{{one}}}\n"));
    let questions = questions.collect::<Vec<_>>().concat();
    format!(
        "modenhed: 1\nid: y\nversion: {version}\nlanguages: [da, en]\ntitle: Y\npurpose: P\n\
         scales:\n  to: [{{code: 1, text: Nej}}, {{code: 2, text: Ja}}]\n  tre: [{{code: 1, text: Nej}}, {{code: 2, text: Delvis}}, {{code: 3, text: Ja}}]\n\
         themes:\n  - id: t\n    title: T\n    questions:\n{questions}{more}"
    )
}

fn run(old: &str, new: &str, args: &[&str]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let [before, now] = ["old.yaml", "new.yaml"].map(|name| folder.path().join(name));
    fs::write(&before, old).unwrap();
    fs::write(&now, new).unwrap();
    let files = [before.to_str().unwrap(), now.to_str().unwrap()];
    modenhed(&[&["questionnaires", "diff"], &files[..], args].concat())
}

/// Each change: of what, in which way, what is missing; and the version that is the least.
fn changes(old: &str, new: &str) -> (Vec<String>, String) {
    let seen = run(old, new, &["--format", "json"]);
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    let json: Value = serde_json::from_str(&seen.stdout).unwrap();
    let revision = &json["revisions"][0];
    let text = |one: &Value, key: &str| one[key].as_str().unwrap_or("–").to_owned();
    let all = revision["changes"].as_array().unwrap().iter();
    let all = all
        .map(|one| format!("{} {} {}", text(one, "id"), text(one, "change"), text(one, "missing")));
    (all.collect(), text(revision, "least"))
}

const OLD: [&str; 4] = [
    "id: a, text: A?, scale: to",
    "id: b, text: B?, scale: to",
    "id: c, text: C?, scale: to",
    "id: d, text: D?, scale: to",
];

#[test]
fn every_kind_of_change_is_listed_with_what_is_missing() {
    let old = questionnaire("1.2.3", &OLD, "");
    let silent = [
        "id: a, text: A?, scale: tre",
        "id: b, text: Er B rigtig?, scale: to",
        "id: c, text: C?, scale: to, weight: 2",
        "id: e, text: E?, scale: to",
    ];
    let seen = changes(&old, &questionnaire("1.2.3", &silent, ""));
    let expected = [
        "a rescaled changed",
        "b reworded –",
        "c reweighted –",
        "e added since",
        "d retired retired",
    ];
    assert_eq!(seen, (expected.map(str::to_owned).to_vec(), "2.0.0".to_owned()));
    let said = [
        "id: a, text: A?, scale: tre, changed: 2.0.0",
        "id: b, text: B?, scale: to, changed: 2.0.0",
        "id: c, text: C?, scale: to",
        "id: e, text: D?, scale: to, since: 2.0.0",
    ];
    let more = "retired: [{id: d, until: 2.0.0, now: e}]\n";
    let seen = changes(&old, &questionnaire("2.0.0", &said, more));
    let expected = ["a rescaled –", "b changed –", "e renamed –"];
    assert_eq!(seen, (expected.map(str::to_owned).to_vec(), "2.0.0".to_owned()));
}

#[test]
fn the_version_rises_as_far_as_the_changes_ask_for() {
    let old = questionnaire("1.2.3", &OLD, "");
    let with = |more: &[&str]| questionnaire("3.0.0", &[&OLD[..], more].concat(), "");
    assert_eq!(changes(&old, &questionnaire("1.2.3", &OLD, "")), (vec![], "1.2.3".to_owned()));
    assert_eq!(changes(&old, &with(&["id: e, text: E?, scale: to, since: 3.0.0"])).1, "1.3.0");
    let theme =
        old.replace("title: T", "title: Tema").replace("- id: t", "- id: t\n    rule: lowest");
    assert_eq!(
        changes(&old, &theme),
        (vec!["t recomputed –".into(), "t reworded –".into()], "1.2.4".to_owned())
    );
    let least = old.replace("purpose: P", "purpose: P\nminimum_answered: 0.8");
    assert_eq!(changes(&old, &least), (vec!["y other-minimum –".into()], "1.2.4".to_owned()));
    let asked = |when: &str| {
        let questions = [OLD[0], &format!("id: b, text: B?, scale: to, ask_when: {when}")];
        questionnaire("1.2.3", &questions, "")
    };
    let (if_yes, if_no) = ("{question: a, answered: [2]}", "{question: a, answered: [1]}");
    assert_eq!(
        changes(&asked(if_yes), &asked(if_no)),
        (vec!["b other-condition –".into()], "1.2.4".to_owned())
    );
    let moved = asked(if_yes)
        .replace("      - {id: a", "      - {id: z, text: Z?, scale: to}\n      - {id: a");
    assert_eq!(
        changes(&asked(if_yes), &moved).0,
        ["z added since"],
        "a condition is known by names"
    );
    let translated = old.replace("text: A?", "text: {da: A?, en: An A?}");
    assert_eq!(changes(&translated, &translated).0, Vec::<String>::new());
}

#[test]
fn what_it_means_for_trends_is_said_and_two_questionnaires_are_not_compared() {
    let old = questionnaire("1.0.0", &OLD, "");
    let new = questionnaire("1.0.0", &OLD[1..], "");
    let seen = run(&old, &new, &["--width", "100"]);
    assert!(
        seen.stdout.contains("A? (a): `retired` mangler")
            && seen.stdout.contains("Ældre svar tæller ikke mere"),
        "{}",
        seen.stdout
    );
    assert!(
        seen.stdout.contains("efter disse ændringer skal den mindst være 2.0.0"),
        "{}",
        seen.stdout
    );
    let seen = run(&old, &new.replace("id: y", "id: z"), &[]);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
    assert!(seen.stderr.contains("»y« og »z« er to spørgeskemaer"), "{}", seen.stderr);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new.yaml");
    fs::write(&file, new).unwrap();
    let against = ["validate", file.to_str().unwrap(), "--against", "tests/data/example.yaml"];
    let seen = modenhed(&against);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "nothing was compared");
    assert!(seen.stderr.contains("--against kender ikke »example«"), "{}", seen.stderr);
}
