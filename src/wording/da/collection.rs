//! The report of a collection in words, in Danish.

use crate::wording::CollectionTexts;

pub const TEXTS: CollectionTexts = CollectionTexts {
    title: |departments| match departments {
        1 => "Digital modenhed i 1 afdeling".into(),
        count => format!("Digital modenhed i {count} afdelinger"),
    },
    sheets: |count| match count {
        1 => "1 besvarelse".into(),
        count => format!("{count} besvarelser"),
    },
    use_it: "Her ser I, hvor afdelingerne står, hvor de er uenige, og hvad der har flyttet sig. Brug rapporten til at lære af hinanden. Den er ikke en rangliste.",
    small_groups: |least| {
        format!(
            "Afdelinger med færre end {least} personer vises kun med antal besvarelser. De andre tal er afrundet efter, hvor mange der har svaret, så man ikke kan regne ud, hvad den enkelte har svaret."
        )
    },
    small_groups_hint: "tallene er afrundet, og små grupper er vist uden tal; må I se hver besvarelse, så brug --min-group 1",
    stand: "Hvor står I?",
    no_ranking: "Afdelingerne står i den rækkefølge, de er læst i. Jo kraftigere farve, jo højere niveau; niveauet står også med ord.",
    themes: "Temaerne",
    period: "Periode",
    count: "Besvarelser",
    undated: "uden dato",
    too_few: "for få til at vise",
    spread: "Hvor enige er I?",
    spread_use: "Søjlen er afdelingens gennemsnit, og linjen, hvor der er svar nok, viser, hvor gennemsnittet ligger med 95 pct. sikkerhed. Står der, at I er uenige, ser I forskelligt på det, og så er det værd at høre hvorfor.",
    of_sheets: |count| match count {
        1 => "1 besvarelse".into(),
        count => format!("{count} besvarelser"),
    },
    polarised: "to lejre",
    interval: |ends| format!("usikkerhed {ends}"),
    time: "Hvad har flyttet sig?",
    time_head: ["Afdeling", "Aspekt", "Før", "Nu", "Ændring"],
    then: |figure, period, sheets| format!("{figure} ({period}, {sheets})"),
    change_use: "Ændringen er forskellen mellem gennemsnittene, som de er vist.",
    gap_use: "Et hul i en linje betyder, at spørgsmålene ikke er de samme før og efter, så de to tal ikke kan sammenlignes.",
    common: "Fælles anbefalinger",
    common_use: "Det, der passer til flest afdelinger, kan I tage fat på sammen. En afdeling tæller med, når anbefalingen passer til mindst halvdelen af dens besvarelser.",
    common_head: ["Anbefaling", "Aspekt", "Afdelinger"],
    of_departments: |some, all| format!("{some} af {all}"),
    how: "Sådan er tallene blevet til",
    how_groups: "Hver besvarelse med svar nok har sin egen score; afdelingens score er gennemsnittet af dem. »Ved ikke«, »ikke relevant for os« og spørgsmål uden svar tæller aldrig som 0. Enigheden er gennemsnittet over spørgsmålene: 1, når alle har valgt det samme, og 0, når svarene er spredt som tilfældige valg. Fra 0,7 er I enige, fra 0,5 delvis enige, derunder uenige; med under 10 personer siges der ikke noget om det. To lejre betyder, at I ikke er enige, og at mindst en fjerdedel er på de nederste niveauer og mindst en fjerdedel på de øverste.",
    how_small: |least| match least {
        0 | 1 => "Alle afdelinger er vist, også dem med kun én besvarelse.".into(),
        least => format!(
            "En afdeling vises med tal, når mindst {least} personer har en score. Jo færre de er, jo større spring er gennemsnittet afrundet til: 10 point ved 5–9 personer, 5 ved 10–24, 2 ved 25–49, 1 ved 50–99 og derefter mindre. Et gennemsnit ved en ende af skalaen står åbent, fx »≤ 10«. Spredning vises fra 13 personer og fordelinger fra 25, og et tema med kun ét spørgsmål fra 10. Laveste og højeste score er enkeltpersoners og vises ikke."
        ),
    },
};
