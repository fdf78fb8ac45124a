//! The face for people at a terminal: the only file that knows inquire.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEventKind};
use crossterm::{cursor, execute, terminal};
use inquire::ui::{Color, RenderConfig, StyleSheet, Styled};
use inquire::{InquireError, Select, Text};
use modenhed::render::wrapped;
use modenhed::wording::{self, InterviewTexts};
use unicode_width::UnicodeWidthStr;

use crate::cli::output::Screen;
use crate::talk::face::{Entry, Face, Heard, Menu, Picked, Stop, Takes};
use crate::talk::list::{cut, fit, fitting, lines, meant};

/// Rows that a list takes beside its options: the prompt, the hint, and the cursor's own.
const AROUND: usize = 3;
/// Rows of options that are shown however low the window is.
const FEWEST_ROWS: usize = 6;
/// Columns of the sign and the blanks around a prompt.
const SIGN: usize = 3;
/// How long what is there already takes to read.
const AT_ONCE: Duration = Duration::from_millis(1);
/// How long more of a pasted text may be in coming.
const PASTE: Duration = Duration::from_millis(30);

/// Whether there is a person at a terminal.
pub fn is_possible() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Leaves the terminal as it was found, whatever prompt was on it.
pub fn restore() {
    let _ = terminal::disable_raw_mode();
    let _ = execute!(io::stderr(), cursor::Show);
}

/// Lists to move in and lines to edit, on standard error.
pub struct Prompt {
    screen: Screen,
    t: &'static InterviewTexts,
    /// What was said on this page, its title first.
    page: Vec<String>,
    /// Whether a list has been shown on this page, which then has moved up or out of sight.
    listed: bool,
}

impl Prompt {
    /// The face on this screen.
    pub fn new(screen: Screen) -> Self {
        let t = wording::interview(screen.language);
        Self { screen, t, page: vec![String::new()], listed: false }
    }

    fn look(&self) -> RenderConfig<'static> {
        let back = Styled::new(self.t.commands.back.1);
        let plain = RenderConfig::empty()
            .with_canceled_prompt_indicator(back)
            .with_prompt_prefix(Styled::new("?"))
            .with_answered_prompt_prefix(Styled::new("✓"))
            .with_scroll_up_prefix(Styled::new("↑"))
            .with_scroll_down_prefix(Styled::new("↓"));
        if !self.is_colored() {
            return plain;
        }
        let cyan = StyleSheet::new().with_fg(Color::DarkCyan);
        plain
            .with_selected_option(Some(cyan))
            .with_highlighted_option_prefix(Styled::new(">").with_style_sheet(cyan))
            .with_answer(cyan)
    }

    fn is_colored(&self) -> bool {
        self.screen.colored(io::stderr().is_terminal())
    }

    fn wrapped(&self, text: &str) -> String {
        wrapped(text, self.screen.readable(), "", "")
    }

    /// Writes lines of the page.
    fn show(&self, from: usize) {
        let mut err = io::stderr().lock();
        for (index, text) in self.page.iter().enumerate().skip(from) {
            let text = self.wrapped(text);
            let bold = anstyle::Style::new().bold();
            // There is nowhere left to report that standard error is closed.
            let _ = match index {
                0 if self.is_colored() => writeln!(err, "\n{bold}{text}{bold:#}"),
                0 => writeln!(err, "\n{text}"),
                _ => writeln!(err, "{text}"),
            };
        }
    }

    /// A list to move in.
    fn list(&self, menu: &Menu) -> Heard<usize> {
        let width = self.screen.readable().saturating_sub(1).max(10);
        let texts = lines(menu, width);
        let heights: Vec<_> = texts.iter().map(|text| text.lines().count()).collect();
        let told = self.page.iter().map(|text| self.wrapped(text).lines().count()).sum::<usize>();
        let window = terminal::size().map_or(24, |(_, rows)| usize::from(rows));
        let rows = window.saturating_sub(1 + told + AROUND).max(FEWEST_ROWS);
        let keys: Vec<_> = menu.entries.iter().map(|entry| entry.key.to_lowercase()).collect();
        // What is typed leaves the entry with that key and those it begins; what means nothing leaves
        // the last, which shows them all again.
        let scorer = |typed: &str, _: &String, _: &str, index: usize| {
            let key = &keys[index];
            match meant(typed, &keys) {
                Some(meant) if *key == meant => Some(1),
                Some(meant) => key.starts_with(&meant).then_some(0),
                None => (index + 1 == keys.len()).then_some(0),
            }
        };
        let room = width.saturating_sub(menu.prompt.width() + SIGN);
        let short = |chosen: inquire::list_option::ListOption<&String>| {
            let entry = &menu.entries[chosen.index];
            cut(&format!("{}  {}", entry.key, entry.text), room)
        };
        let hint = fitting(self.t.keys, width);
        let select = Select::new(&menu.prompt, texts)
            .with_render_config(self.look())
            .with_page_size(fit(&heights, rows))
            .with_starting_cursor(menu.current.unwrap_or(0))
            .with_scorer(&scorer)
            .with_formatter(&short)
            .with_help_message(&hint);
        heard(select.raw_prompt()).map(|chosen| chosen.map(|chosen| chosen.index))
    }

    /// What is chosen from a list with one more entry, which shows the page again.
    fn chosen(&self, menu: &Menu) -> Heard<Picked> {
        let (key, text, short) = self.t.again;
        let mut more = menu.clone();
        more.entries.push(Entry::apart(key, text, short));
        loop {
            match self.list(&more)? {
                Some(index) if index == menu.entries.len() => self.show(0),
                picked => return Ok(picked.map(|index| Picked::Entries(vec![index]))),
            }
        }
    }

    /// What is written, where several entries can be chosen or a text of one's own.
    fn written(&mut self, menu: &Menu) -> Heard<Picked> {
        for line in lines(menu, self.screen.readable()) {
            let _ = writeln!(io::stderr(), "{line}");
        }
        let hint = menu.hint.clone().unwrap_or_default();
        loop {
            let Some(line) = self.typed(&format!("{}:", menu.prompt), &hint, "")? else {
                return Ok(None);
            };
            match menu.read(&line) {
                Some(picked) => return Ok(Some(picked)),
                None if line.trim().is_empty() => self.tell(&hint),
                None => self.tell(&format!("{} {hint}", (self.t.cannot_use)(&line))),
            }
        }
    }

    fn typed(&self, prompt: &str, hint: &str, before: &str) -> Heard<String> {
        let width = self.screen.readable().saturating_sub(1);
        let hint = fitting(hint, width);
        let indent = " ".repeat(prompt.width() + SIGN);
        let whole = |line: &str| wrapped(line, width, &indent, "  ").trim_start().to_owned();
        let text = Text::new(prompt)
            .with_render_config(self.look())
            .with_initial_value(before)
            .with_formatter(&whole);
        let text = if hint.is_empty() { text } else { text.with_help_message(&hint) };
        let line = heard(text.prompt())?;
        Ok(line.map(|line| {
            let more = pending(PASTE);
            let words: Vec<_> = more.split_whitespace().collect();
            if words.is_empty() { line } else { format!("{line} {}", words.join(" ")) }
        }))
    }
}

