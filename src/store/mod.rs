//! Paths to bytes and back: the only room that touches files.
#![allow(clippy::disallowed_methods, reason = "this is the room with the file system")]

mod atomic;
mod attributes;
mod builtin;
mod folder;
mod identity;
mod input;
mod lock;
mod locked;
mod refusal;
mod stream;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

pub use atomic::AtomicFile;
pub use builtin::{questionnaire, questionnaires, radar};
pub use folder::{Unreachable, files_in};
pub use identity::Identity;
pub use input::Input;
pub use locked::{LockedFile, free};
pub use refusal::Refusal;
pub use stream::is_stream;

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

/// Makes a folder, and those above it, unless it is there.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
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

/// Lets a new file be readable by all who may read the user's other new files.
fn readable_by_all(builder: &mut tempfile::Builder<'_, '_>) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = builder;
}
