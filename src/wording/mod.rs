//! The interface's sentences, a folder for each language.
//!
//! Plain Rust: one struct of texts with a field for each family, and a constant of it in each
//! language's folder, so that a forgotten text does not compile. Texts of questionnaires are not
//! here; they come with the questionnaire.

#[cfg(feature = "cli")]
mod cli;
mod collection;
mod columns;
mod compare;
mod da;
mod dialogue;
mod en;
mod example;
mod explain;
mod export;
mod files;
mod findings;
mod form;
#[cfg(feature = "cli")]
mod guide;
#[cfg(feature = "cli")]
mod import;
mod interview;
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

#[cfg(feature = "cli")]
pub use cli::CliTexts;
pub use collection::CollectionTexts;
pub use columns::ColumnTexts;
pub use compare::CompareTexts;
pub use dialogue::DialogueTexts;
pub use explain::ExplainTexts;
pub use export::ExportTexts;
pub use files::FileTexts;
pub use findings::Message;
pub use form::FormTexts;
#[cfg(feature = "cli")]
pub use guide::GuideTexts;
#[cfg(feature = "cli")]
pub use import::ImportTexts;
use interview::hands;
pub use interview::{CommandText, CommandTexts, InterviewTexts};
pub use page::PageTexts;
#[cfg(feature = "cli")]
pub use partial::PartialTexts;
pub use plan::PlanTexts;
pub use radar::RadarTexts;
pub use report::ReportTexts;
pub use results::Texts;
pub use revision::RevisionTexts;
#[cfg(feature = "cli")]
pub use stream::StreamTexts;
pub use technologies::TechnologyTexts;

use rust_decimal::Decimal;

#[cfg(feature = "cli")]
use crate::model::Code;
use crate::model::{Finding, IoReason, Language, Precisely, Since, languages};

/// Declares [`Wording`] with a field for each family of sentences, and a function that gives the
/// family in a language.
macro_rules! families {
    ($($(#[$about:meta])* $family:ident: $texts:ident,)*) => {
        /// All that the interface says in one language.
        struct Wording {
            /// What stands between whole numbers and decimals.
            decimal_point: &'static str,
            /// What a finding says, and how to mend what it is about; empty where there is nothing to mend.
            message: fn(&Finding) -> (String, String),
            /// What a code means, why it matters and how to mend it, at some length.
            #[cfg(feature = "cli")]
            explanation: fn(Code) -> &'static str,
            $($(#[$about])* $family: $texts),*
        }

        $(
            $(#[$about])*
            pub const fn $family(language: Language) -> &'static $texts {
                &of(language).$family
            }
        )*
    };
}

families! {
    /// The sentences of the command line.
    #[cfg(feature = "cli")]
    cli: CliTexts,
    /// The sentences of the report of a collection.
    collection: CollectionTexts,
    /// The columns of workbooks.
    columns: ColumnTexts,
    /// The sentences of comparisons.
    compare: CompareTexts,
    /// The sentences of the talk about technology.
    dialogue: DialogueTexts,
    /// The sentences of explanations.
    explain: ExplainTexts,
    /// The sentences around exported tables.
    export: ExportTexts,
    /// The sentences about files and names.
    files: FileTexts,
    /// The sentences of the form.
    form: FormTexts,
    /// The sentences of the menu of the program alone.
    #[cfg(feature = "cli")]
    guide: GuideTexts,
    /// The sentences around a survey tool's export.
    #[cfg(feature = "cli")]
    import: ImportTexts,
    /// The sentences of the interview.
    interview: InterviewTexts,
    /// The words around the content of a page.
    page: PageTexts,
    /// The sentences about parts of a comparison.
    #[cfg(feature = "cli")]
    partial: PartialTexts,
    /// The sentences of action plans.
    plan: PlanTexts,
    /// The sentences around a radar.
    radar: RadarTexts,
    /// The sentences of the report of one department.
    report: ReportTexts,
    /// The sentences of results.
    texts: Texts,
    /// The sentences about changes in a questionnaire.
    revision: RevisionTexts,
    /// The sentences around a long job.
    #[cfg(feature = "cli")]
    stream: StreamTexts,
    /// The sentences of the interview's step about technologies.
    technologies: TechnologyTexts,
}

/// Each language's wording is in the folder with the name of its tag.
macro_rules! wording {
    ($($(#[$_:meta])* $variant:ident $tag:ident)*) => {
        const fn of(language: Language) -> &'static Wording {
            match language { $(Language::$variant => &$tag::WORDING),* }
        }
    };
}

languages!(wording);

/// What a finding says, and how to mend what it is about.
pub fn message(language: Language, finding: &Finding) -> Message {
    let wording = of(language);
    let (mut what, mut help) = (wording.message)(finding);
    if let Some(near) = &finding.near {
        help = (wording.files.did_you_mean)(near);
    }
    if let Some(column) = &finding.column {
        what = (wording.texts.in_column)(column, &what);
    }
    Message { what, help: (!help.is_empty()).then_some(help) }
}

/// Why a file cannot be read or written.
pub fn io_reason(language: Language, reason: &IoReason) -> String {
    system_reason(files(language), reason)
}

fn system_reason(t: &FileTexts, reason: &IoReason) -> String {
    match reason {
        IoReason::Missing => t.no_such_file.into(),
        IoReason::Folder => t.is_folder.into(),
        IoReason::NoPermission => t.no_permission.into(),
        IoReason::NoSpace => t.no_space.into(),
        IoReason::UnusableName => t.unusable_name.into(),
        IoReason::Other(words) => words.clone(),
    }
}

/// Whether a circle, as findings show it, is of one thing that refers to itself.
fn is_itself(circle: &str) -> bool {
    circle.split_once(" → ").is_some_and(|(first, rest)| first == rest)
}

/// What a code means, why it matters and how to mend it, at some length.
#[cfg(feature = "cli")]
pub fn explanation(language: Language, code: Code) -> &'static str {
    (of(language).explanation)(code)
}

/// A number as the language writes it.
pub fn decimal(language: Language, number: Decimal) -> String {
    number.to_string().replace('.', of(language).decimal_point)
}

/// «1 error, 2 warnings»: what there is none of is left out.
fn counted(counts: &[(usize, &str, &str)]) -> String {
    let words = counts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }));
    words.collect::<Vec<_>>().join(", ")
}

/// «A, B and C», with this word before the last.
fn listed(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// Since when something is so, as precisely as it is known: «1. marts 2025», «marts 2025», «2025».
pub fn since(language: Language, since: Since) -> String {
    let t = texts(language);
    let first = since.first;
    match since.precision {
        Precisely::Year => first.year().to_string(),
        Precisely::Month => (t.month)(first),
        Precisely::Day => (t.date)(first),
    }
}
