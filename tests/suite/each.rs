//! `modenhed report --each`: a report of each department; and how many of those invited answered.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::common::modenhed;

#[test]
fn each_department_has_its_report_and_a_page_leads_to_them() {
    let folder = TempDir::new().unwrap();
    let there = folder.path().join("new/reports");
    let path = there.to_str().unwrap();
    let table = "examples/nordager/svar-2026.csv";
    let seen = modenhed(&["report", table, "--each", "-o", path, "--lang", "da"]);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 0), "{}", seen.stderr);
    assert!(seen.stderr.contains("7 rapporter er skrevet; "), "{}", seen.stderr);
    let names = |folder: &Path| {
        let files = fs::read_dir(folder).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect::<BTreeSet<_>>()
    };
    // Of the eight departments, Socialpsykiatrien has four people.
    let told = [
        "boern-og-familie.html",
        "borgerservice.html",
        "hjemmeplejen.html",
        "index.html",
        "jobcenter.html",
        "kultur-og-bibliotek.html",
        "loen-og-oekonomi.html",
        "teknik-og-miljoe.html",
    ];
    assert_eq!(names(&there), told.map(str::to_owned).into());
    let index = fs::read_to_string(there.join("index.html")).unwrap();
    assert!(index.contains("<a href=\"hjemmeplejen.html\">Hjemmeplejen</a>"), "{index}");
    assert!(!index.contains("<a href=\"socialpsykiatrien.html\""), "{index}");
    assert!(index.contains("Socialpsykiatrien") && index.contains("for få til at vise"));
    // Nobody's own answers, and nothing of other departments.
    let report = fs::read_to_string(there.join("borgerservice.html")).unwrap();
    assert!(report.contains("Borgerservice") && !report.contains("Hjemmeplejen"), "{report}");
    assert!(!report.contains("Bilag: svar") && !report.contains("bor-01"), "{report}");
}

#[test]
fn a_department_of_one_sheet_has_its_own_report_only_where_groups_of_one_may_be_shown() {
    let folder = TempDir::new().unwrap();
    for (least, number) in [("5", 0), ("1", 8)] {
        let path = folder.path().join(least);
        let path = path.to_str().unwrap();
        let sheets = "examples/nordager/2026";
        let format = ["--each", "--format", "markdown", "-o", path, "--min-group", least];
        let seen = modenhed(&[&["report", sheets, "--lang", "da"][..], &format].concat());
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        let index = fs::read_to_string(format!("{path}/index.md")).unwrap();
        assert_eq!(index.matches("](").count(), number, "{index}");
    }
    let report = fs::read_to_string(folder.path().join("1/borgerservice.md")).unwrap();
    assert!(report.contains("# Digital modenhed: Borgerservice"), "{report}");
    assert!(report.contains("Bilag: svar"), "{report}");
}

#[test]
fn an_unfinished_sheet_beside_a_finished_one_is_told_of_by_its_department() {
    let folder = TempDir::new().unwrap();
    let sheets = folder.path().join("sheets");
    fs::create_dir(&sheets).unwrap();
    for name in ["borgerservice.yaml", "jobcenter.yaml"] {
        fs::copy(format!("examples/nordager/2026/{name}"), sheets.join(name)).unwrap();
    }
    let draft =
        "modenhed: 1\ndepartment: Jobcenter\ndate: 2026-11-20\nanswers:\n  formaal-foerst: 2\n";
    fs::write(sheets.join("kladde.yaml"), draft).unwrap();
    let (input, output) = (sheets.to_str().unwrap(), folder.path().join("out"));
    let output = ["-o", output.to_str().unwrap(), "--lang", "da"];
    let each = ["report", input, "--each", "--min-group", "1", "--period", "month"];
    let seen = modenhed(&[&each[..], &output].concat());
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 1), "{}", seen.stderr);
    let told = seen.stderr.lines().find(|line| line.contains("20. november 2026"));
    assert!(told.is_some_and(|line| line.contains("Jobcenter")), "{}", seen.stderr);
    assert!(!seen.stderr.contains("advarsel") && !seen.stderr.contains("fejl["), "{}", seen.stderr);
    assert!(seen.stderr.contains("2 rapporter er skrevet; "), "{}", seen.stderr);
}

#[test]
fn it_says_how_many_of_those_invited_answered() {
    let folder = TempDir::new().unwrap();
    let invited = folder.path().join("inviterede.csv");
    let rows = "Borgerservice,10\nBørn og Familie,16\nHjemmeplejen,40\nJobcenter,8\nKultur og Bibliotek,6\n\
                Løn og Økonomi,10\nSocialpsykiatrien,5\nTeknik og Miljø,25\n";
    fs::write(&invited, format!("afdeling,inviteret\n{rows}")).unwrap();
    let table = "examples/nordager/svar-2026.csv";
    let invited = ["--invited", invited.to_str().unwrap()];
    let format = ["--format", "markdown", "--lang", "da"];
    let seen = modenhed(&[&["report", table][..], &invited, &format].concat());
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    // 60 of 120; 10 of 40 at Hjemmeplejen.
    assert!(
        seen.stdout.contains("Inviterede, der har svaret: 60 af 120 (50 %)."),
        "{}",
        seen.stdout
    );
    assert!(seen.stdout.contains("| 10 af 40 (25 %), under halvdelen |"), "{}", seen.stdout);
}
