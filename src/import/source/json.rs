//! Answers as JSON (an array of objects, an object with one, or an object a line) as CSV.
//!
//! An object is read at a time: as values, a file takes thirty times the memory it takes as text.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::pieces::{items, values};
use crate::parse::SheetAsCsv;

/// Levels of objects in each other whose keys become heads.
const DEEPEST: usize = 8;
/// Heads that are kept, and the longest one in bytes.
const MOST: usize = 16_384;
const LONGEST: usize = 4096;
/// The largest object that is read, in bytes.
const LARGEST: usize = 1024 * 1024;

/// The objects as a table with their keys as heads, in the order they are first met; none if it is not
/// JSON, holds no objects, or one that is too large.
pub fn table(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let mut heads = Heads::default();
    each(&text, &mut |record| {
        heads.learn("", record, 0)?;
        (heads.names.len() <= MOST).then_some(())
    })?;
    let (mut table, mut row) = (SheetAsCsv::default(), 0);
    table.row(row, &heads.names)?;
    let mut cells = Vec::new();
    each(&text, &mut |record| {
        row += 1;
        cells.clear();
        cells.resize(heads.names.len(), String::new());
        heads.fill("", record, 0, &mut cells);
        table.row(row, &cells)
    })?;
    (row > 0).then(|| table.finish())
}

/// Does something with every object; none where it cannot go on.
fn each(text: &str, act: &mut dyn FnMut(&Map<String, Value>) -> Option<()>) -> Option<()> {
    let mut one = |record: &str| {
        if record.len() > LARGEST {
            return None;
        }
        act(&serde_json::from_str(record).ok()?)
    };
    for value in values(text) {
        let value = value?;
        let list = if value.starts_with('[') { Some(value) } else { records(value) };
        match list {
            Some(list) => items(list).try_for_each(&mut one)?,
            None => one(value)?,
        }
    }
    Some(())
}

/// The list of records in an object that is only a wrapper around them.
fn records(object: &str) -> Option<&str> {
    let wrapper = ["\"responses\"", "\"results\"", "\"data\"", "\"value\"", "\"Data\""];
    let mut parts = items(object);
    let (mut lists, mut first, mut named) = (0, None, false);
    while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
        if value.starts_with('[') {
            named |= wrapper.contains(&key);
            lists += 1;
            first.get_or_insert(value);
        }
    }
    let is_of_objects = |list: &&str| items(list).any(|item| item.starts_with('{'));
    first.filter(|_| named && lists == 1).filter(is_of_objects)
}

#[derive(Default)]
struct Heads {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Heads {
    /// Keeps the heads that are not known yet; none if one is too long.
    fn learn(&mut self, path: &str, map: &Map<String, Value>, depth: usize) -> Option<()> {
        for (key, value) in map {
            let name = format!("{path}{key}");
            if name.len() > LONGEST {
                return None;
            }
            match value {
                Value::Object(inner) if depth < DEEPEST => {
                    self.learn(&format!("{name}/"), inner, depth + 1)?;
                }
                _ if !self.places.contains_key(&name) => {
                    self.places.insert(name.clone(), self.names.len());
                    self.names.push(name);
                }
                _ => {}
            }
        }
        Some(())
    }

    fn fill(&self, path: &str, map: &Map<String, Value>, depth: usize, cells: &mut [String]) {
        for (key, value) in map {
            let name = format!("{path}{key}");
            match value {
                Value::Object(inner) if depth < DEEPEST => {
                    self.fill(&format!("{name}/"), inner, depth + 1, cells);
                }
                value => {
                    if let Some(place) = self.places.get(&name) {
                        cells[*place] = text(value);
                    }
                }
            }
        }
    }
}

/// What a value says; several as `a;b`.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(text).collect::<Vec<_>>().join(";"),
        value => value.to_string(),
    }
}
