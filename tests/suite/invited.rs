//! How many of those invited answered: response rates, and the intervals that know of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use modenhed::model::Score;
use modenhed::scoring::{Interval, Moments};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use tempfile::TempDir;

use crate::common::{Run, modenhed};

/// Twelve answers of A and four of B in 2026, of which five are leaders'; C answered in 2025 only.
fn answers(folder: &Path) -> String {
    let row = |department: &str, date: &str, role: &str, step: u32| {
        format!("{department},{date},{role},{step},{step},{step},{step}\n")
    };
    let mut table = "department,date,role,a1,a2,a3,b1\n".to_owned();
    for person in 0..12 {
        let role = if person < 4 { "leader" } else { "employee" };
        table += &row("A", "2026-11-09", role, 3);
    }
    (0..4).for_each(|_| table += &row("B", "2026-11-10", "employee", 2));
    (0..6).for_each(|_| table += &row("C", "2025-11-09", "employee", 2));
    write(folder, "svar.csv", &table)
}

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn compare(args: &[&str]) -> Run {
    let example = ["--questionnaire", "tests/data/example.yaml"];
    modenhed(&[&["compare"], args, &example].concat())
}

/// The first row of a table that begins with these words, with a blank between its words.
fn line_of(text: &str, begins: &str) -> String {
    let mut lines = text
        .lines()
        .map(|line| line.replace(['│', '┆'], " ").split_whitespace().collect::<Vec<_>>().join(" "));
    lines.find(|line| line.starts_with(begins)).unwrap()
}

/// The rows of the overall score as CSV: of each group and period people, invited and response rate.
fn rates(args: &[&str]) -> BTreeMap<String, String> {
    let seen = compare(&[args, &["--format", "csv"]].concat());
    let mut reader = csv::Reader::from_reader(seen.stdout.as_bytes());
    let rows = reader.deserialize::<BTreeMap<String, String>>().map(Result::unwrap);
    let rows = rows.map(|row| {
        let role = row.get("role").map(|role| format!(" {role}")).unwrap_or_default();
        let name = format!("{}{role} {}", row["group"], row["date"]);
        (name, format!("{} {} {}", row["people"], row["invited"], row["response_rate"]))
    });
    rows.collect()
}

#[test]
fn response_rates_stand_beside_the_number_of_sheets_in_every_format() {
    let folder = TempDir::new().unwrap();
    let table = answers(folder.path());
    // Capitals do not matter; D was invited, and nobody answered.
    let told = "Afdeling;Inviteret\na;16\nB;9\nC;6\nD;7\n";
    let file = write(folder.path(), "inviterede.csv", told);
    let args = [table.as_str(), "--invited", &file];
    let seen = compare(&[&args[..], &["--width", "200"]].concat());
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    let line = |group: &str, period: &str| line_of(&seen.stdout, &format!("{group} {period} "));
    // 12/16, 4/9 = 44.4 %, and of C nothing came this year. All of 2026: 16 of 16 + 9 + 6 + 7 = 38, 42.1 %.
    assert!(line("A", "2026").contains("12 12 af 16 (75 %) 50"), "{}", seen.stdout);
    assert!(line("B", "2026").contains("4 4 af 9 (44 %), under halvdelen"), "{}", seen.stdout);
    assert!(line("C", "2025").contains("6 – "), "the numbers are of the newest period");
    assert!(line("C", "2026").contains("0 0 af 6 (0 %), under halvdelen"), "{}", seen.stdout);
    assert!(line("D", "2026").contains("0 0 af 7 (0 %), under halvdelen"), "{}", seen.stdout);
    assert!(line("Alle", "2026").contains("16 16 af 38 (42 %), under"), "{}", seen.stdout);
    let expected = [
        ("A 2026", "12 16 0.75"),
        ("B 2026", "4 9 0.4444"),
        ("C 2025", "6  "),
        ("C 2026", "0 6 0"),
        ("D 2026", "0 7 0"),
    ];
    let expected = expected.map(|(name, rate)| (name.to_owned(), rate.to_owned()));
    assert_eq!(rates(&args), BTreeMap::from(expected));
    let json = compare(&[&args[..], &["--format", "json"]].concat()).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    let group = |index: usize| &json["groups"][index];
    assert_eq!(group(0)["response_rate"], 0.75);
    assert_eq!((&group(2)["people"], &group(2)["invited"]), (&6.into(), &Value::Null));
    assert_eq!((&group(4)["group"], &group(4)["response_rate"]), (&"D".into(), &0.into()));
    assert_eq!(group(4)["aspects"][0]["mean"], Value::Null, "no answer is no score, and not 0");
    let html = compare(&[&args[..], &["--format", "html", "--lang", "en"]].concat()).stdout;
    assert!(html.contains("Response rate") && html.contains("4 of 9 (44 %), less than half"));
    let plain = compare(&[table.as_str(), "--format", "csv"]).stdout;
    assert!(!plain.contains("invited"), "without the file there is nothing to tell");
}

