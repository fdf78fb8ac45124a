//! What has changed between two years, where the questionnaire has changed too.

use std::fs;

use calamine::{Reader, Xlsx, open_workbook};
use serde_json::Value;

use crate::common::modenhed;
use crate::versions::SECOND;

/// Two persons answer the same in both years; the second version asks one question more, answered low.
fn two_years(folder: &tempfile::TempDir, since: &str, second: &str) -> Vec<String> {
    let file = folder.path().join("q.yaml");
    let text = format!(
        "modenhed: 1\nid: proeve\nversion: {second}\nlanguages: [da]\ntitle: Y\npurpose: P\nscales:\n  trin: [{{code: 1, text: A}}, {{code: 5, text: E}}]\nthemes:\n  \
         - id: t\n    title: T\n    questions:\n      - {{id: a, text: Q, scale: trin}}\n      - {{id: new, text: Q, scale: trin{since}}}\n"
    );
    fs::write(&file, text).unwrap();
    let mut args = vec!["--questionnaire".to_owned(), file.to_str().unwrap().to_owned()];
    for (year, version, answers) in [(2025, "1.0.0", "a: 5"), (2026, second, "a: 5, new: 1")] {
        for person in ["r1", "r2"] {
            let path = folder.path().join(format!("{year}-{person}.yaml"));
            let text = format!(
                "modenhed: 1\ndepartment: A\nrespondent: {person}\ndate: {year}-11-01\nquestionnaires: [{{id: proeve, version: {version}}}]\nanswers: {{{answers}}}\n"
            );
            fs::write(&path, text).unwrap();
            args.push(path.to_str().unwrap().to_owned());
        }
    }
    args
}

fn compare(args: &[String], more: &[&str]) -> String {
    let mut all = vec!["compare", "--min-group", "1"];
    all.extend(args.iter().map(String::as_str));
    all.extend(more);
    modenhed(&all).stdout
}

/// What a comparison's row tells of the change: the columns that are named here.
const SINCE: [&str; 6] = ["change", "basis", "basis_of", "n_before", "break", "hidden"];

/// The same in a workbook.
const IN_WORKBOOK: [&str; 6] = [
    "Ændring",
    "Ens spørgsmål",
    "Spørgsmål i alt",
    "Besvarelser før",
    "Brud",
    "For få til at vise",
];

/// The same of the row that begins so, without who answered.
fn since(csv: &str, row: &str) -> String {
    let head: Vec<_> = csv.lines().next().unwrap().split(',').collect();
    let found = csv.lines().find(|line| line.replacen(",person,", ",", 1).starts_with(row));
    let cells: Vec<_> = found.unwrap_or_else(|| panic!("{row}: {csv}")).split(',').collect();
    SINCE.map(|name| cells[head.iter().position(|one| *one == name).unwrap()]).join(",")
}

/// Everything that is said of a change: in text, CSV, JSON, HTML and XLSX.
fn said(args: &[String]) -> (String, String, Value, String, String) {
    let html = ["report", "--min-group", "1", "--format", "html"];
    let html =
        modenhed(&[&html[..], &args.iter().map(String::as_str).collect::<Vec<_>>()].concat());
    let json: Value = serde_json::from_str(&compare(args, &["--format", "json"])).unwrap();
    let mut groups = json["groups"].as_array().unwrap().iter();
    let now = groups.find(|one| one["date"] == "2026").unwrap();
    let csv = since(&compare(args, &["--format", "csv"]), "A,2026,proeve,2,");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("g.xlsx").to_str().unwrap().to_owned();
    compare(args, &["-o", &file]);
    let mut workbook: Xlsx<_> = open_workbook(&file).unwrap();
    let sheet = workbook.worksheet_range("Grupper").unwrap();
    let row = sheet.rows().find(|row| row[1] == 2026.0).unwrap();
    let head = sheet.rows().next().unwrap();
    // A column in which nothing stands is not there.
    let place = |name: &str| head.iter().position(|cell| cell == name);
    let cells = IN_WORKBOOK.map(|name| place(name).map_or(String::new(), |at| row[at].to_string()));
    (compare(args, &[]), csv, now["aspects"][0].clone(), html.stdout, cells.join(","))
}

