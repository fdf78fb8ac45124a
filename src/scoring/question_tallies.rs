//! What the sheets of a group answered, counted question by question.

use rust_decimal::Decimal;

use super::{Assessment, Moments, agreement, compiled};
use crate::model::{
    AnswerSheet, Kind, Packed, QuestionRef, Questionnaires, Response, Score, reachable,
};

/// How the answers to every question are counted: a count for each packed answer, for answers of other
/// kinds, and for sheets that were not asked.
#[derive(Clone, Debug, Default)]
pub struct QuestionColumns {
    columns: Vec<QuestionColumn>,
    /// How many counts there are in all.
    counts: usize,
    /// How many sums there are.
    sums: usize,
}

/// How the answers to a question are counted.
#[derive(Clone, Debug)]
pub struct QuestionColumn {
    /// The question.
    pub at: QuestionRef,
    /// Index of its theme.
    pub theme: usize,
    kind: Kind,
    /// Whether its answers have a score at all.
    is_scored: bool,
    /// The most points that ticks can earn together, if they earn points.
    reachable: u32,
    /// How many options it has.
    options: usize,
    /// The variance of an answer drawn evenly from them; 0 where there is no choice of one.
    even: Decimal,
    /// The place of its first count.
    first: usize,
    /// The place of the sums of its scores, where the counts do not tell them.
    sums: Option<usize>,
}

/// The count of the first option; before it nothing, don't know and not applicable.
const OPTIONS: usize = 3;

impl QuestionColumn {
    /// Whether an answer is one of the options.
    const fn is_single(&self) -> bool {
        matches!(self.kind, Kind::Single(_))
    }

    /// The count of answers that are no single option.
    const fn others(&self) -> usize {
        OPTIONS + self.options
    }

    /// The count of sheets that were not asked.
    const fn not_asked(&self) -> usize {
        self.others() + if self.is_single() { 0 } else { 1 }
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
}

/// How many answers are in a word.
const WORD: usize = 8;

/// Counts of answers, for each question; merges in any order with the same result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionTallies {
    counts: Counts,
    /// The sums of scores of questions with several options or a number.
    sums: Vec<Moments>,
}

/// Counts in little memory as long as there are few of each.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Counts {
    Few(Box<[u16]>),
    Many(Box<[u32]>),
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionCounts {
    /// How many sheets answered it.
    pub answered: u32,
    /// How many said that they do not know.
    pub dont_know: u32,
    /// How many said that it is not applicable.
    pub not_applicable: u32,
    /// How many were asked and did not answer.
    pub not_answered: u32,
    /// How many chose each option.
    pub options: Vec<u32>,
    /// The sums of the scores, if it is scored.
    pub scores: Moments,
    /// How far the answers agree, 0–1; none below two, and where they are not single options.
    pub agreement: Option<Decimal>,
}

impl QuestionTallies {
    /// Nothing counted yet.
    pub fn empty(columns: &QuestionColumns) -> Self {
        let counts = Counts::Few(vec![0; columns.counts].into());
        Self { counts, sums: vec![Moments::default(); columns.sums] }
    }

