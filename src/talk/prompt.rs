//! The face for people at a terminal: pages that are drawn anew whenever something changes. Lines are
//! edited by inquire, which only this file knows; it cannot show a list in which nothing is chosen yet.

use std::io::{self, IsTerminal, Write};

use inquire::ui::{Color, RenderConfig, StyleSheet, Styled};
use inquire::{InquireError, Text};
use modenhed::render::wrapped;
use modenhed::wording::{self, InterviewTexts};
use unicode_width::UnicodeWidthStr;

use crate::cli::output::Screen;
use crate::talk::canvas;
use crate::talk::choosing::{Choosing, Effect};
use crate::talk::face::{Face, Heard, Menu, Picked, Stop, Takes};
use crate::talk::keys::{Key, Keyboard};
use crate::talk::page::{Line, Page, View, commands};

/// Columns of the sign and the blanks around a prompt.
const SIGN: usize = 3;
/// Rows that a line to edit takes, with what can be pressed below it.
const LINE_ROWS: usize = 3;

/// Whether there is a person at a terminal.
pub fn is_possible() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Pages, on standard error.
pub struct Prompt {
    screen: Screen,
    t: &'static InterviewTexts,
    page: Page,
    /// How much of what was said has been shown; the rest goes along to the next page.
    shown: usize,
    objection: Option<String>,
}

impl Prompt {
    /// The face on this screen.
    pub fn new(screen: Screen) -> Self {
        let t = wording::interview(screen.language);
        Self { screen, t, page: Page::default(), shown: 0, objection: None }
    }

    fn is_colored(&self) -> bool {
        self.screen.colored(io::stderr().is_terminal())
    }

    /// The columns that lines may take.
    fn width(&self) -> usize {
        self.screen.readable().min(canvas::size().0)
    }

    /// An entry that is picked from the menu, on the page that was begun.
    fn picked(&mut self, menu: &Menu) -> Heard<usize> {
        let keyboard = Keyboard::take()?;
        let mut choosing = Choosing::new(menu, self.objection.take(), self.t);
        let mut offset = 0;
        loop {
            let (rows, status) = (canvas::size().1, choosing.status());
            let marked = choosing.marked;
            let view =
                View { page: &self.page, menu: Some(menu), marked, status: &status, t: self.t };
            let layout = view.lay_out(self.width());
            offset = layout.offset(rows, offset);
            canvas::draw(&layout.window(rows, offset), self.is_colored());
            self.shown = self.page.told.len();
            let half = isize::try_from(rows / 2).unwrap_or(1);
            match choosing.press(keyboard.next()?, half) {
                Effect::Shown => {}
                Effect::Taken(index) => return Ok(Some(index)),
                Effect::Back => return Ok(None),
                Effect::Scrolled(by) => offset = offset.saturating_add_signed(by),
            }
        }
    }

    /// What is written where several entries can be chosen, or a text of one's own.
    fn written(&mut self, menu: &Menu) -> Heard<Picked> {
        let hint = menu.hint.clone().unwrap_or_default();
        loop {
            let prompt = format!("{}:", menu.prompt);
            let Some(line) = self.typed(&prompt, &hint, "", Some(menu))? else {
                return Ok(None);
            };
            match menu.read(&line) {
                Some(picked) => return Ok(Some(picked)),
                None if line.trim().is_empty() => self.objection = Some(hint.clone()),
                None => {
                    self.objection = Some(format!("{} {hint}", (self.t.cannot_use)(&line)));
                }
            }
        }
    }

    /// A line that is typed below the page.
    fn typed(
        &mut self,
        prompt: &str,
        hint: &str,
        before: &str,
        menu: Option<&Menu>,
    ) -> Heard<String> {
        let width = self.width();
        let objection = self.objection.take().unwrap_or_default();
        let view = View { page: &self.page, menu, marked: None, status: &objection, t: self.t };
        let lines = view.lay_out(width).whole();
        if lines.len() + LINE_ROWS <= canvas::size().1 {
            canvas::below(&lines, self.is_colored());
        } else {
            // In the terminal itself one can scroll back to what has no room.
            canvas::close();
            self.print(&lines);
        }
        self.shown = self.page.told.len();
        let hint = fitting(hint, width.saturating_sub(1));
        let indent = " ".repeat(prompt.width() + SIGN);
        let whole = |line: &str| wrapped(line, width, &indent, "  ").trim_start().to_owned();
        let text = Text::new(prompt)
            .with_render_config(self.look())
            .with_initial_value(before)
            .with_formatter(&whole);
        let text = if hint.is_empty() { text } else { text.with_help_message(&hint) };
        let line = match text.prompt() {
            Ok(line) => line,
            Err(InquireError::OperationCanceled) => return Ok(None),
            Err(_) => return Err(Stop::Interrupted),
        };
        let more = Keyboard::pasted()?;
        let words: Vec<_> = more.split_whitespace().collect();
        Ok(Some(if words.is_empty() { line } else { format!("{line} {}", words.join(" ")) }))
    }

