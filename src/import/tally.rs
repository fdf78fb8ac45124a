//! Values that were not understood, counted in constant memory.

use std::collections::HashMap;

use super::report::ValueReport;

/// Different values that are listed.
const LISTED: usize = 500;
/// Characters of a value that are shown.
const SHOWN: usize = 60;

/// Values that were not understood, by column, in the order they were first met.
#[derive(Debug, Default)]
pub struct UnknownValues {
    places: HashMap<(usize, String), usize>,
    values: Vec<(usize, ValueReport)>,
    /// Values beyond those that are listed.
    more: usize,
}

impl UnknownValues {
    /// Counts a value of a column.
    pub fn add(&mut self, column: usize, value: &str, line: usize, several: bool) {
        let shown = shown(value);
        if let Some(place) = self.places.get(&(column, shown.clone())) {
            self.values[*place].1.count += 1;
        } else if self.values.len() < LISTED {
            self.places.insert((column, shown.clone()), self.values.len());
            let (value, name, count) = (shown, None, 1);
            let report = ValueReport { column: String::new(), name, value, count, line, several };
            self.values.push((column, report));
        } else {
            self.more += 1;
        }
    }

    /// What was counted, column by column, and how many values beyond; `head` names a column and what it
    /// became.
    pub fn finish(
        mut self,
        head: impl Fn(usize) -> (String, Option<String>),
    ) -> (Vec<ValueReport>, usize) {
        self.values.sort_by_key(|(column, _)| *column);
        let values = self.values.into_iter().map(|(column, report)| {
            let (column, name) = head(column);
            ValueReport { column, name, ..report }
        });
        (values.collect(), self.more)
    }
}

/// A value on one line, cut if it is long.
fn shown(value: &str) -> String {
    let mut characters = value.trim().chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut shown: String = characters.by_ref().take(SHOWN).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}
