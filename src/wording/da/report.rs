//! The report in words, in Danish.

use crate::model::{Aggregate, OverallRule, Rule, Share};
use crate::wording::ReportTexts;

pub const TEXTS: ReportTexts = ReportTexts {
    title: |department| format!("Digital modenhed: {department}"),
    use_it: "Her ser I, hvor I står, og hvad I kan gøre nu. Brug rapporten som oplæg til en samtale i ledergruppen. Den er ikke en karakter.",
    profile: "Jeres profil",
    web: "Temaernes score fra 0 i midten til 100 yderst",
    now: "nu",
    before: |date| format!("sidst ({date})"),
    before_undated: "sidst",
    is_break: |aspects| {
        format!(
            "Sidste gang er ikke vist for {aspects}: I blev ikke spurgt om det samme, eller spørgeskemaet siger ikke, hvad der er ændret. En forskel ville ikke komme af svarene alene."
        )
    },
    same_questions: |aspect, Share { part, whole }| {
        format!("{aspect} ({part} af {whole} spørgsmål er de samme)")
    },
    since: |aspect, change, Share { part, whole }, before, now| {
        format!(
            "{aspect}: {change} siden sidst, målt på de {part} af {whole} spørgsmål, der er de samme ({before} → {now})."
        )
    },
    target: "mål",
    was: |figure| format!("sidst {figure}"),
    wanted: |level, from| format!("mål {level} (fra {from})"),
    strengths_and_areas: "Styrker og indsatsområder",
    strengths_alike: "Her står I godt: Temaerne ligger lige højt",
    strengths: "Her står I stærkest",
    areas: "Her er der mest at hente",
    strengths_head: ["Tema", "Score", "Niveau", "Jeres højeste svar"],
    areas_head: ["Tema", "Score", "Niveau", "Jeres laveste svar"],
    theme_of: |theme, aspect| format!("{theme} ({aspect})"),
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
    how: "Sådan er scoren blevet til",
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
