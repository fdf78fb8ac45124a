//! Action plans in words, in both languages.

use crate::model::{ActionStatus, Language};

/// The sentences of action plans.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct PlanTexts {
    pub title: fn(&str) -> String,
    pub counts: fn([usize; 4], usize) -> String,
    pub empty: &'static str,
    pub head: [&'static str; 5],
    pub status: fn(ActionStatus) -> &'static str,
    pub late: fn(i32) -> String,
    pub no_date: &'static str,
    pub no_one: &'static str,
    pub responsible: fn(&str) -> String,
    pub due: fn(&str) -> String,
    pub how: &'static str,
    pub first_step: &'static str,
    pub note: &'static str,
    pub planned: &'static str,
    pub no_longer: &'static str,
    pub no_longer_note: &'static str,
    pub file_hint: &'static str,
    pub choose: &'static str,
    pub choose_hint: &'static str,
    pub chosen: &'static str,
    pub given_by: fn(usize, usize) -> String,
    pub took_top: fn(usize) -> String,
    pub nothing_chosen: &'static str,
    pub nothing_new: fn(&str) -> String,
    pub saved: fn(&str, &str) -> String,
    pub original: fn(&str) -> String,
    pub left_out: fn(usize, usize) -> String,
    pub no_sheet_for: fn(&str) -> String,
    pub taken: fn(&str) -> String,
    pub taken_hint: &'static str,
    pub mixed: &'static str,
    pub mixed_hint: &'static str,
    pub departments: fn(&str) -> String,
    pub departments_hint: &'static str,
    pub file_first: &'static str,
    pub file_first_hint: &'static str,
    pub unusable: fn(&str) -> String,
    pub only_new: fn(&str) -> String,
    pub only_new_hint: &'static str,
}

/// The sentences of action plans in a language.
pub const fn texts(language: Language) -> &'static PlanTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: PlanTexts = PlanTexts {
    title: |department| format!("Handleplan for {department}"),
    counts: |[waiting, started, done, dropped], late| {
        let counts = super::texts::counted(&[
            (waiting, "ikke begyndt", "ikke begyndt"),
            (started, "i gang", "i gang"),
            (done, "færdig", "færdige"),
            (dropped, "droppet", "droppet"),
        ]);
        match late {
            0 => format!("{counts}."),
            1 => format!("{counts}. 1 har overskredet fristen."),
            late => format!("{counts}. {late} har overskredet fristen."),
        }
    },
    empty: "Der er ingen handlinger i planen.",
    head: ["Nr.", "Handling", "Ansvarlig", "Frist", "Status"],
    status: |status| match status {
        ActionStatus::NotStarted => "ikke begyndt",
        ActionStatus::Started => "i gang",
        ActionStatus::Done => "færdig",
        ActionStatus::Dropped => "droppet",
    },
    late: |days| match days {
        1 => "overskredet med 1 dag".into(),
        days => format!("overskredet med {days} dage"),
    },
    no_date: "ikke aftalt",
    no_one: "ikke aftalt",
    responsible: |who| format!("ansvarlig: {who}"),
    due: |date| format!("frist {date}"),
    how: "Sådan kommer I videre",
    first_step: "Første skridt",
    note: "Note",
    planned: "I jeres handleplan",
    no_longer: "I jeres handleplan, men ikke længere anbefalet",
    no_longer_note: "Svarene peger ikke på disse mere. Er de gjort, så sæt status: done i planen; ellers tal om, hvorfor.",
    file_hint: "status: not-started (ikke begyndt), started (i gang), done (færdig) eller dropped (droppet)\n\
                due: fristen som år-måned-dag, fx 2027-03-01; responsible: helst en rolle",
    choose: "Hvilke anbefalinger vil I arbejde med?",
    choose_hint: "Skriv et eller flere numre med komma imellem.",
    chosen: "I vælger",
    given_by: |sheets, of| format!("anbefalet i {sheets} af {of} besvarelser"),
    took_top: |count| match count {
        1 => "Den øverste anbefaling er taget med; vælg selv med --top eller --pick.".into(),
        count => {
            format!(
                "De {count} øverste anbefalinger er taget med; vælg selv med --top eller --pick."
            )
        }
    },
    nothing_chosen: "Der er ikke valgt nogen anbefalinger; der er ikke skrevet noget.",
    nothing_new: |path| format!("Der er ingen anbefalinger at føje til {path}; planen er uændret."),
    saved: |path, command| {
        format!(
            "Gemt i {path}. Ret i filen, når der sker noget, og se planen igen med:\n  {command}"
        )
    },
    original: |path| format!("Planen, som den var, ligger i {path}."),
    left_out: |undated, closed| {
        let counts = super::texts::counted(&[
            (undated, "uden frist", "uden frist"),
            (closed, "færdig eller droppet", "færdige eller droppede"),
        ]);
        format!("Ikke i kalenderen: {counts}.")
    },
    no_sheet_for: |department| {
        format!("handleplanen for {department} passer ikke til nogen af besvarelserne")
    },
    taken: |path| format!("{path} findes allerede"),
    taken_hint: "føj til planen med --add, eller vælg et andet navn med -o",
    mixed: "her er både handleplaner og besvarelser",
    mixed_hint: "vis planer for sig; føj til en plan med `modenhed plan BESVARELSE -o PLAN --add`; hold den op mod en besvarelse med `modenhed score BESVARELSE --plan PLAN`",
    departments: |names| format!("der er flere afdelinger: {names}"),
    departments_hint: "lav en plan for hver, eller giv den fælles plan et navn med --department",
    file_first: "en ny handleplan skrives som YAML eller JSON",
    file_first_hint: "lav planen først, fx med -o handleplan.yaml, og skriv den bagefter ud med `modenhed plan handleplan.yaml -o handleplan.ics`",
    unusable: |path| format!("{path} kan ikke bruges som handleplan"),
    only_new: |option| format!("{option} bruges, når der laves en plan af besvarelser"),
    only_new_hint: "ret i planens fil i stedet",
};

