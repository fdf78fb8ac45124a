//! Valid files, damaged in every way: whatever comes of it, the program does not panic, and what it
//! says points into the file.

use std::fs;
use std::path::Path;

use modenhed::batch::{Opened, Reading, Scored};
use modenhed::model::{Findings, Language, Place, Questionnaires, Source};
use modenhed::parse;
use modenhed::render::{Dialect, Format, Style, Writer};
use modenhed::report::{FindingsReport, Report};
use modenhed::scoring::Assessment;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// A file of the fixtures that nothing is wrong with.
fn valid(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/valid");
    fs::read(folder.join(name)).unwrap()
}

fn set() -> Questionnaires {
    let sources = ["questionnaire.yaml", "second.yaml"].map(|name| Source::new(name, valid(name)));
    parse::questionnaires(
        &[(0, sources[0].clone()), (1, sources[1].clone())],
        &mut Findings::default(),
    )
    .unwrap()
}

/// Reads bytes as a questionnaire.
fn read_questionnaire(bytes: &[u8]) {
    let mut findings = Findings::default();
    let _ = parse::questionnaires(&[(0, Source::new("a.yaml", bytes))], &mut findings);
    check(&findings, bytes);
}

/// Reads bytes as a sheet, and scores it.
fn read_sheet(bytes: &[u8], set: &Questionnaires) {
    let mut findings = Findings::default();
    if let Some(placed) = parse::sheet(0, &Source::new("a.yaml", bytes), set, &mut findings) {
        let _ = Assessment::of(set, &placed.sheet);
        placed.places.values().for_each(|place| check_place(place, bytes));
    }
    check(&findings, bytes);
}

/// Reads bytes as a table, and scores its rows.
fn read_table(bytes: &[u8], set: &Questionnaires) {
    let mut findings = Findings::default();
    let opened = Opened::bytes(0, "a.csv", bytes, &mut findings);
    check(&findings, bytes);
    let mut rows: Vec<Scored> = Vec::new();
    let outcome = Reading::new(set).files(opened, &mut rows, &mut ()).unwrap();
    check(&outcome.findings, bytes);
}

/// Findings point into the file, come in order, and can be shown.
fn check(findings: &Findings, bytes: &[u8]) {
    let sorted = findings.sorted();
    for finding in &sorted {
        check_place(&finding.place, bytes);
    }
    assert!(sorted.is_sorted_by_key(|f| (f.place.order, f.place.line, f.place.column)));
    for language in [Language::Da, Language::En] {
        let style =
            Style { width: 60, color: false, dialect: Dialect::Plain, language: Language::Da };
        let (mut shown, report) = (Vec::new(), FindingsReport { findings, language, whole: true });
        Writer::new(&mut shown, Format::Text, style, None).document(&report.document()).unwrap();
        let shown = String::from_utf8(shown).unwrap();
        assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{shown:?}");
    }
}

/// A place is in the file, and its mark in the excerpt or right after it, where something is missing.
fn check_place(place: &Place, bytes: &[u8]) {
    let breaks = bytes.iter().filter(|byte| b"\r\n".contains(byte)).count();
    assert!(place.line <= breaks + 1, "{place:?}");
    let shown = place.excerpt.chars().count();
    assert!(place.mark <= shown, "{place:?}");
    assert!(place.mark + place.length <= shown.max(place.mark + 1), "{place:?}");
    assert!(place.column == 0 || place.mark < place.column, "{place:?}");
    assert!(!place.excerpt.contains(char::is_control), "{place:?}");
}

#[test]
fn a_file_may_end_anywhere() {
    let set = set();
    for name in ["questionnaire.yaml", "second.yaml"] {
        let bytes = valid(name);
        (0..=bytes.len()).for_each(|end| read_questionnaire(&bytes[..end]));
    }
    for name in ["sheet.yaml", "sheet.json"] {
        let bytes = valid(name);
        (0..=bytes.len()).for_each(|end| read_sheet(&bytes[..end], &set));
    }
    let bytes = valid("table.csv");
    (0..=bytes.len()).for_each(|end| read_table(&bytes[..end], &set));
}

/// A damaged file, shown as text when a test fails.
#[derive(Clone)]
struct Damaged(Vec<u8>);

impl std::fmt::Debug for Damaged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.escape_ascii())
    }
}

/// A change to a file.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Delete(Index, usize),
    /// Copies a piece to another place.
    Copy(Index, Index, usize),
}

impl Change {
    fn make(&self, bytes: &mut Vec<u8>) {
        let within = |at: &Index| at.index(bytes.len() + 1);
        match self {
            Self::Flip(at, bits) => {
                let at = within(at);
                bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= bits);
            }
            Self::Insert(at, new) => {
                let at = within(at);
                bytes.splice(at..at, new.iter().copied());
            }
            Self::Delete(at, length) => {
                let at = within(at);
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Self::Copy(from, to, length) => {
                let (from, to) = (within(from), within(to));
                let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
                bytes.splice(to..to, piece);
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let telling = prop::sample::select(&b"\n\r\t :-[]{},;\"'#&*!|>%@?\\~0a\x00\xc3\xe6\xff"[..]);
    let inserted = prop::collection::vec(prop_oneof![3 => telling, 1 => any::<u8>()], 1..4);
    let at = any::<Index>;
    prop_oneof![
        (at(), 1..=255_u8).prop_map(|(at, bits)| Change::Flip(at, bits)),
        (at(), inserted).prop_map(|(at, new)| Change::Insert(at, new)),
        (at(), 1..40_usize).prop_map(|(at, length)| Change::Delete(at, length)),
        (at(), at(), 1..80_usize).prop_map(|(from, to, length)| Change::Copy(from, to, length)),
    ]
}

fn changed(name: &'static str) -> impl Strategy<Value = Damaged> {
    prop::collection::vec(change(), 1..6).prop_map(move |changes| {
        let mut bytes = valid(name);
        for change in changes {
            change.make(&mut bytes);
        }
        Damaged(bytes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_damaged_questionnaire_is_read_or_refused(bytes in changed("questionnaire.yaml")) {
        read_questionnaire(&bytes.0);
    }

    #[test]
    fn a_damaged_sheet_is_read_or_refused(
        bytes in prop_oneof![changed("sheet.yaml"), changed("sheet.json")]
    ) {
        read_sheet(&bytes.0, &set());
    }

    #[test]
    fn a_damaged_table_is_read_or_refused(bytes in changed("table.csv")) {
        read_table(&bytes.0, &set());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read_questionnaire(&bytes);
        read_sheet(&bytes, &set());
        read_table(&bytes, &set());
    }
}
