//! What is said of parts that cannot be merged, in Danish.

use crate::wording::PartialTexts;

pub const TEXTS: PartialTexts = PartialTexts {
    unusable: |file, why| format!("{file} kan ikke lægges sammen med de andre: {why}"),
    json: |line, column| {
        format!("filen er ikke hel JSON; det går galt i linje {line}, tegn {column}")
    },
    no_part: "filen indeholder ikke delsummer",
    form: |found, known| format!("delsummerne har form {found}; dette program læser form {known}"),
    damaged: "delsummerne er beskadigede eller modsiger hinanden",
    again: "lav filen igen med modenhed compare … --partial -o FIL",
    twice: |before| format!("den indeholder nøjagtig det samme som {before}"),
    twice_hint: "nævn hver del én gang; ellers tæller de samme svar dobbelt",
    differs: |what, here, other, there| format!("{what} er {here}, men i {other} er det {there}"),
    differs_hint: "lav alle dele med de samme valg og de samme spørgeskemaer",
    questionnaires: |there, now| format!("den er lavet med {there}, men her er {now}"),
    questionnaires_hint: "angiv de samme spørgeskemaer med --questionnaire, som delene er lavet med",
};
