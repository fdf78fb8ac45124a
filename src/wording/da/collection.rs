//! The report of a collection in words, in Danish.

use crate::wording::{CollectionTexts, listed};

pub const TEXTS: CollectionTexts = CollectionTexts {
    title: |departments| match departments {
        1 => "Digital modenhed i 1 afdeling".into(),
        count => format!("Digital modenhed i {count} afdelinger"),
    },
    who: |people, departments, own, period| {
        let from = if departments == 1 {
            "1 afdeling".into()
        } else {
            format!("{departments} afdelinger")
        };
        let people = match people {
            1 => format!("1 person fra {from} har svaret"),
            people => format!("{people} personer fra {from} har svaret"),
        };
        let period = period.map(|period| format!(" ({period})")).unwrap_or_default();
        let own_said = match own {
            1 => "1 afdeling har svaret som gruppe".into(),
            own => format!("{own} afdelinger har svaret som gruppe"),
        };
        match (departments, own) {
            (0, _) => format!("{own_said}{period}."),
            (_, 0) => format!("{people}{period}."),
            _ => format!("{people}, og {own_said}{period}."),
        }
    },
    responded: |of_invited| format!("Inviterede, der har svaret: {of_invited}."),
    reports_title: |departments| match departments {
        1 => "Rapport fra 1 afdeling".into(),
        several => format!("Rapporter fra {several} afdelinger"),
    },
    mean_in: |aspect, mean, level| format!("{mean} i {aspect} ({level})"),
    means: |aspects| format!("Gennemsnittet er {}.", listed(aspects, "og")),
    change_in: |department, aspect, points| format!("{department} i {aspect} ({points})"),
    clear_changes: |up, down| {
        let [up, down] = [up, down].map(|all| listed(all, "og"));
        match (up.is_empty(), down.is_empty()) {
            (true, true) => {
                "Siden sidst er ingen ændring til at skelne fra tilfældig variation.".into()
            }
            (false, true) => format!("Tydeligt frem siden sidst: {up}."),
            (true, false) => format!("Tydeligt tilbage siden sidst: {down}."),
            (false, false) => {
                format!("Tydeligt frem siden sidst: {up}; tydeligt tilbage: {down}.")
            }
        }
    },
    more_changes: |count| format!("{count} til"),
    plain_changes: "Ændringerne siden sidst er forskellen på to besvarelser; om der er sket noget, ved afdelingerne selv bedst.",
    no_changes: "Der er ingen ændring siden sidst, der kan vises.",
    roles_differ: |aspects, points, is_higher| {
        let side = if is_higher { "højere" } else { "lavere" };
        format!(
            "I samme afdeling ligger lederne {points} point {side} end medarbejderne i {}; større forskel er der ikke.",
            listed(aspects, "og")
        )
    },
    roles_alike: "I samme afdeling ligger ledere og medarbejdere lige.",
    together: "Det kan I gøre sammen:",
    departments_from: |count, low, high| format!("{count} afdelinger fra {low} til {high}"),
    picture_use: "Stregen er alle under ét, cirklerne er afdelingerne.",
    use_it: "Brug rapporten til at lære af hinanden. Den er ikke en rangliste.",
    small_groups: |least| {
        format!(
            "Afdelinger med færre end {least} personer vises kun med antal besvarelser. De andre tal er afrundet efter, hvor mange der har svaret, så man ikke kan regne ud, hvad den enkelte har svaret."
        )
    },
    small_groups_hint: "tallene er afrundet, og små grupper er vist uden tal; må I se hver besvarelse, så brug --min-group 1",
    stand: "Hvor står I",
    no_ranking: "Afdelingerne står i den rækkefølge, de er læst i. Jo kraftigere farve, jo højere niveau; niveauet står også med ord. »Alle« vægter personer, gennemsnittet nedenunder vægter afdelinger.",
    mean_of_departments: "Gennemsnit af afdelingerne",
    period: "Periode",
    count: "Besvarelser",
    undated: "uden dato",
    too_few: "for få til at vise",
    of_sheets: |count| match count {
        1 => "1 besvarelse".into(),
        count => format!("{count} besvarelser"),
    },
    with_count: |name, count| format!("{name} ({count})"),
    polarised: "to lejre",
    time: "Hvad har flyttet sig",
    short_break: "brud",
    not_comparable: |aspects| {
        format!(
            "{} kan ikke sammenlignes med sidst, for for få af spørgsmålene er de samme.",
            listed(aspects, "og")
        )
    },
    marks_use: "▲ og ▼ står ved de ændringer, der er større, end tilfældig variation normalt giver. De andre er ikke til at skelne fra tilfældig variation.",
    shares: "Hvordan svarene fordeler sig",
    roles: "Ledere og medarbejdere",
    roles_too_few: "Der er for få svar på den ene side til at sammenligne.",
    leaders_employees: "ledere / medarbejdere",
    questions: "Spørgsmål, der deler jer",
    by_role_head: [
        "Ledere og medarbejdere er længst fra hinanden",
        "Ledere",
        "Medarbejdere",
        "Forskel",
    ],
    by_department_head: ["Afdelingerne er længst fra hinanden", "Laveste", "Højeste", "Afdelinger"],
    moved_head: ["Har flyttet sig mest for alle", "Før", "Nu", "Ændring"],
    divided_head: ["I svarer mest forskelligt", "Gennemsnit", "Enighed"],
    questions_use: "Tallene er gennemsnit fra 0 til 100 af svarene på det enkelte spørgsmål, i den nyeste periode. Ledere og medarbejdere er her fra alle afdelinger under ét.",
    aims: "Jeres mål",
    to_go: |level, points| format!("{level}: mangler {points}"),
    common: "Fælles anbefalinger",
    common_use: "Det, der passer til flest afdelinger, kan I tage fat på sammen. En afdeling tæller med, når anbefalingen passer til mindst halvdelen af dens besvarelser.",
    common_head: ["Anbefaling", "Aspekt", "Indsats", "Afdelinger"],
    of_departments: |some, all| format!("{some} af {all}"),
    effort_picture: "Hvor mange afdelinger, mod hvor stor en indsats",
    effort_picture_told: "Tallene er anbefalingernes numre i tabellen; jo højere oppe, jo flere afdelinger, og jo længere til højre, jo større indsats.",
    notes: "Noter",
    no_notes: "Ingen har skrevet noter.",
    notes_rule: |least| {
        format!(
            "Et spørgsmåls noter vises, når mindst {least} personer har skrevet en, og kun fra afdelinger, hvor mindst {least} har svaret. De står i alfabetisk orden, uden navn og afdeling. Læs dem igennem, før I sender dem videre: ordene kan røbe, hvem der skrev dem."
        )
    },
    notes_held_back: |count| match count {
        1 => "1 note er ikke vist, fordi for få har skrevet.".into(),
        count => format!("{count} noter er ikke vist, fordi for få har skrevet."),
    },
    tables: "Bilag: tabeller",
    time_table: "Ændringer med usikkerhed",
    time_head: ["Afdeling", "Aspekt", "Før", "Nu", "Ændring"],
    then: |figure, period, sheets| format!("{figure} ({period}, {sheets})"),
    agreement_table: "Usikkerhed og enighed",
    agreement_head: ["Afdeling", "Aspekt", "Svar", "Gennemsnit", "95 % sikkert", "Enighed"],
    how: "Bilag: udregning",
    how_groups: "Hver besvarelse med svar nok har sin egen score; afdelingens score er gennemsnittet af dem. »Ved ikke«, »ikke relevant for os« og spørgsmål uden svar tæller aldrig som 0. Enigheden er gennemsnittet over spørgsmålene: 1, når alle har valgt det samme, og 0, når svarene er spredt som tilfældige valg. Fra 0,7 er I enige, fra 0,5 delvis enige, derunder uenige; med under 10 personer siges der ikke noget om det. To lejre betyder, at I ikke er enige, og at mindst en fjerdedel er på de nederste niveauer og mindst en fjerdedel på de øverste.",
    how_small: |least| match least {
        0 | 1 => "Alle afdelinger er vist, også dem med kun én besvarelse.".into(),
        least => format!(
            "En afdeling vises med tal, når mindst {least} personer har en score. Jo færre de er, jo større spring er gennemsnittet afrundet til: 10 point ved 5–9 personer, 5 ved 10–24, 2 ved 25–49, 1 ved 50–99 og derefter mindre. Et gennemsnit ved en ende af skalaen står åbent, fx »≤ 10«. Spredning vises fra 13 personer og fordelinger fra 25, og et tema med kun ét spørgsmål fra 10. Laveste og højeste score er enkeltpersoners og vises ikke."
        ),
    },
};
