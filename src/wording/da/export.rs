//! What is handed on to others, in words, in Danish.

use crate::wording::ExportTexts;

pub const TEXTS: ExportTexts = ExportTexts {
    overview: "Overblik",
    scores: "Scorer",
    answers: "Svar",
    recommendations: "Anbefalinger",
    groups: "Grupper",
    themes: "Temaer",
    changes: "Ændringer",
    notes: "Noter",
    plan: "Handleplan",
    aspect: "Aspekt",
    question: "Spørgsmål",
    questions_by_group: "Spørgsmål pr. gruppe",
    questions_note: "Gennemsnit i hver gruppes nyeste periode. Et tomt felt: ingen har svaret, eller for få til at vise det.",
    advised: "Anbefalinger til afdelinger",
    advised_head: ["Afdeling", "Anbefaling", "Aspekt", "Hvorfor", "Første skridt", "Indsats"],
    advised_note: "En anbefaling står ved de afdelinger, hvor den passer til mindst halvdelen af besvarelserne.",
    front: "Om",
    front_head: ["Hvad", "Indhold"],
    front_groups: "Digital modenhed i afdelingerne",
    front_plan: "Handleplan",
    front_made: "Lavet",
    front_files: "Filer",
    front_questionnaires: "Spørgeskemaer",
    front_program: "Lavet med",
    front_least: "Mindste gruppe",
    front_least_is: |least| match least {
        0 | 1 => {
            "1: alle tal er præcise, og ingen er skjult. Kun til dem, der må se hver besvarelse."
                .into()
        }
        least => format!("{least} personer; tal for færre er skjult."),
    },
    front_method: "Metode",
    method_groups: "Gennemsnit fra 0 til 100 af dem, der har svaret. Tallene er afrundet efter, hvor mange de er: i spring på 10 point ved 5–9 personer, på 5 ved 10–24, på 2 ved 25–49 og på 1 eller mindre fra 50. Rækkefølgen er ikke en rangliste.",
    method_exact: "Gennemsnit fra 0 til 100 af dem, der har svaret. Rækkefølgen er ikke en rangliste.",
    method_respondents: "Arkene med scorer og svar viser den enkelte besvarelse. Del dem kun med dem, der må se dem.",
    method_plan: "En handling er forsinket, når fristen er overskredet, og den hverken er færdig eller opgivet. Vælg status i listen; ret også i planens fil.",
    front_sheet: |name| format!("Ark: {name}"),
    front_about: |name| match name {
        "Overblik" => "Hver gruppe på en linje, med diagram",
        "Grupper" => "Alle tal for hver gruppe, periode og aspekt",
        "Temaer" => "De samme tal for hvert tema",
        "Spørgsmål" => "Hvad der er spurgt om, og hvad svarene giver",
        "Spørgsmål pr. gruppe" => "Gennemsnittet af hvert spørgsmål i hver gruppe",
        "Svar på spørgsmål" => "Hvad der er svaret på hvert spørgsmål",
        "Ændringer" => "Hvad der er sket siden perioden før",
        "Anbefalinger til afdelinger" => "Hvad hver afdeling kan gøre",
        "Scorer" => "Hver besvarelses scorer",
        "Svar" => "Hvert svar i hver besvarelse",
        "Anbefalinger" => "Anbefalinger til hver besvarelse",
        "Teknologier" => "Afdelingernes egne teknologier",
        "Noter" => "Hvad der er skrevet til svarene",
        "Handleplan" => "Handlinger med ansvarlig, frist og status",
        _ => "",
    },
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
        1 => "Scoren i 1 afdeling som søjler; tallene står i tabellen ovenover.".into(),
        rows => {
            format!("Scoren i {rows} afdelinger som søjler; tallene står i tabellen ovenover.")
        }
    },
};
