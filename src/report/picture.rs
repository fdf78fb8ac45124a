//! Pictures for people: what is where, not how it is drawn.

use crate::model::Score;

/// Something drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Things in rings.
    Rings(RingPicture),
    /// Scores over time.
    Lines(LinesPicture),
    /// What things to do bring and take.
    Effort(EffortPicture),
}

/// Things placed in rings and sectors, the innermost ring first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RingPicture {
    /// What it shows.
    pub title: String,
    /// The same in words, for those who cannot see it.
    pub description: String,
    /// Names of the rings, from the middle outwards.
    pub rings: Vec<String>,
    /// Names of the sectors, clockwise from the top.
    pub sectors: Vec<String>,
    /// What the kinds of points are called, up to five; none, if there is only one kind.
    pub kinds: Vec<String>,
    /// What is placed, in the order of its numbers.
    pub points: Vec<Point>,
    /// What is said below it, such as where it comes from.
    pub notes: Vec<String>,
}

/// Something placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its name.
    pub label: String,
    /// Index of its ring.
    pub ring: usize,
    /// Index of its sector.
    pub sector: usize,
    /// Index of its kind.
    pub kind: Option<usize>,
}

/// Scores over time, a panel for each of those they are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinesPicture {
    /// What the lines are called, the same in every panel.
    pub names: Vec<String>,
    /// The periods, the oldest first.
    pub periods: Vec<String>,
    /// The panels, in order.
    pub panels: Vec<Panel>,
    /// Where the parts of the scale begin, such as maturity levels.
    pub borders: Vec<Score>,
}

/// One panel of scores over time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// Who it is about.
    pub title: String,
    /// The same in words, for those who cannot see it.
    pub description: String,
    /// The lines, as many as there are names, with a point for each period.
    pub lines: Vec<Vec<LinePoint>>,
}

/// A period on a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinePoint {
    /// The score, if there is one.
    pub score: Option<Score>,
    /// Whether other questions were asked than in the period before: no line leads from there to here.
    pub is_apart: bool,
}

/// What things to do reach against what they take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EffortPicture {
    /// What it shows.
    pub title: String,
    /// The same in words, for those who cannot see it.
    pub description: String,
    /// What they take, from the least.
    pub efforts: [String; 3],
    /// How many departments they can reach.
    pub departments: usize,
    /// The things to do.
    pub points: Vec<EffortPoint>,
}

/// One thing to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EffortPoint {
    /// Its number in the list, from 1.
    pub number: usize,
    /// Index of what it takes.
    pub effort: usize,
    /// How many departments it reaches.
    pub reach: usize,
}
