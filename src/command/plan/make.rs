//! Making an action plan of answer sheets, or adding to one.

use std::collections::BTreeSet;
use std::path::Path;

use modenhed::model::{Action, ActionStatus, AnswerSheet, Language, Origin, Questionnaires};
use modenhed::render::{Format, Writer};
use modenhed::report::{PlanReport, Report};
use modenhed::scoring::{Advice, Assessment, Shared};
use modenhed::{store, wording};

use crate::cli::Answer;
use crate::cli::args::OutputArgs;
use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::reading::Reading;
use crate::cli::typed;
use crate::command::plan::PlanArgs;
use crate::command::plan::choose;
use crate::command::plan::file::PlanFile;
use crate::command::plan::today;

/// Makes a plan, or adds to one.
pub fn run(args: &PlanArgs, set: &Questionnaires, screen: Screen) -> Result<Answer, Error> {
    let t = wording::plan(screen.language);
    let OutputArgs { format, path, excel } = &args.output;
    if format.is_some() || *excel || !can_be_edited(path.as_deref()) {
        return Err(Error::PlanFileFirst);
    }
    let (shared, departments, answer) = recommended(args, set, screen)?;
    let department = department(args, departments)?;
    let mut file = PlanFile::of(args, &department, set, screen)?;
    let sheets = shared.sheets();
    let mut offered = shared.ranked();
    offered.retain(|given| !file.plan.has_from(&origin(set, &given.advice)));
    if offered.is_empty() && file.before.is_some() {
        output::say(&(t.nothing_new)(&typed::shown(&file.path)));
        return Ok(answer);
    }
    let chosen = choose::among(args, set, &offered, sheets, screen)?;
    let Some(chosen) = chosen.as_ref().filter(|chosen| !chosen.is_empty()) else {
        output::say(t.nothing_chosen);
        return Ok(if chosen.is_none() { Answer::Interrupted } else { Answer::No });
    };
    let more = chosen.iter().map(|advice| action(args, set, advice, screen.language)).collect();
    file.add(more, set, screen)?;
    if !file.is_stream() {
        show(args, &file, screen)?;
    }
    Ok(answer)
}

/// Whether a plan would be kept in a file that one can edit.
fn can_be_edited(output: Option<&Path>) -> bool {
    output.filter(|path| *path != Path::new("-") && !store::is_stream(path)).is_none_or(|path| {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        matches!(ending.as_deref(), Some("yaml" | "yml" | "json"))
    })
}

/// What the sheets have in common, the departments they are about, and whether all is well.
fn recommended(
    args: &PlanArgs,
    set: &Questionnaires,
    screen: Screen,
) -> Result<(Shared, BTreeSet<String>, Answer), Error> {
    let mut reading = Reading::new(set, screen);
    let (mut shared, mut departments) = (Shared::default(), BTreeSet::new());
    let mut take = |sheet: AnswerSheet, assessment: Assessment| {
        shared.add(&assessment.recommendations);
        departments.insert(sheet.department);
        Ok(())
    };
    reading.collection(&args.collected, &mut take).map_err(Error::Stdout)?;
    let doubts = reading.say();
    if reading.sheets == 0 {
        return Err(Error::Nothing);
    }
    Ok((shared, departments, if doubts { Answer::No } else { Answer::Yes }))
}

/// Whose plan it is: as asked for, or the one department that the sheets are about.
fn department(args: &PlanArgs, departments: BTreeSet<String>) -> Result<String, Error> {
    let names: Vec<_> = departments.into_iter().collect();
    match (&args.department, &names[..]) {
        (Some(name), _) | (None, [name]) => Ok(name.clone()),
        (None, several) => Err(Error::SeveralDepartments(several.join(", "))),
    }
}

fn origin(set: &Questionnaires, advice: &Advice) -> Origin {
    let source = set.advice_source(advice.aspect);
    Origin {
        aspect: source.id.to_owned(),
        recommendation: source.recommendations[advice.recommendation].id.clone(),
    }
}

fn action(args: &PlanArgs, set: &Questionnaires, advice: &Advice, language: Language) -> Action {
    let recommendation = &set.advice_source(advice.aspect).recommendations[advice.recommendation];
    Action {
        origin: Some(origin(set, advice)),
        what: recommendation.title.get(language).to_owned(),
        first_step: Some(recommendation.first_step.get(language).to_owned()),
        responsible: None,
        due: args.due,
        status: ActionStatus::default(),
        note: None,
    }
}

/// Shows the plan, and says where it is.
fn show(args: &PlanArgs, file: &PlanFile, screen: Screen) -> Result<(), Error> {
    let report = PlanReport { plan: &file.plan, today: today(args), language: screen.language };
    output::write(&OutputArgs::default(), screen, Format::Text, None, |mut writer: Writer<'_>| {
        Ok(writer.document(&report.document()))
    })?;
    let again = typed::command("plan", &file.path);
    let saved = (wording::plan(screen.language).saved)(&typed::shown(&file.path), &again);
    output::say(&format!("\n{saved}"));
    Ok(())
}
