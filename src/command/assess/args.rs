//! What can be typed after `modenhed assess`.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use crate::cli::args::{QuestionnaireArgs, RoleChoice};
use crate::cli::clock;

#[derive(Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct AssessArgs {
    #[arg(long)]
    pub department: Option<String>,
    #[arg(long)]
    pub area: Option<String>,
    #[command(flatten)]
    pub asked: QuestionnaireArgs,
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
    pub previous: Option<PathBuf>,
    #[arg(long)]
    pub technologies: bool,
    #[arg(long)]
    pub together: bool,
    #[arg(long)]
    pub fast: bool,
    #[arg(long)]
    pub plain: bool,
}

impl AssessArgs {
    /// The day of the interview: the one that was given, or today.
    pub fn day(&self) -> Date {
        self.date.unwrap_or_else(clock::today)
    }
}
