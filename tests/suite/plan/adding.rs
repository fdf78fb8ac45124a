//! A plan there is stays as it is, and more is added to it.

use std::fs;

use super::{WORKED_ON, modenhed, plan_in, sheet, with_plan};

#[test]
fn a_plan_is_not_overwritten_and_adding_keeps_every_letter_of_it() {
    let folder = with_plan(WORKED_ON);
    let sheet = sheet("2026/borgerservice.yaml");
    let taken = modenhed(&folder, &["plan", &sheet, "-o", "plan.yaml", "--top", "1"]);
    assert_eq!(taken.status, 2);
    assert!(taken.stderr.contains("--add"), "{}", taken.stderr);
    assert_eq!(plan_in(&folder), WORKED_ON);

    let args = ["plan", &sheet, "-o", "plan.yaml", "--add", "--date", "2027-01-01"];
    let first = ["--aspect", "forandring", "--top", "2"];
    let added = modenhed(&folder, &[&args[..], &first[..]].concat());
    assert_eq!(added.status, 0, "{}", added.stderr);
    let text = plan_in(&folder);
    let more = text.strip_prefix(WORKED_ON).unwrap();
    // The second one is in the plan already, so the first and the third come.
    assert!(
        more.starts_with(
            "  - recommendation: vaelg-projektleder-efter-opgaven\n    aspect: forandring\n"
        ),
        "{more}"
    );
    let ids: Vec<_> =
        more.lines().filter_map(|line| line.strip_prefix("  - recommendation: ")).collect();
    assert_eq!(ids, ["vaelg-projektleder-efter-opgaven", "giv-hver-leder-et-maal"]);
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
        ["Begin with parking permits.", "They brought cake.", "status: dropped", "skriv-plan-b"]
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
