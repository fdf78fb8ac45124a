//! The interface's sentences, in Danish and English.
//!
//! Plain Rust: one struct of texts and a constant for each language, so that a forgotten text does
//! not compile. Texts of questionnaires are not here; they come with the questionnaire.

mod cli_da;
mod cli_en;
mod collection;
mod compare;
mod da;
mod dialogue;
mod en;
mod explain_da;
mod explain_en;
mod export;
mod interview;
mod interview_da;
mod interview_en;
mod messages_da;
mod messages_en;
mod page;
mod partial;
mod plan;
mod radar;
mod report;
mod stream;
mod technologies;
mod texts;

pub use collection::{CollectionTexts, texts as collection};
pub use compare::{CompareTexts, texts as compare};
pub use dialogue::{DialogueTexts, texts as dialogue};
pub use export::{ExportTexts, texts as export};
pub use interview::InterviewTexts;
pub use page::{PageTexts, texts as page};
pub use partial::{PartialTexts, texts as partial};
pub use plan::{PlanTexts, texts as plan};
pub use radar::{RadarTexts, texts as radar};
pub use report::{ReportTexts, texts as report};
pub use stream::{StreamTexts, texts as stream};
pub use technologies::{TechnologyTexts, texts as technologies};
pub use texts::{CliTexts, Message, Texts};

use crate::model::{Code, Finding, Language};
use rust_decimal::Decimal;

/// The sentences of results.
pub const fn texts(language: Language) -> &'static Texts {
    match language {
        Language::Da => &da::TEXTS,
        Language::En => &en::TEXTS,
    }
}

/// The sentences of the command line.
pub const fn cli(language: Language) -> &'static CliTexts {
    match language {
        Language::Da => &cli_da::TEXTS,
        Language::En => &cli_en::TEXTS,
    }
}

/// The sentences of the interview.
pub const fn interview(language: Language) -> &'static InterviewTexts {
    match language {
        Language::Da => &interview_da::TEXTS,
        Language::En => &interview_en::TEXTS,
    }
}

/// What a finding says, and how to mend what it is about.
pub fn message(language: Language, finding: &Finding) -> Message {
    let mut message = match language {
        Language::Da => messages_da::message(finding),
        Language::En => messages_en::message(finding),
    };
    if let Some(column) = &finding.column {
        message.what = match language {
            Language::Da => format!("kolonne «{column}»: {}", message.what),
            Language::En => format!("column «{column}»: {}", message.what),
        };
    }
    message
}

/// What a code means, why it matters and how to mend it, at some length.
pub const fn explanation(language: Language, code: Code) -> &'static str {
    match language {
        Language::Da => explain_da::explanation(code),
        Language::En => explain_en::explanation(code),
    }
}

/// A number as the language writes it.
pub fn decimal(language: Language, number: Decimal) -> String {
    let number = number.to_string();
    match language {
        Language::Da => number.replace('.', ","),
        Language::En => number,
    }
}
