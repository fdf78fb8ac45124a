//! How far a long job has come, as one line on the terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use modenhed::wording;

use crate::cli::output::Screen;

/// Jobs shorter than this need no such line.
const SHORT: Duration = Duration::from_secs(2);
/// How often it changes.
const EVERY: Duration = Duration::from_millis(500);

/// Columns where the terminal does not tell.
const COLUMNS: usize = 80;

/// The columns that a line on the terminal may take: all but the last, after which some go on in the
/// next line.
fn columns() -> usize {
    let size = terminal_size::terminal_size_of(io::stderr());
    size.map_or(COLUMNS, |(width, _)| usize::from(width.0)).saturating_sub(1)
}

/// What has been done so far.
pub struct Progress {
    screen: Screen,
    shown: bool,
    begun: Instant,
    /// When the line is to be shown next.
    next: Instant,
    /// How long the line is that stands on the terminal now.
    standing: usize,
    rows: usize,
    bytes: u64,
    /// How many bytes there are, if that is known.
    whole: Option<u64>,
}

impl Progress {
    /// A job that begins now; nothing is shown if that was asked for, or where nobody looks.
    pub fn new(screen: Screen, quiet: bool) -> Self {
        let shown = !quiet && io::stderr().is_terminal();
        let now = Instant::now();
        let (standing, rows, bytes, whole) = (0, 0, 0, None);
        Self { screen, shown, begun: now, next: now + SHORT, standing, rows, bytes, whole }
    }

    /// Says how many bytes are still to be read, if that is known.
    pub fn expect(&mut self, bytes: Option<u64>) {
        self.whole = bytes.map(|bytes| self.bytes + bytes);
    }

    /// Counts what was done.
    pub fn tell(&mut self, rows: usize, bytes: usize) {
        self.rows += rows;
        self.bytes += bytes as u64;
        let now = Instant::now();
        if self.shown && now >= self.next {
            self.next = now + EVERY;
            let (t, columns) = (wording::stream(self.screen.language), columns());
            let line = t.progress(self.rows, self.rate(), self.left(), columns);
            // The line is written over the one before, which may have been longer.
            let _ = write!(io::stderr(), "\r{line:<0$}", self.standing.min(columns));
            self.standing = line.chars().count();
        }
    }

    /// Rows a second so far.
    fn rate(&self) -> usize {
        let seconds = self.begun.elapsed().as_millis().max(1);
        usize::try_from(self.rows as u128 * 1000 / seconds).unwrap_or(usize::MAX)
    }

    /// Seconds that are left, if the rest goes as fast.
    fn left(&self) -> Option<u64> {
        let rest = self.whole?.checked_sub(self.bytes)?;
        let left =
            self.begun.elapsed().as_millis() * u128::from(rest) / u128::from(self.bytes.max(1));
        u64::try_from(left / 1000).ok()
    }

    /// Takes the line away.
    pub fn end(&mut self) {
        let standing = std::mem::take(&mut self.standing).min(columns());
        if standing > 0 {
            let _ = write!(io::stderr(), "\r{:standing$}\r", "");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.end();
    }
}
