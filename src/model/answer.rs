//! What was answered to one question.

use std::sync::LazyLock;

use rust_decimal::Decimal;

/// What was answered to one question, with a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The answer itself.
    pub given: Given,
    /// What the respondent wanted to add.
    pub note: Option<String>,
    /// How many of a group put up their hand for each option; empty when hands were not counted.
    pub votes: Vec<u32>,
}

/// The most hands that are counted for one option.
pub const MOST_VOTES: u32 = 9999;

/// An answer as it was given; whether the question was asked at all is for scoring to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// Nothing.
    #[default]
    Nothing,
    /// «Don't know».
    DontKnow,
    /// «Not applicable».
    NotApplicable,
    /// One option, by index.
    Option(usize),
    /// One or more options, by index.
    Ticks(Vec<usize>),
    /// A number inside the question's range.
    Number(Decimal),
    /// Free text.
    Text(String),
}

/// What nearly every answer is: nothing, a state or an option, in a byte; so that a row of a table is
/// read and scored without looking into more than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u8);

/// The mark of the first option.
const FIRST: u8 = 3;

/// What each mark stands for, but for the larger ones.
static GIVEN: LazyLock<[Given; 128]> = LazyLock::new(|| {
    std::array::from_fn(|mark| match mark {
        1 => Given::DontKnow,
        2 => Given::NotApplicable,
        mark => mark.checked_sub(FIRST.into()).map_or(Given::Nothing, Given::Option),
    })
});

impl Mark {
    /// Nothing.
    pub const NOTHING: Self = Self(0);
    /// «Don't know».
    pub const DONT_KNOW: Self = Self(1);
    /// «Not applicable».
    pub const NOT_APPLICABLE: Self = Self(2);
    /// Something that takes more than a mark: the highest bit, which no other has.
    pub const LARGER: Self = Self(0x80);

    /// The mark of an option, by index; the larger one beyond a hundred or so.
    pub fn option(index: usize) -> Self {
        let mark = u8::try_from(index).ok().and_then(|index| index.checked_add(FIRST));
        mark.filter(|mark| *mark < Self::LARGER.0).map_or(Self::LARGER, Self)
    }

    /// Which of these take more than a mark: a bit in the byte of each, the first in the lowest byte.
    #[inline]
    pub fn larger_among(marks: [Self; 4]) -> u32 {
        u32::from_le_bytes(marks.map(|mark| mark.0 & Self::LARGER.0))
    }

    /// The mark of what was given.
    pub fn of(given: &Given) -> Self {
        match given {
            Given::Nothing => Self::NOTHING,
            Given::DontKnow => Self::DONT_KNOW,
            Given::NotApplicable => Self::NOT_APPLICABLE,
            Given::Option(option) => Self::option(*option),
            Given::Ticks(_) | Given::Number(_) | Given::Text(_) => Self::LARGER,
        }
    }

    /// What was given; none if it takes more than a mark to tell.
    pub fn given(self) -> Option<&'static Given> {
        (self != Self::LARGER).then(|| &GIVEN[self.index()])
    }

    /// Its place among all marks, from 0.
    #[inline]
    pub fn index(self) -> usize {
        self.0.into()
    }
}
