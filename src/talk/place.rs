//! Where the answers of an interview are.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use modenhed::model::AnswerSheet;
use modenhed::store::LockedFile;

/// Where the answers are, and whether all of them are there.
#[derive(Debug, Default)]
pub struct Saved {
    /// The file, while it is ours.
    pub file: Option<LockedFile>,
    /// What is in it, as far as we know; nothing in a new one.
    pub known: Option<Found>,
    /// Where it was saved last.
    pub path: Option<PathBuf>,
    /// Whether the last answers could not be written.
    pub behind: bool,
    /// What has to be typed after the file to use the same questionnaires.
    pub questionnaires: String,
}

/// A sheet in a file.
#[derive(Debug)]
pub struct Found {
    /// What is in the file.
    pub content: Vec<u8>,
    /// The sheet it tells of.
    pub sheet: AnswerSheet,
    /// Whether saving the sheet would lose something of the content.
    pub loses: bool,
}

/// Where the answers are, shared with whoever watches for signals. While it is locked, no signal
/// ends the program.
#[derive(Clone, Default)]
pub struct AnswersPlace(Arc<Mutex<Saved>>);

impl AnswersPlace {
    /// Gives the file up, for another.
    pub fn leave(&self) {
        let mut saved = self.lock();
        (saved.file, saved.known) = (None, None);
    }

    /// Gives the file up and takes it away, with what is in it.
    pub fn discard(&self) {
        let mut saved = self.lock();
        (saved.path, saved.known) = (None, None);
        if let Some(file) = saved.file.take() {
            file.discard();
        }
    }

    /// Where the answers are now.
    pub fn lock(&self) -> MutexGuard<'_, Saved> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
