//! What is said of one sheet, and what is not: figures and order worked out by hand.

use std::fs;

use modenhed::model::{Findings, Questionnaires, Source};
use modenhed::parse;
use modenhed::scoring::{Assessment, NoScore};
use serde_json::{Value, json};

use crate::common::modenhed;

const SCALE: &str = "scales:\n  trin: [{code: 1, text: A}, {code: 2, text: B}, {code: 3, text: C}, {code: 4, text: D}, {code: 5, text: E}]\n";

/// A questionnaire with these themes, whose questions all have five steps, and these recommendations.
fn questionnaire(id: &str, themes: &[(&str, &[&str])], recommendations: &str) -> String {
    let mut text = format!(
        "modenhed: 1\nid: {id}\nversion: 1.0.0\nlanguages: [da]\ntitle: {id}\npurpose: P\n{SCALE}themes:\n"
    );
    for (theme, questions) in themes {
        text += &format!("  - id: {theme}\n    title: {theme}\n    questions:\n");
        for question in *questions {
            text += &format!("      - {{id: {question}, text: Q, scale: trin}}\n");
        }
    }
    if !recommendations.is_empty() {
        text += &format!("recommendations:\n{recommendations}");
    }
    text
}

fn recommendation(id: &str, when: &str, effort: &str, more: &str) -> String {
    format!(
        "  - {{id: {id}, when: {{{when}}}, effort: {effort}{more}, title: T, why: W, first_step: F, dialogue: D}}\n"
    )
}

fn set(files: &[String]) -> Questionnaires {
    let sources: Vec<_> =
        files.iter().map(|text| (0, Source::new("q.yaml", text.clone()))).collect();
    let mut findings = Findings::default();
    let set = parse::questionnaires(&sources, &mut findings);
    set.unwrap_or_else(|| panic!("{:?}", findings.sorted()))
}

fn assess(set: &Questionnaires, more: &str) -> Assessment {
    let text = format!("modenhed: 1\ndepartment: A\n{more}\n");
    let placed = parse::sheet(0, &Source::new("s.yaml", text), set, &mut Findings::default());
    Assessment::of(set, &placed.unwrap().sheet)
}

/// The ids of the recommendations in the order they are given; the radar's begin with «radar».
fn ids(set: &Questionnaires, assessment: &Assessment) -> Vec<String> {
    let all = assessment.recommendations.iter();
    let source = |aspect| set.advice_source(aspect).recommendations;
    all.map(|advice| source(advice.aspect)[advice.recommendation].id.clone()).collect()
}

/// Three questionnaires in a folder, and a sheet that says which of them it answers.
fn three(folder: &tempfile::TempDir, sheet: &str) -> Vec<String> {
    let mut args = Vec::new();
    for id in ["ya", "yb", "yc"] {
        let path = folder.path().join(format!("{id}.yaml"));
        let (one, two) = (format!("{id}1"), format!("{id}2"));
        fs::write(&path, questionnaire(id, &[("t", &[&one, &two])], "")).unwrap();
        args.extend(["--questionnaire".to_owned(), path.to_str().unwrap().to_owned()]);
    }
    let path = folder.path().join("svar.yaml");
    fs::write(&path, format!("modenhed: 1\ndepartment: A\n{sheet}\n")).unwrap();
    args.push(path.to_str().unwrap().to_owned());
    args
}

fn score(args: &[String], format: &[&str]) -> String {
    let mut all = vec!["score"];
    all.extend(args.iter().map(String::as_str));
    all.extend(format);
    modenhed(&all).stdout
}

#[test]
fn a_sheet_about_one_aspect_shows_one_and_no_overall() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = "questionnaires: [{id: yb, version: 1.0.0}]\nanswers: {yb1: 5, yb2: 3}";
    let args = three(&folder, sheet);
    let json: Value = serde_json::from_str(&score(&args, &["--format", "json"])).unwrap();
    let sheet = &json["sheets"][0];
    assert_eq!(sheet["aspects"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&sheet["aspects"][0]["id"], &sheet["aspects"][0]["score"]),
        (&json!("yb"), &json!(75))
    );
    assert_eq!(sheet["overall"], json!({"score": null, "level": null, "missing": ["ya", "yc"]}));
    let csv = score(&args, &["--format", "csv"]);
    assert_eq!(csv.lines().last().unwrap(), "A,,,,,,,,75,4,1,,,,,", "empty, and never 0 of 2");
    let report = ["report", "--format", "markdown"].map(str::to_owned).into_iter().chain(args);
    let report: Vec<_> = report.collect();
    let report = modenhed(&report.iter().map(String::as_str).collect::<Vec<_>>()).stdout;
    assert!(report.contains("yb 1.0.0") && !report.contains("ya 1.0.0"), "{report}");
}

