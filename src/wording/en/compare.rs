//! The sentences of comparisons, in English.

use crate::model::{GroupBy, Role, Share};
use crate::wording::CompareTexts;

pub const TEXTS: CompareTexts = CompareTexts {
    title: |by| {
        match by {
            GroupBy::Area => "Service areas side by side",
            GroupBy::Role => "Leaders and employees",
            GroupBy::DepartmentRole => "Leaders and employees in each department",
            GroupBy::Date => "Change over time",
            GroupBy::Department => "Departments side by side",
        }
        .into()
    },
    group: |by| match by {
        GroupBy::Area => "Service area",
        GroupBy::Role => "Role",
        GroupBy::Date => "Who",
        GroupBy::Department | GroupBy::DepartmentRole => "Department",
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
    responses: "Response rate",
    response_rate: |people, invited, percent| format!("{people} of {invited} ({percent} %)"),
    few_responses: "less than half",
    more_than_invited: |people, invited| format!("{people}, but {invited} invited"),
    responses_note: "The response rate is the share of those invited who answered in the newest period. Where less than half answered, the others may see things differently. The more of those invited have answered, the less uncertain the mean is; when all have, only the rounding is left.",
    beside_others: "Beside other departments",
    standing_head: ["What", "Score", "Beside other departments"],
    higher_than: |higher, of| format!("higher than {}", of_departments(higher, of)),
    lower_than: |lower, of| format!("lower than {}", of_departments(lower, of)),
    between: |higher, lower, of| {
        format!("higher than {}, lower than {}", of_departments(higher, of), part(lower, of))
    },
    level_with: "level with the others",
    not_comparable: "The reference does not tell of sheets like this one: those were answered by groups and this by a person, or the other way round, or the questions are others.",
    reference_note: |groups, period, versions| {
        format!(
            "The others are up to {groups} departments, period: {period}, asked with {versions}. “Higher than” means that at least so large a part of the departments lies lower. The rest lie higher, or so close that rounding hides the difference. This is no ranking, and a high score is no aim in itself."
        )
    },
    overall: "Overall",
    how_to_read: "On top the mean (0–100), then the level, then spread and agreement where there are enough sheets to say. A number in brackets is the number of sheets, where it is less than the group's.",
    score: "Mean",
    spread: "Spread",
    spread_of: |points| format!("spread {points}"),
    below: |points| format!("under {points}"),
    median: "Median",
    middle_half: "Middle half",
    levels: "Sheets by level",
    agreement: "Agreement",
    change: "Since last time",
    gap: "Leaders minus employees",
    gap_head: ["Same department", "Departments", "Sheets", "All together"],
    gap_note: "Leaders and employees are compared in each department by itself, and departments weigh by how many answered on both sides. “All together” mixes the departments, and may point the other way where most leaders come from departments that are high or low.",
    itself: |mean| format!("the group itself: {mean}"),
    alone: |name| format!("{name} (the group's own answer)"),
    groups_alone: "The groups' own answers",
    mean_of_groups: "Mean of the groups",
    of_groups: |some, all| format!("{some} of {all}"),
    target: "To the target",
    reached: "reached",
    agree: "agree",
    partly: "partly agree",
    divided: "divided",
    polarised: "two camps",
    too_few: "too few to show",
    interval: "Uncertainty",
    interval_of: |low, high| format!("{low} to {high}"),
    up: "up",
    down: "down",
    unclear: "cannot be told from chance",
    two_answers: "the difference of two sheets",
    chance_note: "“Up” and “down” are shown only where a change is larger than chance usually makes it: where the 95 % interval leaves out 0 and at least five people answered both times. Else it cannot be told from chance.",
    two_answers_note: "With one sheet each time, the change is the difference of two sheets. Whether something has happened in the department you know best yourselves.",
    too_few_to_say: "too few to say",
    at_the_end: "at the end of the scale both times",
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
    questions: "Question by question",
    question: "Question",
    answers: "Sheets by option",
    dont_know: "Don't know",
    answers_note: "Answers stand in the order of the question's options, the first one first.",
    none: "–",
    rounded_note: |least| {
        format!(
            "The figures are rounded by how many answered, so that nobody can work out what a single person answered: means in steps of 10 points for 5–9 people, of 5 for 10–24, of 2 for 25–49, and of 1 or less from 50. Groups of fewer than {least} people are not shown. If you compare departments of your own and may see every sheet, --min-group 1 gives the exact figures."
        )
    },
    question_rounded_note: |least| {
        format!(
            "The figures are rounded so that nobody can work out what a single person answered: a question is shown from {least} people, with means in steps of 200 divided by their number, such as 20 points for 10 people and 4 for 50. Shares are shown from 100 people. If you may see every sheet, --min-group 1 gives the exact figures."
        )
    },
};

/// «6 of 10», or quarters in words.
fn part(parts: u32, of: u32) -> String {
    match (parts, of) {
        (1, 4) => "a quarter".into(),
        (2, 4) => "half".into(),
        (3, 4) => "three quarters".into(),
        _ => format!("{parts} of {of}"),
    }
}

fn of_departments(parts: u32, of: u32) -> String {
    let departments = if of == 4 { "of the departments" } else { "departments" };
    format!("{} {departments}", part(parts, of))
}
