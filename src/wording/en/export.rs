//! What is handed on to others, in words, in English.

use crate::wording::ExportTexts;

pub const TEXTS: ExportTexts = ExportTexts {
    overview: "Overview",
    scores: "Scores",
    answers: "Answers",
    recommendations: "Recommendations",
    groups: "Groups",
    themes: "Themes",
    changes: "Changes",
    notes: "Notes",
    plan: "Action plan",
    aspect: "Aspect",
    question: "Question",
    questions_by_group: "Questions by group",
    questions_note: "Means in each group's newest period. An empty cell: nobody answered, or too few to show it.",
    advised: "Advice to departments",
    advised_head: ["Department", "Recommendation", "Aspect", "Why", "First step", "Effort"],
    advised_note: "A recommendation stands beside the departments where it fits at least half of the sheets.",
    front: "About",
    front_head: ["What", "Content"],
    front_groups: "Digital maturity in the departments",
    front_plan: "Action plan",
    front_made: "Made on",
    front_files: "Files",
    front_questionnaires: "Questionnaires",
    front_program: "Made with",
    front_least: "Smallest group",
    front_least_is: |least| match least {
        0 | 1 => {
            "1: all figures are exact, and none is hidden. Only for those who may see every sheet."
                .into()
        }
        least => format!("{least} people; figures of fewer are hidden."),
    },
    front_method: "Method",
    method_groups: "Means from 0 to 100 of those who answered. Figures are rounded by how many these are: in steps of 10 points for 5–9 people, of 5 for 10–24, of 2 for 25–49, and of 1 or less from 50. The order is no ranking.",
    method_exact: "Means from 0 to 100 of those who answered. The order is no ranking.",
    method_respondents: "The sheets with scores and answers show every respondent. Share them only with those who may see them.",
    method_plan: "An action is late when its date is over and it is neither done nor dropped. Choose the status from the list; change the plan's file as well.",
    front_sheet: |name| format!("Sheet: {name}"),
    front_about: |name| match name {
        "Overview" => "Each group on a line, with a chart",
        "Groups" => "All figures of each group, period and aspect",
        "Themes" => "The same figures of each theme",
        "Questions" => "What was asked, and what answers earn",
        "Questions by group" => "The mean of each question in each group",
        "Answers to questions" => "What was answered to each question",
        "Changes" => "What has happened since the period before",
        "Advice to departments" => "What each department can do",
        "Scores" => "The scores of each sheet",
        "Answers" => "Every answer of every sheet",
        "Recommendations" => "Recommendations to each sheet",
        "Technologies" => "The departments' own technologies",
        "Notes" => "What was written about answers",
        "Action plan" => "Actions with who is responsible, due dates and status",
        _ => "",
    },
    questions: "Questions",
    group_questions: "Answers to questions",
    questionnaires: "Questionnaires",
    technologies: "Technologies",
    findings: "Findings",
    title: "Digital maturity: overview",
    how_to_read: "Means of the answer sheets of the latest period, from 0 to 100; the higher the score, the darker the cell. The order is that of the files; it is not a ranking. Change is in points since the period before.",
    missing: |least| match least {
        0 | 1 => "An empty cell means that there is no score.".into(),
        least => format!(
            "An empty cell means that there is no score, or that fewer than {least} answered."
        ),
    },
    open_ends: "A figure that is rounded to an end of the scale stands open: 10 is “10 or less”, and 90 “90 or more”; of 3–4 people 20 and 80, of two 50.",
    department: "Department",
    period: "Period",
    sheets: "Answer sheets",
    overall: "Overall",
    level: "Level",
    change: "Change",
    basis: "Change measured",
    chart_title: "Score by department",
    chart_description: |rows| match rows {
        1 => "The score of 1 department as bars; the figures are in the table above.".into(),
        rows => {
            format!("The scores of {rows} departments as bars; the figures are in the table above.")
        }
    },
};
