//! Changes in a questionnaire, in Danish.

use crate::model::ChangeKind;
use crate::wording::RevisionTexts;

pub const TEXTS: RevisionTexts = RevisionTexts {
    title: |title, old, new| format!("{title}: fra version {old} til {new}"),
    nothing: "Intet, som svarene eller tallene afhænger af, er ændret.",
    kind: |kind| match kind {
        ChangeKind::Added => "Nyt",
        ChangeKind::Retired => "Udgået",
        ChangeKind::Renamed => "Nyt id",
        ChangeKind::Changed => "Anden betydning",
        ChangeKind::Rescaled => "Andre svarmuligheder eller point",
        ChangeKind::Reweighted => "Anden vægt eller plads",
        ChangeKind::Recomputed => "Anden regneregel",
        ChangeKind::OtherMinimum => "Anden mindste svardækning",
        ChangeKind::OtherLevels => "Andre niveauer",
        ChangeKind::OtherCondition => "Stilles i andre tilfælde",
        ChangeKind::Reworded => "Andre ord",
    },
    trend: |kind| match kind {
        ChangeKind::Added => {
            "I ældre besvarelser er der ikke spurgt om det, og der sammenlignes uden det."
        }
        ChangeKind::Retired => "Ældre svar tæller ikke mere.",
        ChangeKind::Renamed => "Ældre svar læses under det nye id.",
        ChangeKind::Changed | ChangeKind::Rescaled => {
            "Ældre svar lægges til side, og der sammenlignes uden dem."
        }
        ChangeKind::Reweighted
        | ChangeKind::Recomputed
        | ChangeKind::OtherMinimum
        | ChangeKind::OtherLevels
        | ChangeKind::OtherCondition => {
            "Også ældre besvarelser regnes sådan; tal, I har vist, kan ændre sig."
        }
        ChangeKind::Reworded => {
            "For udviklingen betyder det intet, når meningen er den samme; ellers skriv `changed`."
        }
    },
    without: |title, mark| format!("{title}: `{mark}` mangler"),
    too_low: |new, least| {
        format!("Versionen er {new}; efter disse ændringer skal den mindst være {least}.")
    },
    high_enough: |new| format!("Versionen {new} er høj nok til disse ændringer."),
    missing: "Uden det, der mangler, regnes ældre svar med, som om intet var ændret. `modenhed validate NY --against GAMMEL` viser, hvor det skal stå.",
};
