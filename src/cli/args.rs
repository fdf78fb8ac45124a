//! What can be typed. The words around it are in `wording`, so that they exist in two languages.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use modenhed::model::Role;
use modenhed::render::Format;
use modenhed::scoring::Hiding;

use super::collection::Collected;
use super::compare::CompareArgs;
use super::compare::Length;
use super::export::ExportArgs;
use super::report::ReportArgs;
use super::stream::Streamed;

/// The whole command line.
#[derive(Parser)]
#[command(
    name = "modenhed",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[arg(long, global = true, value_name = "da|en")]
    pub lang: Option<LanguageChoice>,
    #[arg(long, global = true)]
    pub width: Option<usize>,
    #[arg(long, global = true, default_value = "auto")]
    pub color: ColorChoice,
    #[arg(long, short, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// What can be done.
#[derive(Subcommand)]
pub enum Command {
    Assess(AssessArgs),
    Score(ScoreArgs),
    Compare(CompareArgs),
    Export(ExportArgs),
    Validate(ValidateArgs),
    Questionnaires(QuestionnairesArgs),
    Radar(RadarArgs),
    Plan(super::plan::PlanArgs),
    Report(ReportArgs),
}

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

#[derive(Args)]
pub struct AssessArgs {
    #[arg(long)]
    pub department: Option<String>,
    #[arg(long)]
    pub area: Option<String>,
    #[command(flatten)]
    pub asked: Asked,
    #[arg(long)]
    pub role: Option<RoleChoice>,
    #[arg(long)]
    pub respondent: Option<String>,
    #[arg(long)]
    pub date: Option<Date>,
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    #[allow(clippy::option_option, reason = "the option may be given without a file")]
    #[arg(
        long,
        num_args = 0..=1,
        conflicts_with_all = ["department", "area", "role", "respondent", "date", "output"]
    )]
    pub resume: Option<Option<PathBuf>>,
    #[arg(long)]
    pub technologies: bool,
    #[arg(long)]
    pub together: bool,
    #[arg(long)]
    pub plain: bool,
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

#[derive(Args)]
pub struct ScoreArgs {
    #[command(flatten)]
    pub collected: Collected,
    #[command(flatten)]
    pub asked: Asked,
    #[command(flatten)]
    pub told: Told,
    #[arg(long)]
    pub table: Option<TableChoice>,
    #[arg(long, default_value_t = 5)]
    pub top: usize,
    #[arg(long, conflicts_with = "top")]
    pub all: bool,
    #[arg(long)]
    pub plan: Vec<PathBuf>,
    #[arg(long)]
    pub fail_under: Vec<String>,
    #[arg(long)]
    pub groups: Option<PathBuf>,
    #[arg(long, default_value = "year", requires = "groups")]
    pub period: Length,
    #[arg(long, default_value_t = Hiding::LEAST, requires = "groups", value_parser = clap::value_parser!(u32).range(1..))]
    pub min_group: u32,
    #[command(flatten)]
    pub streamed: Streamed,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum TableChoice {
    Scores,
    Answers,
    Recommendations,
    Technologies,
}

impl TableChoice {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scores => "scores",
            Self::Answers => "answers",
            Self::Recommendations => "recommendations",
            Self::Technologies => "technologies",
        }
    }
}

#[derive(Args)]
pub struct ValidateArgs {
    #[arg(required_unless_present = "explain")]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub questionnaire: Vec<PathBuf>,
    #[arg(long)]
    pub radar: Option<PathBuf>,
    #[command(flatten)]
    pub told: Told,
    #[arg(long, conflicts_with = "files")]
    pub explain: Option<String>,
}

#[derive(Args)]
pub struct QuestionnairesArgs {
    #[command(subcommand)]
    pub command: QuestionnairesCommand,
}

#[derive(Subcommand)]
pub enum QuestionnairesCommand {
    List(ListArgs),
    Show(ShowArgs),
}

#[derive(Args)]
pub struct ListArgs {
    #[arg(long)]
    pub questionnaire: Vec<PathBuf>,
    #[command(flatten)]
    pub told: Told,
}

#[derive(Args)]
pub struct ShowArgs {
    #[arg(required = true)]
    pub ids: Vec<String>,
    #[arg(long)]
    pub questionnaire: Vec<PathBuf>,
    #[command(flatten)]
    pub told: Told,
}

#[derive(Args)]
pub struct RadarArgs {
    #[arg(long)]
    pub area: Option<String>,
    #[arg(long)]
    pub need: Option<String>,
    #[arg(long)]
    pub ring: Option<String>,
    #[arg(long)]
    pub technology: Option<String>,
    #[arg(long)]
    pub sheet: Option<PathBuf>,
    #[arg(long, conflicts_with = "technology")]
    pub dialogue: bool,
    #[arg(long)]
    pub questionnaire: Vec<PathBuf>,
    #[arg(long)]
    pub radar: Option<PathBuf>,
    #[arg(long, short)]
    pub format: Option<PictureChoice>,
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub excel: bool,
}

impl RadarArgs {
    /// Where the result goes.
    pub fn told(&self) -> Told {
        Told { format: None, output: self.output.clone(), excel: self.excel }
    }
}

/// The formats of results that have a picture.
#[derive(Clone, Copy, ValueEnum)]
pub enum PictureChoice {
    Text,
    Json,
    Csv,
    Xlsx,
    Markdown,
    Html,
    Svg,
}

impl From<PictureChoice> for Format {
    fn from(choice: PictureChoice) -> Self {
        match choice {
            PictureChoice::Text => Self::Text,
            PictureChoice::Json => Self::Json,
            PictureChoice::Csv => Self::Csv,
            PictureChoice::Xlsx => Self::Xlsx,
            PictureChoice::Markdown => Self::Markdown,
            PictureChoice::Html => Self::Html,
            PictureChoice::Svg => Self::Svg,
        }
    }
}
