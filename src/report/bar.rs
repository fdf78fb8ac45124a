//! A score as a bar, and what it is seen beside.

use crate::model::Score;

/// A score as a bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What is scored.
    pub label: String,
    /// 0–100, if there is a score.
    pub score: Option<Score>,
    /// The score in figures.
    pub figure: String,
    /// What it means.
    pub words: String,
    /// Other scores to see it beside.
    pub marks: Vec<Mark>,
    /// Where the parts of the scale begin, such as maturity levels.
    pub borders: Vec<Score>,
}

/// A score that another one is seen beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// 0–100.
    pub score: Score,
    /// What it is and how large, in words.
    pub words: String,
}

/// What a score is seen beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// What it was before.
    Before,
    /// What it should become.
    Target,
    /// That of a member, where the score is of all.
    Member,
}

impl Bar {
    /// What it means and what it is seen beside, in words.
    pub fn said(&self) -> String {
        let marks = self.marks.iter().map(|mark| mark.words.as_str());
        let all = std::iter::once(self.words.as_str()).chain(marks);
        all.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}
