//! `modenhed export`, as those see it who get what it writes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx, open_workbook};
use serde_json::Value;
use tempfile::TempDir;

use crate::common::{Run, modenhed};

/// Sheets of eight departments over two years, and the answers of their staff.
const NORDAGER: &str = "examples/nordager";

fn export(args: &[&str]) -> Run {
    modenhed(&[&["export"], args].concat())
}

/// Exports into a file of this name; gives the folder it is in, too, so that it stays.
fn exported(name: &str, args: &[&str]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join(name);
    let seen = export(&[args, &["-o", file.to_str().unwrap()]].concat());
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 0), "{}", seen.stderr);
    (folder, file)
}

fn sheets(file: &Path) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let names = book.sheet_names();
    let rows = |name: String| {
        let rows = book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect();
        (name, rows)
    };
    names.into_iter().map(rows).collect()
}

/// The table of the overview: it begins below the lines about it.
fn overview(file: &Path) -> Vec<Vec<Data>> {
    let (_, rows) = sheets(file).into_iter().find(|(name, _)| name == "Overblik").unwrap();
    rows.into_iter().skip_while(|row| row[1] == Data::Empty).collect()
}

/// A part of a workbook as it is packed.
fn part(file: &Path, name: &str) -> Option<String> {
    let mut archive = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(name).ok()?.read_to_string(&mut text).unwrap();
    Some(text)
}

fn csv(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    rows.deserialize().map(Result::unwrap).collect()
}

/// A table of so many departments with one respondent each, answering the example's questions.
fn departments(folder: &Path, count: usize) -> PathBuf {
    let file = folder.join("svar.csv");
    let rows: Vec<_> = (0..count).map(|n| format!("Afdeling {n},4,na,2,2")).collect();
    fs::write(&file, format!("department,a1,a2,a3,b1\n{}\n", rows.join("\n"))).unwrap();
    file
}

const GROUPS: [[&str; 9]; 2] = [
    [
        "Om",
        "Overblik",
        "Grupper",
        "Temaer",
        "Ændringer",
        "Spørgsmål pr. gruppe",
        "Svar på spørgsmål",
        "Anbefalinger til afdelinger",
        "Spørgsmål",
    ],
    [
        "About",
        "Overview",
        "Groups",
        "Themes",
        "Changes",
        "Questions by group",
        "Answers to questions",
        "Advice to departments",
        "Questions",
    ],
];
const RESPONDENTS: [[&str; 5]; 2] = [
    ["Scorer", "Svar", "Anbefalinger", "Teknologier", "Noter"],
    ["Scores", "Answers", "Recommendations", "Technologies", "Notes"],
];

#[test]
fn a_workbook_is_of_groups_and_says_what_it_is() {
    for (language, names) in ["da", "en"].into_iter().zip(GROUPS) {
        let (_folder, file) = exported("alt.xlsx", &[NORDAGER, "--lang", language]);
        let sheets = sheets(&file);
        assert_eq!(sheets.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), names);
        let texts = part(&file, "xl/sharedStrings.xml").unwrap();
        assert!(!texts.contains("bor-01"), "no respondent");
    }
    let (_folder, file) = exported("alt.xlsx", &[NORDAGER]);
    let (_, front) = sheets(&file).remove(0);
    let told = |what: &str| {
        let row = front.iter().find(|row| row[0] == *what).unwrap_or_else(|| panic!("{what}"));
        row[1].to_string()
    };
    assert_eq!(front[0][0].to_string(), "Digital modenhed i afdelingerne");
    assert_eq!(told("Filer"), NORDAGER);
    assert_eq!(told("Spørgeskemaer"), "Kerneopgaven 2.0.2\nTeknologi 2.0.2\nForandring 2.0.2");
    assert_eq!(told("Mindste gruppe"), "5 personer; tal for færre er skjult.");
    assert!(told("Metode").contains("i spring på 10 point ved 5–9 personer"));
    for name in &GROUPS[0][1..] {
        assert!(!told(&format!("Ark: {name}")).is_empty(), "{name}");
    }
    // Eight departments, and what each needs by at least half of its sheets.
    let advice = sheets(&file).into_iter().find(|(name, _)| name.starts_with("Anbefalinger"));
    let advice = advice.unwrap().1;
    let head: Vec<_> = advice[3].iter().map(ToString::to_string).collect();
    assert_eq!(head, ["Afdeling", "Anbefaling", "Aspekt", "Hvorfor", "Første skridt", "Indsats"]);
    assert!(advice.len() > 20, "{}", advice.len());
}

