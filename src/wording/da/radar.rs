//! The technology radar in words, in Danish.

use crate::model::{Reliability, TechnologyStatus};
use crate::wording::RadarTexts;

/// From two to twelve.
const NUMBERS: [&str; 11] =
    ["to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];

pub const TEXTS: RadarTexts = RadarTexts {
    technology: "Teknologi",
    description: "Hvad det er",
    used_for: "Bruges typisk til",
    reliability: |reliability| match reliability {
        Reliability::Confirmed => "bekræftet",
        Reliability::Secondary => "gengivet af andre",
        Reliability::Own => "vores egen vurdering",
    },
    age: |year, years| match years {
        ..=0 => format!("ringe fra {year}"),
        1 => format!("ringe fra {year}, et år gamle"),
        2..=12 => {
            format!("ringe fra {year}, {} år gamle", NUMBERS[years.unsigned_abs() as usize - 2])
        }
        _ => format!("ringe fra {year}, {years} år gamle"),
    },
    also: |names| format!("Også kaldet: {names}"),
    uses: "Typisk brug",
    needs: "Behov, den kan svare på",
    demands: "Hvad den kræver af jer",
    ask_first: "Spørg først",
    none: "Ingen teknologier passer til det, du søger.",
    see_one: |id| {
        format!(
            "Vil I læse om én af dem, hvad den bruges til, og hvad den kræver af jer, så skriv dens navn i en kommando som denne: modenhed radar --technology {id}"
        )
    },
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
    flagged: "Tallene under »Tal om« henviser til anbefalingerne her:",
    stands_above: "se anbefalingerne ovenfor",
    nothing_flagged: "Ingen af radarens anbefalinger passer til det, I har oplyst.",
};