    /// Adds the answers of sheets, packed; with them the group has `sheets`.
    pub fn add<'w>(
        &mut self,
        columns: &QuestionColumns,
        packed: impl Iterator<Item = &'w [u64]>,
        sheets: u32,
    ) {
        if columns.columns.is_empty() {
            return;
        }
        self.make_room(sheets);
        match &mut self.counts {
            Counts::Few(counts) => packed.for_each(|words| {
                columns.each(words, |place| counts[place] = counts[place].wrapping_add(1));
            }),
            Counts::Many(counts) => packed.for_each(|words| {
                columns.each(words, |place| counts[place] = counts[place].saturating_add(1));
            }),
        }
    }

    /// Adds an answer to the question with this place that does not fit in a byte: its options and its
    /// score. That there is one was packed.
    pub fn add_other(&mut self, columns: &QuestionColumns, index: usize, given: &Response) {
        let column = &columns.columns[index];
        if let Response::Selected(several) = given {
            for option in several {
                self.counts.add(column.first + OPTIONS + option, 1);
            }
        }
        let score = compiled::score(&column.kind, column.reachable, given);
        if let Some((sums, score)) = column.sums.zip(score) {
            self.sums[sums].add(1, score);
        }
    }

    /// Adds all that others have counted; together there are `sheets`.
    pub fn merge(&mut self, other: &Self, sheets: u32) {
        self.make_room(sheets);
        for (place, count) in other.counts.iter().enumerate() {
            self.counts.add(place, count);
        }
        for (sums, other) in self.sums.iter_mut().zip(&other.sums) {
            sums.merge(other);
        }
    }

    /// Widens the counts where one may be larger than they hold.
    fn make_room(&mut self, sheets: u32) {
        if let Counts::Few(counts) = &self.counts
            && sheets > u16::MAX.into()
        {
            self.counts = Counts::Many(counts.iter().map(|count| u32::from(*count)).collect());
        }
    }

    /// What was answered to a question.
    pub fn counted(&self, column: &QuestionColumn) -> QuestionCounts {
        let count = |place: usize| self.counts.at(column.first + place);
        let options: Vec<_> = (0..column.options).map(|option| count(OPTIONS + option)).collect();
        let scores = if let Some(sums) = column.sums {
            self.sums[sums]
        } else {
            let mut scores = Moments::default();
            if let Kind::Single(choices) = &column.kind
                && column.is_scored
            {
                let choices = choices.iter().zip(&options);
                choices.for_each(|(choice, times)| scores.add(*times, choice.score));
            }
            scores
        };
        let answered =
            if column.is_single() { options.iter().sum() } else { count(column.others()) };
        let [not_answered, dont_know, not_applicable] = [0, 1, 2].map(count);
        let agreement = agreement::on_question(&scores, column.even);
        QuestionCounts {
            answered,
            dont_know,
            not_applicable,
            not_answered,
            options,
            scores,
            agreement,
        }
    }

    /// The counts of a question, from those who gave nothing to those who were not asked, and the sums of
    /// its scores where the counts do not tell them.
    pub fn told(&self, column: &QuestionColumn) -> (Vec<u32>, Option<Moments>) {
        let counts = (0..=column.not_asked()).map(|place| self.counts.at(column.first + place));
        (counts.collect(), column.sums.map(|sums| self.sums[sums]))
    }

    /// Puts back what the function above told, of a group of so many sheets; nothing if it contradicts
    /// itself.
    pub fn restore(
        &mut self,
        column: &QuestionColumn,
        counts: &[u32],
        sums: Option<Moments>,
        sheets: u32,
    ) -> Option<()> {
        let fits =
            counts.len() == column.not_asked() + 1 && sums.is_some() == column.sums.is_some();
        if !fits || counts.iter().any(|count| *count > sheets) {
            return None;
        }
        let others = |counts: &[u32]| counts.iter().map(|count| u64::from(*count)).sum::<u64>();
        let all = if column.is_single() {
            others(counts)
        } else {
            others(&counts[..OPTIONS]) + others(&counts[column.others()..])
        };
        let scored = sums.is_none_or(|sums| {
            sums.count <= counts[column.others()] && sums.lie_between(Score::MIN, Score::MAX)
        });
        if all != u64::from(sheets) || !scored {
            return None;
        }
        self.make_room(sheets);
        for (place, count) in counts.iter().enumerate() {
            self.counts.add(column.first + place, *count);
        }
        if let Some((place, sums)) = column.sums.zip(sums) {
            self.sums[place] = sums;
        }
        Some(())
    }
}

impl QuestionColumns {
    /// Gives the place of each answer's count to `take`.
    #[inline]
    fn each(&self, words: &[u64], mut take: impl FnMut(usize)) {
        for (word, columns) in words.iter().zip(self.columns.chunks(WORD)) {
            for (byte, column) in word.to_le_bytes().into_iter().zip(columns) {
                take(column.first + usize::from(byte));
            }
        }
    }
}

impl Counts {
    fn at(&self, place: usize) -> u32 {
        match self {
            Self::Few(counts) => counts[place].into(),
            Self::Many(counts) => counts[place],
        }
    }

    fn iter(&self) -> impl Iterator<Item = u32> {
        let length = match self {
            Self::Few(counts) => counts.len(),
            Self::Many(counts) => counts.len(),
        };
        (0..length).map(|place| self.at(place))
    }

    /// Adds to a count that has room for it.
    fn add(&mut self, place: usize, times: u32) {
        match self {
            Self::Few(counts) => {
                let times = u16::try_from(times).unwrap_or(u16::MAX);
                counts[place] = counts[place].saturating_add(times);
            }
            Self::Many(counts) => counts[place] = counts[place].saturating_add(times),
        }
    }
}
