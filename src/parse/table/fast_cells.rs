//! The cells that nearly all cells are: nothing, a code of one sign, `na` and `dk`.

use crate::model::{Kind, Packed, Question};

/// What the plainest cells answer to a question, without looking anything up by name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FastCells {
    /// For each byte, the option that it is the code of, or else overflow.
    options: [Packed; 256],
    not_applicable: bool,
    dont_know: bool,
}

impl FastCells {
    /// The plain cells of a question's column.
    pub fn new(question: &Question) -> Self {
        let mut options = [Packed::OVERFLOW; 256];
        let choices = match &question.kind {
            Kind::Single(choices) => &choices[..],
            Kind::Multiple { .. } | Kind::Number { .. } | Kind::Text => &[],
        };
        for (index, choice) in choices.iter().enumerate() {
            if let [code] = choice.code.as_bytes() {
                options[usize::from(*code)] = Packed::option(index);
            }
        }
        let (not_applicable, dont_know) = (question.not_applicable, question.dont_know);
        Self { options, not_applicable, dont_know }
    }

    /// What a single sign answers; overflow if it is not a code.
    #[inline]
    pub fn sign(&self, sign: u8) -> Packed {
        self.options[usize::from(sign)]
    }

    /// Reads the cells of a row into as many answers, as long as they are plain; how many they were, and
    /// the cells that are left, if any.
    #[inline]
    pub fn read_all<'r>(
        &self,
        row: &'r [u8],
        delimiter: u8,
        answers: &mut [Packed],
    ) -> (usize, Option<&'r [u8]>) {
        let (mut rest, mut read) = (Some(row), 0);
        while read < answers.len()
            && let Some(mut row) = rest
        {
            if let Some(four) = answers[read..].first_chunk_mut()
                && let Some(cells) = row.first_chunk()
            {
                let single = self.read_four(*cells, delimiter, four);
                if single == four.len() {
                    (rest, read) = (Some(&row[cells.len()..]), read + four.len());
                    continue;
                }
                (row, read) = (&row[2 * single..], read + single);
                rest = Some(row);
            }
            let Some((answer, after)) = self.read(row, delimiter) else { break };
            answers[read] = answer;
            (rest, read) = (after, read + 1);
        }
        (read, rest)
    }

    /// Reads four cells, of which so many as it tells are of a single sign, and plain, before one is not.
    /// No delimiter is a code, so none is taken for one.
    #[inline]
    fn read_four(&self, cells: [u8; 8], delimiter: u8, answers: &mut [Packed; 4]) -> usize {
        *answers = [cells[0], cells[2], cells[4], cells[6]].map(|sign| self.sign(sign));
        // Every second byte, looked at as one number.
        let every_second = u64::from_le_bytes([0, 1, 0, 1, 0, 1, 0, 1]);
        let delimiters = u64::from_le_bytes(cells) & (every_second * 0xff);
        let others = delimiters ^ (every_second * u64::from(delimiter));
        let overflow = Packed::overflow_among(*answers);
        if others == 0 && overflow == 0 {
            return answers.len();
        }
        (overflow.trailing_zeros() as usize / 8).min(others.trailing_zeros() as usize / 16)
    }

    /// What the first cell of a row answers, and the cells after it, if any; none if it is not plain.
    #[inline]
    fn read<'r>(&self, row: &'r [u8], delimiter: u8) -> Option<(Packed, Option<&'r [u8]>)> {
        let (answer, rest) = match row {
            [sign, rest @ ..] if *sign == delimiter => (Packed::NOTHING, Some(rest)),
            [sign, next, rest @ ..] if *next == delimiter => (self.sign(*sign), Some(rest)),
            [_, _, next, rest @ ..] if *next == delimiter => (self.answer(&row[..2]), Some(rest)),
            [_, _, _, ..] => return None,
            last => (self.answer(last), None),
        };
        (answer != Packed::OVERFLOW).then_some((answer, rest))
    }

    /// What a cell answers; overflow if it is none of the plain ones.
    #[inline]
    pub fn answer(&self, cell: &[u8]) -> Packed {
        match cell {
            [] => Packed::NOTHING,
            [sign] => self.sign(*sign),
            b"na" if self.not_applicable => Packed::NOT_APPLICABLE,
            b"dk" if self.dont_know => Packed::DONT_KNOW,
            _ => Packed::OVERFLOW,
        }
    }
}
