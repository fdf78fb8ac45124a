//! What is shown of groups beside the plain figures: open ends, changes, what is hidden, and own answers.

use std::collections::BTreeMap;
use std::fs;

use calamine::{Reader, Xlsx, open_workbook};
use serde_json::Value;

use crate::common::modenhed;

/// A questionnaire of two themes, each with two questions that are answered by a number of points.
const QUESTIONNAIRE: &str = "
modenhed: 1
id: q
version: 1.0.0
languages: [da]
title: Prøve
purpose: P
themes:
- {id: a, title: A, questions: [{id: a1, kind: number, text: A1, range: [0, 100]}, {id: a2, kind: number, text: A2, range: [0, 100]}]}
- {id: b, title: B, questions: [{id: b1, kind: number, text: B1, range: [0, 100]}, {id: b2, kind: number, text: B2, range: [0, 100]}]}
";

/// What a command gives of a table with these rows.
fn run(command: &str, rows: &str, more: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("q.yaml"), QUESTIONNAIRE).unwrap();
    let head = "department,role,date,answered_by,a1,a2,b1,b2";
    fs::write(path("svar.csv"), format!("{head}\n{rows}")).unwrap();
    let args = [command, &path("svar.csv"), "--questionnaire", &path("q.yaml")];
    let seen = modenhed(&[&args, more].concat());
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    seen.stdout
}

