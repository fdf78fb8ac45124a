//! Arguments that several commands share. The words around them are in `wording`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use modenhed::render::Format;

#[derive(Clone, Copy, ValueEnum)]
pub enum LanguageChoice {
    Da,
    En,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum FormatChoice {
    Text,
    Json,
    Csv,
    Xlsx,
    Markdown,
}

impl From<FormatChoice> for Format {
    fn from(choice: FormatChoice) -> Self {
        match choice {
            FormatChoice::Text => Self::Text,
            FormatChoice::Json => Self::Json,
            FormatChoice::Csv => Self::Csv,
            FormatChoice::Xlsx => Self::Xlsx,
            FormatChoice::Markdown => Self::Markdown,
        }
    }
}

/// Which questionnaires are used.
#[derive(Args)]
pub struct Asked {
    #[arg(long)]
    pub questionnaire: Vec<PathBuf>,
    #[arg(long)]
    pub aspect: Vec<String>,
    #[arg(long)]
    pub radar: Option<PathBuf>,
}

/// Where results go, and how.
#[derive(Args, Default)]
pub struct Told {
    #[arg(long, short)]
    pub format: Option<FormatChoice>,
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub excel: bool,
}
