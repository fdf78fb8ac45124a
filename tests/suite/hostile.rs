//! Files that would bring a careless program down: none may make this one panic, hang or take
//! much memory.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a run may take.
const LONGEST: Duration = Duration::from_secs(20);
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

#[test]
fn an_alias_bomb_is_refused() {
    let mut bomb = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n".to_owned();
    for step in 1..30 {
        let aliases = vec![format!("*a{}", step - 1); 9].join(", ");
        bomb.push_str(&format!("a{step}: &a{step} [{aliases}]\n"));
    }
    let folder = Folder::new();
    fs::write(folder.path("bombe.yaml"), bomb).unwrap();
    let seen = validated(&folder.path("bombe.yaml"));
    assert!(seen.stderr.contains("fejl[too-many-aliases]"), "{}", seen.stderr);
}

#[test]
fn a_long_text_repeated_by_aliases_is_refused() {
    let head = format!("modenhed: 1\ntext: &text {}\nmore: [", "x".repeat(2_000_000));
    let folder = Folder::new();
    let file = folder.repeated("tekst.yaml", &head, "*text, ", head.len() + 20_000);
    assert_eq!(validated(&file).status, 1);
}

#[test]
fn a_hundred_thousand_levels_of_nesting_are_refused() {
    let folder = Folder::new();
    for piece in ["[", "{a: ", "- ", "? ", "[{", "{\"a\":"] {
        let file = folder.repeated("dyb.yaml", "", piece, 100_000 * piece.len());
        let seen = validated(&file);
        assert!(seen.stderr.contains("fejl[too-deep]"), "{piece}: {}", seen.stderr);
    }
    let stairs: Vec<_> = (0..3000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    fs::write(folder.path("trappe.yaml"), stairs.concat()).unwrap();
    let seen = validated(&folder.path("trappe.yaml"));
    assert!(seen.stderr.contains("fejl[too-deep]"), "{}", seen.stderr);
}

#[test]
fn a_hundred_megabytes_of_yaml_are_refused() {
    let folder = Folder::new();
    for (name, piece) in [("en.yaml", "x"), ("mange.yaml", "answers: 1\n"), ("flad.json", "[1],")] {
        let file = folder.repeated(name, "", piece, 100_000_000);
        let seen = validated(&file);
        assert!(seen.stderr.contains("fejl[too-large]"), "{name}: {}", seen.stderr);
        fs::remove_file(file).unwrap();
    }
}

#[test]
fn a_hundred_megabytes_of_csv_are_scored() {
    let comment = "Vi begynder i år. ".repeat(50);
    let row = format!("Borgerservice,1,2,\"{comment}\"\n");
    let folder = Folder::new();
    let head = "department,data-kvalitet,data-ejer,kommentar\n";
    let seen = scored(&folder.repeated("svar.csv", head, &row, 100_000_000));
    assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), ("", "", 0));
}

#[test]
fn a_hundred_thousand_wrong_rows_are_counted() {
    let folder = Folder::new();
    let file = folder.repeated("svar.csv", "department,data-ejer\n", "A,9\n", 400_021);
    let seen = scored(&file);
    assert!(seen.stderr.contains("og 99980 til af slagsen unknown-option"));
    assert!(seen.stderr.contains("100000 fejl"), "the rest are counted");
}

