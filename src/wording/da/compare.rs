//! The sentences of comparisons, in Danish.

use crate::model::{GroupBy, Role, Share};
use crate::wording::CompareTexts;

pub const TEXTS: CompareTexts = CompareTexts {
    title: |by| {
        match by {
            GroupBy::Area => "Fagområder side om side",
            GroupBy::Role => "Ledere og medarbejdere",
            GroupBy::DepartmentRole => "Ledere og medarbejdere i hver afdeling",
            GroupBy::Date => "Udviklingen over tid",
            GroupBy::Department => "Afdelinger side om side",
        }
        .into()
    },
    group: |by| match by {
        GroupBy::Area => "Fagområde",
        GroupBy::Role => "Rolle",
        GroupBy::Date => "Hvem",
        GroupBy::Department | GroupBy::DepartmentRole => "Afdeling",
    },
    role: |role| match role {
        Role::Leader => "Ledere",
        Role::Employee => "Medarbejdere",
    },
    everybody: "Alle",
    not_said: "(ikke oplyst)",
    period: "Periode",
    undated: "uden dato",
    sheets: "Besvarelser",
    responses: "Svarprocent",
    response_rate: |people, invited, percent| format!("{people} af {invited} ({percent} %)"),
    few_responses: "under halvdelen",
    more_than_invited: |people, invited| format!("{people}, men {invited} inviteret"),
    responses_note: "Svarprocenten er andelen af de inviterede, der har svaret i den nyeste periode. Når under halvdelen har svaret, kan de andre se anderledes på det. Usikkerheden er mindre, jo flere af de inviterede der har svaret; har alle svaret, er der kun afrundingen tilbage.",
    beside_others: "I forhold til andre afdelinger",
    standing_head: ["Hvad", "Score", "I forhold til andre afdelinger"],
    higher_than: |higher, of| format!("højere end {}", of_departments(higher, of)),
    lower_than: |lower, of| format!("lavere end {}", of_departments(lower, of)),
    between: |higher, lower, of| {
        format!("højere end {}, lavere end {}", of_departments(higher, of), part(lower, of))
    },
    level_with: "på niveau med de andre",
    not_comparable: "Referencen fortæller ikke om besvarelser som denne: enten er det den samme gruppe eller enkeltpersoner, der skal have svaret, eller også er spørgsmålene andre.",
    reference_note: |groups, period, versions| {
        format!(
            "De andre er op til {groups} afdelinger, periode: {period}, spurgt med {versions}. »Højere end« betyder, at mindst så stor en del af afdelingerne ligger lavere. Resten ligger højere eller så tæt på, at afrundingen skjuler forskellen. Det er ikke en rangorden, og en høj score er ikke et mål i sig selv."
        )
    },
    overall: "Samlet",
    how_to_read: "Øverst gennemsnittet (0–100), så niveauet, så spredningen og enigheden, hvor der er svar nok til at sige noget om dem. Tal i parentes er antal svar, når det er lavere end gruppens.",
    score: "Gennemsnit",
    spread: "Spredning",
    spread_of: |points| format!("spredning {points}"),
    below: |points| format!("under {points}"),
    median: "Median",
    middle_half: "Midterste halvdel",
    levels: "Besvarelser pr. niveau (1–5)",
    agreement: "Enighed",
    change: "Siden sidst",
    gap: "Forskel: ledere minus medarbejdere",
    gap_head: ["I samme afdeling", "Afdelinger", "Svar", "Alle under ét"],
    gap_note: "Ledere og medarbejdere er sammenlignet i hver afdeling for sig, og afdelingerne er vægtet efter, hvor mange der har svaret på begge sider. »Alle under ét« blander afdelingerne og kan pege den modsatte vej, hvis lederne mest er fra afdelinger, der ligger højt eller lavt.",
    itself: |mean| format!("gruppen selv: {mean}"),
    alone: |name| format!("{name} (gruppens eget svar)"),
    groups_alone: "Gruppernes egne svar",
    mean_of_groups: "Gennemsnit af grupperne",
    of_groups: |some, all| format!("{some} af {all}"),
    target: "Til målet",
    reached: "nået",
    agree: "enige",
    partly: "delvis enige",
    divided: "uenige",
    polarised: "to lejre",
    too_few: "for få til at vise",
    interval: "Usikkerhed",
    interval_of: |low, high| format!("{low} til {high}"),
    up: "op",
    down: "ned",
    unclear: "ikke til at skelne fra tilfældig variation",
    two_answers: "forskellen på to besvarelser",
    chance_note: "»Op« og »ned« står kun, hvor ændringen er større end det, tilfældig variation normalt giver: når 95-pct.-intervallet ikke rummer 0, og mindst fem har svaret begge gange. Ellers er den ikke til at skelne fra tilfældig variation.",
    two_answers_note: "Med én besvarelse hver gang er ændringen forskellen på to besvarelser. Om der er sket noget i afdelingen, ved I selv bedst.",
    too_few_to_say: "for få til at konkludere",
    at_the_end: "begge gange ved enden af skalaen",
    is_break: |basis| match basis {
        None => "brud: andre spørgsmål".into(),
        Some(Share { part, whole }) => {
            format!("brud: {part} af {whole} spørgsmål er de samme")
        }
    },
    break_note: "Brud: I blev ikke spurgt om det samme i de to perioder, eller spørgeskemaet siger ikke, hvad der er ændret. En forskel ville ikke kun skyldes svarene, og derfor vises ingen ændring.",
    on_questions: |Share { part, whole }| format!("på {part} af {whole} spørgsmål"),
    partly_note: "Er der nye eller ændrede spørgsmål, er ændringen målt på de spørgsmål, der er de samme i begge perioder. Den kan derfor være en anden end forskellen mellem gennemsnittene, som gælder alle spørgsmål.",
    other_questions: "andre spørgsmål",
    questions: "Spørgsmål for spørgsmål",
    question: "Spørgsmål",
    answers: "Svar på hver svarmulighed",
    dont_know: "Ved ikke",
    answers_note: "Svarene står i spørgsmålets rækkefølge, den første svarmulighed først.",
    none: "–",
    rounded_note: |least| {
        format!(
            "Tallene er afrundet efter, hvor mange der har svaret, så man ikke kan regne ud, hvad den enkelte har svaret: gennemsnit i spring på 10 point ved 5–9 personer, på 5 ved 10–24, på 2 ved 25–49 og på 1 eller mindre fra 50. Grupper med under {least} personer vises ikke. Sammenligner I jeres egne afdelinger og må se hver besvarelse, så giver --min-group 1 de præcise tal."
        )
    },
    question_rounded_note: |least| {
        format!(
            "Tallene er afrundet, så man ikke kan regne ud, hvad den enkelte har svaret: Et spørgsmål vises fra {least} personer, med gennemsnit i spring på 200 delt med antallet, fx 20 point ved 10 personer og 4 ved 50. Andele vises fra 100 personer. Må I se hver besvarelse, så giver --min-group 1 de præcise tal."
        )
    },
};

/// «6 af 10», or quarters in words.
fn part(parts: u32, of: u32) -> String {
    match (parts, of) {
        (1, 4) => "en fjerdedel".into(),
        (2, 4) => "halvdelen".into(),
        (3, 4) => "tre fjerdedele".into(),
        _ => format!("{parts} af {of}"),
    }
}

fn of_departments(parts: u32, of: u32) -> String {
    let departments = if of == 4 { "af afdelingerne" } else { "afdelinger" };
    format!("{} {departments}", part(parts, of))
}
