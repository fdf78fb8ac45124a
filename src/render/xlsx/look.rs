//! What cells of a workbook look like.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::model::runs_as_formula;

/// The colour of score 0.
pub const LOWEST: Color = Color::RGB(0x00FF_FFFF);
/// The colour of score 100: one hue, told apart by those who see colours differently, and light
/// enough for black figures.
pub const HIGHEST: Color = Color::RGB(0x005A_A9C9);
/// The colour of heads.
const DARK: Color = Color::RGB(0x001F_4E5F);
/// The colour of thin lines.
const THIN: Color = Color::RGB(0x00D0_D7DA);
/// The colour of what explains rather than tells.
const QUIET: Color = Color::RGB(0x0059_6669);

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The first line above a table.
    Title,
    /// Another line above a table.
    Line,
    /// The name of a column.
    Head,
    /// A text.
    Text,
    /// A text that reads like a formula.
    Guarded,
    /// A figure.
    Number,
    /// A score from 0 to 100.
    Score,
    /// A day.
    Date,
}

impl Look {
    /// All of them, in the order of their indexes.
    pub const ALL: [Self; 8] = [
        Self::Title,
        Self::Line,
        Self::Head,
        Self::Text,
        Self::Guarded,
        Self::Number,
        Self::Score,
        Self::Date,
    ];

    /// How a text looks. One that reads like a formula is marked as text, so that it stays one even
    /// when somebody edits its cell.
    pub fn of_text(text: &str) -> Self {
        if runs_as_formula(text) { Self::Guarded } else { Self::Text }
    }

    /// The number of its format in the workbook; number 0 is that of cells without a look.
    pub const fn index(self) -> usize {
        self as usize + 1
    }

    /// The format of such cells.
    pub fn format(self) -> Format {
        let cell = || Format::new().set_align(FormatAlign::Top);
        let lined = |format: Format| {
            format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(THIN)
        };
        match self {
            Self::Title => Format::new().set_bold().set_font_size(16).set_font_color(DARK),
            Self::Line => Format::new().set_font_color(QUIET),
            Self::Head => Format::new()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(DARK)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            Self::Text => lined(cell().set_text_wrap()),
            Self::Guarded => Self::Text.format().set_quote_prefix(),
            Self::Number => lined(cell()),
            Self::Score => lined(cell().set_num_format("0.0").set_align(FormatAlign::Center)),
            Self::Date => lined(cell().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left)),
        }
    }
}
