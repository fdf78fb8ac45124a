//! Where results go, and what the screen is like.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use modenhed::model::{Findings, Language};
use modenhed::render::{Dialect, Format, READABLE, Style, Writer, clean, wrapped};
use modenhed::report::{FindingsReport, Report, TableName};
use modenhed::store;
use modenhed::wording::{self, CliTexts};
use unicode_width::UnicodeWidthStr;

use crate::cli::args::{ColorChoice, OutputArgs};
use crate::cli::error::Error;
use crate::cli::unfinished::UnfinishedFile;
use crate::cli::verdict::Verdict;

/// Columns that it takes to read something beside something else.
const ROOM: usize = 24;
/// Columns where there is no terminal to ask.
const DEFAULT_WIDTH: usize = 80;

/// What the user sees us through.
#[derive(Clone, Copy)]
pub struct Screen {
    /// The language of the interface.
    pub language: Language,
    asked: Option<usize>,
    color: ColorChoice,
    /// Whether every finding is shown, however many of a kind there are.
    pub verbose: bool,
}

impl Screen {
    /// The screen as it is, except for what was asked for.
    pub fn new(
        language: Language,
        width: Option<usize>,
        color: ColorChoice,
        verbose: bool,
    ) -> Self {
        Self { language, asked: width, color, verbose }
    }

    /// The columns there are now.
    fn width(self) -> usize {
        let columns = || std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        self.asked.or_else(terminal_width).or_else(columns).unwrap_or(DEFAULT_WIDTH)
    }

    /// The columns that running text should take now.
    pub fn readable(self) -> usize {
        self.width().clamp(20, READABLE)
    }

    /// Whether there are colours on a stream, which may be a terminal.
    pub fn colored(self, terminal: bool) -> bool {
        self.style(terminal, Dialect::Plain).color
    }

    fn style(self, terminal: bool, dialect: Dialect) -> Style {
        let wanted = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
        let color = match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => terminal && !wanted("NO_COLOR") && !dumb,
        };
        Style { width: self.width(), color, dialect, language: self.language }
    }
}

/// The columns of the terminal, if there is one.
fn terminal_width() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
}

