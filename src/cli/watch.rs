//! What the user sees and gets of tables while they are read: how far it has come, and the rejects.

use std::io;

use modenhed::batch::{Observer, Reading, RejectWriter};
use modenhed::model::{Findings, Questionnaires};

use crate::cli::args::BatchArgs;
use crate::cli::error::Error;
use crate::cli::output::Screen;
use crate::cli::progress::Progress;
use crate::cli::rejects::Rejects;

/// How many errors in rows of tables, and how many notices, are shown whole unless more are asked for.
const SHOWN: usize = 20;

/// Shows progress and keeps rejects.
pub struct Watch {
    progress: Progress,
    rejects: Option<Rejects>,
}

impl Watch {
    /// Shows and keeps what was asked for.
    ///
    /// # Errors
    /// When the file for rejects cannot be written.
    pub fn new(args: &BatchArgs, screen: Screen) -> Result<Self, Error> {
        let rejects = args.rejects.as_deref().map(|path| Rejects::new(path, screen.language));
        Ok(Self { progress: Progress::new(screen, args.quiet), rejects: rejects.transpose()? })
    }

    /// Why the rejects could not be written, if they could not.
    pub fn failure(&mut self) -> Option<Error> {
        self.rejects.as_mut().and_then(Rejects::failure)
    }

    /// Puts the file with the rejects in its place, as soon as all is read: what was left out is told
    /// also when nothing else comes of it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_rejects(&mut self) -> Result<(), Error> {
        self.rejects.take().map_or(Ok(()), Rejects::keep)
    }
}

impl Observer for Watch {
    fn begin(&mut self, bytes: Option<u64>) {
        self.progress.expect(bytes);
    }

    fn advance(&mut self, rows: usize, bytes: usize) {
        self.progress.tell(rows, bytes);
    }

    fn end(&mut self) {
        self.progress.end();
    }

    fn reject_writer(&self) -> Option<RejectWriter> {
        self.rejects.as_ref().map(Rejects::writer)
    }

    fn rejects(&mut self, written: &[u8]) -> io::Result<()> {
        self.rejects.as_mut().map_or(Ok(()), |rejects| rejects.write(written))
    }
}

/// Sheets that are to be read as was asked for.
pub fn reading<'q>(args: &BatchArgs, screen: Screen, set: &'q Questionnaires) -> Reading<'q> {
    let mut reading = Reading::new(set);
    if !screen.verbose {
        reading.findings = Findings::of_rows(SHOWN);
    }
    match args.threads {
        Some(threads) => reading.on(threads.get()),
        None => reading,
    }
}
