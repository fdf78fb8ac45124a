//! The interview in English.

use crate::wording::{CommandTexts, InterviewTexts, counted, hands};

pub const TEXTS: InterviewTexts = InterviewTexts {
    welcome: "How far have you come digitally?",
    purpose: |minutes| {
        format!(
            "You answer how far the department has come, and get a picture of it: strengths, gaps and proposals for what to do first. It takes about {}; if you answer together and talk about the answers, set aside three quarters of an hour.",
            counted(&[(minutes, "minute", "minutes")])
        )
    },
    kept: "The answers stay on this computer, in a file in the folder you are in. Nobody else sees them until you pass the file on.",
    who: "Who answers?",
    alone_leader: "I answer alone, as a leader",
    alone_employee: "I answer alone, as an employee",
    as_group: "We answer together, such as the management group",
    offer: |begun, answered, asked| format!("{begun}: {answered} of {asked} answered. Go on?"),
    offer_go_on: "Go on with it",
    offer_anew: "Begin a new one",
    department: "Which department are you assessing?",
    department_hint: "Type the name and press Enter.",
    department_needed: "Write the department's name.",
    area: "Which service area does it belong to?",
    other_area: "Another service area",
    which_area: "Which service area?",
    skip_area: "Skip",
    aspects: "Which parts do you want to answer?",
    all_aspects: "All of it (recommended: the aspects build on each other)",
    minutes: |minutes| format!("about {minutes} min."),
    begin: |questions, minutes| {
        format!(
            "{} to answer; it takes about {}. You can always go back.",
            counted(&[(questions, "question", "questions")]),
            counted(&[(minutes, "minute", "minutes")])
        )
    },
    together: "You answer together: read the question aloud, and put up your hands for the step each of you would choose. Write how many hands there were for each step, and see how they spread. Talk about the differences, and then choose the step you agree on.",
    stop: "To stop, hold Ctrl down and press C. You can go on another day.",
    press_enter: "Press Enter to go on",
    saved_as: |path| format!("The answers are saved in {path} after every question."),
    resumed: |answered, asked| format!("{answered} of {asked} questions are answered."),
    original: |path| format!("The original file is in {path}."),
    aspect: |number, of, title| match of {
        1 => title.into(),
        of => format!("{title} (part {number} of {of})"),
    },
    progress: |number, of| format!("Question {number} of {of}"),
    progress_in: |title, number, of| format!("{title} ({number} of {of})"),
    minutes_left: |minutes| format!("about {minutes} min. left"),
    answer: "Your answer",
    now: |answer| format!("Your answer now: {answer}"),
    note_now: |note| format!("Note: {note}"),
    dont_know: "Don't know",
    not_applicable: "Not applicable to us",
    commands: CommandTexts {
        note: ("n", "Write a note", "note"),
        count: ("c", "Count the hands", "count hands"),
        skip: ("s", "Skip", "skip"),
        back: ("b", "Back", "back"),
        review: ("o", "See all answers", "overview"),
        help: ("h", "What does it mean?", "help"),
    },
    again: ("?", "Show it all again", "show again"),
    dont_know_key: "d",
    not_applicable_key: "x",
    first: "This is the first question; there is nothing before it.",
    note: "Note",
    note_hint: "Write no names, and nothing that leads back to one person.",
    last_time: |date, answer| match date {
        Some(date) => format!("Last time ({date}): {answer}"),
        None => format!("Last time: {answer}"),
    },
    unchanged: ("=", "As last time", "as last time"),
    hands: |counts| format!("Your hands: {counts}"),
    talk: "Talk about it: what do you see differently? Then choose the step you agree on.",
    agreed: "You chose the same. Choose the step you agree on.",
    uncounted: ("w", "Without counting", "without counting"),
    keeps: |before| format!("Enter keeps “{before}”, - removes it."),
    votes: "Your hands",
    votes_hint: |count| {
        format!("{count} numbers, such as {} · Enter: without counting", hands(count))
    },
    votes_wrong: |count| {
        format!(
            "Write {count} numbers, one for each answer, such as {}. Put blanks between them if more than nine chose one.",
            hands(count)
        )
    },
    not_alone: |option| format!("“{option}” cannot be chosen together with other answers."),
    several: "Write one or more numbers with commas between.",
    write_number: |from, to| format!("Write a number from {from} to {to}."),
    write_text: "Write your answer.",
    write: |what| format!("Write {what}"),
    is: |key, means| match key {
        "=" => format!("equals sign = {means}"),
        key => format!("{key} = {means}"),
    },
    cannot_use: |entry| format!("“{entry}” cannot be used here."),
    choose: |options| format!("Choose {options}."),
    choose_fast: |options| format!("Choose {options}; that answers at once."),
    confirm: |what| format!("Enter confirms {what}."),
    no_key: |typed, keys| match typed {
        "" => format!("That key is not used here. Use {keys} or Enter."),
        typed => format!("“{typed}” is not used here. Use {keys} or Enter."),
    },
    more: "↑↓ more",
    keys_line: "Enter saves · Esc back",
    review: "All answers",
    review_hint: |open| match open {
        0 => "All questions are answered. Choose one to change it, or finish.".into(),
        1 => "1 question has no answer. Choose one to answer or change it, or finish.".into(),
        open => format!(
            "{open} questions have no answer. Choose one to answer or change it, or finish."
        ),
    },
    review_prompt: "Choose",
    finish: "Finish and see the result",
    finish_key: "f",
    finish_short: "finish",
    finish_open: |open| match open {
        1 => "1 question has no answer. Finish all the same?".into(),
        open => format!("{open} questions have no answer. Finish all the same?"),
    },
    finish_anyway: ("f", "Finish all the same", "finish all the same"),
    resume_later: |command| format!("You can go on another day with:\n  {command}"),
    details: ("e", "Correct department, date or role", "correct department, date, role"),
    its_department: "Department",
    its_role: "Role",
    its_date: "Date",
    date_hint: "For example 2026-11-24 or 24.11.2026.",
    date_wrong: |text| format!("“{text}” is not a day. Write it like 2026-11-24 or 24.11.2026."),
    resume: "Go on with what has no answer",
    resume_key: "g",
    resume_short: |open| format!("go on with {open} unanswered"),
    no_answer: "NO ANSWER",
    no_longer_asked: "No longer asked; the answer is kept but does not count",
    has_note: "(note) ",
    cannot_save: |path, reason| format!("Cannot save in {path}: {reason}."),
    elsewhere: "Save elsewhere",
    elsewhere_hint: "a folder or a file · Enter without a name tries again",
    moved: |path, before| {
        format!(
            "The answers are now saved in {path}. {before} holds only those that were saved there in time."
        )
    },
    changed: |path| format!("{path} was changed meanwhile. The changes were taken in."),
    changed_apart: |path, other| {
        format!(
            "{path} was changed meanwhile and does not fit what you answered here. The file is as the others saved it; your own answers are in {other}."
        )
    },
    taken: |path, command| {
        format!("{path} already exists. Go on with `{command}`, or choose another name.")
    },
    busy: |path| format!("{path} is already open in another window. Close it first."),
    next: "What now",
    next_report: ("r", "Make a report and open it in the browser", "report in the browser"),
    next_plan: ("p", "Make an action plan", "action plan"),
    next_details: ("d", "See all recommendations and answers", "all recommendations and answers"),
    next_end: ("f", "Finish", "finish"),
    plan_name: "plan",
    gathered: |sheets, path, agreed, asked, command| {
        format!(
            "{sheets} sheets are gathered in {path}. You agree on {agreed} of {asked} questions; the others are open, with how many chose what. Notes, names, roles and free text are left out. Talk about the rest with:\n  {command}"
        )
    },
    done: |path, command| format!("Saved in {path}. See the result again with:\n  {command}"),
    stopped: |path, command| {
        format!("Stopped. The answers are saved in {path}. Go on with:\n  {command}")
    },
    behind: "The latest answers could not be saved.",
    stopped_unsaved: "Stopped before there was anything to save.",
    ended: "There were no more answers before the interview was done.",
    unfinished: "Unfinished answer sheets",
    none_unfinished: "No answer sheet in this folder lacks answers.",
    none_of_them: "None of them",
    answered_of: |answered, asked| format!("{answered} of {asked} answered"),
    resume_with: |command| format!("Go on with: {command}"),
};
