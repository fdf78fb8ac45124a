//! What is agreed about an action is changed where it stands, and nothing else in the file.

use modenhed::model::{Action, ActionStatus, Findings, Questionnaires, Source};
use modenhed::parse;

fn day(text: &str) -> jiff::civil::Date {
    text.parse().unwrap()
}

/// The file after a change to one of its actions; nothing where it would have to be written anew.
fn changed(name: &str, text: &str, index: usize, edit: impl FnOnce(&mut Action)) -> Option<String> {
    let (set, source) = (Questionnaires::default(), Source::new(name, text));
    let plan = parse::plan(0, &source, &set, &mut Findings::default()).unwrap();
    let mut action = plan.actions[index].clone();
    edit(&mut action);
    parse::plan_changed(&source, &plan, index, &action, &set)
}

/// All three fields at once, which have no value or others before.
fn all(action: &mut Action) {
    action.status = ActionStatus::Started;
    action.due = Some(day("2027-03-01"));
    action.responsible = Some("teamlederen".into());
}

/// A plan with this one action, between comments.
fn yaml(action: &str) -> String {
    format!("# Vores plan\nmodenhed: 1\ndepartment: 'A'\n\nactions:\n{action}# slut\n")
}

#[test]
fn values_take_the_place_of_others_and_comments_stay() {
    let before = "  - what:   Ét   # vigtigt\n    status: not-started   # fra mødet\n    \
                  due: \"2026-01-01\"# x\n    # hvem?\n    responsible: 'Kim'    # eller Bo\n    note: |\n      \
                  due: i morgen\n";
    // What looks like a comment without a blank before it is none, so that one is a mistake.
    let before = before.replace("\"# x", "\" # x");
    let after = "  - what:   Ét   # vigtigt\n    status: started   # fra mødet\n    \
                 due: 2027-03-01 # x\n    # hvem?\n    responsible: teamlederen    # eller Bo\n    note: |\n      \
                 due: i morgen\n";
    assert_eq!(changed("p.yaml", &yaml(&before), 0, all), Some(yaml(after)));
}

#[test]
fn what_is_empty_is_filled_in_and_what_is_not_there_is_put_in_its_place() {
    for (before, after) in [
        (
            "- what: Ét\n  responsible:\n  due:   # aftales\n  status: ~\n",
            "- what: Ét\n  responsible: teamlederen\n  due: 2027-03-01   # aftales\n  status: started\n",
        ),
        (
            "- what: Ét # her\n  note: n\n",
            "- what: Ét # her\n  responsible: teamlederen\n  due: 2027-03-01\n  status: started\n  note: n\n",
        ),
        (
            "-   what: >\n      Ét\n      og mere\n\n- what: To\n",
            "-   what: >\n      Ét\n      og mere\n    responsible: teamlederen\n    due: 2027-03-01\n    \
             status: started\n\n- what: To\n",
        ),
        (
            "- {what: Ét, due: , note: \"a, b\"} # kort\n",
            "- {what: Ét, responsible: teamlederen, due: 2027-03-01, status: started, note: \"a, b\"} # kort\n",
        ),
        (
            "- status: not-started\n  what: Ét\n",
            "- status: started\n  what: Ét\n  responsible: teamlederen\n  due: 2027-03-01\n",
        ),
        (
            "- what: Ét\n  responsible: Kim\n    og Bo # begge\n    # aftalt\n  due: 2026-01-01\n",
            "- what: Ét\n  responsible: teamlederen # begge\n    # aftalt\n  due: 2027-03-01\n  status: started\n",
        ),
        (
            "- what: Ét\n  responsible: |\n    Kim\n\n  due: >-\n    2026-01-01\n",
            "- what: Ét\n  responsible: teamlederen\n\n  due: 2027-03-01\n  status: started\n",
        ),
        (
            "- what: Ét\n  responsible: >-\n    Kim\n    og Bo\n  due: 2026-01-01\n",
            "- what: Ét\n  responsible: teamlederen\n  due: 2027-03-01\n  status: started\n",
        ),
        (
            "- what: Ét\n  responsible: Kim\n    og Bo\n  due:\n    2026-01-01\n",
            "- what: Ét\n  responsible: teamlederen\n  due:\n    2027-03-01\n  status: started\n",
        ),
    ] {
        assert_eq!(changed("p.yaml", &yaml(before), 0, all), Some(yaml(after)), "{before}");
    }
    // The last line has no break, and lines end as on Windows.
    let windows = "department: A\r\nactions:\r\n- what: Ét\r\n  due:";
    let after = "department: A\r\nactions:\r\n- what: Ét\r\n  responsible: teamlederen\r\n  \
                 due: 2027-03-01\r\n  status: started";
    assert_eq!(changed("p.yaml", windows, 0, all).as_deref(), Some(after));
    let marked = format!("\u{feff}{}", yaml("- what: Ét\n  due:\n"));
    let after = changed("p.yaml", &marked, 0, |action| action.due = Some(day("2027-03-01")));
    assert_eq!(after, Some(format!("\u{feff}{}", yaml("- what: Ét\n  due: 2027-03-01\n"))));
}