#[test]
fn single_sheets_are_there_where_they_are_asked_for() {
    for (index, language) in ["da", "en"].into_iter().enumerate() {
        let more = [NORDAGER, "--lang", language, "--with-respondents"];
        let (_folder, file) = exported("alt.xlsx", &more);
        let sheets = sheets(&file);
        let names: Vec<_> = sheets.iter().map(|(name, _)| name.as_str()).collect();
        let (groups, asked) = GROUPS[index].split_at(8);
        assert_eq!(names, [groups, &RESPONDENTS[index], asked].concat());
        let tables = ["scores", "answers", "recommendations", "technologies"];
        for (table, name) in tables.into_iter().zip(RESPONDENTS[index]) {
            let csv = export(&[NORDAGER, "--table", table, "--lang", language]).stdout;
            let mut csv = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
            let (_, rows) = sheets.iter().find(|(known, _)| known == name).unwrap();
            assert_eq!(rows.len(), csv.records().count(), "{table}");
        }
        let answers = csv(&export(&[NORDAGER, "--table", "answers"]).stdout);
        let notes = answers.iter().filter(|row| !row["note"].is_empty()).count();
        let (_, rows) = sheets.iter().find(|(name, _)| *name == RESPONDENTS[index][4]).unwrap();
        assert_eq!(rows.len(), 1 + notes, "the notes by themselves");
    }
    let file = "--with-respondents og --anonymous";
    let seen = export(&[NORDAGER, "--with-respondents", "--anonymous"]);
    assert_eq!(seen.status, 2, "{file}: {}", seen.stderr);
}

#[test]
fn the_overview_holds_the_means_of_each_department_in_its_last_year() {
    means_of_the_last_year(NORDAGER, false);
    // Last year on the same questions: every 3 was a 2.
    let folder = TempDir::new().unwrap();
    for entry in fs::read_dir(format!("{NORDAGER}/2026")).unwrap() {
        let path = entry.unwrap().path();
        let sheet = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let before = sheet.replace(": 2026-", ": 2025-").replace(": 3\n", ": 2\n");
        fs::write(folder.path().join(format!("2025-{name}")), before).unwrap();
        fs::write(folder.path().join(format!("2026-{name}")), sheet).unwrap();
    }
    means_of_the_last_year(folder.path().to_str().unwrap(), true);
}

