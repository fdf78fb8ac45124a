//! Choosing from a menu at a terminal: what a key marks, confirms or does.

use crate::talk::face::{Entry, EntryKind, Menu};
use crate::talk::keys::Key;
use crate::talk::page::meant;
use modenhed::wording::InterviewTexts;

/// What has been marked so far.
pub struct Choosing<'a> {
    menu: &'a Menu,
    t: &'static InterviewTexts,
    keys: Vec<String>,
    typed: String,
    pub marked: Option<usize>,
    /// What was wrong with the last key.
    pub objection: Option<String>,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing more than what can be seen.
    Shown,
    /// Takes this entry.
    Taken(usize),
    /// Goes back.
    Back,
    /// Scrolls down, or up.
    Scrolled(isize),
}

impl<'a> Choosing<'a> {
    /// Nothing is marked but what was chosen before.
    pub fn new(menu: &'a Menu, objection: Option<String>, t: &'static InterviewTexts) -> Self {
        let keys = menu.entries.iter().map(|entry| entry.key.to_lowercase()).collect();
        Self { menu, t, keys, typed: String::new(), marked: menu.current, objection }
    }

    /// What the next key does.
    pub fn press(&mut self, key: Key, page: isize) -> Effect {
        if !matches!(key, Key::Resized) {
            self.objection = None;
        }
        match key {
            Key::Char(c) => return self.type_in(c),
            Key::Enter => match self.marked {
                Some(marked) => return Effect::Taken(marked),
                None if self.menu.options().is_empty() => self.object(None),
                None => self.objection = Some((self.t.choose)(&self.menu.options())),
            },
            Key::Escape => return Effect::Back,
            Key::Up => self.step(-1),
            Key::Down => self.step(1),
            Key::PageUp => return Effect::Scrolled(-page),
            Key::PageDown => return Effect::Scrolled(page),
            Key::Resized => {}
            _ => self.object(None),
        }
        Effect::Shown
    }

    /// How things stand, in a line.
    pub fn status(&self) -> String {
        if let Some(objection) = &self.objection {
            return objection.clone();
        }
        match self.entry() {
            Some(entry) if entry.is_option() => (self.t.confirm)(&entry.key),
            Some(entry) => (self.t.confirm)(&entry.text),
            None if self.menu.options().is_empty() => String::new(),
            None if self.menu.fast => (self.t.choose_fast)(&self.menu.options()),
            None => (self.t.choose)(&self.menu.options()),
        }
    }

    fn entry(&self) -> Option<&'a Entry> {
        self.marked.map(|marked| &self.menu.entries[marked])
    }

    fn type_in(&mut self, c: char) -> Effect {
        self.typed.push(c);
        let Some(meant) = meant(&self.typed, &self.keys) else {
            self.typed.clear();
            self.object(Some(c));
            return Effect::Shown;
        };
        let exact = self.keys.iter().position(|key| *key == meant);
        let longer = self.keys.iter().any(|key| key.starts_with(&meant) && *key != meant);
        self.typed = meant;
        let Some(index) = exact else { return Effect::Shown };
        if self.menu.entries[index].kind == EntryKind::Command {
            return Effect::Taken(index);
        }
        // An answer that was given is not changed without being confirmed.
        if self.menu.fast && self.menu.current.is_none() && !longer {
            return Effect::Taken(index);
        }
        self.marked = Some(index);
        Effect::Shown
    }

    /// Marks the next option in a direction.
    fn step(&mut self, by: isize) {
        self.typed.clear();
        let entries = self.menu.entries.iter().enumerate();
        let options: Vec<_> =
            entries.filter(|(_, entry)| entry.is_option()).map(|(index, _)| index).collect();
        let at = self.marked.and_then(|marked| options.iter().position(|index| *index == marked));
        let next = match (at, by) {
            (None, 1) => 0,
            (None, _) => options.len().saturating_sub(1),
            (Some(at), _) => at.saturating_add_signed(by),
        };
        self.marked = options.get(next).copied().or(self.marked);
    }

    /// Says which keys there are.
    fn object(&mut self, c: Option<char>) {
        let options = Some(self.menu.options()).filter(|options| !options.is_empty());
        let apart = self.menu.entries.iter().filter(|entry| !entry.is_option());
        let keys: Vec<_> =
            options.into_iter().chain(apart.map(|entry| entry.key.clone())).collect();
        let typed = c.map(String::from).unwrap_or_default();
        self.objection = Some((self.t.no_key)(&typed, &keys.join(", ")));
    }
}
