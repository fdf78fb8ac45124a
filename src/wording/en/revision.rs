//! Changes in a questionnaire, in English.

use crate::model::ChangeKind;
use crate::wording::RevisionTexts;

pub const TEXTS: RevisionTexts = RevisionTexts {
    title: |title, old, new| format!("{title}: from version {old} to {new}"),
    nothing: "Nothing that answers or figures depend on has changed.",
    kind: |kind| match kind {
        ChangeKind::Added => "New",
        ChangeKind::Retired => "Retired",
        ChangeKind::Renamed => "New id",
        ChangeKind::Changed => "Another meaning",
        ChangeKind::Rescaled => "Other options or points",
        ChangeKind::Reweighted => "Another weight or place",
        ChangeKind::Recomputed => "Another rule",
        ChangeKind::OtherMinimum => "Another minimum of answers",
        ChangeKind::OtherLevels => "Other levels",
        ChangeKind::OtherCondition => "Asked in other cases",
        ChangeKind::Reworded => "Other words",
    },
    trend: |kind| match kind {
        ChangeKind::Added => "Older sheets were not asked, and are compared without it.",
        ChangeKind::Retired => "Older answers no longer count.",
        ChangeKind::Renamed => "Older answers are read under the new id.",
        ChangeKind::Changed | ChangeKind::Rescaled => {
            "Older answers are kept aside, and it is compared without them."
        }
        ChangeKind::Reweighted
        | ChangeKind::Recomputed
        | ChangeKind::OtherMinimum
        | ChangeKind::OtherLevels
        | ChangeKind::OtherCondition => {
            "Older sheets are computed like this, too; figures that were shown may change."
        }
        ChangeKind::Reworded => {
            "For trends it means nothing if the meaning is the same; else write `changed`."
        }
    },
    without: |title, mark| format!("{title}: `{mark}` is missing"),
    too_low: |new, least| {
        format!("The version is {new}; after these changes it must be at least {least}.")
    },
    high_enough: |new| format!("The version {new} is high enough for these changes."),
    missing: "Without what is missing, older answers count as if nothing had changed. `modenhed validate NEW --against OLD` shows where it belongs.",
};
