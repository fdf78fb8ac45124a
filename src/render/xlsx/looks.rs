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

/// The looks there are; each is made once.
pub struct Looks {
    pub title: Format,
    pub line: Format,
    pub head: Format,
    pub text: Format,
    guarded: Format,
    pub number: Format,
    pub score: Format,
    pub date: Format,
}

impl Looks {
    /// How a text looks. One that reads like a formula is marked as text, so that it stays one even
    /// when somebody edits its cell.
    pub fn of_text(&self, text: &str) -> &Format {
        if runs_as_formula(text) { &self.guarded } else { &self.text }
    }
}

impl Default for Looks {
    fn default() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        let lined = |format: Format| {
            format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(THIN)
        };
        let text = lined(cell().set_text_wrap());
        Self {
            title: Format::new().set_bold().set_font_size(16).set_font_color(DARK),
            line: Format::new().set_font_color(QUIET),
            head: Format::new()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(DARK)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            guarded: text.clone().set_quote_prefix(),
            text,
            number: lined(cell()),
            score: lined(cell().set_num_format("0.0").set_align(FormatAlign::Center)),
            date: lined(cell().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left)),
        }
    }
}