#[test]
fn a_long_cell_is_no_problem_wherever_it_stands() {
    let folder = Folder::new();
    let file = folder.path("svar.csv");
    for (length, said) in [(7_000_000, ""), (20_000_000, "fejl[too-large]")] {
        let long = "x".repeat(length);
        let tables = [
            ("a department", 0, format!("department,data-ejer\nA,1\n{long},2\n")),
            ("a text", 0, format!("department,data-ejer,kommentar\nA,1,\nB,2,{long}\n")),
            ("an answer", 1, format!("department,data-ejer\nA,1\nB,{long}\n")),
            ("a date", 1, format!("department,date,data-ejer\nA,,1\nB,{long},1\n")),
            ("a heading", 0, format!("department,data-ejer,{long}\nA,2,\n")),
        ];
        for (name, status, table) in tables {
            fs::write(&file, table).unwrap();
            let seen = scored(&file);
            let expected = match said {
                "" => status,
                _ if name == "a heading" => 2,
                _ => 1,
            };
            assert_eq!(seen.status, expected, "{name} of {length}: {}", seen.stderr);
            assert!(seen.stderr.contains(said), "{name}: {}", seen.stderr);
        }
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_does_not_swallow_the_memory() {
    let folder = Folder::new();
    let head = "department,data-ejer\nA,1\n\"B,1\n";
    let file = folder.repeated("svar.csv", head, "Borgerservice,2\n", 100_000_000);
    assert_eq!(scored(&file).status, 1);
}

#[test]
fn a_hundred_megabytes_without_a_line_break_are_no_head() {
    let folder = Folder::new();
    let file = folder.repeated("svar.csv", "department", ",a", 100_000_000);
    assert_eq!(scored(&file).status, 2);
}

#[test]
fn a_hundred_thousand_columns_are_read_or_refused() {
    let columns: Vec<_> = (0..100_000).map(|n| format!("k{n}")).collect();
    let (columns, commas) = (columns.join(","), ",".repeat(100_000));
    let folder = Folder::new();
    let file = folder.path("svar.csv");
    fs::write(&file, format!("department,data-ejer,{columns}\nA,2{commas}\n")).unwrap();
    scored(&file);
}

#[test]
fn a_hundred_thousand_mistakes_on_one_line_are_found() {
    let keys: Vec<_> = (0..100_000).map(|n| format!("\"k{n}\":1")).collect();
    let folder = Folder::new();
    let file = folder.path("svar.json");
    let answers = keys.join(",");
    fs::write(&file, format!("{{\"modenhed\":1,\"department\":\"A\",\"answers\":{{{answers}}}}}"))
        .unwrap();
    let seen = validated(&file);
    assert!(seen.stderr.contains("og 99000 til af slagsen unknown-question"), "{}", seen.stderr);
}

#[test]
fn any_sign_repeated_a_million_times_is_read_or_refused() {
    let pieces = [
        "x", "\n", " ", "\t", "\r", ":", "\"", "'", "!", "&a", "*", "%A\n", "# a\n", "---\n",
        "[],", "a: |\n", "? a\n", "&a &b ", "\\", "\u{0}", "a: b\n", "\u{85}", "\u{feff}",
        "<<: *a\n",
    ];
    let folder = Folder::new();
    for piece in pieces {
        let file = folder.repeated("tegn.yaml", "", piece, MANY);
        assert_eq!(validated(&file).status, 1, "{piece:?}");
    }
    let long = "x".repeat(7_900_000);
    for text in [format!("role: {long}"), format!("? {long}\n: 1"), format!("role: \"{long}")] {
        fs::write(folder.path("lang.yaml"), format!("modenhed: 1\n{text}\n")).unwrap();
        assert_eq!(validated(&folder.path("lang.yaml")).status, 1);
    }
}

#[test]
fn random_bytes_are_refused_whatever_they_are_called() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    let bytes: Vec<u8> = (0..2_000_000).map(|_| random()).collect();
    let folder = Folder::new();
    for name in ["a.yaml", "a.json", "a.csv", "a.txt", "a", "a.xlsx"] {
        fs::write(folder.path(name), &bytes).unwrap();
        assert_eq!(validated(&folder.path(name)).status, 1, "{name}");
        assert_eq!(scored(&folder.path(name)).status, 2, "{name}");
    }
}

/// A questionnaire with these questions, whose only recommendation has this condition.
fn questionnaire(questions: &str, when: &str) -> String {
    format!(
        "modenhed: 1\nid: x\nversion: 1.0.0\nlanguages: [da]\ntitle: T\npurpose: P\n\
         scales: {{s: [{{code: 1, text: a}}, {{code: 2, text: b}}]}}\n\
         themes:\n- id: t\n  title: T\n  questions:\n{questions}\
         recommendations:\n- {{id: r, when: {when}, title: a, why: b, first_step: c, dialogue: d, effort: small}}\n"
    )
}

#[test]
fn fifteen_thousand_questions_may_each_be_asked_after_the_next() {
    let asked = |n| {
        let next = n + 1;
        format!(
            "  - {{id: q{n}, text: x, scale: s, ask_when: {{question: q{next}, answered: [1]}}}}\n"
        )
    };
    let mut questions: String = (0..15_000).map(asked).collect();
    questions.push_str("  - {id: q15000, text: x, scale: s}\n");
    let folder = Folder::new();
    let file = folder.path("skema.yaml");
    fs::write(&file, questionnaire(&questions, "{theme: t, below: 60}")).unwrap();
    assert_eq!(validated(&file).status, 0);
    // The main thread has 8 MB of stack here, but 1 MB on Windows.
    if cfg!(target_os = "linux") {
        let program = crate::common::command().get_program().to_owned();
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -s 1024; exec \"$0\" \"$@\""]).arg(program);
        assert_eq!(within_limits(command.arg("validate").arg(&file)).status, 0);
    }
}

#[test]
fn conditions_may_have_many_parts() {
    let question = "  - {id: q, text: x, scale: s}\n";
    let parts: Vec<_> =
        (0..10_000).map(|n| format!("{{technology: t{n}, status: in-use}}")).collect();
    let folder = Folder::new();
    let file = folder.path("skema.yaml");
    let when = format!("{{any: [{{theme: t, below: 60}}, {}]}}", parts.join(", "));
    fs::write(&file, questionnaire(question, &when)).unwrap();
    assert_eq!(validated(&file).status, 0);
    let when = format!("{{all: [{{theme: t, below: 0}}, {}]}}", parts[..13].join(", "));
    fs::write(&file, questionnaire(question, &when)).unwrap();
    assert!(validated(&file).stderr.contains("never-given"));
}

#[test]
fn a_sheet_may_say_anything_of_very_many_technologies() {
    let folder = Folder::new();
    let file = folder.path("svar.yaml");
    let each: Vec<_> = (0..100_000).map(|n| format!("  t{n}: in-use\n")).collect();
    let sheet = "modenhed: 1\ndepartment: A\nanswers: {}\ntechnologies:\n";
    fs::write(&file, sheet.to_owned() + &each.concat()).unwrap();
    let seen = validated(&file);
    assert_eq!(seen.status, 1);
    assert!(seen.stderr.contains("99000"), "the rest are counted");
}
