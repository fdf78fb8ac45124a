//! The report in words, in Danish.

use crate::model::{Aggregate, OverallRule, Rule, Share};
use crate::wording::{ReportTexts, listed};

pub const TEXTS: ReportTexts = ReportTexts {
    title: |department| format!("Digital modenhed: {department}"),
    use_it: "Her ser I, hvor I står, og hvad I kan gøre nu. Brug rapporten som oplæg til en samtale i ledergruppen. Den er ikke en karakter.",
    stands: |title, score, level| format!("{title}: I er på {score} af 100, {level}."),
    no_score_yet: "Der er endnu ikke svar nok til en score.",
    moved: |date, changes, others| {
        let since = date.map_or_else(|| "Siden sidst".into(), |date| format!("Siden {date}"));
        let others = match others {
            [] => return format!("{since} er ændringen i point: {}.", changes.join(", ")),
            others => listed(others, "og"),
        };
        if changes.is_empty() {
            return format!(
                "{since} er spørgsmålene ændret, så {others} kan ikke sammenlignes med dengang."
            );
        }
        format!(
            "{since} er ændringen i point: {}; {others} kan ikke sammenlignes.",
            changes.join(", ")
        )
    },
    still: "uændret",
    strong: |themes| format!("I står stærkest i {}.", listed(themes, "og")),
    furthest: |themes| format!("I er nået længst i {}.", listed(themes, "og")),
    weak: |themes| format!("Der er mest at hente i {}.", listed(themes, "og")),
    close: |low, high| format!("Temaerne ligger tæt, fra {low} til {high}."),
    alike: |score| format!("Her står I godt: temaerne ligger lige højt, på {score}."),
    below_law: |count| match count {
        1 => "1 svar er lavt på noget, loven kræver eller kan kræve; begynd dér.".into(),
        count => {
            format!("{count} svar er lave på noget, loven kræver eller kan kræve; begynd dér.")
        }
    },
    begin_with: |step| format!("Næste skridt: {step}"),
    next_answer: |question, next| format!("Næste skridt: {question} → {next}"),
    themes: "Temaer",
    moved_heading: "Hvad har flyttet sig",
    moved_head: ["Aspekt", "Sidst", "Nu", "Ændring"],
    moved_questions_head: ["Spørgsmål, der har flyttet sig mest", "Sidst", "Nu"],
    is_break: |aspects| {
        format!(
            "Sidste gang er ikke vist for {aspects}: I blev ikke spurgt om det samme, eller spørgeskemaet siger ikke, hvad der er ændret. En forskel ville ikke komme af svarene alene."
        )
    },
    same_questions: |aspect, Share { part, whole }| {
        format!("{aspect} ({part} af {whole} spørgsmål er de samme)")
    },
    was: |figure| format!("sidst {figure}"),
    wanted: |level, from| format!("mål {level} (fra {from})"),
    answered: |question, answer| format!("{question} »{answer}«"),
    some_of: |shown, all| {
        format!("Her er {shown} af de {all} anbefalinger, der passer til jeres svar.")
    },
    plan: "Handleplan",
    plan_use: "Udfyld planen på mødet. Hellere to ting, I får gjort, end fem, I glemmer.",
    plan_head: ["Hvad", "Første skridt", "Ansvarlig", "Frist", "Status"],
    dialogue: "Spørgsmål til ledergruppen",
    dialogue_use: "Tag et eller to ad gangen, og lad alle svare, før I drøfter svarene.",
    talk_of_step: |question, next| {
        format!("{question} Hvad skal der til, før svaret bliver »{next}«?")
    },
    answers: "Bilag: svar",
    noted: |answer, note| format!("{answer} (note: {note})"),
    how: "Bilag: udregning",
    how_points: "Hvert svar giver fra 0 til 100 point. Et temas score beregnes ud fra de besvarede spørgsmål, et aspekts score ud fra temaerne. »Ved ikke«, »ikke relevant for os« og spørgsmål uden svar tæller aldrig som 0; de gør kun svardækningen mindre. Tallet foran · er vægten.",
    how_head: ["Tema", "Udregning", "Score", "Vægt", "Besvaret"],
    whole_aspect: "Hele aspektet",
    rule: |rule, points| match rule {
        Rule::Mean => points.into(),
        Rule::Lowest => format!("laveste af {points}"),
        Rule::Ladder => "trappe: højeste trin, hvor alt er opfyldt til og med trinnet".into(),
    },
    aggregate: |aggregate, points| match aggregate {
        Aggregate::Themes => points.into(),
        Aggregate::Questions => format!("alle besvarede spørgsmål: {points}"),
        Aggregate::Lowest => format!("laveste af {points}"),
        Aggregate::Ladder => "trappe: højeste trin, hvor alt er opfyldt til og med trinnet".into(),
    },
    overall: |rule, points| match rule {
        OverallRule::Mean | OverallRule::None => points.into(),
        OverallRule::Lowest => format!("laveste af {points}"),
    },
    levels: |levels| format!("Niveauer: {levels}."),
    level_from: |level, from| format!("{level} fra {from}"),
    made_with: |questionnaires, version| {
        format!("Spørgeskemaer: {questionnaires}. Beregnet med modenhed {version}.")
    },
};