/// Holds the overview of a folder's sheets beside their scores; a change is shown on the same questions only.
fn means_of_the_last_year(sheets: &str, same_questions: bool) {
    let (_folder, file) = exported("alt.xlsx", &[sheets, "--with-respondents"]);
    let overview = overview(&file);
    let head: Vec<_> = overview[0].iter().map(ToString::to_string).collect();
    assert_eq!(head[..4], ["Afdeling", "Periode", "Besvarelser", "Kerneopgaven"]);
    assert_eq!(
        head[4..],
        ["Teknologi", "Forandring", "Samlet", "Niveau", "Ændring", "Ændringen er målt"]
    );
    let scores = csv(&export(&[sheets]).stdout);
    // The mean of a column of the scores over a department's sheets of a year, and their number.
    let mean = |department: &str, year: &str, column: &str| {
        let all = department == "Alle";
        let mine = scores.iter().filter(|row| all || row["department"] == department);
        let mine = mine.filter(|row| row["date"].starts_with(year));
        let figures: Vec<f64> = mine.filter_map(|row| row[column].parse().ok()).collect();
        #[allow(clippy::cast_precision_loss, reason = "there are few")]
        let count = figures.len() as f64;
        (figures.iter().sum::<f64>() / count, count)
    };
    assert_eq!(overview.len(), 10, "a head, eight departments and everybody");
    assert_eq!(overview[9][0].to_string(), "Alle");
    for row in &overview[1..] {
        let department = row[0].to_string();
        assert_eq!(row[1], Data::Float(2026.0));
        let columns =
            ["kerneopgaven_score", "teknologi_score", "forandring_score", "overall_score"];
        for (cell, column) in row[3..].iter().zip(columns) {
            let (expected, count) = mean(&department, "2026", column);
            assert_eq!(row[2], Data::Float(count));
            let Data::Float(shown) = cell else { panic!("{department}, {column}: {cell:?}") };
            // The scores were rounded to four decimals before they came into this mean.
            assert!((shown - expected).abs() < 2e-4, "{department}, {column}: {shown}, {expected}");
        }
        let now = mean(&department, "2026", "overall_score").0;
        let change = now - mean(&department, "2025", "overall_score").0;
        match row[8] {
            Data::Float(shown) if same_questions => {
                assert!((shown - change).abs() < 3e-4, "{department}: {shown}, {change}");
            }
            // A difference would not come from the answers alone.
            Data::Empty if !same_questions => {}
            ref other => panic!("{department}: {other:?}"),
        }
        let level = ["1 Ad hoc", "2 På vej", "3 Etableret", "4 Forankret", "5 Optimeret"];
        let level = level.iter().zip([20.0, 40.0, 60.0, 80.0, 101.0]).find(|(_, to)| now < *to);
        assert_eq!(row[7].to_string(), *level.unwrap().0, "{department}");
    }
}

#[test]
fn the_overview_is_shaded_and_drawn_as_long_as_bars_can_be_told_apart() {
    let folder = TempDir::new().unwrap();
    for (count, bars) in [(1, 1), (60, 1), (61, 0)] {
        let table = departments(folder.path(), count);
        let example = ["--questionnaire", "tests/data/example.yaml"];
        let args = [&[table.to_str().unwrap(), "--with-respondents"], &example[..]].concat();
        let (_folder, file) = exported("alt.xlsx", &args);
        let series = part(&file, "xl/charts/chart1.xml");
        let series = series.map_or(0, |chart| chart.matches("<c:ser>").count());
        assert_eq!(series, bars, "{count} departments with one aspect");
        let names = [
            "Overblik",
            "Grupper",
            "Temaer",
            "Spørgsmål pr. gruppe",
            "Svar på spørgsmål",
            "Scorer",
        ];
        for (n, (name, _)) in (1..).zip(sheets(&file)) {
            let xml = part(&file, &format!("xl/worksheets/sheet{n}.xml")).unwrap();
            let is_shaded = xml.contains("<colorScale>");
            assert_eq!(is_shaded, names.contains(&name.as_str()), "{name}");
        }
    }
    let (_folder, file) = exported("alt.xlsx", &[NORDAGER]);
    let chart = part(&file, "xl/charts/chart1.xml").unwrap();
    assert_eq!(chart.matches("<c:ser>").count(), 3, "an aspect each");
}

#[test]
fn rows_are_tables_with_names_and_heads_that_stay_in_view() {
    let (_folder, file) = exported("alt.xlsx", &[NORDAGER, "--with-respondents"]);
    let names: Vec<_> = sheets(&file).into_iter().map(|(name, _)| name).collect();
    for (number, name) in (1..).zip(&names).skip(1) {
        let xml = part(&file, &format!("xl/worksheets/sheet{number}.xml")).unwrap();
        assert!(xml.contains("state=\"frozen\"") && xml.contains("<tablePart "), "{name}");
        assert!(xml.contains("orientation=\"landscape\""), "{name}");
        let table = part(&file, &format!("xl/tables/table{}.xml", number - 1)).unwrap();
        let title: String =
            name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
        assert!(table.contains(&format!("displayName=\"tbl_{title}\"")), "{table}");
        assert!(table.contains("<autoFilter "), "{name}");
    }
    // What does not fit in fifty characters takes several lines, and its row is as high.
    let xml = part(&file, "xl/worksheets/sheet8.xml").unwrap();
    assert!(xml.contains(" ht=\"30\" customHeight=\"1\""));
    let styles = part(&file, "xl/styles.xml").unwrap();
    for format in ["+0;−0;0", "0 %", "yyyy-mm-dd", "yyyy-mm"] {
        assert!(styles.contains(&format!("formatCode=\"{format}\"")), "{format}");
    }
}

