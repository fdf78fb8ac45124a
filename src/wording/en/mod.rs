//! The interface in English.

#[cfg(feature = "cli")]
mod cli;
mod collection;
mod columns;
mod compare;
mod dialogue;
mod explain;
#[cfg(feature = "cli")]
mod explanations;
mod export;
mod files;
mod form;
#[cfg(feature = "cli")]
mod guide;
#[cfg(feature = "cli")]
mod import;
mod interview;
mod messages;
mod page;
#[cfg(feature = "cli")]
mod partial;
mod plan;
mod radar;
mod report;
mod results;
mod revision;
#[cfg(feature = "cli")]
mod stream;
mod technologies;

use crate::wording::Wording;

pub const WORDING: Wording = Wording {
    decimal_point: ".",
    message: messages::message,
    #[cfg(feature = "cli")]
    explanation: explanations::explanation,
    #[cfg(feature = "cli")]
    cli: cli::TEXTS,
    collection: collection::TEXTS,
    columns: columns::TEXTS,
    compare: compare::TEXTS,
    dialogue: dialogue::TEXTS,
    explain: explain::TEXTS,
    export: export::TEXTS,
    files: files::TEXTS,
    form: form::TEXTS,
    #[cfg(feature = "cli")]
    guide: guide::TEXTS,
    #[cfg(feature = "cli")]
    import: import::TEXTS,
    interview: interview::TEXTS,
    page: page::TEXTS,
    #[cfg(feature = "cli")]
    partial: partial::TEXTS,
    plan: plan::TEXTS,
    radar: radar::TEXTS,
    report: report::TEXTS,
    revision: revision::TEXTS,
    #[cfg(feature = "cli")]
    stream: stream::TEXTS,
    technologies: technologies::TEXTS,
    texts: results::TEXTS,
};
