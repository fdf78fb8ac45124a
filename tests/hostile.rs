//! Input made to hurt: it is answered with findings, never with a panic, a hang or all the memory.
#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests read files and clocks, and a panic is how they fail"
)]

mod common;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use common::command;
use modenhed::model::{Finding, Findings, Questionnaires, Source};
use modenhed::parse::{self, Row, Table};
use proptest::prelude::*;

const LONGEST: Duration = Duration::from_secs(60);
const MOST_KILOBYTES: u64 = 200 * 1024;

fn valid(name: &str) -> Vec<u8> {
    fs::read(Path::new("tests/codes/valid").join(name)).unwrap()
}

fn set() -> Questionnaires {
    let source = Source::new("questionnaire.yaml", valid("questionnaire.yaml"));
    parse::questionnaires(&[(0, source)], &mut Findings::default()).unwrap()
}

/// Validates a file with the built program, within its memory; gives what it said and its status.
fn validate(file: &Path) -> (String, i32) {
    let said = tempfile::NamedTempFile::new().unwrap();
    let mut program = command()
        .args([
            "validate",
            "--questionnaire",
            "tests/codes/valid/questionnaire.yaml",
            "--format",
            "csv",
        ])
        .arg(file)
        .stdout(said.reopen().unwrap())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (peak, status) = wait(&mut program);
    assert!(peak < MOST_KILOBYTES, "{}: {peak} kB", file.display());
    (fs::read_to_string(said.path()).unwrap(), status)
}

/// Waits for the end of a program, and gives its peak memory in kilobytes, where the system tells
/// it, and its status.
fn wait(program: &mut Child) -> (u64, i32) {
    let (started, mut peak) = (Instant::now(), 0);
    let told_in = format!("/proc/{}/status", program.id());
    loop {
        if let Some(status) = program.try_wait().unwrap() {
            return (peak, status.code().unwrap());
        }
        assert!(started.elapsed() < LONGEST, "it hangs");
        let told = fs::read_to_string(&told_in).unwrap_or_default();
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        peak = peak.max(kilobytes.unwrap_or(0));
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// The code that a text of this name is answered with.
fn code(name: &str, text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, text).unwrap();
    let (said, status) = validate(&file);
    assert_eq!(status, 1, "{name}: {said}");
    said.lines().nth(1).unwrap().split(',').next().unwrap().to_owned()
}

#[test]
fn a_billion_laughs_are_not_laughed() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for step in 1..12 {
        let before = format!("*a{}", step - 1);
        text += &format!("a{step}: &a{step} [{}]\n", [before.as_str(); 10].join(", "));
    }
    assert_eq!(code("laughs.yaml", &text), "too-many-aliases");
}

#[test]
fn what_is_nested_a_hundred_thousand_deep_is_too_deep() {
    for opening in ["[", "{a: ", "- ", "? ", "[{a: "] {
        assert_eq!(code("deep.yaml", &opening.repeat(100_000)), "too-deep", "{opening}");
    }
    let stairs: String = (0..2000).map(|step| " ".repeat(step) + "a:\n").collect();
    assert_eq!(code("stairs.yaml", &stairs), "too-deep");
    assert_eq!(code("deep.json", &"[".repeat(100_000)), "too-deep");
}

#[test]
fn many_small_values_are_too_many() {
    for line in ["- a\n", "a: b\n", "-\n"] {
        assert_eq!(code("many.yaml", &line.repeat(1_000_000)), "too-large", "{line}");
    }
    assert_eq!(code("commas.json", &format!("[{}1]", "1,".repeat(2_000_000))), "too-large");
}

