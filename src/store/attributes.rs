//! Mode and owner of a file that is replaced: the new one gets them.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

use super::Refusal;

/// Mode and owner of a file that is there and may be written to.
#[derive(Debug)]
pub(super) struct Attributes(Metadata);

impl Attributes {
    /// Those of the file at a path; nothing if there is no file.
    ///
    /// # Errors
    /// When the file may not be written to, even if the folder would allow to replace it.
    pub(super) fn of(path: &Path) -> io::Result<Option<Self>> {
        let Ok(known) = fs::metadata(path) else { return Ok(None) };
        // The superuser may write to everything; a file without a right to write still says no.
        if known.permissions().readonly() {
            return Err(Refusal::WriteProtected.into());
        }
        match OpenOptions::new().write(true).open(path) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                Err(Refusal::WriteProtected.into())
            }
            Err(error) => Err(error),
            Ok(_) => Ok(Some(Self(known))),
        }
    }

    /// Gives them to a new file.
    ///
    /// # Errors
    /// When its owner or group would be another.
    pub(super) fn give(&self, file: &File) -> io::Result<()> {
        #[cfg(unix)]
        self.give_owner(file)?;
        // After the owner, whose change takes some rights away.
        file.set_permissions(self.0.permissions())
    }

    #[cfg(unix)]
    fn give_owner(&self, file: &File) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt, fchown};
        let now = file.metadata()?;
        let owner = Some(self.0.uid()).filter(|owner| *owner != now.uid());
        let group = Some(self.0.gid()).filter(|group| *group != now.gid());
        if owner.or(group).is_some() {
            fchown(file, owner, group).map_err(|_| Refusal::AnothersFile)?;
        }
        Ok(())
    }
}
