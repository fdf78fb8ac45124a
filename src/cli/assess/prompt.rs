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

use super::super::output::Screen;
use super::face::{Entry, Face, Heard, Menu, Picked, Stop, Takes};
use super::question::BACK;

/// Rows that a list takes beside its options: the prompt, the hint, and the cursor's own.
const AROUND: usize = 3;
/// Rows of options that are shown however low the window is.
const FEWEST_ROWS: usize = 6;
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
    told: usize,
}

impl Prompt {
    /// The face on this screen.
    pub fn new(screen: Screen) -> Self {
        Self { screen, t: wording::interview(screen.language), told: 0 }
    }

    fn look(&self) -> RenderConfig<'static> {
        let back = Styled::new(self.t.commands[BACK].1);
        let plain = RenderConfig::empty().with_canceled_prompt_indicator(back);
        let plain = plain
            .with_prompt_prefix(Styled::new("?"))
            .with_answered_prompt_prefix(Styled::new("✓"));
        if !self.screen.colored(io::stderr().is_terminal()) {
            return plain;
        }
        let cyan = StyleSheet::new().with_fg(Color::DarkCyan);
        plain
            .with_selected_option(Some(cyan))
            .with_highlighted_option_prefix(Styled::new(">").with_style_sheet(cyan))
            .with_answer(cyan)
    }

    fn say(&mut self, text: &str) {
        self.told += text.lines().count().max(1);
        // Nobody can be told that standard error is closed.
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// A list to move in.
    fn list(&self, menu: &Menu) -> Heard<usize> {
        let width = self.screen.readable().saturating_sub(1).max(10);
        let texts = lines(menu, width);
        let heights: Vec<_> = texts.iter().map(|text| text.lines().count()).collect();
        let window = terminal::size().map_or(24, |(_, rows)| usize::from(rows));
        let rows = window.saturating_sub(self.told + AROUND).max(FEWEST_ROWS);
        let keys: Vec<_> = menu.entries.iter().map(|entry| entry.key.to_lowercase()).collect();
        // What is typed leaves only the entry with that key, those it begins, or none at all.
        let scorer = |typed: &str, _: &String, _: &str, index: usize| {
            let typed = typed.trim().to_lowercase();
            match &keys[index] {
                key if *key == typed => Some(1),
                key if key.starts_with(&typed) => Some(0),
                _ => None,
            }
        };
        let short = |chosen: inquire::list_option::ListOption<&String>| {
            let line = chosen.value.lines().next().unwrap_or_default();
            line.trim_end_matches('─').trim_end().to_owned()
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

    fn typed(&self, prompt: &str, hint: &str, before: &str) -> Heard<String> {
        let hint = fitting(hint, self.screen.readable().saturating_sub(2));
        let text = Text::new(prompt).with_render_config(self.look()).with_initial_value(before);
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
        for line in text.lines() {
            self.say(&wrapped(line, self.screen.readable(), "", ""));
        }
    }

    fn title(&mut self, text: &str) {
        self.told = 0;
        let text = wrapped(text, self.screen.readable(), "", "");
        let bold = anstyle::Style::new().bold();
        if self.screen.colored(io::stderr().is_terminal()) {
            self.say(&format!("\n{bold}{text}{bold:#}"));
        } else {
            self.say(&format!("\n{text}"));
        }
    }

    fn pause(&mut self) -> Result<(), Stop> {
        self.typed(self.t.press_enter, "", "").map(|_| ())
    }

    fn pick(&mut self, menu: &Menu) -> Heard<Picked> {
        // What was typed or pasted too much before must not answer this question.
        pending(Duration::ZERO);
        if menu.takes == Takes::One {
            let picked = self.list(menu)?;
            self.told = 0;
            return Ok(picked.map(|index| Picked::Entries(vec![index])));
        }
        for line in lines(menu, self.screen.readable()) {
            self.say(&line);
        }
        loop {
            let hint = menu.hint.clone().unwrap_or_default();
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

    fn line(&mut self, prompt: &str, hint: &str, before: &str) -> Heard<String> {
        let hint = if hint.is_empty() { self.t.keys_line } else { hint };
        let mark = if prompt.ends_with('?') { "" } else { ":" };
        self.typed(&format!("{prompt}{mark}"), hint, before)
    }
}

/// The entries as they stand in a list, wrapped, the answers parted from the rest by a line.
fn lines(menu: &Menu, width: usize) -> Vec<String> {
    let widest = menu.entries.iter().map(|entry| entry.key.width()).max().unwrap_or(0);
    let parted = |index: usize, entry: &Entry| {
        entry.is_option && menu.entries.get(index + 1).is_some_and(|next| !next.is_option)
    };
    let line = |(index, entry): (usize, &Entry)| {
        let key = format!("{:>widest$}  ", entry.key);
        // The list itself takes two columns for its mark.
        let indent = " ".repeat(widest + 4);
        let text = wrapped(&entry.text, width - 2, &key, &indent);
        if parted(index, entry) { format!("{text}\n{indent}───") } else { text }
    };
    menu.entries.iter().enumerate().map(line).collect()
}

/// How many options of these heights always fit into so many rows, wherever one has moved to.
fn fit(heights: &[usize], rows: usize) -> usize {
    let fits =
        |count: &usize| heights.windows(*count).all(|part| part.iter().sum::<usize>() <= rows);
    (1..=heights.len()).rev().find(fits).unwrap_or(1)
}

/// A hint without the parts that there is no room for.
fn fitting(hint: &str, width: usize) -> String {
    let mut parts: Vec<_> = hint.split(" · ").collect();
    while parts.len() > 1 && parts.join(" · ").width() + 2 > width {
        parts.pop();
    }
    parts.join(" · ")
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