    fn look(&self) -> RenderConfig<'static> {
        let plain = RenderConfig::empty()
            .with_canceled_prompt_indicator(Styled::new(self.t.commands.back.1))
            .with_prompt_prefix(Styled::new("?"))
            .with_answered_prompt_prefix(Styled::new(" "));
        let cyan = StyleSheet::new().with_fg(Color::DarkCyan);
        if self.is_colored() { plain.with_answer(cyan) } else { plain }
    }

    /// Writes lines to the terminal as it was before the pages.
    fn print(&self, lines: &[Line]) {
        let mut err = io::stderr().lock();
        for line in lines {
            // There is nowhere left to report that standard error is closed.
            let _ = write!(err, "{}\r\n", canvas::styled(line, self.is_colored()));
        }
    }
}

impl Face for Prompt {
    fn page(&mut self, place: &str, title: &str) {
        let mut unseen = self.page.told.split_off(self.shown);
        if !unseen.is_empty() {
            unseen.push(String::new());
        }
        self.page = Page { place: place.to_owned(), title: title.to_owned(), told: unseen };
        self.shown = 0;
    }

    fn tell(&mut self, text: &str) {
        self.page.told.extend(text.split('\n').map(str::to_owned));
    }

    fn object(&mut self, why: &str) {
        self.objection = Some(why.to_owned());
    }

    fn explain(&mut self, text: &str) -> Heard<()> {
        let page = self.page.clone();
        self.page.told.clear();
        self.tell(text);
        let seen = self.pause();
        self.page = page;
        self.shown = self.page.told.len();
        seen
    }

    fn pause(&mut self) -> Heard<()> {
        let keyboard = Keyboard::take()?;
        let (mut offset, mut status) = (0_usize, self.t.press_enter.to_owned());
        loop {
            let rows = canvas::size().1;
            let view =
                View { page: &self.page, menu: None, marked: None, status: &status, t: self.t };
            let layout = view.lay_out(self.width());
            offset = layout.offset(rows, offset);
            canvas::draw(&layout.window(rows, offset), self.is_colored());
            self.shown = self.page.told.len();
            let back = self.t.commands.back.0;
            match keyboard.next()? {
                Key::Enter => return Ok(Some(())),
                Key::Escape => return Ok(None),
                Key::Char(c) if back.contains(c) => return Ok(None),
                Key::Up => offset = offset.saturating_sub(1),
                Key::Down => offset += 1,
                Key::PageUp => offset = offset.saturating_sub(rows / 2),
                Key::PageDown | Key::Char(' ') => offset += rows / 2,
                Key::Char(c) => status = (self.t.no_key)(&c.to_string(), back),
                Key::Resized | Key::Other => {}
            }
        }
    }

    fn pick(&mut self, menu: &Menu) -> Heard<Picked> {
        if menu.takes == Takes::One {
            return Ok(self.picked(menu)?.map(|index| Picked::Entries(vec![index])));
        }
        drop(Keyboard::take()?);
        self.written(menu)
    }

    fn line(&mut self, prompt: &str, hint: &str, before: &str) -> Heard<String> {
        let mark = if prompt.ends_with('?') { "" } else { ":" };
        let known = self.page.told.len();
        if !hint.is_empty() {
            self.tell(hint);
        }
        let line = self.typed(&format!("{prompt}{mark}"), self.t.keys_line, before, None);
        self.page.told.truncate(known);
        self.shown = self.shown.min(known);
        line
    }

    fn command(&mut self, menu: &Menu) -> Heard<usize> {
        let keyboard = Keyboard::take()?;
        self.print(&commands(menu, self.width()));
        loop {
            let key = keyboard.next()?;
            let mut choosing = Choosing::new(menu, None, self.t);
            match choosing.press(key, 0) {
                Effect::Taken(index) => return Ok(Some(index)),
                Effect::Back => return Ok(None),
                Effect::Shown | Effect::Scrolled(_) => {}
            }
            if let Some(objection) = choosing.objection {
                self.print(&Page { title: objection, ..Page::default() }.lines(self.width()));
            }
        }
    }

    fn close(&mut self) {
        canvas::close();
        let unseen = Page { told: self.page.told.split_off(self.shown), ..Page::default() };
        self.print(&unseen.lines(self.screen.readable()));
    }
}

/// A hint without the parts that there is no room for.
fn fitting(hint: &str, width: usize) -> String {
    let mut parts: Vec<_> = hint.split(" · ").collect();
    while parts.len() > 1 && parts.join(" · ").width() + 2 > width {
        parts.pop();
    }
    parts.join(" · ")
}
