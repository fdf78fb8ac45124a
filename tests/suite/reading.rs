//! Reading sheets of any number: nothing is lost, whatever happens on the way.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Stdio;
use std::time::Duration;

use modenhed::batch::{Lane, Origin, Reading, Sink};
use modenhed::model::{AnswerSheet, Findings, Questionnaires};
use modenhed::scoring::{Assessment, Detail};
use modenhed::{parse, store};

use crate::common::{Run, command};

fn built_in() -> Questionnaires {
    let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
    parse::questionnaires(&sources, &mut Findings::default()).unwrap()
}

/// Counts sheets, until one of a department comes that it does not bear.
#[derive(Default)]
struct Counter(usize);

struct CounterLane(usize);

impl Sink for Counter {
    type Lane = CounterLane;

    fn lane(&self) -> CounterLane {
        CounterLane(0)
    }

    fn take(&mut self, (): &mut ()) -> io::Result<()> {
        Ok(())
    }

    fn merge(&mut self, lane: CounterLane) {
        self.0 += lane.0;
    }
}

impl Lane for CounterLane {
    type Segment = ();

    fn detail(&self) -> Option<Detail> {
        Some(Detail::Figures)
    }

    fn sheet(&mut self, _: Origin, sheet: &AnswerSheet, _: &mut Assessment) {
        assert_ne!(sheet.department, "unbearable");
        self.0 += 1;
    }

    fn swap_buffer(&mut self, (): ()) {}
}

#[test]
fn a_panic_on_any_thread_ends_the_run_and_is_never_dropped() {
    let (set, folder) = (built_in(), tempfile::tempdir().unwrap());
    let path = folder.path().join("t.csv");
    let rows = |bad: Option<usize>| {
        let row = |n| if bad == Some(n) { "unbearable,3\n" } else { "Department of patience,3\n" };
        "department,tid-og-penge\n".to_owned() + &(0..20_000).map(row).collect::<String>()
    };
    for threads in [1, 2, 5] {
        std::fs::write(&path, rows(None)).unwrap();
        let read = |counter: &mut Counter| {
            Reading::new(&set).on(threads).collection(std::slice::from_ref(&path), counter, &mut ())
        };
        let mut counter = Counter::default();
        assert_eq!(read(&mut counter).unwrap().sheets, 20_000);
        assert_eq!(counter.0, 20_000, "each lane gives what it has");
        for bad in [0, 9_999, 19_999] {
            std::fs::write(&path, rows(Some(bad))).unwrap();
            let run = catch_unwind(AssertUnwindSafe(|| read(&mut Counter::default())));
            assert!(run.is_err(), "{threads} threads, row {bad}");
        }
    }
}

