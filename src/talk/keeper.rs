//! Keeps the sheet: in a file of its own, after every answer, and elsewhere when that fails. What others
//! write to the file meanwhile is not lost: it is taken in, or left alone.

use std::io;
use std::path::{Path, PathBuf};

use modenhed::model::{AnswerSheet, Findings, Language, Questionnaires, Severity, Source};
use modenhed::store::{self, LockedFile};
use modenhed::{parse, wording};

use crate::cli::error::reason;
use crate::cli::typed::{command, shown};
use crate::talk::face::{Face, Stop};
use crate::talk::place::{AnswersPlace, Found};

/// Keeps a sheet in a file.
pub struct Keeper<'q> {
    questionnaires: &'q Questionnaires,
    language: Language,
    place: AnswersPlace,
    wanted: PathBuf,
}

/// What became of saving.
enum Writing {
    /// The sheet is in the file.
    Done,
    /// Nothing was written, for somebody else has changed the file to this.
    Changed(Vec<u8>),
}

impl<'q> Keeper<'q> {
    /// Keeps a sheet in a new file.
    pub fn new(
        set: &'q Questionnaires,
        language: Language,
        place: AnswersPlace,
        wanted: PathBuf,
    ) -> Self {
        Self { questionnaires: set, language, place, wanted }
    }

    /// Goes on with the file, which is there, with this in it.
    pub fn found(self, known: Found) -> Self {
        let mut saved = self.place.lock();
        (saved.path, saved.known) = (Some(self.wanted.clone()), Some(known));
        drop(saved);
        self
    }

    /// Where the sheet is.
    pub fn path(&self) -> PathBuf {
        self.place.lock().path.clone().unwrap_or_default()
    }

    /// What has to be typed after the file to use the same questionnaires.
    pub fn questionnaires(&self) -> String {
        self.place.lock().questionnaires.clone()
    }

    /// Saves the sheet; asks for another place for as long as it cannot be done. Gives the sheet with
    /// what somebody else has changed in the file, if that is so.
    pub fn save(
        &mut self,
        sheet: &AnswerSheet,
        face: &mut dyn Face,
    ) -> Result<Option<AnswerSheet>, Stop> {
        match self.put(sheet, face)? {
            Writing::Done => Ok(None),
            Writing::Changed(content) => self.take_in(content, sheet, face).map(Some),
        }
    }

    /// Saves the sheet, unless its file was changed; asks for another place for as long as it cannot
    /// be done.
    fn put(&mut self, sheet: &AnswerSheet, face: &mut dyn Face) -> Result<Writing, Stop> {
        let t = wording::interview(self.language);
        let before = self.path();
        let saved = loop {
            match self.write(sheet, face) {
                Ok(saved) => break saved,
                Err(error) => self.elsewhere(error, face)?,
            }
        };
        let path = self.path();
        if !before.as_os_str().is_empty() && before != path {
            face.tell(&(t.moved)(&shown(&path), &shown(&before)));
        }
        Ok(saved)
    }

    /// Asks for another place, because it could not be saved.
    fn elsewhere(&mut self, error: io::Error, face: &mut dyn Face) -> Result<(), Stop> {
        let t = wording::interview(self.language);
        let path = shown(&self.wanted);
        face.tell(&match error.kind() {
            io::ErrorKind::AlreadyExists => {
                (t.taken)(&path, &command("assess --resume", &self.wanted))
            }
            io::ErrorKind::ResourceBusy => (t.busy)(&path),
            _ => (t.cannot_save)(&path, &reason(self.language, &error)),
        });
        let elsewhere = match face.line(t.elsewhere, t.elsewhere_hint, &self.home()) {
            Err(Stop::Ended) => return Err(Stop::Unsaved(path, error)),
            other => other?.unwrap_or_default(),
        };
        if !elsewhere.is_empty() {
            self.go(Path::new(&elsewhere));
        }
        Ok(())
    }

    /// Saves the sheet with what somebody else has changed in its file; where both have changed the
    /// same, the file stays as it is, and the sheet goes to another.
    fn take_in(
        &mut self,
        content: Vec<u8>,
        sheet: &AnswerSheet,
        face: &mut dyn Face,
    ) -> Result<AnswerSheet, Stop> {
        let t = wording::interview(self.language);
        let (path, set) = (self.wanted.clone(), self.questionnaires);
        let name = path.to_string_lossy();
        let other = read(&Source::new(&*name, &*content), set);
        let base = self.place.lock().known.take().map(|known| known.sheet);
        let both = base.as_ref().zip(other.as_ref());
        let merged = both.and_then(|(base, other)| sheet.merged(base, other, set));
        let (Some(merged), Some(other)) = (merged, other) else {
            self.go(&store::free(&path));
            self.put(sheet, face)?;
            face.tell(&(t.changed_apart)(&shown(&path), &shown(&self.path())));
            return Err(Stop::Changed);
        };
        let loses = parse::written(&name, &other, set).as_bytes() != content;
        self.place.lock().known = Some(Found { content, sheet: other, loses });
        face.tell(&(t.changed)(&shown(&path)));
        Ok(self.save(&merged, face)?.unwrap_or(merged))
    }

    /// The user's own folder, as a place to try, unless that is where it was tried.
    fn home(&self) -> String {
        let home = ["HOME", "USERPROFILE"].into_iter().find_map(std::env::var_os);
        let home = home.map(PathBuf::from).filter(|home| home.is_dir());
        let folder = std::path::absolute(&self.wanted);
        let tried = folder.as_ref().ok().and_then(|wanted| wanted.parent());
        home.filter(|home| tried != Some(home)).map(|home| shown(&home)).unwrap_or_default()
    }

    /// Goes over to another file, or to a file in another folder.
    fn go(&mut self, elsewhere: &Path) {
        let name = self.wanted.file_name().unwrap_or_default();
        self.wanted = if elsewhere.is_dir() {
            store::free(&elsewhere.join(name))
        } else if elsewhere.extension().is_none() {
            elsewhere.with_extension("yaml")
        } else {
            elsewhere.to_owned()
        };
        self.place.leave();
    }

    fn write(&mut self, sheet: &AnswerSheet, face: &mut dyn Face) -> io::Result<Writing> {
        let text = parse::written(&self.wanted.to_string_lossy(), sheet, self.questionnaires);
        let mut saved = self.place.lock();
        let saved = &mut *saved;
        saved.behind = true;
        let open = if saved.known.is_some() { LockedFile::open } else { LockedFile::create };
        let file = match &mut saved.file {
            Some(file) => file,
            none => none.insert(open(&self.wanted)?),
        };
        if let Some(known) = &mut saved.known {
            // One that was taken away is written again.
            let content = file.content()?;
            if let Some(content) = content.filter(|content| *content != known.content) {
                return Ok(Writing::Changed(content));
            }
        }
        match &saved.known {
            Some(known) if known.loses => {
                let kept = file.save_with_copy(&known.content, text.as_bytes())?;
                face.tell(&(wording::interview(self.language).original)(&shown(&kept)));
            }
            _ => file.save(text.as_bytes())?,
        }
        saved.path = Some(self.wanted.clone());
        saved.behind = false;
        saved.known = Some(Found { content: text.into(), sheet: sheet.clone(), loses: false });
        Ok(Writing::Done)
    }
}

/// The sheet in a file, if there is nothing wrong with it.
fn read(source: &Source, set: &Questionnaires) -> Option<AnswerSheet> {
    let mut findings = Findings::default();
    let placed = parse::sheet(0, source, set, &mut findings)?;
    (findings.count(Severity::Error) == 0).then_some(placed.sheet)
}
