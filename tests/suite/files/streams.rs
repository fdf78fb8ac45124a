//! Outputs that are no ordinary files are written to, not replaced.
#![cfg(unix)]

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::FileTypeExt;
use std::process::Command;

use tempfile::TempDir;

use super::{modenhed, with_sheet};
use crate::common::{Run, run};

const CSV: [&str; 5] = ["score", "sheet.yaml", "--format", "csv", "-o"];

fn csv(output: &str) -> Vec<&str> {
    CSV.into_iter().chain([output]).collect()
}

#[test]
fn standard_output_by_its_name_is_standard_output() {
    let folder = with_sheet();
    let plain = run(&mut modenhed(&folder, &csv("-")));
    for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
        let named = run(&mut modenhed(&folder, &csv(name)));
        assert_eq!((named.status, &named.stderr), (plain.status, &plain.stderr), "{name}");
        assert_eq!(named.stdout, plain.stdout, "{name}");
    }
    // Without a format it is text, as on standard output.
    let text = run(&mut modenhed(&folder, &["score", "sheet.yaml"]));
    let named = run(&mut modenhed(&folder, &["score", "sheet.yaml", "-o", "/dev/stdout"]));
    assert_eq!((named.status, named.stdout), (text.status, text.stdout));
}

#[test]
fn what_is_in_the_file_behind_standard_output_stays() {
    let folder = with_sheet();
    let plain = run(&mut modenhed(&folder, &csv("-"))).stdout;
    let log = folder.path().join("log");
    fs::write(&log, "before\n").unwrap();
    let mut file = OpenOptions::new().append(true).open(&log).unwrap();
    let mut command = modenhed(&folder, &csv("/dev/stdout"));
    assert!(command.stdout(file.try_clone().unwrap()).status().unwrap().success());
    file.write_all(b"after\n").unwrap();
    assert_eq!(fs::read_to_string(&log).unwrap(), format!("before\n{plain}after\n"));
}

#[test]
fn a_named_pipe_gets_the_bytes_and_stays_a_pipe() {
    let folder = with_sheet();
    let pipe = folder.path().join("pipe.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let plain = run(&mut modenhed(&folder, &csv("-"))).stdout;
    let mut written =
        modenhed(&folder, &["score", "sheet.yaml", "-o", "pipe.csv"]).spawn().unwrap();
    let mut read = String::new();
    File::open(&pipe).unwrap().read_to_string(&mut read).unwrap();
    assert!(written.wait().unwrap().success());
    assert_eq!(read, plain);
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
}

#[test]
fn another_program_may_be_written_to() {
    let folder = with_sheet();
    let plain = run(&mut modenhed(&folder, &csv("-"))).stdout;
    let program = env!("CARGO_BIN_EXE_modenhed");
    let line = format!("{program} {} >(cat > copy) && wait $!", CSV.join(" "));
    let mut bash = Command::new("bash");
    let status = bash.args(["-c", &line]).current_dir(folder.path()).status().unwrap();
    assert!(status.success());
    assert_eq!(fs::read_to_string(folder.path().join("copy")).unwrap(), plain);
    // A reader that has had enough is no error.
    let line = format!("{program} {} >(head -c 1 > /dev/null)", CSV.join(" "));
    let mut bash = Command::new("bash");
    assert!(bash.args(["-c", &line]).current_dir(folder.path()).status().unwrap().success());
}

#[test]
fn a_device_stays_a_device() {
    let folder = with_sheet();
    let told = run(&mut modenhed(&folder, &csv("/dev/null")));
    assert_eq!((told.status, told.stdout.as_str()), (0, ""));
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    let told = run(&mut modenhed(&folder, &csv("/dev/full")));
    assert_eq!(told.status, 2);
    assert!(told.stderr.contains("/dev/full"), "{}", told.stderr);
}

/// Runs a line of the shell, in which `$0` is the program.
fn shell(folder: &TempDir, line: &str) -> Run {
    let mut shell = Command::new("bash");
    shell.args(["-c", line, env!("CARGO_BIN_EXE_modenhed")]).current_dir(folder.path());
    run(shell.env("LC_ALL", "en_GB.UTF-8"))
}

#[test]
fn help_that_cannot_be_written_is_an_error() {
    let folder = with_sheet();
    for args in ["", "--help", "score --help", "--version"] {
        let told = shell(&folder, &format!("\"$0\" {args} > /dev/full"));
        assert_eq!(told.status, 2, "{args}: {}", told.stderr);
        assert!(told.stderr.contains("there is no space left"), "{args}: {}", told.stderr);
    }
}

#[test]
fn a_new_plan_goes_to_standard_output_by_any_name() {
    let folder = with_sheet();
    let of = |name| run(&mut modenhed(&folder, &["plan", "sheet.yaml", "--top", "1", "-o", name]));
    let plain = of("-");
    assert!(plain.stdout.starts_with("modenhed: 1\n"), "{}{}", plain.stdout, plain.stderr);
    assert_eq!(of("/dev/stdout").stdout, plain.stdout);
}
