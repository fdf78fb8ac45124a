//! The sentences of comparisons, in Danish and English.

use crate::model::Language;

/// The sentences of comparisons.
#[derive(Debug)]
#[allow(missing_docs, reason = "each text is shown as its name says")]
pub struct CompareTexts {
    pub title: fn(by: &str) -> String,
    pub group: fn(by: &str) -> &'static str,
    pub role: fn(role: &str) -> Option<&'static str>,
    pub everybody: &'static str,
    pub not_said: &'static str,
    pub period: &'static str,
    pub undated: &'static str,
    pub sheets: &'static str,
    pub overall: &'static str,
    pub how_to_read: &'static str,
    pub score: &'static str,
    pub spread: &'static str,
    pub middle: &'static str,
    pub range: &'static str,
    pub levels: &'static str,
    pub agreement: &'static str,
    pub change: &'static str,
    pub gap: &'static str,
    pub target: &'static str,
    pub reached: &'static str,
    pub agree: &'static str,
    pub partly: &'static str,
    pub divided: &'static str,
    pub two_camps: &'static str,
    pub too_few: &'static str,
    pub too_few_to_say: &'static str,
    pub none: &'static str,
    pub hidden_note: fn(least: u32) -> String,
}

/// The sentences of comparisons.
pub const fn texts(language: Language) -> &'static CompareTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: CompareTexts = CompareTexts {
    title: |by| {
        match by {
            "area" => "Fagområder side om side",
            "role" => "Ledere og medarbejdere",
            "date" => "Udviklingen over tid",
            _ => "Afdelinger side om side",
        }
        .into()
    },
    group: |by| match by {
        "area" => "Fagområde",
        "role" => "Rolle",
        "date" => "Hvem",
        _ => "Afdeling",
    },
    role: |role| match role {
        "leader" => Some("Ledere"),
        "employee" => Some("Medarbejdere"),
        _ => None,
    },
    everybody: "Alle",
    not_said: "(ikke oplyst)",
    period: "Periode",
    undated: "uden dato",
    sheets: "Svar",
    overall: "Samlet",
    how_to_read: "Øverst gennemsnittet (0–100) og spredningen ±, så niveauet, så enigheden. Tal i parentes er antal svar, når det er færre end gruppens.",
    score: "Gennemsnit",
    spread: "Spredning",
    middle: "Median",
    range: "Lavest–højest",
    levels: "Svar på niveau",
    agreement: "Enighed",
    change: "Siden sidst",
    gap: "Ledere over medarbejdere",
    target: "Til målet",
    reached: "nået",
    agree: "enige",
    partly: "delvis enige",
    divided: "uenige",
    two_camps: "to lejre",
    too_few: "for få til at vise",
    too_few_to_say: "for få til at sige",
    none: "–",
    hidden_note: |least| {
        format!(
            "Grupper med under {least} svar vises ikke, og derfor heller ikke de tal, som de kunne regnes ud af. Sammenligner I enkelte besvarelser fra jeres egne afdelinger, så brug --min-group 1."
        )
    },
};

const ENGLISH: CompareTexts = CompareTexts {
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
    two_camps: "two camps",
    too_few: "too few to show",
    too_few_to_say: "too few to say",
    none: "–",
    hidden_note: |least| {
        format!(
            "Groups with fewer than {least} sheets are not shown, nor are the figures that they could be worked out from. If you compare single sheets of your own departments, use --min-group 1."
        )
    },
};
