//! One action of a plan changed in its file, with all that others write there meanwhile.

use std::path::PathBuf;

use modenhed::model::{Action, ActionId, Findings, Questionnaires, Source};
use modenhed::parse;
use modenhed::store::LockedFile;
use modenhed::wording;

use crate::cli::error::Error;
use crate::cli::output::Screen;
use crate::cli::signals;
use crate::command::plan::file::PlanFile;

/// What became of a change.
pub enum Changed {
    /// It is in the file.
    Written {
        /// Whether others have changed the file as well, which is kept.
        meanwhile: bool,
        /// The file as it was, where the change could not be made without writing all of it anew.
        copy: Option<PathBuf>,
    },
    /// Somebody else has changed the very same; nothing was written.
    Theirs,
    /// Somebody else has taken the action out of the plan; nothing was written.
    Gone,
}

impl PlanFile {
    /// Makes an action's status, due date and responsible those of `to`, and nothing else in the file. What
    /// others have written to it since it was read is kept, and is in the plan from now on.
    pub fn change(
        &mut self,
        id: &ActionId,
        to: &Action,
        set: &Questionnaires,
        screen: Screen,
    ) -> Result<Changed, Error> {
        let name = self.path.to_string_lossy().into_owned();
        let failed = |error| Error::Write(name.clone(), error);
        let Some(seen) = self.plan.index_of(id) else { return Ok(Changed::Gone) };
        let seen = self.plan.actions[seen].clone();
        let _held = signals::hold();
        let mut file = LockedFile::wait_for(&self.path).map_err(failed)?;
        let now = file.content().map_err(failed)?.unwrap_or_default();
        let meanwhile = self.before.as_ref().is_none_or(|before| before.bytes != now);
        let source = Source::new(&*name, now);
        if meanwhile {
            // What is wrong in it was said when it was shown.
            let plan = parse::plan(0, &source, set, &mut Findings::default());
            self.plan = plan.ok_or_else(|| Error::PlanUnusable(name.clone()))?;
            self.before = Some(source.clone());
        }
        let Some(index) = self.plan.index_of(id) else { return Ok(Changed::Gone) };
        let Some(wanted) = merged(&seen, to, &self.plan.actions[index]) else {
            return Ok(Changed::Theirs);
        };
        let text = parse::plan_changed(&source, &self.plan, index, &wanted, set);
        self.plan.actions[index] = wanted;
        let (text, copy) = if let Some(text) = text {
            file.save(text.as_bytes()).map_err(failed)?;
            (text, None)
        } else {
            let hint = wording::plan(screen.language).file_hint;
            let text = parse::plan_written(&name, &self.plan, hint);
            let copy = file.save_with_copy(&source.bytes, text.as_bytes()).map_err(failed)?;
            (text, Some(copy))
        };
        self.before = Some(Source::new(&*name, text));
        Ok(Changed::Written { meanwhile, copy })
    }
}

/// The action as somebody else has left it with what was changed here since it was `seen`; nothing where both
/// have changed the same.
fn merged(seen: &Action, to: &Action, now: &Action) -> Option<Action> {
    Some(Action {
        status: *one_of(&seen.status, &to.status, &now.status)?,
        due: *one_of(&seen.due, &to.due, &now.due)?,
        responsible: one_of(&seen.responsible, &to.responsible, &now.responsible)?.clone(),
        ..now.clone()
    })
}

fn one_of<'a, T: PartialEq>(seen: &T, to: &'a T, now: &'a T) -> Option<&'a T> {
    match (to == seen, now == seen || now == to) {
        (true, _) => Some(now),
        (false, true) => Some(to),
        (false, false) => None,
    }
}
