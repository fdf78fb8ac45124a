//! `modenhed plan`: from recommendations to an action plan, and from an action plan to paper,
//! spreadsheets and calendars.

mod agree;
pub mod args;
mod change;
mod choose;
mod file;
mod make;
mod stop;
mod update;

use std::path::Path;

use modenhed::batch::{Content, Opened};
use modenhed::model::{Findings, Questionnaires};
use modenhed::render::Format;
use modenhed::report::{Front, PlanReport};
use modenhed::{parse, store, wording};

use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::verdict::Verdict;
use args::PlanArgs;
use file::PlanFile;

/// Makes a plan of sheets, or shows plans.
pub fn run(args: &PlanArgs, screen: Screen) -> Result<Verdict, Error> {
    let set = inputs::asked(&args.asked, screen)?;
    let files = &args.input.files;
    match files.iter().filter(|path| is_plan(path)).count() {
        0 => make::run(args, &set, screen),
        plans if plans == files.len() => show(args, &set, screen),
        _ => Err(Error::MixedPlans),
    }
}

/// Whether a file that was named is a plan; what can be read but once is taken for sheets.
fn is_plan(path: &Path) -> bool {
    let again = path != Path::new("-") && store::can_be_read_again(path);
    let file = again.then(|| Opened::open(0, path, &mut Findings::default()));
    file.flatten().is_some_and(|file| matches!(file.content, Content::Plan(_)))
}

fn show(args: &PlanArgs, set: &Questionnaires, screen: Screen) -> Result<Verdict, Error> {
    let only_new = [
        (args.top.is_some(), "--top"),
        (!args.pick.is_empty(), "--pick"),
        (args.due.is_some(), "--due"),
        (args.department.is_some(), "--department"),
        (args.add, "--add"),
        (args.input.latest, "--latest"),
    ];
    if let Some((_, option)) = only_new.into_iter().find(|(given, _)| *given) {
        return Err(Error::OnlyNewPlans(option));
    }
    outputs::check(
        &[&args.input.files, args.asked.set.files(), args.asked.radar.as_slice()],
        &[args.output.path.as_deref()],
    )?;
    let mut findings = Findings::default();
    let files = args.input.files.iter().enumerate().filter_map(|(order, path)| {
        let source = Opened::open(order, path, &mut findings)?.content.source()?;
        let plan = parse::plan(order, &source, set, &mut findings)?;
        Some(PlanFile::found(path.clone(), source, plan))
    });
    let files: Vec<_> = files.collect();
    if files.is_empty() {
        output::findings(&findings, screen);
        let names = args.input.files.iter().map(|path| path.display().to_string());
        return Err(Error::PlanUnusable(names.collect::<Vec<_>>().join(", ")));
    }
    let format = args.output.format_of(format::PLANS, false)?;
    let today = args.today();
    let language = screen.language;
    let reports = || files.iter().map(|file| PlanReport { plan: &file.plan, today, language });
    output::write(&args.output, screen, format, None, |mut writer| {
        let done = reports().try_for_each(|report| writer.add(&report));
        let t = wording::export(screen.language);
        let front = Front {
            title: t.front_plan,
            questionnaires: set,
            made: Some(today),
            files: args.input.files.iter().map(|path| path.display().to_string()).collect(),
            least: None,
            method: vec![t.method_plan.into()],
            language: screen.language,
        };
        let done = done.and_then(|()| writer.front(&front));
        Ok(done.and_then(|()| writer.finish::<PlanReport<'_>>()))
    })?;
    output::findings(&findings, screen);
    if format == Format::Ics {
        let left_out = reports().map(|report| report.not_in_calendar());
        let [undated, closed] = left_out.fold([0, 0], |[a, b], [c, d]| [a + c, b + d]);
        if undated + closed > 0 {
            output::say(&(wording::plan(screen.language).left_out)(undated, closed));
        }
    }
    let answer = if findings.has_doubts() { Verdict::No } else { Verdict::Yes };
    match <[_; 1]>::try_from(files) {
        Ok([file]) if update::is_possible(args) && !file.plan.actions.is_empty() => {
            update::offer(args, file, set, screen, answer)
        }
        _ => Ok(answer),
    }
}
