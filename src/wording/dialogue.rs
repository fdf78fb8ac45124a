//! The talk about technology in words, in both languages.

use crate::model::Language;

/// The sentences of the talk about technology.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct DialogueTexts {
    pub title: &'static str,
    pub questions: [(&'static str, [&'static str; 2]); 3],
    pub no_sheet: &'static str,
    pub and_in_use: fn(&str) -> String,
    pub but_not_in_use: fn(&str) -> String,
    pub months: fn(u32) -> String,
    pub no_trials: &'static str,
    pub source: &'static str,
}

/// The sentences of the talk about technology in a language.
pub const fn texts(language: Language) -> &'static DialogueTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: DialogueTexts = DialogueTexts {
    title: "Tal om teknologi",
    questions: [
        (
            "Hvordan står det til hos os?",
            [
                "Hvad mærker medarbejdere og borgere til det i hverdagen?",
                "Er der noget, vi betaler for uden at bruge det?",
            ],
        ),
        (
            "Får vi taget de modne teknologier i brug?",
            [
                "Hvilken af dem ville hjælpe kerneopgaven mest?",
                "Hvad mangler der: tid, penge, evner eller en beslutning?",
            ],
        ),
        (
            "Har vi overblik over vores forsøg, og udbreder vi dem, der virker?",
            [
                "Hvem beslutter, om et forsøg skal udbredes, ændres eller stoppes, og hvornår?",
                "Hvad skal vi have set, før vi siger ja?",
            ],
        ),
    ],
    no_sheet: "Med --sheet FIL står jeres egne teknologier her.",
    and_in_use: |ring| format!("{ring} og i drift"),
    but_not_in_use: |ring| format!("{ring}, men ikke oplyst som i drift"),
    months: |months| match months {
        1 => " (1 måned)".into(),
        months => format!(" ({months} måneder)"),
    },
    no_trials: "I har ikke oplyst nogen forsøg.",
    source: "Spørgsmålene følger KL's vejledning til teknologiradaren; ordene er vores.",
};

const ENGLISH: DialogueTexts = DialogueTexts {
    title: "Talk about technology",
    questions: [
        (
            "How do things stand with us?",
            [
                "What do staff and citizens notice of it from day to day?",
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
    no_sheet: "With --sheet FILE your own technologies stand here.",
    and_in_use: |ring| format!("{ring} and in use"),
    but_not_in_use: |ring| format!("{ring}, but not stated to be in use"),
    months: |months| match months {
        1 => " (1 month)".into(),
        months => format!(" ({months} months)"),
    },
    no_trials: "You have not stated any trials.",
    source: "The questions follow the guidance to the technology radar of KL (Local Government Denmark); the words are ours.",
};