#[test]
fn the_same_collection_gives_the_same_bytes() {
    let bytes = |name| {
        let (_folder, file) = exported(name, &[NORDAGER]);
        fs::read(file).unwrap()
    };
    assert!(bytes("a.xlsx") == bytes("b.xlsx"));
}

#[test]
fn csv_is_what_score_writes() {
    for table in ["scores", "answers", "recommendations", "technologies"] {
        let score = modenhed(&["score", NORDAGER, "--table", table]);
        let seen = export(&[NORDAGER, "--table", table]);
        assert!(seen.stdout == score.stdout, "{table}");
        assert_eq!(seen.status, score.status);
    }
    let score = modenhed(&["score", NORDAGER, "--excel"]);
    let (_folder, file) = exported("tal.csv", &[NORDAGER, "--excel"]);
    assert!(fs::read_to_string(file).unwrap() == score.stdout);
}

#[test]
fn groups_are_those_that_compare_shows_and_hides() {
    for more in [&[][..], &["--min-group", "1"], &["--period", "month"]] {
        let compared = modenhed(&[&["compare", NORDAGER, "--format", "csv"], more].concat());
        let seen = export(&[&[NORDAGER, "--table", "groups"], more].concat());
        assert!(!compared.stdout.is_empty() && seen.stdout == compared.stdout, "{more:?}");
    }
    // Beside the sheets themselves there is nothing to hide.
    let (_folder, file) = exported("alt.json", &[NORDAGER]);
    let all: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let compared = modenhed(&["compare", NORDAGER, "--min-group", "1", "--format", "json"]).stdout;
    let compared: Value = serde_json::from_str(&compared).unwrap();
    assert_eq!(all["groups"], compared["groups"]);
}

#[test]
fn json_holds_the_sheets_as_score_writes_them_and_the_questionnaires() {
    let (_folder, file) = exported("alt.json", &[NORDAGER]);
    let all: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let keys: Vec<_> = all.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["schema", "sheets", "groups", "questionnaires"]);
    let score = modenhed(&["score", NORDAGER, "--format", "json"]).stdout;
    let score: Value = serde_json::from_str(&score).unwrap();
    assert_eq!(all["sheets"], score["sheets"]);
    let ids: Vec<_> = all["questionnaires"].as_array().unwrap().iter().map(|q| &q["id"]).collect();
    assert_eq!(ids, ["kerneopgaven", "teknologi", "forandring"]);
}

#[test]
fn what_cannot_be_exported_is_said() {
    let folder = TempDir::new().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let page = file("alt.html");
    let seen = export(&[NORDAGER, "-o", &page]);
    let expected = format!(
        "fejl: endelsen på »{page}« siger ikke, hvilket format der ønskes; brug .csv, .xlsx, .json eller --format\n"
    );
    assert_eq!((seen.stderr, seen.status), (expected, 2));
    let seen = export(&[NORDAGER, "--table", "answers", "-o", &file("alt.xlsx")]);
    let expected = "fejl: --table og --excel kan kun bruges, når der skrives CSV\n";
    assert_eq!((seen.stderr.as_str(), seen.status), (expected, 2));
    let empty = export(&["tests/findings/empty-file.yaml", "-o", &file("alt.xlsx")]);
    assert_eq!(empty.status, 2);
    assert!(empty.stderr.contains("der var ingen besvarelse"), "{}", empty.stderr);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
}
