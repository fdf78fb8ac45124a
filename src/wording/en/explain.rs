//! How figures came about, in English.

use crate::wording::ExplainTexts;

pub const TEXTS: ExplainTexts = ExplainTexts {
    title: |department| format!("How the figures are calculated: {department}"),
    not_included: |aspect| format!("The sheet is not about {aspect}, so there is no figure."),
    on_level: |score, level, from, next| match next {
        Some(next) => format!("{score} is at least {from} and below {next}: {level}"),
        None => format!("{score} is at least {from}: {level}"),
    },
    weighs: |weight, of| format!("Counts with weight {weight} in {of}"),
    answer: |said, line| match line {
        Some(line) => format!("Answer: {said}, line {line}"),
        None => format!("Answer: {said}"),
    },
    earns: |points| format!("The answer earns {points} points"),
    options_head: ["Code", "Option", "Points"],
    answers_head: ["Question", "Answer", "Points", "Weight", "Line"],
    asked_later: |from, of| {
        format!(
            "Not asked: the question is as it is now from version {from} on, and the sheet is of version {of}."
        )
    },
    asked_when: "Not asked, because its condition does not hold:",
    answered_as: |version| format!(" (answered as {version})"),
    condition_head: ["Looks at", "Is", "Should be", "Holds"],
    all_of: "All of these:",
    any_of: "At least one of these:",
    not: "Not:",
    between: |at_least, below| match (at_least, below) {
        (Some(from), Some(below)) => format!("at least {from} and below {below}"),
        (Some(from), None) => format!("at least {from}"),
        (None, Some(below)) => format!("below {below}"),
        (None, None) => String::new(),
    },
    any_technology: "One of your technologies",
    the_area: "The service area",
    the_role: "The role",
    yes: "yes",
    no: "no",
    unknown: "unknown",
    given: |rank, all| {
        format!("The recommendation fits your answers. It is number {rank} of {all}.")
    },
    not_given: "The recommendation is not given, because its condition does not hold for your answers.",
    covered: "The condition holds, but another recommendation that you get says the same.",
    not_wanted: "The condition holds, but the recommendation belongs to an aspect that is not part of this.",
    need: |about, score, need, (effort, divisor)| {
        format!(
            "Need: “{about}” is {score}, {need} below 100. That is divided by {divisor} ({effort}), and the largest number comes first."
        )
    },
    gain: |points, aspect| {
        format!("Calculated lift: one step up raises {aspect} by {points} points.")
    },
    by_law: "Comes before all others: the law sets requirements here or may do so.",
    after: |titles| format!("Builds on: {titles}"),
    rules: "The rules are in docs/formats.md §5: answers in item 1, themes in 2, aspects in 3, coverage in 4, overall in 5, levels in 6.",
    advice_rule: "The rule is in docs/formats.md §6.",
    more: "See the answers behind an aspect, a theme, a question or a recommendation: write its id after the file.",
};
