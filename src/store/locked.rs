//! A file that is written again and again while nobody else writes to it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::attributes::Attributes;
use super::lock::lock_file;
use super::{Refusal, folder};

/// How the names of files end that are being written.
const WRITING: &str = ".tmp";
/// The most of a name that is taken over into the names of hidden files, in bytes.
const LONGEST: usize = 230;
/// How often, and how many times, one looks whether another has finished.
const WAIT: (Duration, usize) = (Duration::from_millis(20), 500);

/// A file that is ours until this value is dropped.
///
/// A lock file beside it keeps others of this program away; it goes when we do, and the system frees
/// it when the program is killed. What is there keeps its mode and its owner.
#[derive(Debug)]
pub struct LockedFile {
    path: PathBuf,
    exists: bool,
    /// Whether only the owner may read it when it is new.
    private: bool,
    lock: PathBuf,
    _locked: File,
}

impl LockedFile {
    /// A file that is not there yet; only its owner will be able to read it.
    ///
    /// # Errors
    /// `AlreadyExists` if it is there, `ResourceBusy` if another is about to write it, and when the
    /// folder cannot be written to.
    pub fn create(path: &Path) -> io::Result<Self> {
        let taken = || io::Error::from(io::ErrorKind::AlreadyExists);
        if path.symlink_metadata().is_ok() {
            return Err(taken());
        }
        let mut file = Self::at(path)?;
        file.private = true;
        if file.exists { Err(taken()) } else { Ok(file) }
    }

    /// A file that is there.
    ///
    /// # Errors
    /// `ResourceBusy` if another writes to it, and when the folder cannot be written to.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = Self::at(path)?;
        if file.exists { Ok(file) } else { Err(io::ErrorKind::NotFound.into()) }
    }

    /// A file that is there or not, as soon as nobody else writes to it.
    ///
    /// # Errors
    /// `ResourceBusy` if another goes on writing for ten seconds, and when the folder cannot be
    /// written to.
    pub fn wait_for(path: &Path) -> io::Result<Self> {
        let (pause, times) = WAIT;
        for _ in 1..times {
            match Self::at(path) {
                Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {}
                other => return other,
            }
            std::thread::sleep(pause);
        }
        Self::at(path)
    }

    fn at(path: &Path) -> io::Result<Self> {
        let there = path.symlink_metadata().is_ok();
        let path = if there { fs::canonicalize(path)? } else { path.to_owned() };
        let lock = lock_path(&path);
        let locked = lock_file(&lock)?;
        // It may have come, or gone, just before it was ours.
        let exists = path.symlink_metadata().is_ok();
        tidy(&path);
        Ok(Self { path, exists, private: false, lock, _locked: locked })
    }

    /// What is in the file now; nothing if it is not there.
    ///
    /// # Errors
    /// When it cannot be read, or is no ordinary file.
    pub fn content(&self) -> io::Result<Option<Vec<u8>>> {
        match self.path.metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Ok(known) if !known.is_file() => Err(Refusal::InTheWay(self.path.clone()).into()),
            _ => fs::read(&self.path).map(Some),
        }
    }

    /// Puts new content in its place, whole and synced.
    ///
    /// # Errors
    /// When it cannot be written; what was there is still there.
    pub fn save(&mut self, content: &[u8]) -> io::Result<()> {
        let known = Attributes::of(&self.path)?;
        let prefix = hidden(&self.path);
        let mut beside = tempfile::Builder::new();
        beside.prefix(&prefix).suffix(WRITING);
        if !self.private {
            super::readable_by_all(&mut beside);
        }
        let mut file = beside.tempfile_in(folder(&self.path))?;
        file.write_all(content)?;
        file.as_file().sync_all()?;
        match known.map(|known| known.give(file.as_file())) {
            Some(Err(error)) if Refusal::of(&error) == Some(&Refusal::AnothersFile) => {
                // All of it lies beside until it is in there.
                overwrite(&self.path, content)?;
            }
            Some(given) => {
                given?;
                file.persist(&self.path)?;
            }
            None if self.exists => drop(file.persist(&self.path)?),
            None => drop(file.persist_noclobber(&self.path)?),
        }
        self.exists = true;
        // Some systems cannot sync a folder; the file itself is safe.
        let _ = File::open(folder(&self.path)).and_then(|folder| folder.sync_all());
        Ok(())
    }

    /// Takes the file away, with what is in it.
    pub fn discard(self) {
        // If it stays, it does no harm.
        let _ = fs::remove_file(&self.path);
    }

    /// Puts new content in its place, and what it takes the place of in a new file beside it, whose name it
    /// gives.
    ///
    /// # Errors
    /// When either cannot be written; then nothing has changed, and no new file is left.
    pub fn save_with_copy(&mut self, before: &[u8], content: &[u8]) -> io::Result<PathBuf> {
        let copy = self.save_beside(before)?;
        self.save(content).map(|()| copy.clone()).inspect_err(|_| {
            // If it stays, it does no harm.
            let _ = fs::remove_file(&copy);
        })
    }

    /// Writes content to a new file beside it, `.bak` under a name that is free, and gives that name.
    /// The same people may read it, or its owner alone where that cannot be.
    ///
    /// # Errors
    /// When it cannot be written.
    fn save_beside(&self, content: &[u8]) -> io::Result<PathBuf> {
        // Where the file itself cannot be written, there is nothing to be copied for.
        let known = Attributes::of(&self.path)?;
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let mut beside = Self::create(&free(&self.path.with_file_name(format!("{name}.bak"))))?;
        beside.save(content)?;
        if let Some(known) = known {
            let given = File::open(&beside.path).and_then(|file| known.give(&file));
            given
                .or_else(|error| if Refusal::of(&error).is_some() { Ok(()) } else { Err(error) })?;
        }
        Ok(beside.path.clone())
    }
}

impl Drop for LockedFile {
    fn drop(&mut self) {
        // If it stays, it is empty and does no harm.
        let _ = fs::remove_file(&self.lock);
    }
}

/// The path itself if nothing is there, else the same with the first number that is free.
pub fn free(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy()));
    let numbered = (2..).map(|number| {
        path.with_file_name(format!("{stem}-{number}{}", ending.clone().unwrap_or_default()))
    });
    let mut names = std::iter::once(path.to_owned()).chain(numbered);
    names.find(|name| name.symlink_metadata().is_err()).unwrap_or_else(|| path.to_owned())
}

/// Writes into another's file that we may write to: one in its place would be ours.
fn overwrite(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.write_all(content)?;
    file.set_len(content.len() as u64)?;
    file.sync_all()
}

fn lock_path(path: &Path) -> PathBuf {
    path.with_file_name(hidden(path) + "lock")
}

/// How the names of hidden files that belong to a file begin, not longer than file systems take.
fn hidden(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let short = name.char_indices().take_while(|(at, c)| at + c.len_utf8() <= LONGEST);
    format!(".{}.", short.map(|(_, c)| c).collect::<String>())
}

/// Removes what was being written when the program was killed.
fn tidy(path: &Path) {
    let begin = hidden(path);
    let left = |name: &str| name.starts_with(&begin) && name.ends_with(WRITING);
    for entry in fs::read_dir(folder(path)).into_iter().flatten().flatten() {
        if left(&entry.file_name().to_string_lossy()) {
            // If it stays, it does no harm.
            let _ = fs::remove_file(entry.path());
        }
    }
}
