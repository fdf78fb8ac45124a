//! Tables of any length: the same results as sheet by sheet, on any number of threads, whatever is
//! wrong with some of their rows, and with nothing half-written left behind.

#[allow(dead_code, reason = "only its random questionnaires and answers are used")]
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::common::{Run, command, run};
use crate::reference::files;
use crate::reference::spec::{Case, Dice};

const EXAMPLE: [&str; 2] = ["--questionnaire", "tests/data/example.yaml"];

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }
}

fn score(args: &[&str]) -> Run {
    run(command().arg("score").args(args))
}

fn example(args: &[&str]) -> Run {
    run(command().arg("score").args(args).args(EXAMPLE))
}

/// Scores a thousand random sheets of one random set of questionnaires, as files and as rows.
fn both_ways(seed: u64) {
    let (mut case, mut dice, folder) = (Case::random(seed, false), Dice(seed), Folder::new());
    let mut asked = Vec::new();
    for spec in &case.specs {
        asked.push(folder.write(&format!("q{}.yaml", spec.id), spec.yaml(&case)));
    }
    let ids: Vec<_> = (0..case.given.len()).collect();
    let mut table = format!("department,respondent,{}\n", files::head(&case));
    let mut args = vec!["--format".to_owned(), "csv".to_owned()];
    args.extend(asked.iter().flat_map(|path| ["--questionnaire".to_owned(), path.clone()]));
    let mut sheets = args.clone();
    for number in 0..1000 {
        case.answer_anew(&mut dice);
        writeln!(table, "A,r{number},{}", files::row(&case)).unwrap();
        let sheet = files::sheet(&case, &ids)
            .replace("answers:", &format!("respondent: r{number}\nanswers:"));
        sheets.push(folder.write(&format!("s{number}.yaml"), sheet));
    }
    args.push(folder.write("t.csv", table));
    let words = |args: &[String]| score(&args.iter().map(String::as_str).collect::<Vec<_>>());
    let (rows, sheets) = (words(&args), words(&sheets));
    assert_eq!(rows.stdout.lines().count(), 1001, "{}", rows.stderr);
    assert_eq!(rows.stdout, sheets.stdout);
    assert_eq!((rows.status, sheets.status), (0, 0));
}

#[test]
fn a_thousand_sheets_and_the_same_as_rows_give_the_same_bytes() {
    (0..6).for_each(both_ways);
}

/// A table of several blocks with all that may stand in one, and with rows that are wrong.
fn mixed(rows: usize) -> String {
    let mut table = "department,respondent,date,a1,a2,a3,b1\r\n".to_owned();
    let mut dice = Dice(7);
    for number in 0..rows {
        let department = match dice.roll(8) {
            0 => "\"Børn, unge\r\nog \"\"familie\"\"\"".to_owned(),
            1 => "Ældre".into(),
            2 => "'=1+1".into(),
            other => format!("afd{other}"),
        };
        let mut cells = || ["1", "2", "3", "4", "5", "", "na", "dk"][dice.roll(8)];
        let (a1, a2, a3) = (cells(), cells(), cells());
        let b1 = if number % 997 == 5 { "9" } else { "3" };
        let date = if number % 1501 == 7 { "i går" } else { "2026-11-23" };
        let end = if number % 3 == 0 { "\n" } else { "\r\n" };
        write!(table, "{department},r{number},{date},{a1},{a2},{a3},{b1}{end}").unwrap();
    }
    table.trim_end().to_owned()
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let folder = Folder::new();
    let table = folder.write("t.csv", mixed(30_000));
    assert!(fs::metadata(&table).unwrap().len() > 1_000_000, "there are several blocks");
    let with = |threads: &str| {
        let (out, rejects) = (folder.path("out.csv"), folder.path("rejects.csv"));
        let more = ["-o", &out, "--rejects", &rejects, "--threads", threads, "--fail-under", "90"];
        let seen = example(&[&[table.as_str()], more.as_slice()].concat());
        assert_eq!(seen.status, 1, "{}", seen.stderr);
        (folder.read("out.csv"), folder.read("rejects.csv"), seen.stderr)
    };
    let one = with("1");
    let wrong = (0..30_000).filter(|n| n % 997 == 5).count()
        + (0..30_000).filter(|n| n % 1501 == 7).count();
    assert_eq!(csv_rows(&one.0), 30_000 - wrong);
    assert_eq!(csv_rows(&one.1), wrong);
    for threads in ["2", "3", "7"] {
        assert_eq!(with(threads), one, "{threads} threads");
    }
}

