//! The sentences of comparisons, in English.

use crate::model::{GroupBy, Role, Share};
use crate::wording::CompareTexts;

pub const TEXTS: CompareTexts = CompareTexts {
    title: |by| {
        match by {
            GroupBy::Area => "Service areas side by side",
            GroupBy::Role => "Leaders and employees",
            GroupBy::Date => "Change over time",
            GroupBy::Department => "Departments side by side",
        }
        .into()
    },
    group: |by| match by {
        GroupBy::Area => "Service area",
        GroupBy::Role => "Role",
        GroupBy::Date => "Who",
        GroupBy::Department => "Department",
    },
    role: |role| match role {
        Role::Leader => "Leaders",
        Role::Employee => "Employees",
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
    is_break: |basis| match basis {
        None => "break: other questions".into(),
        Some(Share { part, whole }) => {
            format!("break: {part} of {whole} questions are the same")
        }
    },
    break_note: "Break: the questions were not the same in the two periods, or the questionnaire does not say what has changed. A difference would not come from the answers alone, so there is no change.",
    on_questions: |Share { part, whole }| format!("on {part} of {whole} questions"),
    partly_note: "Where there are new or changed questions, the change is measured on those that are the same in both periods. It may therefore differ from the difference of the means, which are of all questions.",
    other_questions: "other questions",
    none: "–",
    hidden_note: |least| {
        format!(
            "Groups with fewer than {least} sheets are not shown, nor are the figures that they could be worked out from. If you compare single sheets of your own departments, use --min-group 1."
        )
    },
};
