//! A file that appears when it is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::attributes::Attributes;
use super::lock::{is_still, remove_unlocked, try_lock};
use super::{folder, stream};

/// How the names of files begin that are being written.
const WRITING: &str = ".modenhed-";
/// What is written in larger pieces goes out as it is.
const BUFFER: usize = 1 << 13;
/// A file with fewer bytes is on the disk when it appears in its place; a longer one, which would take
/// its time, is left to the system, that writes it within seconds.
const LONG: usize = 1 << 24;

/// A file that is written beside its place and put there when it is whole, with the mode and the owner
/// of the file that it replaces.
///
/// What is no ordinary file, such as a device or a named pipe, is written to as it is.
pub enum AtomicFile {
    /// Written beside its place, so many bytes by now.
    Beside(BufWriter<NamedTempFile>, PathBuf, usize),
    /// Written to as it is.
    Direct(BufWriter<File>),
}

impl AtomicFile {
    /// Begins to write; what stands at the place stays there until `keep`.
    ///
    /// # Errors
    /// When the folder or the file that is there cannot be written to, or the new file could not get
    /// the owner of that one.
    pub fn create(path: &Path) -> io::Result<Self> {
        if path.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if let Some(file) = stream::opened(path)? {
            return Ok(Self::Direct(BufWriter::with_capacity(BUFFER, file)));
        }
        let path = if path.is_symlink() { fs::canonicalize(path)? } else { path.to_owned() };
        let known = Attributes::of(&path)?;
        tidy(folder(&path));
        let file = temporary(folder(&path))?;
        known.map_or(Ok(()), |known| known.give(file.as_file()))?;
        let file = BufWriter::with_capacity(BUFFER, file);
        Ok(Self::Beside(file, path, 0))
    }

    /// Where it is written, if that is beside its place.
    pub fn temporary(&self) -> Option<&Path> {
        match self {
            Self::Beside(file, ..) => Some(file.get_ref().path()),
            Self::Direct(_) => None,
        }
    }

    /// Puts what was written in its place, whole.
    ///
    /// # Errors
    /// When it cannot be written, for example because the disk is full.
    pub fn keep(self) -> io::Result<()> {
        match self {
            Self::Beside(file, path, written) => {
                let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
                if written < LONG {
                    file.as_file().sync_all()?;
                }
                let (file, place) = file.into_parts();
                // Its lock, so that nobody takes it for left behind before it is in its place.
                let lock = file.try_clone()?;
                close(file)?;
                place.persist(&path)?;
                drop(lock);
                Ok(())
            }
            Self::Direct(mut file) => file.flush(),
        }
    }
}

/// A file beside others that is locked for as long as we write to it.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(WRITING);
    super::readable_by_all(&mut builder);
    loop {
        let file = builder.tempfile_in(folder)?;
        // Another run may have taken it for left behind before it was locked.
        if try_lock(file.as_file()) && is_still(file.as_file(), file.path()) {
            return Ok(file);
        }
    }
}

/// Removes what runs that were killed have left in a folder.
fn tidy(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(WRITING) {
            remove_unlocked(&entry.path());
        }
    }
}

/// Closes a file; network drives may only now say that there was no room.
#[cfg(unix)]
fn close(file: File) -> io::Result<()> {
    Ok(nix::unistd::close(file)?)
}

/// Closes a file.
#[cfg(not(unix))]
fn close(_: File) -> io::Result<()> {
    Ok(())
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Beside(file, _, all) => {
                let written = file.write(bytes)?;
                *all = all.saturating_add(written);
                Ok(written)
            }
            Self::Direct(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Beside(file, ..) => file.flush(),
            Self::Direct(file) => file.flush(),
        }
    }
}
