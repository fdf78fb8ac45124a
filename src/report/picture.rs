//! Pictures for people: what is where, not how it is drawn.

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
}
