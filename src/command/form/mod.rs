//! `modenhed form`: the questions and the engine as one page, to be answered in a browser.

mod page;

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use modenhed::form::{FormFile, FormSetup};
use modenhed::model::{Findings, Role, Source, Term};
use modenhed::parse;

use crate::cli::args::RoleChoice;
use crate::cli::error::Error;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::verdict::Verdict;
use page::FormPage;

#[derive(Args)]
pub struct FormArgs {
    #[arg(long)]
    department: Option<String>,
    #[arg(long)]
    area: Option<String>,
    #[arg(long)]
    role: Option<RoleChoice>,
    #[arg(long)]
    date: Option<Date>,
    #[arg(long)]
    questionnaire: Vec<PathBuf>,
    #[arg(long)]
    aspect: Vec<String>,
    #[arg(long, conflicts_with = "no_radar")]
    radar: Option<PathBuf>,
    #[arg(long)]
    no_radar: bool,
    #[arg(long)]
    send_to: Option<String>,
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// Writes the form.
pub fn run(args: &FormArgs, screen: Screen) -> Result<Verdict, Error> {
    outputs::check(&[&args.questionnaire, args.radar.as_slice()], &[args.output.as_deref()])?;
    // What is wrong with them is told here, where it can be mended.
    let mut found = Findings::default();
    let questions = inputs::questionnaire_sources(&args.questionnaire, &mut found);
    let set = inputs::usable(&questions, found, screen)?;
    let mut found = Findings::default();
    let technologies = inputs::radar_source(args.radar.as_deref(), &mut found);
    let radar = inputs::usable_radar(technologies.as_ref(), found, screen)?;
    for id in &args.aspect {
        inputs::known_aspect(&set, id)?;
    }
    let aspects = set.iter().map(|one| one.id.clone());
    let aspects = aspects.filter(|id| args.aspect.is_empty() || args.aspect.contains(id));
    let given = |text: &Option<String>| {
        let text = text.as_deref().map(|text| parse::tidy(text.trim()).into_owned());
        text.filter(|text| !text.is_empty())
    };
    let area = given(&args.area).map(|area| match Term::named(&radar.areas, &area) {
        Some(known) => radar.areas[known].id.clone(),
        None => area,
    });
    let setup = FormSetup {
        language: screen.language.tag().into(),
        questionnaires: questions.iter().map(|(_, source)| file(source)).collect(),
        radar: technologies.as_ref().filter(|_| !args.no_radar).map(file),
        aspects: aspects.collect(),
        department: given(&args.department),
        area,
        role: args.role.map(|role| Role::from(role).name().to_owned()),
        date: args.date.map(|date| date.to_string()),
        send_to: given(&args.send_to),
    };
    let Some(set) = setup.set() else { return Err(Error::Questionnaires) };
    let page = FormPage { setup: &setup, set: &set, language: screen.language };
    output::bytes(args.output.as_deref(), page.written().map_err(Error::Stdout)?.as_bytes())?;
    Ok(Verdict::Yes)
}

/// A file by its name alone: in which folder it is, is nobody's business.
fn file(source: &Source) -> FormFile {
    let name = source.name.rsplit(['/', '\\']).next().unwrap_or_default();
    let text = String::from_utf8_lossy(&source.bytes).into_owned();
    FormFile { name: name.to_owned(), text }
}
