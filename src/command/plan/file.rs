//! The file of a plan: new ones take no other's place, old ones lose nothing.

use std::io::Write;
use std::path::{Path, PathBuf};

use modenhed::model::{Action, Findings, Plan, Questionnaires, Source, slug};
use modenhed::{parse, store, wording};

use crate::cli::error::Error;
use crate::cli::inputs::{self, Content};
use crate::cli::output::{self, Screen};
use crate::command::plan::PlanArgs;
use crate::command::plan::today;

/// The longest part of a name that comes from the department, in bytes.
const LONGEST: usize = 60;

/// A plan with the file it is in, or is to be in.
pub struct PlanFile {
    pub path: PathBuf,
    /// What stands in the file; in a new one nothing.
    pub before: Option<Source>,
    pub plan: Plan,
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
        let shown = || path.display().to_string();
        if path.symlink_metadata().is_err() {
            let (department, date) = (department.to_owned(), Some(today(args)));
            let plan = Plan { department, date, actions: Vec::new() };
            return Ok(Self { path, before: None, plan });
        }
        if !args.add {
            return Err(Error::PlanTaken(shown()));
        }
        let mut findings = Findings::default();
        let source = inputs::open(0, &path, screen, &mut findings).map(|file| file.content);
        let source = source.and_then(Content::source);
        let plan = source.as_ref().and_then(|source| parse::plan(0, source, set, &mut findings));
        output::findings(&findings, screen);
        let Some((before, plan)) = source.zip(plan) else {
            return Err(Error::PlanUnusable(shown()));
        };
        if !plan.is_of(department) {
            return Err(Error::SeveralDepartments(format!("{}, {department}", plan.department)));
        }
        Ok(Self { path, before: Some(before), plan })
    }

    /// Whether it is standard output.
    pub fn is_stdout(&self) -> bool {
        self.path == Path::new("-")
    }

    /// Puts more actions after those that are there: at the end of the file, and where that cannot
    /// be done, in a file that is written anew beside a copy of how it was.
    pub fn add(
        &mut self,
        more: Vec<Action>,
        set: &Questionnaires,
        screen: Screen,
    ) -> Result<(), Error> {
        let t = wording::plan(screen.language);
        let before = self.before.as_ref();
        let with = before.and_then(|before| parse::plan_with(before, &self.plan, &more, set));
        self.plan.actions.extend(more);
        let name = self.path.to_string_lossy();
        let anew = || parse::plan_written(&name, &self.plan, t.file_hint);
        match (before, with) {
            (None, _) if self.is_stdout() => output::print(&anew()).map(|_| ()),
            (_, Some(text)) => save(&self.path, text.as_bytes()),
            (before, None) => {
                if let Some(before) = before {
                    let copy = store::free(Path::new(&format!("{name}.bak")));
                    save(&copy, &before.bytes)?;
                    output::say(&(t.original)(&copy.display().to_string()));
                }
                save(&self.path, anew().as_bytes())
            }
        }
    }
}

/// «plan-borgerservice.yaml», in the current folder.
fn named(department: &str) -> PathBuf {
    let name = slug(department, LONGEST);
    if name.is_empty() { "plan.yaml".into() } else { format!("plan-{name}.yaml").into() }
}

/// Puts a file in its place, whole.
fn save(path: &Path, content: &[u8]) -> Result<(), Error> {
    let failed = |error| Error::Write(path.display().to_string(), error);
    let mut file = store::Pending::create(path).map_err(failed)?;
    file.write_all(content).and_then(|()| file.keep()).map_err(failed)
}
