//! What somebody said about columns and values: on the command line and in a map.

use super::fold::{fold, tidy};
use super::head::ColumnHead;
use crate::model::{ImportMap, Meaning, QuestionRef};

/// What somebody said about an export.
#[derive(Debug, Default)]
pub struct Wishes {
    /// Heads with what their columns are, as they were typed; these come before the map.
    pub columns: Vec<(String, Meaning)>,
    /// What a file says.
    pub map: ImportMap,
    /// The department, where the export does not tell it.
    pub department: Option<String>,
    /// Whether answers that were not sent in are left out.
    pub complete_only: bool,
    /// Whether a row with a value that is not understood is left out.
    pub strict: bool,
}

impl Wishes {
    /// What somebody said that a column is.
    pub fn meaning(&self, head: &ColumnHead) -> Option<Meaning> {
        let told = |all: &[(String, Meaning)]| {
            all.iter().find(|(name, _)| calls(name, head)).map(|(_, meaning)| *meaning)
        };
        told(&self.columns).or_else(|| told(&self.map.columns))
    }

    /// The typed names that call none of these columns.
    pub fn typed_in_vain<'w>(&'w self, heads: &[&ColumnHead]) -> Option<&'w str> {
        in_vain(&self.columns, heads).next()
    }

    /// The names in the map that call none of these columns.
    pub fn mapped_in_vain(&self, heads: &[&ColumnHead]) -> Vec<String> {
        in_vain(&self.map.columns, heads).map(str::to_owned).collect()
    }

    /// What somebody said that cells of a question mean, by folded cell.
    pub fn values(&self, at: QuestionRef) -> impl Iterator<Item = (String, String)> {
        let all = self.map.values.iter();
        let general = all.clone().filter(|(question, ..)| question.is_none());
        let own = all.filter(move |(question, ..)| *question == Some(at));
        general.chain(own).map(|(_, cell, meant)| (fold(cell), meant.clone()))
    }
}

fn in_vain<'w>(
    all: &'w [(String, Meaning)],
    heads: &[&ColumnHead],
) -> impl Iterator<Item = &'w str> {
    let unused = all.iter().filter(|(name, _)| !heads.iter().any(|head| calls(name, head)));
    unused.map(|(name, _)| name.as_str())
}

/// Whether a name is a column's: its own, or the question's where the file tells that beside it.
fn calls(name: &str, head: &ColumnHead) -> bool {
    let own =
        tidy(name) == tidy(&head.name) || !fold(name).is_empty() && fold(name) == fold(&head.name);
    own || head.choice.is_none() && head.texts.iter().any(|text| fold(text) == fold(name))
}
