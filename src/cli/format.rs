//! The formats that each kind of result can be written in.

use modenhed::render::Format;

/// Formats that a kind of result can be written in; the first is used where none is asked for.
pub type Formats = &'static [Format];

/// Of results without a picture.
pub const RESULTS: Formats =
    &[Format::Text, Format::Json, Format::Csv, Format::Xlsx, Format::Markdown];

/// Of groups side by side.
pub const GROUPS: Formats =
    &[Format::Text, Format::Json, Format::Csv, Format::Xlsx, Format::Markdown, Format::Html];

/// Of technologies, which have a picture.
pub const TECHNOLOGIES: Formats = &[
    Format::Text,
    Format::Json,
    Format::Csv,
    Format::Xlsx,
    Format::Markdown,
    Format::Html,
    Format::Svg,
];

/// Of action plans, which have dates.
pub const PLANS: Formats =
    &[Format::Text, Format::Json, Format::Csv, Format::Xlsx, Format::Markdown, Format::Ics];

/// Of reports, which people read.
pub const REPORTS: Formats = &[Format::Text, Format::Markdown, Format::Html];

/// Of explanations, which are trees and no tables.
pub const EXPLANATIONS: Formats = &[Format::Text, Format::Json, Format::Markdown];

/// Of exports, which others work on with.
pub const EXPORTS: Formats = &[Format::Csv, Format::Xlsx, Format::Json];

/// Of answers that were imported, in the one table that every command reads.
pub const ANSWERS: Formats = &[Format::Csv];
