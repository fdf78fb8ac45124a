//! The interview's step about technologies in words, in both languages.

use crate::model::Language;

/// The sentences of the step about technologies.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct TechnologyTexts {
    pub begin: fn(usize, Option<&str>) -> String,
    pub go: &'static str,
    pub progress: fn(usize, usize, &str) -> String,
    pub status: fn(&str) -> String,
    pub since: &'static str,
    pub since_hint: &'static str,
    pub since_wrong: fn(&str) -> String,
    pub yes: &'static str,
    pub no: &'static str,
    pub skip_rest: (&'static str, &'static str, &'static str),
    pub stated: fn(usize, usize) -> String,
    pub key: &'static str,
    pub short: &'static str,
}

/// The sentences of the step about technologies in a language.
pub const fn texts(language: Language) -> &'static TechnologyTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: TechnologyTexts = TechnologyTexts {
    begin: |count, area| {
        let which = match area {
            Some(area) => format!("{count} teknologier, der typisk bruges i fagområdet {area}"),
            None => format!("{count} teknologier"),
        };
        format!(
            "Radaren har {which}. Sig, hvor langt I er med hver af dem, så viser resultatet, hvad der er værd at tale om. I kan springe det over, helt eller undervejs."
        )
    },
    go: "Gå teknologierne igennem",
    progress: |number, of, title| format!("Teknologi {number} af {of} · {title}"),
    status: |title| format!("Hvor langt er I med «{title}»?"),
    since: "Hvornår begyndte I at afprøve den?",
    since_hint: "fx 2025-03-01, 1.3.2025 eller 2025-03 · Enter uden dato: ved ikke",
    since_wrong: |text| {
        format!("«{text}» er ikke en dag, der har været. Skriv den fx 2025-03-01 eller 1.3.2025.")
    },
    yes: "Ja",
    no: "Nej",
    skip_rest: ("r", "Spring resten af teknologierne over", "spring resten over"),
    stated: |stated, of| format!("Jeres teknologier ({stated} af {of} oplyst)"),
    key: "r",
    short: "jeres teknologier",
};

const ENGLISH: TechnologyTexts = TechnologyTexts {
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
    status: |title| format!("How far have you come with «{title}»?"),
    since: "When did you begin to try it?",
    since_hint: "such as 2025-03-01, 1.3.2025 or 2025-03 · Enter without a day: don't know",
    since_wrong: |text| {
        format!(
            "«{text}» is not a day that has been. Write it as 2025-03-01, or 1.3.2025 for 1 March."
        )
    },
    yes: "Yes",
    no: "No",
    skip_rest: ("r", "Leave out the rest of the technologies", "leave out the rest"),
    stated: |stated, of| format!("Your technologies ({stated} of {of} stated)"),
    key: "r",
    short: "your technologies",
};
