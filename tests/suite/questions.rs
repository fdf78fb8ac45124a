//! `modenhed compare --questions`: what was answered to each question.

use std::collections::BTreeMap;
use std::fs;

use calamine::{Reader, Xlsx, open_workbook};

use rust_decimal::Decimal;

use crate::common::{Run, modenhed};

const TABLE: &str = "examples/nordager/svar-2026.csv";

fn compare(args: &[&str]) -> Run {
    modenhed(&[&["compare"], args].concat())
}

fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(csv.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// Each count equals one of the table itself.
#[test]
fn counts_are_those_of_the_table() {
    let table: Vec<BTreeMap<String, String>> = rows(&fs::read_to_string(TABLE).unwrap());
    let seen = compare(&[TABLE, "--questions", "--min-group", "1", "--format", "csv"]);
    let told = rows(&seen.stdout);
    // Those that have changed since are kept aside, and others were never asked.
    let known: Vec<_> = told.iter().filter(|row| row["n"] != "0").collect();
    assert!(known.len() > 8 * 20);
    for row in known {
        let answers = table.iter().filter(|one| one["department"] == row["group"]);
        let answers: Vec<_> = answers.map(|one| one[&row["question"]].as_str()).collect();
        let count = |code: &str| answers.iter().filter(|answer| **answer == code).count();
        let answered = answers.len() - count("") - count("na") - count("dk");
        assert_eq!(row["n"], answered.to_string(), "{row:?}");
        // In ten-thousandths, rounded half up.
        let share = |part: usize, whole: usize| (2 * 10_000 * part + whole) / (2 * whole);
        let told = |column: &str| {
            let decimal: Decimal = row[column].parse().unwrap();
            usize::try_from(decimal * Decimal::from(10_000)).unwrap()
        };
        for option in 1..=5 {
            let column = format!("share_{option}");
            assert_eq!(told(&column), share(count(&option.to_string()), answered), "{row:?}");
        }
        assert_eq!(told("dont_know"), share(count("dk"), answers.len()), "{row:?}");
        let sum: usize = (1..=5).map(|code| (code - 1) * 25 * count(&code.to_string())).sum();
        assert_eq!(told("mean"), share(sum, answered), "{row:?}");
    }
}

#[test]
fn small_groups_are_rounded_and_hidden_as_everywhere() {
    for row in rows(&compare(&[TABLE, "--questions", "--format", "csv"]).stdout) {
        let (answered, mean) = (row["n"].parse::<u32>().unwrap(), &row["mean"]);
        assert_eq!(row["hidden"] == "yes", (1..10).contains(&answered), "{row:?}");
        assert_eq!(mean.is_empty(), answered < 10, "{row:?}");
        // The largest department has ten: 200/10 are steps of twenty.
        assert!(mean.is_empty() || mean.parse::<u32>().unwrap() % 20 == 0, "{row:?}");
        assert!(row["share_1"].is_empty() && row["dont_know"].is_empty(), "{row:?}");
    }
    let all = rows(&compare(&[TABLE, "--questions", "--by", "date", "--format", "csv"]).stdout);
    assert!(all.iter().all(|row| row["share_1"].is_empty()), "sixty people are too few for shares");
    // Everybody twice, as other people.
    let folder = tempfile::tempdir().unwrap();
    let twice = folder.path().join("svar.csv");
    let table = fs::read_to_string(TABLE).unwrap();
    let (_, people) = table.split_once('\n').unwrap();
    let others = people.lines().map(|row| row.replacen(',', ",and-", 1) + "\n");
    fs::write(&twice, table.clone() + &others.collect::<String>()).unwrap();
    let args = [twice.to_str().unwrap(), "--questions", "--by", "date", "--format", "csv"];
    let all = rows(&compare(&args).stdout);
    let shares = all.iter().filter(|row| !row["share_1"].is_empty());
    let shares: Vec<f64> = shares.map(|row| row["share_1"].parse().unwrap()).collect();
    assert!(shares.len() > 20, "120 people");
    // Ten times the step of 100/100, in per cent.
    assert!(shares.iter().all(|share| (share * 10.0).fract().abs() < 1e-9 && *share > 0.0));
}

#[test]
fn parts_and_workbooks_have_the_questions_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for by in ["department", "role", "department,role"] {
        compare(&[TABLE, "--by", by, "--partial", "-o", &path("del.json")]);
        let shown = ["--questions", "--min-group", "1", "--format", "json"];
        let merged = compare(&[&[path("del.json").as_str(), "--merge"], &shown[..]].concat());
        let whole = compare(&[&[TABLE, "--by", by], &shown[..]].concat());
        assert_eq!(merged.status, 0, "{}", merged.stderr);
        assert!(merged.stdout == whole.stdout && whole.stdout.len() > 1000, "{by}");
    }
    compare(&[TABLE, "-o", &path("g.xlsx"), "--lang", "da"]);
    let mut book: Xlsx<_> = open_workbook(path("g.xlsx")).unwrap();
    let sheet = book.worksheet_range("Svar på spørgsmål").unwrap();
    assert!(sheet.height() > 8 * 20);
    let text = compare(&[TABLE, "--questions", "--width", "120"]).stdout;
    assert!(
        text.contains("Spørgsmål for spørgsmål") && text.contains("for få til at vise"),
        "{text}"
    );
}
