//! A page of the interview, laid out for a window of any size. No terminal in here.

use modenhed::render::wrapped;
use modenhed::wording::InterviewTexts;
use unicode_width::UnicodeWidthStr;

use crate::talk::face::{Entry, Menu};

/// From this width on, an entry's text and what stands beside it have room in one row.
const WIDE: usize = 70;
/// Rows of a page that are shown above its keys however low the window is.
const FEWEST_ROWS: usize = 3;
/// A blank at which no line is broken.
const NO_BREAK: &str = "\u{a0}";

/// What was said on a page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Where one is.
    pub place: String,
    /// What the page is about.
    pub title: String,
    /// What was said of it.
    pub told: Vec<String>,
}

/// How a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Plain,
    /// What is to be seen first.
    Strong,
    /// What is there for whoever looks for it.
    Quiet,
    /// What is marked.
    Marked,
}

/// A line of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    pub look: Look,
}

/// What there is to show: a page, the entries to pick from, and how things stand.
pub struct View<'a> {
    pub page: &'a Page,
    pub menu: Option<&'a Menu>,
    /// The entry that is marked.
    pub marked: Option<usize>,
    /// How things stand, or what was wrong.
    pub status: &'a str,
    pub t: &'static InterviewTexts,
}

/// Lines of the page, the part of them that must be seen, and those below it that always are.
pub struct Layout {
    body: Vec<Line>,
    marked: Option<(usize, usize)>,
    foot: Vec<Line>,
    more: &'static str,
}

impl View<'_> {
    /// Its lines in so many columns.
    pub fn lay_out(&self, width: usize) -> Layout {
        let mut body = self.page.lines(width);
        let mut foot = Vec::new();
        let mut marked = None;
        if let Some(menu) = self.menu {
            let keys = commands(menu, width);
            if menu.commands_first {
                part(&mut body);
                body.extend(keys);
            } else {
                foot.extend(keys);
            }
            part(&mut body);
            let widest = menu.entries.iter().filter(|entry| entry.is_option());
            let widest = widest.map(|entry| entry.key.width()).max().unwrap_or(0);
            for (index, entry) in menu.entries.iter().enumerate() {
                if !entry.is_option() {
                    continue;
                }
                if let Some(heading) = &entry.heading {
                    part(&mut body);
                    body.extend(add(heading, Look::Strong, width));
                }
                let is_marked = self.marked == Some(index);
                let from = body.len();
                body.extend(row(entry, is_marked, widest, width));
                if is_marked {
                    marked = Some((from, body.len()));
                }
            }
        }
        foot.extend(add(self.status, Look::Plain, width));
        Layout { body, marked, foot, more: self.t.more }
    }
}

impl Page {
    /// Its lines in so many columns: where one is, what it is about, and what was said.
    pub fn lines(&self, width: usize) -> Vec<Line> {
        let mut lines = add(&self.place, Look::Quiet, width);
        if !lines.is_empty() {
            lines.push(Line::blank());
        }
        lines.extend(add(&self.title, Look::Strong, width));
        if !self.told.is_empty() {
            lines.push(Line::blank());
        }
        for text in &self.told {
            // What stands after a key and two blanks stays to the right of the key.
            let hang = text.find("  ").filter(|at| *at <= 3).map_or(0, |at| at + 2);
            let told = wrapped(text, width, "", &" ".repeat(hang));
            lines
                .extend(told.split('\n').map(|line| Line { text: line.into(), look: Look::Plain }));
        }
        lines
    }
}

impl Line {
    /// A line with nothing on it.
    pub const fn blank() -> Self {
        Self { text: String::new(), look: Look::Plain }
    }
}

impl Layout {
    /// The same, with these lines below all others.
    pub fn above(mut self, lines: impl IntoIterator<Item = Line>) -> Self {
        self.foot.extend(lines);
        self
    }

    /// How far one can scroll in so many rows.
    pub fn last_offset(&self, rows: usize) -> usize {
        self.body.len().saturating_sub(self.room(rows))
    }

    /// The place to scroll to so that what is marked is seen, as near as can be to where one is.
    pub fn offset(&self, rows: usize, now: usize) -> usize {
        let room = self.room(rows);
        let wanted = match self.marked {
            Some((from, to)) if from < now || to - from > room => from,
            Some((_, to)) if to > now + room => to - room,
            _ => now,
        };
        wanted.min(self.last_offset(rows))
    }

    /// What is seen in so many rows from a place on.
    pub fn window(&self, rows: usize, offset: usize) -> Vec<Line> {
        let room = self.room(rows);
        let mut lines: Vec<_> = self.body.iter().skip(offset).take(room).cloned().collect();
        let scrolls = self.body.len() > room;
        let more = if scrolls { self.more } else { "" };
        lines.push(Line { text: more.into(), look: Look::Quiet });
        lines.extend(self.foot.iter().cloned());
        lines.truncate(rows);
        lines
    }

    fn room(&self, rows: usize) -> usize {
        rows.saturating_sub(self.foot.len() + 1).max(FEWEST_ROWS)
    }
}

/// Puts one blank line between what is there and what follows.
fn part(body: &mut Vec<Line>) {
    if body.last().is_none_or(|line| !line.text.is_empty()) {
        body.push(Line::blank());
    }
}

/// A text in lines that look alike; none of no text.
fn add(text: &str, look: Look, width: usize) -> Vec<Line> {
    let lines = wrapped(text, width, "", "");
    lines.lines().map(|line| Line { text: line.replace(NO_BREAK, " "), look }).collect()
}

/// An entry as it stands in the list: what is marked has a sign as well as a colour.
fn row(entry: &Entry, is_marked: bool, widest: usize, width: usize) -> Vec<Line> {
    let sign = if is_marked { ">" } else { " " };
    let first = format!("{sign} {:>widest$}  ", entry.key);
    let other = " ".repeat(first.width());
    let text = match &entry.beside {
        Some(beside) if width < WIDE => format!("{}\n{beside}", entry.text),
        Some(beside) => format!("{} – {beside}", entry.text),
        None => entry.text.clone(),
    };
    let look = if is_marked { Look::Marked } else { Look::Plain };
    let lines = wrapped(&text, width, &first, &other);
    lines.lines().map(|line| Line { text: line.replace(NO_BREAK, " "), look }).collect()
}

/// A text for whoever looks for it.
pub fn quiet(text: &str, width: usize) -> Vec<Line> {
    add(text, Look::Quiet, width)
}

/// The commands of a menu, in as few lines as can be.
pub fn commands(menu: &Menu, width: usize) -> Vec<Line> {
    quiet(&keys(menu, width), width)
}

/// The keys beside those of the options, in a line: «v ved ikke · n note». What belongs together is not parted,
/// where there is room for it on a line.
fn keys(menu: &Menu, width: usize) -> String {
    let apart = menu.entries.iter().filter(|entry| !entry.is_option());
    let whole = |entry: &Entry| {
        let key = format!("{} {}", entry.key, entry.short);
        if key.width() <= width { key.replace(' ', NO_BREAK) } else { key }
    };
    apart.map(whole).collect::<Vec<_>>().join(" · ")
}

/// What counts of what was typed: its longest ending that begins a key, so that the next key takes
/// the place of the one before. Nothing if it means nothing here.
pub fn meant(typed: &str, keys: &[String]) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let mut endings = typed.char_indices().map(|(at, _)| &typed[at..]);
    let begins = |ending: &&str| keys.iter().any(|key| key.starts_with(*ending));
    endings.find(begins).map(str::to_owned)
}