const ENGLISH: PlanTexts = PlanTexts {
    title: |department| format!("Action plan for {department}"),
    counts: |[waiting, started, done, dropped], late| {
        let counts = super::texts::counted(&[
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
    choose_hint: "Write one or more numbers with commas between.",
    chosen: "Your choice",
    given_by: |sheets, of| format!("recommended in {sheets} of {of} answer sheets"),
    took_top: |count| match count {
        1 => "The first recommendation was taken; choose with --top or --pick.".into(),
        count => {
            format!("The first {count} recommendations were taken; choose with --top or --pick.")
        }
    },
    nothing_chosen: "No recommendations were chosen; nothing was written.",
    nothing_new: |path| {
        format!("There are no recommendations to add to {path}; the plan is unchanged.")
    },
    saved: |path, command| {
        format!(
            "Saved in {path}. Edit the file whenever something happens, and see the plan again with:\n  {command}"
        )
    },
    original: |path| format!("The plan as it was is in {path}."),
    left_out: |undated, closed| {
        let counts = super::texts::counted(&[
            (undated, "without a due date", "without a due date"),
            (closed, "done or dropped", "done or dropped"),
        ]);
        format!("Not in the calendar: {counts}.")
    },
    no_sheet_for: |department| {
        format!("the action plan for {department} fits none of the answer sheets")
    },
    taken: |path| format!("{path} is already there"),
    taken_hint: "add to the plan with --add, or choose another name with -o",
    mixed: "these are both action plans and answer sheets",
    mixed_hint: "show plans alone; add to a plan with `modenhed plan SHEET -o PLAN --add`; hold it against a sheet with `modenhed score SHEET --plan PLAN`",
    departments: |names| format!("there are several departments: {names}"),
    departments_hint: "make a plan for each, or name the plan they share with --department",
    file_first: "a new action plan is written as YAML or JSON",
    file_first_hint: "make the plan first, for example with -o plan.yaml, and then write it out with `modenhed plan plan.yaml -o plan.ics`",
    unusable: |path| format!("{path} cannot be used as an action plan"),
    only_new: |option| format!("{option} is for making a plan from answer sheets"),
    only_new_hint: "edit the plan's file instead",
};
