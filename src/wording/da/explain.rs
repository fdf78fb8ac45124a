//! How figures came about, in Danish.

use crate::wording::ExplainTexts;

pub const TEXTS: ExplainTexts = ExplainTexts {
    title: |department| format!("Sådan er tallene blevet til: {department}"),
    not_included: |aspect| format!("Besvarelsen handler ikke om {aspect}, så der er intet tal."),
    on_level: |score, level, from, next| match next {
        Some(next) => format!("{score} er mindst {from} og under {next}: {level}"),
        None => format!("{score} er mindst {from}: {level}"),
    },
    weighs: |weight, of| format!("Tæller med vægten {weight} i {of}"),
    answer: |said, line| match line {
        Some(line) => format!("Svar: {said}, linje {line}"),
        None => format!("Svar: {said}"),
    },
    earns: |points| format!("Svaret giver {points} point"),
    options_head: ["Kode", "Svarmulighed", "Point"],
    answers_head: ["Spørgsmål", "Svar", "Point", "Vægt", "Linje"],
    asked_later: |from, of| {
        format!(
            "Ikke stillet: Spørgsmålet har haft sin nuværende form fra version {from}, og besvarelsen er af version {of}."
        )
    },
    asked_when: "Ikke stillet, for betingelsen passer ikke:",
    answered_as: |version| format!(" (besvaret som {version})"),
    condition_head: ["Ser på", "Er", "Skal være", "Passer"],
    all_of: "Alle disse:",
    any_of: "Mindst én af disse:",
    not: "Ikke:",
    between: |at_least, below| match (at_least, below) {
        (Some(from), Some(below)) => format!("mindst {from} og under {below}"),
        (Some(from), None) => format!("mindst {from}"),
        (None, Some(below)) => format!("under {below}"),
        (None, None) => String::new(),
    },
    any_technology: "En af jeres teknologier",
    the_area: "Fagområdet",
    the_role: "Rollen",
    yes: "ja",
    no: "nej",
    unknown: "det vides ikke",
    given: |rank, all| format!("Anbefalingen passer til jeres svar. Den er nr. {rank} af {all}."),
    not_given: "Anbefalingen bliver ikke givet, for betingelsen passer ikke til jeres svar.",
    covered: "Betingelsen passer, men en anden anbefaling, som I får, siger det samme.",
    not_wanted: "Betingelsen passer, men anbefalingen hører til et aspekt, der ikke er med her.",
    need: |about, score, need, (effort, divisor)| {
        format!(
            "Behov: »{about}« er {score}, så der er {need} op til 100. Det divideres med {divisor} ({effort}), og det største tal kommer først."
        )
    },
    gain: |points, aspect| {
        format!("Regneteknisk løft: Et trin højere løfter {aspect} med {points} point.")
    },
    by_law: "Kommer før alle andre: Loven stiller eller kan stille krav her.",
    after: |titles| format!("Bygger på: {titles}"),
    rules: "Reglerne står i docs/formats.md §5: svar i punkt 1, temaer i 2, aspekter i 3, svardækning i 4, samlet i 5, niveauer i 6.",
    advice_rule: "Reglen står i docs/formats.md §6.",
    more: "Se svarene bag et aspekt, et tema, et spørgsmål eller en anbefaling: Skriv dets id efter filen.",
};
