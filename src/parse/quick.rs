//! The cells that nearly all cells are: nothing, a code of one sign, `na` and `dk`.

use crate::model::{AnswerSheet, Given, Kind, Question, QuestionRef};

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

    /// Gives a sheet what a cell answers to the question at `at`; whether it was one of the plain ones.
    #[inline]
    pub fn give(&self, cell: &[u8], at: QuestionRef, sheet: &mut AnswerSheet) -> bool {
        match cell {
            [] => sheet.give(at, Given::Nothing),
            [code] => match self.options[usize::from(*code)] {
                0 => return false,
                number => sheet.choose(at, usize::from(number - 1)),
            },
            b"na" if self.not_applicable => sheet.give(at, Given::NotApplicable),
            b"dk" if self.dont_know => sheet.give(at, Given::DontKnow),
            _ => return false,
        }
        true
    }
}
