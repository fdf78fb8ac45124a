//! The report in words, in both languages.

use crate::model::{Language, Rule};

/// The sentences of the report.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct ReportTexts {
    pub title: fn(&str) -> String,
    pub use_it: &'static str,
    pub profile: &'static str,
    pub web: &'static str,
    pub now: &'static str,
    pub before: fn(&str) -> String,
    pub before_undated: &'static str,
    pub target: &'static str,
    pub was: fn(&str) -> String,
    pub wanted: fn(&str, &str) -> String,
    pub strengths_and_areas: &'static str,
    pub strengths: &'static str,
    pub areas: &'static str,
    pub strengths_head: [&'static str; 4],
    pub areas_head: [&'static str; 4],
    pub theme_of: fn(&str, &str) -> String,
    pub answered: fn(&str, &str) -> String,
    pub some_of: fn(usize, usize) -> String,
    pub plan: &'static str,
    pub plan_use: &'static str,
    pub plan_head: [&'static str; 5],
    pub dialogue: &'static str,
    pub dialogue_use: &'static str,
    pub how: &'static str,
    pub how_points: &'static str,
    pub how_head: [&'static str; 5],
    pub whole_aspect: &'static str,
    pub rule: fn(Rule, &str) -> String,
    pub levels: fn(&str) -> String,
    pub level_from: fn(&str, &str) -> String,
    pub made_with: fn(&str, &str) -> String,
}

/// The sentences of the report in a language.
pub const fn texts(language: Language) -> &'static ReportTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: ReportTexts = ReportTexts {
    title: |department| format!("Digital modenhed: {department}"),
    use_it: "Her ser I, hvor I står, og hvad I kan gøre nu. Brug rapporten som oplæg til en samtale i ledergruppen. Den er ikke en karakter.",
    profile: "Jeres profil",
    web: "Temaernes score fra 0 i midten til 100 yderst",
    now: "nu",
    before: |date| format!("sidst ({date})"),
    before_undated: "sidst",
    target: "mål",
    was: |figure| format!("sidst {figure}"),
    wanted: |level, from| format!("mål {level} (fra {from})"),
    strengths_and_areas: "Styrker og områder at arbejde med",
    strengths: "Det står I stærkest på",
    areas: "Her er der mest at hente",
    strengths_head: ["Tema", "Score", "Niveau", "Det svarede I højest på"],
    areas_head: ["Tema", "Score", "Niveau", "Det svarede I lavest på"],
    theme_of: |theme, aspect| format!("{theme} ({aspect})"),
    answered: |question, answer| format!("{question} «{answer}»"),
    some_of: |shown, all| {
        format!("Her er {shown} af de {all} anbefalinger, der passer på jeres svar.")
    },
    plan: "Handleplan",
    plan_use: "Udfyld planen på mødet. Hellere to ting, I får gjort, end fem, I glemmer.",
    plan_head: ["Hvad", "Første skridt", "Ansvarlig", "Frist", "Status"],
    dialogue: "Spørgsmål til ledergruppen",
    dialogue_use: "Tag et eller to ad gangen, og lad alle svare, før I drøfter svarene.",
    how: "Sådan er scoren blevet til",
    how_points: "Hvert svar giver fra 0 til 100 point. Et tema regnes ud af sine besvarede spørgsmål, et aspekt af sine temaer. «Ved ikke», «ikke relevant for os» og spørgsmål uden svar tæller aldrig som 0; de gør kun svardækningen mindre. Tallet foran · er vægten.",
    how_head: ["Tema", "Regning", "Score", "Vægt", "Besvaret"],
    whole_aspect: "Hele aspektet",
    rule: |rule, points| match rule {
        Rule::Mean => points.into(),
        Rule::Lowest => format!("laveste af {points}"),
        Rule::Ladder => "trappe: højeste trin, hvor alt er opfyldt til og med trinnet".into(),
    },
    levels: |levels| format!("Niveauer: {levels}."),
    level_from: |level, from| format!("{level} fra {from}"),
    made_with: |questionnaires, version| {
        format!("Spørgeskemaer: {questionnaires}. Beregnet med modenhed {version}.")
    },
};

const ENGLISH: ReportTexts = ReportTexts {
    title: |department| format!("Digital maturity: {department}"),
    use_it: "Here you see where you stand and what you can do next. Use the report to start a conversation in the management group. It is not a mark.",
    profile: "Your profile",
    web: "The themes' scores from 0 in the middle to 100 at the edge",
    now: "now",
    before: |date| format!("last time ({date})"),
    before_undated: "last time",
    target: "target",
    was: |figure| format!("last time {figure}"),
    wanted: |level, from| format!("target {level} (from {from})"),
    strengths_and_areas: "Strengths and areas to work on",
    strengths: "Where you are strongest",
    areas: "Where there is most to gain",
    strengths_head: ["Theme", "Score", "Level", "Your highest answer"],
    areas_head: ["Theme", "Score", "Level", "Your lowest answer"],
    theme_of: |theme, aspect| format!("{theme} ({aspect})"),
    answered: |question, answer| format!("{question} “{answer}”"),
    some_of: |shown, all| {
        format!("These are {shown} of the {all} recommendations that fit your answers.")
    },
    plan: "Action plan",
    plan_use: "Fill in the plan at the meeting. Better two things that get done than five that are forgotten.",
    plan_head: ["What", "First step", "Responsible", "Due", "Status"],
    dialogue: "Questions for the management group",
    dialogue_use: "Take one or two at a time, and let everybody answer before you discuss the answers.",
    how: "How the score came about",
    how_points: "Every answer earns from 0 to 100 points. A theme is computed from its answered questions, an aspect from its themes. “Don't know”, “not applicable” and questions without an answer never count as 0; they only make the coverage smaller. The number before · is the weight.",
    how_head: ["Theme", "Computation", "Score", "Weight", "Answered"],
    whole_aspect: "The whole aspect",
    rule: |rule, points| match rule {
        Rule::Mean => points.into(),
        Rule::Lowest => format!("lowest of {points}"),
        Rule::Ladder => "ladder: the highest rung up to which everything is met".into(),
    },
    levels: |levels| format!("Levels: {levels}."),
    level_from: |level, from| format!("{level} from {from}"),
    made_with: |questionnaires, version| {
        format!("Questionnaires: {questionnaires}. Computed with modenhed {version}.")
    },
};