#[test]
fn the_groups_beside_the_scores_are_those_of_compare_on_any_number_of_threads() {
    let folder = Folder::new();
    let table = folder.write("t.csv", mixed(20_000));
    let (out, groups) = (folder.path("out.csv"), folder.path("groups.csv"));
    let compare = |threads: &str| {
        let args = ["compare", &table, "--format", "csv", "--threads", threads];
        run(command().args(args).args(EXAMPLE)).stdout
    };
    let one = compare("1");
    assert_eq!(csv_rows(&one) % 2, 0, "an aspect and overall for each group");
    for threads in ["1", "3"] {
        assert_eq!(compare(threads), one, "{threads} threads");
        example(&[&table, "-o", &out, "--groups", &groups, "--threads", threads]);
        assert_eq!(folder.read("groups.csv"), one, "{threads} threads");
    }
}

/// How many rows there are below the head.
fn csv_rows(text: &str) -> usize {
    csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).count()
}

#[test]
fn a_row_that_is_left_out_is_kept_as_it_stands_with_all_that_is_wrong_with_it() {
    let folder = Folder::new();
    let table = folder.write(
        "t.csv",
        "department,a1,a2,a3,b1\nA,4,na,2,2\n\"B, \"\"b\"\"\",9,x,2,2\nC,1\n-D,4,4,4,10\nE,4,na,2,2\n",
    );
    let rejects = folder.path("rejects.csv");
    let seen = example(&[&table, "--format", "csv", "--rejects", &rejects, "--lang", "en"]);
    assert_eq!(seen.status, 1);
    let departments: Vec<_> =
        seen.stdout.lines().map(|row| row.split(',').next().unwrap()).collect();
    assert_eq!(departments, ["department", "A", "E"]);
    let mut rejects = csv::Reader::from_reader(fs::File::open(&rejects).unwrap());
    let head: Vec<_> = rejects.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(head, ["file", "line", "column", "value", "code", "message", "help", "row"]);
    let rows: Vec<csv::StringRecord> = rejects.records().map(Result::unwrap).collect();
    let told: Vec<_> =
        rows.iter().map(|row| [&row[1], &row[2], &row[3], &row[4], &row[7]]).collect();
    assert_eq!(
        told,
        [
            ["3", "a1", "9", "unknown-option", "\"B, \"\"b\"\"\",9,x,2,2"],
            ["3", "a2", "x", "unknown-option", "\"B, \"\"b\"\"\",9,x,2,2"],
            ["4", "", "2", "uneven-row", "C,1"],
            ["5", "b1", "10", "unknown-option", "'-D,4,4,4,10"],
        ]
    );
    assert!(rows[0][0].ends_with("t.csv"));
    assert!(rows[0][5].contains("“9”"), "{}", &rows[0][5]);
    assert!(rows[0][6].contains("1, 2, 3, 4, 5"), "{}", &rows[0][6]);
}

#[test]
fn three_mistakes_of_a_kind_are_shown_and_the_rest_counted_in_every_format() {
    let folder = Folder::new();
    let rows = "A,9,1,1,1\nB,1,1,1\n".repeat(50);
    let table = folder.write("t.csv", format!("department,a1,a2,a3,b1\nA,4,4,4,4\n{rows}"));
    for format in ["csv", "json", "text"] {
        let seen = example(&[&table, "--format", format]);
        assert_eq!(seen.status, 1);
        let shown = |code: &str| seen.stderr.matches(&format!("[{code}]")).count();
        assert_eq!((shown("unknown-option"), shown("uneven-row")), (3, 3), "{format}");
        assert!(seen.stderr.contains("og 47 til med koden unknown-option"), "{}", seen.stderr);
        assert!(seen.stderr.contains("og 47 til med koden uneven-row"), "{}", seen.stderr);
        assert!(seen.stderr.contains("1 besvarelse er brugt, 100 er udeladt"), "{}", seen.stderr);
    }
}

#[test]
fn a_respondent_who_is_there_twice_is_found_however_far_apart() {
    let folder = Folder::new();
    let mut table = "department,respondent,a1,a2,a3,b1\n".to_owned();
    (0..30_000).for_each(|n| writeln!(table, "A,r{n},1,1,1,1").unwrap());
    let table = folder.write("t.csv", table + "A,r7,1,1,1,1\n");
    let csv = example(&[&table, "--format", "csv", "--threads", "3"]);
    let text = example(&[&table, "--format", "text"]);
    assert!(csv.stderr.contains("t.csv:30002"), "{}", csv.stderr);
    assert!(csv.stderr.contains("t.csv:9"), "{}", csv.stderr);
    assert_eq!(csv.stderr, text.stderr);
    assert_eq!(csv.status, 1);
}

