//! Going on with an interview that was stopped.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{ASPECT, FILE, assess, names, read};

#[test]
fn it_goes_on_where_one_stopped() {
    let folder = TempDir::new().unwrap();
    assess(folder.path(), &ASPECT, &["1", "s", "2"]);
    let run = assess(folder.path(), &["--resume", FILE], &["5"]);
    assert!(run.stderr.contains("2 af 11 spørgsmål er besvaret."), "{}", run.stderr);
    assert!(run.stderr.contains("Spørgsmål 4 af 11"), "{}", run.stderr);
    let list = assess(folder.path(), &["--resume"], &[]);
    assert_eq!(list.status, 0);
    assert_eq!(
        list.stdout,
        "Besvarelser, der ikke er færdige\n════════════════════════════════\n\n  \
         Jobcenter · 24. november 2026 · 3 af 11 besvaret\n  \
         Fortsæt med: modenhed assess --resume jobcenter-2026-11-24.yaml\n"
    );
    // The same from elsewhere, by the folder.
    let folders = assess(Path::new("/"), &["--resume", folder.path().to_str().unwrap()], &[]);
    assert!(folders.stdout.contains(&format!("/{FILE}")), "{}", folders.stdout);
    // All that is left, the skipped one included, and then there is nothing to go on with.
    let mut lines = vec!["3"; 7];
    lines.extend(["f", "3", "a"]);
    let run = assess(folder.path(), &["--resume", FILE], &lines);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let list = assess(folder.path(), &["--resume"], &[]);
    assert_eq!(list.stdout, "  Alle besvarelser i denne mappe er færdige.\n");
}

#[test]
fn what_no_longer_fits_is_said_and_kept_beside() {
    let folder = TempDir::new().unwrap();
    let old = "modenhed: 1\n# Skrevet i hånden\ndepartment: Jobcenter\n\
               questionnaires: [{id: forandring, version: 0.9.0}]\n\
               answers: {tid-og-penge: 4, gammelt-spoergsmaal: 2, korte-runder: 7}\n";
    fs::write(folder.path().join("svar.yaml"), old).unwrap();
    let run = assess(folder.path(), &["--resume", "svar.yaml"], &["3"]);
    for said in ["other-version", "ukendt spørgsmål »gammelt-spoergsmaal«", "svar.yaml.bak"] {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    assert_eq!(read(folder.path(), "svar.yaml.bak"), old);
    // What changed with version 2.0.0 is known, so what was asked before it and still is stays.
    let now = read(folder.path(), "svar.yaml");
    let answers = "answers:
  ledelsesdisciplin: 3
  tid-og-penge: 4
";
    assert!(now.contains("version: \"2.0.2\"") && now.contains(answers), "{now}");
    // Taken up again, nothing more is lost, so nothing more is kept.
    assess(folder.path(), &["--resume", "svar.yaml"], &["3"]);
    assert_eq!(names(folder.path()), ["svar.yaml", "svar.yaml.bak"]);
}

#[test]
fn what_cannot_be_taken_up_is_left_alone() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("tabel.csv"), "department,opbakning\nA,1\n").unwrap();
    fs::write(folder.path().join("tom.yaml"), "").unwrap();
    for (name, said) in [
        ("tabel.csv", "er en tabel og ikke en besvarelse"),
        ("tom.yaml", "fejl[empty-file]"),
        ("mangler.yaml", "fejl[cannot-read]"),
    ] {
        let run = assess(folder.path(), &["--resume", name], &["3"]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    assert_eq!(names(folder.path()), ["tabel.csv", "tom.yaml"]);
}

#[test]
fn what_a_killed_interview_left_half_written_is_tidied_away() {
    let folder = TempDir::new().unwrap();
    assess(folder.path(), &ASPECT, &["3"]);
    for name in [".jobcenter-2026-11-24.yaml.a1b2c3.tmp", ".jobcenter-2026-11-24.yaml.lock"] {
        fs::write(folder.path().join(name), "modenhed: 1\ndepart").unwrap();
    }
    let run = assess(folder.path(), &["--resume", FILE], &["4"]);
    assert!(run.stderr.contains("1 af 11 spørgsmål er besvaret."), "{}", run.stderr);
    assert_eq!(names(folder.path()), [FILE]);
}

#[test]
fn the_command_to_go_on_with_names_the_model_and_can_be_typed() {
    let folder = TempDir::new().unwrap();
    let model = "modenhed: 1\nmodel: m\ntitle: M\nlanguages: [da]\nquestionnaires: [forandring]\n";
    fs::write(folder.path().join("model.yaml"), model).unwrap();
    let run = assess(folder.path(), &[&ASPECT[..6], &["--model", "model.yaml"]].concat(), &["3"]);
    let again = format!("modenhed assess --resume {FILE} --model model.yaml\n");
    assert!(run.stderr.ends_with(&again), "{}", run.stderr);
    let run = assess(folder.path(), &["--resume", FILE, "--model", "model.yaml"], &["4"]);
    assert!(run.stderr.contains("Spørgsmål 2 af 11"), "{}", run.stderr);
}
