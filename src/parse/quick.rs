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

    /// Reads the cells of a row into as many marks, as long as they are plain; how many they were, and
    /// the cells that are left, if any.
    #[inline]
    pub fn read_all<'r>(
        &self,
        row: &'r [u8],
        delimiter: u8,
        marks: &mut [Mark],
    ) -> (usize, Option<&'r [u8]>) {
        let (mut rest, mut read) = (Some(row), 0);
        while read < marks.len()
            && let Some(mut row) = rest
        {
            if let Some(four) = marks[read..].first_chunk_mut()
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
            let Some((mark, after)) = self.read(row, delimiter) else { break };
            marks[read] = mark;
            (rest, read) = (after, read + 1);
        }
        (read, rest)
    }

    /// Reads four cells, of which so many as it tells are of a single sign, and plain, before one is not.
    /// No delimiter is a code, so none is taken for one.
    #[inline]
    fn read_four(&self, cells: [u8; 8], delimiter: u8, marks: &mut [Mark; 4]) -> usize {
        *marks = [cells[0], cells[2], cells[4], cells[6]].map(|sign| self.sign(sign));
        // Every second byte, looked at as one number.
        let every_second = u64::from_le_bytes([0, 1, 0, 1, 0, 1, 0, 1]);
        let delimiters = u64::from_le_bytes(cells) & (every_second * 0xff);
        let others = delimiters ^ (every_second * u64::from(delimiter));
        let larger = Mark::larger_among(*marks);
        if others == 0 && larger == 0 {
            return marks.len();
        }
        (larger.trailing_zeros() as usize / 8).min(others.trailing_zeros() as usize / 16)
    }

    /// What the first cell of a row answers, and the cells after it, if any; none if it is not plain.
    #[inline]
    fn read<'r>(&self, row: &'r [u8], delimiter: u8) -> Option<(Mark, Option<&'r [u8]>)> {
        let (mark, rest) = match row {
            [sign, rest @ ..] if *sign == delimiter => (Mark::NOTHING, Some(rest)),
            [sign, next, rest @ ..] if *next == delimiter => (self.sign(*sign), Some(rest)),
            [_, _, next, rest @ ..] if *next == delimiter => (self.mark(&row[..2]), Some(rest)),
            [_, _, _, ..] => return None,
            last => (self.mark(last), None),
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
