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

    #[inline]
    fn sign(&self, sign: u8) -> Mark {
        self.options[usize::from(sign)]
    }

    /// What the next four cells of a row answer, and the cells after them; none unless each is of a
    /// single sign, and plain. No delimiter is a code, so none is taken for one.
    #[inline]
    pub fn read_four<'r>(&self, row: &'r [u8], delimiter: u8) -> Option<([Mark; 4], &'r [u8])> {
        let (cells, rest) = row.split_first_chunk::<8>()?;
        // Every second byte, looked at as one number.
        let every_second = u64::from_le_bytes([0, 1, 0, 1, 0, 1, 0, 1]);
        let delimiters = u64::from_le_bytes(*cells) & (every_second * 0xff);
        let delimited = delimiters == every_second * u64::from(delimiter);
        let marks = [cells[0], cells[2], cells[4], cells[6]].map(|sign| self.sign(sign));
        (delimited && !Mark::any_larger(marks)).then_some((marks, rest))
    }

    /// What the next cell of a row answers, and the cells after it; none if it is not plain, or the
    /// last.
    #[inline]
    pub fn read<'r>(&self, row: &'r [u8], delimiter: u8) -> Option<(Mark, &'r [u8])> {
        let (mark, rest) = match row {
            [sign, rest @ ..] if *sign == delimiter => (Mark::NOTHING, rest),
            [sign, next, rest @ ..] if *next == delimiter => (self.sign(*sign), rest),
            [_, _, next, rest @ ..] if *next == delimiter => (self.mark(&row[..2]), rest),
            _ => return None,
        };
        (mark != Mark::LARGER).then_some((mark, rest))
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
