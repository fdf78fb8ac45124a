//! Paths to bytes and back: the only room that touches files.
#![allow(clippy::disallowed_methods, reason = "this is the room with the file system")]

mod builtin;
mod folder;
mod kept;

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

pub use builtin::{questionnaires, radar};
pub use folder::{Unreachable, files_in};
pub use kept::{Kept, free};

/// Removes a file.
///
/// # Errors
/// When it is not there, or cannot be removed.
pub fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// A file opened for reading.
///
/// # Errors
/// When it cannot be opened, or is a folder.
pub fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    Ok(file)
}

/// What can be read, but at most one byte more than `most`, so that the reader can tell.
///
/// # Errors
/// When it cannot be read.
pub fn read(input: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a path leads to a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether a path leads to a file that can be read again from its beginning; a pipe cannot.
pub fn can_be_read_again(path: &Path) -> bool {
    path.is_file()
}

/// All that can be read, in a nameless file that can be read again; it is gone when it is closed.
///
/// # Errors
/// When it cannot be read, or there is no room for it.
pub fn copied(mut input: impl Read) -> io::Result<File> {
    let mut file = tempfile::tempfile()?;
    io::copy(&mut input, &mut file)?;
    Ok(file)
}

/// A file that is written beside its place and put there when it is whole.
///
/// What is no ordinary file, such as a device or a named pipe, is written to as it is.
pub enum Pending {
    /// Written beside its place, so many bytes by now.
    Beside(io::BufWriter<NamedTempFile>, PathBuf, usize),
    /// Written to as it is.
    Direct(io::BufWriter<File>),
}

/// What is written in larger pieces goes out as it is.
const BUFFER: usize = 1 << 13;
/// A file with fewer bytes is on the disk when it appears in its place; a longer one, which would take
/// its time, is left to the system, that writes it within seconds.
const LONG: usize = 1 << 24;

impl Pending {
    /// Begins to write; what stands at the place stays there until `keep`.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn create(path: &Path) -> io::Result<Self> {
        let path = if path.is_symlink() { fs::canonicalize(path)? } else { path.to_owned() };
        let known = fs::metadata(&path).ok();
        if let Some(known) = known.as_ref().filter(|known| !known.is_file()) {
            if known.is_dir() {
                return Err(io::ErrorKind::IsADirectory.into());
            }
            let file = fs::OpenOptions::new().write(true).open(&path)?;
            return Ok(Self::Direct(io::BufWriter::with_capacity(BUFFER, file)));
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".modenhed-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = known.map_or(0o644, |known| known.permissions().mode());
            builder.permissions(fs::Permissions::from_mode(mode));
        }
        let file = builder.tempfile_in(folder(&path))?;
        let file = io::BufWriter::with_capacity(BUFFER, file);
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
                close(file)?;
                place.persist(&path)?;
                Ok(())
            }
            Self::Direct(mut file) => file.flush(),
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

impl Write for Pending {
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

/// The sheets, by their endings, in a folder; in the order of their names.
///
/// # Errors
/// When the folder cannot be read.
pub fn sheets(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?;
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        matches!(ending.as_deref(), Some("yaml" | "yml" | "json")) && path.is_file()
    });
    paths.sort();
    Ok(paths)
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}
