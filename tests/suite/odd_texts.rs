//! A text with characters that nobody sees is the same text in every format.

use std::fs;

use modenhed::model::{Findings, Questionnaires, Source};
use modenhed::parse;
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use tempfile::TempDir;

use crate::common::modenhed;

/// What a wrong encoding leaves behind, where an apostrophe was, and the other characters that YAML
/// refuses; the last two may not stand in XML, of which workbooks are made.
const NAMES: [&str; 4] =
    ["L\u{92}s", "a \u{80}\u{81}\u{9f}\u{7f} æ𝄞 z", "a\u{85}b", "a \u{fffe}\u{ffff} b"];

fn set() -> Questionnaires {
    let text = fs::read("tests/data/example.yaml").unwrap();
    let mut findings = Findings::default();
    parse::questionnaires(&[(0, Source::new("example.yaml", text))], &mut findings).unwrap()
}

/// A sheet of this department in every format that may be written by hand or by another program.
fn files(name: &str) -> Vec<(&'static str, Vec<u8>)> {
    let sheet = |department: &str| {
        format!(
            "modenhed: 1\ndepartment: {department}\nanswers:\n  a1: {{answer: 4, note: {department}}}\n"
        )
    };
    let json = format!(
        "{{\"modenhed\":1,\"department\":\"{name}\",\"answers\":{{\"a1\":{{\"answer\":4,\"note\":\"{name}\"}}}}}}\n"
    );
    let mut files = vec![
        ("plain.yaml", sheet(name).into_bytes()),
        ("double.yaml", sheet(&format!("\"{name}\"")).into_bytes()),
        ("single.yaml", sheet(&format!("'{name}'")).into_bytes()),
        (
            "block.yaml",
            format!("modenhed: 1\ndepartment: >-\n  {name}\nanswers: {{a1: 4}}\n").into_bytes(),
        ),
        ("sheet.json", json.clone().into_bytes()),
        ("sheets.jsonl", json.into_bytes()),
        ("table.csv", format!("department,a1\n{name},4\n").into_bytes()),
    ];
    if !name.contains('\u{fffe}') {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, ["department", "a1"]).unwrap();
        sheet.write_row(1, 0, [name, "4"]).unwrap();
        files.push(("table.xlsx", book.save_to_buffer().unwrap()));
    }
    files
}

#[test]
fn it_is_read_from_every_format_as_it_stands_there() {
    for name in NAMES {
        for (file, bytes) in files(name) {
            let folder = TempDir::new().unwrap();
            let path = folder.path().join(file);
            fs::write(&path, bytes).unwrap();
            let args = ["--questionnaire", "tests/data/example.yaml", "--format", "json"];
            let seen = modenhed(&[&["score", path.to_str().unwrap()], &args[..]].concat());
            assert_eq!((seen.status, seen.stderr.as_str()), (0, ""), "{name:?} in {file}");
            let data: Value = serde_json::from_str(&seen.stdout).unwrap();
            assert_eq!(data["sheets"][0]["department"], name, "{file}");
        }
    }
}

#[test]
fn what_is_written_is_read_again() {
    let set = set();
    for name in NAMES {
        let json = serde_json::json!({"modenhed": 1, "department": name, "answers": {"a1": {"answer": 4, "note": name}}});
        let read = |file: &str, text: &str| {
            let mut findings = Findings::default();
            let sheet = parse::sheet(0, &Source::new(file, text), &set, &mut findings);
            assert!(findings.sorted().is_empty(), "{name:?} in {file}: {:?}", findings.sorted());
            sheet.unwrap().sheet
        };
        let sheet = read("a.json", &json.to_string());
        assert_eq!(sheet.department, name);
        for file in ["b.yaml", "b.json"] {
            let again = read(file, &parse::written(file, &sheet, &set));
            assert_eq!(format!("{again:?}"), format!("{sheet:?}"), "{file}");
        }
    }
}

#[test]
fn a_mistake_beside_it_is_told_at_its_place() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.yaml");
    fs::write(&path, "modenhed: 1\ndepartment: \"\u{92}\u{fffe}\u{92}\", a\n").unwrap();
    let seen = modenhed(&["validate", path.to_str().unwrap()]);
    // Three characters and two quotation marks after `department: `.
    assert!(seen.stderr.contains("a.yaml:2:18"), "{}", seen.stderr);
    assert_eq!(seen.status, 1);
}
