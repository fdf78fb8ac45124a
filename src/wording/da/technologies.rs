//! The interview's step about technologies in words, in Danish.

use crate::wording::TechnologyTexts;

pub const TEXTS: TechnologyTexts = TechnologyTexts {
    begin: |count, area| {
        let which = match area {
            Some(area) => format!("{count} teknologier, der typisk bruges i fagområdet {area}"),
            None => format!("{count} teknologier"),
        };
        format!(
            "Radaren har {which}. Svar på, hvor langt I er med hver af dem, så viser resultatet, hvad der er værd at tale om. I kan springe det over, helt eller undervejs."
        )
    },
    go: "Gå teknologierne igennem",
    progress: |number, of, title| format!("Teknologi {number} af {of} · {title}"),
    status: |title| format!("Hvor langt er I med »{title}«?"),
    since: "Hvornår begyndte I at afprøve den?",
    day: "Dag, måned eller år",
    since_hint: "fx 2024, marts 2025, 3/2025 eller 1.3.2025 · Enter alene: ved ikke",
    since_wrong: |text| {
        format!(
            "»{text}« er ikke en gyldig dato i fortiden. Skriv fx 2024, marts 2025 eller 1.3.2025."
        )
    },
    yes: "Ja",
    no: "Nej",
    skip_rest: ("r", "Spring resten af teknologierne over", "spring resten over"),
    stated: |stated, of| format!("Jeres teknologier ({stated} af {of} oplyst)"),
    key: "r",
    short: "jeres teknologier",
};