impl Face for Prompt {
    fn tell(&mut self, text: &str) {
        let from = self.page.len();
        self.page.extend(text.lines().map(str::to_owned));
        self.show(from);
    }

    fn title(&mut self, text: &str) {
        self.page = vec![text.to_owned()];
        self.listed = false;
        self.show(0);
    }

    fn pause(&mut self) -> Heard<()> {
        let line = self.typed(self.t.press_enter, "", "")?;
        Ok(line.map(|_| ()))
    }

    fn pick(&mut self, menu: &Menu) -> Heard<Picked> {
        // What was typed or pasted too much before must not answer this question.
        pending(AT_ONCE);
        if let Some(heading) = menu.entries.first().and_then(|entry| entry.heading.as_ref()) {
            self.tell(heading);
        }
        if std::mem::replace(&mut self.listed, true) {
            self.show(0);
        }
        if menu.takes == Takes::One { self.chosen(menu) } else { self.written(menu) }
    }

    fn line(&mut self, prompt: &str, hint: &str, before: &str) -> Heard<String> {
        if !hint.is_empty() {
            self.tell(hint);
        }
        let mark = if prompt.ends_with('?') { "" } else { ":" };
        self.typed(&format!("{prompt}{mark}"), self.t.keys_line, before)
    }
}

/// What a prompt says, with Esc as «back».
fn heard<T>(answer: Result<T, InquireError>) -> Heard<T> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(InquireError::OperationCanceled) => Ok(None),
        Err(_) => Err(Stop::Interrupted),
    }
}

/// What waits to be read from the terminal, as a line of text; a break becomes a blank.
fn pending(patience: Duration) -> String {
    let mut text = String::new();
    if terminal::enable_raw_mode().is_err() {
        return text;
    }
    while event::poll(patience).unwrap_or(false) {
        let Ok(event) = event::read() else { break };
        if let Event::Key(key) = event
            && key.kind == KeyEventKind::Press
        {
            match key.code {
                KeyCode::Char(c) => text.push(c),
                KeyCode::Enter => text.push(' '),
                _ => {}
            }
        }
    }
    let _ = terminal::disable_raw_mode();
    text
}
