//! Keeps the sheet: in a file of its own, after every answer, and elsewhere when that fails.

use std::io;
use std::path::{Path, PathBuf};

use modenhed::model::{AnswerSheet, Language, Questionnaires};
use modenhed::store::{self, Kept};
use modenhed::{parse, wording};

use super::super::error::reason;
use super::face::{Face, Stop};
use super::signals::Place;

/// Keeps a sheet in a file.
pub struct Keeper<'q> {
    questionnaires: &'q Questionnaires,
    language: Language,
    place: Place,
    wanted: PathBuf,
    file: Option<Kept>,
}

impl<'q> Keeper<'q> {
    /// Keeps a sheet in a new file, under this name or the first free one like it.
    pub fn new(set: &'q Questionnaires, language: Language, place: Place, wanted: PathBuf) -> Self {
        Self { questionnaires: set, language, place, wanted, file: None }
    }

    /// Goes on with a file that is there, and ours already.
    pub fn with(self, file: Kept) -> Self {
        self.place.lock().path = Some(shown(&self.wanted));
        Self { file: Some(file), ..self }
    }

    /// Where the sheet is.
    pub fn path(&self) -> String {
        self.place.lock().path.clone().unwrap_or_default()
    }

    /// What has to be typed after the file to use the same questionnaires.
    pub fn questionnaires(&self) -> String {
        self.place.lock().questionnaires.clone()
    }

    /// Saves the sheet; asks for another place for as long as it cannot be done.
    pub fn save(&mut self, sheet: &AnswerSheet, face: &mut dyn Face) -> Result<(), Stop> {
        let (t, c) = (wording::interview(self.language), wording::cli(self.language));
        while let Err(error) = self.write(sheet) {
            let path = shown(&self.wanted);
            face.tell(&match error.kind() {
                io::ErrorKind::AlreadyExists => (t.taken)(&path),
                io::ErrorKind::ResourceBusy => (t.busy)(&path),
                _ => (t.cannot_save)(&path, &reason(c, &error)),
            });
            let elsewhere = match face.line(t.elsewhere, t.elsewhere_hint, "") {
                Err(Stop::Ended) => return Err(Stop::Unsaved(path, error)),
                other => other?.unwrap_or_default(),
            };
            if !elsewhere.is_empty() {
                self.go(Path::new(&elsewhere));
            }
        }
        Ok(())
    }

    /// Goes over to another file, or to a file in another folder.
    fn go(&mut self, elsewhere: &Path) {
        let name = self.wanted.file_name().unwrap_or_default();
        self.wanted = if elsewhere.is_dir() {
            store::free(&elsewhere.join(name))
        } else {
            elsewhere.to_owned()
        };
        self.file = None;
    }

    fn write(&mut self, sheet: &AnswerSheet) -> io::Result<()> {
        let text = parse::written(&self.wanted.to_string_lossy(), sheet, self.questionnaires);
        let mut saved = self.place.lock();
        saved.behind = true;
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(Kept::create(&self.wanted)?),
        };
        file.save(text.as_bytes())?;
        saved.path = Some(shown(&self.wanted));
        saved.behind = false;
        Ok(())
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
