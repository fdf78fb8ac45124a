//! Files that would bring a careless program down: none may make this one panic, hang or take
//! much memory.

mod packed;
mod questionnaire;
mod table;
mod yaml;

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a run may take, also on a machine that does much else at the time.
const LONGEST: Duration = Duration::from_secs(120);

/// How much memory a run may take, in bytes.
const MOST: u64 = 200 * MEGABYTE;

const MEGABYTE: u64 = 1024 * 1024;

/// How much may be said about a file, in bytes.
const LONGEST_MESSAGE: u64 = MEGABYTE;

/// Enough for what takes ever longer per sign to be noticed.
const MANY: usize = 2_000_000;

/// The cases that run programs and make large files come one after the other.
static ALONE: Mutex<()> = Mutex::new(());

/// A folder that is gone when the test is over, however it ends.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A file that begins with `head` and then holds `piece` again and again, up to this length.
    fn repeated(&self, name: &str, head: &str, piece: &str, length: usize) -> PathBuf {
        let block = piece.repeat((1 << 20) / piece.len() + 1);
        let mut file = File::create(self.path(name)).unwrap();
        file.write_all(head.as_bytes()).unwrap();
        let mut left = (length - head.len()) / piece.len() * piece.len();
        while left > 0 {
            let next = left.min(block.len());
            file.write_all(&block.as_bytes()[..next]).unwrap();
            left -= next;
        }
        self.path(name)
    }
}

/// What came of a run.
struct Seen {
    status: i32,
    stdout: String,
    stderr: String,
}

/// Validates a file against the questionnaires of the fixtures, within the limits.
fn validated(file: &Path) -> Seen {
    within_limits(crate::common::command().arg("validate").args(asked()).arg(file))
}

/// Scores a table to nowhere, within the limits.
fn scored(file: &Path) -> Seen {
    let nowhere = ["--format", "csv", "-o", "/dev/null"];
    within_limits(crate::common::command().arg("score").args(asked()).args(nowhere).arg(file))
}

const fn asked() -> [&'static str; 2] {
    ["--questionnaire", "tests/findings/valid/questionnaire.yaml"]
}

/// Runs a command; a panic, a signal, too much time, memory or talk fails the test.
fn within_limits(command: &mut Command) -> Seen {
    let _alone = ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let folder = Folder::new();
    let (out, err) = (folder.path("out"), folder.path("err"));
    command.stdout(File::create(&out).unwrap()).stderr(File::create(&err).unwrap());
    let (status, took, peak) = watch(&mut command.stdin(Stdio::null()).spawn().unwrap());
    assert!(took < LONGEST, "it took longer than {LONGEST:?}");
    assert!(peak < MOST, "it took {} MB of memory or more", peak / MEGABYTE);
    let said = fs::metadata(&err).unwrap().len();
    assert!(said < LONGEST_MESSAGE, "it said {said} bytes");
    let text = |path| fs::read_to_string(path).unwrap();
    let seen = Seen { status: status.code().unwrap_or(-1), stdout: text(out), stderr: text(err) };
    assert!((0..=2).contains(&seen.status), "{status}: {}", seen.stderr);
    seen
}

/// Waits for a program to end and looks at its memory meanwhile; ends it when it goes far beyond.
fn watch(child: &mut Child) -> (ExitStatus, Duration, u64) {
    let (begun, mut peak) = (Instant::now(), 0);
    loop {
        peak = peak.max(memory(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            return (status, begun.elapsed(), peak);
        }
        if begun.elapsed() > LONGEST || peak > 2 * MOST {
            child.kill().unwrap();
        }
        sleep(Duration::from_millis(2));
    }
}

/// The most memory a running program has had so far, in bytes; 0 where Linux is not there to tell.
fn memory(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.trim().strip_suffix("kB")?.trim().parse().ok());
    kilobytes.unwrap_or(0_u64) * 1024
}
