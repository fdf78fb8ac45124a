//! What the interview needs of whoever shows it: one conversation, two faces.

use std::io;

/// Why a conversation broke off.
#[derive(Debug)]
pub enum Stop {
    /// The user wants to stop, or the terminal is gone.
    Interrupted,
    /// There is no more input.
    Ended,
    /// The file was changed by somebody else, and does not fit the answers, which are in another.
    Changed,
    /// The answers cannot be kept anywhere.
    Unsaved(String, io::Error),
}

/// What was said; nothing when the user wants to go back.
pub type Heard<T> = Result<Option<T>, Stop>;

/// A way to talk with the user.
pub trait Face {
    /// Says something; long lines are wrapped.
    fn tell(&mut self, text: &str);
    /// Says something that begins a new page.
    fn title(&mut self, text: &str);
    /// Waits until the user has read what was said, where it would move out of sight.
    fn pause(&mut self) -> Heard<()>;
    /// Lets the user pick from a menu.
    fn pick(&mut self, menu: &Menu) -> Heard<Picked>;
    /// Lets the user write a line, or change one; it may come back empty.
    fn line(&mut self, prompt: &str, hint: &str, before: &str) -> Heard<String>;
}

/// What there is to pick from.
#[derive(Clone, Debug)]
pub struct Menu {
    /// The word that stands before what is typed.
    pub prompt: String,
    /// What one may answer.
    pub takes: Takes,
    /// What to write, where it is not enough to see the entries.
    pub hint: Option<String>,
    /// The entries, in order.
    pub entries: Vec<Entry>,
    /// The entry that an empty line stands for.
    pub current: Option<usize>,
}

/// What one may answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// One of the entries.
    One,
    /// One of the entries, or several of its options.
    Several,
    /// One of the entries, or a text of one's own.
    Text,
}

/// Something to pick.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What to type for it.
    pub key: String,
    /// What it says.
    pub text: String,
    /// That in a word.
    pub short: String,
    /// What belongs to it, such as an answer to a question.
    pub beside: Option<String>,
    /// What the entries from this one on are about.
    pub heading: Option<String>,
    /// Whether it is one of the answers, or stands apart from them.
    pub is_option: bool,
}

/// What was picked.
#[derive(Debug, PartialEq, Eq)]
pub enum Picked {
    /// Entries, by index; several only where they may be.
    Entries(Vec<usize>),
    /// A text of the user's own.
    Text(String),
}

impl Entry {
    /// One of the answers.
    pub fn option(key: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            text: text.into(),
            short: String::new(),
            beside: None,
            heading: None,
            is_option: true,
        }
    }

    /// Something that stands apart.
    pub fn apart(key: &str, text: &str, short: &str) -> Self {
        Self { short: short.into(), is_option: false, ..Self::option(key, text) }
    }
}

impl Menu {
    /// A menu to pick one entry from.
    pub fn new(prompt: &str, entries: Vec<Entry>) -> Self {
        Self { prompt: prompt.into(), takes: Takes::One, hint: None, entries, current: None }
    }

    /// What a typed line means; nothing if it means nothing here.
    pub fn read(&self, line: &str) -> Option<Picked> {
        let line = line.trim();
        let entry = |key: &str| {
            let same = |entry: &Entry| entry.key.to_lowercase() == key.to_lowercase();
            self.entries.iter().position(same)
        };
        if line.is_empty() {
            return self.current.map(|current| Picked::Entries(vec![current]));
        }
        if let Some(picked) = entry(line) {
            return Some(Picked::Entries(vec![picked]));
        }
        match self.takes {
            Takes::One => None,
            Takes::Text => Some(Picked::Text(line.to_owned())),
            Takes::Several => {
                let words = line.split([',', ';', ' ']).filter(|word| !word.is_empty());
                let picked: Option<Vec<_>> = words.map(entry).collect();
                let picked = picked?;
                let options = picked.iter().all(|index| self.entries[*index].is_option);
                options.then_some(Picked::Entries(picked))
            }
        }
    }

    /// The keys of the options, as a range where they are one: «1–5».
    pub fn options(&self) -> String {
        let keys: Vec<_> =
            self.entries.iter().filter(|entry| entry.is_option).map(|entry| &*entry.key).collect();
        let numbers: Option<Vec<usize>> = keys.iter().map(|key| key.parse().ok()).collect();
        match numbers.as_deref() {
            Some([first, .., last]) if last - first + 1 == keys.len() => format!("{first}–{last}"),
            _ => keys.join(", "),
        }
    }
}
