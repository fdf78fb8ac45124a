//! Exports of survey tools: each layout gives the same answers, and what is lost is said.

mod examples;
mod layouts;
mod map;
mod report;
mod values;
mod workbooks;

use std::fs;

use crate::common::{Run, command, run};

const QUESTIONNAIRE: &str = "tests/data/import/questionnaire.yaml";

/// The answers of three respondents; the second one stopped after the first question.
const FIRST: &[&str] = &["4", "na", "web;post", "12", "'=1+1; \"citat\"\nlinje 2"];
const SECOND: &[&str] = &["5", "", "", "", ""];
const THIRD: &[&str] = &["1", "3", "app", "4.5", "Æblegrød – ø & å"];

/// Files in a folder of their own.
struct Files(tempfile::TempDir);

impl Files {
    fn new<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files {
            fs::write(folder.path().join(name), content).unwrap();
        }
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    /// Imports all files, in Danish.
    fn import(&self, args: &[&str]) -> Run {
        let folder = self.0.path().to_str().unwrap();
        import(&[&[folder], args].concat())
    }
}

/// Runs `import` with the questionnaire of these tests.
fn import(args: &[&str]) -> Run {
    run(command().arg("import").args(["--questionnaire", QUESTIONNAIRE]).args(args))
}

/// One file.
fn one(name: &str, content: impl AsRef<[u8]>) -> Files {
    Files::new(&[(name, content)])
}

/// The cells of a table, with its head.
fn cells(table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The answers in a table: a column for each question, in order.
fn answers(table: &str) -> Vec<Vec<String>> {
    let all = cells(table);
    let ids = ["faelles-maal", "data-deles", "kanaler", "dage", "kommentar"];
    let places: Vec<_> = ids.map(|id| all[0].iter().position(|head| head == id)).into();
    let row = |row: &Vec<String>| {
        places.iter().map(|place| place.map_or(String::new(), |at| row[at].clone())).collect()
    };
    all[1..].iter().map(row).collect()
}

/// Rows of answers as they are read.
fn vec_of(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

/// Asserts that an import gives these answers, and that its table is one that `score` reads.
#[track_caller]
fn gives(files: &Files, args: &[&str], expected: &[&[&str]]) {
    let seen = files.import(args);
    assert_eq!(answers(&seen.stdout), vec_of(expected), "{}", seen.stderr);
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let table = Files::new(&[("svar.csv", &seen.stdout)]);
    let score =
        ["score", &table.path("svar.csv"), "--format", "csv", "--questionnaire", QUESTIONNAIRE];
    let scored = run(command().args(score));
    assert_eq!((scored.stderr.as_str(), scored.status), ("", 0));
    assert_eq!(scored.stdout.lines().count(), expected.len() + 1);
}

/// Text as UTF-16 with a mark, as Windows writes it.
fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// Text as windows-1252.
fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}
