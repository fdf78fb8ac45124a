//! The interview in Danish.

use crate::wording::{CommandTexts, InterviewTexts, hands};

pub const TEXTS: InterviewTexts = InterviewTexts {
    welcome: "Først lidt om jer",
    department: "Hvilken afdeling vurderer I?",
    department_hint: "Skriv navnet, og tryk Enter.",
    department_needed: "Skriv afdelingens navn.",
    area: "Hvilket fagområde hører afdelingen til?",
    other_area: "Et andet fagområde",
    which_area: "Hvilket fagområde?",
    skip_area: "Spring over",
    aspects: "Hvad vil I tage fat på?",
    all_aspects: "Det hele (anbefales: aspekterne bygger på hinanden)",
    minutes: |minutes| format!("ca. {minutes} min."),
    begin: |questions, minutes| {
        format!(
            "Der er {questions} spørgsmål, og de tager ca. {minutes} minutter. Vælg det højeste trin, hvor det og alle trin under passer i dag. Passer trin 2 ikke, er svaret 1. I kan altid gå tilbage."
        )
    },
    together: "I svarer sammen: Læs spørgsmålet højt, ræk hånden op for det niveau, I hver især ville vælge, og tal om forskellene. Vælg så det niveau, I bliver enige om. Bagefter kan I skrive, hvor mange der rakte hånden op for hvert niveau.",
    stop: "Vil I stoppe, så hold Ctrl nede, og tryk C. Så kan I fortsætte en anden dag.",
    press_enter: "Tryk Enter for at gå videre",
    saved_as: |path| format!("Svarene bliver gemt i {path} efter hvert spørgsmål."),
    resumed: |answered, asked| format!("{answered} af {asked} spørgsmål er besvaret."),
    original: |path| format!("Filen, som den var, ligger i {path}."),
    aspect: |number, of, title| match of {
        1 => title.into(),
        of => format!("{title} (del {number} af {of})"),
    },
    progress: |number, of| format!("Spørgsmål {number} af {of}"),
    progress_in: |title, number, of| format!("{title} ({number} af {of})"),
    minutes_left: |minutes| format!("ca. {minutes} min. tilbage"),
    answer: "Jeres svar",
    now: |answer| format!("Jeres svar nu: {answer}"),
    note_now: |note| format!("Note: {note}"),
    dont_know: "Ved ikke",
    not_applicable: "Ikke relevant for os",
    commands: CommandTexts {
        note: ("n", "Skriv en note", "note"),
        skip: ("s", "Spring over", "spring over"),
        back: ("t", "Tilbage", "tilbage"),
        review: ("o", "Se alle svar", "se alle svar"),
        help: ("h", "Hvad menes der?", "hvad menes der"),
    },
    again: ("?", "Vis det hele igen", "vis igen"),
    dont_know_key: "v",
    not_applicable_key: "i",
    first: "Det er det første spørgsmål; der er ikke noget før.",
    note: "Note",
    keeps: |before| format!("Enter beholder »{before}«, - fjerner det."),
    votes: |labels| format!("Hænder for {labels}"),
    votes_hint: |count| {
        format!("{count} tal med mellemrum, fx {} · Enter uden tal springer over", hands(count))
    },
    votes_wrong: |count| {
        format!(
            "Skriv {count} hele tal med mellemrum, ét for hvert svar, eller tryk Enter for at springe over."
        )
    },
    not_alone: |option| format!("»{option}« kan ikke vælges sammen med andre svar."),
    several: "Skriv et eller flere tal med komma imellem.",
    write_number: |from, to| format!("Skriv et tal fra {from} til {to}."),
    write_text: "Skriv jeres svar.",
    write: |what| format!("Skriv {what}"),
    is: |key, means| format!("{key} = {means}"),
    cannot_use: |entry| format!("»{entry}« kan ikke bruges her."),
    keys: "Tal, bogstav eller ↑↓ · Enter vælger · Esc tilbage",
    keys_line: "Enter gemmer · Esc tilbage",
    review: "Alle svar",
    review_hint: |open| match open {
        0 => "Alle spørgsmål er besvaret. Vælg et for at ændre det, eller afslut.".into(),
        1 => "1 spørgsmål er uden svar. Vælg et for at svare eller ændre, eller afslut.".into(),
        open => format!(
            "{open} spørgsmål er uden svar. Vælg et for at svare eller ændre, eller afslut."
        ),
    },
    review_prompt: "Vælg",
    finish: "Afslut og se resultatet",
    finish_key: "a",
    resume: "Fortsæt med det, der mangler svar",
    resume_key: "f",
    no_answer: "UDEN SVAR",
    no_longer_asked: "Stilles ikke længere; svaret er gemt, men tæller ikke",
    has_note: "(note) ",
    cannot_save: |path, reason| format!("Kan ikke gemme i {path}: {reason}."),
    elsewhere: "Gem et andet sted",
    elsewhere_hint: "en mappe eller en fil · Enter uden navn prøver igen",
    moved: |path, before| {
        format!(
            "Svarene bliver nu gemt i {path}. I {before} ligger kun de svar, der nåede at blive gemt der."
        )
    },
    changed: |path| format!("{path} er ændret imens. Ændringerne er taget med."),
    changed_apart: |path, other| {
        format!(
            "{path} er ændret imens og passer ikke til det, I har svaret her. Filen er, som den blev gemt af andre; jeres egne svar ligger i {other}."
        )
    },
    taken: |path, command| {
        format!("{path} findes allerede. Fortsæt den med `{command}`, eller vælg et andet navn.")
    },
    busy: |path| format!("{path} er åben i et andet interview. Luk det først."),
    done: |path, command| format!("Gemt i {path}. Se resultatet igen med:\n  {command}"),
    stopped: |path, command| {
        format!("Stoppet. Svarene er gemt i {path}. Fortsæt med:\n  {command}")
    },
    behind: "De seneste svar kunne ikke gemmes.",
    stopped_unsaved: "Stoppet, før der var noget at gemme.",
    ended: "Der kom ikke flere svar, før interviewet var færdigt.",
    unfinished: "Besvarelser, der ikke er færdige",
    none_unfinished: "Ingen besvarelser i denne mappe mangler svar.",
    none_of_them: "Ingen af dem",
    answered_of: |answered, asked| format!("{answered} af {asked} besvaret"),
    resume_with: |command| format!("Fortsæt med: {command}"),
};
