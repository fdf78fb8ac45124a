//! Scores and shares on scales whose parts have names.

use super::bar::Bar;
use super::grid::Grid;
use crate::model::{Score, Share};

/// Scores on one scale of levels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    /// The levels' names, each with the score that it begins at; the first level first.
    pub levels: Vec<(String, Score)>,
    /// The scores.
    pub rows: Vec<StripRow>,
    /// What the marks are, for those who see them drawn; empty where they say it themselves.
    pub caption: String,
}

/// A score among the levels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StripRow {
    /// What it belongs to, the same for all that stand together; empty if there is nothing to say.
    pub group: String,
    /// The score; the levels are the strip's.
    pub bar: Bar,
}

/// Which shares of groups are on which level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// The names of the levels, the first level first.
    pub levels: Vec<String>,
    /// The groups; those of the same subject stand together.
    pub rows: Vec<ShareRow>,
}

/// Which shares of a group are on which level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShareRow {
    /// What is scored.
    pub group: String,
    /// Whose shares these are.
    pub label: String,
    /// A share for each level as it may be shown, and the same in figures.
    pub shares: Vec<(Share, String)>,
}

impl Strip {
    /// Index of the level that a score is on.
    pub fn level(&self, score: Score) -> usize {
        self.levels.iter().rposition(|(_, from)| *from <= score).unwrap_or(0)
    }

    /// The name of the level that a row is on, if it has a score.
    pub fn level_name(&self, row: &StripRow) -> Option<&str> {
        let level = self.level(row.bar.score?);
        self.levels.get(level).map(|(name, _)| name.as_str())
    }

    /// The rows, each with what it belongs to where that begins.
    pub fn grouped(&self) -> impl Iterator<Item = (Option<&str>, &StripRow)> {
        let mut before = "";
        self.rows.iter().map(move |row| {
            let begins = row.group != std::mem::replace(&mut before, &row.group);
            (begins.then_some(row.group.as_str()), row)
        })
    }
}

impl Shares {
    /// The same as a table with a column for each level.
    pub fn grid(&self) -> Grid {
        let head: Vec<_> = std::iter::once(String::new()).chain(self.levels.clone()).collect();
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut before = "";
        for row in &self.rows {
            if row.group != std::mem::replace(&mut before, &row.group) {
                let mut title = vec![String::new(); head.len()];
                title[0].clone_from(&row.group);
                rows.push(title);
            }
            let figures = row.shares.iter().map(|(_, figure)| figure.clone());
            rows.push(std::iter::once(row.label.clone()).chain(figures).collect());
        }
        let figures = (1..head.len()).collect();
        Grid { head, rows, figures, is_matrix: true, ..Grid::default() }
    }
}
