//! The report of a collection in words, in both languages.

use crate::model::Language;

/// The sentences of the report of a collection.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct CollectionTexts {
    pub title: fn(usize) -> String,
    pub sheets: fn(u64) -> String,
    pub use_it: &'static str,
    pub small_groups: fn(u32) -> String,
    pub small_groups_hint: &'static str,
    pub stand: &'static str,
    pub no_ranking: &'static str,
    pub themes: &'static str,
    pub period: &'static str,
    pub count: &'static str,
    pub undated: &'static str,
    pub too_few: &'static str,
    pub spread: &'static str,
    pub spread_use: &'static str,
    pub lowest: fn(&str) -> String,
    pub highest: fn(&str) -> String,
    pub of_sheets: fn(u32) -> String,
    pub two_camps: &'static str,
    pub deviation: fn(&str) -> String,
    pub time: &'static str,
    pub time_head: [&'static str; 5],
    pub then: fn(&str, &str, &str) -> String,
    pub change_use: &'static str,
    pub common: &'static str,
    pub common_use: &'static str,
    pub common_head: [&'static str; 3],
    pub of_departments: fn(usize, usize) -> String,
    pub how: &'static str,
    pub how_groups: &'static str,
    pub how_small: fn(u32) -> String,
}

/// The sentences of the report of a collection in a language.
pub const fn texts(language: Language) -> &'static CollectionTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: CollectionTexts = CollectionTexts {
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
    two_camps: "to lejre",
    deviation: |points| format!("standardafvigelse {points}"),
    time: "Hvad har flyttet sig?",
    time_head: ["Afdeling", "Aspekt", "Før", "Nu", "Ændring"],
    then: |figure, period, sheets| format!("{figure} ({period}, {sheets})"),
    change_use: "Ændringen er forskellen mellem gennemsnittene. Er der få besvarelser, kan en enkelt flytte meget.",
    common: "Fælles anbefalinger",
    common_use: "Det, der passer på flest afdelinger, kan I tage fat på sammen. En afdeling tæller med, når anbefalingen passer på mindst halvdelen af dens besvarelser.",
    common_head: ["Anbefaling", "Aspekt", "Afdelinger"],
    of_departments: |some, all| format!("{some} af {all}"),
    how: "Sådan er tallene blevet til",
    how_groups: "Hver besvarelse har sin egen score; afdelingens er gennemsnittet af dem, der har en. «Ved ikke», «ikke relevant for os» og spørgsmål uden svar tæller aldrig som 0. Enigheden er 1, når alle har samme score, og 0, når scorerne er spredt jævnt fra 0 til 100: fra 0,7 enige, fra 0,5 delvis enige, derunder delte. To lejre betyder, at mindst en fjerdedel er på de nederste niveauer og mindst en fjerdedel på de øverste.",
    how_small: |least| match least {
        0 | 1 => "Alle afdelinger er vist, også dem med kun én besvarelse.".into(),
        least => format!(
            "En afdeling vises med tal, når mindst {least} besvarelser har en score, og tallene ikke røber en mindre afdeling. De øvrige tæller ikke med i noget andet i rapporten."
        ),
    },
};

const ENGLISH: CollectionTexts = CollectionTexts {
    title: |departments| match departments {
        1 => "Digital maturity in 1 department".into(),
        count => format!("Digital maturity in {count} departments"),
    },
    sheets: |count| match count {
        1 => "1 answer sheet".into(),
        count => format!("{count} answer sheets"),
    },
    use_it: "Here you see where the departments stand, where they disagree and what has moved. Use the report to learn from each other. It is not a league table.",
    small_groups: |least| {
        format!(
            "Departments with fewer than {least} answer sheets appear with their number only, so that nobody can be recognised; so do neighbours that would give them away."
        )
    },
    small_groups_hint: "groups that are too small are shown without figures; if the sheets are the departments' own, one from each, use --min-group 1",
    stand: "Where do you stand?",
    no_ranking: "The departments stand in the order they were read in. The stronger the colour, the higher the level; the level also stands in words.",
    themes: "The themes",
    period: "Period",
    count: "Sheets",
    undated: "undated",
    too_few: "too few to show",
    spread: "How far do you agree?",
    spread_use: "The bar is the department's mean, and the line runs from the lowest sheet to the highest. A long line: you see it differently, and it is worth hearing why.",
    lowest: |figure| format!("lowest {figure}"),
    highest: |figure| format!("highest {figure}"),
    of_sheets: |count| match count {
        1 => "1 sheet".into(),
        count => format!("{count} sheets"),
    },
    two_camps: "two camps",
    deviation: |points| format!("standard deviation {points}"),
    time: "What has moved?",
    time_head: ["Department", "Aspect", "Before", "Now", "Change"],
    then: |figure, period, sheets| format!("{figure} ({period}, {sheets})"),
    change_use: "The change is the difference of the means. Where there are few sheets, a single one can move a lot.",
    common: "Common recommendations",
    common_use: "What fits most departments you can take on together. A department counts when the recommendation fits at least half of its sheets.",
    common_head: ["Recommendation", "Aspect", "Departments"],
    of_departments: |some, all| format!("{some} of {all}"),
    how: "How the figures came about",
    how_groups: "Every sheet has its own score; the department's is the mean of those that have one. “Don't know”, “not applicable” and questions without an answer never count as 0. Agreement is 1 when all scores are the same and 0 when they are spread evenly from 0 to 100: from 0.7 you agree, from 0.5 partly, below you are divided. Two camps means that at least a quarter is on the lower levels and at least a quarter on the upper ones.",
    how_small: |least| match least {
        0 | 1 => "All departments are shown, also those with a single sheet.".into(),
        least => format!(
            "A department is shown with figures when at least {least} sheets have a score and the figures give no smaller department away. The others count in nothing else in the report."
        ),
    },
};
