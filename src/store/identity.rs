//! Whether two paths lead to one file, whatever links they go through.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::folder;

/// What makes an ordinary file itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    /// Its number on its device.
    Number(u64, u64),
    /// Where it is, or will be, without links.
    Place(PathBuf),
}

impl Identity {
    /// Of the file at a path, or of the one that would be made there; nothing for folders, devices and
    /// pipes, and where no file can be.
    pub fn of(path: &Path) -> Option<Self> {
        match fs::metadata(path) {
            Ok(known) if known.is_file() => numbered(&known).or_else(|| placed(path)),
            Ok(_) => None,
            Err(_) => {
                Some(Self::Place(fs::canonicalize(folder(path)).ok()?.join(path.file_name()?)))
            }
        }
    }

    /// Of what standard input comes from, if that is a file.
    pub fn of_stdin() -> Option<Self> {
        standard(io::stdin())
    }

    /// Of what standard output goes to, if that is a file.
    pub fn of_stdout() -> Option<Self> {
        standard(io::stdout())
    }
}

fn placed(path: &Path) -> Option<Identity> {
    fs::canonicalize(path).ok().map(Identity::Place)
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
    file.metadata().ok().filter(fs::Metadata::is_file).and_then(|known| numbered(&known))
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
