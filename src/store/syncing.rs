//! A long file on its way to the disk while more of it is written, so that the end need not wait for all.

use std::fs::File;
use std::io;
use std::thread::{self, JoinHandle};

/// So many bytes are written before they are sent on their way.
const ENOUGH: usize = 16 << 20;

/// What has been sent to the disk of a file.
#[derive(Default)]
pub struct Syncing {
    /// How many bytes have not been sent yet.
    written: usize,
    /// Sends what was there when it began.
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl Syncing {
    /// Tells that so many bytes more were written.
    ///
    /// # Errors
    /// When earlier ones could not be kept, for example because the disk is full.
    pub fn wrote(&mut self, file: &File, bytes: usize) -> io::Result<()> {
        self.written += bytes;
        let busy = self.thread.as_ref().is_some_and(|thread| !thread.is_finished());
        if self.written < ENOUGH || busy {
            return Ok(());
        }
        self.wait()?;
        // Where there is no room for another handle or thread, the end has to wait.
        let file = file.try_clone().ok();
        let begin = |file: File| thread::Builder::new().spawn(move || file.sync_data()).ok();
        self.thread = file.and_then(begin);
        self.written = 0;
        Ok(())
    }

    /// Waits until all that was written is on the disk.
    ///
    /// # Errors
    /// When some of it could not be kept.
    pub fn end(mut self, file: &File) -> io::Result<()> {
        self.wait()?;
        file.sync_all()
    }

    fn wait(&mut self) -> io::Result<()> {
        let ended = self.thread.take().map(JoinHandle::join);
        ended.map_or(Ok(()), |ended| ended.unwrap_or_else(|_| Err(io::Error::other("not synced"))))
    }
}
