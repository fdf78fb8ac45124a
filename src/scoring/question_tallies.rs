//! What the sheets of a group answered, counted question by question.

use rust_decimal::Decimal;

use super::question_columns::OPTIONS;
use super::{Moments, QuestionColumn, QuestionColumns, agreement, compiled};
use crate::model::{Kind, Response, Score};

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
