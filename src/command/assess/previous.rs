//! What a department answered last time, to be seen beside the questions.

use std::path::Path;

use modenhed::batch::{Content, Opened};
use modenhed::model::{AnswerSheet, FileKind, Findings, Questionnaires, Source};
use modenhed::{parse, store};

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
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
        Some(path) => Some(read(path, set, screen)?),
        None => newest(set, sheet),
    };
    if let Some(previous) = &mut found {
        previous.raise(set);
    }
    Ok(found)
}

/// The sheet in a file; says what is wrong with it.
fn read(path: &Path, set: &Questionnaires, screen: Screen) -> Result<AnswerSheet, Error> {
    let mut findings = Findings::default();
    let content = Opened::open(0, path, &mut findings).map(|file| file.content);
    let source = match content {
        Some(Content::Table(_)) => return Err(Error::NoSheet(path.display().to_string())),
        content => content.and_then(Content::source),
    };
    let placed = source.as_ref().and_then(|source| parse::sheet(0, source, set, &mut findings));
    output::findings(&findings, screen);
    placed.map(|placed| placed.sheet).ok_or(Error::Nothing)
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
    let name = path.to_string_lossy();
    let bytes = store::read(store::open(path).ok()?, parse::LARGEST).ok()?;
    if FileKind::of(&name, &bytes) != FileKind::Sheet {
        return None;
    }
    let source = Source::new(&*name, bytes);
    let sheet = parse::sheet(0, &source, set, &mut Findings::default())?.sheet;
    let same = sheet.department.to_lowercase() == now.department.to_lowercase()
        && (sheet.answered_by, &sheet.respondent) == (now.answered_by, &now.respondent);
    (same && sheet.date.is_some() && sheet.date < now.date).then_some(sheet)
}
