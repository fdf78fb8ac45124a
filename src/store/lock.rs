//! Locks that the system frees when a program is killed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use super::Refusal;

/// The lock file at a path, ours; it is made if it is not there.
///
/// # Errors
/// `ResourceBusy` if another holds it, and when something else is there.
pub(super) fn lock_file(path: &Path) -> io::Result<File> {
    let in_the_way = || io::Error::from(Refusal::InTheWay(path.to_owned()));
    let is_other = || path.symlink_metadata().is_ok_and(|known| !known.is_file());
    loop {
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        let file = match careful(&mut options).open(path) {
            _ if is_other() => return Err(in_the_way()),
            opened => opened?,
        };
        if !try_lock(&file) {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        // Whoever had it before may have removed it just now; then it guards nothing.
        if is_still(&file, path) {
            return Ok(file);
        }
    }
}

/// Removes a file that nobody holds, if it is an ordinary one.
pub(super) fn remove_unlocked(path: &Path) {
    let file = careful(OpenOptions::new().write(true)).open(path);
    let ours = |file: &File| file.metadata().is_ok_and(|known| known.is_file());
    // If there are no locks on this drive, it cannot be known whether it is in use.
    let free = file.ok().filter(ours).filter(|file| file.try_lock().is_ok());
    let Some(file) = free.filter(|file| is_still(file, path)) else { return };
    // If it stays, it does no harm.
    let _ = fs::remove_file(path);
    // Until now, so that whoever has just made it and waits for its lock sees that it is gone.
    drop(file);
}

/// Takes the lock of a file; false if another holds it.
pub(super) fn try_lock(file: &File) -> bool {
    // Some network drives have no locks; better without than not at all.
    !matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

/// Follows no link, and waits for nobody at the other end of a pipe.
#[cfg(unix)]
fn careful(options: &mut OpenOptions) -> &mut OpenOptions {
    use nix::libc::{O_NOFOLLOW, O_NONBLOCK};
    std::os::unix::fs::OpenOptionsExt::custom_flags(options, O_NOFOLLOW | O_NONBLOCK)
}

#[cfg(not(unix))]
fn careful(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Whether an open file is still the one at a path.
#[cfg(unix)]
pub(super) fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |a: &fs::Metadata, b: &fs::Metadata| a.ino() == b.ino() && a.dev() == b.dev();
    matches!((file.metadata(), fs::metadata(path)), (Ok(a), Ok(b)) if same(&a, &b))
}

/// Whether an open file is still the one at a path.
#[cfg(not(unix))]
pub(super) fn is_still(_: &File, _: &Path) -> bool {
    true
}
