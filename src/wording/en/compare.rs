//! The sentences of comparisons, in English.

use crate::wording::CompareTexts;

pub const TEXTS: CompareTexts = CompareTexts {
    title: |by| {
        match by {
            "area" => "Service areas side by side",
            "role" => "Leaders and employees",
            "date" => "Change over time",
            _ => "Departments side by side",
        }
        .into()
    },
    group: |by| match by {
        "area" => "Service area",
        "role" => "Role",
        "date" => "Who",
        _ => "Department",
    },
    role: |role| match role {
        "leader" => Some("Leaders"),
        "employee" => Some("Employees"),
        _ => None,
    },
    everybody: "Everybody",
    not_said: "(not said)",
    period: "Period",
    undated: "no date",
    sheets: "Sheets",
    overall: "Overall",
    how_to_read: "On top the mean (0–100) and the standard deviation ±, then the level, then the agreement. A number in brackets is the number of sheets, where it is less than the group's.",
    score: "Mean",
    spread: "Deviation",
    middle: "Median",
    range: "Lowest–highest",
    levels: "Sheets by level",
    agreement: "Agreement",
    change: "Since last time",
    gap: "Leaders above employees",
    target: "To the target",
    reached: "reached",
    agree: "agree",
    partly: "partly agree",
    divided: "divided",
    polarised: "two camps",
    too_few: "too few to show",
    too_few_to_say: "too few to say",
    none: "–",
    hidden_note: |least| {
        format!(
            "Groups with fewer than {least} sheets are not shown, nor are the figures that they could be worked out from. If you compare single sheets of your own departments, use --min-group 1."
        )
    },
};
