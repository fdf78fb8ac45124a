//! Tables for spreadsheets and programs.

use rust_decimal::Decimal;

/// A table with named columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The column names; stable.
    pub columns: Vec<String>,
    /// As many cells a row as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// There is no value; never 0.
    Missing,
    /// A text of the user's or of ours.
    Text(String),
    /// A figure, rounded as it is to be shown.
    Number(Decimal),
}

impl Cell {
    /// A text; missing when it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Missing } else { Self::Text(text) }
    }

    /// A figure, or missing.
    pub fn number(number: Option<impl Into<Decimal>>) -> Self {
        number.map_or(Self::Missing, |number| Self::Number(number.into()))
    }
}
