//! From sheets to a plan.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::{WORKED_ON, modenhed, plan_in, sheet};
use crate::common::{command, run};

#[test]
fn a_plan_takes_the_first_recommendations_of_a_sheet_and_their_first_steps() {
    let folder = TempDir::new().unwrap();
    let sheet = sheet("2026/borgerservice.yaml");
    let made = modenhed(
        &folder,
        &["plan", &sheet, "--top", "2", "--due", "2027-03-01", "--date", "2026-11-25"],
    );
    assert_eq!(made.status, 0, "{}", made.stderr);
    let scored = modenhed(&folder, &["score", &sheet, "--format", "json"]).stdout;
    let scored: Value = serde_json::from_str(&scored).unwrap();
    let given = &scored["sheets"][0]["recommendations"];
    let shown = modenhed(&folder, &["plan", "plan-borgerservice.yaml", "--format", "json"]).stdout;
    let shown: Value = serde_json::from_str(&shown).unwrap();
    let plan = &shown["plans"][0];
    assert_eq!(
        (&plan["department"], &plan["date"]),
        (&"Borgerservice".into(), &"2026-11-25".into())
    );
    let actions = plan["actions"].as_array().unwrap();
    assert_eq!(actions.len(), 2);
    for (action, given) in actions.iter().zip(given.as_array().unwrap()) {
        assert_eq!(action["recommendation"], given["id"]);
        assert_eq!(action["aspect"], given["aspect"]);
        assert_eq!(
            (&action["due"], &action["status"]),
            (&"2027-03-01".into(), &"not-started".into())
        );
        assert_eq!(action["responsible"], Value::Null);
        assert!(!action["first_step"].as_str().unwrap().is_empty());
    }
    let valid = modenhed(&folder, &["validate", "plan-borgerservice.yaml"]);
    assert_eq!((valid.stdout.as_str(), valid.status), ("1 file without findings\n", 0));
}

#[test]
fn without_a_terminal_and_a_choice_it_takes_three_and_says_so() {
    let folder = TempDir::new().unwrap();
    let made = modenhed(&folder, &["plan", &sheet("2026/borgerservice.yaml"), "-o", "plan.yaml"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    assert!(made.stderr.contains("The first 3 recommendations were taken"), "{}", made.stderr);
    assert_eq!(plan_in(&folder).matches("- recommendation:").count(), 3);
}

#[test]
fn recommendations_are_picked_by_id_or_by_number() {
    let folder = TempDir::new().unwrap();
    let sheet = sheet("2026/borgerservice.yaml");
    let picked = ["--pick", "forandring.goer-tiden-op", "--pick", "vaelg-gevinsten"];
    let args = [&["plan", &sheet, "-o", "-"][..], &picked].concat();
    let text = modenhed(&folder, &args).stdout;
    let ids: Vec<_> = text.lines().filter_map(|l| l.strip_prefix("- recommendation: ")).collect();
    assert_eq!(ids, ["goer-tiden-op", "vaelg-gevinsten"]);
    let unknown = modenhed(&folder, &["plan", &sheet, "--pick", "hent-kaffe"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.stderr.contains("“hent-kaffe”") && unknown.stderr.contains("goer-tiden-op"));

    // At the plain face, in the order of the list however they are written; 99 is asked for again.
    let mut asked = command();
    asked.current_dir(folder.path()).args(["plan", &sheet, "-o", "plan.yaml", "--plain"]);
    let file = folder.path().join("answers.txt");
    fs::write(&file, "99\n2, 1\n").unwrap();
    let asked = run(asked.stdin(fs::File::open(&file).unwrap()));
    assert_eq!(asked.status, 0, "{}", asked.stderr);
    assert!(asked.stderr.contains("»99« kan ikke bruges her."), "{}", asked.stderr);
    let text = plan_in(&folder);
    let first = text.find("skriv-plan-b").unwrap();
    assert!(first < text.find("vaelg-projektleder-efter-opgaven").unwrap());

    // When the input ends before a choice, there is no file.
    let left = run(command().current_dir(folder.path()).args(["plan", &sheet, "--plain"]));
    assert_eq!(left.status, 1, "{}", left.stderr);
    assert!(!folder.path().join("plan-borgerservice.yaml").exists());
}

#[test]
fn several_sheets_plan_what_most_of_them_recommend() {
    let folder = TempDir::new().unwrap();
    let names = ["borgerservice", "jobcenter", "hjemmeplejen", "teknik-og-miljoe"];
    let sheets = names.map(|name| sheet(&format!("2026/{name}.yaml")));
    let sheets = sheets.each_ref().map(String::as_str);
    let several = modenhed(&folder, &[&["plan", "-o", "plan.yaml"], &sheets[..]].concat());
    assert_eq!(several.status, 2);
    assert!(
        several.stderr.contains("Borgerservice, Hjemmeplejen, Jobcenter"),
        "{}",
        several.stderr
    );
    let named =
        ["plan", "-o", "plan.yaml", "--department", "All of us", "--top", "5", "--min-group", "1"];
    assert_eq!(modenhed(&folder, &[&named, &sheets[..]].concat()).status, 0);

    // The same by counting in the JSON of all the sheets: most sheets, then the lowest sum of ranks.
    let scored = modenhed(&folder, &[&["score", "--format", "json"], &sheets[..]].concat()).stdout;
    let scored: Value = serde_json::from_str(&scored).unwrap();
    let mut counted = std::collections::BTreeMap::<String, (i64, u64)>::new();
    for sheet in scored["sheets"].as_array().unwrap() {
        for given in sheet["recommendations"].as_array().unwrap() {
            let (count, ranks) = counted.entry(given["id"].as_str().unwrap().into()).or_default();
            *count -= 1;
            *ranks += given["rank"].as_u64().unwrap();
        }
    }
    let mut best: Vec<_> = counted.values().copied().collect();
    best.sort_unstable();
    let text = plan_in(&folder);
    let ids = text.lines().filter_map(|line| line.strip_prefix("- recommendation: "));
    let taken: Vec<_> = ids.map(|id| counted[id]).collect();
    assert_eq!(taken, best[..5], "{text}");
    assert!(text.contains("\ndepartment: All of us\n"));
}

#[test]
fn folders_are_planned_of_too_and_the_newest_period_counts() {
    let folder = TempDir::new().unwrap();
    for year in ["2025", "2026"] {
        fs::create_dir(folder.path().join(year)).unwrap();
        let copy = folder.path().join(year).join("borgerservice.yaml");
        fs::copy(sheet(&format!("{year}/borgerservice.yaml")), copy).unwrap();
    }
    fs::write(folder.path().join("2026/plan.yaml"), WORKED_ON).unwrap();
    let planned = |args: &[&str]| {
        let seen = modenhed(
            &folder,
            &[&["plan", "--top", "9", "-o", "-", "--date", "2026-11-25"], args].concat(),
        );
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        seen
    };
    let newest = planned(&[".", "--latest"]);
    assert!(newest.stderr.contains("2026/plan.yaml"), "the plan is skipped: {}", newest.stderr);
    assert_eq!(newest.stdout, planned(&["2026/borgerservice.yaml"]).stdout);
    // Of each department its newest period counts, as in a report of them.
    assert_eq!(newest.stdout, planned(&["."]).stdout);
}
