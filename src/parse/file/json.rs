//! JSON text as a tree of nodes that know their place.
//!
//! YAML refuses some characters that JSON allows, and reads some others in its own way, so what is JSON
//! is read as JSON. What is not quite JSON is left to the reader of YAML, which says what is wrong.

use serde_json::Number;

use super::node::{DEEPEST, MOST_NODES, Node, Value};
use super::stand_ins::is_refused;

/// The value of a text that is JSON; nothing if it is not, or is deeper or longer than is read.
pub fn read(text: &str) -> Option<Node> {
    let mut reader = JsonReader { rest: text, line: 1, column: 0, nodes: 0 };
    let root = reader.value(0)?;
    reader.blank();
    reader.rest.is_empty().then_some(root)
}

/// Whether YAML can hold all that JSON (as it is written here) holds: YAML knows neither control characters
/// nor U+FFFE and U+FFFF.
pub fn fits_yaml(json: &str) -> bool {
    !json.contains("\\u00") && !json.contains(is_refused)
}

/// What is still to be read, and where that begins.
struct JsonReader<'a> {
    rest: &'a str,
    /// Line from 1.
    line: usize,
    /// Column from 0, in characters.
    column: usize,
    nodes: usize,
}

impl<'a> JsonReader<'a> {
    /// A value at this depth, of which there are few, so that it may call itself.
    fn value(&mut self, depth: usize) -> Option<Node> {
        self.blank();
        self.nodes += 1;
        if depth >= DEEPEST || self.nodes > MOST_NODES {
            return None;
        }
        let (line, column) = (self.line, self.column);
        let value = match self.rest.as_bytes().first()? {
            b'{' => Value::Map(self.all('{', '}', |reader| reader.entry(depth + 1))?),
            b'[' => Value::List(self.all('[', ']', |reader| reader.value(depth + 1))?),
            b'"' => Value::Scalar { text: self.string()?, plain: false },
            _ => self.word()?,
        };
        let is_scalar = matches!(value, Value::Null | Value::Scalar { .. });
        let length = if is_scalar { self.column - column } else { 1 };
        Some(Node { line, column, length, value })
    }

    /// A key with its value.
    fn entry(&mut self, depth: usize) -> Option<(Node, Node)> {
        self.blank();
        let key = if self.rest.starts_with('"') { self.value(depth)? } else { return None };
        self.sign(':')?;
        Some((key, self.value(depth)?))
    }

    /// Everything between two brackets, with commas in between.
    fn all<T>(
        &mut self,
        open: char,
        close: char,
        mut one: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut all = Vec::new();
        self.sign(open)?;
        if self.sign(close).is_some() {
            return Some(all);
        }
        loop {
            all.push(one(self)?);
            if self.sign(close).is_some() {
                return Some(all);
            }
            self.sign(',')?;
        }
    }

    /// A text in quotes, after escapes.
    fn string(&mut self) -> Option<String> {
        let (bytes, mut end) = (self.rest.as_bytes(), 1);
        loop {
            match bytes.get(end)? {
                b'"' => break,
                b'\\' => end += 2,
                _ => end += 1,
            }
        }
        serde_json::from_str(self.take(end + 1)?).ok()
    }

    /// A number, `true`, `false` or `null`, as it is written.
    fn word(&mut self) -> Option<Value> {
        let ends = |c: char| matches!(c, ',' | ']' | '}' | ':' | ' ' | '\t' | '\r' | '\n');
        let word = self.take(self.rest.find(ends).unwrap_or(self.rest.len()))?;
        match word {
            "null" => return Some(Value::Null),
            "true" | "false" => {}
            number => {
                serde_json::from_str::<Number>(number).ok()?;
            }
        }
        Some(Value::Scalar { text: word.to_owned(), plain: true })
    }

    /// Goes past a sign and the blanks before it, if it is there.
    fn sign(&mut self, sign: char) -> Option<()> {
        self.blank();
        if self.rest.starts_with(sign) { self.take(1).map(|_| ()) } else { None }
    }

    /// Goes past a number of bytes, on one line.
    fn take(&mut self, bytes: usize) -> Option<&'a str> {
        let (taken, rest) = self.rest.split_at_checked(bytes)?;
        self.column += taken.chars().count();
        self.rest = rest;
        Some(taken)
    }

    fn blank(&mut self) {
        loop {
            let bytes = self.rest.as_bytes();
            let width = match bytes {
                [b' ' | b'\t', ..] => {
                    self.column += 1;
                    1
                }
                [b'\n' | b'\r', ..] => {
                    (self.line, self.column) = (self.line + 1, 0);
                    if bytes.starts_with(b"\r\n") { 2 } else { 1 }
                }
                _ => return,
            };
            self.rest = &self.rest[width..];
        }
    }
}
