//! Writing action plans, so that hands can go on writing in them.

use serde_json::{Value, json};

use super::plan;
use crate::model::{Action, Findings, Plan, Questionnaires, Source};
use crate::parse::file;

/// A plan as the text of a file with this name (JSON if it ends so or a text holds what YAML
/// refuses, else YAML), which `plan` reads as the same plan. In YAML, `hint` stands as a comment before the actions, and what is still to be
/// filled in has its key.
pub fn plan_written(name: &str, plan: &Plan, hint: &str) -> String {
    let date = plan.date.map(|date| date.to_string());
    let actions: Vec<_> = plan.actions.iter().map(object).collect();
    let json = json!({
        "modenhed": 1, "department": plan.department, "date": date, "actions": actions,
    });
    let json = serde_json::to_string_pretty(&json).unwrap_or_default() + "\n";
    if name.to_lowercase().ends_with(".json") || !file::fits_yaml(&json) {
        return json;
    }
    let department = entry("department", Some(&plan.department));
    let date = date.map(|date| format!("date: {date}\n")).unwrap_or_default();
    let hint = hint.lines().map(|line| format!("# {line}\n")).collect::<Vec<_>>().concat();
    let actions: String = plan.actions.iter().map(item).collect();
    format!("modenhed: 1\n{department}{date}\n{hint}actions:\n{actions}")
}

/// A plan's file with more actions at its end and everything else as it was written; nothing if
/// that cannot be done, because the file is JSON or its actions do not stand last.
pub fn plan_with(
    source: &Source,
    plan: &Plan,
    more: &[Action],
    set: &Questionnaires,
) -> Option<String> {
    let text = std::str::from_utf8(&source.bytes).ok()?;
    let is_item = |line: &&str| line.trim_start().starts_with("- ");
    let first = text.lines().skip_while(|line| !line.starts_with("actions:")).find(is_item);
    let indent = first.map_or(0, |line| line.len() - line.trim_start().len());
    let gap = if text.ends_with('\n') { "" } else { "\n" };
    let items = more.iter().map(|action| indented(&item(action), &" ".repeat(indent)));
    let text = format!("{text}{gap}{}", items.collect::<String>());
    let read = self::plan(0, &Source::new(&*source.name, &*text), set, &mut Findings::default());
    let wanted: Vec<_> = plan.actions.iter().chain(more).collect();
    read.is_some_and(|read| read.actions.iter().eq(wanted)).then_some(text)
}

fn object(action: &Action) -> Value {
    let origin = action.origin.as_ref();
    let mut object = json!({
        "what": action.what,
        "first_step": action.first_step,
        "responsible": action.responsible,
        "due": action.due.map(|due| due.to_string()),
        "status": action.status.name(),
    });
    if let Some(origin) = origin {
        object["recommendation"] = json!(origin.recommendation);
        object["aspect"] = json!(origin.aspect);
    }
    if let Some(note) = &action.note {
        object["note"] = json!(note);
    }
    object
}

/// An action as an item of a list.
fn item(action: &Action) -> String {
    let origin = action.origin.as_ref();
    let origin = origin.map(|origin| {
        entry("recommendation", Some(&origin.recommendation))
            + &entry("aspect", Some(&origin.aspect))
    });
    let due = action.due.map(|due| format!(" {due}")).unwrap_or_default();
    let note = action.note.as_ref().map(|note| entry("note", Some(note)));
    let entries = [
        origin.unwrap_or_default(),
        entry("what", Some(&action.what)),
        entry("first_step", action.first_step.as_deref()),
        entry("responsible", action.responsible.as_deref()),
        format!("due:{due}\nstatus: {}\n", action.status.name()),
        note.unwrap_or_default(),
    ];
    format!("- {}", indented(&entries.concat(), "  ").trim_start())
}

/// A key with a text, or with nothing yet.
fn entry(key: &str, text: Option<&str>) -> String {
    match text {
        // A map of texts can always be written.
        Some(text) => serde_yaml::to_string(&json!({ key: text })).unwrap_or_default(),
        None => format!("{key}:\n"),
    }
}

fn indented(text: &str, indent: &str) -> String {
    let line = |line: &str| if line.is_empty() { "\n".into() } else { format!("{indent}{line}\n") };
    text.lines().map(line).collect::<Vec<_>>().concat()
}
