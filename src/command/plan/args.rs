//! What can be typed after `modenhed plan`.

use clap::Args;
use jiff::civil::Date;
use modenhed::scoring::Precision;

use crate::cli::args::{InputArgs, OutputArgs, QuestionnaireArgs};
use crate::cli::{choice, clock, format};

#[derive(Args)]
#[command(mut_arg("format", |arg| arg.value_parser(choice::one_of(format::PLANS))))]
pub struct PlanArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[command(flatten)]
    pub asked: QuestionnaireArgs,
    #[arg(long)]
    pub top: Option<usize>,
    #[arg(long, value_delimiter = ',', conflicts_with = "top")]
    pub pick: Vec<String>,
    #[arg(long)]
    pub due: Option<Date>,
    #[arg(long)]
    pub department: Option<String>,
    #[arg(long, default_value_t = Precision::LEAST, value_parser = clap::value_parser!(u32).range(1..))]
    pub min_group: u32,
    #[arg(long)]
    pub add: bool,
    #[arg(long)]
    pub plain: bool,
    #[arg(long)]
    pub date: Option<Date>,
    #[command(flatten)]
    pub output: OutputArgs,
}

impl PlanArgs {
    /// The day that was given, or today.
    pub fn today(&self) -> Date {
        self.date.unwrap_or_else(clock::today)
    }
}
