//! What a department answered last time, to be seen beside the questions.

use std::path::Path;

use modenhed::model::{AnswerSheet, Questionnaires};
use modenhed::store;

use crate::cli::error::Error;
use crate::cli::found;
use crate::cli::inputs;
use crate::cli::output::Screen;
use crate::command::assess::args::AssessArgs;

/// The sheet that was asked for, or the newest earlier one of the department in the folder; answers to
/// questions that have changed since are not in it.
pub fn find(
    args: &AssessArgs,
    set: &Questionnaires,
    sheet: &AnswerSheet,
    screen: Screen,
) -> Result<Option<AnswerSheet>, Error> {
    let mut found = match &args.previous {
        Some(path) => Some(inputs::sheet(path, set, screen)?.0.sheet),
        None => newest(set, sheet),
    };
    if let Some(previous) = &mut found {
        previous.raise(set);
    }
    Ok(found)
}

/// The newest sheet of the same department and the same kind of respondent that is older; none where
/// several are equally new, for they may be different people's.
fn newest(set: &Questionnaires, sheet: &AnswerSheet) -> Option<AnswerSheet> {
    let paths = store::sheets(Path::new(".")).ok()?;
    let mut found: Vec<_> = paths.iter().filter_map(|path| earlier(path, set, sheet)).collect();
    let newest = found.iter().map(|sheet| sheet.date).max()?;
    found.retain(|sheet| sheet.date == newest);
    if found.len() == 1 { found.pop() } else { None }
}

fn earlier(path: &Path, set: &Questionnaires, now: &AnswerSheet) -> Option<AnswerSheet> {
    let sheet = found::sheet(set, path)?;
    let same = sheet.department.to_lowercase() == now.department.to_lowercase()
        && (sheet.answered_by, &sheet.respondent) == (now.answered_by, &now.respondent);
    (same && sheet.date.is_some() && sheet.date < now.date).then_some(sheet)
}