/// The rows of the CSV of a comparison.
fn compared(rows: &str, more: &[&str]) -> Vec<BTreeMap<String, String>> {
    let csv = run("compare", rows, &[more, &["--format", "csv"]].concat());
    csv::Reader::from_reader(csv.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// So many people of A in a year, who all gave this to everything.
fn people(count: usize, year: u32, points: u32) -> String {
    format!("A,,{year}-11-01,,{points},{points},{points},{points}\n").repeat(count)
}

fn change(before: u32, now: u32) -> [String; 3] {
    let rows = people(6, 2025, before) + &people(6, 2026, now);
    let rows = compared(&rows, &[]);
    let row = rows.iter().find(|row| row["date"] == "2026" && row["aspect"] == "q").unwrap();
    ["change", "change_is", "direction"].map(|name| row[name].clone())
}

#[test]
fn a_change_is_open_where_a_mean_is_and_has_no_direction_where_it_is_rounded_away() {
    // Six people, steps of ten, and open within ten points of the ends.
    assert_eq!(change(38, 62), ["20", "", "up"], "40 and 60");
    assert_eq!(change(46, 54), ["0", "", ""], "50 and 50: eight points that nobody sees");
    assert_eq!(change(3, 62), ["50", "at-least", "up"], "10 or less, and 60");
    assert_eq!(change(62, 3), ["-50", "at-most", "down"]);
    assert_eq!(change(62, 97), ["30", "at-least", "up"], "60, and 90 or more");
    assert_eq!(change(3, 97), ["80", "at-least", "up"]);
    assert_eq!(change(0, 8), ["", "", ""], "10 or less both times");
    let text = run("compare", &(people(6, 2025, 3) + &people(6, 2026, 62)), &["--width", "200"]);
    assert!(text.contains("≥ +50 (op)"), "{text}");
    let text = run("compare", &(people(6, 2025, 0) + &people(6, 2026, 8)), &["--width", "200"]);
    assert!(text.contains("begge gange ved enden af skalaen"), "{text}");
}

#[test]
fn nobody_there_is_not_too_few() {
    let nobody = "A,,2025-11-01,,,,,\n".repeat(6);
    let text = run("compare", &(nobody + &people(6, 2026, 62)), &["--width", "200"]);
    assert!(text.contains("– · n 0 → 6") && !text.contains("for få"), "{text}");
}

#[test]
fn a_role_beside_a_hidden_one_is_judged_by_each_theme() {
    // Ten employees, six with 50 and four with 62: 54.8. Of three leaders there is something in theme A only.
    let employee =
        |points: u32| format!("A,employee,2026-11-01,,{points},{points},{points},{points}\n");
    let leaders = "A,leader,2026-11-01,,50,50,,\n".repeat(3);
    let rows = leaders + &employee(50).repeat(6) + &employee(62).repeat(4);
    let rows = compared(&rows, &["--by", "department,role", "--themes"]);
    let of = |aspect: &str| {
        let row = rows.iter().find(|row| row["role"] == "employee" && row["aspect"] == aspect);
        row.unwrap()["mean"].clone()
    };
    // Ten people have steps of five, five have steps of ten.
    assert_eq!([of("q/a"), of("q/b")], ["50", "55"]);
}

#[test]
fn the_mean_of_the_groups_says_what_it_is_of() {
    let of = |name: &str, count: usize, points: u32| people(count, 2026, points).replace('A', name);
    let rows = of("A", 6, 4) + &of("B", 6, 50) + &of("C", 4, 80);
    let text = run("compare", &rows, &["--format", "markdown"]);
    // 10 or less, and 50; C is hidden.
    let mean = text.lines().find(|line| line.starts_with("| Gennemsnit af grupperne")).unwrap();
    assert!(mean.contains("≤ 30 (2 af 3)"), "{mean}");
}

#[test]
fn camps_are_only_told_where_they_are_judged() {
    let camps = |rows: &str| {
        let json = run("compare", rows, &["--format", "json", "--min-group", "1"]);
        let json: Value = serde_json::from_str(&json).unwrap();
        json["groups"][0]["aspects"][0]["two_camps"].clone()
    };
    assert_eq!(camps(&people(6, 2026, 50)), Value::Null);
}

#[test]
fn a_groups_own_answer_is_shown_where_its_people_have_not_answered_since() {
    let rows = people(6, 2025, 42) + "A,,2026-11-01,group,71,71,71,71\n";
    let report = run("report", &rows, &["--format", "markdown"]);
    assert!(report.contains("| A | 2025 | 6 | 40 Etableret |"), "{report}");
    assert!(report.contains("| A (gruppens eget svar) | 2026 | 1 | 71 Forankret |"), "{report}");
    let by_role = run("compare", &rows, &["--by", "role", "--questions", "--format", "markdown"]);
    assert!(by_role.contains("| Gruppernes egne svar | 2026 |"), "{by_role}");
}

#[test]
fn a_question_to_which_nobody_knows_the_answer_says_so() {
    let rows = "A,,2026-11-01,,dk,40,40,40\n".repeat(6);
    let asked = ["--questions", "--min-group", "1"];
    let json = run("compare", &rows, &[&asked[..], &["--format", "json"]].concat());
    let json: Value = serde_json::from_str(&json).unwrap();
    let first = &json["questions"][0];
    assert_eq!(
        (&first["n"], &first["mean"], &first["dont_know"]),
        (&0.into(), &Value::Null, &1.into())
    );
    let text = run("compare", &rows, &[&asked[..], &["--format", "markdown"]].concat());
    let line = text.lines().find(|line| line.contains("| A1 |")).unwrap();
    assert!(text.contains("Ved ikke") && line.ends_with("| 6 |"), "{line}");
}

/// The rows of the overview in an exported workbook, below its head.
fn overview(rows: &str) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ud.xlsx");
    run("export", rows, &["-o", path.to_str().unwrap(), "--min-group", "5"]);
    let mut book: Xlsx<_> = open_workbook(&path).unwrap();
    let range = book.worksheet_range("Overblik").unwrap();
    let rows = range.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>());
    rows.skip_while(|row| row[0] != "Afdeling").skip(1).collect()
}

#[test]
fn the_overview_has_a_groups_own_answer_and_no_basis_without_a_change() {
    let rows = overview(
        &(people(4, 2025, 42) + &people(6, 2026, 42) + "A,,2026-11-01,group,71,71,71,71\n"),
    );
    // Name, period, sheets, the aspect, overall (of one aspect there is none), its level, change and basis.
    assert_eq!(rows[0], ["A", "2026", "6", "40", "", "", "", ""]);
    assert_eq!(rows[1], ["A (gruppens eget svar)", "2026", "1", "71", "", "", "", ""]);
}
