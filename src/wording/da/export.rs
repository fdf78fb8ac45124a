//! What is handed on to others, in words, in Danish.

use crate::wording::ExportTexts;

pub const TEXTS: ExportTexts = ExportTexts {
    overview: "Overblik",
    scores: "Scorer",
    answers: "Svar",
    recommendations: "Anbefalinger",
    groups: "Grupper",
    questions: "Spørgsmål",
    group_questions: "Svar på spørgsmål",
    questionnaires: "Spørgeskemaer",
    technologies: "Teknologier",
    findings: "Bemærkninger",
    title: "Digital modenhed: overblik",
    how_to_read: "Gennemsnit af besvarelserne i den seneste periode, fra 0 til 100; jo højere score, jo mørkere felt. Rækkefølgen følger filerne og er ikke en rangliste. Ændringen er i point siden perioden før.",
    missing: |least| match least {
        0 | 1 => "Et tomt felt betyder, at der ikke er nogen score.".into(),
        least => format!(
            "Et tomt felt betyder, at der ikke er nogen score, eller at færre end {least} har svaret."
        ),
    },
    open_ends: "Et tal, der er afrundet til enden af skalaen, står åbent: 10 er »10 eller derunder« og 90 »90 eller derover«; ved 3–4 personer 20 og 80, ved 2 personer 50.",
    department: "Afdeling",
    period: "Periode",
    sheets: "Besvarelser",
    overall: "Samlet",
    level: "Niveau",
    change: "Ændring",
    basis: "Ændringen er målt",
    chart_title: "Score efter afdeling",
    chart_description: |rows| match rows {
        1 => "Scoren i 1 afdeling som søjler; tallene står i tabellen til venstre.".into(),
        rows => {
            format!("Scoren i {rows} afdelinger som søjler; tallene står i tabellen til venstre.")
        }
    },
};
