//! How results look, apart from the format.

use crate::model::Language;

/// How it looks.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Columns there are.
    pub width: usize,
    /// Whether there are colours.
    pub color: bool,
    /// Which CSV.
    pub dialect: Dialect,
    /// The language, for formats that have words of their own.
    pub language: Language,
}

/// Which CSV is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// For programs: UTF-8, comma, decimal point, LF.
    Plain,
    /// For Danish Excel: UTF-8 with BOM, semicolon, decimal comma, CRLF.
    Excel,
}
