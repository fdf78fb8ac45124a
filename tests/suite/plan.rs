//! `modenhed plan`: from sheets to a plan, from a plan to paper, spreadsheets and calendars, and back
//! to the results.

use std::fs;
use std::path::PathBuf;

use modenhed::model::{Action, ActionStatus, Findings, Origin, Plan, Questionnaires, Source};
use modenhed::parse;
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

use crate::common::{Run, command, run};

const QUESTIONNAIRES: [&str; 2] =
    ["tests/findings/valid/questionnaire.yaml", "tests/findings/valid/second.yaml"];

fn sheet(name: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.join("examples/nordager").join(name).display().to_string()
}

/// Runs `modenhed` in a folder, in English, without a terminal.
fn modenhed(folder: &TempDir, args: &[&str]) -> Run {
    run(command().current_dir(folder.path()).args(args).args(["--lang", "en"]))
}

/// A folder with a plan that a department has worked on.
fn with_plan(text: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("plan.yaml"), text).unwrap();
    folder
}

fn plan_in(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("plan.yaml")).unwrap()
}

/// A plan with one action of each kind.
const WORKED_ON: &str = "\
# Agreed at the meeting in November.
modenhed: 1
department: Borgerservice
date: 2026-11-25
actions:
  # The pilot first!
  - recommendation: aftal-korte-runder
    aspect: forandring
    what: Work in short rounds
    first_step: Begin with parking permits.
    responsible: team leader
    due: 2027-03-01
    status: started
  - {recommendation: goer-tiden-op, aspect: forandring, what: Count the hours, due: 2027-01-15}
  - what: Coffee with the neighbours
    status: done
    due: 2026-12-01
    note: They brought cake.
  - what: Buy a robot
    status: dropped
";

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
    assert!(unknown.stderr.contains("«hent-kaffe»") && unknown.stderr.contains("goer-tiden-op"));

    // At the plain face, in the order of the list however they are written; 99 is asked for again.
    let mut asked = command();
    asked.current_dir(folder.path()).args(["plan", &sheet, "-o", "plan.yaml", "--plain"]);
    let file = folder.path().join("answers.txt");
    fs::write(&file, "99\n2, 1\n").unwrap();
    let asked = run(asked.stdin(fs::File::open(&file).unwrap()));
    assert_eq!(asked.status, 0, "{}", asked.stderr);
    assert!(asked.stderr.contains("«99» kan ikke bruges her."), "{}", asked.stderr);
    let text = plan_in(&folder);
    let first = text.find("aftal-korte-runder").unwrap();
    assert!(first < text.find("goer-tiden-op").unwrap());

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
    let named = ["plan", "-o", "plan.yaml", "--department", "All of us", "--top", "5"];
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
fn a_plan_is_not_overwritten_and_adding_keeps_every_letter_of_it() {
    let folder = with_plan(WORKED_ON);
    let sheet = sheet("2026/borgerservice.yaml");
    let taken = modenhed(&folder, &["plan", &sheet, "-o", "plan.yaml", "--top", "1"]);
    assert_eq!(taken.status, 2);
    assert!(taken.stderr.contains("--add"), "{}", taken.stderr);
    assert_eq!(plan_in(&folder), WORKED_ON);

    let args = ["plan", &sheet, "-o", "plan.yaml", "--add", "--top", "1", "--date", "2027-01-01"];
    let added = modenhed(&folder, &args);
    assert_eq!(added.status, 0, "{}", added.stderr);
    let text = plan_in(&folder);
    let more = text.strip_prefix(WORKED_ON).unwrap();
    // The first two are in the plan already, so the third comes.
    assert!(
        more.starts_with("  - recommendation: vaelg-gevinsten\n    aspect: kerneopgaven\n"),
        "{more}"
    );
    assert!(added.stdout.contains("Work in short rounds"), "{}", added.stdout);

    let all = ["plan", &sheet, "-o", "plan.yaml", "--add", "--top", "99"];
    assert_eq!(modenhed(&folder, &all).status, 0);
    let full = plan_in(&folder);
    let again = modenhed(&folder, &all);
    assert_eq!((again.status, plan_in(&folder)), (0, full));
    assert!(again.stderr.contains("no recommendations to add"), "{}", again.stderr);
}

