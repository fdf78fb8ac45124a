//! A table is the same wherever it is cut into blocks.

use std::sync::Arc;

use modenhed::model::{AnswerSheet, Findings, Questionnaires, Source};
use modenhed::parse;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn set() -> Questionnaires {
    let bytes = std::fs::read("tests/findings/valid/questionnaire.yaml").unwrap();
    let source = Source::new("q.yaml", bytes);
    parse::questionnaires(&[(0, source)], &mut Findings::default()).unwrap()
}

/// Department and respondent of every whole row, and the line and code of every finding.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    rows: Vec<[String; 2]>,
    findings: Vec<(usize, &'static str)>,
    blocks: usize,
}

/// Reads a table in blocks of this size.
fn read(bytes: &[u8], size: usize, set: &Questionnaires) -> Seen {
    let (name, mut found, mut seen) = (Arc::from("t.csv"), Findings::default(), Seen::default());
    if let Some((layout, mut blocks)) =
        parse::table(0, &name, bytes, size, set, &mut found).unwrap()
    {
        let (mut reader, mut sheet) = (layout.reader(), AnswerSheet::new(set));
        let mut in_rows = Vec::new();
        while let Some(block) = blocks.next(Vec::new()).unwrap() {
            seen.blocks += 1;
            reader.begin(&block, 0);
            while let Some(whole) = reader.next(&block, &mut sheet, &mut in_rows) {
                if whole {
                    let respondent = sheet.respondent.clone().unwrap_or_default();
                    seen.rows.push([sheet.department.clone(), respondent]);
                }
            }
        }
        found.in_rows(in_rows);
    }
    seen.findings = found.sorted().iter().map(|f| (f.place.line, f.code().name())).collect();
    seen
}

/// The same from the csv crate, which reads the whole text at once.
fn expected(text: &str) -> Vec<[String; 2]> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut rows =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let rows = rows.records().skip(1).map(Result::unwrap);
    let name = |cell: &str| {
        // Quotation marks after a blank quote too.
        let plain = cell.trim();
        let inner = plain.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let inner = inner.filter(|inner| cell.starts_with(' ') && !inner.contains('"'));
        let words = inner.unwrap_or(plain).trim().split(' ').filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    };
    // Cells after the last column are nothing as long as they are empty, and a run of blanks is one.
    let whole = rows.filter(|row| {
        let rest_is_empty = row.iter().skip(3).all(|cell| cell.trim().is_empty());
        let answer = row.get(2).map(name);
        !name(&row[0]).is_empty() && answer.is_some_and(|cell| cell.is_empty()) && rest_is_empty
    });
    whole.map(|row| [name(&row[0]), name(&row[1])]).collect()
}

/// A cell, quoted where that is needed or just so, or with quotation marks where they do not belong.
fn cell() -> impl Strategy<Value = String> {
    let text = "[ab\",\n\rÅ ]{0,6}".prop_map(|text| format!("\"{}\"", text.replace('"', "\"\"")));
    prop_oneof![4 => "[abÅ]{0,4}", 4 => text, 1 => "[ab][ab\"]{0,3}", 1 => "\"[ab]{0,2}\"[ab\"]{0,2}"]
}

fn table() -> impl Strategy<Value = String> {
    let row = prop::collection::vec(cell(), 2..=3).prop_map(|cells| {
        let more = if cells[0].len() == 3 { cells.len() } else { 2 };
        cells[..more].join(",") + ","
    });
    let line_break =
        prop_oneof![4 => Just("\n"), 4 => Just("\r\n"), 1 => Just("\r"), 1 => Just("\n\n")];
    let rows = prop::collection::vec((row, line_break), 0..12);
    (rows, any::<bool>()).prop_map(|(rows, ended)| {
        let body: String = rows.into_iter().map(|(row, end)| row + end).collect();
        let body = if ended { &body } else { body.trim_end_matches(['\n', '\r']) };
        format!("department,respondent,robotter\n{body}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn rows_are_those_of_the_csv_crate_whatever_the_block(text in table()) {
        let set = set();
        let whole = read(text.as_bytes(), 1 << 20, &set);
        prop_assert_eq!(&whole.rows, &expected(&text));
        for size in [1, 2, 3, 5, 8, 13, 21, 34] {
            let cut = read(text.as_bytes(), size, &set);
            prop_assert_eq!(&cut.rows, &whole.rows, "blocks of {}", size);
            prop_assert_eq!(&cut.findings, &whole.findings, "blocks of {}", size);
        }
    }
}

#[test]
fn blocks_are_as_small_as_was_asked_for() {
    let text = "department,respondent,robotter\n".to_owned() + &"A,b,\n".repeat(100);
    assert_eq!(read(text.as_bytes(), 5, &set()).blocks, 100);
    assert_eq!(read(text.as_bytes(), 53, &set()).blocks, 10);
    assert_eq!(read(text.as_bytes(), 1000, &set()).blocks, 1);
}

#[test]
fn every_encoding_gives_the_same_rows_at_any_cut() {
    let text = "department,respondent,robotter\nÆldre,å,\n\"Børn,\r\nunge\",b,\r\nÆØÅ,,";
    let rows = expected(text);
    assert_eq!(rows[1], ["Børn,\nunge", "b"]);
    let utf16 = |to_bytes: fn(u16) -> [u8; 2]| {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(to_bytes).collect()
    };
    let encoded: [Vec<u8>; 5] = [
        text.into(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    ];
    for bytes in &encoded {
        for size in [1, 7, 16, 31, 1 << 20] {
            assert_eq!(read(bytes, size, &set()).rows, rows, "{bytes:?} in blocks of {size}");
        }
    }
}
