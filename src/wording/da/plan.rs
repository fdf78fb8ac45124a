//! Action plans in words, in Danish.

use crate::model::ActionStatus;
use crate::wording::{PlanTexts, counted};

pub const TEXTS: PlanTexts = PlanTexts {
    title: |department| format!("Handleplan for {department}"),
    counts: |[waiting, started, done, dropped], late| {
        let counts = counted(&[
            (waiting, "ikke påbegyndt", "ikke påbegyndt"),
            (started, "i gang", "i gang"),
            (done, "færdig", "færdige"),
            (dropped, "opgivet", "opgivet"),
        ]);
        match late {
            0 => format!("{counts}."),
            1 => format!("{counts}. 1 har overskredet fristen."),
            late => format!("{counts}. {late} har overskredet fristen."),
        }
    },
    empty: "Der er ingen handlinger i planen.",
    head: ["Nr.", "Handling", "Ansvarlig", "Frist", "Status"],
    status: |status| match status {
        ActionStatus::NotStarted => "ikke påbegyndt",
        ActionStatus::Started => "i gang",
        ActionStatus::Done => "færdig",
        ActionStatus::Dropped => "opgivet",
    },
    late: |days| match days {
        1 => "overskredet med 1 dag".into(),
        days => format!("overskredet med {days} dage"),
    },
    no_date: "ikke aftalt",
    no_one: "ikke aftalt",
    responsible: |who| format!("ansvarlig: {who}"),
    due: |date| format!("frist {date}"),
    how: "Sådan kommer I videre",
    first_step: "Første skridt",
    note: "Note",
    planned: "I jeres handleplan",
    no_longer: "I jeres handleplan, men ikke længere anbefalet",
    no_longer_note: "Svarene peger ikke længere på disse handlinger. Er de udført, så skriv status: done i planen; ellers tal om hvorfor.",
    file_hint: "status: not-started (ikke påbegyndt), started (i gang), done (færdig) eller dropped (opgivet)\n\
                due: fristen som år-måned-dag, fx 2027-03-01; responsible: helst en rolle",
    choose: "Hvilke anbefalinger vil I arbejde med?",
    choose_keys: "mellemrum sætter kryds · Enter tager dem med kryds · Esc fortryder",
    choose_hint: "Skriv et eller flere numre med komma imellem.",
    chosen: "I vælger",
    action_of: |number, of, what| format!("Handling {number} af {of} · {what}"),
    ask_responsible: "Hvem er ansvarlig?",
    responsible_hint: "Helst en rolle, fx teamlederen.",
    ask_due: "Hvornår skal det være gjort?",
    due_hint: "Fx 1. marts 2027, 1.3.2027 eller marts 2027.",
    due_wrong: |text| {
        format!("»{text}« er ikke en gyldig frist. Skriv den fx 1. marts 2027 eller 1.3.2027.")
    },
    skips: "Enter springer over.",
    ask_status: "Hvor langt er I?",
    update: ("o", "Opdatér status, frist og ansvarlig", "opdatér status, frist og ansvarlig"),
    which: "Hvilken handling er der nyt om?",
    action: "Handling",
    late_ones: "Fristen er overskredet",
    others: "De øvrige",
    changed_same: "En anden har ændret det samme imens. Se, hvad der nu står, og svar igen.",
    gone: "En anden har taget handlingen ud af planen imens.",
    stopped: |path, command| {
        format!("Stoppet. Det, I har svaret, er gemt i {path}. Se planen igen med:\n  {command}")
    },
    updated: |path| format!("Ændringerne er gemt i {path}."),
    given_by: |sheets, of| format!("anbefalet i {sheets} af {of} besvarelser"),
    needed_by: |some, all| format!("passer til {some} af {all} afdelinger"),
    took_top: |count| match count {
        1 => "Den øverste anbefaling er taget med; vælg selv med --top eller --pick.".into(),
        count => {
            format!(
                "De {count} øverste anbefalinger er taget med; vælg selv med --top eller --pick."
            )
        }
    },
    nothing_chosen: "Der er ikke valgt nogen anbefalinger; der er ikke skrevet noget.",
    none_fits: "Ingen anbefaling passer til svarene, så der er intet at lave en plan af. `modenhed report` viser næste skridt for hvert spørgsmål og en plan til at udfylde.",
    nothing_new: |path| format!("Der er ingen anbefalinger at føje til {path}; planen er uændret."),
    changed: |path| format!("{path} er ændret imens. Ændringerne er beholdt."),
    saved: |path, command| {
        format!(
            "Gemt i {path}. Ret i filen, når der sker noget, og se planen igen med:\n  {command}"
        )
    },
    original: |path| format!("Den oprindelige plan ligger i {path}."),
    left_out: |undated, closed| {
        let counts = counted(&[
            (undated, "uden frist", "uden frist"),
            (closed, "færdig eller opgivet", "færdige eller opgivne"),
        ]);
        format!("Ikke i kalenderen: {counts}.")
    },
    no_sheet_for: |department| {
        format!("handleplanen for {department} passer ikke til nogen af besvarelserne")
    },
    taken: |path| format!("{path} findes allerede"),
    taken_hint: "føj til planen med --add, eller vælg et andet navn med -o",
    mixed: "her er både handleplaner og besvarelser",
    mixed_hint: "vis planer for sig; føj til en plan med `modenhed plan BESVARELSE -o PLAN --add`; hold den op mod en besvarelse med `modenhed score BESVARELSE --plan PLAN`",
    departments: |names| format!("der er flere afdelinger: {names}"),
    departments_hint: "lav en plan for hver, eller giv den fælles plan et navn med --department",
    too_few: |least| {
        format!(
            "i ingen afdeling har mindst {least} personer svaret, så det kan ikke siges, hvad afdelingerne har til fælles"
        )
    },
    too_few_hint: "må I se hver besvarelse, fx afdelingernes egne, så brug --min-group 1",
    file_first: "en ny handleplan skrives som YAML eller JSON",
    file_first_hint: "lav planen først, fx med -o handleplan.yaml, og skriv den bagefter ud med `modenhed plan handleplan.yaml -o handleplan.ics`",
    unusable: |path| format!("{path} kan ikke bruges som handleplan"),
    only_new: |option| format!("{option} bruges, når der laves en plan af besvarelser"),
    only_new_hint: "ret i planens fil i stedet",
};