#[test]
fn what_cannot_be_added_to_is_kept_beside_the_new_one() {
    // A key after the actions, so that nothing can be put at the end.
    let text = WORKED_ON.replace("date: 2026-11-25\n", "") + "date: 2026-11-25 # late\n";
    let folder = with_plan(&text);
    let args =
        ["plan", &sheet("2026/borgerservice.yaml"), "-o", "plan.yaml", "--add", "--top", "1"];
    let added = modenhed(&folder, &args);
    assert_eq!(added.status, 0, "{}", added.stderr);
    assert!(added.stderr.contains("plan.yaml.bak"), "{}", added.stderr);
    assert_eq!(fs::read_to_string(folder.path().join("plan.yaml.bak")).unwrap(), text);
    let new = plan_in(&folder);
    for kept in
        ["Begin with parking permits.", "They brought cake.", "status: dropped", "vaelg-gevinsten"]
    {
        assert!(new.contains(kept), "{kept}\n{new}");
    }
}

#[test]
fn a_plan_of_another_department_is_not_added_to_by_mistake() {
    let folder = with_plan(WORKED_ON);
    let sheet = sheet("2026/jobcenter.yaml");
    let other = modenhed(&folder, &["plan", &sheet, "-o", "plan.yaml", "--add", "--top", "1"]);
    assert_eq!(other.status, 2);
    assert!(other.stderr.contains("Borgerservice, Jobcenter"), "{}", other.stderr);
    assert_eq!(plan_in(&folder), WORKED_ON);
}

#[test]
fn a_plan_is_shown_with_what_is_overdue() {
    let folder = with_plan(WORKED_ON);
    let shown =
        modenhed(&folder, &["plan", "plan.yaml", "--date", "2027-01-16", "--format", "markdown"]);
    let expected = "\
# Action plan for Borgerservice · 25 November 2026

1 not started, 1 started, 1 done, 1 dropped. 1 is overdue.

| No. | Action | Responsible | Due | Status |
| --: | --- | --- | --- | --- |
| 1 | Work in short rounds | team leader | 1 March 2027 | started |
| 2 | Count the hours | not agreed | 15 January 2027, overdue by 1 day | not started |
| 3 | Coffee with the neighbours |  | 1 December 2026 | done |
| 4 | Buy a robot |  |  | dropped |

## How to go on

1. **Work in short rounds** (started)
   - First step: Begin with parking permits.

";
    assert_eq!((shown.stdout.as_str(), shown.stderr.as_str(), shown.status), (expected, "", 0));
    // What is due today is not late, and what is done never is.
    let today = modenhed(&folder, &["plan", "plan.yaml", "--date", "2027-01-15"]).stdout;
    assert!(!today.contains("overdue"), "{today}");
    let danish = run(command().current_dir(folder.path()).args([
        "plan",
        "plan.yaml",
        "--date",
        "2027-03-11",
    ]));
    assert!(danish.stdout.contains("2 har overskredet fristen."), "{}", danish.stdout);
}

#[test]
fn a_plan_as_csv_has_a_row_an_action() {
    let folder = with_plan(&WORKED_ON.replace("Buy a robot", "\"=2+2; æøå\""));
    let args = ["plan", "plan.yaml", "--date", "2027-03-11"];
    let csv = modenhed(&folder, &[&args[..], &["-o", "plan.csv"]].concat());
    assert_eq!((csv.stdout.as_str(), csv.status), ("", 0));
    let expected = "\
department,date,recommendation,aspect,what,first_step,responsible,due,status,days_late,note
Borgerservice,2026-11-25,aftal-korte-runder,forandring,Work in short rounds,Begin with parking permits.,team leader,2027-03-01,started,10,
Borgerservice,2026-11-25,goer-tiden-op,forandring,Count the hours,,,2027-01-15,not-started,55,
Borgerservice,2026-11-25,,,Coffee with the neighbours,,,2026-12-01,done,,They brought cake.
Borgerservice,2026-11-25,,,'=2+2; æøå,,,,dropped,,
";
    assert_eq!(fs::read_to_string(folder.path().join("plan.csv")).unwrap(), expected);
    let excel = modenhed(&folder, &[&args[..], &["--excel"]].concat()).stdout;
    assert!(excel.starts_with("\u{feff}department;date;"), "{excel}");
    assert!(excel.ends_with(";\"'=2+2; æøå\";;;;dropped;;\r\n"), "{excel}");
}