#[test]
fn a_hundred_megabytes_are_refused_or_streamed() {
    let folder = tempfile::tempdir().unwrap();
    let large = |name: &str, megabytes: usize, begin: &str, line: &str| {
        let file = folder.path().join(name);
        let mut out = BufWriter::new(File::create(&file).unwrap());
        out.write_all(begin.as_bytes()).unwrap();
        let block = line.repeat(10_000);
        for _ in 0..megabytes * 1_000_000 / block.len() {
            out.write_all(block.as_bytes()).unwrap();
        }
        out.flush().unwrap();
        file
    };
    for file in
        [large("one-line.yaml", 100, "a: ", "xxxxxxxxxx"), large("lines.yaml", 100, "", "- abc\n")]
    {
        assert!(validate(&file).0.contains("too-large"), "{}", file.display());
    }
    let row = "Afdeling A;r1;2026-11-23;leader;3;a,b er en lang tekst;12;3;2\n";
    let head = "department;respondent;date;role;formaal;andet;ventetid;trin-et;trin-to\n";
    let (said, status) = validate(&large("table.csv", 100, head, row));
    assert_eq!(said.lines().count(), 2, "one notice of a column that is skipped: {said}");
    assert_eq!(status, 0);
    let (said, status) = validate(&large("wrong.csv", 10, head, &row.replace(";3;a", ";9;a")));
    assert_eq!(said.lines().count(), 1001, "the first thousand are told");
    assert_eq!(status, 1);
}

#[test]
fn a_cell_of_twenty_megabytes_is_only_a_long_cell() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cell.csv");
    let text = format!(
        "department;formaal\n\"{}\";3\nB;\"{}",
        "x".repeat(20_000_000),
        "\n".repeat(1_000_000)
    );
    fs::write(&file, text).unwrap();
    assert!(validate(&file).0.contains("unknown-option") || validate(&file).1 == 0);
}

#[test]
fn every_beginning_of_a_valid_file_is_read_or_answered() {
    let set = set();
    for name in ["questionnaire.yaml", "sheet.yaml", "table.csv"] {
        let bytes = valid(name);
        for end in 0..bytes.len() {
            read_all(&bytes[..end], &set);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_at_all_can_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read_all(&bytes, &set());
    }

    #[test]
    fn no_change_of_a_valid_file_can_make_it_panic(
        name in prop_oneof![Just("questionnaire.yaml"), Just("sheet.yaml"), Just("table.csv")],
        changes in proptest::collection::vec((any::<prop::sample::Index>(), 0..3_u8, any::<u8>()), 1..8),
        marks in proptest::collection::vec((any::<prop::sample::Index>(), "[-\\[\\]{}:,&*#?|>'\"\\t\\n ;.]{1,3}"), 0..4),
    ) {
        let mut bytes = valid(name);
        for (index, kind, byte) in changes {
            let at = index.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => { bytes.remove(at); }
            }
        }
        for (index, mark) in marks {
            let at = index.index(bytes.len());
            bytes.splice(at..at, mark.bytes());
        }
        read_all(&bytes, &set());
    }
}

/// Reads bytes in every way there is, and checks that every finding is at a place in them.
fn read_all(bytes: &[u8], set: &Questionnaires) {
    let lines = bytes.split(|byte| *byte == b'\n').count();
    let source = Source::new("x.yaml", bytes);
    let mut findings = Findings::default();
    let _ = parse::questionnaires(&[(0, source.clone())], &mut findings);
    let _ = parse::sheet(1, &source, set, &mut findings);
    let table = Table::open(2, &Arc::from("x.csv"), bytes, set, &mut findings).unwrap();
    if let Some(mut table) = table {
        while let Some(row) = table.next(&mut findings).unwrap() {
            assert!(matches!(row, Row::Sheet(_) | Row::LeftOut));
        }
    }
    let sorted = findings.sorted();
    assert!(sorted.is_sorted_by_key(|f| (f.place.order, f.place.line, f.place.column)));
    for finding in sorted {
        check(finding, lines);
    }
}

fn check(finding: &Finding, lines: usize) {
    let place = &finding.place;
    assert!(place.line <= lines + 1, "{finding:?}");
    assert!(place.line == 0 || place.mark <= place.excerpt.chars().count(), "{finding:?}");
    assert!(!place.excerpt.chars().any(char::is_control), "{finding:?}");
}
