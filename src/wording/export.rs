//! What is handed on to others, in words, in both languages.

use crate::model::Language;

/// The sentences around exported tables.
#[allow(missing_docs, reason = "each is its own English text below")]
pub struct ExportTexts {
    pub overview: &'static str,
    pub scores: &'static str,
    pub answers: &'static str,
    pub recommendations: &'static str,
    pub groups: &'static str,
    pub questions: &'static str,
    pub questionnaires: &'static str,
    pub technologies: &'static str,
    pub findings: &'static str,
    pub title: &'static str,
    pub how_to_read: &'static str,
    pub missing: fn(u32) -> String,
    pub department: &'static str,
    pub period: &'static str,
    pub sheets: &'static str,
    pub overall: &'static str,
    pub level: &'static str,
    pub change: &'static str,
    pub chart_title: &'static str,
    pub chart_description: fn(usize) -> String,
}

/// The sentences around exported tables in a language.
pub const fn texts(language: Language) -> &'static ExportTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: ExportTexts = ExportTexts {
    overview: "Overblik",
    scores: "Scorer",
    answers: "Svar",
    recommendations: "Anbefalinger",
    groups: "Grupper",
    questions: "Spørgsmål",
    questionnaires: "Spørgeskemaer",
    technologies: "Teknologier",
    findings: "Bemærkninger",
    title: "Digital modenhed: overblik",
    how_to_read: "Gennemsnit af besvarelserne i den seneste periode, fra 0 til 100; jo højere score, jo mørkere felt. Rækkefølgen er filernes og ikke en rangliste. Ændring er point siden perioden før.",
    missing: |least| match least {
        0 | 1 => "Et tomt felt betyder, at der ikke er nogen score.".into(),
        least => format!(
            "Et tomt felt betyder, at der ikke er nogen score, eller at færre end {least} har svaret."
        ),
    },
    department: "Afdeling",
    period: "Periode",
    sheets: "Besvarelser",
    overall: "Samlet",
    level: "Niveau",
    change: "Ændring",
    chart_title: "Score efter afdeling",
    chart_description: |rows| match rows {
        1 => "Scoren i 1 afdeling som søjler; tallene står i tabellen til venstre.".into(),
        rows => {
            format!("Scoren i {rows} afdelinger som søjler; tallene står i tabellen til venstre.")
        }
    },
};

const ENGLISH: ExportTexts = ExportTexts {
    overview: "Overview",
    scores: "Scores",
    answers: "Answers",
    recommendations: "Recommendations",
    groups: "Groups",
    questions: "Questions",
    questionnaires: "Questionnaires",
    technologies: "Technologies",
    findings: "Findings",
    title: "Digital maturity: overview",
    how_to_read: "Means of the answer sheets of the latest period, from 0 to 100; the higher the score, the darker the cell. The order is that of the files and no ranking. Change is in points since the period before.",
    missing: |least| match least {
        0 | 1 => "An empty cell means that there is no score.".into(),
        least => format!(
            "An empty cell means that there is no score, or that fewer than {least} answered."
        ),
    },
    department: "Department",
    period: "Period",
    sheets: "Answer sheets",
    overall: "Overall",
    level: "Level",
    change: "Change",
    chart_title: "Score by department",
    chart_description: |rows| match rows {
        1 => "The score of 1 department as bars; the figures are in the table to the left.".into(),
        rows => format!(
            "The scores of {rows} departments as bars; the figures are in the table to the left."
        ),
    },
};
