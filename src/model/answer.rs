//! What was answered to one question.

use std::sync::LazyLock;

use rust_decimal::Decimal;

/// What was answered to one question, with a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The answer itself.
    pub given: Response,
    /// What the respondent wanted to add.
    pub note: Option<String>,
    /// How many of a group put up their hand for each option; empty when hands were not counted.
    pub votes: Vec<u32>,
}

/// The most hands that are counted for one option.
pub const MOST_VOTES: u32 = 9999;

/// An answer as it was given; whether the question was asked at all is for scoring to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Response {
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
    Selected(Vec<usize>),
    /// A number; beyond the question's range it counts as the end.
    Number(Decimal),
    /// Free text.
    Text(String),
}

/// An answer in one byte: nothing, a state or an option, as nearly every answer is. A row of a table is
/// read and scored by these alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packed(u8);

/// The byte of the first option.
const FIRST: u8 = 3;

/// What each byte stands for below the one of overflow.
static RESPONSES: LazyLock<[Response; 128]> = LazyLock::new(|| {
    std::array::from_fn(|byte| match byte {
        1 => Response::DontKnow,
        2 => Response::NotApplicable,
        byte => byte.checked_sub(FIRST.into()).map_or(Response::Nothing, Response::Option),
    })
});

impl Packed {
    /// Nothing.
    pub const NOTHING: Self = Self(0);
    /// «Don't know».
    pub const DONT_KNOW: Self = Self(1);
    /// «Not applicable».
    pub const NOT_APPLICABLE: Self = Self(2);
    /// An answer that does not fit in a byte: the highest bit, which no other has.
    pub const OVERFLOW: Self = Self(0x80);

    /// An option, by index; overflow beyond a hundred or so.
    pub fn option(index: usize) -> Self {
        let byte = u8::try_from(index).ok().and_then(|index| index.checked_add(FIRST));
        byte.filter(|byte| *byte < Self::OVERFLOW.0).map_or(Self::OVERFLOW, Self)
    }

    /// Which of these are overflow: a bit in the byte of each, the first in the lowest byte.
    #[inline]
    pub fn overflow_among(answers: [Self; 4]) -> u32 {
        u32::from_le_bytes(answers.map(|answer| answer.0 & Self::OVERFLOW.0))
    }

    /// An answer, packed.
    pub fn of(given: &Response) -> Self {
        match given {
            Response::Nothing => Self::NOTHING,
            Response::DontKnow => Self::DONT_KNOW,
            Response::NotApplicable => Self::NOT_APPLICABLE,
            Response::Option(option) => Self::option(*option),
            Response::Selected(_) | Response::Number(_) | Response::Text(_) => Self::OVERFLOW,
        }
    }

    /// The answer; none if it does not fit in a byte.
    pub fn given(self) -> Option<&'static Response> {
        (self != Self::OVERFLOW).then(|| &RESPONSES[self.index()])
    }

    /// Its place among all packed answers, from 0.
    #[inline]
    pub fn index(self) -> usize {
        self.0.into()
    }

    /// The same in the byte that it is.
    #[inline]
    pub const fn byte(self) -> u8 {
        self.0
    }
}
