//! What figures are about.

/// What a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An aspect, by questionnaire index.
    Aspect(usize),
    /// A theme of an aspect, by their indexes.
    Theme(usize, usize),
    /// All the aspects.
    Overall,
}
