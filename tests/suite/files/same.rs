//! An output that is an input or another output is refused before anything is read.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::modenhed;
use crate::common::run;

/// What can be read, and is in each of the folders: by its name in the folder, and in the project.
const FILES: [(&str, &str); 7] = [
    ("in.csv", "examples/nordager/svar-2026.csv"),
    ("sheet.yaml", "examples/nordager/2026/jobcenter.yaml"),
    ("all/sheet.yaml", "examples/nordager/2026/jobcenter.yaml"),
    ("q.yaml", "questionnaires/forandring.yaml"),
    ("radar.yaml", "questionnaires/teknologiradar.yaml"),
    ("plan.yaml", "tests/findings/valid/plan.yaml"),
    ("exported/svar.dat", "examples/nordager/svar-2026.csv"),
];

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in ["all", "exported"] {
        fs::create_dir(folder.path().join(name)).unwrap();
    }
    for (name, from) in FILES {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(from);
        fs::copy(&from, folder.path().join(name)).unwrap();
    }
    let model =
        "modenhed: 1\nmodel: m\ntitle: M\nlanguages: [da]\nquestionnaires: [teknologi, q.yaml]\n";
    fs::write(folder.path().join("model.yaml"), model).unwrap();
    folder
}

/// Every option that names a file to read, with every option that names one to write.
const SAME: [&[&str]; 34] = [
    &["score", "in.csv", "-o", "in.csv"],
    &["score", "in.csv", "-o", "out.csv", "--rejects", "in.csv"],
    &["score", "in.csv", "-o", "out.csv", "--groups", "in.csv"],
    &["score", "sheet.yaml", "-f", "json", "-o", "sheet.yaml"],
    &["score", "all", "-o", "all/../all/sheet.yaml", "-f", "csv"],
    &["score", "in.csv", "--questionnaire", "q.yaml", "-f", "csv", "-o", "q.yaml"],
    &["score", "in.csv", "--radar", "radar.yaml", "-f", "csv", "-o", "radar.yaml"],
    &["score", "in.csv", "--plan", "plan.yaml", "-f", "csv", "-o", "plan.yaml"],
    &["score", "in.csv", "-o", "out.csv", "--rejects", "out.csv"],
    &["score", "in.csv", "-o", "out.csv", "--groups", "./out.csv"],
    &["score", "in.csv", "--rejects", "new.csv", "--groups", "new.csv"],
    &["score", "sheet.yaml", "--model", "model.yaml", "-f", "csv", "-o", "q.yaml"],
    &["score", "in.csv", "--rejects", "-"],
    &["score", "in.csv", "--groups", "-"],
    &["questionnaires", "list", "--model", "model.yaml", "-f", "csv", "-o", "q.yaml"],
    &["validate", "model.yaml", "-f", "csv", "-o", "q.yaml"],
    &["import", "exported", "-o", "out.csv", "--report", "exported/svar.dat"],
    &["import", "in.csv", "-o", "new.csv", "--suggest", "new.csv"],
    &["compare", "in.csv", "-o", "in.csv"],
    &["compare", "in.csv", "--partial", "-o", "in.csv"],
    &["compare", "in.csv", "--rejects", "in.csv"],
    &["compare", "in.csv", "--targets", "q.yaml", "-f", "csv", "-o", "q.yaml"],
    &["compare", "in.csv", "--merge", "-f", "csv", "-o", "in.csv"],
    &["compare", "in.csv", "-o", "new.csv", "--rejects", "all/../new.csv"],
    &["export", "in.csv", "-o", "in.csv"],
    &["export", "sheet.yaml", "-f", "csv", "-o", "sheet.yaml"],
    &["validate", "in.csv", "-o", "in.csv"],
    &["report", "sheet.yaml", "-f", "html", "-o", "sheet.yaml"],
    &["report", "sheet.yaml", "--plan", "plan.yaml", "-f", "html", "-o", "plan.yaml"],
    &["plan", "plan.yaml", "-f", "csv", "-o", "plan.yaml"],
    &["radar", "--radar", "radar.yaml", "-f", "json", "-o", "radar.yaml"],
    &["radar", "--sheet", "sheet.yaml", "-f", "json", "-o", "sheet.yaml"],
    &[
        "questionnaires",
        "show",
        "forandring",
        "--questionnaire",
        "q.yaml",
        "-f",
        "csv",
        "-o",
        "q.yaml",
    ],
    &["questionnaires", "list", "--questionnaire", "q.yaml", "-f", "csv", "-o", "q.yaml"],
];

