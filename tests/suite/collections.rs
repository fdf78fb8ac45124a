//! Collections: any mix of sheets, tables and folders; duplicates; the newest.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use tempfile::TempDir;

use crate::common::{Run, command, run};

fn sheet(department: &str, respondent: &str, date: &str, answer: u8) -> String {
    let answers: Vec<_> = [
        "opbakning",
        "ledelsesdisciplin",
        "tid-og-penge",
        "overblik-over-projekter",
        "projektleder",
        "oppefra",
    ]
    .map(|question| format!("{question}: {answer}"))
    .to_vec();
    format!(
        "modenhed: 1\ndepartment: {department}\nrespondent: {respondent}\ndate: {date}\nanswers: {{{}}}\n",
        answers.join(", ")
    )
}

/// A folder with files in it.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

/// Runs `score` in a folder; standard output has a row a sheet.
fn score(folder: &Path, args: &[&str]) -> Run {
    let mut command = command();
    command.current_dir(folder).args(["score", "--format", "csv", "--aspect", "forandring"]);
    run(command.args(args))
}

/// Department, respondent and date of each row.
fn whose(seen: &Run) -> Vec<String> {
    let rows = seen.stdout.lines().skip(1);
    rows.map(|row| {
        let cells: Vec<_> = row.split(',').collect();
        [cells[0], cells[2], cells[4]].join(" ").trim().to_owned()
    })
    .collect()
}

#[test]
fn folders_are_read_in_the_order_of_names_and_what_is_no_sheet_is_skipped_with_a_notice() {
    let (a, b) = (sheet("A", "r", "2026-01-01", 3), sheet("B", "r", "2026-01-01", 3));
    let questionnaire = fs::read_to_string("questionnaires/teknologi.yaml").unwrap();
    let files = [
        ("alle/2026/b.yaml", b.as_str()),
        ("alle/2026/a.yml", &a),
        ("alle/2025/svar.csv", "department,respondent,date,opbakning\nC,x,2025-01-01,2\n"),
        ("alle/.skjult/c.yaml", &a),
        ("alle/.gemt.yaml", &a),
        ("alle/LÆS MIG.txt", "Her ligger svarene, i to mapper.\n"),
        ("alle/noter.docx", "PK\u{3}\u{4}"),
        (
            "alle/resultat.csv",
            "department,area,respondent,role,date,overall_score,overall_level\nA,,,,,50,3\n",
        ),
        (
            "alle/resultat.json",
            "{\"schema\": 1, \"sheets\": [{\"department\": \"A\", \"answers\": []}]}",
        ),
        ("alle/skema.yaml", &questionnaire),
        ("alle/docker.yaml", "services:\n  web: {image: nginx}\n"),
        ("alle/tom.yaml", ""),
    ];
    let folder = folder(&files);
    let seen = score(folder.path(), &["alle", "--verbose"]);
    assert_eq!(whose(&seen), ["C x 2025-01-01", "A r 2026-01-01", "B r 2026-01-01"]);
    let skipped: Vec<_> =
        seen.stderr.lines().filter_map(|line| line.trim().strip_prefix("--> ")).collect();
    let expected = [
        "LÆS MIG.txt",
        "docker.yaml",
        "noter.docx",
        "resultat.csv",
        "resultat.json",
        "skema.yaml",
        "tom.yaml",
    ];
    assert_eq!(skipped, expected.map(|name| format!("alle/{name}")), "{}", seen.stderr);
    assert_eq!(seen.stderr.matches("bemærk[skipped-file]").count(), 6);
    assert!(seen.stderr.contains("[empty-file]"), "an empty file may have been a sheet");
    assert_eq!(seen.status, 1);
}

#[test]
fn a_broken_sheet_in_a_folder_is_not_skipped_but_an_error() {
    let broken = sheet("A", "r", "2026-01-01", 3).replace('}', "");
    let whole = sheet("B", "r", "2026-01-01", 3);
    let folder = folder(&[
        ("alle/a.yaml", &broken),
        ("alle/b.yaml", &whole),
        ("alle/c.csv", "sted,opbakning\nC,3\n"),
    ]);
    let seen = score(folder.path(), &["alle"]);
    assert_eq!(whose(&seen), ["B r 2026-01-01"]);
    assert!(seen.stderr.contains("fejl[syntax]") && seen.stderr.contains("fejl[missing-column]"));
    assert!(seen.stderr.contains("1 besvarelse er brugt, 2 er udeladt"), "{}", seen.stderr);
    assert_eq!(seen.status, 1);
}

