//! `modenhed questionnaires`: which there are, and what they ask.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use modenhed::report::{QuestionnaireList, QuestionnaireReport};

use crate::cli::answer::Answer;
use crate::cli::args::OutputArgs;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;

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
    pub output: OutputArgs,
}

#[derive(Args)]
pub struct ShowArgs {
    #[arg(required = true)]
    pub ids: Vec<String>,
    #[arg(long)]
    pub questionnaire: Vec<PathBuf>,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Lists or shows questionnaires.
pub fn run(args: &QuestionnairesArgs, screen: Screen) -> Result<Answer, Error> {
    match &args.command {
        QuestionnairesCommand::List(args) => list(args, screen),
        QuestionnairesCommand::Show(args) => show(args, screen),
    }
}

fn list(args: &ListArgs, screen: Screen) -> Result<Answer, Error> {
    outputs::check(&[&args.questionnaire], &[args.output.path.as_deref()])?;
    let questionnaires = inputs::questionnaires(&args.questionnaire, screen)?;
    let format = args.output.format_of(format::RESULTS, false)?;
    let list = QuestionnaireList { questionnaires: &questionnaires, language: screen.language };
    output::write(&args.output, screen, format, None, |mut writer| {
        Ok(writer.add(&list).and_then(|()| writer.finish::<QuestionnaireList<'_>>()))
    })?;
    Ok(Answer::Yes)
}

fn show(args: &ShowArgs, screen: Screen) -> Result<Answer, Error> {
    outputs::check(&[&args.questionnaire], &[args.output.path.as_deref()])?;
    let questionnaires = inputs::questionnaires(&args.questionnaire, screen)?;
    let shown: Vec<_> = args
        .ids
        .iter()
        .map(|id| inputs::known_aspect(&questionnaires, id))
        .collect::<Result<_, _>>()?;
    let format = args.output.format_of(format::RESULTS, false)?;
    output::write(&args.output, screen, format, None, |mut writer| {
        let done = shown.iter().try_for_each(|aspect| {
            writer.add(&QuestionnaireReport {
                questionnaires: &questionnaires,
                questionnaire: questionnaires.at(*aspect),
                language: screen.language,
            })
        });
        Ok(done.and_then(|()| writer.finish::<QuestionnaireReport<'_>>()))
    })?;
    Ok(Answer::Yes)
}
