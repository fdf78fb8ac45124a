//! Telling at a terminal what is new about the actions of a plan that was shown.

use std::io::{self, IsTerminal};

use modenhed::model::Questionnaires;
use modenhed::wording;

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::typed::shown;
use crate::cli::verdict::Verdict;
use crate::command::plan::agree::{Agreeing, Broken};
use crate::command::plan::args::PlanArgs;
use crate::command::plan::file::PlanFile;
use crate::command::plan::{make, stop};
use crate::talk;
use crate::talk::face::{Entry, Menu, Stop};
use crate::talk::prompt;

/// Whether the plan was shown to a person who can be asked.
pub fn is_possible(args: &PlanArgs) -> bool {
    let shown = args.output.format.is_none() && args.output.path.is_none() && !args.output.excel;
    shown && prompt::is_possible() && io::stdout().is_terminal()
}

/// Offers to update the actions, and shows the plan again if any was changed.
pub fn offer(
    args: &PlanArgs,
    mut file: PlanFile,
    set: &Questionnaires,
    screen: Screen,
    answer: Verdict,
) -> Result<Verdict, Error> {
    let (t, words) = (wording::plan(screen.language), wording::interview(screen.language));
    let mut face = talk::face(args.plain, screen)?;
    let entries = [t.update, words.next_end];
    let entries = entries.map(|(key, text, short)| Entry::command(key, text, short));
    let menu = Menu { current: Some(1), ..Menu::new(words.next, entries.into()) };
    output::say("");
    match face.command(&menu) {
        Ok(Some(0)) => {}
        Err(Stop::Interrupted) => return Ok(Verdict::Interrupted),
        _ => return Ok(answer),
    }
    let path = file.path.clone();
    let watched = stop::watch(&path, screen);
    let mut agreeing = Agreeing::new(&mut file, set, screen, &mut *face);
    let updated = agreeing.update(args.today());
    let changes = agreeing.changes;
    face.close();
    drop(watched);
    match updated {
        Ok(()) | Err(Broken::Stopped(Stop::Ended)) => {}
        Err(Broken::Stopped(_)) => {
            stop::say(&path, screen);
            return Ok(Verdict::Interrupted);
        }
        Err(Broken::Failed(error)) => return Err(error),
    }
    if changes > 0 {
        make::write(args, &file, screen)?;
        output::say(&format!("\n{}", (t.updated)(&shown(&path))));
    }
    Ok(answer)
}
