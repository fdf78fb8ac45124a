//! The technology radar in words, in English.

use crate::model::{Reliability, TechnologyStatus};
use crate::wording::RadarTexts;

/// From two to twelve.
const NUMBERS: [&str; 11] =
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

pub const TEXTS: RadarTexts = RadarTexts {
    technology: "Technology",
    description: "What it is",
    used_for: "Typically used for",
    reliability: |reliability| match reliability {
        Reliability::Confirmed => "confirmed",
        Reliability::Secondary => "as reported by others",
        Reliability::Own => "our own judgement",
    },
    age: |year, years| match years {
        ..=0 => format!("rings of {year}"),
        1 => format!("rings of {year}, one year old"),
        2..=12 => {
            format!("rings of {year}, {} years old", NUMBERS[years.unsigned_abs() as usize - 2])
        }
        _ => format!("rings of {year}, {years} years old"),
    },
    also: |names| format!("Also called: {names}"),
    uses: "Typical use",
    needs: "Needs it can answer",
    demands: "What it demands of you",
    ask_first: "Ask first",
    none: "No technology fits what you are looking for.",
    see_one: |id| {
        format!(
            "To read about one of them, what it is used for and what it demands of you, write its name in a command like this: modenhed radar --technology {id}"
        )
    },
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
    flagged: "The numbers under “Talk about” are these recommendations:",
    stands_above: "see the recommendations above",
    nothing_flagged: "None of the radar's recommendations fits what you have stated.",
};
