//! `modenhed explain`: how a figure or a piece of advice came about.

use std::path::PathBuf;

use clap::Args;
use modenhed::model::Questionnaires;
use modenhed::parse;
use modenhed::render::Format;
use modenhed::report::{Explained, ExplanationReport, Mode, Omitted, SheetReport, Unnamed};
use modenhed::scoring::Engine;

use crate::cli::args::{OutputArgs, QuestionnaireArgs};
use crate::cli::choice;
use crate::cli::clock;
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::verdict::Verdict;

#[derive(Args)]
pub struct ExplainArgs {
    sheet: PathBuf,
    what: Option<String>,
    #[command(flatten)]
    asked: QuestionnaireArgs,
    #[arg(long, short, value_parser = choice::one_of(format::EXPLANATIONS))]
    format: Option<Format>,
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// Scores a sheet and explains all of its figures, or one.
pub fn run(args: &ExplainArgs, screen: Screen) -> Result<Verdict, Error> {
    let sheet = std::slice::from_ref(&args.sheet);
    outputs::check(
        &[sheet, args.asked.set.files(), args.asked.radar.as_slice()],
        &[args.output.as_deref()],
    )?;
    let destination = OutputArgs { format: args.format, path: args.output.clone(), excel: false };
    let format = destination.format_of(format::EXPLANATIONS, false)?;
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let subject = match &args.what {
        Some(name) => named(&questionnaires, name)?,
        None => Explained::Everything,
    };
    let (placed, answer) = inputs::sheet(&args.sheet, &questionnaires, screen)?;
    let engine = Engine::new(&questionnaires);
    let assessment = engine.assess(&placed.sheet);
    let report = ExplanationReport {
        report: SheetReport {
            questionnaires: &questionnaires,
            sheet: &placed.sheet,
            assessment: &assessment,
            plan: None,
            reference: None,
            mode: Mode {
                language: screen.language,
                top: usize::MAX,
                today: clock::today(),
                omitted: Omitted::default(),
            },
        },
        engine: &engine,
        places: &placed.places,
        subject,
    };
    output::write(&destination, screen, format, None, |mut writer| Ok(writer.whole(&report)))?;
    Ok(answer)
}

/// What is called so; else a name close to it, or the aspects there are.
fn named(set: &Questionnaires, name: &str) -> Result<Explained, Error> {
    Explained::called(set, name).map_err(|unnamed| {
        let aspects = || set.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        let known = match unnamed {
            Unnamed::Several(names) => names,
            Unnamed::Nothing(names) => {
                let near = parse::near(name, names.iter().map(String::as_str));
                near.map_or_else(aspects, |near| vec![near])
            }
        };
        Error::UnknownName("explain", name.to_owned(), known.join(", "))
    })
}
