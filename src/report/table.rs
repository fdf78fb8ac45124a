//! Tables for spreadsheets and programs.

use jiff::civil::Date;
use rust_decimal::Decimal;
use strum::IntoStaticStr;

/// A table with named columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The column names; stable.
    pub columns: Vec<String>,
    /// As many cells a row as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// The tables of the results of sheets, by the names they are asked for by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum TableName {
    /// One row a sheet.
    Scores,
    /// One row an answer.
    Answers,
    /// One row a recommendation.
    Recommendations,
    /// One row a technology.
    Technologies,
    /// One row a group, period and aspect.
    Groups,
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
    /// A day.
    Date(Date),
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

    /// A day, or missing.
    pub fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Missing, Self::Date)
    }
}

/// A worksheet of a workbook: a table under a name of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worksheet {
    /// Its name on the tab: 1–31 characters without `[ ] : * ? / \`.
    pub name: String,
    /// Whether it comes before all others, even if it is the last to be written.
    pub first: bool,
    /// Lines that stand above the table; the first is its title.
    pub lines: Vec<String>,
    /// What it holds.
    pub table: Table,
    /// The columns, by index, with scores from 0 to 100.
    pub scores: Vec<usize>,
    /// The scores as a chart beside the table, if there is to be one.
    pub chart: Option<Chart>,
}

/// The scores of the first rows of a worksheet, side by side; the first column names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// The same in a sentence, for those who cannot see it; at most 255 characters.
    pub description: String,
    /// The columns, by index, that are drawn.
    pub series: Vec<usize>,
    /// How many rows are drawn.
    pub rows: usize,
}

impl Worksheet {
    /// A table and nothing else.
    pub fn plain(name: impl Into<String>, table: Table) -> Self {
        let (lines, scores) = (Vec::new(), Vec::new());
        Self { name: name.into(), first: false, lines, table, scores, chart: None }
    }
}
