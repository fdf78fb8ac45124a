//! Results in English.

use crate::model::{Effort, Role, Share};
use crate::wording::{Texts, counted};
use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub const TEXTS: Texts = Texts {
    date: |date: Date| {
        let month = usize::try_from(date.month()).unwrap_or(1);
        format!("{} {} {}", date.day(), MONTHS[month - 1], date.year())
    },
    month: |date: Date| {
        let month = usize::try_from(date.month()).unwrap_or(1);
        format!("{} {}", MONTHS[month - 1], date.year())
    },
    role: |role| match role {
        Role::Leader => "leader",
        Role::Employee => "employee",
    },
    effort: |effort| match effort {
        Effort::Small => "small effort",
        Effort::Medium => "medium effort",
        Effort::Large => "large effort",
    },
    none: "–",
    no_score: "no score",
    level: |number, name| format!("level {number}, {name}"),
    overall: "Overall",
    no_overall: |lacking| format!("Overall takes a score in every aspect; {lacking} is missing."),
    aspect_heading: |aspect, score, level| format!("{aspect}: {score} · {level}"),
    coverage: |share| format!("Answered: {}", of(share)),
    coverage_short: |share| format!("{} of {} answered", share.part, share.whole),
    of_these: |counts| format!("The rest: {counts}"),
    state_count: |state, count| format!("{count} {}", state.to_lowercase()),
    answered: "Answered",
    dont_know: "Don't know",
    not_applicable: "Not applicable",
    not_answered: "Not answered",
    not_asked: "Not asked",
    do_first: "Do first",
    strongest: |theme, score| format!("Strongest theme: {theme} ({score})"),
    furthest: |theme, score| format!("Furthest along: {theme} ({score})"),
    weakest: |theme, score| format!("Weakest theme: {theme} ({score})"),
    themes_close: "The themes are close together",
    weakest_is_relative: "The highest and the lowest theme are named where they are at least 20 points apart, the width of a level. The lowest shows where there is most to gain, not that something is wrong.",
    nothing_asked: "There is no score, because none of the questions was asked.",
    nothing_answered: "There is no score, because none of the questions was answered.",
    too_few: |share, needed| {
        format!(
            "There is no score yet: {} of {} questions are answered, and it takes at least {needed}. “Don't know” and “not applicable” count as asked, but not as answered.",
            share.part, share.whole
        )
    },
    talk_about: "Talk about these",
    most_divided: "Here you disagreed most. The difference is a good occasion to hear what each of you sees.",
    all_agreed: "You agreed on the questions where hands were counted.",
    hands: "Hands",
    agreement: "Agreement",
    agree: "agreed",
    partly_agree: "partly agreed",
    divided: "divided",
    must_be_in_place: "Must be in place",
    must_be_use: "Here your answer is low on something the law requires or may require. Begin here, whatever the score. A higher answer is no proof that the law is complied with.",
    must_be_found_out: "You answered “don't know” to these questions, where the law sets requirements or may do so. Find out first:",
    the_law: "The law",
    minimum: |law| format!("Minimum: {law}"),
    recommendations: "Recommendations",
    no_recommendations: "None of the recommendations fits your answers.",
    find_answers: |count| {
        let questions = counted(&[(count, "question", "questions")]);
        format!(
            "You answered “don't know” to {questions}. Agree on who finds the answers, and by when."
        )
    },
    why: "Why",
    about: "About",
    answered_of: |step, steps| format!("you answered {step} of {steps}"),
    quoted: |words| format!("“{words}”"),
    answered_with: |words| format!("you answered “{words}”"),
    step: "Step",
    step_of: |step, steps| format!("{step} of {steps}"),
    next_steps: "Next steps",
    next_step: |question, answered, next| format!("{question} ({answered}) → {next}"),
    next_steps_shown: |shown, all| {
        format!(
            "These are {shown} of {all} next steps. See more with --top {all}, or all with --all."
        )
    },
    next_steps_order: |lawful| {
        let law = if lawful { ", or as high as the law may require" } else { "" };
        format!(
            "After the arrow is the answer one step up{law}: this is how it looks there. The lowest answers come first."
        )
    },
    first_step: "First step",
    dialogue: "Discuss in the management group",
    source: "Read more",
    gain: |gain, aspect, effort| match gain {
        Some("0") => format!("does not raise the score of {aspect} by itself · {effort}"),
        Some("1") => format!("+1 point on {aspect} · {effort}"),
        Some(gain) => format!("+{gain} points on {aspect} · {effort}"),
        None => format!("{aspect} has no score yet · {effort}"),
    },
    shown_of: |shown, all| {
        format!(
            "These are {shown} of {all} recommendations. See more with --top {all} or all with --all."
        )
    },
    ranking: |lawful, weakest, several| {
        let (law, others) = if lawful {
            ("what the law requires or may require, and then ", "the others among ")
        } else {
            ("", "")
        };
        let weakest = if weakest { ", and the weakest theme is among them" } else { "" };
        let turns =
            if several { " Where several matter the same, the aspects take turns." } else { "" };
        format!(
            "The order: first comes {law}what is furthest below the best for its effort (small 1, medium 2, large 3). Of {others}the first five no more than two are about one theme{weakest}.{turns} If a recommendation builds on another, the other comes before it."
        )
    },
    answers: "Answers",
    question: "Question",
    answer: "Answer",
    note: "Note",
    department: "Department",
    day: "Date",
    respondent: "Respondent",
    sheets: |count| match count {
        1 => "1 answer sheet".into(),
        count => format!("{count} answer sheets"),
    },
    level_in_brackets: "Score from 0 to 100, the level in brackets; – means that there is no score.",
    and_more: |count| format!("And {count} more. Get them all with --format csv."),
    many_sheets: "Whole results are shown for up to 10 answer sheets at a time. Get all figures with --format csv or --format json.",
    several_answers: "(several answers are possible)",
    a_number: |from, to| format!("(a number; {from} earns 0 points, {to} earns 100)"),
    free_text: "(free text, not part of the score)",
    not_counted: "The answer does not count in the score.",
    asked_when: |what| format!("Asked only when {what} makes it relevant."),
    answer_to: |names| format!("the answer to {names}"),
    the_area: "the service area",
    the_role: "the role",
    questionnaire_title: |title, id, version| format!("{title} ({id} {version})"),
    questionnaire_size: |questions, minutes| {
        let questions = counted(&[(questions, "question", "questions")]);
        let minutes = counted(&[(minutes, "minute", "minutes")]);
        format!("{questions} · about {minutes}")
    },
    list_head: ["Id", "Title", "Version", "Questions", "Minutes"],
    list_hint: "Read a questionnaire with `modenhed questionnaires show ID`.",
    error: "error",
    warning: "warning",
    notice: "notice",
    help: "help",
    finding_counts: |[errors, warnings, notices]| {
        let kinds = [
            (errors, "error", "errors"),
            (warnings, "warning", "warnings"),
            (notices, "notice", "notices"),
        ];
        counted(&kinds)
    },
    in_column: |column, what| format!("column “{column}”: {what}"),
    shown_with_verbose: "--verbose shows more",
    more_of: |code, count| format!("and {count} more of the kind {code}"),
};

fn of(share: Share) -> String {
    let percent = share.decimal(2).unwrap_or_default() * rust_decimal::Decimal::ONE_HUNDRED;
    format!("{} of {} questions asked ({} %)", share.part, share.whole, percent.normalize())
}