#[test]
fn only_the_action_that_is_meant_is_changed_and_values_can_be_taken_out() {
    let text = yaml(
        "- what: Ens\n  due: 2026-01-01\n- what: Ens\n  due: 2026-01-01 # her\n  responsible: Kim\n",
    );
    let after =
        changed("p.yaml", &text, 1, |action| (action.due, action.responsible) = (None, None));
    let wanted =
        yaml("- what: Ens\n  due: 2026-01-01\n- what: Ens\n  due: # her\n  responsible:\n");
    assert_eq!(after, Some(wanted));
}

#[test]
fn json_stays_json_with_its_line_breaks_and_order() {
    let text = "{\n\t\"actions\": [\n\t\t{\"what\": \"Ét\",   \"due\": null},\n\t\t{\n\t\t\t\"what\": \"To\",\n\t\t\t\"status\": \"not-started\"\n\t\t}\n\t],\n\t\"department\": \"A\"\n}";
    let first = changed("p.json", text, 0, all).unwrap();
    let line = "{\"what\": \"Ét\", \"responsible\": \"teamlederen\",   \"due\": \"2027-03-01\", \"status\": \"started\"},";
    assert_eq!(first, text.replace("{\"what\": \"Ét\",   \"due\": null},", line));
    let second = changed("p.json", text, 1, |action| action.responsible = Some("a \"b\"".into()));
    let wanted = text.replace("\"To\",\n", "\"To\",\n   \"responsible\": \"a \\\"b\\\"\",\n");
    assert_eq!(second, Some(wanted));
    let taken_out = changed("p.json", &first, 0, |action| action.due = None).unwrap();
    assert_eq!(taken_out, first.replace("\"2027-03-01\"", "null"));
}

#[test]
fn names_that_mean_something_in_yaml_are_quoted() {
    for name in ["ja: nej", "# 1", "yes", "null", "a, b", "[x]", "- x", "'", "2027", "@os", "{"] {
        for action in ["- what: Ét\n  responsible: Kim # k\n", "- {what: Ét, responsible: Kim}\n"]
        {
            let after = changed("p.yaml", &yaml(action), 0, |a| a.responsible = Some(name.into()));
            assert!(after.is_some(), "{name} in {action}");
        }
    }
}

#[test]
fn what_others_depend_on_is_not_changed() {
    let text = yaml("- what: Ét\n  responsible: &kim Kim\n- what: To\n  responsible: *kim\n");
    let edit = |action: &mut Action| action.responsible = Some("Bo".into());
    assert_eq!(changed("p.yaml", &text, 0, edit), None);
    let after = changed("p.yaml", &text, 1, edit);
    assert_eq!(after, Some(text.replace("*kim", "Bo")));
}
