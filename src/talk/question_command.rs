//! What can be done at a question besides answering it.

use modenhed::wording::InterviewTexts;
use strum::VariantArray;

use crate::talk::face::Entry;

/// Something that can be done; all of them in the order of a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum QuestionCommand {
    Note,
    Count,
    Skip,
    Back,
    Review,
    Help,
}

impl QuestionCommand {
    /// Its entry in a menu.
    pub fn entry(self, t: &InterviewTexts) -> Entry {
        let (key, text, short) = match self {
            Self::Note => t.commands.note,
            Self::Count => t.commands.count,
            Self::Skip => t.commands.skip,
            Self::Back => t.commands.back,
            Self::Review => t.commands.review,
            Self::Help => t.commands.help,
        };
        Entry::command(key, text, short)
    }
}
