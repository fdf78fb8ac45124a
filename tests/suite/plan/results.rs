//! A plan beside the results.

use serde_json::Value;

use super::{WORKED_ON, modenhed, sheet, with_plan};

#[test]
fn results_show_how_far_the_plan_is_and_what_is_no_longer_recommended() {
    let planned = WORKED_ON.replace("goer-tiden-op", "saml-op-fast");
    let folder = with_plan(&planned);
    let sheet = sheet("2026/borgerservice.yaml");
    let given = modenhed(&folder, &["score", &sheet, "--table", "recommendations"]).stdout;
    let other = given.lines().all(|line| !line.contains(",saml-op-fast,"));
    let text =
        modenhed(&folder, &["score", &sheet, "--plan", "plan.yaml", "--aspect", "forandring"]);
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
    // One is due in many years, and one was yesterday: that comes first, and says by how much it is late.
    let yesterday = jiff::Zoned::now().date().yesterday().unwrap();
    let plan = WORKED_ON.replace("2027-01-15", &yesterday.to_string());
    let folder = with_plan(&plan.replace("2027-03-01", "2090-03-01"));
    let sheet = sheet("2026/borgerservice.yaml");
    let args = ["report", &sheet, "--plan", "plan.yaml", "--aspect", "forandring", "--top", "3"];
    let text = modenhed(&folder, &[&args[..], &["--format", "markdown"]].concat());
    assert_eq!((text.stderr.as_str(), text.status), ("", 0));
    let (_, plan) = text.stdout.split_once("\n## Action plan\n").unwrap();
    let rows: Vec<_> = plan.lines().filter(|line| line.starts_with('|')).skip(2).take(5).collect();
    let expected = [
        "| Work in short rounds | Begin with parking permits. | team leader | 1 March 2090 | started |",
        "| Coffee with the neighbours |  |  | 1 December 2026 | done |",
        "| Buy a robot |  |  |  | dropped |",
    ];
    assert!(rows[0].starts_with("| Count the hours |  |  | "), "{}", rows[0]);
    assert!(rows[0].ends_with(", overdue by 1 day | not started |"), "{}", rows[0]);
    assert_eq!(rows[1..4], expected);
    assert!(
        rows[4].ends_with(" |  |  |  |"),
        "the third recommendation is to fill in: {}",
        rows[4]
    );
    let page = modenhed(&folder, &[&args[..], &["--format", "html"]].concat()).stdout;
    assert!(page.contains("Work in short rounds") && page.contains("1 March 2090"));
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
