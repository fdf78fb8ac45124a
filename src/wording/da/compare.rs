//! The sentences of comparisons, in Danish.

use crate::model::{GroupBy, Role, Share};
use crate::wording::CompareTexts;

pub const TEXTS: CompareTexts = CompareTexts {
    title: |by| {
        match by {
            GroupBy::Area => "Fagområder side om side",
            GroupBy::Role => "Ledere og medarbejdere",
            GroupBy::Date => "Udviklingen over tid",
            GroupBy::Department => "Afdelinger side om side",
        }
        .into()
    },
    group: |by| match by {
        GroupBy::Area => "Fagområde",
        GroupBy::Role => "Rolle",
        GroupBy::Date => "Hvem",
        GroupBy::Department => "Afdeling",
    },
    role: |role| match role {
        Role::Leader => "Ledere",
        Role::Employee => "Medarbejdere",
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
    polarised: "to lejre",
    too_few: "for få til at vise",
    too_few_to_say: "for få til at sige",
    is_break: |basis| match basis {
        None => "brud: andre spørgsmål".into(),
        Some(Share { part, whole }) => {
            format!("brud: {part} af {whole} spørgsmål er de samme")
        }
    },
    break_note: "Brud: I blev ikke spurgt om det samme i de to perioder, eller spørgeskemaet siger ikke, hvad der er ændret. En forskel ville ikke komme af svarene alene, og derfor er der ingen ændring.",
    on_questions: |Share { part, whole }| format!("på {part} af {whole} spørgsmål"),
    partly_note: "Er der nye eller ændrede spørgsmål, er ændringen målt på de spørgsmål, der er de samme i begge perioder. Den kan derfor være en anden end forskellen mellem gennemsnittene, som er af alle spørgsmål.",
    other_questions: "andre spørgsmål",
    none: "–",
    hidden_note: |least| {
        format!(
            "Grupper med under {least} svar vises ikke, og derfor heller ikke de tal, som de kunne regnes ud af. Sammenligner I enkelte besvarelser fra jeres egne afdelinger, så brug --min-group 1."
        )
    },
};