/// A calendar as RFC 5545 reads it: lines unfolded, each a name with its value.
fn unfolded(calendar: &str) -> Vec<(String, String)> {
    assert!(calendar.ends_with("\r\n") && !calendar.replace("\r\n", "").contains(['\r', '\n']));
    let long: Vec<_> = calendar.split("\r\n").filter(|line| line.len() > 75).collect();
    assert!(long.is_empty(), "folded at 75 octets: {long:?}");
    let lines = calendar.replace("\r\n ", "");
    let lines = lines.trim_end().split("\r\n").map(|line| line.split_once(':').unwrap());
    lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[test]
fn a_plan_as_a_calendar_has_a_whole_day_for_each_due_date() {
    let text = WORKED_ON
        .replace("Begin with parking permits.", "\"Begin; with, \\\\ this:\\nåben \\r lås\"");
    let folder = with_plan(&text);
    let made = modenhed(&folder, &["plan", "plan.yaml", "-o", "plan.ics"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    assert_eq!(made.stderr, "Not in the calendar: 2 done or dropped.\n");
    let calendar = fs::read_to_string(folder.path().join("plan.ics")).unwrap();
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    };
    let expected = pairs(&[
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//modenhed//modenhed//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("BEGIN", "VEVENT"),
        ("UID", "forandring.aftal-korte-runder.borgerservice.2026-11-25@modenhed"),
        ("DTSTAMP", "20261125T000000Z"),
        ("DTSTART;VALUE=DATE", "20270301"),
        ("DTEND;VALUE=DATE", "20270302"),
        ("SUMMARY", "Work in short rounds (Borgerservice)"),
        (
            "DESCRIPTION",
            r"First step: Begin\; with\, \\ this:\nåben \n lås\nresponsible: team leader",
        ),
        ("TRANSP", "TRANSPARENT"),
        ("END", "VEVENT"),
        ("BEGIN", "VEVENT"),
        ("UID", "forandring.goer-tiden-op.borgerservice.2026-11-25@modenhed"),
        ("DTSTAMP", "20261125T000000Z"),
        ("DTSTART;VALUE=DATE", "20270115"),
        ("DTEND;VALUE=DATE", "20270116"),
        ("SUMMARY", "Count the hours (Borgerservice)"),
        ("TRANSP", "TRANSPARENT"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ]);
    assert_eq!(unfolded(&calendar), expected);
}

#[test]
fn long_lines_of_a_calendar_are_folded_between_letters_and_ids_stay_unlike() {
    let long = "Ærøskøbing på åen ".repeat(30);
    let twice = "- {what: Ring til KL, due: 2027-01-01}\n".repeat(2);
    let text = format!(
        "modenhed: 1\ndepartment: Ø\ndate: 2026-11-25\nactions:\n- {{what: {long}, due: 2027-01-01}}\n{twice}"
    );
    let folder = with_plan(&text);
    let calendar = modenhed(&folder, &["plan", "plan.yaml", "--format", "ics"]).stdout;
    let lines = unfolded(&calendar);
    let title = format!("{} (Ø)", long.trim());
    assert!(lines.contains(&("SUMMARY".to_owned(), title)), "{calendar}");
    let mut ids: Vec<_> = lines.iter().filter(|(name, _)| name == "UID").collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3, "{ids:?}");
}

#[test]
fn results_show_how_far_the_plan_is_and_what_is_no_longer_recommended() {
    let planned = WORKED_ON.replace("goer-tiden-op", "find-egne-eksempler");
    let folder = with_plan(&planned);
    let sheet = sheet("2026/borgerservice.yaml");
    let given = modenhed(&folder, &["score", &sheet, "--table", "recommendations"]).stdout;
    let other = given.lines().all(|line| !line.contains(",find-egne-eksempler,"));
    let text = modenhed(&folder, &["score", &sheet, "--plan", "plan.yaml"]);
    let line = "    In your plan: started, due 1 March 2027, responsible: team leader\n";
    assert_eq!(text.stdout.matches(line).count(), 1, "{}", text.stdout);
    assert!(other, "the test needs a recommendation that is not given:\n{given}");
    let (_, after) = text.stdout.split_once("In your plan, but no longer recommended\n").unwrap();
    assert!(after.contains("  Count the hours: not started, due 15 January 2027\n"), "{after}");
    // What is done or the department's own is not asked about.
    assert!(!after.contains("Coffee") && !after.contains("robot, "), "{after}");

    let json = modenhed(&folder, &["score", &sheet, "--plan", "plan.yaml", "--format", "json"]);
    let json: Value = serde_json::from_str(&json.stdout).unwrap();
    let plans = json["sheets"][0]["recommendations"].as_array().unwrap().iter();
    let plans: Vec<_> = plans.filter(|given| given["plan"] != Value::Null).collect();
    assert_eq!(plans.len(), 1);
    assert_eq!(plans[0]["id"], "aftal-korte-runder");
    let expected = serde_json::json!(
        {"status": "started", "due": "2027-03-01", "responsible": "team leader"}
    );
    assert_eq!(plans[0]["plan"], expected);
}

#[test]
fn the_report_has_the_plan_with_its_status_and_room_for_what_is_not_planned() {
    let folder = with_plan(WORKED_ON);
    let sheet = sheet("2026/borgerservice.yaml");
    let args = ["report", &sheet, "--plan", "plan.yaml", "--aspect", "forandring", "--top", "3"];
    let text = modenhed(&folder, &[&args[..], &["--format", "markdown"]].concat());
    assert_eq!((text.stderr.as_str(), text.status), ("", 0));
    let (_, plan) = text.stdout.split_once("\n## Action plan\n").unwrap();
    let rows: Vec<_> = plan.lines().filter(|line| line.starts_with('|')).skip(2).take(5).collect();
    let expected = [
        "| Work in short rounds | Begin with parking permits. | team leader | 1 March 2027 | started |",
        "| Count the hours |  |  | 15 January 2027 | not started |",
        "| Coffee with the neighbours |  |  | 1 December 2026 | done |",
        "| Buy a robot |  |  |  | dropped |",
    ];
    assert_eq!(rows[..4], expected);
    assert!(
        rows[4].ends_with(" |  |  |  |"),
        "the third recommendation is to fill in: {}",
        rows[4]
    );
    let page = modenhed(&folder, &[&args[..], &["--format", "html"]].concat()).stdout;
    assert!(page.contains("Work in short rounds") && page.contains("1 March 2027"));
}

#[test]
fn results_use_the_plan_of_their_own_department_only() {
    let folder = with_plan(WORKED_ON);
    let both = ["2026/borgerservice.yaml", "2026/jobcenter.yaml"].map(sheet);
    let text = modenhed(&folder, &["score", &both[0], &both[1], "--plan", "plan.yaml", "--all"]);
    let planned = |text: &str| text.matches("In your plan: ").count();
    let (first, second) = text.stdout.split_once("\nJobcenter · ").unwrap();
    assert_eq!((planned(first), planned(second)), (2, 0));
    let none = modenhed(&folder, &["score", &both[1], "--plan", "plan.yaml"]);
    assert_eq!((planned(&none.stdout), none.status), (0, 0));
    assert_eq!(none.stderr, "the action plan for Borgerservice fits none of the answer sheets\n");
}

#[test]
fn what_cannot_be_is_said_and_nothing_is_written() {
    let folder = with_plan(WORKED_ON);
    let sheet = sheet("2026/borgerservice.yaml");
    fs::create_dir(folder.path().join("broken")).unwrap();
    fs::write(folder.path().join("broken/plan.yaml"), "modenhed: 1\nactions:\n- what: a\n")
        .unwrap();
    let cases: [(&[&str], i32, &str); 11] = [
        (&["plan", "broken/plan.yaml", "-o", "new.ics"], 2, "cannot be used as an action plan"),
        (&["plan", "broken"], 2, "no answer sheet that could be used"),
        (&["plan", "plan.yaml", &sheet], 2, "both action plans and answer sheets"),
        (&["plan", &sheet, "-o", "new.ics"], 2, "written as YAML or JSON"),
        (&["plan", &sheet, "--format", "csv"], 2, "written as YAML or JSON"),
        (&["plan", "plan.yaml", "--top", "3"], 2, "--top is for making a plan"),
        (&["plan", "plan.yaml", "-o", "plan.docx"], 2, "plan.docx"),
        (&["plan", "missing.yaml"], 2, "there is no such file"),
        (&["plan", &sheet, "--due", "1.3.2027"], 2, "«1.3.2027»"),
        (&["plan", &sheet, "--top", "0", "-o", "new.yaml"], 1, "nothing was written"),
        (&["plan", &sheet, "--add", "-o", &sheet], 2, "cannot be used as an action plan"),
    ];
    for (args, status, said) in cases {
        let seen = modenhed(&folder, args);
        assert_eq!(seen.status, status, "{args:?}: {}", seen.stderr);
        assert!(seen.stderr.contains(said), "{args:?}: {}", seen.stderr);
        assert_eq!(seen.stdout, "", "{args:?}");
    }
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(files.len(), 2, "{files:?}");
    assert_eq!(plan_in(&folder), WORKED_ON);
}

#[test]
fn folders_are_planned_of_too_and_the_newest_sheets_alone_if_wanted() {
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
    assert_ne!(newest.stdout, planned(&["."]).stdout);
}

#[test]
fn a_plan_given_where_a_sheet_belongs_says_where_plans_go() {
    let folder = with_plan(WORKED_ON);
    let scored = modenhed(&folder, &["score", "plan.yaml"]);
    assert_eq!(scored.status, 2);
    let help =
        "show the plan with `modenhed plan FILE`, or give it to `modenhed score` with --plan";
    assert!(scored.stderr.contains(help), "{}", scored.stderr);
    let sheet = sheet("2026/borgerservice.yaml");
    let seen = modenhed(&folder, &["score", &sheet, "--plan", &sheet]);
    assert!(seen.stderr.contains("the file is an answer sheet, but this takes an action plan"));
    assert_eq!(seen.status, 1, "the good part is still used: {}", seen.stderr);
}

#[test]
fn mistakes_in_a_plan_are_findings_and_the_rest_is_shown() {
    let folder = with_plan(&WORKED_ON.replace("status: started", "status: begun"));
    let shown = modenhed(&folder, &["plan", "plan.yaml"]);
    assert_eq!(shown.status, 1);
    assert!(shown.stdout.contains("Count the hours"), "{}", shown.stdout);
    assert!(shown.stderr.contains("plan.yaml:13:13"), "{}", shown.stderr);
}

fn questionnaires() -> Questionnaires {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let sources = QUESTIONNAIRES.map(|name| Source::new(name, fs::read(root.join(name)).unwrap()));
    let sources: Vec<_> = (0..).zip(sources).collect();
    parse::questionnaires(&sources, &mut Findings::default()).unwrap()
}

/// Texts as people write them, and as nobody should.
fn words() -> impl Strategy<Value = String> {
    let odd = [
        "null",
        "~",
        "No",
        "- a",
        "a: b",
        "# c",
        "'",
        "\"",
        "2027-03-01",
        " a\n b",
        "1,5",
        "ø\u{85}å",
        "}",
    ];
    prop_oneof![
        proptest::sample::select(odd.to_vec()).prop_map(str::to_owned),
        "[a-zæøå]([a-zæøå .:,#'-]{0,200}[a-z])?",
        "[^\\p{C}\\s]([^\\p{C}]{0,40}[^\\p{C}\\s])?",
        "[a-z]{1,90}( [a-z]{1,30}){0,9}(\n\n?[a-z]{1,9} [a-z]{0,100}x){0,3}",
    ]
}

prop_compose! {
    fn actions()(
        known in any::<bool>(),
        what in words(),
        first_step in proptest::option::of(words()),
        responsible in proptest::option::of(words()),
        due in proptest::option::of((2020_i16..2040, 1_i8..13, 1_i8..29)),
        status in 0_usize..4,
        note in proptest::option::of(words()),
    ) -> Action {
        let due = due.map(|(year, month, day)| jiff::civil::date(year, month, day));
        let origin = Origin { aspect: "proeve".into(), recommendation: "ryd-op".into() };
        let status = ActionStatus::NAMES[status].1;
        Action { origin: known.then_some(origin), what, first_step, responsible, due, status, note }
    }
}

proptest! {
    #[test]
    fn a_plan_that_was_written_reads_as_the_same_plan(
        department in words(),
        old in proptest::collection::vec(actions(), 0..4),
        more in proptest::collection::vec(actions(), 1..3),
        json in any::<bool>(),
    ) {
        let set = questionnaires();
        let name = if json { "plan.json" } else { "plan.yaml" };
        let date = Some(jiff::civil::date(2026, 11, 25));
        let plan = Plan { department, date, actions: old };
        let text = parse::plan_written(name, &plan, "one line\nand another");
        let source = Source::new(name, text.as_bytes());
        let read = parse::plan(0, &source, &set, &mut Findings::default());
        prop_assert_eq!(read.as_ref(), Some(&plan), "{}", text);

        let with = parse::plan_with(&source, &plan, &more, &set);
        prop_assert_eq!(with.is_some(), !json, "{:?}", with);
        if let Some(with) = with {
            prop_assert!(with.starts_with(&text));
            let all = Plan { actions: [&plan.actions[..], &more].concat(), ..plan };
            let read = parse::plan(0, &Source::new(name, &*with), &set, &mut Findings::default());
            prop_assert_eq!(read, Some(all), "{}", with);
        }
    }
}
