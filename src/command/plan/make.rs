//! Making an action plan of answer sheets, or adding to one.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use modenhed::batch::{Length, Reading, Scored, Sink, Whole};
use modenhed::model::{Action, ActionOrigin, ActionStatus, Language, Questionnaires};
use modenhed::render::{Format, Writer};
use modenhed::report::{
    CollectionMode, CollectionReport, CommonAdvices, Mode, Omitted, PlanReport, Report,
};
use modenhed::scoring::{Advice, Detail};
use modenhed::{store, wording};

use crate::cli::args::OutputArgs;
use crate::cli::error::Error;
use crate::cli::outcome;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::typed;
use crate::cli::verdict::Verdict;
use crate::command::plan::agree::{Agreeing, Broken, Field};
use crate::command::plan::args::PlanArgs;
use crate::command::plan::file::PlanFile;
use crate::command::plan::{choose, stop};
use crate::talk;
use crate::talk::face::Stop;
use crate::talk::signals::say;

/// Makes a plan, or adds to one.
pub fn run(args: &PlanArgs, set: &Questionnaires, screen: Screen) -> Result<Verdict, Error> {
    let t = wording::plan(screen.language);
    let OutputArgs { format, path, excel } = &args.output;
    if format.is_some() || *excel || !can_be_edited(path.as_deref()) {
        return Err(Error::PlanFileFirst);
    }
    // The plan is shown on standard output, wherever it is kept.
    outputs::check(
        &[&args.input.files, args.asked.set.files(), args.asked.radar.as_slice()],
        &[Some(Path::new("-"))],
    )?;
    let Common { mut advices, departments, answer } = common(args, set, screen)?;
    let department = department(args, departments)?;
    if advices.departments == 0 {
        return Err(Error::TooFewToPlan(args.min_group));
    }
    let mut file = PlanFile::of(args, &department, set, screen)?;
    let offered = &mut advices.all;
    offered.retain(|given| !file.plan.has_from(&origin(set, &given.advice)));
    if offered.is_empty() && file.before.is_some() {
        output::say(&(t.nothing_new)(&typed::shown(&file.path)));
        return Ok(answer);
    }
    if offered.is_empty() {
        output::say(t.none_fits);
        return Ok(Verdict::No);
    }
    let (mut before, mut agreed) = (Vec::new(), Vec::<Action>::new());
    let end = loop {
        let chosen = choose::among(args, set, &advices, &before, screen)?;
        let Some(chosen) = chosen.as_ref().filter(|chosen| !chosen.advice.is_empty()) else {
            output::say(t.nothing_chosen);
            return Ok(if chosen.is_none() { Verdict::Interrupted } else { Verdict::No });
        };
        let new = |advice| {
            let action = action(args, set, advice, screen.language);
            let known = agreed.iter().find(|known| known.origin == action.origin);
            known.cloned().unwrap_or(action)
        };
        let added = file.add(chosen.advice.iter().map(new).collect(), set, screen)?;
        if chosen.ticked.is_empty() || file.is_stream() {
            break End::Done;
        }
        let end = agree(args, &mut file, added, set, screen)?;
        if end != End::Back {
            break end;
        }
        let more = file.plan.actions[file.plan.actions.len() - added..].to_vec();
        if !file.take_back()? {
            break End::Done;
        }
        (before, agreed) = (chosen.ticked.clone(), more);
    };
    if end == End::Stopped {
        stop::say(&file.path, screen);
        return Ok(Verdict::Interrupted);
    }
    if !file.is_stream() {
        show(args, &file, screen)?;
    }
    Ok(answer)
}

/// How the talk about the new actions ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Done,
    /// The user wants to choose anew.
    Back,
    Stopped,
}

/// Asks who sees to each of the actions that were added last, and by when.
fn agree(
    args: &PlanArgs,
    file: &mut PlanFile,
    added: usize,
    set: &Questionnaires,
    screen: Screen,
) -> Result<End, Error> {
    let all = file.plan.actions.len();
    let new: Vec<_> = (all - added..all).filter_map(|index| file.plan.id(index)).collect();
    let mut face = talk::face(args.plain, screen)?;
    let _watched = stop::watch(&file.path, screen);
    let asked =
        Agreeing::new(file, set, screen, &mut *face).ask(&new, &[Field::Responsible, Field::Due]);
    face.close();
    match asked {
        Ok(true) | Err(Broken::Stopped(Stop::Ended)) => Ok(End::Done),
        Ok(false) => Ok(End::Back),
        Err(Broken::Stopped(_)) => Ok(End::Stopped),
        Err(Broken::Failed(error)) => Err(error),
    }
}