/// Scores what comes through a pipe, a piece now and then.
fn slowly(pieces: &[&str]) -> Run {
    let mut command = command();
    command.args(["score", "-", "--format", "csv", "--questionnaire", "tests/data/example.yaml"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    for piece in pieces {
        pipe.write_all(piece.as_bytes()).unwrap();
        pipe.flush().unwrap();
        std::thread::sleep(Duration::from_millis(60));
    }
    drop(pipe);
    let done = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run {
        stdout: text(done.stdout),
        stderr: text(done.stderr),
        status: done.status.code().unwrap(),
    }
}

#[test]
fn what_comes_through_a_pipe_piece_by_piece_is_seen_whole() {
    let line = |name: &str| {
        format!(
            "{{\"modenhed\": 1, \"department\": \"{name}\", \"answers\": {{\"a1\": \"4\", \"a2\": \"2\"}}}}\n"
        )
    };
    let lines = ["A", "B", "C"].map(line);
    let pieces = lines.each_ref().map(String::as_str);
    for run in [slowly(&pieces), slowly(&["department", ",a1,a2\nA,4,2\n", "B,4,2\nC,4,2\n"])] {
        assert_eq!(run.status, 0, "{}", run.stderr);
        let departments: Vec<_> = run.stdout.lines().skip(1).map(|row| &row[..2]).collect();
        assert_eq!(departments, ["A,", "B,", "C,"]);
    }
}

/// Respondents of some departments, most of them twice, and the same as JSON lines.
fn both_forms(rows: usize) -> (String, String) {
    let (mut table, mut lines) =
        ("department,respondent,date,a1,a2,a3,b1\n".to_owned(), String::new());
    for n in 0..rows {
        let (department, respondent) = (["Ældre", "Børn", "IT"][n % 3], n % (rows * 2 / 3));
        let (day, code, number) = (n % 28 + 1, n % 5 + 1, n * 7 % 5 + 1);
        table += &format!("{department},r{respondent},2026-11-{day:02},{code},{number},,{code}\n");
        lines += &format!(
            "{{\"modenhed\": 1, \"department\": \"{department}\", \"respondent\": \"r{respondent}\", \
             \"date\": \"2026-11-{day:02}\", \
             \"answers\": {{\"a1\": \"{code}\", \"a2\": {number}, \"b1\": \"{code}\"}}}}\n"
        );
    }
    (table, lines)
}

#[test]
fn every_format_has_the_same_bytes_on_any_number_of_threads_and_from_json_lines() {
    let folder = tempfile::tempdir().unwrap();
    let (table, lines) = both_forms(9000);
    let paths = [folder.path().join("t.csv"), folder.path().join("t.jsonl")];
    std::fs::write(&paths[0], &table).unwrap();
    std::fs::write(&paths[1], &lines).unwrap();
    assert!(table.len() > 3 * 64 * 1024, "there are several blocks");
    let formats: [&[&str]; 6] = [
        &["--format", "json"],
        &["--table", "answers"],
        &["--table", "recommendations"],
        &["--format", "csv", "--latest"],
        &["--format", "json", "--latest"],
        &["--format", "text"],
    ];
    for format in formats {
        let score = |path: &std::path::Path, threads: &str| {
            let mut command = command();
            command.arg("score").arg(path).args(format).args(["--threads", threads]);
            command.args(["--questionnaire", "tests/data/example.yaml"]);
            crate::common::run(&mut command).stdout
        };
        let one = score(&paths[0], "1");
        assert!(one.contains("Børn"), "{format:?}");
        for threads in ["2", "3"] {
            assert!(score(&paths[0], threads) == one, "{format:?} on {threads} threads");
        }
        assert!(score(&paths[1], "2") == one, "{format:?} of JSON lines");
    }
}

#[test]
fn of_each_respondent_the_newest_sheet_counts_and_of_two_of_a_day_the_last() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.csv");
    // So far apart that they are in different blocks.
    let others = (0..20_000).map(|n| format!("A,o{n},2026-01-01,1\n")).collect::<Vec<_>>().concat();
    let text = format!(
        "department,respondent,date,a1\nA,x,2026-11-02,1\nA,y,2026-11-01,2\n{others}\
         A,x,2026-11-01,3\nA,y,2026-11-01,4\nA,,2026-11-01,5\nA,,2026-11-01,5\n"
    );
    std::fs::write(&path, text).unwrap();
    for threads in ["1", "2", "3"] {
        let mut command = command();
        command.arg("score").arg(&path).args([
            "--latest",
            "--table",
            "answers",
            "--threads",
            threads,
        ]);
        command.args(["--questionnaire", "tests/data/example.yaml"]);
        let run = crate::common::run(&mut command);
        let mut rows = csv::Reader::from_reader(run.stdout.as_bytes());
        let a1: Vec<[String; 2]> = rows
            .records()
            .map(Result::unwrap)
            .filter(|row| &row[7] == "a1" && !row[2].starts_with('o'))
            .map(|row| [row[2].to_owned(), row[10].to_owned()])
            .collect();
        // The first is newer than its other; the second is given again later; nobody is anybody.
        assert_eq!(a1, [["x", "1"], ["y", "4"], ["", "5"], ["", "5"]], "{threads} threads");
    }
}
