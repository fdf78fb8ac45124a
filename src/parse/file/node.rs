//! A value in a file, with its place.

use super::text::File;
use crate::model::Place;

/// Levels of nesting that are read; the format needs about ten.
pub(super) const DEEPEST: usize = 64;
/// Nodes that are read, copies by alias included; a long questionnaire has about ten thousand.
pub(super) const MOST_NODES: usize = 300_000;

/// Bytes of a copied text that weigh as much as a node.
const TEXT: usize = 64;

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Line from 1.
    pub line: usize,
    /// Column from 0, in characters.
    pub column: usize,
    /// Length in characters, at least 1; of a list or map, that of its first line.
    pub length: usize,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// A text as written; plain when it stands without quotes.
    Scalar {
        /// After escapes.
        text: String,
        /// Without quotes.
        plain: bool,
    },
    /// `- …` or `[…]`.
    List(Vec<Node>),
    /// `key: value` or `{…}`; keys may repeat.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// Where it is.
    pub fn place(&self, file: &File) -> Place {
        file.place(self.line, self.column, self.length)
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The entries of a map; none for anything else.
    pub fn entries(&self) -> &[(Self, Self)] {
        if let Value::Map(entries) = &self.value { entries } else { &[] }
    }

    /// The items of a list; none for anything else.
    pub fn items(&self) -> &[Self] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The value of a map's first entry with this key.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|(_, value)| value)
    }

    /// A key of a map with its value.
    pub fn entry(&self, key: &str) -> Option<&(Self, Self)> {
        self.entries().iter().find(|(name, _)| name.text() == Some(key))
    }

    /// The value of a key that may be left out: nothing, too, where `~` or nothing is written.
    pub fn given(&self, key: &str) -> Option<&Self> {
        self.get(key).filter(|node| !matches!(node.value, Value::Null))
    }

    pub(super) fn size(&self) -> usize {
        1 + self.text().map_or(0, str::len) / TEXT
            + self.items().iter().map(Self::size).sum::<usize>()
            + self.entries().iter().map(|(key, value)| key.size() + value.size()).sum::<usize>()
    }
}
