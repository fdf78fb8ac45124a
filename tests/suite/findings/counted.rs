//! Of many findings of a kind, people are shown three; programs get all.

use std::fs;

use super::validate;
use crate::common::modenhed;

/// How often a text stands on the screen.
fn times(screen: &str, text: &str) -> usize {
    screen.matches(text).count()
}

#[test]
fn notices_of_a_kind_are_shown_three_times_and_counted() {
    // Eight sheets of 2025, each with the earlier version of three questionnaires and one notice on
    // answers that were kept aside.
    let compare = ["compare", "examples/nordager", "--lang", "en"];
    let seen = modenhed(&compare);
    assert_eq!(times(&seen.stderr, "notice[other-version]"), 3, "{}", seen.stderr);
    assert_eq!(times(&seen.stderr, "notice[kept-aside]"), 3);
    assert!(seen.stderr.contains("and 21 more of the kind other-version\n"), "{}", seen.stderr);
    assert!(seen.stderr.contains("and 5 more of the kind kept-aside\n"));
    assert!(seen.stderr.contains("--verbose"));
    assert_eq!(seen.status, 0);

    let whole = modenhed(&[&compare[..], &["--verbose"]].concat());
    assert_eq!(times(&whole.stderr, "notice[other-version]"), 24);
    assert_eq!(times(&whole.stderr, "notice[kept-aside]"), 8);
    assert!(!whole.stderr.contains("more of the kind") && !whole.stderr.contains("--verbose"));
    assert_eq!(whole.stdout, seen.stdout);
}

#[test]
fn errors_of_a_kind_are_shown_three_times_in_each_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (one, other) = (path("one.csv"), path("other.csv"));
    fs::write(&one, format!("department,robotter\n{}", "A,7\n".repeat(5))).unwrap();
    fs::write(&other, "department,robotter\nA,8\nB,1\n").unwrap();

    let seen = validate(&[&one, &other, "--lang", "en"]);
    assert_eq!(times(&seen.stderr, "error[unknown-option]"), 4, "{}", seen.stderr);
    for place in ["one.csv:2:3", "one.csv:3:3", "one.csv:4:3", "other.csv:2:3"] {
        assert!(seen.stderr.contains(place), "{place} in {}", seen.stderr);
    }
    assert!(seen.stderr.contains("and 2 more of the kind unknown-option\n"), "{}", seen.stderr);
    assert!(seen.stderr.contains("6 errors"), "{}", seen.stderr);
    assert_eq!(seen.status, 1);

    let data = validate(&[&one, &other, "--format", "csv"]);
    assert_eq!(data.stdout.lines().count(), 1 + 6, "{}", data.stdout);
}
