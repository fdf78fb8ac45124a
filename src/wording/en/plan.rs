//! Action plans in words, in English.

use crate::model::ActionStatus;
use crate::wording::{PlanTexts, counted};

pub const TEXTS: PlanTexts = PlanTexts {
    title: |department| format!("Action plan for {department}"),
    counts: |[waiting, started, done, dropped], late| {
        let counts = counted(&[
            (waiting, "not started", "not started"),
            (started, "started", "started"),
            (done, "done", "done"),
            (dropped, "dropped", "dropped"),
        ]);
        match late {
            0 => format!("{counts}."),
            1 => format!("{counts}. 1 is overdue."),
            late => format!("{counts}. {late} are overdue."),
        }
    },
    empty: "There are no actions in the plan.",
    head: ["No.", "Action", "Responsible", "Due", "Status"],
    status: |status| match status {
        ActionStatus::NotStarted => "not started",
        ActionStatus::Started => "started",
        ActionStatus::Done => "done",
        ActionStatus::Dropped => "dropped",
    },
    late: |days| match days {
        1 => "overdue by 1 day".into(),
        days => format!("overdue by {days} days"),
    },
    no_date: "not agreed",
    no_one: "not agreed",
    responsible: |who| format!("responsible: {who}"),
    due: |date| format!("due {date}"),
    how: "How to go on",
    first_step: "First step",
    note: "Note",
    planned: "In your plan",
    no_longer: "In your plan, but no longer recommended",
    no_longer_note: "The answers do not point to these any more. If they are done, put status: done in the plan; otherwise talk about why.",
    file_hint: "status: not-started, started, done or dropped\n\
                due: the day it is to be done as year-month-day, such as 2027-03-01; responsible: a role rather than a name",
    choose: "Which recommendations will you work on?",
    choose_keys: "space ticks · Enter takes those with a tick · Esc leaves",
    choose_hint: "Write one or more numbers separated by commas.",
    chosen: "Your choice",
    action_of: |number, of, what| format!("Action {number} of {of} · {what}"),
    ask_responsible: "Who is responsible?",
    responsible_hint: "A role rather than a name, such as the team leader.",
    ask_due: "When is it to be done?",
    due_hint: "Such as 1 March 2027, 2027-03-01 or March 2027.",
    due_wrong: |text| format!("“{text}” is not a day. Write it like 1 March 2027 or 2027-03-01."),
    skips: "Enter skips it.",
    ask_status: "How far are you?",
    update: (
        "u",
        "Update status, due date and responsible",
        "update status, due date, responsible",
    ),
    which: "Which action is there news of?",
    action: "Action",
    late_ones: "Overdue",
    others: "The others",
    changed_same: "Somebody else has changed the same meanwhile. See what it says now, and answer again.",
    gone: "Somebody else has taken the action out of the plan meanwhile.",
    stopped: |path, command| {
        format!(
            "Stopped. What you have answered is saved in {path}. See the plan again with:\n  {command}"
        )
    },
    updated: |path| format!("The changes are saved in {path}."),
    given_by: |sheets, of| format!("recommended in {sheets} of {of} answer sheets"),
    needed_by: |some, all| format!("fits {some} of {all} departments"),
    took_top: |count| match count {
        1 => "The first recommendation was taken; choose with --top or --pick.".into(),
        count => {
            format!("The first {count} recommendations were taken; choose with --top or --pick.")
        }
    },
    nothing_chosen: "No recommendations were chosen; nothing was written.",
    none_fits: "No recommendation fits these answers, so there is nothing to make a plan of. `modenhed report` shows the next step of each question, and a plan to fill in.",
    nothing_new: |path| {
        format!("There are no recommendations to add to {path}; the plan is unchanged.")
    },
    changed: |path| format!("{path} was changed meanwhile. The changes are kept."),
    saved: |path, command| {
        format!(
            "Saved in {path}. Edit the file whenever something happens, and see the plan again with:\n  {command}"
        )
    },
    original: |path| format!("The original plan is in {path}."),
    left_out: |undated, closed| {
        let counts = counted(&[
            (undated, "without a due date", "without a due date"),
            (closed, "done or dropped", "done or dropped"),
        ]);
        format!("Not in the calendar: {counts}.")
    },
    no_sheet_for: |department| {
        format!("the action plan for {department} fits none of the answer sheets")
    },
    taken: |path| format!("{path} already exists"),
    taken_hint: "add to the plan with --add, or choose another name with -o",
    mixed: "these are both action plans and answer sheets",
    mixed_hint: "show plans alone; add to a plan with `modenhed plan SHEET -o PLAN --add`; compare it with a sheet with `modenhed score SHEET --plan PLAN`",
    departments: |names| format!("there are several departments: {names}"),
    departments_hint: "make a plan for each, or name the plan they share with --department",
    too_few: |least| {
        format!(
            "in no department at least {least} people answered, so it cannot be told what the departments have in common"
        )
    },
    too_few_hint: "if you may see every sheet, such as the departments' own, use --min-group 1",
    file_first: "a new action plan is written as YAML or JSON",
    file_first_hint: "make the plan first, for example with -o plan.yaml, and then write it out with `modenhed plan plan.yaml -o plan.ics`",
    unusable: |path| format!("{path} cannot be used as an action plan"),
    only_new: |option| format!("{option} is for making a plan from answer sheets"),
    only_new_hint: "edit the plan's file instead",
};