#[test]
fn overall_takes_every_aspect_and_says_which_it_lacks() {
    let folder = tempfile::tempdir().unwrap();
    let args = three(&folder, "answers: {ya1: 5, ya2: 5, yb1: 3, yb2: 3, yc1: 1, yc2: 1}");
    let json: Value = serde_json::from_str(&score(&args, &["--format", "json"])).unwrap();
    assert_eq!(json["sheets"][0]["overall"], json!({"score": 50, "level": 3, "missing": []}));
    let args = three(&folder, "answers: {ya1: 5, ya2: 5, yb1: 3, yb2: 3}");
    let json: Value = serde_json::from_str(&score(&args, &["--format", "json"])).unwrap();
    assert_eq!(
        json["sheets"][0]["overall"],
        json!({"score": null, "level": null, "missing": ["yc"]})
    );
    let one = score(&args, &["--format", "csv", "--aspect", "ya"]);
    assert_eq!(
        one.lines().last().unwrap(),
        "A,,,,,100,5,1,,",
        "one aspect alone is not an overall"
    );
}

#[test]
fn a_theme_has_a_score_only_where_enough_was_answered() {
    let set =
        set(&[questionnaire("y", &[("a", &["a1", "a2", "a3", "a4"]), ("b", &["b1", "b2"])], "")]);
    // One of four is less than half; the aspect has 3 of 6, and is b alone: (50 + 100) / 2.
    let seen = assess(&set, "answers: {a1: 5, b1: 3, b2: 5}");
    let themes: Vec<_> = seen.aspects[0].themes.iter().map(|theme| theme.score).collect();
    assert_eq!(themes[0], None, "one answer out of four makes no strongest theme");
    assert_eq!(themes[1].unwrap().decimal(4).to_string(), "75");
    assert_eq!(seen.aspects[0].score.unwrap().decimal(4).to_string(), "75");
    // Two of four are enough.
    let seen = assess(&set, "answers: {a1: 5, a2: 4}");
    assert_eq!(seen.aspects[0].themes[0].score.unwrap().decimal(4).to_string(), "87.5");
    assert_eq!(seen.aspects[0].score, Err(NoScore::TooFew { needed: 3 }));
}

#[test]
fn the_ends_are_named_only_a_level_apart() {
    let set =
        set(&[questionnaire("y", &[("a", &["a1", "a2", "a3", "a4", "a5"]), ("b", &["b1"])], "")]);
    // a: (4·75 + 100) / 5 = 80, or (5·75) / 5 = 75; b: 100.
    let apart = assess(&set, "answers: {a1: 5, a2: 4, a3: 4, a4: 4, a5: 4, b1: 5}");
    let [(strongest, high), (weakest, low)] = apart.aspects[0].extremes().unwrap();
    assert_eq!((strongest, weakest, high.points(), low.points()), (1, 0, 100, 80));
    let close = assess(&set, "answers: {a1: 5, a2: 5, a3: 4, a4: 4, a5: 4, b1: 5}");
    assert_eq!(close.aspects[0].extremes(), None, "85 and 100");
}

#[test]
fn the_next_step_is_the_next_better_option() {
    let set = set(&[questionnaire("y", &[("a", &["a1", "a2", "a3", "a4"])], "")]);
    let seen = assess(&set, "answers: {a1: 1, a2: 4, a3: 5, a4: dont-know}");
    let steps: Vec<_> = seen.aspects[0].answers.iter().map(|answer| answer.next_step).collect();
    assert_eq!(steps, [Some(1), Some(4), None, None]);
}

#[test]
fn what_is_needed_most_for_its_effort_comes_first_and_not_only_about_one_theme() {
    let advice = [
        recommendation("a1", "question: a1, below: 50", "small", ""),
        recommendation("a2", "question: a2, below: 50", "small", ""),
        recommendation("a3", "question: a3, below: 50", "small", ""),
        recommendation("theme-b", "theme: b, below: 90", "large", ""),
        recommendation("b1", "question: b1, below: 80", "small", ""),
        recommendation("b2", "question: b2, below: 80", "small", ""),
        recommendation("c1", "question: c1, below: 80", "large", ""),
    ];
    let themes: &[(&str, &[&str])] =
        &[("a", &["a1", "a2", "a3"]), ("b", &["b1", "b2"]), ("c", &["c1"])];
    let set = set(&[questionnaire("y", themes, &advice.concat())]);
    let seen = assess(&set, "answers: {a1: 1, a2: 1, a3: 1, b1: 4, b2: 4, c1: 4}");
    // Need over effort: a 100 each, b1 and b2 25, theme b and c1 25 / 3; c1 gains 25 / 3, theme b 5 / 3.
    // A third about a waits for what is about others; so does a third about b.
    assert_eq!(ids(&set, &seen), ["a1", "a2", "b1", "b2", "c1", "a3", "theme-b"]);
    let needs: Vec<_> = seen.recommendations.iter().map(|one| one.need.unwrap().points()).collect();
    assert_eq!(needs, [100, 100, 25, 25, 25, 100, 25]);
}

