//! Keeps the sheet: in a file of its own, after every answer, and elsewhere when that fails.

use std::io;
use std::path::{Path, PathBuf};

use modenhed::model::{AnswerSheet, Language, Questionnaires};
use modenhed::store::{self, Kept};
use modenhed::{parse, wording};

use crate::cli::error::reason;
use crate::talk::face::{Face, Stop};
use crate::talk::signals::Place;

/// Keeps a sheet in a file.
pub struct Keeper<'q> {
    questionnaires: &'q Questionnaires,
    language: Language,
    place: Place,
    wanted: PathBuf,
    /// Whether the file is there already, and ours to go on with.
    found: bool,
    /// What was in it, if saving would lose something of that.
    original: Option<Vec<u8>>,
}

impl<'q> Keeper<'q> {
    /// Keeps a sheet in a new file.
    pub fn new(set: &'q Questionnaires, language: Language, place: Place, wanted: PathBuf) -> Self {
        Self { questionnaires: set, language, place, wanted, found: false, original: None }
    }

    /// Goes on with the file, which is there; `original` is what was in it, if that is to be kept.
    pub fn found(self, original: Option<Vec<u8>>) -> Self {
        self.place.lock().path = Some(shown(&self.wanted));
        Self { found: true, original, ..self }
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
        let t = wording::interview(self.language);
        let before = self.path();
        while let Err(error) = self.write(sheet, face) {
            let path = shown(&self.wanted);
            face.tell(&match error.kind() {
                io::ErrorKind::AlreadyExists => (t.taken)(&path),
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
        }
        let path = self.path();
        if !before.is_empty() && before != path {
            face.tell(&(t.moved)(&path, &before));
        }
        Ok(())
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
        (self.found, self.original) = (false, None);
        self.place.lock().file = None;
    }

    fn write(&mut self, sheet: &AnswerSheet, face: &mut dyn Face) -> io::Result<()> {
        let text = parse::written(&self.wanted.to_string_lossy(), sheet, self.questionnaires);
        let mut saved = self.place.lock();
        saved.behind = true;
        let open = if self.found { Kept::open } else { Kept::create };
        let file = match &mut saved.file {
            Some(file) => file,
            none => none.insert(open(&self.wanted)?),
        };
        if let Some(original) = &self.original {
            let kept = file.save_beside(original)?;
            self.original = None;
            face.tell(&(wording::interview(self.language).original)(&shown(&kept)));
        }
        file.save(text.as_bytes())?;
        saved.path = Some(shown(&self.wanted));
        saved.behind = false;
        Ok(())
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
