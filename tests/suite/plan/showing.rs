//! From a plan to paper and spreadsheets.

use std::fs;

use super::{WORKED_ON, modenhed, with_plan};
use crate::common::{command, run};

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
| 1 | Count the hours | not agreed | 15 January 2027, overdue by 1 day | not started |
| 2 | Work in short rounds | team leader | 1 March 2027 | started |
| 3 | Coffee with the neighbours |  | 1 December 2026 | done |
| 4 | Buy a robot |  |  | dropped |

## How to go on

2. **Work in short rounds** (started)
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
Borgerservice,2026-11-25,goer-tiden-op,forandring,Count the hours,,,2027-01-15,not-started,55,
Borgerservice,2026-11-25,aftal-korte-runder,forandring,Work in short rounds,Begin with parking permits.,team leader,2027-03-01,started,10,
Borgerservice,2026-11-25,,,Coffee with the neighbours,,,2026-12-01,done,,They brought cake.
Borgerservice,2026-11-25,,,'=2+2; æøå,,,,dropped,,
";
    assert_eq!(fs::read_to_string(folder.path().join("plan.csv")).unwrap(), expected);
    let excel = modenhed(&folder, &[&args[..], &["--excel"]].concat()).stdout;
    assert!(excel.starts_with("\u{feff}department;date;"), "{excel}");
    assert!(excel.ends_with(";\"'=2+2; æøå\";;;;dropped;;\r\n"), "{excel}");
}
