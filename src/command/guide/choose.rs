//! Which file or folder is meant: one of those that are here, or one that is typed.

use std::path::{Path, PathBuf};

use modenhed::report::PlanReport;
use modenhed::wording;

use super::asking::{Guide, option};
use crate::cli::clock;
use crate::cli::found::{self, FoundPlan, FoundSheet};
use crate::cli::typed::{shown, typed_path};
use crate::talk::face::{Entry, Heard};

/// What there is to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A sheet.
    Sheet,
    /// A sheet, or all that are here.
    SheetOrFolder,
    /// All that are here.
    Folder,
}

/// What was chosen.
pub enum Chosen {
    /// A file or a folder.
    Path(PathBuf),
    /// None of those that are there.
    New,
}

/// The folder one is in.
const HERE: &str = ".";

impl Guide<'_> {
    /// Sheets to work on; nothing when the user goes back.
    pub fn sheets(&mut self, kind: Kind) -> Heard<PathBuf> {
        let found = found::sheets(self.set, Path::new(HERE));
        let single = kind != Kind::Folder;
        let mut choices: Vec<_> = found
            .iter()
            .filter(|_| single)
            .map(|found| (self.about(found), Chosen::Path(found.path.clone())))
            .collect();
        let fewest = if single { 2 } else { 1 };
        if kind != Kind::Sheet && found.len() >= fewest {
            let text = (self.t.all_here)(found.len());
            choices.push((option(0, text), Chosen::Path(HERE.into())));
        }
        let title = if single { self.t.which_sheet } else { self.t.which_sheets };
        Ok(match self.chosen(title, self.t.no_sheets, choices)? {
            Some(Chosen::Path(path)) => Some(path),
            _ => None,
        })
    }

    /// A sheet to go on with, or a new one; it is not asked where none was begun.
    pub fn unfinished(&mut self) -> Heard<Chosen> {
        let found = found::sheets(self.set, Path::new(HERE));
        let begun = found.iter().filter(|found| found.can_go_on(clock::today()));
        let mut choices: Vec<_> =
            begun.map(|found| (self.about(found), Chosen::Path(found.path.clone()))).collect();
        if choices.is_empty() {
            return Ok(Some(Chosen::New));
        }
        choices.push((option(0, self.t.new_sheet), Chosen::New));
        self.chosen(self.t.which_unfinished, "", choices)
    }

    /// A plan to follow up on, or a new one; it is not asked where there is none.
    pub fn existing_plan(&mut self) -> Heard<Chosen> {
        let found = found::plans(self.set, Path::new(HERE));
        if found.is_empty() {
            return Ok(Some(Chosen::New));
        }
        let of = |found: &FoundPlan| (self.about_plan(found), Chosen::Path(found.path.clone()));
        let mut choices: Vec<_> = found.iter().map(of).collect();
        choices.push((option(0, self.t.new_plan), Chosen::New));
        self.chosen(self.t.which_plan, "", choices)
    }

    /// The one of these that is picked, or a path that is typed. `none` is said where there are none.
    fn chosen(&mut self, title: &str, none: &str, choices: Vec<(Entry, Chosen)>) -> Heard<Chosen> {
        let (entries, mut choices): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
        let (key, text, short) = self.t.other_file;
        let count = entries.len();
        let mut entries: Vec<_> = (1..)
            .zip(entries)
            .map(|(number, entry): (usize, _)| Entry { key: number.to_string(), ..entry })
            .collect();
        entries.push(Entry::command(key, text, short));
        entries.push(self.back());
        loop {
            self.face.page("", title);
            if count == 0 {
                self.face.tell(none);
            }
            match self.picked(entries.clone())? {
                Some(picked) if picked < count => return Ok(Some(choices.swap_remove(picked))),
                Some(picked) if picked == count => {
                    if let Some(path) = self.typed()? {
                        return Ok(Some(Chosen::Path(path)));
                    }
                }
                _ => return Ok(None),
            }
        }
    }

    /// The path of something that is there, as it is typed or dragged into the window.
    fn typed(&mut self) -> Heard<PathBuf> {
        self.face.page("", self.t.which_file);
        loop {
            let line = self.face.line(self.t.file, self.t.file_hint, "")?;
            let Some(line) = line else { return Ok(None) };
            let path = typed_path(&line);
            if path.exists() {
                return Ok(Some(path));
            }
            self.face.object(&(self.t.no_file)(&shown(&path)));
        }
    }

    /// «Jobcenter · 24. november 2026 · ikke færdig: 3 af 11 besvaret», with its file.
    fn about(&self, found: &FoundSheet) -> Entry {
        let words = wording::texts(self.screen.language);
        let (part, whole) = (found.answered.part as usize, found.answered.whole as usize);
        let answered = (wording::interview(self.screen.language).answered_of)(part, whole);
        let unfinished = || (self.t.unfinished)(&answered);
        let parts = [
            Some(found.sheet.department.clone()),
            found.sheet.respondent.clone(),
            found.sheet.date.map(words.date),
            Some(if found.is_finished { answered.clone() } else { unfinished() }),
        ];
        beside(parts, &found.path)
    }

    /// «Handleplan for Jobcenter · 25. november 2026 · 2 ikke påbegyndt. 1 har overskredet fristen.», with its file.
    fn about_plan(&self, found: &FoundPlan) -> Entry {
        let (t, words) =
            (wording::plan(self.screen.language), wording::texts(self.screen.language));
        let (today, language) = (clock::today(), self.screen.language);
        let report = PlanReport { plan: &found.plan, today, language };
        let parts = [
            Some((t.title)(&found.plan.department)),
            found.plan.date.map(words.date),
            Some(report.counts().trim_end_matches('.').to_owned()),
        ];
        beside(parts, &found.path)
    }
}

/// What is said of a file, and its name.
fn beside(parts: impl IntoIterator<Item = Option<String>>, path: &Path) -> Entry {
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Entry { beside: Some(shown(path)), ..option(0, text) }
}
