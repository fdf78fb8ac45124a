//! Sheets of earlier versions of a questionnaire.

use std::fs;

use modenhed::interview::{Interview, Step};
use modenhed::model::{Findings, QuestionRef, Questionnaires, Response, Source};
use modenhed::parse::{self, Placed};
use modenhed::scoring::Assessment;

use crate::common::modenhed;

/// Version 2.0.0: `new` came with it, `scale` went from three to five options, `old` went, and `before`
/// goes on as `after`.
pub const SECOND: &str = "modenhed: 1
id: proeve
version: 2.0.0
languages: [da]
title: Y
purpose: P
retired:
  - {id: old, until: 2.0.0}
  - {id: before, until: 2.0.0, now: after}
scales:
  trin: [{code: 1, text: A}, {code: 2, text: B}, {code: 3, text: C}, {code: 4, text: D}, {code: 5, text: E}]
themes:
  - id: t
    title: T
    questions:
      - {id: same, text: Q, scale: trin}
      - {id: after, text: Q, scale: trin, since: 2.0.0}
      - {id: new, text: Q, scale: trin, since: 2.0.0}
      - {id: scale, text: Q, scale: trin, changed: 2.0.0}
";

fn set(text: &str) -> Questionnaires {
    let mut findings = Findings::default();
    let set = parse::questionnaires(&[(0, Source::new("q.yaml", text))], &mut findings);
    set.unwrap_or_else(|| panic!("{:?}", findings.sorted()))
}

fn sheet(set: &Questionnaires, version: &str, answers: &str) -> (Placed, Vec<&'static str>) {
    let text = format!(
        "modenhed: 1\ndepartment: A\nquestionnaires: [{{id: proeve, version: {version}}}]\nanswers: {{{answers}}}\n"
    );
    let mut findings = Findings::default();
    let placed = parse::sheet(0, &Source::new("s.yaml", text), set, &mut findings).unwrap();
    (placed, findings.sorted().iter().map(|finding| finding.code().name()).collect())
}

fn states(assessment: &Assessment) -> Vec<&'static str> {
    assessment.aspects[0].answers.iter().map(|answer| answer.state.name()).collect()
}

#[test]
fn an_earlier_sheet_is_scored_by_what_it_was_asked() {
    let set = set(SECOND);
    // 3 was the best of three options then, and `before` is `after` now: (75 + 25) / 2.
    let (placed, found) = sheet(&set, "1.0.0", "same: 4, before: 2, scale: 3, old: 1");
    let seen = Assessment::of(&set, &placed.sheet);
    assert_eq!(states(&seen), ["answered", "answered", "not-asked", "not-asked"]);
    assert_eq!(seen.aspects[0].score.unwrap().points(), 50);
    assert_eq!((seen.aspects[0].coverage.part, seen.aspects[0].coverage.whole), (2, 2));
    assert_eq!(found, ["other-version", "kept-aside"], "one notice for the file");
    // The same answers on the version at hand: (75 + 25 + 50) / 3, and `new` is asked.
    let (placed, found) = sheet(&set, "2.0.0", "same: 4, after: 2, scale: 3");
    let seen = Assessment::of(&set, &placed.sheet);
    assert_eq!(states(&seen), ["answered", "answered", "not-answered", "answered"]);
    assert_eq!((seen.aspects[0].score.unwrap().points(), found.len()), (50, 0));
}

#[test]
fn a_code_that_is_no_option_any_more_is_no_error() {
    let set = set(&SECOND.replace(
        "scale: trin, changed",
        "options: [{code: a, text: A}, {code: b, text: B}], changed",
    ));
    let (placed, found) = sheet(&set, "1.4.0", "same: 5, scale: 3");
    assert!(!placed.partial);
    assert_eq!(found, ["other-version", "kept-aside"]);
}

#[test]
fn a_table_says_the_version_of_each_row() {
    let folder = tempfile::tempdir().unwrap();
    let (file, table) = (folder.path().join("q.yaml"), folder.path().join("t.csv"));
    let text = SECOND.replace(
        "scale: trin, changed",
        "options: [{code: a, text: A}, {code: b, text: B}], changed",
    );
    fs::write(&file, text).unwrap();
    // The version stands last, and the code 3 is none of the options of today.
    let rows = "department,same,before,new,scale,proeve_version\nA,4,2,,3,1.0.0\nB,4,2,3,b,2.0.0\nC,4,2,3,3,\nD,4,2,3,b,x\n";
    fs::write(&table, rows).unwrap();
    let (file, table) = (file.to_str().unwrap(), table.to_str().unwrap());
    let seen = modenhed(&["score", table, "--questionnaire", file, "--format", "csv"]);
    let scores: Vec<_> = seen
        .stdout
        .lines()
        .skip(1)
        .map(|row| row.split(',').collect::<Vec<_>>()[5..8].join(" "))
        .collect();
    // A: (75 + 25) / 2 of 2 asked. B: (75 + 25 + 50 + 100) / 4. C and D are left out.
    assert_eq!(scores, ["50 3 1", "62.5 4 1"], "{}", seen.stderr);
    assert!(seen.stderr.contains("unknown-option") && seen.stderr.contains("bad-version"));
    assert_eq!(seen.status, 1);
}

#[test]
fn an_interview_that_is_resumed_asks_what_is_new_and_never_relabels() {
    let set = set(SECOND);
    let (placed, _) = sheet(&set, "1.0.0", "same: 4, before: 2, scale: 3");
    let interview = Interview::new(&set, placed.sheet);
    let at = |question| QuestionRef { aspect: 0, question };
    assert_eq!(interview.step(), Step::Question(at(2)), "the first that is new");
    assert_eq!(*interview.sheet().given(at(0)), Response::Option(3));
    assert_eq!(*interview.sheet().given(at(3)), Response::Nothing, "3 of 3 is not 3 of 5");
    let written = parse::written("s.yaml", interview.sheet(), &set);
    assert!(written.contains("version: \"2.0.0\""), "{written}");
}

#[test]
fn what_nobody_says_anything_of_is_asked_again() {
    let silent = SECOND.replace(", since: 2.0.0", "").replace(", changed: 2.0.0", "");
    let (start, rest) = silent.split_once("retired:").unwrap();
    let (_, rest) = rest.split_once("scales:").unwrap();
    let set = set(&format!("{start}scales:{rest}"));
    let (placed, _) = sheet(&set, "1.0.0", "same: 4, scale: 3");
    assert!(Interview::new(&set, placed.sheet).sheet().is_empty());
    // Another patch number is another wording, and nothing else.
    let set =
        self::set(&format!("{start}scales:{rest}").replace("version: 2.0.0", "version: 2.0.7"));
    let (placed, _) = sheet(&set, "2.0.0", "same: 4, scale: 3");
    assert!(!Interview::new(&set, placed.sheet).sheet().is_empty());
}

#[test]
fn a_sheet_that_is_written_keeps_its_version() {
    let set = set(SECOND);
    let (placed, _) = sheet(&set, "1.3.0", "same: 4");
    assert!(parse::written("s.yaml", &placed.sheet, &set).contains("version: \"1.3.0\""));
}
