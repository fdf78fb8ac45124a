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

impl Table {
    /// The same without the columns in which nothing stands.
    #[must_use]
    pub fn without_empty(self) -> Self {
        let is_empty = |at: &usize| self.rows.iter().all(|row| row[*at] == Cell::Missing);
        let empty: Vec<_> = (0..self.columns.len()).filter(is_empty).collect();
        let names: Vec<_> = empty.iter().map(|at| self.columns[*at].clone()).collect();
        self.without(&names.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The same without the columns with these names.
    #[must_use]
    pub fn without(mut self, names: &[&str]) -> Self {
        let kept: Vec<_> =
            self.columns.iter().map(|name| !names.contains(&name.as_str())).collect();
        let mut keep = kept.iter();
        self.columns.retain(|_| keep.next().is_some_and(|kept| *kept));
        for row in &mut self.rows {
            let mut keep = kept.iter();
            row.retain(|_| keep.next().is_some_and(|kept| *kept));
        }
        self
    }
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
    /// A month, by its first day.
    Month(Date),
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
    /// Where it stands among the others, whenever it is written.
    pub place: WorksheetPlace,
    /// Lines that stand above the table; the first is its title.
    pub lines: Vec<String>,
    /// What it holds.
    pub table: Table,
    /// How the figures of each column are written; those beyond are plain.
    pub kinds: Vec<ColumnKind>,
    /// The columns, by index, that are shaded from 0 to 100.
    pub scores: Vec<usize>,
    /// A column, by index, with the values that may be chosen in it.
    pub choices: Option<(usize, Vec<String>)>,
    /// What marks a row whose day is over, if anything does.
    pub overdue: Option<Overdue>,
    /// The scores as a chart beside the table, if there is to be one.
    pub chart: Option<Chart>,
}

/// Where a worksheet stands; those of the same place in the order in which they were begun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorksheetPlace {
    /// What the workbook is.
    Front,
    /// What there is to see of everything at once.
    Overview,
    /// Groups.
    Groups,
    /// Everything else.
    #[default]
    Rows,
}

/// How the figures of a column are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnKind {
    /// As they are.
    #[default]
    Plain,
    /// In whole points.
    Points,
    /// In whole points, with a sign.
    Difference,
    /// In per cent.
    Share,
    /// Years, where no day or month is known.
    Year,
}

/// Rows that are late: their day is over, and they are still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The column with the day.
    pub day: usize,
    /// The column that says how far they are.
    pub status: usize,
    /// What it says where nothing more is to be done.
    pub closed: Vec<String>,
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
        Self {
            name: name.into(),
            place: WorksheetPlace::default(),
            lines: Vec::new(),
            table,
            kinds: Vec::new(),
            scores: Vec::new(),
            choices: None,
            overdue: None,
            chart: None,
        }
    }
}