#[test]
fn the_weakest_theme_that_is_named_has_one_of_the_first_five() {
    let small = |id: &str| recommendation(id, &format!("question: {id}, below: 60"), "small", "");
    let mut advice: String = ["a1", "a2", "b1", "b2", "c1", "c2"].map(small).concat();
    advice += &recommendation("w", "question: w1, below: 60", "large", "");
    let themes: &[(&str, &[&str])] =
        &[("a", &["a1", "a2"]), ("b", &["b1", "b2"]), ("c", &["c1", "c2"]), ("w", &["w1"])];
    let set = set(&[questionnaire("y", themes, &advice)]);
    // w lies at 25, the others at 50; for its effort it is needed half as much as they: 75 / 3 = 25.
    let seen = assess(&set, "answers: {a1: 3, a2: 3, b1: 3, b2: 3, c1: 3, c2: 3, w1: 2}");
    assert_eq!(ids(&set, &seen), ["a1", "a2", "b1", "b2", "w", "c1", "c2"]);
    // With w at 50 nothing is named, and the order is that of need over effort alone.
    let seen = assess(&set, "answers: {a1: 3, a2: 3, b1: 3, b2: 3, c1: 3, c2: 3, w1: 3}");
    assert_eq!(ids(&set, &seen), ["a1", "a2", "b1", "b2", "c1", "c2", "w"]);
}

#[test]
fn what_a_recommendation_covers_the_radar_does_not_say_again() {
    let radar = include_str!("../../questionnaires/teknologiradar.yaml");
    let mut findings = Findings::default();
    let radar = parse::radar(0, &Source::new("r.yaml", radar), &mut findings).unwrap();
    let sheet = "date: 2026-11-23\ntechnologies:\n  softwarerobotter: {status: in-use, met: {vedligeholder: false}}\nanswers: {a1: 1}";
    let given = |covers: &str| {
        let advice = recommendation("own", "question: a1, below: 50", "small", covers);
        let set = set(&[questionnaire("y", &[("a", &["a1"])], &advice)]).with_radar(radar.clone());
        ids(&set, &assess(&set, sheet))
    };
    assert!(given("").contains(&"navngiv-en-der-passer-den".to_owned()));
    let covered = given(", covers: [navngiv-en-der-passer-den]");
    assert!(!covered.contains(&"navngiv-en-der-passer-den".to_owned()), "{covered:?}");
    assert_eq!(covered[0], "own");
}

#[test]
fn a_number_beyond_its_range_counts_as_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let (file, table) = (folder.path().join("q.yaml"), folder.path().join("t.csv"));
    let text = "modenhed: 1\nid: cl\nversion: 1.0.0\nlanguages: [en]\ntitle: C\npurpose: P\nthemes:\n  - id: t\n    title: T\n    questions:\n      \
                - {id: days, kind: number, range: [30, 0], text: How old are the figures?}\n      \
                - {id: q2, text: Two?, options: [{code: 1, text: a}, {code: 2, text: b}]}\n";
    fs::write(&file, text).unwrap();
    fs::write(&table, "department,days,q2\nA,30,2\nB,31,2\nC,45,2\nD,-1,1\n").unwrap();
    let args = [
        "score",
        table.to_str().unwrap(),
        "--questionnaire",
        file.to_str().unwrap(),
        "--format",
        "csv",
    ];
    let seen = modenhed(&args);
    // 30 days and more earn 0, less than none 100; the other question 100, and 0 for D: 50 everywhere.
    let scores: Vec<_> =
        seen.stdout.lines().skip(1).map(|row| row.split(',').nth(5).unwrap()).collect();
    assert_eq!(scores, ["50", "50", "50", "50"], "{}", seen.stderr);
    assert_eq!(seen.stderr.matches("answer-out-of-range").count(), 3, "{}", seen.stderr);
    assert_eq!(seen.status, 0, "a notice leaves nothing out");
}

#[test]
fn a_step_has_a_number_only_where_the_options_climb() {
    let folder = tempfile::tempdir().unwrap();
    let [form, sheet] = ["q.yaml", "s.yaml"].map(|name| folder.path().join(name));
    let advice = recommendation("rec", "question: up, below: 80", "small", "")
        + &recommendation("rec2", "question: down, below: 80", "small", "");
    let questions = "      - {id: up, text: Up?, scale: trin}\n      - {id: down, text: Down?, reverse: true, scale: trin}\n";
    let text = questionnaire("y", &[("a", &[])], &advice)
        .replace("questions:\n", &format!("questions:\n{questions}"));
    fs::write(&form, text).unwrap();
    fs::write(&sheet, "modenhed: 1\ndepartment: A\nanswers: {up: 2, down: 4}\n").unwrap();
    let seen =
        modenhed(&["score", sheet.to_str().unwrap(), "--questionnaire", form.to_str().unwrap()]);
    // The fourth of options that fall earns what the second of those that climb does.
    assert!(seen.stdout.contains("Up? (I svarede 2 af 5)"), "{}", seen.stdout);
    assert!(seen.stdout.contains("Down? (I svarede »D«)"), "{}", seen.stdout);
    let page = [
        "report",
        sheet.to_str().unwrap(),
        "--questionnaire",
        form.to_str().unwrap(),
        "--format",
        "html",
    ];
    let page = modenhed(&page).stdout;
    // What is drawn is not read aloud; the words beside it are.
    assert!(page.contains("<span aria-hidden=\"true\">●●○○○</span> 2 af 5</td>"), "{page}");
}
