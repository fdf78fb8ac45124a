//! `modenhed explain`: what a figure was made of, and where that stands.

use std::fs;

use serde_json::{Value, json};

use crate::common::{Run, modenhed};

const SHEET: &str = "tests/data/sheet.yaml";

fn explain(args: &[&str]) -> Run {
    modenhed(&[&["explain", SHEET, "--questionnaire", "tests/data/example.yaml"], args].concat())
}

fn json_of(seen: &Run) -> Value {
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    let json: Value = serde_json::from_str(&seen.stdout).unwrap();
    json["explanations"][0].clone()
}

#[test]
fn a_theme_is_explained_down_to_the_lines_of_its_answers() {
    let json = json_of(&explain(&["example/a", "--format", "json"]));
    let aspect = &json["aspects"][0];
    // (2·75 + 25) / 3, and with 75 of the other theme (58.33… + 75) / 2.
    assert_eq!((&aspect["score"], &aspect["level"]["from"]), (&json!(66.666_667), &json!(60)));
    assert_eq!(aspect["themes"].as_array().unwrap().len(), 1);
    let theme = &aspect["themes"][0];
    assert_eq!((&theme["score"], &theme["computed"]), (&json!(58.333_333), &json!("mean")));
    assert_eq!(theme["rule"], "docs/formats.md §5, 2");
    let answers: Vec<_> = theme["answers"].as_array().unwrap().iter().collect();
    let told = |key: &str| answers.iter().map(|one| one[key].clone()).collect::<Vec<_>>();
    assert_eq!(told("score"), [json!(75), json!(null), json!(25)]);
    assert_eq!(told("weight"), [2, 1, 1].map(|weight| json!(weight)));
    assert_eq!(told("line"), [9, 10, 11].map(|line| json!(line)));
    assert_eq!(told("file"), [json!(SHEET), json!(SHEET), json!(SHEET)]);
    assert_eq!(json["versions"][0]["answered"], "1.0.0");
    let seen = explain(&["example", "--width", "80"]).stdout;
    assert!(seen.contains("Tema A: (2·75 + 25) / 3 = 58,33\n"), "{seen}");
    assert!(
        seen.contains("│ Spørgsmål a3 ┆ Lidt (2 af 5)        ┆    25 ┆    1 ┆    11 │"),
        "{seen}"
    );
    assert!(seen.contains("66,67 er mindst 60 og under 80: niveau 4, Forankret"), "{seen}");
}

#[test]
fn what_is_explained_is_what_score_says() {
    let sheet = "examples/nordager/2026/jobcenter.yaml";
    let run = |command: &str| modenhed(&[command, sheet, "--format", "json"]).stdout;
    let explained: Value = serde_json::from_str(&run("explain")).unwrap();
    let scored: Value = serde_json::from_str(&run("score")).unwrap();
    let (explained, scored) = (&explained["explanations"][0], &scored["sheets"][0]);
    assert_eq!(explained["overall"]["score"], scored["overall"]["score"]);
    let aspects = scored["aspects"].as_array().unwrap();
    assert_eq!(aspects.len(), 3);
    for (index, aspect) in aspects.iter().enumerate() {
        let told = &explained["aspects"][index];
        assert_eq!(
            (&told["score"], &told["level"]["id"]),
            (&aspect["score"], &aspect["level"]["id"])
        );
        let mut answers = aspect["answers"].as_array().unwrap().iter();
        for (index, theme) in told["themes"].as_array().unwrap().iter().enumerate() {
            assert_eq!(theme["score"], aspect["themes"][index]["score"]);
            for answer in theme["answers"].as_array().unwrap() {
                assert_eq!(answer["score"], answers.next().unwrap()["score"]);
            }
        }
        assert_eq!(answers.next(), None);
    }
}

#[test]
fn a_question_is_explained_by_what_every_option_earns() {
    let seen = explain(&["b1", "--width", "80"]).stdout;
    for line in [
        "Svar: Lidt, linje 12",
        "Svaret giver 75 point",
        "Tæller med vægten 1 i Tema B",
        "│ 5    ┆ Helt         ┆     0 │",
    ] {
        assert!(seen.contains(line), "{line}\n{seen}");
    }
}

#[test]
fn a_recommendation_is_explained_by_its_condition_and_its_place() {
    let json = json_of(&explain(&["help-both", "--format", "json"]));
    let given = &json["recommendation"];
    assert_eq!(
        (&given["given"], &given["rank"], &given["need"]),
        (&json!(true), &json!(1), &json!(75))
    );
    let holds = |index: usize| given["condition"][index]["holds"].clone();
    assert_eq!(
        [holds(0), holds(1)],
        [json!(true), json!(null)],
        "25 is below 50, and a2 has no score"
    );
    let seen = explain(&["mind-b", "--width", "80"]).stdout;
    assert!(seen.contains("Anbefalingen bliver ikke givet"), "{seen}");
    assert!(seen.contains("│ Spørgsmål b1 ┆ 75 ┆ under 50  ┆ nej    │"), "{seen}");
}

#[test]
fn why_something_was_not_asked_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let [form, answers] = ["q.yaml", "s.yaml"].map(|name| folder.path().join(name));
    let options = "options: [{code: 1, text: Nej}, {code: 2, text: Ja}]";
    let text = format!(
        "modenhed: 1\nid: y\nversion: 2.0.0\nlanguages: [da]\ntitle: Y\npurpose: P\nthemes:\n  - id: t\n    title: T\n    questions:\n      \
         - {{id: a, text: A?, {options}}}\n      - {{id: new, since: 2.0.0, text: Ny?, {options}}}\n      \
         - {{id: then, ask_when: {{question: a, answered: [2]}}, text: Hvis ja?, {options}}}\n"
    );
    fs::write(&form, text).unwrap();
    fs::write(
        &answers,
        "modenhed: 1\ndepartment: A\nquestionnaires: [{id: y, version: 1.0.0}]\nanswers: {a: 1}\n",
    )
    .unwrap();
    let explain = |what: &str| {
        let paths = [answers.to_str().unwrap(), what, "--questionnaire", form.to_str().unwrap()];
        modenhed(&[&["explain", "--format", "markdown"], &paths[..]].concat()).stdout
    };
    let new = explain("new");
    assert!(new.contains("fra version 2.0.0, og besvarelsen er af version 1.0.0"), "{new}");
    assert!(new.contains("Y 2.0.0 (besvaret som 1.0.0)"), "{new}");
    let then = explain("then");
    assert!(then.contains("Ikke stillet, for betingelsen passer ikke:"), "{then}");
    assert!(then.contains("| A? | Nej | Ja | nej |"), "{then}");
}

#[test]
fn an_unknown_name_is_answered_with_the_one_that_was_meant() {
    for (typed, help) in [
        ("exampl", "mente du »example«?"),
        ("help-bot", "mente du »help-both«?"),
        ("zzzzzzzz", "vælg mellem: example"),
    ] {
        let seen = explain(&[typed]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
        assert!(seen.stderr.contains(help), "{}", seen.stderr);
    }
    let table = modenhed(&["explain", "examples/nordager/svar-2026.csv"]);
    assert_eq!((table.stdout.as_str(), table.status), ("", 2));
    assert!(table.stderr.contains("wrong-kind-of-file"), "{}", table.stderr);
}
