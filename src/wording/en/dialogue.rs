//! The talk about technology in words, in English.

use crate::wording::DialogueTexts;

pub const TEXTS: DialogueTexts = DialogueTexts {
    title: "Talk about technology",
    questions: [
        (
            "How do things stand with us?",
            [
                "What do staff and those we serve notice from day to day?",
                "Is there something we pay for without using it?",
            ],
        ),
        (
            "Do we put the mature technologies to use?",
            [
                "Which of them would help the core task most?",
                "What is missing: time, money, skills or a decision?",
            ],
        ),
        (
            "Do we have an overview of our trials, and do we spread those that work?",
            [
                "Who decides whether a trial is spread, changed or stopped, and when?",
                "What do we need to have seen before we say yes?",
            ],
        ),
    ],
    no_sheet: "With --sheet FILE your own technologies are listed here.",
    and_in_use: |ring| format!("{ring} and in use"),
    but_not_in_use: |ring| format!("{ring}, but not stated to be in use"),
    months: |months| match months {
        1 => " (1 month)".into(),
        months => format!(" ({months} months)"),
    },
    no_trials: "You have not stated any trials.",
    source: "The questions are after Caroline Hegelund (KL) in ITchefer, 20 May 2021; the words are ours.",
};
