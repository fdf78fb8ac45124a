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
    /// Begins a new page: where one is, in passing, unless that is empty, and what the page is about.
    fn page(&mut self, place: &str, title: &str);
    /// Says something; long lines are wrapped.
    fn tell(&mut self, text: &str);
    /// Says what was wrong with what was typed, until something else is typed.
    fn object(&mut self, why: &str);
    /// Explains what the page is about, and comes back to it.
    fn explain(&mut self, text: &str) -> Heard<()>;
    /// Waits until the user has read what was said, where it would move out of sight.
    fn pause(&mut self) -> Heard<()>;
    /// Lets the user pick from a menu.
    fn pick(&mut self, menu: &Menu) -> Heard<Picked>;
    /// Lets the user write a line, or change one; it may come back empty.
    fn line(&mut self, prompt: &str, hint: &str, before: &str) -> Heard<String>;
    /// Lets the user pick a command, by index, below what is in the terminal.
    fn command(&mut self, menu: &Menu) -> Heard<usize>;
    /// Ends the conversation; what is said from now on stays where the terminal was before it.
    fn close(&mut self);
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
    /// Whether the key of an answer answers at once where there is no answer yet.
    pub fast: bool,
    /// Whether the keys of the commands stand above the entries, which may be many.
    pub commands_first: bool,
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
    /// What picking it does.
    pub kind: EntryKind,
}

/// What picking an entry does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// Answers with what it says.
    Option,
    /// Answers without being one of the options, such as «don't know».
    State,
    /// Does something else.
    Command,
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
            kind: EntryKind::Option,
        }
    }

    /// An answer that stands apart from the options.
    pub fn state(key: &str, text: &str, short: &str) -> Self {
        Self { kind: EntryKind::State, ..Self::command(key, text, short) }
    }

    /// Something else that can be done.
    pub fn command(key: &str, text: &str, short: &str) -> Self {
        Self { short: short.into(), kind: EntryKind::Command, ..Self::option(key, text) }
    }

    /// Whether it is one of the options.
    pub fn is_option(&self) -> bool {
        self.kind == EntryKind::Option
    }
}

impl Menu {
    /// A menu to pick one entry from.
    pub fn new(prompt: &str, entries: Vec<Entry>) -> Self {
        Self {
            prompt: prompt.into(),
            takes: Takes::One,
            hint: None,
            entries,
            current: None,
            fast: false,
            commands_first: false,
        }
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
                let options = picked.iter().all(|index| self.entries[*index].is_option());
                options.then_some(Picked::Entries(picked))
            }
        }
    }

    /// The words of a line that mean nothing here, as far as they can be told from those that do.
    pub fn wrong(&self, line: &str) -> String {
        let line = line.trim();
        let words = || line.split([',', ';', ' ']).filter(|word| !word.is_empty());
        let known = |word: &str| {
            let same = |entry: &Entry| entry.key.to_lowercase() == word.to_lowercase();
            self.entries.iter().any(|entry| entry.is_option() && same(entry))
        };
        if self.takes != Takes::Several || !words().any(known) {
            return line.to_owned();
        }
        words().filter(|word| !known(word)).collect::<Vec<_>>().join(", ")
    }

    /// The keys of the options, as a range where they are one: «1–5».
    pub fn options(&self) -> String {
        let keys: Vec<_> = self
            .entries
            .iter()
            .filter(|entry| entry.is_option())
            .map(|entry| &*entry.key)
            .collect();
        let numbers: Option<Vec<usize>> = keys.iter().map(|key| key.parse().ok()).collect();
        match numbers.as_deref() {
            Some([first, .., last]) if last - first + 1 == keys.len() => format!("{first}–{last}"),
            _ => keys.join(", "),
        }
    }
}
