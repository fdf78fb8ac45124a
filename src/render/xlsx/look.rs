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
/// The ground of what is late.
const LATE: Color = Color::RGB(0x00FB_E3D6);
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
    /// A score from 0 to 100, or another figure in points.
    Points,
    /// A difference in points.
    Difference,
    /// A share.
    Share,
    /// A day.
    Date,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// What marks a row that is late: by weight and ground, so that it shows in grey as well.
pub fn late() -> Format {
    Format::new().set_bold().set_background_color(LATE)
}

impl Look {
    /// All of them, in the order of their indexes.
    pub const ALL: [Self; 12] = [
        Self::Title,
        Self::Line,
        Self::Head,
        Self::Text,
        Self::Guarded,
        Self::Number,
        Self::Points,
        Self::Difference,
        Self::Share,
        Self::Date,
        Self::Month,
        Self::Year,
    ];

    /// How a text looks. One that reads like a formula is marked as text, so that it stays one even
    /// when somebody edits its cell.
    pub fn of_text(text: &str) -> Self {
        if runs_as_formula(text) { Self::Guarded } else { Self::Text }
    }

    /// How a line above a table looks, by its place.
    pub const fn of_line(row: u32) -> Self {
        if row == 0 { Self::Title } else { Self::Line }
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
        let figure =
            |format: &str| lined(cell().set_num_format(format).set_align(FormatAlign::Center));
        match self {
            Self::Title => Format::new().set_bold().set_font_size(16).set_font_color(DARK),
            Self::Line => {
                Format::new().set_font_color(QUIET).set_text_wrap().set_align(FormatAlign::Top)
            }
            Self::Head => Format::new()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(DARK)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            Self::Text => lined(cell().set_text_wrap()),
            Self::Guarded => Self::Text.format().set_quote_prefix(),
            Self::Number => lined(cell()),
            Self::Points => figure("0"),
            Self::Difference => figure("+0;−0;0"),
            Self::Share => figure("0 %"),
            Self::Date => lined(cell().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left)),
            Self::Year => lined(cell().set_num_format("0").set_align(FormatAlign::Left)),
            Self::Month => lined(cell().set_num_format("yyyy-mm").set_align(FormatAlign::Left)),
        }
    }
}
