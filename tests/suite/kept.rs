//! What cannot be read is told, and what can be is not refused.

use std::fs;
use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use modenhed::parse;
use rust_xlsxwriter::{Format, Workbook};
use tempfile::TempDir;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::common::modenhed;

const EXAMPLE: [&str; 2] = ["--questionnaire", "tests/data/example.yaml"];

fn at(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).to_str().unwrap().to_owned()
}

#[test]
fn a_file_in_a_folder_that_may_hold_answers_is_an_error_if_it_cannot_be_read() {
    let broken: [(&str, &[u8]); 6] = [
        ("cut.xlsx", b"PK\x03\x04 and no more"),
        ("protected.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
        ("empty.csv", b""),
        ("empty.yaml", b" \n"),
        ("wide.csv", b"\xff\xfed\0e\0p\0a\0r\0t\0m\0e\0n\0t\0\n\0"),
    ];
    for (name, bytes) in broken {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("good.csv"), "department,a1\nA,4\n").unwrap();
        fs::write(folder.path().join(name), bytes).unwrap();
        let seen = modenhed(&[&["score", &at(&folder, "")], &EXAMPLE[..]].concat());
        assert_eq!(seen.status, 1, "{name}: {}", seen.stderr);
        assert!(seen.stderr.contains(name), "{}", seen.stderr);
    }
}

#[test]
fn what_excel_puts_beside_an_open_workbook_is_no_workbook() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("good.csv"), "department,a1\nA,4\n").unwrap();
    fs::write(folder.path().join("~$svar.xlsx"), b"\x05Anna\0").unwrap();
    let seen = modenhed(&[&["score", &at(&folder, "")], &EXAMPLE[..]].concat());
    assert_eq!(seen.status, 0, "{}", seen.stderr);
}

#[test]
fn rejects_are_written_also_when_every_row_is_rejected() {
    for command in ["score", "compare"] {
        let folder = TempDir::new().unwrap();
        let (table, rejects) = (at(&folder, "in.csv"), at(&folder, "out.csv"));
        fs::write(&table, "department,a1\nA,9\nB,8\n").unwrap();
        fs::write(&rejects, "older").unwrap();
        let args = [&[command, &table, "--rejects", &rejects], &EXAMPLE[..]].concat();
        assert_eq!(modenhed(&args).status, 2);
        let written = fs::read_to_string(&rejects).unwrap();
        assert_eq!(written.lines().count(), 3, "{written}");
        assert!(written.contains("\"A,9\"") && written.contains("\"B,8\""), "{written}");
    }
}

#[test]
fn every_character_that_json_allows_may_stand_in_a_note() {
    let odd =
        ["\u{7f}", "\u{80}", "\u{92}", "\u{9f}", "\u{fffe}", "\u{ffff}", "\u{1}", "\u{1f600}"];
    for (text, ending) in odd.iter().flat_map(|text| [(text, "json"), (text, "jsonl")]) {
        let raw = serde_json::to_string(text).unwrap();
        let escapes =
            text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect::<Vec<_>>().concat();
        for note in [raw, format!("\"{escapes}\"")] {
            let folder = TempDir::new().unwrap();
            let file = at(&folder, &format!("a.{ending}"));
            let sheet = format!(
                "{{\"modenhed\":1,\"department\":\"A\",\
                 \"answers\":{{\"a1\":{{\"answer\":4,\"note\":{note}}}}}}}\n"
            );
            fs::write(&file, sheet).unwrap();
            let seen = modenhed(&[&["score", &file, "--format", "json"], &EXAMPLE[..]].concat());
            assert_eq!(seen.status, 0, "{note}: {}", seen.stderr);
        }
    }
}

#[test]
fn numbers_that_are_no_day_are_not_taken_for_one() {
    for number in [0.0, -1.0, 1e300] {
        let folder = TempDir::new().unwrap();
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (column, name) in (0..).zip(["department", "a1", "date"]) {
            sheet.write_string(0, column, name).unwrap();
        }
        let day = Format::new().set_num_format("dd-mm-yyyy");
        sheet.write_string(1, 0, "A").unwrap();
        sheet.write_number(1, 1, 4).unwrap();
        sheet.write_number_with_format(1, 2, number, &day).unwrap();
        let file = at(&folder, "svar.xlsx");
        book.save(&file).unwrap();
        let seen = modenhed(&[&["score", &file], &EXAMPLE[..]].concat());
        assert_eq!(seen.status, 2, "{number}");
        assert!(seen.stderr.contains("[wrong-date]"), "{}", seen.stderr);
    }
}

#[test]
fn a_line_of_many_unknown_keys_takes_no_longer_than_it_is_long() {
    let keys = (0..100_000).map(|key| format!("\"nøgle{key}\":1,")).collect::<Vec<_>>().concat();
    let folder = TempDir::new().unwrap();
    let file = at(&folder, "a.jsonl");
    fs::write(&file, format!("{{{keys}\"modenhed\":1}}\n").repeat(3)).unwrap();
    let start = Instant::now();
    let seen = modenhed(&[&["score", &file], &EXAMPLE[..]].concat());
    assert_eq!(seen.status, 2);
    assert!(start.elapsed() < Duration::from_secs(15), "{:?}", start.elapsed());
}

/// A workbook of these parts.
fn packed(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_would_take_more_memory_or_time_than_its_size_tells_is_not_read() {
    let styles = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(500_000));
    let text = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(2 * 1024 * 1024));
    let sheets =
        (0..500).map(|n| format!("<sheet name='{n}' r:id='r1'/>")).collect::<Vec<_>>().concat();
    let bombs = [
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", text),
        ("xl/workbook.xml", format!("<workbook><sheets>{sheets}</sheets></workbook>")),
    ];
    for bomb in bombs {
        let bytes = packed(&[("[Content_Types].xml", "<Types/>".into()), bomb]);
        assert!(parse::unpackable(Cursor::new(bytes)).is_none());
    }
    let fine = packed(&[("xl/styles.xml", "<styleSheet/>".into())]);
    assert!(parse::unpackable(Cursor::new(fine)).is_some());
}
