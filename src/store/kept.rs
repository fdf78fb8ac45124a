//! A file that is written again and again while nobody else writes to it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::folder;

/// How the names of files end that are being written.
const WRITING: &str = ".tmp";
/// The most of a name that is taken over into the names of hidden files, in bytes.
const LONGEST: usize = 230;

/// A file that is ours until this value is dropped.
///
/// A lock file beside it keeps others away; it goes when we do, and the system frees it when the
/// program is killed.
#[derive(Debug)]
pub struct Kept {
    path: PathBuf,
    exists: bool,
    lock: PathBuf,
    _locked: File,
}

impl Kept {
    /// A file that is not there yet.
    ///
    /// # Errors
    /// `AlreadyExists` if it is there, `ResourceBusy` if another is about to write it, and when the
    /// folder cannot be written to.
    pub fn create(path: &Path) -> io::Result<Self> {
        let lock = lock_path(path);
        let kept = Self { path: path.to_owned(), exists: false, _locked: locked(&lock)?, lock };
        if path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        tidy(path);
        Ok(kept)
    }

    /// A file that is there.
    ///
    /// # Errors
    /// `ResourceBusy` if another writes to it, and when the folder cannot be written to.
    pub fn open(path: &Path) -> io::Result<Self> {
        let path = fs::canonicalize(path)?;
        let lock = lock_path(&path);
        let kept = Self { path, exists: true, _locked: locked(&lock)?, lock };
        tidy(&kept.path);
        Ok(kept)
    }

    /// Puts new content in its place, whole and synced; only the owner may read it.
    ///
    /// # Errors
    /// When it cannot be written; what was there is still there.
    pub fn save(&mut self, content: &[u8]) -> io::Result<()> {
        let prefix = hidden(&self.path);
        let mut beside = tempfile::Builder::new();
        let mut file = beside.prefix(&prefix).suffix(WRITING).tempfile_in(folder(&self.path))?;
        file.write_all(content)?;
        file.as_file().sync_all()?;
        if self.exists {
            file.persist(&self.path)?;
        } else {
            file.persist_noclobber(&self.path)?;
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

    /// Writes content to a new file beside it, `.bak` under a name that is free, and gives that name.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save_beside(&self, content: &[u8]) -> io::Result<PathBuf> {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let mut beside = Self::create(&free(&self.path.with_file_name(format!("{name}.bak"))))?;
        beside.save(content)?;
        Ok(beside.path.clone())
    }
}

impl Drop for Kept {
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

/// The lock file, ours.
fn locked(path: &Path) -> io::Result<File> {
    loop {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::ResourceBusy.into()),
            // Some network drives have no locks; better without than not at all.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        // Whoever had it before may have removed it just now; then it guards nothing.
        if is_still(&file, path) {
            return Ok(file);
        }
    }
}

#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |a: &fs::Metadata, b: &fs::Metadata| a.ino() == b.ino() && a.dev() == b.dev();
    matches!((file.metadata(), fs::metadata(path)), (Ok(a), Ok(b)) if same(&a, &b))
}

#[cfg(not(unix))]
fn is_still(_: &File, _: &Path) -> bool {
    true
}
