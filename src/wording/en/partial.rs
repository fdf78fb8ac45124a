//! What is said of parts that cannot be merged, in English.

use crate::wording::PartialTexts;

pub const TEXTS: PartialTexts = PartialTexts {
    unusable: |file, why| format!("{file} cannot be merged: {why}"),
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
