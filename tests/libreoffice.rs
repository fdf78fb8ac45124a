//! Tables and workbooks, opened in `LibreOffice` with Danish settings and read back.
//!
//! `.ci/spreadsheets` installs `LibreOffice` and runs these tests.
#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests read files and may panic"
)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use common::modenhed;
use tempfile::TempDir;

/// A file is read as semicolon, double quote, UTF-8, from the first line, in the language with
/// Windows' number 1030, which is Danish, with numbers and days recognised.
const DANISH: &str = "--infilter=CSV:59,34,76,1,,1030,false,true";

/// A collection with letters and texts that are hard on spreadsheets.
fn collection(folder: &Path) -> Vec<String> {
    let sheet = folder.join("a.yaml");
    let text = "modenhed: 1\ndepartment: Ældre & Sundhed, Øster Ågade\nrespondent: '=1+1'\n\
        role: leader\ndate: 2026-11-09\nanswers:\n\
        \x20 formaal-foerst: {answer: 4, note: '=HYPERLINK(\"http://x\";\"y\")'}\n\
        \x20 led-i-kaeden: {answer: 3, note: '+1'}\n\
        \x20 problemet: {answer: 2, note: '@SUM(A1:A2)'}\n\
        \x20 borgerrejse: {answer: 3, note: \"æ;ø\\n\\\"å\\\" – 1,5\"}\n\
        \x20 lige-adgang: {answer: 5, note: '-1,5 procent'}\n\
        \x20 data: {answer: 1, note: '\u{ff1d}1+1'}\n";
    fs::write(&sheet, text).unwrap();
    vec![sheet.to_str().unwrap().to_owned(), "examples/nordager/svar-2026.csv".to_owned()]
}

/// Opens files in `LibreOffice` and saves them as workbooks in `into`.
fn opened(folder: &Path, into: &str, files: &[PathBuf], options: &[&str]) {
    let profile = format!("-env:UserInstallation=file://{}/profil", folder.display());
    let mut office = Command::new("soffice");
    office.arg(profile).arg("--headless").args(options);
    office.args(["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]);
    let seen = office.arg(folder.join(into)).args(files).output().unwrap();
    assert!(seen.status.success(), "{}", String::from_utf8_lossy(&seen.stderr));
}

/// The sheets of a workbook by name; none holds a formula.
fn sheets(file: &Path) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let sheets = book.sheet_names().into_iter().map(|name| {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.is_empty(), "{}, {name} holds a formula", file.display());
        let rows = book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect();
        (name, rows)
    });
    sheets.collect()
}

/// Whether `LibreOffice` understood what stands in a cell of the plain CSV.
fn understood(cell: &Data, text: &str) -> bool {
    match cell {
        Data::Empty => text.is_empty(),
        Data::Float(number) => text.parse() == Ok(*number),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            text == format!("{year}-{month:02}-{day:02}")
        }
        Data::String(cell) => cell == text && text.parse::<f64>().is_err(),
        _ => false,
    }
}

#[test]
#[ignore = "needs LibreOffice; .ci/spreadsheets runs it"]
fn csv_for_danish_excel_has_numbers_days_and_letters_and_no_formula() {
    let folder = TempDir::new().unwrap();
    let files = collection(folder.path());
    let files: Vec<_> = files.iter().map(String::as_str).collect();
    let tables = ["scores", "answers", "recommendations"];
    let csv = |table: &str| folder.path().join(format!("{table}.csv"));
    for table in tables {
        let file = csv(table);
        let more = ["--table", table, "--excel", "-o", file.to_str().unwrap()];
        assert_eq!(modenhed(&[&["score"], &files[..], &more].concat()).status, 0);
    }
    opened(folder.path(), "ud", &tables.map(csv), &[DANISH]);
    for table in tables {
        let plain = modenhed(&[&["score"], &files[..], &["--table", table]].concat()).stdout;
        let mut plain = csv::ReaderBuilder::new().has_headers(false).from_reader(plain.as_bytes());
        let plain: Vec<_> = plain.records().map(Result::unwrap).collect();
        let sheets = sheets(&folder.path().join("ud").join(format!("{table}.xlsx")));
        assert_eq!(sheets[0].1.len(), plain.len(), "{table}");
        for (row, plain) in sheets[0].1.iter().zip(&plain) {
            for (cell, text) in row.iter().zip(plain) {
                assert!(understood(cell, text), "{table}: {cell:?} is not “{text}”");
            }
        }
    }
}

#[test]
#[ignore = "needs LibreOffice; .ci/spreadsheets runs it"]
fn a_formula_would_be_noticed() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("farlig.csv");
    fs::write(&file, "a;b\r\n=1+1;2,5\r\n").unwrap();
    opened(folder.path(), "ud", &[file], &[DANISH]);
    let mut book: Xlsx<_> = open_workbook(folder.path().join("ud/farlig.xlsx")).unwrap();
    let formulas = book.worksheet_formula("farlig").unwrap();
    assert_eq!(formulas.get_value((1, 0)).map(String::as_str), Some("1+1"));
}

#[test]
#[ignore = "needs LibreOffice; .ci/spreadsheets runs it"]
fn a_workbook_is_the_same_after_libreoffice_saved_it() {
    let folder = TempDir::new().unwrap();
    let files = collection(folder.path());
    let files: Vec<_> = files.iter().map(String::as_str).collect();
    let path = |name: &str| folder.path().join(name);
    let runs: [(&str, &[&str], &[&str]); 4] = [
        ("score", &files, &[]),
        ("export", &files, &["--with-respondents"]),
        ("compare", &files, &["--themes"]),
        ("plan", &["examples/handleplan.yaml"], &[]),
    ];
    let books = runs.map(|(command, files, more)| {
        let file = path(&format!("{command}.xlsx"));
        let more = [more, &["-o", file.to_str().unwrap()]].concat();
        assert_eq!(modenhed(&[&[command], files, &more].concat()).status, 0, "{command}");
        file
    });
    opened(folder.path(), "ud", &books, &[]);
    for book in books {
        let saved = path("ud").join(book.file_name().unwrap());
        let (before, after) = (sheets(&book), sheets(&saved));
        assert_eq!(before.len(), after.len());
        for ((name, before), (after_name, after)) in before.iter().zip(&after) {
            assert_eq!(name, after_name);
            assert_eq!(before, after, "{}, {name}", book.display());
        }
    }
}