#[test]
fn a_new_question_is_no_change_and_all_formats_say_why() {
    let folder = tempfile::tempdir().unwrap();
    // Nobody says that the question is new: there may be other questions altogether.
    let (text, csv, json, html, xlsx) = said(&two_years(&folder, "", "2.0.0"));
    assert!(text.contains("brud: andre spørgsmål") && text.contains("Brud: I blev"), "{text}");
    assert!(!text.contains("−50"), "{text}");
    assert_eq!((csv.as_str(), xlsx.as_str()), (",,,2,yes,no", ",,,2,ja,nej"));
    assert_eq!(
        [&json["change"], &json["basis"], &json["basis_of"], &json["break"]],
        [&Value::Null, &Value::Null, &Value::Null, &true.into()]
    );
    assert!(html.contains("Y kan ikke sammenlignes med sidst") && html.contains("Brud: I blev"));
    assert!(!html.contains("−50"), "{html}");

    // Of two questions one is new, and the other was answered the same.
    let (text, csv, json, html, xlsx) = said(&two_years(&folder, ", since: 2.0.0", "2.0.0"));
    assert!(text.contains("0 på 1 af 2 spørgsmål (0 til 0) · n 2 → 2"), "{text}");
    assert_eq!((csv.as_str(), xlsx.as_str()), ("0,1,2,2,no,no", "0,1,2,2,nej,nej"));
    assert_eq!(
        (json["change"].as_f64(), json["basis"].as_u64(), json["basis_of"].as_u64()),
        (Some(0.0), Some(1), Some(2))
    );
    assert_eq!(json["break"], false);
    assert!(html.contains("0 på 1 af 2 spørgsmål"), "{html}");
    assert!(!html.contains("line line-0"), "two periods are told by the table");
}

#[test]
fn the_best_answer_is_no_change_when_the_scale_gets_longer() {
    let folder = tempfile::tempdir().unwrap();
    let (file, question) = (folder.path().join("q.yaml"), "text: Q, scale: trin");
    for (others, expected) in [(1, "0,1,2,1,no,no"), (0, ",0,1,0,yes,no")] {
        let other = format!("      - {{id: same, {question}}}\n").repeat(others);
        let text = SECOND.split("    questions:").next().unwrap().to_owned()
            + "    questions:\n"
            + &other
            + &format!("      - {{id: scale, {question}, changed: 2.0.0}}\n");
        // Nothing lives on where there is nothing else.
        fs::write(&file, text.replace("  - {id: before, until: 2.0.0, now: after}\n", "")).unwrap();
        let mut args = vec!["--questionnaire".to_owned(), file.to_str().unwrap().to_owned()];
        for (year, version, best) in [("2025", "1.0.0", 3), ("2026", "2.0.0", 5)] {
            let path = folder.path().join(format!("{year}.yaml"));
            let same = if others == 1 { "same: 4, " } else { "" };
            let sheet = format!(
                "modenhed: 1\ndepartment: A\ndate: {year}-11-01\nquestionnaires: [{{id: proeve, version: {version}}}]\nanswers: {{{same}scale: {best}}}\n"
            );
            fs::write(&path, sheet).unwrap();
            args.push(path.to_str().unwrap().to_owned());
        }
        assert_eq!(since(&compare(&args, &["--format", "csv"]), "A,2026,proeve,"), expected);
    }
}

const EXAMPLE: [&str; 4] = [
    "--questionnaire",
    "tests/data/versions/questionnaire.yaml",
    "tests/data/versions/2025.yaml",
    "tests/data/versions/2026.yaml",
];

