//! The keys of a file that did not belong where they stood, so that what follows from them is not said as well.

use super::node::Node;
use super::suggest::may_mean;

/// All of them, in the order in which they were found.
pub struct Strays(Vec<Stray>);

struct Stray {
    /// Line and column of its map.
    map: (usize, usize),
    name: String,
    /// Whether it is the rest of a text that was cut at a comma.
    after_comma: bool,
}

impl Strays {
    /// None yet.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Remembers a key of a map.
    pub fn add(&mut self, map: &Node, name: &str, after_comma: bool) {
        self.0.push(Stray { map: (map.line, map.column), name: name.to_owned(), after_comma });
    }

    /// Whether a text in this map was cut at a comma.
    pub fn cut(&self, map: &Node) -> bool {
        self.of(map).any(|stray| stray.after_comma)
    }

    /// Whether a key of this map seems to have been meant as one of these.
    pub fn mean(&self, map: &Node, keys: &[&str]) -> bool {
        let mut whole = self.of(map).filter(|stray| !stray.after_comma);
        whole.any(|stray| keys.iter().any(|key| may_mean(&stray.name, key)))
    }

    fn of(&self, map: &Node) -> impl Iterator<Item = &Stray> {
        let place = (map.line, map.column);
        self.0.iter().filter(move |stray| stray.map == place)
    }
}