/// Lets `fill` write results to where they were asked for; a file appears only when it is whole.
pub fn write<T>(
    output: &OutputArgs,
    screen: Screen,
    format: Format,
    table: Option<TableName>,
    fill: impl FnOnce(Writer<'_>) -> Result<io::Result<T>, Error>,
) -> Result<T, Error> {
    let dialect = if output.excel { Dialect::Excel } else { Dialect::Plain };
    match output.path.as_deref().filter(|path| *path != Path::new("-")) {
        None => {
            let stdout = io::stdout();
            if format == Format::Xlsx && stdout.is_terminal() {
                return Err(Error::WorkbookOnTerminal);
            }
            let style = screen.style(stdout.is_terminal(), dialect);
            let mut out = BufWriter::new(stdout.lock());
            let done = fill(Writer::new(&mut out, format, style, table))?;
            let done = done.and_then(|done| out.flush().map(|()| done));
            done.map_err(Error::Stdout)
        }
        Some(path) => {
            let failed = |error| Error::Write(path.display().to_string(), error);
            let style = screen.style(false, dialect);
            let mut file = UnfinishedFile::create(path).map_err(failed)?;
            let done = fill(Writer::new(&mut file, format, style, table))?.map_err(failed)?;
            file.keep().map_err(failed)?;
            Ok(done)
        }
    }
}

/// Writes bytes as they are to a file, which appears only when it is whole, or to standard output.
pub fn bytes(output: Option<&Path>, bytes: &[u8]) -> Result<(), Error> {
    stream(output, |out| out.write_all(bytes))
}

/// The same of bytes that come one after the other.
pub fn stream(
    output: Option<&Path>,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Error> {
    let buffered = |out: &mut dyn Write| {
        let mut out = BufWriter::new(out);
        fill(&mut out)?;
        out.flush()
    };
    let Some(path) = output.filter(|path| *path != Path::new("-")) else {
        return buffered(&mut io::stdout().lock()).map_err(Error::Stdout);
    };
    let written = UnfinishedFile::create(path).and_then(|mut file| {
        buffered(&mut file)?;
        file.keep()
    });
    written.map_err(|error| Error::Write(path.display().to_string(), error))
}

/// Makes a folder, and those above it, unless it is there.
///
/// # Errors
/// When it cannot be made.
pub fn folder(path: &Path) -> Result<(), Error> {
    store::make_folder(path).map_err(|error| Error::Write(path.display().to_string(), error))
}

/// Makes a file that grows beyond the system's limit an error that can be told, not the end.
pub fn survive_limits() {
    #[cfg(unix)]
    {
        let flag = std::sync::Arc::default();
        // Without it, the limit ends the program, as it does any other.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, flag);
    }
}

/// Shows findings on standard error.
pub fn findings(findings: &Findings, screen: Screen) {
    let style = screen.style(io::stderr().is_terminal(), Dialect::Plain);
    let report = FindingsReport { findings, language: screen.language, whole: screen.verbose };
    let mut out = BufWriter::new(io::stderr().lock());
    let mut writer = Writer::new(&mut out, Format::Text, style, None);
    // There is nowhere left to report that standard error is closed.
    let _ = writer.document(&report.document());
    let _ = out.flush();
}

/// Says something on standard error; at a terminal no word is broken, and commands stay whole so that they can
/// be copied.
pub fn say(text: &str) {
    let mut err = io::stderr();
    let width = if err.is_terminal() { terminal_width() } else { None };
    let text = match width {
        Some(width) => in_lines(&clean(text), width.clamp(20, READABLE)),
        None => clean(text),
    };
    // There is nowhere left to report that standard error is closed.
    let _ = writeln!(err, "{text}");
}

/// A text in lines of at most so many columns, except for commands and words that are longer.
fn in_lines(text: &str, width: usize) -> String {
    let fits = |line: &str| line.split(' ').all(|word| word.width() <= width);
    let is_command = |line: &str| line.starts_with("  ") || line.starts_with("$ ");
    let line = |line: &str| {
        if is_command(line) || !fits(line) { line.to_owned() } else { wrapped(line, width, "", "") }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Says what is wrong and how to mend it, a line each, whatever names are in it.
pub fn say_why(t: &CliTexts, what: &str, hint: Option<&str>) {
    let line = |begin: &str, text: &str| say(&format!("{begin}: {}", text.replace('\n', " ")));
    line(t.error, what);
    if let Some(hint) = hint {
        line(t.hint, hint);
    }
}

/// Writes a text to standard output.
pub fn print(text: &str) -> Result<Verdict, Error> {
    io::stdout().write_all(text.as_bytes()).map_err(Error::Stdout)?;
    Ok(Verdict::Yes)
}

/// What each kind of user can do next; a terminal that is too narrow for it breaks no word of it.
pub fn welcome(screen: Screen) -> Result<Verdict, Error> {
    let (text, width) = (wording::cli(screen.language).welcome, screen.width().max(20));
    if !io::stdout().is_terminal() || text.lines().all(|line| line.width() <= width) {
        return print(text);
    }
    print(&text.lines().map(|line| narrower(line, width) + "\n").collect::<String>())
}

/// A line of it in so many columns: what a command does goes on below itself, or stands below the command
/// where there is little room beside it.
fn narrower(line: &str, width: usize) -> String {
    let command = line.trim_start();
    let Some((command, does)) = command.split_once("  ").filter(|_| command != line) else {
        return wrapped(line, width, "", "");
    };
    let does = does.trim_start();
    let column = line.width() - does.width();
    if width >= column + ROOM {
        return wrapped(does, width, &line[..line.len() - does.len()], &" ".repeat(column));
    }
    wrapped(command, width, "  ", "    ") + "\n" + &wrapped(does, width, "      ", "      ")
}