#[test]
fn an_output_that_is_an_input_or_another_output_is_refused() {
    let folder = folder();
    for args in SAME {
        let told = run(&mut modenhed(&folder, args));
        assert_eq!(told.status, 2, "{args:?}: {}", told.stderr);
        let said = ["is also read", "is to hold two different results"];
        assert!(said.iter().any(|said| told.stderr.contains(said)), "{args:?}: {}", told.stderr);
        for (name, from) in FILES {
            let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(from);
            assert_eq!(fs::read(folder.path().join(name)).unwrap(), fs::read(from).unwrap());
        }
        assert!(!folder.path().join("out.csv").exists() && !folder.path().join("new.csv").exists());
    }
}

#[test]
#[cfg(unix)]
fn links_do_not_hide_that_it_is_the_same() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    std::os::unix::fs::symlink("in.csv", at("soft.csv")).unwrap();
    fs::hard_link(at("in.csv"), at("hard.csv")).unwrap();
    std::os::unix::fs::symlink(folder.path(), at("there")).unwrap();
    let before = fs::read(at("in.csv")).unwrap();
    for output in ["soft.csv", "hard.csv", "there/in.csv"] {
        let told = run(&mut modenhed(&folder, &["score", "in.csv", "-o", output]));
        assert_eq!(told.status, 2, "{output}");
        let told = run(&mut modenhed(&folder, &["score", output, "-o", "in.csv"]));
        assert_eq!(told.status, 2, "{output}");
        assert_eq!(fs::read(at("in.csv")).unwrap(), before);
    }
    // Standard input and output have no name, but lead to files.
    for line in [
        "score - -f csv -o in.csv < in.csv",
        "score in.csv -f csv >> in.csv",
        "score all -f csv > all/r.csv",
        "plan sheet.yaml --top 1 >> sheet.yaml",
        "plan sheet.yaml --top 1 -o new-plan.yaml >> sheet.yaml",
    ] {
        let line = format!("{} {line}", env!("CARGO_BIN_EXE_modenhed"));
        let mut shell = std::process::Command::new("sh");
        let told = run(shell.args(["-c", &line]).current_dir(folder.path()));
        assert_eq!(told.status, 2, "{line}: {}", told.stderr);
        assert_eq!(fs::read(at("in.csv")).unwrap(), before);
    }
}

#[test]
#[cfg(unix)]
fn what_was_rejected_goes_to_standard_output_too() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("bad.csv"), "department,opbakning\nA,3\nB,nine\n").unwrap();
    let told =
        run(&mut modenhed(&folder, &["score", "bad.csv", "-o", "out.csv", "--rejects", "-"]));
    assert!(told.stdout.starts_with("file,line,column,") && told.status == 1, "{}", told.stdout);
    assert_eq!(told.stdout.lines().count(), 2);
    assert!(!at("-").exists());
}

#[test]
fn what_lies_beside_the_sheets_and_is_not_read_may_be_written() {
    let folder = folder();
    let args = ["report", "all", "--min-group", "1", "-o", "all/report.html"];
    for _ in 0..2 {
        let told = run(&mut modenhed(&folder, &args));
        assert_eq!(told.status, 0, "{}", told.stderr);
    }
    let null = ["score", "in.csv", "-f", "csv", "-o", "/dev/null", "--rejects", "/dev/null"];
    assert_eq!(run(&mut modenhed(&folder, &null)).status, 0);
}
