//! What killed runs leave behind, and what others have planted.
#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::{modenhed, names, with_sheet};
use crate::common::run;

#[test]
fn what_a_killed_run_was_writing_is_tidied_by_the_next() {
    let folder = with_sheet();
    // It waits for more rows, with its output begun.
    let mut running = modenhed(&folder, &["score", "-", "--format", "csv", "-o", "a.csv"]);
    let mut running = running.stdin(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let input = running.stdin.as_mut().unwrap();
    input.write_all(b"department,opbakning\nA,3\n").unwrap();
    input.flush().unwrap();
    let begun = || names(&folder).iter().any(|name| name.starts_with(".modenhed-"));
    for _ in 0..600 {
        // The head and a few rows wait in a buffer until it is full.
        let _ = running.stdin.as_mut().unwrap().write_all(&b"A,3\n".repeat(1000));
        if begun() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(begun(), "{:?}", names(&folder));
    // While it runs, another leaves its file alone.
    let other = ["score", "sheet.yaml", "-o", "b.csv"];
    assert_eq!(run(&mut modenhed(&folder, &other)).status, 0);
    assert!(begun(), "it is still being written");
    running.kill().unwrap();
    running.wait().unwrap();
    assert!(begun(), "a killed run cannot tidy up");
    assert_eq!(run(&mut modenhed(&folder, &other)).status, 0);
    assert_eq!(names(&folder), ["b.csv", "sheet.yaml"]);
}

/// What is planted under the name of a sheet's lock file.
fn planted(plant: impl Fn(&std::path::Path)) {
    let folder = with_sheet();
    let lock = folder.path().join(".sheet.yaml.lock");
    plant(&lock);
    let before = fs::read(folder.path().join("sheet.yaml")).unwrap();
    let mut resume = modenhed(&folder, &["assess", "--plain", "--resume", "sheet.yaml"]);
    resume.stdin(Stdio::null());
    let told = run(&mut resume);
    assert_eq!(told.status, 2, "{}", told.stderr);
    assert!(told.stderr.contains(".sheet.yaml.lock is no ordinary file"), "{}", told.stderr);
    assert_eq!(fs::read(folder.path().join("sheet.yaml")).unwrap(), before);
    assert!(lock.symlink_metadata().is_ok(), "it is not ours to remove");
}

#[test]
fn a_pipe_planted_as_a_lock_file_does_not_hang_it() {
    planted(|lock| assert!(Command::new("mkfifo").arg(lock).status().unwrap().success()));
}

#[test]
fn a_link_planted_as_a_lock_file_is_not_followed() {
    let folder = with_sheet();
    let elsewhere = folder.path().join("elsewhere");
    planted(|lock| symlink(&elsewhere, lock).unwrap());
    assert!(!elsewhere.exists());
    fs::write(&elsewhere, "theirs").unwrap();
    planted(|lock| symlink(&elsewhere, lock).unwrap());
    assert_eq!(fs::read(&elsewhere).unwrap(), b"theirs");
}

#[test]
fn a_link_is_written_through_and_stays_a_link() {
    let folder = with_sheet();
    symlink("real.csv", folder.path().join("out.csv")).unwrap();
    fs::write(folder.path().join("real.csv"), "before").unwrap();
    assert_eq!(run(&mut modenhed(&folder, &["score", "sheet.yaml", "-o", "out.csv"])).status, 0);
    assert!(folder.path().join("out.csv").is_symlink());
    assert_ne!(fs::read(folder.path().join("real.csv")).unwrap(), b"before");
}
