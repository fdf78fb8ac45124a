//! The report in words, in English.

use crate::model::{Aggregate, OverallRule, Rule, Share};
use crate::wording::{ReportTexts, listed};

pub const TEXTS: ReportTexts = ReportTexts {
    title: |department| format!("Digital maturity: {department}"),
    use_it: "Here you see where you stand and what you can do next. Use the report to start a conversation in the management group. It is not a mark.",
    stands: |title, score, level| format!("{title}: you are at {score} of 100, {level}."),
    no_score_yet: "There are not enough answers for a score yet.",
    moved: |date, changes, others| {
        let since = date.map_or_else(|| "Since last time".into(), |date| format!("Since {date}"));
        let others = match others {
            [] => return format!("{since} the change in points is: {}.", changes.join(", ")),
            others => listed(others, "and"),
        };
        if changes.is_empty() {
            return format!(
                "{since} the questions have changed, so {others} cannot be compared with then."
            );
        }
        format!(
            "{since} the change in points is: {}; {others} cannot be compared.",
            changes.join(", ")
        )
    },
    still: "unchanged",
    strong: |themes| format!("You are strongest in {}.", listed(themes, "and")),
    furthest: |themes| format!("You have come furthest in {}.", listed(themes, "and")),
    weak: |themes| format!("There is most to gain in {}.", listed(themes, "and")),
    close: |low, high| format!("The themes lie close, from {low} to {high}."),
    alike: |score| format!("You do well here: the themes are equally high, at {score}."),
    below_law: |count| match count {
        1 => {
            "1 answer is low on something that the law requires or may require; begin there.".into()
        }
        count => format!(
            "{count} answers are low on something that the law requires or may require; begin there."
        ),
    },
    begin_with: |step| format!("Next step: {step}"),
    next_answer: |question, next| format!("Next step: {question} → {next}"),
    themes: "Themes",
    moved_heading: "What has moved",
    moved_head: ["Aspect", "Last time", "Now", "Change"],
    moved_questions_head: ["Questions that moved most", "Last time", "Now"],
    is_break: |aspects| {
        format!(
            "Last time is not shown for {aspects}: the questions were not the same, or the questionnaire does not say what has changed. A difference would not come from the answers alone."
        )
    },
    same_questions: |aspect, Share { part, whole }| {
        format!("{aspect} ({part} of {whole} questions are the same)")
    },
    was: |figure| format!("last time {figure}"),
    wanted: |level, from| format!("target {level} (from {from})"),
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
    answers: "Appendix: answers",
    noted: |answer, note| format!("{answer} (note: {note})"),
    how: "Appendix: calculation",
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