#[test]
fn files_folders_and_standard_input_mix_in_the_order_given() {
    let files = [
        ("én.yaml", sheet("D", "r", "2026-01-01", 3)),
        ("mappe/to.yaml", sheet("E", "r", "2026-01-01", 3)),
    ];
    let folder = folder(&files.each_ref().map(|(name, text)| (*name, text.as_str())));
    let mut command = command();
    command.current_dir(folder.path()).args(["score", "--format", "csv", "-", "mappe", "én.yaml"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(b"department,respondent,date,opbakning\nF,x,,2\n")
        .unwrap();
    let stdout = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let seen = Run { stdout, stderr: String::new(), status: 0 };
    assert_eq!(whose(&seen), ["F x", "E r 2026-01-01", "D r 2026-01-01"]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_a_loop_is_a_notice() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[
        ("alle/a.yaml", &sheet("A", "r", "2026-01-01", 3)),
        ("andre/b.yaml", &sheet("B", "r", "2026-01-01", 3)),
    ]);
    symlink("..", folder.path().join("alle/igen")).unwrap();
    symlink("../andre", folder.path().join("alle/link")).unwrap();
    symlink("ingen-steder", folder.path().join("alle/brudt.yaml")).unwrap();
    let seen = score(folder.path(), &["alle/link", "alle/a.yaml"]);
    assert_eq!(
        (whose(&seen), seen.status),
        (vec!["B r 2026-01-01".into(), "A r 2026-01-01".into()], 0)
    );
    let seen = score(folder.path(), &["alle"]);
    assert!(seen.stderr.contains("linket fører tilbage"), "{}", seen.stderr);
    assert!(
        seen.stderr.contains(
            "fejl[cannot-read]: kan ikke læses: filen eller mappen findes ikke\n--> alle/brudt.yaml"
        ),
        "{}",
        seen.stderr
    );
    assert_eq!(seen.status, 1);
}

#[test]
fn where_no_sheet_is_usable_every_command_says_how_many_were_left_out() {
    let table = "department,kerneopgave-kendt\nA,9\nB,8\nC,7\n";
    let folder = folder(&[("svar.csv", table), ("ark.yaml", "modenhed: 1\nanswers: {}\n")]);
    for name in ["score", "compare", "plan", "report", "export"] {
        let seen = run(command().current_dir(folder.path()).args([name, "svar.csv", "ark.yaml"]));
        let counted = "0 besvarelser er brugt, 4 er udeladt\n";
        assert!(seen.stderr.contains(counted), "{name}: {}", seen.stderr);
        assert!(seen.stderr.contains("ingen besvarelse, som kunne bruges"), "{}", seen.stderr);
        assert_eq!((seen.status, seen.stdout.as_str()), (2, ""), "{name}");
    }
}

#[test]
fn an_empty_folder_and_one_without_sheets_are_said_to_be_so() {
    let folder = folder(&[("tom/.gitkeep", ""), ("andet/README.md", "# Hej")]);
    let seen = score(folder.path(), &["tom"]);
    assert!(
        seen.stderr.contains("advarsel[empty-folder]: der er ingen filer i mappen\n--> tom"),
        "{}",
        seen.stderr
    );
    assert_eq!((seen.status, seen.stdout.as_str()), (2, ""));
    let seen = score(folder.path(), &["andet"]);
    assert!(seen.stderr.contains("ingen besvarelse, som kunne bruges"), "{}", seen.stderr);
    assert_eq!(seen.status, 2);
}

#[test]
fn the_same_sheet_twice_counts_and_is_reported_with_both_places() {
    let folder = folder(&[
        ("a.yaml", &sheet("A", "r", "2026-01-01", 3)),
        ("kopi/a.yaml", &sheet("A", "r", "2026-01-01", 3)),
        (
            "svar.csv",
            "department,respondent,date,opbakning\nA,r,2026-01-01,2\nA,r,2026-01-02,2\nA,,2026-01-01,2\nA,,2026-01-01,2\n",
        ),
    ]);
    let seen = score(folder.path(), &["a.yaml", "kopi", "svar.csv"]);
    assert_eq!(whose(&seen).len(), 6, "none is left out");
    assert_eq!(seen.status, 1);
    assert_eq!(seen.stderr.matches("duplicate-sheet").count(), 2, "{}", seen.stderr);
    assert!(
        seen.stderr.contains("»A, r, 2026-01-01« er også i a.yaml\n--> kopi/a.yaml"),
        "{}",
        seen.stderr
    );
    assert!(seen.stderr.contains("--> svar.csv:2:1\n"), "{}", seen.stderr);
}

#[test]
fn an_aspect_a_sheet_is_no_duplicate() {
    let answered = |aspect: &str| {
        sheet("A", "r", "2026-01-01", 3)
            + &format!("questionnaires: [{{id: {aspect}, version: 2.0.2}}]\n")
    };
    let folder = folder(&[("a.yaml", &answered("forandring")), ("b.yaml", &answered("teknologi"))]);
    let seen = score(folder.path(), &["."]);
    assert!(!seen.stderr.contains("duplicate-sheet"), "{}", seen.stderr);
}

const ROWS: &str = "department,respondent,date,opbakning
A,r,2026-03-01,2
A,r,2025-03-01,3
A,s,,4
A,s,2024-03-01,5
B,r,2026-03-01,1
B,r,2026-03-01,5
B,,2025-03-01,1
B,,2026-03-01,2
";

#[test]
fn latest_keeps_each_respondents_newest_sheet_and_all_who_are_nobody() {
    let newest =
        ["A r 2026-03-01", "A s 2024-03-01", "B r 2026-03-01", "B  2025-03-01", "B  2026-03-01"];
    let folder = folder(&[("svar.csv", ROWS)]);
    let seen = score(folder.path(), &["svar.csv", "--latest"]);
    assert_eq!(whose(&seen), newest);
    assert!(
        seen.stderr.ends_with(
            "3 besvarelser er ikke brugt, fordi der er nyere eller nogle med svar (--latest)\n"
        ),
        "{}",
        seen.stderr
    );
    assert_eq!(seen.status, 0);
    let answers = score(folder.path(), &["svar.csv", "--latest", "--table", "answers"]);
    let kept =
        answers.stdout.lines().find(|row| row.starts_with("B,,r,") && row.contains("opbakning"));
    assert!(kept.unwrap().contains(",answered,5,"), "of the same date the last: {kept:?}");
    // What comes through a pipe cannot be read twice, and is.
    let mut command = command();
    command.current_dir(folder.path()).args(["score", "--format", "csv", "--latest", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(ROWS.as_bytes()).unwrap();
    let stdout = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    assert_eq!(whose(&Run { stdout, stderr: String::new(), status: 0 }), newest);
}

#[test]
fn the_newest_year_of_the_example() {
    let all = score(
        Path::new(env!("CARGO_MANIFEST_DIR")),
        &["examples/nordager/2026", "examples/nordager/2025"],
    );
    assert_eq!((whose(&all).len(), all.status), (16, 0));
    let latest = score(
        Path::new(env!("CARGO_MANIFEST_DIR")),
        &["examples/nordager/2026", "examples/nordager/2025", "--latest"],
    );
    assert_eq!(
        latest.stdout.lines().collect::<Vec<_>>(),
        all.stdout.lines().take(9).collect::<Vec<_>>()
    );
}

#[test]
fn validate_checks_everything_in_a_folder() {
    let mut questionnaire = fs::read_to_string("questionnaires/forandring.yaml").unwrap();
    questionnaire = questionnaire.replacen("order: 3", "order: 3\nfarve: rød", 1);
    let folder = folder(&[
        ("alle/skema.yaml", &questionnaire),
        ("alle/a.yaml", &sheet("A", "r", "2026-13-01", 3)),
        ("alle/andet.txt", "Ikke en tabel"),
    ]);
    let mut command = command();
    let seen = run(command.current_dir(folder.path()).args(["validate", "alle"]));
    assert!(
        seen.stderr.contains("unknown-key") && seen.stderr.contains("alle/skema.yaml:"),
        "{}",
        seen.stderr
    );
    assert_eq!(seen.status, 1);
}

#[test]
fn a_large_table_is_checked_for_duplicates_only_as_far_as_memory_is_to_be_spent() {
    let mut table = "department,respondent,date,opbakning\n".to_owned();
    for row in 0..200_002 {
        table += &format!("A,{row},2026-01-01,3\n");
    }
    table += "A,0,2026-01-01,3\n";
    let folder = folder(&[("svar.csv", &table)]);
    let mut command = command();
    let seen = run(command.current_dir(folder.path()).args(["validate", "svar.csv"]));
    assert!(seen.stderr.contains("bemærk[unchecked-duplicates]: der er kun ledt efter dubletter blandt de første 200000 besvarelser\n--> svar.csv\n"), "{}", seen.stderr);
    assert_eq!(seen.status, 0);
}
