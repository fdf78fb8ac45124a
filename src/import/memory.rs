//! What cells of a column were read as: a column has few different ones.

use hashbrown::HashMap;

/// Different cells that are remembered.
const MOST: usize = 2000;

/// Readings of cells, remembered.
#[derive(Debug)]
pub struct Memory<V> {
    /// Of cells of one byte, as most codes are.
    short: Vec<Option<V>>,
    long: HashMap<String, V, foldhash::fast::FixedState>,
    /// The last reading that is not remembered.
    last: Option<V>,
}

impl<V> Memory<V> {
    /// Nothing read yet.
    pub fn new() -> Self {
        let short = std::iter::repeat_with(|| None).take(128).collect();
        Self { short, long: HashMap::default(), last: None }
    }

    /// The reading of a cell, made if it is not remembered.
    pub fn read(&mut self, cell: &str, make: impl FnOnce() -> V) -> &V {
        if let [byte] = cell.as_bytes() {
            return self.short[usize::from(*byte)].get_or_insert_with(make);
        }
        if self.long.len() < MOST {
            return self.long.entry_ref(cell).or_insert_with(make);
        }
        match self.long.get(cell) {
            Some(known) => known,
            None => self.last.insert(make()),
        }
    }
}
