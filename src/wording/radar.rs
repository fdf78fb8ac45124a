//! The technology radar in words, in both languages.

use crate::model::{Language, Reliability, TechnologyStatus};

/// The sentences around a radar.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct RadarTexts {
    pub technology: &'static str,
    pub description: &'static str,
    pub used_for: &'static str,
    pub reliability: fn(Reliability) -> &'static str,
    pub uses: &'static str,
    pub needs: &'static str,
    pub demands: &'static str,
    pub ask_first: &'static str,
    pub none: &'static str,
    pub see_one: &'static str,
    pub yours: &'static str,
    pub status: &'static str,
    pub ring: &'static str,
    pub advice: &'static str,
    pub status_name: fn(TechnologyStatus) -> &'static str,
    pub not_stated: &'static str,
    pub since: fn(&str, &str) -> String,
    pub not_recorded: fn(&str, usize) -> String,
    pub flagged: &'static str,
    pub nothing_flagged: &'static str,
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
    yours: "Jeres teknologier",
    status: "Hos jer",
    ring: "Ring",
    advice: "Tal om",
    status_name: |status| match status {
        TechnologyStatus::InUse => "I drift",
        TechnologyStatus::Trying => "Afprøver",
        TechnologyStatus::Considering => "Overvejer",
        TechnologyStatus::NotConsidering => "Overvejer ikke",
    },
    not_stated: "Ikke oplyst",
    since: |status, date| format!("{status} siden {date}"),
    not_recorded: |titles, more| {
        let more = if more > 0 { format!(" og {more} til") } else { String::new() };
        format!("Bruges i fagområdet, men ikke oplyst hos jer: {titles}{more}")
    },
    flagged: "Tallene i «Tal om» er anbefalingerne her:",
    nothing_flagged: "Ingen af radarens anbefalinger passer på det, I har oplyst.",
};

const ENGLISH: RadarTexts = RadarTexts {
    technology: "Technology",
    description: "What it is",
    used_for: "Typically used for",
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
    yours: "Your technologies",
    status: "With you",
    ring: "Ring",
    advice: "Talk about",
    status_name: |status| match status {
        TechnologyStatus::InUse => "In use",
        TechnologyStatus::Trying => "Trying",
        TechnologyStatus::Considering => "Considering",
        TechnologyStatus::NotConsidering => "Not considering",
    },
    not_stated: "Not stated",
    since: |status, date| format!("{status} since {date}"),
    not_recorded: |titles, more| {
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("Used in the service area, but not stated by you: {titles}{more}")
    },
    flagged: "The numbers under «Talk about» are these recommendations:",
    nothing_flagged: "None of the radar's recommendations fits what you have stated.",
};
