//! How what sheets answered is packed and counted, question by question.

use rust_decimal::Decimal;

use super::{Assessment, agreement};
use crate::model::{AnswerSheet, Kind, Packed, QuestionRef, Questionnaires, Response, reachable};

/// How the answers to every question are counted: a count for each packed answer, for answers of other
/// kinds, and for sheets that were not asked.
#[derive(Clone, Debug, Default)]
pub struct QuestionColumns {
    pub(super) columns: Vec<QuestionColumn>,
    /// How many counts there are in all.
    pub(super) counts: usize,
    /// How many sums there are.
    pub(super) sums: usize,
}

/// How the answers to a question are counted.
#[derive(Clone, Debug)]
pub struct QuestionColumn {
    /// The question.
    pub at: QuestionRef,
    /// Index of its theme.
    pub theme: usize,
    pub(super) kind: Kind,
    /// Whether its answers have a score at all.
    pub(super) is_scored: bool,
    /// The most points that ticks can earn together, if they earn points.
    pub(super) reachable: u32,
    /// How many options it has.
    pub(super) options: usize,
    /// The variance of an answer drawn evenly from them; 0 where there is no choice of one.
    pub(super) even: Decimal,
    /// The place of its first count.
    pub(super) first: usize,
    /// The place of the sums of its scores, where the counts do not tell them.
    pub(super) sums: Option<usize>,
}

/// The count of the first option; before it nothing, don't know and not applicable.
pub(super) const OPTIONS: usize = 3;

impl QuestionColumn {
    /// Whether an answer is one of the options.
    pub(super) const fn is_single(&self) -> bool {
        matches!(self.kind, Kind::Single(_))
    }

    /// The count of answers that are no single option.
    pub(super) const fn others(&self) -> usize {
        OPTIONS + self.options
    }

    /// The count of sheets that were not asked.
    pub(super) const fn not_asked(&self) -> usize {
        self.others() + if self.is_single() { 0 } else { 1 }
    }

    /// How many counts there are.
    pub const fn places(&self) -> usize {
        self.not_asked() + 1
    }

    /// A count's place in a byte.
    fn byte(count: usize) -> u8 {
        u8::try_from(count).unwrap_or(u8::MAX)
    }
}

impl QuestionColumns {
    /// The questions of the selected questionnaires.
    pub fn of(questionnaires: &Questionnaires) -> Self {
        let mut all = Self::default();
        for (aspect, questionnaire) in questionnaires.selected() {
            for (question, asked) in questionnaire.questions.iter().enumerate() {
                let several = matches!(asked.kind, Kind::Multiple { .. } | Kind::Number { .. });
                let has_sums = several && asked.is_scored();
                let column = QuestionColumn {
                    at: QuestionRef { aspect, question },
                    theme: asked.theme,
                    kind: asked.kind.clone(),
                    reachable: reachable(asked.choices()),
                    is_scored: asked.is_scored(),
                    options: asked.choices().len(),
                    even: match &asked.kind {
                        Kind::Single(choices) if asked.is_scored() => {
                            agreement::even_variance(choices)
                        }
                        _ => Decimal::ZERO,
                    },
                    first: all.counts,
                    sums: has_sums.then_some(all.sums),
                };
                all.counts += column.not_asked() + 1;
                all.sums += usize::from(has_sums);
                all.columns.push(column);
            }
        }
        all
    }

    /// The questions, in order.
    pub fn iter(&self) -> impl Iterator<Item = &QuestionColumn> {
        self.columns.iter()
    }

    /// How many numbers it takes to keep a sheet's answers: a byte each.
    pub const fn words(&self) -> usize {
        self.columns.len().div_ceil(WORD)
    }

    /// Packs a sheet's answers into words, and gives those that do not fit in a byte to `other`, by the
    /// question's place among the columns.
    pub fn pack(
        &self,
        sheet: &AnswerSheet,
        results: &Assessment,
        words: &mut Vec<u64>,
        mut other: impl FnMut(usize, &Response),
    ) {
        if self.columns.is_empty() {
            return;
        }
        let start = words.len();
        words.resize(start + self.words(), 0);
        let (mut index, mut overflow) = (0, 0);
        let mut word = 0;
        for result in &results.aspects {
            for packed in sheet.packed(result.aspect) {
                overflow |= packed.byte();
                word |= u64::from(packed.byte()) << (8 * (index % WORD));
                index += 1;
                if index % WORD == 0 {
                    words[start + index / WORD - 1] = std::mem::take(&mut word);
                }
            }
        }
        if index % WORD > 0 {
            words[start + index / WORD] = word;
        }
        let is_whole = results.unasked.is_empty() && sheet.questionnaires.is_empty();
        if is_whole && overflow < Packed::OVERFLOW.byte() {
            return;
        }
        for (index, column) in self.columns.iter().enumerate() {
            let count = match sheet.given(column.at) {
                _ if !sheet.includes(column.at.aspect) => column.not_asked(),
                _ if results.unasked.contains(&column.at) => column.not_asked(),
                given @ (Response::Selected(_) | Response::Number(_) | Response::Text(_)) => {
                    other(index, given);
                    column.others()
                }
                given => Packed::of(given).index(),
            };
            let shift = 8 * (index % WORD);
            let word = &mut words[start + index / WORD];
            *word = *word & !(0xff << shift) | u64::from(QuestionColumn::byte(count)) << shift;
        }
    }

    /// Gives the place of each answer's count to `take`.
    #[inline]
    pub(super) fn each(&self, words: &[u64], mut take: impl FnMut(usize)) {
        for (word, columns) in words.iter().zip(self.columns.chunks(WORD)) {
            for (byte, column) in word.to_le_bytes().into_iter().zip(columns) {
                take(column.first + usize::from(byte));
            }
        }
    }
}

/// How many answers are in a word.
const WORD: usize = 8;
