//! Why a file is not written, where the system would have allowed it or gives no good reason.

use std::io;
use std::path::PathBuf;

/// Why a file is not written; it is the inner error of an `io::Error`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is write-protected.
    WriteProtected,
    /// It belongs to another user, and a new one in its place would not.
    AnothersFile,
    /// This is no ordinary file, where a lock file is to be.
    InTheWay(PathBuf),
}

impl Refusal {
    /// The reason inside an error, if it is one of these.
    pub fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::new(io::ErrorKind::PermissionDenied, refusal)
    }
}
