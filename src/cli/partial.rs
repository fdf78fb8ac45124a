//! A comparison in parts: what is typed for it, and what is said of a part that cannot be merged.

use clap::Args;
use modenhed::batch::{Fault, PARTIAL_SCHEMA};
use modenhed::model::{IoReason, Language};
use modenhed::wording;

/// Whether the work is split.
#[derive(Args)]
pub struct PartialArgs {
    #[arg(
        long,
        conflicts_with_all = ["format", "sort", "questions", "target", "targets", "min_group", "invited", "reference", "publish_reference", "excel"]
    )]
    pub partial: bool,
    #[arg(
        long,
        conflicts_with_all =
            ["by", "period", "themes", "no_questions", "aspect", "latest", "threads", "rejects"]
    )]
    pub merge: bool,
}

/// What is wrong with a file that cannot be merged, and how to mend it.
pub fn words(fault: &Fault, file: &str, language: Language) -> (String, Option<String>) {
    let t = wording::partial(language);
    let (what, hint) = match fault {
        Fault::Unread(error) => (wording::io_reason(language, &IoReason::from(error)), None),
        Fault::Json(line, column) => ((t.json)(*line, *column), Some(t.again)),
        Fault::NoPart => (t.no_part.into(), Some(t.again)),
        Fault::Form(found) => ((t.form)(*found, PARTIAL_SCHEMA), Some(t.again)),
        Fault::Damaged => (t.damaged.into(), Some(t.again)),
        Fault::Twice(before) => ((t.twice)(before), Some(t.twice_hint)),
        Fault::Differs(what, here, other, there) => {
            ((t.differs)(what, here, other, there), Some(t.differs_hint))
        }
        Fault::Questionnaires(there, now) => {
            ((t.questionnaires)(there, now), Some(t.questionnaires_hint))
        }
    };
    ((t.unusable)(file, &what), hint.map(Into::into))
}
