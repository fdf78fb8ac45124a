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
            "Afdelinger med færre end {least} besvarelser er kun med deres antal, så ingen kan genkendes; det er også de naboer, der ellers ville røbe dem."
        )
    },
    small_groups_hint: "for små grupper er vist uden tal; er besvarelserne afdelingernes egne, én fra hver, så brug --min-group 1",
    stand: "Hvor står I?",
    no_ranking: "Afdelingerne står i den rækkefølge, de er læst i. Jo kraftigere farve, jo højere niveau; niveauet står også med ord.",
    themes: "Temaerne",
    period: "Periode",
    count: "Besvarelser",
    undated: "uden dato",
    too_few: "for få til at vise",
    spread: "Hvor enige er I?",
    spread_use: "Søjlen er afdelingens gennemsnit, og linjen går fra den laveste til den højeste besvarelse. Lang linje: I ser forskelligt på det, og så er det værd at høre hvorfor.",
    lowest: |figure| format!("laveste {figure}"),
    highest: |figure| format!("højeste {figure}"),
    of_sheets: |count| match count {
        1 => "1 besvarelse".into(),
        count => format!("{count} besvarelser"),
    },
    polarised: "to lejre",
    deviation: |points| format!("standardafvigelse {points}"),
    time: "Hvad har flyttet sig?",
    time_head: ["Afdeling", "Aspekt", "Før", "Nu", "Ændring"],
    then: |figure, period, sheets| format!("{figure} ({period}, {sheets})"),
    change_use: "Ændringen er forskellen mellem gennemsnittene. Er der få besvarelser, kan en enkelt flytte meget.",
    gap_use: "Et hul i en linje betyder, at spørgsmålene ikke er de samme før og efter, så de to tal ikke kan sammenlignes.",
    common: "Fælles anbefalinger",
    common_use: "Det, der passer på flest afdelinger, kan I tage fat på sammen. En afdeling tæller med, når anbefalingen passer på mindst halvdelen af dens besvarelser.",
    common_head: ["Anbefaling", "Aspekt", "Afdelinger"],
    of_departments: |some, all| format!("{some} af {all}"),
    how: "Sådan er tallene blevet til",
    how_groups: "Hver besvarelse har sin egen score; afdelingens er gennemsnittet af dem, der har en. »Ved ikke«, »ikke relevant for os« og spørgsmål uden svar tæller aldrig som 0. Enigheden er 1, når alle har samme score, og 0, når scorerne er spredt jævnt fra 0 til 100: fra 0,7 enige, fra 0,5 delvis enige, derunder delte. To lejre betyder, at mindst en fjerdedel er på de nederste niveauer og mindst en fjerdedel på de øverste.",
    how_small: |least| match least {
        0 | 1 => "Alle afdelinger er vist, også dem med kun én besvarelse.".into(),
        least => format!(
            "En afdeling vises med tal, når mindst {least} besvarelser har en score, og tallene ikke røber en mindre afdeling. De øvrige tæller ikke med i noget andet i rapporten."
        ),
    },
};
