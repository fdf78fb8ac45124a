//! The interview's step about technologies in words, in English.

use crate::wording::TechnologyTexts;

pub const TEXTS: TechnologyTexts = TechnologyTexts {
    begin: |count, area| {
        let which = match area {
            Some(area) => format!("{count} technologies that are typically used in {area}"),
            None => format!("{count} technologies"),
        };
        format!(
            "The radar has {which}. Say how far you have come with each, and the result shows what is worth talking about. You can leave it out, all of it or the rest."
        )
    },
    go: "Go through the technologies",
    progress: |number, of, title| format!("Technology {number} of {of} · {title}"),
    status: |title| format!("How far have you come with “{title}”?"),
    since: "When did you begin to try it?",
    day: "Day, month or year",
    since_hint: "such as 2024, March 2025, 3/2025 or 1.3.2025 · Enter alone: don't know",
    since_wrong: |text| {
        format!(
            "“{text}” is not a valid past date. Write 2024, March 2025 or 1.3.2025, for example."
        )
    },
    yes: "Yes",
    no: "No",
    skip_rest: ("r", "Leave out the rest of the technologies", "leave out the rest"),
    stated: |stated, of| format!("Your technologies ({stated} of {of} stated)"),
    key: "r",
    short: "your technologies",
};
