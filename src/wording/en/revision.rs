//! Changes in a questionnaire, in English.

use crate::model::ChangeKind;
use crate::wording::RevisionTexts;

pub const TEXTS: RevisionTexts = RevisionTexts {
    title: |title, old, new| format!("{title}: from version {old} to {new}"),
    nothing: "Nothing that answers or figures depend on has changed.",
    head: ["What", "Change", "Missing", "For trends over time"],
    kind: |kind| match kind {
        ChangeKind::Added => "new",
        ChangeKind::Retired => "retired",
        ChangeKind::Renamed => "new id",
        ChangeKind::Changed => "another meaning",
        ChangeKind::Rescaled => "other options or points",
        ChangeKind::Reweighted => "another weight or place",
        ChangeKind::Recomputed => "another rule",
        ChangeKind::OtherMinimum => "another minimum of answers",
        ChangeKind::OtherLevels => "other levels",
        ChangeKind::Reworded => "other words",
    },
    trend: |kind| match kind {
        ChangeKind::Added => "older sheets were not asked, and are compared without it",
        ChangeKind::Retired => "older answers no longer count",
        ChangeKind::Renamed => "older answers are read under the new id",
        ChangeKind::Changed | ChangeKind::Rescaled => {
            "older answers are kept aside, and it is compared without them"
        }
        ChangeKind::Reweighted
        | ChangeKind::Recomputed
        | ChangeKind::OtherMinimum
        | ChangeKind::OtherLevels => {
            "older sheets are computed like this, too; figures that were shown may change"
        }
        ChangeKind::Reworded => "none, if the meaning is the same; else write changed",
    },
    too_low: |new, least| {
        format!("The version is {new}; after these changes it must be at least {least}.")
    },
    high_enough: |new| format!("The version {new} is high enough for these changes."),
    missing: "Without what is missing, older answers count as if nothing had changed. `modenhed validate NEW --against OLD` shows where it belongs.",
};
