//! The cells that nearly all cells are: nothing, a code of one sign, `na` and `dk`.

use crate::model::{Given, Kind, Question};

/// What the plainest cells answer to a question, without looking anything up by name.
#[derive(Debug)]
pub(super) struct Quick {
    /// For each byte, 1 + the index of the option it is the code of, or 0.
    options: [u8; 256],
    not_applicable: bool,
    dont_know: bool,
}

impl Quick {
    /// The plain cells of a question's column.
    pub fn new(question: &Question) -> Self {
        let mut options = [0; 256];
        if let Kind::Single(choices) = &question.kind {
            for (choice, number) in choices.iter().zip(1..=u8::MAX) {
                if let [code] = choice.code.as_bytes() {
                    options[usize::from(*code)] = number;
                }
            }
        }
        let (not_applicable, dont_know) = (question.not_applicable, question.dont_know);
        Self { options, not_applicable, dont_know }
    }

    /// What a cell answers; `None` if it is none of the plain ones, or no answer.
    pub fn given(&self, cell: &[u8]) -> Option<Given> {
        match cell {
            [] => Some(Given::Nothing),
            [code] => {
                let option = self.options[usize::from(*code)].checked_sub(1)?;
                Some(Given::Option(usize::from(option)))
            }
            b"na" if self.not_applicable => Some(Given::NotApplicable),
            b"dk" if self.dont_know => Some(Given::DontKnow),
            _ => None,
        }
    }
}
