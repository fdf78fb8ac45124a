//! The report in words, in English.

use crate::model::{Aggregate, OverallRule, Rule, Share};
use crate::wording::ReportTexts;

pub const TEXTS: ReportTexts = ReportTexts {
    title: |department| format!("Digital maturity: {department}"),
    use_it: "Here you see where you stand and what you can do next. Use the report to start a conversation in the management group. It is not a mark.",
    profile: "Your profile",
    web: "The themes' scores from 0 in the middle to 100 at the edge",
    now: "now",
    before: |date| format!("last time ({date})"),
    before_undated: "last time",
    is_break: |aspects| {
        format!(
            "Last time is not shown for {aspects}: the questions were not the same, or the questionnaire does not say what has changed. A difference would not come from the answers alone."
        )
    },
    same_questions: |aspect, Share { part, whole }| {
        format!("{aspect} ({part} of {whole} questions are the same)")
    },
    since: |aspect, change, Share { part, whole }, before, now| {
        format!(
            "{aspect}: {change} since last time, measured on the {part} of {whole} questions that are the same ({before} → {now})."
        )
    },
    target: "target",
    was: |figure| format!("last time {figure}"),
    wanted: |level, from| format!("target {level} (from {from})"),
    strengths_and_areas: "Strengths and areas to work on",
    strengths_alike: "What you do well: the themes are equally high",
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
    talk_of_step: |question, next| {
        format!("{question} What would it take for the answer to become “{next}”?")
    },
    how: "How the score is calculated",
    how_points: "Every answer earns from 0 to 100 points. A theme's score is calculated from the answered questions, an aspect's from its themes. “Don't know”, “not applicable” and questions without an answer never count as 0; they only make the coverage smaller. The number before · is the weight.",
    how_head: ["Theme", "Calculation", "Score", "Weight", "Answered"],
    whole_aspect: "The whole aspect",
    rule: |rule, points| match rule {
        Rule::Mean => points.into(),
        Rule::Lowest => format!("lowest of {points}"),
        Rule::Ladder => "ladder: the highest rung up to which everything is met".into(),
    },
    aggregate: |aggregate, points| match aggregate {
        Aggregate::Themes => points.into(),
        Aggregate::Questions => format!("all answered questions: {points}"),
        Aggregate::Lowest => format!("lowest of {points}"),
        Aggregate::Ladder => "ladder: the highest rung up to which everything is met".into(),
    },
    overall: |rule, points| match rule {
        OverallRule::Mean | OverallRule::None => points.into(),
        OverallRule::Lowest => format!("lowest of {points}"),
    },
    levels: |levels| format!("Levels: {levels}."),
    level_from: |level, from| format!("{level} from {from}"),
    made_with: |questionnaires, version| {
        format!("Questionnaires: {questionnaires}. Calculated with modenhed {version}.")
    },
};
