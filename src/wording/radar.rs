//! The technology radar in words, in both languages.

use crate::model::{Language, Reliability};

/// The sentences around a radar.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct RadarTexts {
    pub technology: &'static str,
    pub description: &'static str,
    pub used_for: &'static str,
    pub family: &'static str,
    pub reliability: fn(Reliability) -> &'static str,
    pub uses: &'static str,
    pub needs: &'static str,
    pub demands: &'static str,
    pub ask_first: &'static str,
    pub none: &'static str,
    pub see_one: &'static str,
}

/// The sentences around a radar in a language.
pub const fn texts(language: Language) -> &'static RadarTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: RadarTexts = RadarTexts {
    technology: "Teknologi",
    description: "Hvad det er",
    used_for: "Bruges typisk til",
    family: "Gruppe",
    reliability: |reliability| match reliability {
        Reliability::Confirmed => "bekræftet",
        Reliability::Secondary => "gengivet af andre",
        Reliability::Own => "vores egen vurdering",
    },
    uses: "Typisk brug",
    needs: "Behov, den kan svare på",
    demands: "Hvad den kræver af jer",
    ask_first: "Spørg først",
    none: "Ingen teknologier passer på det, du søger.",
    see_one: "Læs om én teknologi med --technology ID; id'erne står i --format csv.",
};

const ENGLISH: RadarTexts = RadarTexts {
    technology: "Technology",
    description: "What it is",
    used_for: "Typically used for",
    family: "Family",
    reliability: |reliability| match reliability {
        Reliability::Confirmed => "confirmed",
        Reliability::Secondary => "told by others",
        Reliability::Own => "our own judgement",
    },
    uses: "Typical use",
    needs: "Needs it can answer",
    demands: "What it demands of you",
    ask_first: "Ask first",
    none: "No technology fits what you are looking for.",
    see_one: "Read about one technology with --technology ID; the ids are in --format csv.",
};
