//! Answers as JSON (an array of objects, an object with one, or an object a line) as CSV.

use std::collections::HashMap;

use serde_json::{Deserializer, Map, Value};

use super::table::Table;

/// Levels of objects in each other whose keys become heads.
const DEEPEST: usize = 8;
/// Heads that are kept.
const MOST: usize = 16_384;

/// The objects as a table with their keys as heads, in the order they are first met; none if it is not
/// JSON, or holds no objects.
pub fn table(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let mut heads = Heads::default();
    each(&text, &mut |record| {
        heads.learn("", record, 0);
        (heads.names.len() <= MOST).then_some(())
    })?;
    let (mut table, mut row) = (Table::default(), 0);
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
    for value in Deserializer::from_str(text).into_iter::<Value>() {
        match value.ok()? {
            Value::Array(all) => {
                for record in &all {
                    act(record.as_object()?)?;
                }
            }
            Value::Object(map) => match records(&map) {
                Some(all) => {
                    for record in all {
                        act(record.as_object()?)?;
                    }
                }
                None => act(&map)?,
            },
            _ => return None,
        }
    }
    Some(())
}

/// The records of an object that is only a wrapper around them.
fn records(map: &Map<String, Value>) -> Option<&Vec<Value>> {
    let mut lists = map.values().filter_map(Value::as_array);
    let list = lists.next().filter(|list| list.iter().any(Value::is_object))?;
    let wrapper = ["responses", "results", "data", "value", "Data"];
    let named = map.iter().any(|(key, value)| wrapper.contains(&key.as_str()) && value.is_array());
    (named && lists.next().is_none()).then_some(list)
}

#[derive(Default)]
struct Heads {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Heads {
    fn learn(&mut self, path: &str, map: &Map<String, Value>, depth: usize) {
        for (key, value) in map {
            let name = format!("{path}{key}");
            match value {
                Value::Object(inner) if depth < DEEPEST => {
                    self.learn(&format!("{name}/"), inner, depth + 1);
                }
                _ if !self.places.contains_key(&name) => {
                    self.places.insert(name.clone(), self.names.len());
                    self.names.push(name);
                }
                _ => {}
            }
        }
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