#[test]
fn json_lines_give_the_same_as_rows_and_a_line_that_cannot_be_used_is_told() {
    let (folder, mut dice) = (Folder::new(), Dice(3));
    let (mut table, mut lines) = ("department,respondent,a1,a2,b1\n".to_owned(), String::new());
    for number in 0..9000 {
        let codes = [1, 2, 3].map(|_| dice.roll(5) + 1);
        writeln!(table, "A,r{number},{},{},{}", codes[0], codes[1], codes[2]).unwrap();
        let answers = serde_json::json!({"a1": codes[0], "a2": codes[1], "b1": codes[2]});
        let who = format!("r{number}");
        let sheet = serde_json::json!({
            "modenhed": 1, "department": "A", "respondent": who, "answers": answers
        });
        writeln!(lines, "{sheet}").unwrap();
    }
    let table = folder.write("t.csv", table);
    let rows = example(&[&table, "--format", "csv"]).stdout;
    for name in ["t.jsonl", "t.ndjson", "t"] {
        let lines = folder.write(name, &lines);
        for threads in ["1", "3"] {
            let seen = example(&[&lines, "--format", "csv", "--threads", threads]);
            assert_eq!((seen.stdout == rows, seen.stderr.as_str()), (true, ""), "{name}");
        }
    }
    let third = lines.lines().take(2).collect::<Vec<_>>().join("\n") + "\n\n{\"modenhed\": 1,\n";
    let broken = folder.write(
        "b.jsonl",
        third + "{\"modenhed\": 1, \"department\": \"B\", \"answers\": {\"a1\": 9}}",
    );
    let rejects = folder.path("rejects.csv");
    let seen = example(&[&broken, "--format", "csv", "--rejects", &rejects]);
    assert!(seen.stderr.contains("b.jsonl:4:"), "{}", seen.stderr);
    assert!(seen.stderr.contains("b.jsonl:5:"), "{}", seen.stderr);
    assert!(seen.stdout.ends_with("\nB,,,,,,,0,,\n"), "{}", seen.stdout);
    assert!(folder.read("rejects.csv").contains("{\"\"modenhed\"\": 1,"));
    assert_eq!((seen.status, csv_rows(&folder.read("rejects.csv"))), (1, 1));
}

#[cfg(unix)]
#[test]
fn a_disk_that_is_full_is_told_by_the_file_that_it_is_about() {
    let folder = Folder::new();
    let table = folder.write(
        "t.csv",
        format!("department,a1,a2,a3,b1\n{}", "A,4,4,4,4\nB,9,1,1,1\n".repeat(9000)),
    );
    let out = folder.path("out.csv");
    let full = example(&[&table, "-o", "/dev/full", "--format", "csv"]);
    assert!(full.stderr.contains("/dev/full"), "{}", full.stderr);
    let rejects = example(&[&table, "-o", &out, "--rejects", "/dev/full"]);
    assert!(rejects.stderr.contains("/dev/full"), "{}", rejects.stderr);
    assert_eq!((full.status, rejects.status), (2, 2));
    assert_eq!(names(folder.0.path()), ["t.csv"], "nothing half-written is left");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_nothing_half_written() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let folder = Folder::new();
    folder.write("out.csv", "det gamle");
    let (out, rejects) = (folder.path("out.csv"), folder.path("rejects.csv"));
    let mut program = command();
    program.args(["score", "-", "-o", &out, "--rejects", &rejects]).args(EXAMPLE);
    let mut program = program.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = program.stdin.take().unwrap();
    // More than is read ahead: when all of it is taken, both files have been begun.
    stdin.write_all(b"department,a1,a2,a3,b1\n").unwrap();
    stdin.write_all("A,4,4,4,4\nB,9,1,1,1\n".repeat(200_000).as_bytes()).unwrap();
    assert_eq!(names(folder.0.path()).len(), 3, "there are files to be removed");
    let id = program.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(program.wait().unwrap().code(), Some(130));
    drop(stdin);
    assert_eq!(names(folder.0.path()), ["out.csv"]);
    assert_eq!(folder.read("out.csv"), "det gamle");
}
