//! Every code is documented, explained, and has a fixture.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use modenhed::model::{Code, Severity};

use super::table::{FIXTURES, MADE};
use super::{code, findings, place, severity, text, validate};
use crate::common::{command, run};

#[test]
fn every_code_is_explained_in_danish_and_in_english() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let explained = |language| {
            let seen =
                run(command().args(["validate", "--explain", code.name(), "--lang", language]));
            assert_eq!((seen.stderr.as_str(), seen.status), ("", 0), "{}", code.name());
            seen.stdout.strip_prefix(code.name()).unwrap().trim().to_owned()
        };
        let (danish, english) = (explained("da"), explained("en"));
        if danish.is_empty() || english.is_empty() || danish == english {
            wrong.push(code.name());
        }
    }
    assert!(wrong.is_empty(), "not explained in both languages: {wrong:?}");
    assert_eq!(run(command().args(["validate", "--explain", "unknown-kee"])).status, 2);
}

#[test]
fn every_code_has_a_fixture_and_every_fixture_a_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let files = entries.filter(|entry| entry.path().is_file() && entry.file_name() != "table.rs");
    let files: BTreeSet<_> = files.map(|file| file.file_name().into_string().unwrap()).collect();
    let listed: BTreeSet<_> = FIXTURES.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(files, listed);
    let shown = FIXTURES.iter().map(|(file, _)| code(file.split('.').next().unwrap()));
    let shown: BTreeSet<_> = shown.chain(MADE).collect();
    assert_eq!(shown, Code::ALL.iter().copied().collect());
}

#[test]
fn the_documentation_lists_every_code_under_its_severity() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/formats.md");
    let docs = fs::read_to_string(docs).unwrap();
    for kind in [Severity::Error, Severity::Warning, Severity::Notice] {
        let start = format!("- **{}s**:", severity(kind));
        let line = docs.lines().find(|line| line.starts_with(&start)).unwrap();
        let listed: BTreeSet<_> = line.split('`').skip(1).step_by(2).map(code).collect();
        let all = Code::ALL.iter().copied().filter(|code| code.severity() == kind);
        assert_eq!(listed, all.collect(), "{start}");
    }
}

#[test]
fn each_fixture_has_its_findings_at_their_places_and_no_others() {
    let mut wrong = Vec::new();
    for (file, expected) in FIXTURES {
        let found = findings(&[file]);
        let places: Vec<_> = found.iter().map(place).collect();
        if places != *expected {
            wrong.push(format!("{file}: expected {expected:?}, found {places:?}"));
        }
        for finding in &found {
            let kind = code(text(finding, "code")).severity();
            assert_eq!(text(finding, "severity"), severity(kind), "{file}");
            assert_eq!(text(finding, "file"), *file);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn notices_do_not_change_the_status() {
    for (file, expected) in FIXTURES {
        let codes = expected.iter().map(|at| code(at.rsplit(' ').next().unwrap()));
        let status = i32::from(codes.map(Code::severity).min() != Some(Severity::Notice));
        // What a fixture has too much or too little is said by the test above.
        if findings(&[file]).len() == expected.len() {
            assert_eq!(validate(&[file]).status, status, "{file}");
        }
    }
}
