//! The file of a plan: new ones take no other's place, old ones lose nothing.

use std::path::{Path, PathBuf};

use modenhed::batch::Opened;
use modenhed::model::{Action, ActionOrigin, Findings, Plan, Questionnaires, Source, slug};
use modenhed::store::{self, LockedFile};
use modenhed::{parse, wording};

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::signals;
use crate::cli::typed::shown;
use crate::command::plan::args::PlanArgs;

/// The longest part of a name that comes from the department, in bytes.
const LONGEST: usize = 60;

/// A plan with the file it is in, or is to be in.
pub struct PlanFile {
    pub path: PathBuf,
    /// What stands in the file, as it was read or written last; in a new one nothing.
    pub before: Option<Source>,
    pub plan: Plan,
    /// Whether actions may be added to what stands there.
    add: bool,
    /// What stood in the file, and the plan of it, before actions were added.
    earlier: Option<(Option<Source>, Plan)>,
}

impl PlanFile {
    /// The file asked for, or one named after the department. One that is there must be a plan of
    /// that department, to be added to.
    pub fn of(
        args: &PlanArgs,
        department: &str,
        set: &Questionnaires,
        screen: Screen,
    ) -> Result<Self, Error> {
        let path = args.output.path.clone().unwrap_or_else(|| named(department));
        let plan = Plan {
            department: department.to_owned(),
            date: Some(args.today()),
            actions: Vec::new(),
        };
        let mut file = Self { path, before: None, plan, add: args.add, earlier: None };
        if !file.is_stream() && file.path.symlink_metadata().is_ok() {
            let mut findings = Findings::default();
            let opened = Opened::open(0, &file.path, &mut findings);
            let source = opened.and_then(|opened| opened.content.source());
            file.take(source, findings, set, screen)?;
        }
        Ok(file)
    }

    /// The file of a plan that was read.
    pub fn found(path: PathBuf, source: Source, plan: Plan) -> Self {
        Self { path, before: Some(source), plan, add: false, earlier: None }
    }

    /// Takes what stands in the file now as the plan.
    fn take(
        &mut self,
        source: Option<Source>,
        mut findings: Findings,
        set: &Questionnaires,
        screen: Screen,
    ) -> Result<(), Error> {
        let name = self.path.display().to_string();
        if !self.add {
            return Err(Error::PlanTaken(name));
        }
        let plan = source.as_ref().and_then(|source| parse::plan(0, source, set, &mut findings));
        output::findings(&findings, screen);
        let Some((before, plan)) = source.zip(plan) else {
            return Err(Error::PlanUnusable(name));
        };
        if !plan.is_of(&self.plan.department) {
            let both = format!("{}, {}", plan.department, self.plan.department);
            return Err(Error::SeveralDepartments(both));
        }
        (self.before, self.plan) = (Some(before), plan);
        Ok(())
    }

    /// Whether it is standard output, or goes on to another program.
    pub fn is_stream(&self) -> bool {
        self.path == Path::new("-") || store::is_stream(&self.path)
    }

    /// Puts more actions after those that are there: at the end of the file, and where that cannot
    /// be done, in a file that is written anew beside a copy of how it was. What others have written
    /// to the file since it was read is kept. How many were added.
    pub fn add(
        &mut self,
        mut more: Vec<Action>,
        set: &Questionnaires,
        screen: Screen,
    ) -> Result<usize, Error> {
        let t = wording::plan(screen.language);
        let name = self.path.to_string_lossy().into_owned();
        if self.is_stream() {
            let added = more.len();
            self.plan.actions.extend(more);
            let text = parse::plan_written(&name, &self.plan, t.file_hint);
            return output::bytes(Some(&self.path), text.as_bytes()).map(|()| added);
        }
        let failed = |error| Error::Write(name.clone(), error);
        let mut file = LockedFile::wait_for(&self.path).map_err(failed)?;
        let now = file.content().map_err(failed)?;
        if let Some(now) = now.filter(|now| Some(now) != self.before.as_ref().map(|b| &b.bytes)) {
            self.take(Some(Source::new(&*name, now)), Findings::default(), set, screen)?;
            output::say(&(t.changed)(&shown(&self.path)));
            let is_new = |origin: &ActionOrigin| !self.plan.has_from(origin);
            more.retain(|action| action.origin.as_ref().is_none_or(is_new));
            if more.is_empty() {
                output::say(&(t.nothing_new)(&shown(&self.path)));
                return Ok(0);
            }
        }
        let earlier = (self.before.clone(), self.plan.clone());
        let before = self.before.as_ref();
        let with = before.and_then(|before| parse::plan_with(before, &self.plan, &more, set));
        let added = more.len();
        self.plan.actions.extend(more);
        let rewritten = before.filter(|_| with.is_none());
        let text = with.unwrap_or_else(|| parse::plan_written(&name, &self.plan, t.file_hint));
        match rewritten {
            None => file.save(text.as_bytes()).map_err(failed)?,
            Some(before) => {
                let copy = file.save_with_copy(&before.bytes, text.as_bytes()).map_err(failed)?;
                output::say(&(t.original)(&shown(&copy)));
            }
        }
        (self.before, self.earlier) = (Some(Source::new(&*name, text)), Some(earlier));
        Ok(added)
    }

    /// Takes back what was added last, with what was changed since; false if somebody else has written to
    /// the file meanwhile, and it stays as it is.
    pub fn take_back(&mut self) -> Result<bool, Error> {
        let name = self.path.to_string_lossy().into_owned();
        let failed = |error| Error::Write(name.clone(), error);
        let _held = signals::hold();
        let mut file = LockedFile::wait_for(&self.path).map_err(failed)?;
        let now = file.content().map_err(failed)?;
        let ours = now.as_ref() == self.before.as_ref().map(|before| &before.bytes);
        let Some((before, plan)) = self.earlier.take().filter(|_| ours) else { return Ok(false) };
        match &before {
            Some(before) => file.save(&before.bytes).map_err(failed)?,
            None => file.discard(),
        }
        (self.before, self.plan) = (before, plan);
        Ok(true)
    }
}

/// «plan-borgerservice.yaml», in the current folder.
fn named(department: &str) -> PathBuf {
    let name = slug(department, LONGEST);
    if name.is_empty() { "plan.yaml".into() } else { format!("plan-{name}.yaml").into() }
}
