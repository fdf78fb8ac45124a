//! What is said of a survey tool's export, in Danish.

use crate::wording::counted;
use crate::wording::import::ImportTexts;

pub const TEXTS: ImportTexts = ImportTexts {
    looks_like: |file, tool| format!("{file}: ligner et udtræk fra {tool}"),
    unknown_tool: |file| {
        format!("{file}: værktøjet kendes ikke; kolonnerne er læst efter deres navne")
    },
    sheet: |sheet| format!("Arket »{sheet}« er læst."),
    rows: |read, written| format!("Rækker: {read} læst, {written} skrevet."),
    incomplete: |count, share| match count {
        1 => format!(
            "1 besvarelse er ikke sendt ind; den er med ({share} pct. besvaret). --complete-only udelader den."
        ),
        count => format!(
            "{count} besvarelser er ikke sendt ind; de er med ({share} pct. besvaret). --complete-only udelader dem."
        ),
    },
    empty: |count| match count {
        1 => "1 række uden et svar, der er forstået, er udeladt.".into(),
        count => format!("{count} rækker uden et svar, der er forstået, er udeladt."),
    },
    questions: "Spørgsmål:",
    fields: "Oplysninger:",
    kept: "Beholdt, som de er:",
    personal: "Ikke taget med, fordi det kan pege på en person (--keep KOLONNE beholder kolonnen):",
    tools_own: "Værktøjets egne, ikke brugt:",
    ignored: "Ikke taget med, fordi I har valgt det:",
    not_understood: "Ikke forstået, så der kan mangle svar:",
    near: |name| format!("mente du {name}?"),
    ambiguous: |names| format!("kan være {names}"),
    duplicate: |name| format!("flere kolonner kan være {name}"),
    without_labels: |name| {
        format!(
            "{name}, men koderne siger ikke, hvad der blev svaret; tag labels og structure med fra samme udtræk"
        )
    },
    values: "Værdier, der ikke er forstået; cellen er tom i tabellen:",
    value: |name, value, count, place| match count {
        1 => format!("{name}: »{value}« 1 gang, {place}"),
        count => format!("{name}: »{value}« {count} gange, første gang {place}"),
    },
    several: "kan være flere svar",
    more_values: |count| format!("og {} til", counted(&[(count, "værdi", "værdier")])),
    line: |line| format!("linje {line}"),
    row: |row| format!("række {row}"),
    everybody: "Alle",
    not_stated: "Ikke oplyst",
    no_department: |name| {
        format!(
            "Afdelingen står ikke i nogen kolonne, så alle rækker hører til »{name}«. Skriv --department NAVN eller --column department=KOLONNE."
        )
    },
    without_department: |count, name| match count {
        1 => format!("1 række nævner ikke afdelingen og hører til »{name}«."),
        count => format!("{count} rækker nævner ikke afdelingen og hører til »{name}«."),
    },
    day_order: "Datoerne kan læses på to måder; de er læst på dansk: dag, måned, år.",
    windows_1252: |count| format!("Læst som windows-1252: {}.", rows(count)),
    incomplete_left_out: |count| {
        format!("Udeladt, fordi de ikke er sendt ind (--complete-only): {}.", rows(count))
    },
    strict_left_out: |count| {
        format!("Udeladt, fordi en værdi ikke er forstået (--strict): {}.", rows(count))
    },
    uneven: |count, place| {
        format!(
            "Udeladt, fordi der er flere celler end i overskriften: {}, første gang {place}.",
            rows(count)
        )
    },
    repeated: |count, place| {
        format!(
            "Samme id som en tidligere række (alle er med): {}, første gang {place}.",
            rows(count)
        )
    },
    repeated_unchecked: "Der er så mange rækker, at kun de første 200.000 er undersøgt for samme id.",
    passed_over: |sheets| format!("Ikke læst fra samme fil: {sheets}."),
    missing: |names| format!("Spørgsmål uden kolonne: {names}"),
    not_in_files: |names| {
        format!("Kolonneoversigten nævner kolonner, der ikke er i filerne: {names}")
    },
    mend: "Ret det med --column HVAD=KOLONNE, eller skriv en kolonneoversigt at rette i: --suggest kolonner.yaml.",
    map: [
        "Hvad kolonnerne i udtrækket er. Ret her, og brug det: modenhed import FIL --map DENNE-FIL -o svar.csv",
        "En kolonne er et spørgsmål (dets id), en svarmulighed {question: ID, option: KODE},",
        "department, respondent, date, area, role, complete (sendt ind eller ej),",
        "keep (beholdes, som den er) eller ignore (tages ikke med).",
    ],
    map_open: "Ikke afgjort endnu: Skriv, hvad hver af dem er.",
    map_values: [
        "Hvad værdier betyder, for et spørgsmål eller for alle (any): en kode, na, dk eller ingenting (\"\").",
        "values: {any: {\"-99\": na}, et-spoergsmaal: {\"Ja, tit\": 3}}",
    ],
    unreadable: |file, reason| format!("{file} kan ikke læses: {reason}"),
    no_end: |file| {
        format!(
            "{file}: en række fylder over 8 MB eller har over 16.384 celler; er et anførselstegn ikke lukket?"
        )
    },
    code_page: |file| format!("{file} er hverken UTF-8 eller windows-1252"),
    code_page_hint: "filen er nok fra DOS eller Mac (fx cp850); gem den igen som UTF-8",
    other_kind: |file, kind| format!("{file} er {kind}, som ikke læses"),
    other_kind_hint: "gem det som XLSX eller CSV, og brug den fil i stedet",
    damaged: |file| format!("{file} er beskadiget eller for stor, når den pakkes ud"),
    damaged_hint: "hent udtrækket igen, eller gem det som CSV, som ikke har nogen grænse",
    too_large: |file| format!("{file} fylder over 32 MB"),
    too_large_hint: "hent udtrækket som CSV, som ikke har nogen grænse",
    no_answers: "der er ingen tabel med svar i filerne",
    no_questions: "ingen kolonne er et spørgsmål i spørgeskemaerne, så intet er skrevet",
    no_questions_hint: "angiv jeres eget spørgeskema med --questionnaire FIL, eller skriv en kolonneoversigt med --suggest kolonner.yaml",
    no_column: |name| format!("der er ingen kolonne »{name}«"),
    no_column_hint: "skriv kolonnens navn, som det står i filen",
    told_twice: |name, column| format!("flere kolonner skal være {name}, bl.a. »{column}«"),
    told_twice_hint: "vælg én af dem, og skriv ignore ved de andre i en kolonneoversigt (--map)",
    no_rows: "ingen række har et svar, så intet er skrevet",
    bad_column: |text| format!("»{text}« siger ikke, hvad en kolonne er"),
    bad_column_hint: "skriv fx --column department=\"Hvilken afdeling arbejder du i?\"; til venstre kan stå department, respondent, date, area, role, complete, keep, ignore eller et spørgsmåls id",
    bad_map: |file| format!("{file} kan ikke bruges som kolonneoversigt"),
    map_taken: |file| {
        format!(
            "{file} findes allerede, og en kolonneoversigt, I har rettet i, bliver ikke overskrevet"
        )
    },
    map_taken_hint: "vælg et andet navn, eller brug kolonneoversigten med --map",
};

fn rows(count: usize) -> String {
    counted(&[(count, "række", "rækker")])
}
