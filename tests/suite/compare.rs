//! `modenhed compare`: figures, hiding, change, and what it says.

use std::collections::BTreeMap;
use std::fs;

use modenhed::batch::{Reading, Scored};
use modenhed::model::{Findings, QuestionRef, Response, Score};
use modenhed::{parse, store};
use num_rational::BigRational;
use serde_json::Value;

use crate::common::{Run, modenhed};
use crate::reference::group::{Exact, agreement, level, rounded};

const TABLE: &str = "examples/nordager/svar-2026.csv";
const FIGURES: [&str; 7] =
    ["mean", "sd", "median", "agreement", "agreement_level", "level", "change"];

fn compare(args: &[&str]) -> Run {
    modenhed(&[&["compare"], args].concat())
}

/// The rows of the CSV that a run writes, each cell by its column's name.
fn rows(args: &[&str]) -> Vec<BTreeMap<String, String>> {
    let seen = compare(&[args, &["--format", "csv"]].concat());
    let mut reader = csv::Reader::from_reader(seen.stdout.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// What was answered in a department about an aspect: scores, and to each question with one answer the
/// scores of its answers and of its options.
#[derive(Default)]
struct Answered {
    scores: Vec<BigRational>,
    questions: BTreeMap<String, (Vec<BigRational>, Vec<BigRational>)>,
}

/// By department and aspect, straight from the table.
fn answered() -> BTreeMap<(String, String), Answered> {
    let mut findings = Findings::default();
    let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
    let set = parse::questionnaires(&sources, &mut findings).unwrap();
    let mut rows: Vec<Scored> = Vec::new();
    Reading::new(&set).collection(&[TABLE.into()], &mut rows, &mut ()).unwrap();
    let mut all: BTreeMap<_, Answered> = BTreeMap::new();
    let exactly =
        |score: Score| BigRational::new(score.units().into(), 1_000_000_000_000_i64.into());
    for Scored { sheet, results, .. } in rows {
        let of = |aspect: &str| (sheet.department.clone(), aspect.to_owned());
        for result in &results.aspects {
            let questionnaire = set.at(result.aspect);
            let own = all.entry(of(&questionnaire.id)).or_default();
            own.scores.extend(result.score.ok().map(exactly));
            for (question, asked) in questionnaire.questions.iter().enumerate() {
                let at = QuestionRef { aspect: result.aspect, question };
                let options = asked.choices().iter().map(|choice| exactly(choice.score));
                let options: Vec<_> = options.collect();
                let Response::Option(option) = sheet.given(at) else { continue };
                for aspect in [questionnaire.id.as_str(), "overall"] {
                    let questions = &mut all.entry(of(aspect)).or_default().questions;
                    let one = questions.entry(asked.id.clone()).or_default();
                    one.0.push(options[*option].clone());
                    one.1.clone_from(&options);
                }
            }
        }
        let overall = results.overall.map(|overall| exactly(overall.score));
        all.entry(of("overall")).or_default().scores.extend(overall);
    }
    all
}

/// A cell as a fraction.
fn cell(text: &str) -> BigRational {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits: i64 = format!("{whole}{part}").parse().unwrap();
    BigRational::new(digits.into(), 10_i64.pow(u32::try_from(part.len()).unwrap()).into())
}

#[test]
fn every_figure_equals_an_independent_computation() {
    let answered = answered();
    let rows = rows(&[TABLE, "--min-group", "1"]);
    assert_eq!(
        (rows.len(), answered.len()),
        (32, 32),
        "eight departments, three aspects and overall"
    );
    for row in rows {
        let of = |name: &str| cell(&row[name]);
        let of_group = &answered[&(row["group"].clone(), row["aspect"].clone())];
        let exact = Exact(of_group.scores.clone());
        // Scores themselves are rounded up by 10⁻¹², so nothing lies close below a border.
        let four = |number: &BigRational| rounded(&rounded(number, 10), 4);
        assert_eq!(row["n"], exact.0.len().to_string());
        assert_eq!(of("mean"), four(&exact.mean()), "{row:?}");
        assert_eq!(of("sd"), exact.deviation().unwrap(), "{row:?}");
        let questions: Vec<_> = of_group.questions.values().cloned().collect();
        assert_eq!(of("agreement"), four(&agreement(&questions).unwrap()), "{row:?}");
        assert_eq!(["quartile_1", "median", "quartile_3"].map(of), exact.quartiles(), "{row:?}");
        assert_eq!(row["level"], level(&exact.mean()).to_string());
        let count = BigRational::from_integer(exact.0.len().into());
        for (index, sheets) in exact.on_levels().into_iter().enumerate() {
            let share = BigRational::from_integer(sheets.into()) / &count;
            assert_eq!(of(&format!("share_{}", index + 1)), rounded(&share, 4), "{row:?}");
        }
        assert_eq!(row["hidden"], "no");
    }
}

#[test]
fn a_small_group_shows_its_number_only_and_the_others_stay() {
    let all = rows(&[TABLE, "--min-group", "1"]);
    let shown = rows(&[TABLE]);
    // Socialpsykiatrien has four sheets, all others six or more.
    for (row, exact) in shown.iter().zip(&all) {
        let is_small = row["group"] == "Socialpsykiatrien";
        assert_eq!(row["hidden"], if is_small { "yes" } else { "no" });
        assert_eq!(row["n"], exact["n"]);
        if is_small {
            assert!(FIGURES.iter().all(|figure| row[*figure].is_empty()), "{row:?}");
            continue;
        }
        // Six to ten people: steps of ten, of five for ten, and no spread, quartiles or shares.
        let step = if row["n"] == "10" { 5 } else { 10 };
        let (mean, exact) = (cell(&row["mean"]), cell(&exact["mean"]));
        assert!((&mean / whole(step)).is_integer(), "{row:?}");
        let far = (&mean - &exact) * whole(2);
        assert!(far <= whole(step) && far >= whole(-step), "{row:?}: {exact}");
        assert_eq!(row["level"], level(&mean).to_string());
        for figure in ["sd", "quartile_1", "median", "quartile_3", "agreement", "share_1"] {
            assert!(row[figure].is_empty(), "{row:?}");
        }
        let has_words = row["n"].parse::<u32>().unwrap() >= 10;
        assert_eq!(!row["agreement_level"].is_empty(), has_words, "{row:?}");
    }
    // Nothing more exact stands in any format.
    let secret: Vec<_> = all
        .iter()
        .flat_map(|row| ["mean", "sd"].map(|figure| row[figure].clone()))
        .filter(|figure| figure.len() > 5)
        .collect();
    assert!(secret.len() > 40, "{secret:?}");
    for format in ["csv", "json", "text", "markdown", "html"] {
        let seen = compare(&[TABLE, "--format", format]).stdout;
        for figure in &secret {
            let comma = figure.replace('.', ",");
            assert!(!seen.contains(figure) && !seen.contains(&comma), "{format}: {figure}");
        }
    }
    let json: Value = serde_json::from_str(&compare(&[TABLE, "--format", "json"]).stdout).unwrap();
    let total = json["groups"].as_array().unwrap().iter().find(|group| group["everybody"] == true);
    assert_eq!(total.unwrap()["sheets"], 60);
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

#[test]
fn every_department_of_five_and_more_is_shown_in_every_aspect_and_theme() {
    let rows = rows(&["tests/data/groups/three.csv", "--themes"]);
    assert!(rows.len() > 400);
    for row in rows {
        let is_small = row["n"].parse::<u32>().unwrap() < 5;
        assert_eq!(row["mean"].is_empty(), is_small, "{row:?}");
    }
}

#[test]
fn dice_never_agree() {
    let rows = rows(&["tests/data/groups/dice.csv"]);
    assert_eq!(rows.len(), 30 * 4);
    for row in rows {
        assert_eq!(
            (row["n"].as_str(), row["agreement_level"].as_str()),
            ("10", "divided"),
            "{row:?}"
        );
    }
}

#[test]
fn people_see_words_beside_figures_and_why_something_is_hidden() {
    let seen = compare(&[TABLE, "--width", "100"]);
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    for words in [
        "┆ 40",
        "Etableret",
        "for få til at",
        "Tallene er afrundet efter, hvor mange der har svaret",
    ] {
        assert!(seen.stdout.contains(words), "{words}\n{}", seen.stdout);
    }
    let order: Vec<_> = ["Borgerservice", "Jobcenter", "Børn og Familie", "Løn og Økonomi", "Alle"]
        .iter()
        .map(|name| seen.stdout.find(&format!("│ {name} ")).unwrap())
        .collect();
    assert!(order.is_sorted(), "as given, and not by score");
    let english = compare(&[TABLE, "--lang", "en", "--width", "60"]).stdout;
    assert!(english.contains("too few to show"), "{english}");
    assert!(english.lines().all(|line| line.chars().count() <= 60), "{english}");
}

#[test]
fn change_is_told_with_both_numbers_and_not_where_too_few_answered() {
    // Last year on the same questions: every 3 was a 2.
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir("examples/nordager/2026").unwrap() {
        let path = entry.unwrap().path();
        let sheet = fs::read_to_string(&path).unwrap();
        let sheet = sheet.replace(": 2026-", ": 2025-").replace(": 3\n", ": 2\n");
        fs::write(folder.path().join(path.file_name().unwrap()), sheet).unwrap();
    }
    let years = [folder.path().to_str().unwrap(), "examples/nordager/2026"];
    let shown = rows(&[years[0], years[1], "--min-group", "1"]);
    let find = |date: &str| {
        let is = |row: &&BTreeMap<String, String>| {
            row["group"] == "Jobcenter" && row["date"] == date && row["aspect"] == "overall"
        };
        shown.iter().find(is).unwrap()
    };
    let (before, now) = (find("2025"), find("2026"));
    let difference = rounded(&(cell(&now["mean"]) - cell(&before["mean"])), 3);
    assert_eq!(rounded(&cell(&now["change"]), 3), difference);
    assert_eq!((before["change"].as_str(), now["n_before"].as_str()), ("", "1"));
    let few = compare(&[years[0], years[1], "--by", "area"]);
    assert!(few.stdout.contains("for få til at vise"), "{}", few.stdout);
    let all = rows(&[years[0], years[1], "--by", "date"]);
    let overall =
        all.iter().find(|row| row["aspect"] == "overall" && row["date"] == "2026").unwrap();
    assert_eq!((overall["n"].as_str(), overall["n_before"].as_str()), ("8", "8"));
    assert!(!overall["change"].is_empty() && overall["group"].is_empty());
    let back = rows(&[years[1], years[0], "--min-group", "1"]);
    assert_eq!(back.len(), shown.len());
    let same = back.iter().find(|row| {
        row["group"] == "Jobcenter" && row["date"] == "2026" && row["aspect"] == "overall"
    });
    assert_eq!(same.unwrap(), now, "the order of files does not matter");
}

#[test]
fn a_respondent_with_two_sheets_in_a_period_is_a_notice() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    fs::write(&file, "department,respondent,date,opbakning\nA,r,2026-01-01,2\nA,r,2026-02-01,3\n")
        .unwrap();
    let file = file.to_str().unwrap();
    let seen = compare(&[file, "--min-group", "1"]);
    assert!(seen.stderr.contains("bemærk[several-in-period]"), "{}", seen.stderr);
    assert_eq!(seen.status, 0);
    let months = compare(&[file, "--min-group", "1", "--period", "month"]);
    assert!(!months.stderr.contains("several-in-period"), "{}", months.stderr);
}

#[test]
fn the_same_sheet_is_told_apart_from_another_in_the_period() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    let rows = "A,r,2026-01-01,2\nA,r,2026-02-01,3\nA,r,2026-02-01,4\nA,r,2026-01-01,5\n";
    fs::write(&file, format!("department,respondent,date,opbakning\n{rows}")).unwrap();
    let file = file.to_str().unwrap();
    let told = |args: &[&str]| {
        let seen = compare(&[&[file, "--min-group", "1"], args].concat()).stderr;
        let count = |code: &str| seen.matches(&format!("[{code}]")).count();
        // Line 4 repeats line 3, and line 5 line 2.
        let places = [":2", ":3"].map(|line| seen.contains(&format!("svar.csv{line}")));
        (count("several-in-period"), count("duplicate-sheet"), places)
    };
    assert_eq!(told(&[]), (1, 2, [true, true]));
    assert_eq!(told(&["--period", "day"]), (0, 2, [true, true]));
}

#[test]
fn leaders_stand_beside_employees_theme_by_theme() {
    let seen = compare(&[TABLE, "--by", "role", "--themes", "--width", "100"]).stdout;
    let gap = seen.split("Forskel: ledere minus medarbejdere").nth(1).unwrap();
    assert!(gap.contains("Kerneopgaven: Formål og retning"), "{seen}");
    let rows = rows(&[TABLE, "--by", "role", "--themes"]);
    let leaders =
        |row: &&BTreeMap<String, String>| row["group"] == "leader" && row["aspect"] == "forandring";
    let gap_of = cell(&rows.iter().find(leaders).unwrap()["gap"]);
    let shown = format!("+{gap_of}");
    let line = gap.lines().find(|line| line.contains("│ Forandring ")).unwrap();
    assert!(line.contains(&shown), "{line}: {gap_of}");
}

#[test]
fn groups_are_ordered_only_when_that_is_asked_for() {
    let names = |order: &str| {
        let rows = rows(&[TABLE, "--sort", order]);
        let overall = rows.iter().filter(|row| row["aspect"] == "overall");
        overall.map(|row| row["group"].clone()).collect::<Vec<_>>()
    };
    assert!(names("name").is_sorted_by_key(|name| name.to_lowercase()));
    assert_eq!(names("score")[..2], ["Hjemmeplejen", "Teknik og Miljø"], "55 and 55, as given");
    assert_eq!(names("score")[7..], ["Socialpsykiatrien"], "the hidden one last");
    assert_eq!(compare(&[TABLE, "--sort", "rang"]).status, 2);
    assert_eq!(compare(&["findes-ikke.csv"]).status, 2);
    assert_eq!(compare(&[TABLE, "--min-group", "0"]).status, 2);
}

#[test]
fn each_aspect_may_have_a_target_of_its_own() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("maal.yaml");
    let path = file.to_str().unwrap();
    fs::write(&file, "modenhed: 1\ntargets: {kerneopgaven: 3, teknologi: 4}\n").unwrap();
    let seen = compare(&[TABLE, "--targets", path, "--themes", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    let mut told = 0;
    for group in json["groups"].as_array().unwrap() {
        for cell in group["aspects"].as_array().unwrap() {
            // Level 3 begins at 40 and level 4 at 60; a theme has its aspect's target.
            let from = match cell["aspect"].as_str().unwrap().split('/').next().unwrap() {
                "kerneopgaven" => Some(40.0),
                "teknologi" => Some(60.0),
                _ => None,
            };
            let wanted = from.zip(cell["mean"].as_f64()).map(|(from, mean)| mean - from);
            let above = cell["above_target"].as_f64();
            assert_eq!(above.is_some(), wanted.is_some(), "{cell}");
            if let Some((above, wanted)) = above.zip(wanted) {
                assert!((above - wanted).abs() < 1e-5, "{cell}");
                told += 1;
            }
        }
    }
    assert!(told > 10);
    fs::write(&file, "modenhed: 1\ntargets: {kerneopgave: 3}\n").unwrap();
    let wrong = compare(&[TABLE, "--lang", "da", "--targets", path]);
    assert_eq!((wrong.status, wrong.stdout.as_str()), (2, ""));
    assert!(wrong.stderr.contains("mente du »kerneopgaven«?"), "{}", wrong.stderr);
    assert!(wrong.stderr.contains("kan ikke bruges som mål"), "{}", wrong.stderr);
}

#[test]
fn levels_are_shaded_only_where_there_are_colours() {
    let plain = compare(&[TABLE, "--width", "100"]).stdout;
    let shaded = compare(&[TABLE, "--width", "100", "--color", "always"]).stdout;
    assert!(!plain.contains('\u{1b}'));
    // Level 3 of Hjemmeplejen and level 4 of Teknik og Miljø have the third and fourth shade.
    assert!(shaded.contains("48;5;58m") && shaded.contains("48;5;22m"), "{shaded}");
    let bare = anstream::adapter::strip_str(&shaded).to_string();
    assert_eq!(bare, plain, "colour only adds");
}