#[test]
fn roles_have_rates_of_their_own() {
    let folder = TempDir::new().unwrap();
    let table = answers(folder.path());
    let told = "afdeling,rolle,inviteret\nA,leder,5\nA,medarbejder,8\nB,medarbejder,4\n";
    let file = write(folder.path(), "inviterede.csv", &format!("{told}C,medarbejder,6\n"));
    let args = [table.as_str(), "--invited", &file, "--by"];
    let by = |by: &str| rates(&[&args[..], &[by]].concat());
    assert_eq!(by("department")["A 2026"], "12 13 0.9231");
    let each = by("department,role");
    assert_eq!(each["A leader 2026"], "4 5 0.8");
    assert_eq!(each["A employee 2026"], "8 8 1");
    assert_eq!(each["C employee 2026"], "0 6 0");
    // Twelve employees of 8 + 4 + 6.
    assert_eq!(by("role")["employee 2026"], "12 18 0.6667");
    assert_eq!(by("role")["leader 2026"], "4 5 0.8");
    for by in ["area", "date"] {
        let seen = compare(&[&args[..], &[by]].concat());
        let expected = format!("fejl: --invited kan ikke bruges sammen med --by {by}\n");
        assert!(seen.stderr.starts_with(&expected) && seen.status == 2, "{}", seen.stderr);
    }
}

#[test]
fn a_department_that_is_not_named_has_no_rate_and_more_answers_than_invited_are_told() {
    let folder = TempDir::new().unwrap();
    let table = answers(folder.path());
    let file = write(folder.path(), "inviterede.csv", "department,invited\nA,11\n");
    let args = [table.as_str(), "--invited", &file];
    let rates = rates(&args);
    assert_eq!(rates["A 2026"], "12 11 ", "no rate over 100 %");
    assert_eq!(rates["B 2026"], "4  ", "missing, and not 0");
    let seen = compare(&[&args[..], &["--width", "200"]].concat());
    assert_eq!(seen.status, 1, "one of the numbers is wrong");
    assert!(seen.stdout.contains("12, men 11 inviteret"), "{}", seen.stdout);
    let everybody = line_of(&seen.stdout, "Alle 2026 ");
    assert!(everybody.starts_with("Alle 2026 16 – "), "who was invited in B is not known");
    let told = format!(
        "advarsel[more-than-invited]: »A« har 12, der har svaret, men kun 11 er inviteret\n --> {file}:2:3\n"
    );
    assert!(seen.stderr.contains(&told), "{}", seen.stderr);
    assert!(seen.stderr.contains("bemærk[not-invited]: »B« har svaret"), "{}", seen.stderr);
    assert!(!seen.stderr.contains("»C«"), "C has not answered in the newest period");
    // Nothing is wrong where only somebody is not named.
    let file = write(folder.path(), "flere.csv", "department,invited\nA,16\n");
    assert_eq!(compare(&[table.as_str(), "--invited", &file]).status, 0);
}

