//! The cells that nearly all cells are: nothing, a code of one sign, `na` and `dk`.

use crate::model::{Kind, Mark, Question};

/// What the plainest cells answer to a question, without looking anything up by name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Quick {
    /// For each byte, the option that it is the code of, or else the mark that does not tell.
    options: [Mark; 256],
    not_applicable: bool,
    dont_know: bool,
}

impl Quick {
    /// The plain cells of a question's column.
    pub fn new(question: &Question) -> Self {
        let mut options = [Mark::LARGER; 256];
        if let Kind::Single(choices) = &question.kind {
            for (index, choice) in choices.iter().enumerate() {
                if let [code] = choice.code.as_bytes() {
                    options[usize::from(*code)] = Mark::option(index);
                }
            }
        }
        let (not_applicable, dont_know) = (question.not_applicable, question.dont_know);
        Self { options, not_applicable, dont_know }
    }

    /// What a cell of a single sign answers; the larger mark if it is not plain.
    #[inline]
    pub fn sign(&self, sign: u8) -> Mark {
        self.options[usize::from(sign)]
    }

    /// What a cell answers; the larger mark if it is none of the plain ones.
    #[inline]
    pub fn mark(&self, cell: &[u8]) -> Mark {
        match cell {
            [] => Mark::NOTHING,
            [sign] => self.sign(*sign),
            b"na" if self.not_applicable => Mark::NOT_APPLICABLE,
            b"dk" if self.dont_know => Mark::DONT_KNOW,
            _ => Mark::LARGER,
        }
    }
}
