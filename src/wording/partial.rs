//! What is said of parts that cannot be merged, in both languages.

use crate::model::Language;

/// The sentences about parts of a comparison.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct PartialTexts {
    pub unusable: fn(&str, &str) -> String,
    pub too_long: &'static str,
    pub json: fn(usize, usize) -> String,
    pub no_part: &'static str,
    pub form: fn(u32, u32) -> String,
    pub damaged: &'static str,
    pub again: &'static str,
    pub twice: fn(&str) -> String,
    pub twice_hint: &'static str,
    pub differs: fn(&str, &str, &str, &str) -> String,
    pub differs_hint: &'static str,
    pub questionnaires: fn(&str, &str) -> String,
    pub questionnaires_hint: &'static str,
}

/// The sentences about parts of a comparison in a language.
pub const fn texts(language: Language) -> &'static PartialTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: PartialTexts = PartialTexts {
    unusable: |file, why| format!("{file} kan ikke lægges sammen med de andre: {why}"),
    too_long: "filen er større end 256 MB",
    json: |line, column| {
        format!("filen er ikke hel JSON; det går galt i linje {line}, tegn {column}")
    },
    no_part: "filen indeholder ikke delsummer",
    form: |found, known| format!("delsummerne har form {found}; dette program læser form {known}"),
    damaged: "delsummerne er beskadigede eller modsiger hinanden",
    again: "lav filen igen med modenhed compare … --partial -o FIL",
    twice: |before| format!("den indeholder nøjagtig det samme som {before}"),
    twice_hint: "nævn hver del én gang, ellers tæller de samme svar dobbelt",
    differs: |what, here, other, there| format!("{what} er {here}, men i {other} er det {there}"),
    differs_hint: "lav alle dele med de samme valg og de samme spørgeskemaer",
    questionnaires: |there, now| format!("den er lavet med {there}, men her er {now}"),
    questionnaires_hint: "angiv de samme spørgeskemaer med --questionnaire, som delene er lavet med",
};

const ENGLISH: PartialTexts = PartialTexts {
    unusable: |file, why| format!("{file} cannot be merged: {why}"),
    too_long: "it is larger than 256 MB",
    json: |line, column| {
        format!("it is not whole JSON; it goes wrong in line {line}, column {column}")
    },
    no_part: "it does not hold partial sums",
    form: |found, known| {
        format!("its partial sums are of form {found}; this program reads form {known}")
    },
    damaged: "its partial sums are damaged or contradict each other",
    again: "make the file again with modenhed compare … --partial -o FILE",
    twice: |before| format!("it holds exactly the same as {before}"),
    twice_hint: "name each part once, else the same sheets count twice",
    differs: |what, here, other, there| format!("{what} is {here}, but in {other} it is {there}"),
    differs_hint: "make all parts with the same options and the same questionnaires",
    questionnaires: |there, now| format!("it was made with {there}, but here are {now}"),
    questionnaires_hint: "give the questionnaires that the parts were made with by --questionnaire",
};
