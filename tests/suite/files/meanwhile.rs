//! What somebody else writes to a sheet while it is being answered.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::{modenhed, names};
use crate::common::talk::Talk;

/// An interview that has got its first answer.
fn begun(folder: &TempDir) -> (Talk, PathBuf) {
    let given = ["--department", "A", "--area", "social", "--date", "2026-11-24", "-o", "a.yaml"];
    let args = [&["assess", "--plain", "--aspect", "forandring"][..], &given].concat();
    let mut talk = Talk::begin(&mut modenhed(folder, &args));
    talk.say("4");
    talk.see("Question 2 of 11");
    (talk, folder.path().join("a.yaml"))
}

fn change(path: &PathBuf, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replace(from, to)).unwrap();
}

#[test]
fn what_fits_is_taken_in() {
    let folder = TempDir::new().unwrap();
    let (mut talk, path) = begun(&folder);
    // A colleague says who answered, changes the first answer, and answers the third.
    change(&path, "ledelsesdisciplin: 4", "ledelsesdisciplin: 2\n  opbakning: dont-know");
    change(&path, "area: social", "area: social\nrespondent: ledergruppen\nrole: leader");
    talk.say("3");
    talk.see("Question 3 of 11");
    talk.see("a.yaml was changed meanwhile. The changes were taken in.");
    talk.say("s");
    let (said, status) = talk.end();
    assert_eq!(status, 1, "the answers ended too early: {said}");
    let text = fs::read_to_string(&path).unwrap();
    for line in [
        "respondent: ledergruppen",
        "role: leader",
        "ledelsesdisciplin: 2",
        "oppefra: 3",
        "opbakning: dont-know",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert_eq!(names(&folder), ["a.yaml"]);
}

#[test]
fn comments_that_would_be_lost_are_kept_beside() {
    let folder = TempDir::new().unwrap();
    let (mut talk, path) = begun(&folder);
    change(&path, "department: A", "department: A # not B");
    let theirs = fs::read(&path).unwrap();
    talk.say("3");
    talk.see("a.yaml was changed meanwhile. The changes were taken in.");
    talk.see("a.yaml.bak");
    talk.end();
    assert_eq!(fs::read(folder.path().join("a.yaml.bak")).unwrap(), theirs);
    assert!(fs::read_to_string(&path).unwrap().contains("oppefra: 3"));
}

#[test]
fn where_both_changed_the_same_both_are_kept() {
    for (from, to) in
        [("ledelsesdisciplin: 4", "ledelsesdisciplin: 4\n  oppefra: 1"), ("answers:", "answers: [")]
    {
        let folder = TempDir::new().unwrap();
        let (mut talk, path) = begun(&folder);
        change(&path, from, to);
        let theirs = fs::read(&path).unwrap();
        talk.say("3");
        let (said, status) = talk.end();
        assert_eq!(status, 1, "{said}");
        assert!(said.contains("a.yaml was changed meanwhile and does not fit"), "{said}");
        assert!(said.contains("modenhed assess --resume a-2.yaml"), "{said}");
        assert_eq!(fs::read(&path).unwrap(), theirs);
        let ours = fs::read_to_string(folder.path().join("a-2.yaml")).unwrap();
        assert!(ours.contains("ledelsesdisciplin: 4") && ours.contains("oppefra: 3"), "{ours}");
        assert_eq!(names(&folder), ["a-2.yaml", "a.yaml"]);
    }
}

#[test]
fn a_sheet_that_was_taken_away_is_written_again() {
    let folder = TempDir::new().unwrap();
    let (mut talk, path) = begun(&folder);
    fs::remove_file(&path).unwrap();
    talk.say("3");
    talk.end();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("ledelsesdisciplin: 4") && text.contains("oppefra: 3"), "{text}");
}
