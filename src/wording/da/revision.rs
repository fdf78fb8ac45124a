//! Changes in a questionnaire, in Danish.

use crate::model::ChangeKind;
use crate::wording::RevisionTexts;

pub const TEXTS: RevisionTexts = RevisionTexts {
    title: |title, old, new| format!("{title}: fra version {old} til {new}"),
    nothing: "Intet, som svarene eller tallene afhænger af, er ændret.",
    head: ["Hvad", "Ændring", "Mangler", "For udviklingen over tid"],
    kind: |kind| match kind {
        ChangeKind::Added => "nyt",
        ChangeKind::Retired => "udgået",
        ChangeKind::Renamed => "nyt id",
        ChangeKind::Changed => "anden betydning",
        ChangeKind::Rescaled => "andre svar eller point",
        ChangeKind::Reweighted => "anden vægt eller plads",
        ChangeKind::Recomputed => "anden regneregel",
        ChangeKind::OtherMinimum => "anden mindste svardækning",
        ChangeKind::OtherLevels => "andre niveauer",
        ChangeKind::Reworded => "andre ord",
    },
    trend: |kind| match kind {
        ChangeKind::Added => "ældre besvarelser er ikke spurgt og sammenlignes uden",
        ChangeKind::Retired => "ældre svar tæller ikke mere",
        ChangeKind::Renamed => "ældre svar læses under det nye id",
        ChangeKind::Changed | ChangeKind::Rescaled => {
            "ældre svar lægges til side, og der sammenlignes uden"
        }
        ChangeKind::Reweighted
        | ChangeKind::Recomputed
        | ChangeKind::OtherMinimum
        | ChangeKind::OtherLevels => {
            "også ældre besvarelser regnes sådan; tal, I har vist, kan blive andre"
        }
        ChangeKind::Reworded => "ingen, når meningen er den samme; ellers skriv changed",
    },
    too_low: |new, least| {
        format!("Versionen er {new}; efter disse ændringer skal den mindst være {least}.")
    },
    high_enough: |new| format!("Versionen {new} er høj nok til disse ændringer."),
    missing: "Uden det, der mangler, regnes ældre svar med, som om intet var ændret. `modenhed validate NY --against GAMMEL` viser, hvor det skal stå.",
};
