//! What was read of a workbook.

/// A workbook that was read.
#[derive(Debug, Default)]
pub struct Workbook {
    /// Its sheets, those that are shown before those that are hidden.
    pub sheets: Vec<WorkbookSheet>,
    /// How many rows are hidden, in all of them.
    pub hidden_rows: usize,
}

/// A sheet of a workbook.
#[derive(Debug, Default)]
pub struct WorkbookSheet {
    /// Its name.
    pub name: String,
    /// Whether it is not shown.
    pub hidden: bool,
    /// Its rows, a record each, also when they are empty.
    pub csv: Vec<u8>,
    /// Formulas without a saved value.
    pub valueless: Option<Valueless>,
    /// The cells that are one, by the first and the last of them (row and column, from 0).
    pub merged: Vec<[(u32, u32); 2]>,
}

/// Cells that hold a formula, but not what it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Valueless {
    /// How many they are.
    pub cells: usize,
    /// The first: row and column, from 0.
    pub first: (u32, u32),
}
