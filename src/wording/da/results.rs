//! Results in Danish.

use crate::model::{Effort, Role, Share};
use crate::wording::{Texts, counted};
use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

pub const TEXTS: Texts = Texts {
    date: |date: Date| {
        let month = usize::try_from(date.month()).unwrap_or(1);
        format!("{}. {} {}", date.day(), MONTHS[month - 1], date.year())
    },
    month: |date: Date| {
        let month = usize::try_from(date.month()).unwrap_or(1);
        format!("{} {}", MONTHS[month - 1], date.year())
    },
    role: |role| match role {
        Role::Leader => "leder",
        Role::Employee => "medarbejder",
    },
    effort: |effort| match effort {
        Effort::Small => "lille indsats",
        Effort::Medium => "mellemstor indsats",
        Effort::Large => "stor indsats",
    },
    none: "–",
    no_score: "ingen score",
    level: |number, name| format!("niveau {number}, {name}"),
    overall: "Samlet",
    no_overall: |lacking| {
        format!("En samlet score kræver en score i alle aspekter; {lacking} mangler.")
    },
    aspect_heading: |aspect, score, level| format!("{aspect}: {score} · {level}"),
    coverage: |share| format!("Besvaret: {}", of(share)),
    coverage_short: |share| format!("{} af {} besvaret", share.part, share.whole),
    of_these: |counts| format!("Resten: {counts}"),
    state_count: |state, count| format!("{count} {}", state.to_lowercase()),
    answered: "Besvaret",
    dont_know: "Ved ikke",
    not_applicable: "Ikke relevant for os",
    not_answered: "Ikke besvaret",
    not_asked: "Ikke stillet",
    do_first: "Gør først",
    strongest: |theme, score| format!("Stærkeste tema: {theme} ({score})"),
    furthest: |theme, score| format!("Længst fremme: {theme} ({score})"),
    weakest: |theme, score| format!("Svageste tema: {theme} ({score})"),
    themes_close: "Temaerne ligger tæt",
    weakest_is_relative: "Det højeste og det laveste tema er nævnt, når der er mindst 20 point imellem dem, et niveaus bredde. Det laveste viser, hvor der er mest at hente, ikke at noget er galt.",
    nothing_asked: "Der er ingen score, for ingen af spørgsmålene er stillet.",
    nothing_answered: "Der er ingen score, for ingen af spørgsmålene er besvaret.",
    too_few: |share, needed| {
        format!(
            "Der er ingen score endnu: {} af {} spørgsmål er besvaret, og der skal mindst {needed} til. »Ved ikke« og »ikke relevant« tæller som stillede, men ikke som besvarede spørgsmål.",
            share.part, share.whole
        )
    },
    talk_about: "Tal om disse",
    most_divided: "Her var I mest uenige. Forskellen er en god anledning til at høre, hvad I hver især ser.",
    all_agreed: "I var enige om de spørgsmål, hvor hænderne blev talt.",
    hands: "Hænder",
    agreement: "Enighed",
    agree: "enige",
    partly_agree: "delvis enige",
    divided: "uenige",
    must_be_in_place: "Det skal være på plads",
    must_be_use: "Her er jeres svar lave på noget, loven kræver eller kan kræve. Begynd her, uanset scoren. Et højere svar er ikke bevis for, at loven er overholdt.",
    must_be_found_out: "I svarede »ved ikke« på disse spørgsmål, hvor loven stiller eller kan stille krav. Find ud af det først:",
    the_law: "Loven",
    minimum: |law| format!("Mindstekrav: {law}"),
    recommendations: "Anbefalinger",
    no_recommendations: "Ingen af anbefalingerne passer til jeres svar.",
    find_answers: |count| {
        format!(
            "I svarede »ved ikke« på {count} spørgsmål. Aftal, hvem der finder svarene, og inden hvornår."
        )
    },
    why: "Hvorfor",
    about: "Handler om",
    answered_of: |step, steps| format!("I svarede {step} af {steps}"),
    quoted: |words| format!("»{words}«"),
    answered_with: |words| format!("I svarede »{words}«"),
    step: "Trin",
    step_of: |step, steps| format!("{step} af {steps}"),
    next_steps: "Næste skridt",
    next_step: |question, answered, next| format!("{question} ({answered}) → {next}"),
    next_steps_shown: |shown, all| {
        format!(
            "Her er {shown} af {all} næste skridt. Se flere med --top {all} eller alle med --all."
        )
    },
    next_steps_order: |lawful| {
        let law = if lawful { ", eller så højt, som loven kan kræve" } else { "" };
        format!(
            "Efter pilen står svaret et trin højere{law}: Sådan ser det ud dér. De laveste svar står først."
        )
    },
    first_step: "Første skridt",
    dialogue: "Drøft i ledergruppen",
    source: "Læs mere",
    gain: |gain, aspect, effort| match gain {
        Some("0") => format!("løfter ikke i sig selv scoren på {aspect} · {effort}"),
        Some("1") => format!("+1 point på {aspect} · {effort}"),
        Some(gain) => format!("+{gain} point på {aspect} · {effort}"),
        None => format!("{aspect} har ingen score endnu · {effort}"),
    },
    shown_of: |shown, all| {
        format!(
            "Her er {shown} af {all} anbefalinger. Se flere med --top {all} eller alle med --all."
        )
    },
    ranking: |lawful, weakest, several| {
        let (law, others) = if lawful {
            ("det, loven kræver eller kan kræve, og så ", "de øvrige blandt ")
        } else {
            ("", "")
        };
        let weakest = if weakest { ", og det svageste tema er med" } else { "" };
        let turns = if several { " Er flere lige vigtige, skiftes aspekterne." } else { "" };
        format!(
            "Rækkefølgen: Først kommer {law}det, hvor der er længst op til det bedste i forhold til indsatsen (lille 1, mellemstor 2, stor 3). Af {others}de første fem handler højst to om samme tema{weakest}.{turns} Bygger en anbefaling på en anden, kommer den anden først."
        )
    },
    answers: "Svar",
    question: "Spørgsmål",
    answer: "Svar",
    note: "Note",
    department: "Afdeling",
    day: "Dato",
    respondent: "Respondent",
    sheets: |count| match count {
        1 => "1 besvarelse".into(),
        count => format!("{count} besvarelser"),
    },
    level_in_brackets: "Score fra 0 til 100, niveauet i parentes; – betyder, at der ikke er nogen score.",
    and_more: |count| format!("Og {count} til. Få dem alle med --format csv."),
    many_sheets: "Hele resultatet vises for op til 10 besvarelser ad gangen. Få alle tal med --format csv eller --format json.",
    several_answers: "(flere svar er mulige)",
    a_number: |from, to| format!("(et tal; {from} giver 0 point, {to} giver 100)"),
    free_text: "(fritekst, tæller ikke med i scoren)",
    not_counted: "Svaret tæller ikke med i scoren.",
    asked_when: |what| format!("Stilles kun, når {what} gør det relevant."),
    answer_to: |names| format!("svaret på {names}"),
    the_area: "fagområdet",
    the_role: "rollen",
    questionnaire_title: |title, id, version| format!("{title} ({id} {version})"),
    questionnaire_size: |questions, minutes| {
        let questions = counted(&[(questions, "spørgsmål", "spørgsmål")]);
        let minutes = counted(&[(minutes, "minut", "minutter")]);
        format!("{questions} · ca. {minutes}")
    },
    list_head: ["Id", "Titel", "Version", "Spørgsmål", "Minutter"],
    list_hint: "Læs et spørgeskema med `modenhed questionnaires show ID`.",
    error: "fejl",
    warning: "advarsel",
    notice: "bemærk",
    help: "hjælp",
    finding_counts: |[errors, warnings, notices]| {
        let kinds = [
            (errors, "fejl", "fejl"),
            (warnings, "advarsel", "advarsler"),
            (notices, "bemærkning", "bemærkninger"),
        ];
        counted(&kinds)
    },
    in_column: |column, what| format!("kolonne »{column}«: {what}"),
    shown_with_verbose: "--verbose viser flere",
    more_of: |code, count| format!("og {count} til med koden {code}"),
};

fn of(share: Share) -> String {
    let percent = share.decimal(2).unwrap_or_default() * rust_decimal::Decimal::ONE_HUNDRED;
    format!("{} af {} stillede spørgsmål ({} pct.)", share.part, share.whole, percent.normalize())
}
