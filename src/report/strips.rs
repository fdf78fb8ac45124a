//! Scores on the strips of their levels.

use super::scale::{Strip, StripRow};
use crate::model::{Language, Levels};

/// Strips of scores, each with its levels; neighbours on the same levels stand on one.
pub fn strips<'l>(
    rows: impl IntoIterator<Item = (&'l Levels, StripRow)>,
    language: Language,
) -> Vec<Strip> {
    let mut all: Vec<Strip> = Vec::new();
    for (levels, row) in rows {
        let names = levels.iter().map(|one| (one.title.get(language).to_owned(), one.from));
        let levels: Vec<_> = names.collect();
        match all.last_mut().filter(|strip| strip.levels == levels) {
            Some(strip) => strip.rows.push(row),
            None => all.push(Strip { levels, rows: vec![row], caption: String::new() }),
        }
    }
    all
}
