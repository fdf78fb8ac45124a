//! The form in words, in Danish.

use crate::wording::{FormTexts, counted};

pub const TEXTS: FormTexts = FormTexts {
    name: "Digital modenhed",
    title: "Hvor digitalt modne er I?",
    what_for: "Skemaet viser, hvor afdelingen står i dag, og hvad der er værd at tage fat på. Til sidst får I et resultat at tale om.",
    kept: "Svarene bliver i denne browser på denne computer. Siden sender ingenting: Andre ser først svarene, når du selv gemmer dem i en fil og sender den.",
    not_kept: "Browseren kan ikke huske svarene. Gem dem i en fil, før du lukker siden.",
    no_area: "Ikke oplyst",
    own_area: "Et andet fagområde, hvis jeres ikke er på listen",
    who: "Hvem svarer?",
    leader: "Leder",
    employee: "Medarbejder",
    no_role: "Ikke oplyst",
    how: "Svarer du alene, eller svarer I sammen?",
    alone: "Alene",
    together: "Sammen: Alle rækker hånden op for hvert spørgsmål, og I tæller hænderne",
    begin: "Begynd",
    open_saved: "Åbn gemte svar",
    gather: "Saml svar fra flere",
    print_paper: "Udskriv på papir",
    next: "Næste",
    choose: "Vælg et svar, eller spring spørgsmålet over.",
    several: "Vælg et eller flere svar.",
    not_both: "Vælg kun én af delene.",
    note_to: "Note til svaret",
    hands: "Hvor mange rakte hånden op?",
    hands_for: "Hænder for svar",
    hands_wrong: "Skriv antallet af hænder som hele tal.",
    everything: "Alle spørgsmål på én side",
    one_by_one: "Ét spørgsmål ad gangen",
    open: |open| match open {
        0 => "Alle spørgsmål er besvaret.".into(),
        1 => "1 spørgsmål er uden svar.".into(),
        open => format!("{open} spørgsmål er uden svar."),
    },
    result: "Se resultatet",
    your_result: "Jeres resultat",
    send_file: |file, address| match address {
        Some(address) => format!(
            "Gem svarene i filen {file}, og send den til {address}. Resultatet bliver på denne computer, til du sender det."
        ),
        None => format!(
            "Gem svarene i filen {file}, hvis andre skal bruge dem. Resultatet bliver på denne computer, til du sender det."
        ),
    },
    save: "Gem mine svar",
    saved: |file| format!("{file} er gemt. Filen ligger typisk i mappen Overførsler."),
    write_to: |address| format!("Skriv til {address}"),
    mail_subject: |department| format!("Digital modenhed: {department}"),
    mail_body: |file| {
        format!("Her er vores svar.\r\n\r\n(Vedhæft filen {file}, og slet denne linje.)")
    },
    print: "Udskriv resultatet",
    save_report: "Gem resultatet som fil",
    back_to_answers: "Tilbage til svarene",
    forget: "Slet mine svar",
    forget_sure: "Svarene bliver slettet i denne browser. Filer, du har gemt, bliver liggende. Vil du slette svarene?",
    forgotten: "Svarene er slettet i denne browser.",
    opened: |file| format!("Svarene i {file} er åbnet."),
    cannot_open: |file, why| match why {
        "" => format!("{file} kan ikke bruges: Der er ingen svar på dette skema i filen."),
        why => format!("{file} kan ikke bruges: {why}. Vælg en fil, der er gemt fra dette skema."),
    },
    doubt: |count, first| match count {
        1 => format!("Én ting kunne ikke bruges: {first}."),
        count => format!("{count} ting kunne ikke bruges, først denne: {first}."),
    },
    gathered: |count| {
        format!(
            "{count} besvarelser er samlet. Det, alle er enige om, er på plads; tal om resten, og vælg sammen."
        )
    },
    too_few: "Vælg alle filerne på én gang, mindst to.",
    other_form: "Filerne er svar på forskellige skemaer eller udgaver af skemaet. Saml kun svar på det samme skema.",
    other_department: |first, other| {
        format!("Filerne er fra to afdelinger: {first} og {other}. Saml kun svar fra én afdeling.")
    },
    paper: |questions, minutes| {
        format!(
            "{questions} spørgsmål, ca. {}. Sæt kryds ved det højeste trin, hvor både dette og alle lavere trin passer i dag.",
            counted(&[(minutes, "minut", "minutter")])
        )
    },
    paper_who: "Hvem svarer?",
    paper_date: "Dato",
    loading: "Skemaet åbner …",
    no_script: "Skemaet kræver, at browseren må køre scripts. Åbn det i en anden browser, eller udskriv det, og svar på papir.",
    too_old: "Skemaet kan ikke åbnes i denne browser. Åbn det i en nyere udgave af Edge, Chrome, Firefox eller Safari, eller udskriv det, og svar på papir.",
    broke: "Noget gik galt, og siden er åbnet igen. Dine svar indtil da er der stadig.",
};
