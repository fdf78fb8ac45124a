//! The face for people at a terminal: pages that are drawn anew whenever something changes, the size of the
//! window too.

use std::io::{self, IsTerminal, Write};

use modenhed::wording::{self, InterviewTexts};

use crate::cli::output::Screen;
use crate::talk::canvas;
use crate::talk::choosing::{Choosing, Effect};
use crate::talk::face::{Face, Heard, Menu, Picked, Takes};
use crate::talk::keys::{Key, Keyboard};
use crate::talk::line_edit::LineEdit;
use crate::talk::page::{Line, Page, View, commands, quiet};

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
                    self.objection =
                        Some(format!("{} {hint}", (self.t.cannot_use)(&menu.wrong(&line))));
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
        let keyboard = Keyboard::take()?;
        let objection = self.objection.take().unwrap_or_default();
        let (mut line, mut offset) = (LineEdit::new(before), 0_usize);
        loop {
            let (width, rows) = (self.width(), canvas::size().1);
            let view = View { page: &self.page, menu, marked: None, status: &objection, t: self.t };
            let (typed, (row, column)) = line.lay_out(&format!("? {prompt} "), width);
            let below = typed.len() - row;
            let hint = quiet(hint, width);
            let below = below + hint.len();
            let layout = view.lay_out(width).above(typed.into_iter().chain(hint));
            offset = layout.offset(rows, offset);
            let lines = layout.window(rows, offset);
            canvas::draw(&lines, self.is_colored());
            canvas::show_cursor(lines.len().saturating_sub(below), column);
            self.shown = self.page.told.len();
            match keyboard.next()? {
                Key::Enter => break,
                Key::Escape => return Ok(None),
                Key::Up => offset = offset.saturating_sub(1),
                Key::Down => offset += 1,
                Key::PageUp => offset = offset.saturating_sub(rows / 2),
                Key::PageDown => offset += rows / 2,
                key => line.press(key),
            }
        }
        let more = keyboard.pasted()?;
        let words: Vec<_> = more.split_whitespace().collect();
        let line = line.text();
        Ok(Some(if words.is_empty() { line } else { format!("{line} {}", words.join(" ")) }))
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
                _ => {}
            }
        }
    }

    fn pick(&mut self, menu: &Menu) -> Heard<Picked> {
        if menu.takes == Takes::One {
            return Ok(self.picked(menu)?.map(|index| Picked::Entries(vec![index])));
        }
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
