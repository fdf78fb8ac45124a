//! The window that pages are drawn in, beside what was in the terminal before.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::{cursor, execute, queue, style, terminal};

use crate::talk::page::{Line, Look};

/// Whether pages are shown, and not what was in the terminal before; a signal has to know.
static IS_OPEN: AtomicBool = AtomicBool::new(false);

/// Columns and rows of the window.
pub fn size() -> (usize, usize) {
    let (columns, rows) = terminal::size().unwrap_or((80, 24));
    (usize::from(columns).max(1), usize::from(rows).max(1))
}

/// Draws these lines from the top of the window on, and nothing else.
pub fn draw(lines: &[Line], colored: bool) {
    let mut bytes = Vec::new();
    // A vector takes all that is written.
    let _ = queue(&mut bytes, lines, colored);
    let mut err = io::stderr().lock();
    // There is nowhere left to report that standard error is closed.
    let _ = err.write_all(&bytes).and_then(|()| err.flush());
}

fn queue(bytes: &mut Vec<u8>, lines: &[Line], colored: bool) -> io::Result<()> {
    if !IS_OPEN.swap(true, Ordering::SeqCst) {
        queue!(bytes, terminal::EnterAlternateScreen)?;
    }
    queue!(bytes, cursor::Hide, terminal::Clear(terminal::ClearType::All))?;
    for (row, line) in (0..).zip(lines) {
        queue!(bytes, cursor::MoveTo(0, row), style::Print(styled(line, colored)))?;
    }
    Ok(())
}

/// Shows the cursor in this row and column.
pub fn show_cursor(row: usize, column: usize) {
    let place = |cells: usize| u16::try_from(cells).unwrap_or(u16::MAX);
    let _ = execute!(io::stderr(), cursor::MoveTo(place(column), place(row)), cursor::Show);
}

/// A line as it looks, where looks can be shown.
pub fn styled(line: &Line, colored: bool) -> String {
    let bold = anstyle::Style::new().bold();
    let style = match line.look {
        Look::Plain => anstyle::Style::new(),
        Look::Strong => bold,
        Look::Quiet => anstyle::Style::new().dimmed(),
        Look::Marked => bold.fg_color(Some(anstyle::AnsiColor::Cyan.into())),
    };
    let text = &line.text;
    if colored { format!("{style}{text}{style:#}") } else { text.clone() }
}

/// Leaves the terminal as it was found.
pub fn close() {
    let _ = terminal::disable_raw_mode();
    let mut err = io::stderr().lock();
    if IS_OPEN.swap(false, Ordering::SeqCst) {
        let _ = queue!(err, terminal::LeaveAlternateScreen);
    }
    let _ = execute!(err, cursor::Show);
}
