//! Arguments that several commands share. The words around them are in `wording`.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use modenhed::model::Role;
use modenhed::render::Format;
use modenhed::store;

use crate::cli::choice;
use crate::cli::error::Error;
use crate::cli::format::{self, Formats};
use crate::cli::typed::quoted;

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

/// Where questionnaires are taken from.
#[derive(Args)]
pub struct SetArgs {
    #[arg(long)]
    pub questionnaire: Vec<PathBuf>,
    #[arg(long, conflicts_with = "questionnaire")]
    pub model: Option<PathBuf>,
    #[arg(long)]
    pub content_lang: Option<String>,
}

impl SetArgs {
    /// The files that are named.
    pub fn files(&self) -> &[PathBuf] {
        if self.model.is_some() { self.model.as_slice() } else { &self.questionnaire }
    }

    /// What has to be typed after the files of answers, so that the same questionnaires are used.
    pub fn typed(&self) -> String {
        let words = self.options().flat_map(|(option, file)| [option.to_owned(), quoted(file)]);
        words.flat_map(|word| [" ".to_owned(), word]).collect()
    }

    /// The options that name them, each with its file, to be typed again.
    pub fn options(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        let option = if self.model.is_some() { "--model" } else { "--questionnaire" };
        self.files().iter().map(move |file| (option, file.as_path()))
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum RoleChoice {
    Leader,
    Employee,
}

impl From<RoleChoice> for Role {
    fn from(choice: RoleChoice) -> Self {
        match choice {
            RoleChoice::Leader => Self::Leader,
            RoleChoice::Employee => Self::Employee,
        }
    }
}

/// Which questionnaires are used.
#[derive(Args)]
pub struct QuestionnaireArgs {
    #[command(flatten)]
    pub set: SetArgs,
    #[arg(long)]
    pub aspect: Vec<String>,
    #[arg(long)]
    pub radar: Option<PathBuf>,
}

/// What sheets are taken from.
#[derive(Args)]
pub struct InputArgs {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub latest: bool,
}

/// How tables of any length are read.
#[derive(Args, Default)]
pub struct BatchArgs {
    #[arg(long)]
    pub threads: Option<NonZeroUsize>,
    #[arg(long)]
    pub rejects: Option<PathBuf>,
    #[arg(long, short)]
    pub quiet: bool,
}

/// Where results go, and how.
#[derive(Args, Default)]
pub struct OutputArgs {
    // Commands whose results have other formats give this another list.
    #[arg(long, short, value_parser = choice::one_of(format::RESULTS))]
    pub format: Option<Format>,
    #[arg(long = "output", short = 'o', id = "output")]
    pub path: Option<PathBuf>,
    #[arg(long)]
    pub excel: bool,
}

impl OutputArgs {
    /// The format out of these: by name, by the output file's ending, by an option that only makes
    /// sense for CSV (`--excel`, and `--table` if `for_table` says that it was given), else the first.
    pub fn format_of(&self, formats: Formats, for_table: bool) -> Result<Format, Error> {
        let csv_only = self.excel || for_table;
        let by_ending = self.path.as_deref().and_then(|path| by_ending(path, formats));
        let format = match (self.format, csv_only) {
            (Some(format), _) => format,
            (None, true) => by_ending.and_then(Result::ok).unwrap_or(Format::Csv),
            (None, false) => by_ending.unwrap_or(Ok(formats[0]))?,
        };
        if csv_only && format != Format::Csv { Err(Error::TableNeedsCsv) } else { Ok(format) }
    }
}

/// The format, out of these, that a file's ending asks for; nothing for standard output, and for a
/// device or a pipe that no ending names.
pub fn by_ending(path: &Path, formats: Formats) -> Option<Result<Format, Error>> {
    if path == Path::new("-") {
        return None;
    }
    let name = path.to_string_lossy().into_owned();
    let format = formats.iter().copied().find(|format| format.is_of_file(&name));
    if format.is_none() && store::is_stream(path) {
        return None;
    }
    Some(format.ok_or(Error::UnknownEnding(name, formats)))
}
