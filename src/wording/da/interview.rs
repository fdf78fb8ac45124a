//! The interview in Danish.

use crate::wording::{CommandTexts, InterviewTexts, counted, hands};

pub const TEXTS: InterviewTexts = InterviewTexts {
    welcome: "Hvor langt er I digitalt?",
    purpose: |minutes| {
        format!(
            "I svarer på, hvor langt afdelingen er, og får et billede af det: styrker, indsatsområder og forslag til, hvad I kan gøre først. Det tager ca. {}; svarer I sammen og taler om svarene, så sæt tre kvarter af.",
            counted(&[(minutes, "minut", "minutter")])
        )
    },
    kept: "Svarene bliver på denne computer, i en fil i den mappe, I står i. Ingen andre ser dem, før I selv giver filen videre.",
    who: "Hvem svarer?",
    alone_leader: "Jeg svarer alene, som leder",
    alone_employee: "Jeg svarer alene, som medarbejder",
    as_group: "Vi svarer sammen, fx ledergruppen",
    offer: |begun, answered, asked| format!("{begun}: {answered} af {asked} besvaret. Fortsæt?"),
    offer_go_on: "Fortsæt besvarelsen",
    offer_anew: "Begynd på en ny",
    department: "Hvilken afdeling vurderer I?",
    department_hint: "Skriv navnet, og tryk Enter.",
    department_needed: "Skriv afdelingens navn.",
    area: "Hvilket fagområde hører afdelingen til?",
    other_area: "Et andet fagområde",
    which_area: "Hvilket fagområde?",
    skip_area: "Spring over",
    aspects: "Hvad vil I tage fat på?",
    all_aspects: "Det hele (anbefales, for aspekterne bygger på hinanden)",
    minutes: |minutes| format!("ca. {minutes} min."),
    begin: |questions, minutes| {
        format!(
            "Der er {questions} spørgsmål, og det tager ca. {}. I kan altid gå tilbage.",
            counted(&[(minutes, "minut", "minutter")])
        )
    },
    together: "I svarer sammen: Læs spørgsmålet højt, og ræk hånden op for det trin, I hver især ville vælge. Skriv, hvor mange hænder der var for hvert trin, og se, hvordan de fordeler sig. Tal om forskellene, og vælg så det trin, I bliver enige om.",
    stop: "Vil I stoppe, så tryk Ctrl+C. Så kan I fortsætte en anden dag.",
    press_enter: "Tryk Enter for at gå videre",
    saved_as: |path| format!("Svarene bliver gemt i {path} efter hvert spørgsmål."),
    resumed: |answered, asked| format!("{answered} af {asked} spørgsmål er besvaret."),
    original: |path| format!("Den oprindelige fil ligger i {path}."),
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
        count: ("k", "Tæl hænderne", "tæl hænder"),
        skip: ("s", "Spring over", "spring over"),
        back: ("t", "Tilbage", "tilbage"),
        review: ("o", "Se alle svar", "oversigt"),
        help: ("h", "Hvad menes der?", "hjælp"),
    },
    again: ("?", "Vis det hele igen", "vis igen"),
    dont_know_key: "v",
    not_applicable_key: "i",
    first: "Det er det første spørgsmål; der er ikke noget før.",
    note: "Note",
    note_hint: "Skriv ikke navne eller noget, der kan føres tilbage til enkelte personer.",
    last_time: |date, answer| match date {
        Some(date) => format!("Sidst ({date}): {answer}"),
        None => format!("Sidst: {answer}"),
    },
    unchanged: ("=", "Uændret siden sidst", "uændret"),
    hands: |counts| format!("Jeres hænder: {counts}"),
    talk: "Tal sammen: Hvad er det, I ser forskelligt? Vælg så det trin, I bliver enige om.",
    agreed: "I valgte det samme. Vælg det trin, I er enige om.",
    uncounted: ("u", "Uden at tælle", "uden at tælle"),
    keeps: |before| format!("Enter beholder »{before}«, - fjerner det."),
    votes: "Jeres hænder",
    votes_hint: |count| format!("{count} tal, fx {} · Enter: uden at tælle", hands(count)),
    votes_wrong: |count| {
        format!(
            "Skriv {count} tal, ét for hvert svar, fx {}. Er I flere end ni om et svar, så sæt mellemrum imellem.",
            hands(count)
        )
    },
    not_alone: |option| format!("»{option}« kan ikke vælges sammen med andre svar."),
    several: "Skriv et eller flere tal med komma imellem.",
    write_number: |from, to| format!("Skriv et tal fra {from} til {to}."),
    write_text: "Skriv jeres svar.",
    write: |what| format!("Skriv {what}"),
    is: |key, means| match key {
        "=" => format!("lighedstegn = {means}"),
        key => format!("{key} = {means}"),
    },
    cannot_use: |entry| format!("»{entry}« kan ikke bruges her."),
    choose: |options| format!("Vælg {options}."),
    choose_fast: |options| format!("Vælg {options}; svaret gælder med det samme."),
    confirm: |what| format!("Enter bekræfter {what}."),
    no_key: |typed, keys| match typed {
        "" => format!("Den tast bruges ikke her. Brug {keys} eller Enter."),
        typed => format!("»{typed}« bruges ikke her. Brug {keys} eller Enter."),
    },
    more: "↑↓ mere",
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
    finish_short: "afslut",
    finish_open: |open| match open {
        1 => "1 spørgsmål er uden svar. Vil I afslutte alligevel?".into(),
        open => format!("{open} spørgsmål er uden svar. Vil I afslutte alligevel?"),
    },
    finish_anyway: ("a", "Afslut alligevel", "afslut alligevel"),
    resume_later: |command| format!("I kan fortsætte en anden dag med:\n  {command}"),
    details: ("d", "Ret afdeling, dato eller rolle", "ret afdeling, dato, rolle"),
    its_department: "Afdeling",
    its_role: "Rolle",
    its_date: "Dato",
    date_hint: "Fx 2026-11-24 eller 24.11.2026.",
    date_wrong: |text| {
        format!("»{text}« er ikke en gyldig dato. Skriv den fx 2026-11-24 eller 24.11.2026.")
    },
    resume: "Fortsæt med det, der mangler svar",
    resume_key: "f",
    resume_short: |open| format!("fortsæt med {open} ubesvarede"),
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
            "{path} er ændret imens og passer ikke til det, I har svaret her. Filen er beholdt, som andre gemte den; jeres egne svar ligger i {other}."
        )
    },
    taken: |path, command| {
        format!(
            "{path} findes allerede. Fortsæt besvarelsen med `{command}`, eller vælg et andet navn."
        )
    },
    busy: |path| format!("{path} er allerede åben i et andet vindue. Luk det først."),
    next: "Hvad nu",
    next_report: ("r", "Lav en rapport, og åbn den i browseren", "rapport i browseren"),
    next_plan: ("p", "Lav en handleplan", "handleplan"),
    next_details: ("d", "Se alle anbefalinger og svar", "alle anbefalinger og svar"),
    next_end: ("a", "Afslut", "afslut"),
    plan_name: "handleplan",
    gathered: |sheets, path, agreed, asked, command| {
        format!(
            "{sheets} besvarelser er samlet i {path}. I er enige om {agreed} af {asked} spørgsmål; de andre står åbne, og ved dem ser I, hvor mange der valgte hvad. Noter, navne, roller og fritekst er ikke taget med. Tal om resten med:\n  {command}"
        )
    },
    done: |path, command| format!("Gemt i {path}. Se resultatet igen med:\n  {command}"),
    stopped: |path, command| {
        format!("Stoppet. Svarene er gemt i {path}. Fortsæt med:\n  {command}")
    },
    behind: "De seneste svar kunne ikke gemmes.",
    stopped_unsaved: "Stoppet, før der var noget at gemme.",
    ended: "Svarene slap op, før alle spørgsmål var besvaret.",
    unfinished: "Besvarelser, der ikke er færdige",
    none_unfinished: "Alle besvarelser i denne mappe er færdige.",
    none_of_them: "Ingen af dem",
    answered_of: |answered, asked| format!("{answered} af {asked} besvaret"),
    resume_with: |command| format!("Fortsæt med: {command}"),
};