#[test]
fn the_worked_example_of_versions() {
    let args = EXAMPLE.map(str::to_owned);
    let csv = compare(&args, &["--themes", "--format", "csv"]);
    let means = |year: &str| -> Vec<String> {
        let rows = csv.lines().filter(|line| line.starts_with(&format!("Borgerservice,{year}")));
        rows.map(|row| row.split(',').nth(5).unwrap().to_owned()).collect()
    };
    // The aspect, its themes A to D, and overall, which one aspect does not have.
    assert_eq!(means("2025"), ["62.5", "50", "75", "", "", ""]);
    assert_eq!(means("2026"), ["59.375", "50", "37.5", "50", "100", ""]);
    let now = |subject: &str| since(&csv, &format!("Borgerservice,2026,{subject},"));
    assert_eq!(now("example"), "1.3889,6,9,1,no,no", "63.888… less 62.5");
    assert_eq!(now("example/a"), "16.6667,2,3,1,no,no", "66.666… less 50");
    assert_eq!(now("example/b"), "0,1,2,1,no,no");
    assert_eq!(now("example/c"), ",3,3,0,no,no", "it had no score");
    assert_eq!(now("example/d"), ",0,1,0,yes,no", "it is new");
    let score = modenhed(&[&["score", "--format", "csv"][..], &EXAMPLE].concat());
    let coverage: Vec<_> =
        score.stdout.lines().skip(1).map(|row| row.split(',').nth(7).unwrap()).collect();
    assert_eq!(coverage, ["0.6667", "0.8889"], "4 of 6 and 8 of 9");
}

#[test]
fn a_department_is_told_its_change_on_the_questions_that_are_the_same() {
    let page =
        modenhed(&[&["report", "--format", "markdown", "--lang", "da"][..], &EXAMPLE].concat());
    let line = "| Example | 63 | 64 | +1 på 6 af 9 spørgsmål |";
    assert!(page.stdout.contains(line), "{}", page.stdout);
    // C is made of the same questions both times, but had no score; no other theme stands beside last year's.
    assert!(
        !page.stdout.contains("sidst 50") && !page.stdout.contains("sidst 75"),
        "{}",
        page.stdout
    );
}

/// Of five persons a year, one did not answer what is the same, or all did.
#[test]
fn a_change_on_few_sheets_is_hidden() {
    let folder = tempfile::tempdir().unwrap();
    let (file, table) = (folder.path().join("q.yaml"), folder.path().join("t.csv"));
    let questions = [("a", ""), ("b", ""), ("c", ", since: 2.0.0"), ("d", ", since: 2.0.0")]
        .map(|(id, since)| format!("      - {{id: {id}, text: Q, scale: trin{since}}}\n"))
        .concat();
    let start = "modenhed: 1\nid: proeve\nversion: 2.0.0\nlanguages: [da]\ntitle: Y\npurpose: P\nscales:\n  trin: [{code: 1, text: A}, {code: 5, text: E}]\nthemes:\n  - id: t\n    title: T\n    questions:\n";
    fs::write(&file, format!("{start}{questions}")).unwrap();
    for (last, expected) in [("5,5,1,1", "40,2,4,5,no,no"), (",,1,1", ",2,4,5,no,no")] {
        let before =
            "A,2025-11-01,1.0.0,1,1,,\n".repeat(3) + &"A,2025-11-01,1.0.0,5,5,,\n".repeat(2);
        let now = "A,2026-11-01,2.0.0,5,5,1,1\n".repeat(3) + "A,2026-11-01,2.0.0,1,1,1,1\n";
        let rows = format!(
            "department,date,proeve_version,a,b,c,d\n{before}{now}A,2026-11-01,2.0.0,{last}\n"
        );
        fs::write(&table, rows).unwrap();
        let args = ["compare", "--format", "csv", "--questionnaire", file.to_str().unwrap()];
        let csv = modenhed(&[&args[..], &[table.to_str().unwrap()]].concat()).stdout;
        // 40 last year, and 80 of those who all answered, in steps of ten; without the fifth there are only
        // four.
        assert_eq!(since(&csv, "A,2026,proeve,5,"), expected, "{csv}");
    }
}

