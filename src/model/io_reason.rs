//! Why the system does not let a file be read or written.

use std::io;

/// Why a file cannot be read or written; the sentences are in `wording`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IoReason {
    /// It is not there.
    Missing,
    /// It is a folder.
    Folder,
    /// It may not be read, or not be written.
    NoPermission,
    /// There is no room for it.
    NoSpace,
    /// Its name is too long, or cannot be used where it is.
    UnusableName,
    /// Something else, in the system's words.
    Other(String),
}

impl From<&io::Error> for IoReason {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::NoPermission
            }
            io::ErrorKind::StorageFull | io::ErrorKind::FileTooLarge => Self::NoSpace,
            io::ErrorKind::InvalidFilename => Self::UnusableName,
            _ => Self::Other(error.to_string()),
        }
    }
}
