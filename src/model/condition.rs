//! Conditions: when a question is asked, and when a recommendation is given.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Role, Score};

/// The place of a question: which questionnaire of the set, which question in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionRef {
    /// Index of the questionnaire in its set.
    pub aspect: usize,
    /// Index of the question in that questionnaire.
    pub question: usize,
}

/// What a condition on a score looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A question's score.
    Question(QuestionRef),
    /// A theme's score: index of the questionnaire and of the theme in it.
    Theme(usize, usize),
    /// An aspect's score: index of the questionnaire.
    Aspect(usize),
}

/// How far a department has come with a technology.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum TechnologyStatus {
    /// In daily use.
    InUse,
    /// Being tried.
    Trying,
    /// Under consideration.
    Considering,
    /// Not under consideration.
    NotConsidering,
}

impl TechnologyStatus {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What a condition asks about technologies: whether there is one for which all of it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TechnologyTest {
    /// Which technology, by id; any of the radar's, if none is named.
    pub technology: Option<String>,
    /// The statuses that fit.
    pub statuses: Vec<TechnologyStatus>,
    /// The rings that fit, by id, seen from the sheet's service area; all of them, if none is named.
    pub rings: Vec<String>,
    /// Whole months from the day it got its status to the day of the sheet: at least so many.
    pub months_at_least: Option<u32>,
    /// Likewise: fewer than so many.
    pub months_below: Option<u32>,
    /// A demand that it makes, by id.
    pub demand: Option<String>,
    /// Whether the department meets that demand.
    pub met: Option<bool>,
}

/// A question put to a sheet's answers; the answer is yes, no or unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The score is at least `from` (if given) and below `below` (if given).
    Score {
        /// Whose score.
        target: Target,
        /// Lowest score that fits.
        at_least: Option<Score>,
        /// First score that does not fit.
        below: Option<Score>,
    },
    /// One of these options (by index) is the answer, or among those selected.
    Answered(QuestionRef, Vec<usize>),
    /// The department has such a technology.
    Technology(TechnologyTest),
    /// The sheet is of one of these service areas, by id or title.
    Area(Vec<String>),
    /// The sheet is of one of these roles.
    Role(Vec<Role>),
    /// All of them hold.
    All(Vec<Self>),
    /// At least one of them holds.
    Any(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
}

impl Condition {
    /// Stands where a condition could not be read; it never holds.
    pub const UNREADABLE: Self = Self::Any(Vec::new());

    /// Calls `visit` with every condition in here that is not made of others, and with whether
    /// it stands under a `not`.
    pub fn leaves<'a>(&'a self, visit: &mut impl FnMut(&'a Self, bool)) {
        self.walk(false, visit);
    }

    /// Whether it holds, given what `leaf` says of the conditions that are not made of others.
    ///
    /// Unknown (`None`) stays unknown: under `not`, beside things that hold in `all`, and beside
    /// things that do not in `any`.
    pub fn evaluate<'a>(&'a self, leaf: &mut impl FnMut(&'a Self) -> Option<bool>) -> Option<bool> {
        match self {
            Self::All(inner) => decided(inner, false, leaf),
            Self::Any(inner) => decided(inner, true, leaf),
            Self::Not(inner) => inner.evaluate(leaf).map(|holds| !holds),
            other => leaf(other),
        }
    }

    fn walk<'a>(&'a self, negated: bool, visit: &mut impl FnMut(&'a Self, bool)) {
        match self {
            Self::All(inner) | Self::Any(inner) => {
                for condition in inner {
                    condition.walk(negated, visit);
                }
            }
            Self::Not(inner) => inner.walk(!negated, visit),
            leaf => visit(leaf, negated),
        }
    }
}

/// `decisive` if one of them is that; unknown if one of them is unknown; else the opposite.
fn decided<'a>(
    conditions: &'a [Condition],
    decisive: bool,
    leaf: &mut impl FnMut(&'a Condition) -> Option<bool>,
) -> Option<bool> {
    let mut all_known = true;
    for condition in conditions {
        match condition.evaluate(leaf) {
            Some(holds) if holds == decisive => return Some(decisive),
            Some(_) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(!decisive)
}
