//! The menu of the program alone in words, in Danish.

use crate::wording::GuideTexts;

pub const TEXTS: GuideTexts = GuideTexts {
    place: "modenhed: selvvurdering af en afdelings digitale modenhed",
    wish: "Hvad vil du?",
    answer: ("Svare på spørgsmålene", "begynd, eller fortsæt, hvor du slap"),
    result: ("Se resultatet", "score, niveau og anbefalinger"),
    report: ("Lave en rapport", "til mødet; den åbnes i browseren"),
    plan: ("Lave eller følge en handleplan", "hvem gør hvad hvornår"),
    compare: ("Sammenligne", "afdelinger eller år side om side"),
    help: ("Få hjælp", "hvad du kan her, og hvor filerne ligger"),
    leave: ("a", "Afslut", "afslut"),
    again: ("m", "Tilbage til menuen", "tilbage til menuen"),
    further_up: "Resultatet begynder længere oppe; rul op for at se det hele.",
    prompt: "Vælg",
    which_sheet: "Hvilken besvarelse?",
    which_sheets: "Hvilke besvarelser?",
    all_here: |count| match count {
        1 => "Den ene besvarelse i denne mappe".into(),
        count => format!("Alle {count} besvarelser i denne mappe"),
    },
    no_sheets: "Der er ingen besvarelser i denne mappe. Svar på spørgsmålene først, eller vælg en anden fil.",
    unfinished: |answered| format!("ikke færdig: {answered}"),
    which_unfinished: "Vil du fortsætte en besvarelse?",
    new_sheet: "Begynd på en ny",
    which_plan: "Hvilken handleplan?",
    new_plan: "Lav en ny af en besvarelse",
    other_file: ("f", "En anden fil eller mappe", "en anden fil eller mappe"),
    which_file: "Hvor ligger den?",
    file: "Fil eller mappe",
    file_hint: "Skriv stien, eller træk filen herind fra et vindue, og tryk Enter.",
    no_file: |path| match path {
        "" => "Skriv, hvor filen eller mappen ligger.".into(),
        path => format!("»{path}« findes ikke."),
    },
    whose: "Hvem står bag besvarelserne?",
    whose_departments: "Hver besvarelse er en afdelings egen: vis alle tal, som de er",
    whose_people: "Flere personer har svaret hver for sig: skjul tal for færre end fem",
    report_name: "rapport",
    explained: |folder| {
        format!(
            "Vælg med et tal eller pilene, og tryk Enter. Esc går tilbage. Ctrl+C stopper; det, du har svaret, er gemt.\n\n\
             Svar først på spørgsmålene, alene eller sammen i ledergruppen. Lav så en rapport til mødet, vælg anbefalinger til en handleplan, og følg op på den her.\n\n\
             Besvarelser, rapporter og handleplaner er filer i den mappe, du står i:\n{folder}\n\nIngenting bliver sendt nogen steder hen.\n\n\
             Efter $ står den kommando, der bliver kørt. Den kan du selv skrive en anden gang. Resten af kommandoerne står i `modenhed --help`."
        )
    },
};
