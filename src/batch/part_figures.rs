//! What a part tells of a figure and of a question: as exact as it was counted, and short where little was.

use std::fmt;

use serde::de::{Error, SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::Score;
use crate::scoring::{Moments, Tally};

/// What is counted of every column: how many, the sum and the sum of squares; these as text, since they are
/// larger than JSON's numbers.
#[derive(Serialize, Deserialize)]
pub(super) struct Sums(u32, String, String);

/// All that is counted of an aspect, a theme or overall: `[0]`, `[1, score, level]` of one sheet, and of more
/// `[count, sum, squares, histogram, levels]`.
pub(super) enum Figure {
    None,
    One { score: String, level: usize },
    Several { sums: Sums, histogram: Vec<(u8, u32)>, levels: Vec<u32> },
}

/// What was counted of a question: the place where all sheets are counted, or pairs of a place and how many
/// are counted there, and the sums of its scores where the counts do not tell them.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Answers {
    /// All sheets are in one place.
    Alike(usize),
    /// They are in several.
    Counts(Vec<(usize, u32)>),
    /// With sums of scores.
    Summed(Vec<(usize, u32)>, Sums),
}

impl Sums {
    pub(super) fn of(moments: &Moments) -> Self {
        let Moments { count, sum, squares } = moments;
        Self(*count, sum.to_string(), squares.to_string())
    }

    pub(super) const fn count(&self) -> u32 {
        self.0
    }

    /// The sums; nothing if no scores can have them.
    pub(super) fn moments(&self) -> Option<Moments> {
        let (sum, squares) = (self.1.parse().ok()?, self.2.parse().ok()?);
        let moments = Moments { count: self.0, sum, squares };
        moments.lie_between(Score::MIN, Score::MAX).then_some(moments)
    }
}

impl Figure {
    pub(super) fn of(tally: &Tally) -> Self {
        let levels = tally.levels().to_vec();
        match tally.count() {
            0 => Self::None,
            1 => Self::One { score: tally.moments().sum.to_string(), level: levels.len() },
            _ => Self::Several {
                sums: Sums::of(tally.moments()),
                histogram: tally.histogram().collect(),
                levels,
            },
        }
    }

    pub(super) const fn count(&self) -> u32 {
        match self {
            Self::None => 0,
            Self::One { .. } => 1,
            Self::Several { sums, .. } => sums.count(),
        }
    }

    /// The tally that this tells of, of a subject with so many levels; nothing if it contradicts itself.
    pub(super) fn tally(&self, most: usize) -> Option<Tally> {
        match self {
            Self::None => Some(Tally::default()),
            Self::One { score, level } => {
                let score = Score::from_units(score.parse().ok()?)?;
                let mut tally = Tally::default();
                (1..=most).contains(level).then(|| tally.add(score, *level))?;
                Some(tally)
            }
            Self::Several { sums, histogram, levels } if levels.len() <= most => {
                Tally::restored(sums.moments()?, histogram.iter().copied(), levels.clone())
            }
            Self::Several { .. } => None,
        }
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut list = out.serialize_seq(None)?;
        list.serialize_element(&self.count())?;
        match self {
            Self::None => {}
            Self::One { score, level } => {
                list.serialize_element(score)?;
                list.serialize_element(level)?;
            }
            Self::Several { sums: Sums(_, sum, squares), histogram, levels } => {
                list.serialize_element(sum)?;
                list.serialize_element(squares)?;
                list.serialize_element(histogram)?;
                list.serialize_element(levels)?;
            }
        }
        list.end()
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(FigureVisitor)
    }
}

struct FigureVisitor;

impl<'de> Visitor<'de> for FigureVisitor {
    type Value = Figure;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what was counted of a figure")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Figure, A::Error> {
        Ok(match next(&mut list)? {
            0 => Figure::None,
            1 => Figure::One { score: next(&mut list)?, level: next(&mut list)? },
            count => Figure::Several {
                sums: Sums(count, next(&mut list)?, next(&mut list)?),
                histogram: next(&mut list)?,
                levels: next(&mut list)?,
            },
        })
    }
}

fn next<'de, A: SeqAccess<'de>, T: Deserialize<'de>>(list: &mut A) -> Result<T, A::Error> {
    list.next_element()?.ok_or_else(|| A::Error::custom("a figure is cut off"))
}

impl Answers {
    /// From the counts of all places.
    pub(super) fn of(counts: &[u32], sums: Option<&Moments>) -> Self {
        let met = counts.iter().copied().enumerate().filter(|(_, count)| *count > 0);
        let met: Vec<_> = met.collect();
        match (sums, &met[..]) {
            (Some(sums), _) => Self::Summed(met, Sums::of(sums)),
            (None, [(place, _)]) => Self::Alike(*place),
            (None, _) => Self::Counts(met),
        }
    }

    /// The counts of all the places that there are, of a group of so many sheets; nothing if there is no such
    /// place, or one is told twice.
    pub(super) fn told(&self, sheets: u32, places: usize) -> Option<(Vec<u32>, Option<Moments>)> {
        let mut counts = vec![0; places];
        let mut put = |place: usize, count| {
            let at = counts.get_mut(place).filter(|at| **at == 0)?;
            *at = count;
            Some(())
        };
        let sums = match self {
            Self::Alike(place) => put(*place, sheets).map(|()| None)?,
            Self::Counts(met) => {
                met.iter().try_for_each(|(place, count)| put(*place, *count))?;
                None
            }
            Self::Summed(met, sums) => {
                met.iter().try_for_each(|(place, count)| put(*place, *count))?;
                Some(sums.moments()?)
            }
        };
        Some((counts, sums))
    }
}
