//! Leaders beside staff, and departments that answered as a group.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::common::{Run, modenhed};

const SIMPSON: &str = "tests/data/groups/simpson.csv";

fn compare(args: &[&str]) -> Run {
    modenhed(&[&["compare"], args].concat())
}

fn rows(args: &[&str]) -> Vec<BTreeMap<String, String>> {
    let seen = compare(&[args, &["--format", "csv"]].concat());
    let mut reader = csv::Reader::from_reader(seen.stdout.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn number(cell: &str) -> f64 {
    cell.parse().unwrap_or_else(|_| panic!("no number: {cell}"))
}

/// In each department leaders are lower, but most of them are in the one that is high.
#[test]
fn leaders_are_compared_with_the_staff_of_their_own_department() {
    for more in [&[][..], &["--min-group", "1"]] {
        let rows = rows(&[&[SIMPSON, "--by", "role"], more].concat());
        let leaders: Vec<_> = rows.iter().filter(|row| row["group"] == "leader").collect();
        assert_eq!(leaders.len(), 4, "three aspects and overall");
        for row in leaders {
            assert!(number(&row["gap"]) <= -20.0 && number(&row["gap_pooled"]) > 10.0, "{row:?}");
        }
        assert!(
            rows.iter().filter(|row| row["group"] != "leader").all(|row| row["gap"].is_empty())
        );
    }
    let text = compare(&[SIMPSON, "--by", "role", "--width", "120"]).stdout;
    let gap = text.split("Forskel: ledere minus medarbejdere").nth(1).unwrap();
    assert!(gap.contains("I samme afdeling") && gap.contains("Alle under ét"), "{text}");
    let json = compare(&[SIMPSON, "--by", "role", "--format", "json"]).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    let leaders = json["groups"].as_array().unwrap().iter().find(|one| one["role"] == "leader");
    let gap = &leaders.unwrap()["aspects"][0]["over_employees"];
    assert!(gap["within"].as_f64().unwrap() <= -20.0 && gap["pooled"].as_f64().unwrap() > 10.0);
}

/// The weight of a department is n₁n₂ / (n₁ + n₂).
#[test]
fn departments_weigh_by_how_many_answered_on_both_sides() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    // In A one leader with 50 and three employees with 25: +25 with 3/4. In B two with 0 and two with 75:
    // −75 with 1. C has no leader. (25 · 0.75 − 75) / 1.75 = −32.142857…
    let row = |department: &str, role: &str, answer: u8| {
        format!("{department},{role},{answer},{answer},{answer},{}\n", 6 - answer)
    };
    let all =
        [("A", "leader", 3), ("A", "employee", 2), ("A", "employee", 2), ("A", "employee", 2)];
    let more = [("B", "leader", 1), ("B", "leader", 1), ("B", "employee", 4), ("B", "employee", 4)];
    let all = all.into_iter().chain(more).chain([("C", "employee", 5)]);
    let table: String =
        all.map(|(department, role, answer)| row(department, role, answer)).collect();
    fs::write(&file, format!("department,role,a1,a2,a3,b1\n{table}")).unwrap();
    let args = [file.to_str().unwrap(), "--questionnaire", "tests/data/example.yaml"];
    let of = |more: &[&str]| {
        let rows = rows(&[&args[..], &["--by", "role"], more].concat());
        rows.into_iter().find(|row| row["group"] == "leader" && row["aspect"] == "example").unwrap()
    };
    let leader = of(&["--min-group", "1"]);
    assert_eq!((leader["gap"].as_str(), leader["gap_departments"].as_str()), ("-32.1429", "2"));
    // Leaders (50 + 0 + 0) / 3, employees (3 · 25 + 2 · 75 + 100) / 6.
    assert_eq!(leader["gap_pooled"], "-37.5");
    assert_eq!(of(&[])["gap"], "", "three leaders are too few");
    let both = rows(&[&args[..], &["--by", "department,role", "--min-group", "1"]].concat());
    let gaps = both.iter().filter(|row| row["aspect"] == "example" && row["role"] == "leader");
    assert!(gaps.clone().count() == 2 && gaps.clone().all(|row| row["gap"] == "-32.1429"));
    let names = both.iter().filter(|row| row["aspect"] == "example");
    let names: Vec<_> =
        names.map(|row| [&row["group"], &row["role"], &row["n"], &row["mean"]]).collect();
    assert_eq!(
        names,
        [
            ["A", "leader", "1", "50"],
            ["A", "employee", "3", "25"],
            ["B", "leader", "2", "0"],
            ["B", "employee", "2", "75"],
            ["C", "employee", "1", "100"],
        ]
    );
}

/// Nine people of A in 2026, and in both years A's management as a group.
fn with_groups(folder: &std::path::Path) -> String {
    let row = |year: &str, by: &str, answer: u8| {
        format!("A,{year}-11-01,{by},{answer},{answer},{answer},{}\n", 6 - answer)
    };
    let people = row("2026", "", 2).repeat(9);
    let groups = row("2025", "gruppe", 3) + &row("2026", "group", 4);
    let file = folder.join("svar.csv");
    let table = format!("department,date,answered_by,a1,a2,a3,b1\n{groups}{people}");
    fs::write(&file, table).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_groups_answer_stands_beside_its_people_and_is_never_averaged_with_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = with_groups(folder.path());
    let args = [file.as_str(), "--questionnaire", "tests/data/example.yaml"];
    let told: Vec<_> = rows(&args)
        .iter()
        .filter(|row| row["aspect"] == "example")
        .map(|row| ["date", "answered_by", "n", "mean", "change"].map(|name| row[name].clone()))
        .collect();
    // 25 of nine people is 30 in steps of ten. The people's change would be one of others, so there is none; the group's is +25.
    assert_eq!(
        told,
        [
            ["2026", "person", "9", "30", ""],
            ["2025", "group", "1", "50", ""],
            ["2026", "group", "1", "75", "25"],
        ]
    );
    let text = compare(&[&args[..], &["--width", "120"]].concat()).stdout;
    assert!(text.contains("gruppen selv: 75") && text.contains("A (gruppens eget svar)"), "{text}");
    let report = ["report", &file, "--questionnaire", args[2], "--format", "markdown"];
    let report = modenhed(&report).stdout;
    assert!(report.contains("| A | 30 På vej (gruppen selv: 75) |"), "{report}");
    // Its own change is told as well, and that its people have none.
    let change = "+25 (forskellen på to besvarelser)";
    let wide = compare(&[&args[..], &["--width", "240"]].concat()).stdout;
    assert!(wide.contains(change) && wide.contains("A (gruppens eget svar) ┆ 2025"), "{wide}");
    let row =
        "| A (gruppens eget svar) | Eksempel | 50 (2025, 1 besvarelse) | 75 (2026, 1 besvarelse) |";
    assert!(report.contains(&format!("{row} {change} |")), "{report}");
    // Parts know of it too.
    let part = folder.path().join("del.json");
    let part = part.to_str().unwrap();
    compare(&[&args[..], &["--partial", "-o", part]].concat());
    let merged = compare(&[part, args[1], args[2], "--merge", "--format", "csv"]).stdout;
    assert_eq!(merged, compare(&[&args[..], &["--format", "csv"]].concat()).stdout);
}

#[test]
fn departments_with_one_answer_of_their_own_each_need_no_option() {
    let folder = tempfile::tempdir().unwrap();
    for (name, answer) in [("A", 2), ("B", 4)] {
        let text = format!(
            "modenhed: 1\ndepartment: {name}\nanswered_by: group\ndate: 2026-11-01\n\
             answers: {{a1: {answer}, a2: {answer}, a3: {answer}, b1: {}}}\n",
            6 - answer
        );
        fs::write(folder.path().join(format!("{name}.yaml")), text).unwrap();
    }
    let args = [folder.path().to_str().unwrap(), "--questionnaire", "tests/data/example.yaml"];
    let rows = rows(&args);
    let means = rows.iter().filter(|row| row["aspect"] == "example");
    let means: Vec<_> = means.map(|row| row["mean"].clone()).collect();
    assert_eq!(means, ["25", "75"], "exact, and nothing hidden");
    let wrong = folder.path().join("C.yaml");
    fs::write(&wrong, "modenhed: 1\ndepartment: C\nanswered_by: alle\nanswers: {a1: 2}\n").unwrap();
    let seen = compare(&args);
    assert!(
        seen.stderr.contains("C.yaml:3:") && seen.stderr.contains("person, group"),
        "{}",
        seen.stderr
    );
    assert_eq!(seen.status, 1);
}