#[test]
fn what_is_wrong_with_the_file_is_told_with_its_place() {
    let folder = TempDir::new().unwrap();
    let table = answers(folder.path());
    let found = |text: &str| {
        let file = write(folder.path(), "inviterede.csv", text);
        let seen = compare(&[table.as_str(), "--invited", &file]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{text}");
        let at = seen.stderr.lines().filter_map(|line| line.split_once("inviterede.csv:"));
        let at: Vec<_> = at.map(|(_, place)| place.split(' ').next().unwrap().to_owned()).collect();
        let codes = seen.stderr.lines().filter_map(|line| line.strip_prefix("fejl["));
        let codes = codes.map(|line| line.split(']').next().unwrap());
        codes.zip(at).map(|(code, place)| format!("{place} {code}")).collect::<Vec<_>>()
    };
    assert_eq!(
        found("department;invited\nA;mange\nB;2,5\nC;\n"),
        ["2:3 wrong-type", "3:3 wrong-type", "4:3 wrong-type"]
    );
    assert_eq!(found("department,invited\nA,0\nB,-4\n"), ["2:3 out-of-range", "3:3 out-of-range"]);
    assert_eq!(found("department,invited\nA,3\n a ,4\n"), ["3:1 duplicate-department"]);
    assert_eq!(found("department,role,invited\nA,boss,4\n"), ["2:3 wrong-value"]);
    assert_eq!(
        found("department,invited\n,4\nI alt,4\nA\n"),
        ["2:1 missing-department", "3:1 totals-row", "4:1 uneven-row"]
    );
    assert_eq!(found("department,antal\nA,4\n"), ["1:1 missing-column"]);
    assert_eq!(found("department,invited,inviteret\nA,4,5\n"), ["1:20 duplicate-column"]);
    assert_eq!(found(""), [""; 0], "an empty file is a finding without a place");
}

#[test]
fn workbooks_are_read_and_merged_parts_know_of_the_invited_too() {
    let folder = TempDir::new().unwrap();
    let table = answers(folder.path());
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, (name, count)) in (1..).zip([("A", 16.0), ("B", 9.0), ("C", 6.0)]) {
        sheet.write(row, 0, name).unwrap();
        sheet.write(row, 1, count).unwrap();
    }
    sheet.write(0, 0, "Afdeling").unwrap();
    sheet.write(0, 1, "Inviterede").unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    book.save(path("inviterede.xlsx")).unwrap();
    let told = ["--invited", &path("inviterede.xlsx"), "--format", "csv"];
    let whole = compare(&[&[table.as_str()], &told[..]].concat());
    assert_eq!((whole.stderr.as_str(), whole.status), ("", 0));
    assert!(whole.stdout.contains("A,2026,example,person,12,12,16,0.75,"), "{}", whole.stdout);
    let part = path("del.json");
    assert_eq!(compare(&[&table, "--partial", "-o", &part]).status, 0);
    let merged = compare(&[&[part.as_str(), "--merge"], &told[..]].concat());
    assert_eq!(merged.stdout, whole.stdout);
}

/// 54 ± 2.776445 · √130 / √5 = 14.157148, less by √((N − n) / (N − 1)): √(1/5) for N = 6, √(5/9) for 10.
#[test]
fn who_has_answered_leaves_nothing_open() {
    let mut moments = Moments::default();
    for score in [40, 50, 50, 60, 70] {
        moments.add(1, Score::whole_points(score));
    }
    let half = |invited: Option<u32>| {
        let found = Interval::of_mean(&moments, 5, invited).unwrap();
        let [low, high] = [found.low, found.high].map(|end| end.to_f64().unwrap());
        assert!((low + high - 108.0).abs() < 1e-6, "around the mean");
        ((high - low) / 2.0 * 1e6).round() / 1e6
    };
    assert_eq!(half(None).to_string(), "14.157148");
    assert_eq!(half(Some(6)).to_string(), "6.331269");
    assert_eq!(half(Some(10)).to_string(), "10.552115");
    assert_eq!(half(Some(5)).to_string(), "0", "all have answered");
    assert_eq!(half(Some(4)).to_string(), "14.157148", "more than were invited: nothing is known");
}

/// Thirteen who all gave the same: a mean of 50, half a step of five to each side.
#[test]
fn the_interval_that_is_shown_is_narrower_where_more_have_answered() {
    let folder = TempDir::new().unwrap();
    let rows = "A,2026-11-09,3,3,3,3\n".repeat(13);
    let table = format!("department,date,a1,a2,a3,b1\n{rows}");
    let table = write(folder.path(), "svar.csv", &table);
    let ends = |invited: &str| {
        let file = write(folder.path(), "i.csv", &format!("department,invited\nA,{invited}\n"));
        let seen = compare(&[&table, "--invited", &file, "--format", "csv"]);
        let mut reader = csv::Reader::from_reader(seen.stdout.as_bytes());
        let row: BTreeMap<String, String> = reader.deserialize().next().unwrap().unwrap();
        (row["mean"].clone(), row["mean_low"].clone(), row["mean_high"].clone())
    };
    // 2.1788 · 6 / √13 = 3.63 and half a step, 2.5: 6.1 to each side, rounded outwards to steps of five. When
    // all have answered, only the half step is left, and the step that it is rounded outwards to.
    let all =
        |mean: &str, low: &str, high: &str| (mean.to_owned(), low.to_owned(), high.to_owned());
    assert_eq!(ends("1000"), all("50", "40", "60"));
    assert_eq!(ends("13"), all("50", "45", "55"));
}
