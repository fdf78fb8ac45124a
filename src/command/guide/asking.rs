//! Whoever is asked what is wanted, and how.

use modenhed::model::Questionnaires;
use modenhed::wording::{self, GuideTexts};

use crate::cli::output::Screen;
use crate::cli::run_command::RunCommand;
use crate::talk::face::{Entry, Face, Heard, Menu, Picked};
use crate::talk::question_command::QuestionCommand;

/// A user who is asked what is wanted.
pub struct Guide<'a> {
    pub set: &'a Questionnaires,
    pub screen: Screen,
    /// Runs a command.
    pub another: RunCommand,
    pub face: &'a mut dyn Face,
    pub t: &'static GuideTexts,
    /// Whether a command could not do what was wanted.
    pub failed: bool,
}

impl Guide<'_> {
    /// The entry that is picked, by index.
    pub fn picked(&mut self, entries: Vec<Entry>) -> Heard<usize> {
        Ok(match self.face.pick(&Menu::new(self.t.prompt, entries))? {
            Some(Picked::Entries(picked)) => picked.first().copied(),
            _ => None,
        })
    }

    /// The one of these texts that is picked, by index; nothing when the user goes back.
    pub fn one_of(&mut self, texts: &[&str]) -> Heard<usize> {
        let mut entries: Vec<_> =
            (1..).zip(texts).map(|(key, text): (usize, _)| option(key, *text)).collect();
        entries.push(self.back());
        Ok(self.picked(entries)?.filter(|picked| *picked < texts.len()))
    }

    /// The entry that leads back.
    pub fn back(&self) -> Entry {
        QuestionCommand::Back.entry(wording::interview(self.screen.language))
    }
}

/// A numbered entry.
pub fn option(number: usize, text: impl Into<String>) -> Entry {
    Entry::option(number.to_string(), text)
}