/// Half of what is asked is new, and there opinions differ; on what is the same they do not.
#[test]
fn a_change_on_some_questions_has_the_spread_of_these() {
    let folder = tempfile::tempdir().unwrap();
    let (file, table) = (folder.path().join("q.yaml"), folder.path().join("t.csv"));
    let questions = [("a", ""), ("b", ""), ("c", ", since: 2.0.0"), ("d", ", since: 2.0.0")]
        .map(|(id, since)| {
            format!("      - {{id: {id}, kind: number, range: [0, 100], text: Q{since}}}\n")
        })
        .concat();
    let start = "modenhed: 1\nid: proeve\nversion: 2.0.0\nlanguages: [da]\ntitle: Y\npurpose: P\nthemes:\n  - id: t\n    title: T\n    questions:\n";
    fs::write(&file, format!("{start}{questions}")).unwrap();
    let before = "A,2025-11-01,1.0.0,50,50,,\n".repeat(13);
    let now = "A,2026-11-01,2.0.0,75,75,0,0\n".repeat(7)
        + &"A,2026-11-01,2.0.0,75,75,100,100\n".repeat(6);
    fs::write(&table, format!("department,date,proeve_version,a,b,c,d\n{before}{now}")).unwrap();
    let args = ["compare", "--format", "csv", "--questionnaire", file.to_str().unwrap()];
    let csv = modenhed(&[&args[..], &[table.to_str().unwrap()]].concat()).stdout;
    let head: Vec<_> = csv.lines().next().unwrap().split(',').collect();
    let row = csv.lines().find(|line| line.starts_with("A,2026,proeve,")).unwrap();
    let row: Vec<_> = row.split(',').collect();
    let cell = |name: &str| row[head.iter().position(|one| *one == name).unwrap()];
    // 50 and 75 of thirteen people each, in steps of five, the spreads below 6: the error is √(2 · 36 / 13) =
    // 2.3534, Student's t with 24 degrees of freedom 2.0639, so 4.857, and twice half a step: 25 ± 9.857,
    // rounded outwards.
    assert_eq!(["change", "change_low", "change_high"].map(cell), ["25", "15", "35"]);
}

#[test]
fn another_wording_is_no_break() {
    let folder = tempfile::tempdir().unwrap();
    let csv = compare(&two_years(&folder, "", "1.0.3"), &["--format", "csv"]);
    // 2025: the one answer of two; 2026: (100 + 0) / 2.
    assert_eq!(since(&csv, "A,2026,proeve,2,50,"), "-50,2,2,2,no,no", "{csv}");
}

#[test]
fn parts_know_of_earlier_versions() {
    let folder = tempfile::tempdir().unwrap();
    let args = two_years(&folder, ", since: 2.0.0", "2.0.0");
    let part = |name: &str, sheets: &[String]| {
        let part = folder.path().join(name).to_str().unwrap().to_owned();
        let mut all = vec!["compare", "--partial", "-o", &part, &args[0], &args[1]];
        all.extend(sheets.iter().map(String::as_str));
        assert_eq!(modenhed(&all).status, 0);
        part
    };
    let parts = [part("part-1.json", &args[2..4]), part("part-2.json", &args[4..])];
    let merge = [
        "compare",
        &parts[0],
        &parts[1],
        "--merge",
        "--min-group",
        "1",
        "--format",
        "csv",
        &args[0],
        &args[1],
    ];
    assert_eq!(modenhed(&merge).stdout, compare(&args, &["--format", "csv"]));
    // With other points of change it was counted by another questionnaire, though the version is the same.
    let text = fs::read_to_string(&args[1]).unwrap().replace(", since: 2.0.0", ", since: 1.5.0");
    fs::write(&args[1], text).unwrap();
    let seen = modenhed(&merge);
    assert_eq!((seen.status, seen.stdout.as_str()), (2, ""));
    assert!(seen.stderr.contains("proeve 2.0.0 [1.5.0]"), "{}", seen.stderr);
}
