//! Whether two paths lead to one file, whatever links they go through.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::folder;

/// What makes an ordinary file, or a pipe, itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    /// Its number on its device.
    Number(u64, u64),
    /// Where it is, or will be, without links.
    Place(PathBuf),
}

impl Identity {
    /// Of the file or pipe at a path, or of the file that would be made there; nothing for folders and
    /// devices, and where no file can be.
    pub fn of(path: &Path) -> Option<Self> {
        match fs::metadata(path) {
            Ok(known) if is_kept_apart(&known) => numbered(&known).or_else(|| placed(path)),
            Ok(_) => None,
            Err(_) => {
                Some(Self::Place(fs::canonicalize(folder(path)).ok()?.join(path.file_name()?)))
            }
        }
    }

    /// Of what standard input comes from, if that is a file or a pipe.
    pub fn of_stdin() -> Option<Self> {
        standard(io::stdin())
    }

    /// Of what standard output goes to, if that is a file or a pipe.
    pub fn of_stdout() -> Option<Self> {
        standard(io::stdout())
    }
}

fn placed(path: &Path) -> Option<Identity> {
    fs::canonicalize(path).ok().map(Identity::Place)
}

/// Whether something would be mixed if two wrote to it: a file or a pipe, and no device.
#[cfg(unix)]
fn is_kept_apart(known: &fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    known.is_file() || known.file_type().is_fifo()
}

#[cfg(not(unix))]
fn is_kept_apart(known: &fs::Metadata) -> bool {
    known.is_file()
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems give a file no number")]
fn numbered(known: &fs::Metadata) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    Some(Identity::Number(known.dev(), known.ino()))
}

#[cfg(unix)]
fn standard(stream: impl std::os::fd::AsFd) -> Option<Identity> {
    let file = fs::File::from(stream.as_fd().try_clone_to_owned().ok()?);
    file.metadata().ok().filter(is_kept_apart).and_then(|known| numbered(&known))
}

#[cfg(not(unix))]
fn numbered(_: &fs::Metadata) -> Option<Identity> {
    None
}

/// Here a stream does not tell where it goes.
#[cfg(not(unix))]
fn standard<T>(_: T) -> Option<Identity> {
    None
}
