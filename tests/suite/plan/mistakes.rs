//! What is wrong with a plan, or with what was asked for.

use std::fs;

use tempfile::TempDir;

use super::{WORKED_ON, modenhed, plan_in, sheet, with_plan};

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
        (&["plan", &sheet, "--due", "1.3.2027"], 2, "“1.3.2027”"),
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

#[test]
fn answers_that_nothing_is_recommended_for_get_no_empty_plan() {
    let folder = TempDir::new().unwrap();
    let questions = "modenhed: 1\nid: skema\nversion: 1.0.0\nlanguages: [en]\ntitle: Skema\npurpose: P\n\
        scales: {e: [{code: 1, text: Low}, {code: 2, text: High}]}\n\
        themes: [{id: t, title: Tema, questions: [{id: a, text: How?, scale: e}]}]\n";
    fs::write(folder.path().join("skema.yaml"), questions).unwrap();
    fs::write(folder.path().join("sheet.yaml"), "modenhed: 1\ndepartment: A\nanswers: {a: 1}\n")
        .unwrap();
    let seen = modenhed(&folder, &["plan", "sheet.yaml", "--questionnaire", "skema.yaml"]);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 1));
    assert!(seen.stderr.contains("No recommendation fits these answers"), "{}", seen.stderr);
    assert!(!folder.path().join("plan-a.yaml").exists());
}
