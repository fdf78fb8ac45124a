//! The interview in English.

use crate::wording::{CommandTexts, InterviewTexts, hands};

pub const TEXTS: InterviewTexts = InterviewTexts {
    welcome: "First a little about you",
    department: "Which department are you assessing?",
    department_hint: "Type the name and press Enter.",
    department_needed: "Write the department's name.",
    area: "Which service area does it belong to?",
    other_area: "Another service area",
    which_area: "Which service area?",
    skip_area: "Skip",
    aspects: "What will you take?",
    all_aspects: "All of it (recommended: the aspects build on each other)",
    minutes: |minutes| format!("about {minutes} min."),
    begin: |questions, minutes| {
        format!(
            "There are {questions} questions, and they take about {minutes} minutes. Choose the highest step where it and all steps below it fit today. If step 2 does not fit, the answer is 1. You can always go back."
        )
    },
    together: "You answer together: read the question aloud, put up your hands for the level each of you would choose, and talk about the differences. Then choose the level you agree on. Afterwards you can write how many hands there were for each level.",
    stop: "To stop, hold Ctrl down and press C. You can go on another day.",
    press_enter: "Press Enter to go on",
    saved_as: |path| format!("The answers are saved in {path} after every question."),
    resumed: |answered, asked| format!("{answered} of {asked} questions are answered."),
    original: |path| format!("The file as it was is in {path}."),
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
        skip: ("s", "Skip", "skip"),
        back: ("b", "Back", "back"),
        review: ("o", "See all answers", "see all answers"),
        help: ("h", "What does it mean?", "what it means"),
    },
    again: ("?", "Show it all again", "show again"),
    dont_know_key: "d",
    not_applicable_key: "x",
    first: "This is the first question; there is nothing before it.",
    note: "Note",
    keeps: |before| format!("Enter keeps “{before}”, - removes it."),
    votes: |labels| format!("Hands for {labels}"),
    votes_hint: |count| {
        format!("{count} numbers with blanks, such as {} · Enter without any skips", hands(count))
    },
    votes_wrong: |count| {
        format!(
            "Write {count} whole numbers with blanks between, one for each answer, or press Enter to skip."
        )
    },
    not_alone: |option| format!("“{option}” cannot be chosen together with other answers."),
    several: "Write one or more numbers with commas between.",
    write_number: |from, to| format!("Write a number from {from} to {to}."),
    write_text: "Write your answer.",
    write: |what| format!("Write {what}"),
    is: |key, means| format!("{key} = {means}"),
    cannot_use: |entry| format!("“{entry}” cannot be used here."),
    keys: "Number, letter or ↑↓ · Enter selects · Esc back",
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
    resume: "Go on with what has no answer",
    resume_key: "g",
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
        format!("{path} is already there. Go on with `{command}`, or choose another name.")
    },
    busy: |path| format!("{path} is open in another interview. Close that first."),
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
