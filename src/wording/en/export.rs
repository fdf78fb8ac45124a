//! What is handed on to others, in words, in English.

use crate::wording::ExportTexts;

pub const TEXTS: ExportTexts = ExportTexts {
    overview: "Overview",
    scores: "Scores",
    answers: "Answers",
    recommendations: "Recommendations",
    groups: "Groups",
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
        1 => "The score of 1 department as bars; the figures are in the table to the left.".into(),
        rows => format!(
            "The scores of {rows} departments as bars; the figures are in the table to the left."
        ),
    },
};
