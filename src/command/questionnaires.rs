//! `modenhed questionnaires`: which there are, and what they ask.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use modenhed::model::Revision;
use modenhed::report::{QuestionnaireList, QuestionnaireReport, RevisionReport};

use crate::cli::args::{OutputArgs, SetArgs};
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::verdict::Verdict;

#[derive(Args)]
pub struct QuestionnairesArgs {
    #[command(subcommand)]
    pub command: QuestionnairesCommand,
}

#[derive(Subcommand)]
pub enum QuestionnairesCommand {
    List(ListArgs),
    Show(ShowArgs),
    Diff(DiffArgs),
}

#[derive(Args)]
pub struct ListArgs {
    #[command(flatten)]
    pub set: SetArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Args)]
pub struct ShowArgs {
    #[arg(required = true)]
    pub ids: Vec<String>,
    #[command(flatten)]
    pub set: SetArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Args)]
pub struct DiffArgs {
    #[arg(display_order = 1)]
    pub old: PathBuf,
    #[arg(display_order = 2)]
    pub new: PathBuf,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Lists or shows questionnaires, or what has changed in one.
pub fn run(args: &QuestionnairesArgs, screen: Screen) -> Result<Verdict, Error> {
    match &args.command {
        QuestionnairesCommand::List(args) => list(args, screen),
        QuestionnairesCommand::Show(args) => show(args, screen),
        QuestionnairesCommand::Diff(args) => diff(args, screen),
    }
}

fn list(args: &ListArgs, screen: Screen) -> Result<Verdict, Error> {
    outputs::check(&[args.set.files()], &[args.output.path.as_deref()])?;
    let questionnaires = inputs::set(&args.set, screen)?;
    let format = args.output.format_of(format::RESULTS, false)?;
    let list = QuestionnaireList { questionnaires: &questionnaires, language: screen.language };
    output::write(&args.output, screen, format, None, |mut writer| {
        Ok(writer.add(&list).and_then(|()| writer.finish::<QuestionnaireList<'_>>()))
    })?;
    Ok(Verdict::Yes)
}

fn show(args: &ShowArgs, screen: Screen) -> Result<Verdict, Error> {
    outputs::check(&[args.set.files()], &[args.output.path.as_deref()])?;
    let questionnaires = inputs::set(&args.set, screen)?;
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
    Ok(Verdict::Yes)
}

fn diff(args: &DiffArgs, screen: Screen) -> Result<Verdict, Error> {
    let (old, new) = (std::slice::from_ref(&args.old), std::slice::from_ref(&args.new));
    outputs::check(&[old, new], &[args.output.path.as_deref()])?;
    let [old, new] = [old, new].map(|file| inputs::questionnaires(file, screen));
    let (olds, news) = (old?, new?);
    let (old, new) = (olds.at(0), news.at(0));
    if old.id != new.id {
        return Err(Error::OtherQuestionnaires(old.id.clone(), new.id.clone()));
    }
    let revision = Revision::between((&olds, 0), (&news, 0));
    let report = RevisionReport { old, new, revision: &revision, language: screen.language };
    let format = args.output.format_of(format::RESULTS, false)?;
    output::write(&args.output, screen, format, None, |mut writer| Ok(writer.whole(&report)))?;
    Ok(Verdict::Yes)
}