/// Whether a plan would be kept in a file that one can edit.
fn can_be_edited(output: Option<&Path>) -> bool {
    output.filter(|path| *path != Path::new("-") && !store::is_stream(path)).is_none_or(|path| {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        matches!(ending.as_deref(), Some("yaml" | "yml" | "json"))
    })
}

/// The sheets, counted as for a report of them, and the departments they are about.
struct Counted<'q> {
    report: CollectionReport<'q>,
    departments: BTreeSet<String>,
}

impl Sink for Counted<'_> {
    type Lane = Whole;

    fn lane(&self) -> Whole {
        Whole::new(Detail::All)
    }

    fn take(&mut self, sheets: &mut Vec<Scored>) -> io::Result<()> {
        for scored in sheets.drain(..) {
            self.report.add(&scored.sheet, &scored.results);
            self.departments.insert(scored.sheet.department);
        }
        Ok(())
    }

    fn merge(&mut self, _: Whole) {}
}

/// What the sheets have in common.
struct Common {
    advices: CommonAdvices,
    departments: BTreeSet<String>,
    /// Whether all is well.
    answer: Verdict,
}

fn common(args: &PlanArgs, set: &Questionnaires, screen: Screen) -> Result<Common, Error> {
    let (language, omitted) = (screen.language, Omitted::default());
    let mode = Mode { language, top: usize::MAX, today: args.today(), omitted };
    let (length, min_group) = (Length::Year.into(), args.min_group);
    let shown = CollectionMode { mode, length, min_group, has_notes: false };
    let report = CollectionReport::new(set, shown);
    let mut counted = Counted { report, departments: BTreeSet::new() };
    let reading = Reading::new(set).latest(args.input.latest);
    let outcome = reading.collection(&args.input.files, &mut counted, &mut ());
    let outcome = outcome.map_err(Error::Stdout)?;
    outcome::check(&outcome, screen)?;
    let answer = if outcome::print_findings(&outcome, screen) { Verdict::No } else { Verdict::Yes };
    let advices = counted.report.common(&counted.report.comparison(None));
    Ok(Common { advices, departments: counted.departments, answer })
}

/// Whose plan it is: as asked for, or the one department that the sheets are about.
fn department(args: &PlanArgs, departments: BTreeSet<String>) -> Result<String, Error> {
    let names: Vec<_> = departments.into_iter().collect();
    match (&args.department, &names[..]) {
        (Some(name), _) | (None, [name]) => Ok(name.clone()),
        (None, several) => Err(Error::SeveralDepartments(several.join(", "))),
    }
}

fn origin(set: &Questionnaires, advice: &Advice) -> ActionOrigin {
    let source = set.advice_source(advice.aspect);
    ActionOrigin {
        aspect: source.id.to_owned(),
        recommendation: source.recommendations[advice.recommendation].id.clone(),
    }
}

fn action(args: &PlanArgs, set: &Questionnaires, advice: &Advice, language: Language) -> Action {
    let recommendation = &set.advice_source(advice.aspect).recommendations[advice.recommendation];
    let first_step = recommendation.first_step.get(language);
    Action {
        origin: Some(origin(set, advice)),
        what: recommendation.title.get(language).to_owned(),
        first_step: (!first_step.is_empty()).then(|| first_step.to_owned()),
        responsible: None,
        due: args.due,
        status: ActionStatus::default(),
        note: None,
    }
}

/// Shows the plan, and says where it is.
fn show(args: &PlanArgs, file: &PlanFile, screen: Screen) -> Result<(), Error> {
    write(args, file, screen)?;
    let again = typed::command("plan", &file.path);
    let saved = (wording::plan(screen.language).saved)(&typed::shown(&file.path), &again);
    output::say("");
    say(&saved, screen);
    Ok(())
}

/// Shows the plan.
pub fn write(args: &PlanArgs, file: &PlanFile, screen: Screen) -> Result<(), Error> {
    let report = PlanReport { plan: &file.plan, today: args.today(), language: screen.language };
    output::write(&OutputArgs::default(), screen, Format::Text, None, |mut writer: Writer<'_>| {
        Ok(writer.document(&report.document()))
    })
}
