//! Tables for people.

/// A table for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Column titles.
    pub head: Vec<String>,
    /// As many cells a row as there are titles.
    pub rows: Vec<Vec<String>>,
    /// Where the first cell of each row leads to, if anywhere: the name of a file beside this one.
    pub links: Vec<Option<String>>,
    /// The columns, by index, that hold figures.
    pub figures: Vec<usize>,
    /// Whether its columns are alike, so that one looks along its rows. On a narrow screen such a table stays
    /// one beside its first column; the rows of others become cards.
    pub is_matrix: bool,
    /// The columns, by index, with which columns begin that belong together.
    pub begins: Vec<usize>,
    /// The columns, by index, that are to be filled in by hand.
    pub blank: Vec<usize>,
    /// The columns, by index, whose cells may begin with something drawn, up to the first blank; what comes
    /// after it says the same in words.
    pub drawn: Vec<usize>,
    /// The cells that hold a level, for a format that can shade them; row by row, and in a row from
    /// the first column on.
    pub heat: Vec<Heat>,
}

impl Grid {
    /// What a cell says of a level, if it holds one.
    pub fn heat_at(&self, row: usize, column: usize) -> Option<&Heat> {
        let found = self.heat.binary_search_by_key(&(row, column), |heat| (heat.row, heat.column));
        found.ok().map(|index| &self.heat[index])
    }
}

/// A cell that holds a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heat {
    /// Index of its row.
    pub row: usize,
    /// Index of its column.
    pub column: usize,
    /// The level, from 1.
    pub level: usize,
    /// Out of how many.
    pub of: usize,
}
