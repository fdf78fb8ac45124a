//! Paths that lead to no ordinary file: devices, pipes, and what the program writes to anyway.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// Whether what is written to a path goes on at once: to a device, to a pipe, or to where standard
/// output or standard error goes, by whatever name.
pub fn is_stream(path: &Path) -> bool {
    let known = fs::metadata(path);
    known.is_ok_and(|known| !known.is_file() && !known.is_dir()) || standard(path).is_some()
}

/// A stream opened for writing; nothing if the path leads to an ordinary file or to nothing yet.
///
/// # Errors
/// When it cannot be opened.
pub(super) fn opened(path: &Path) -> io::Result<Option<File>> {
    match standard(path) {
        Some(file) => Ok(Some(file)),
        None if is_stream(path) => OpenOptions::new().write(true).open(path).map(Some),
        None => Ok(None),
    }
}

/// Standard output or standard error, if the path leads to where it goes. Opening a file a second time
/// would begin at its beginning, over what is there.
#[cfg(unix)]
fn standard(path: &Path) -> Option<File> {
    use std::os::fd::AsFd;
    use std::os::unix::fs::MetadataExt;
    let known = fs::metadata(path).ok()?;
    let (out, err) = (io::stdout(), io::stderr());
    let files =
        [out.as_fd(), err.as_fd()].map(|stream| stream.try_clone_to_owned().map(File::from));
    files.into_iter().flatten().find(|file| {
        let other = file.metadata();
        other.is_ok_and(|other| other.dev() == known.dev() && other.ino() == known.ino())
    })
}

/// Standard output and standard error have no path here.
#[cfg(not(unix))]
fn standard(_: &Path) -> Option<File> {
    None
}
