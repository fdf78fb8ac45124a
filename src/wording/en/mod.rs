//! The interface in English.

mod cli;
mod collection;
mod compare;
mod dialogue;
mod explain;
mod explanations;
mod export;
mod import;
mod interview;
mod messages;
mod page;
mod partial;
mod plan;
mod radar;
mod report;
mod results;
mod revision;
mod stream;
mod technologies;

use crate::wording::Wording;

pub const WORDING: Wording = Wording {
    decimal_point: ".",
    message: messages::message,
    explanation: explanations::explanation,
    cli: cli::TEXTS,
    collection: collection::TEXTS,
    compare: compare::TEXTS,
    dialogue: dialogue::TEXTS,
    explain: explain::TEXTS,
    export: export::TEXTS,
    import: import::TEXTS,
    interview: interview::TEXTS,
    page: page::TEXTS,
    partial: partial::TEXTS,
    plan: plan::TEXTS,
    radar: radar::TEXTS,
    report: report::TEXTS,
    revision: revision::TEXTS,
    stream: stream::TEXTS,
    technologies: technologies::TEXTS,
    texts: results::TEXTS,
};
