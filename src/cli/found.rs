//! The sheets and plans in a folder, for a person to choose from.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use modenhed::model::{AnswerSheet, FileKind, Findings, Plan, Questionnaires, Share, Source};
use modenhed::parse::{self, LARGEST};
use modenhed::scoring::Assessment;
use modenhed::store;

/// A sheet in a file of its own.
pub struct FoundSheet {
    pub path: PathBuf,
    pub sheet: AnswerSheet,
    /// How many of the questions that were asked are answered.
    pub answered: Share,
    /// Whether enough is answered for a score in every aspect that it is about.
    pub is_finished: bool,
}

impl FoundSheet {
    /// Whether somebody may want to go on with it on a day: an older sheet was finished as it is, whatever it
    /// lacks.
    pub fn can_go_on(&self, day: Date) -> bool {
        self.answered.part < self.answered.whole && is_recent(&self.sheet, day)
    }
}

/// How old a sheet may be that one wants to go on with, in days.
const RECENT: i32 = 60;

/// Whether a sheet was begun not long before a day.
pub fn is_recent(sheet: &AnswerSheet, day: Date) -> bool {
    sheet.date.is_none_or(|date| (day - date).get_days() <= RECENT)
}

/// A plan in its file.
pub struct FoundPlan {
    pub path: PathBuf,
    pub plan: Plan,
}

/// The sheets of a folder, the newest first; none where the folder cannot be read.
pub fn sheets(set: &Questionnaires, folder: &Path) -> Vec<FoundSheet> {
    let found = |path: PathBuf| {
        let sheet = sheet(set, &path)?;
        let results = Assessment::of(set, &sheet);
        let (answered, is_finished) = (results.answered(), results.is_finished());
        Some(FoundSheet { path: here(&path), sheet, answered, is_finished })
    };
    let mut all: Vec<_> = files(folder).into_iter().filter_map(found).collect();
    all.sort_by_key(|found| std::cmp::Reverse(found.sheet.date));
    all
}

/// The plans of a folder, the newest first; none where the folder cannot be read.
pub fn plans(set: &Questionnaires, folder: &Path) -> Vec<FoundPlan> {
    let found = |path: PathBuf| {
        let source = source(&path, FileKind::Plan)?;
        let plan = parse::plan(0, &source, set, &mut Findings::default())?;
        Some(FoundPlan { path: here(&path), plan })
    };
    let mut all: Vec<_> = files(folder).into_iter().filter_map(found).collect();
    all.sort_by_key(|found| std::cmp::Reverse(found.plan.date));
    all
}

/// The sheet in a file, if it is one.
pub fn sheet(set: &Questionnaires, path: &Path) -> Option<AnswerSheet> {
    let source = source(path, FileKind::Sheet)?;
    Some(parse::sheet(0, &source, set, &mut Findings::default())?.sheet)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    store::sheets(folder).unwrap_or_default()
}

/// What stands in a file, if it is of this kind.
fn source(path: &Path, kind: FileKind) -> Option<Source> {
    let name = path.to_string_lossy();
    let bytes = store::read(store::open(path).ok()?, LARGEST).ok()?;
    (FileKind::of(&name, &bytes) == kind).then(|| Source::new(&*name, bytes))
}

/// A path as it is typed where one is.
fn here(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_owned()
}
