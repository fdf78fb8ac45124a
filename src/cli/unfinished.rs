//! Files that are not whole yet: they are gone when a signal ends the program.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use modenhed::store::{self, AtomicFile};

use crate::cli::signals::{AtEnd, at_end};

/// The temporary files there are now. While it is locked, no signal ends the program.
static TEMPORARY: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());
static WATCHING: OnceLock<AtEnd> = OnceLock::new();

fn temporary() -> MutexGuard<'static, Vec<PathBuf>> {
    TEMPORARY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file that appears under its name only when it is whole, and leaves nothing behind otherwise,
/// however the program ends.
pub struct UnfinishedFile {
    /// None once it was put in its place, and for standard output.
    file: Option<AtomicFile>,
    temporary: Option<PathBuf>,
    is_stdout: bool,
}

impl UnfinishedFile {
    /// Begins to write, to standard output for `-`; what stands at the place stays there until `keep`.
    ///
    /// # Errors
    /// When it cannot be written there.
    pub fn create(path: &Path) -> io::Result<Self> {
        WATCHING.get_or_init(|| at_end(remove_all));
        if path == Path::new("-") {
            return Ok(Self { file: None, temporary: None, is_stdout: true });
        }
        if store::is_stream(path) {
            // It may wait for whoever reads it, which a signal ends: nothing is left behind by it.
            let file = Some(AtomicFile::create(path)?);
            return Ok(Self { file, temporary: None, is_stdout: false });
        }
        let mut all = temporary();
        let file = AtomicFile::create(path)?;
        let temporary = file.temporary().map(Path::to_owned);
        all.extend(temporary.clone());
        Ok(Self { file: Some(file), temporary, is_stdout: false })
    }

    /// Puts what was written in its place, whole.
    ///
    /// # Errors
    /// When it cannot be written, for example because the disk is full.
    pub fn keep(mut self) -> io::Result<()> {
        self.flush()?;
        self.file.take().map_or(Ok(()), AtomicFile::keep)
    }
}

impl Drop for UnfinishedFile {
    fn drop(&mut self) {
        // The file first, so that a signal always finds it on the list.
        drop(self.file.take());
        if let Some(path) = &self.temporary {
            temporary().retain(|other| other != path);
        }
    }
}

impl Write for UnfinishedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.file {
            Some(file) => file.write(bytes),
            None if self.is_stdout => io::stdout().write(bytes),
            None => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.file {
            Some(file) => file.flush(),
            None if self.is_stdout => io::stdout().flush(),
            None => Ok(()),
        }
    }
}

/// Removes the temporary files there are when a signal ends the program.
fn remove_all() {
    for path in temporary().iter() {
        let _ = store::remove(path);
    }
}
