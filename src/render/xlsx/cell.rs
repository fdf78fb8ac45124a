//! Cells of a workbook: what fits in, and as what.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_xlsxwriter::ExcelDateTime;
use unicode_width::UnicodeWidthStr;

use super::look::Look;
use super::rows::RowXml;
use crate::report::{Cell, ColumnKind};

/// What a cell has room for, in UTF-16 units; spreadsheets count in them.
const CELL: usize = 32_767;
/// Stands at the end of a text that was cut.
const CUT: &str = " […]";

/// Writes a cell; a text is a text, whatever it looks like.
pub fn write(cells: &mut RowXml<'_>, cell: &Cell, kind: ColumnKind) {
    match cell {
        Cell::Missing => cells.skip(),
        Cell::Text(text) => cells.text(Look::of_text(text), &fitting(text)),
        Cell::Number(number) => {
            let look = match kind {
                ColumnKind::Plain => Look::Number,
                ColumnKind::Points => Look::Points,
                ColumnKind::Difference => Look::Difference,
                ColumnKind::Share => Look::Share,
                ColumnKind::Year => Look::Year,
            };
            cells.number(look, number.normalize());
        }
        Cell::Month(first) => match day(*first) {
            Some(day) => cells.number(Look::Month, day.to_excel()),
            None => cells.text(Look::Text, &first.to_string()),
        },
        Cell::Date(date) => match day(*date) {
            Some(day) => cells.number(Look::Date, day.to_excel()),
            None => cells.text(Look::Text, &date.to_string()),
        },
    }
}

/// A day as spreadsheets know it; they know none before 1900.
fn day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// A text as far as a cell has room for it.
pub fn fitting(text: &str) -> Cow<'_, str> {
    if text.encode_utf16().count() <= CELL {
        return Cow::Borrowed(text);
    }
    let mut room = CELL - CUT.encode_utf16().count();
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    Cow::Owned(kept.collect::<String>() + CUT)
}

/// How many lines a cell takes where a line has room for so many characters.
pub fn lines_of(cell: &Cell, room: usize) -> usize {
    let Cell::Text(text) = cell else { return 1 };
    // Words that do not fit at the end of a line go to the next.
    let wrapped = |width: usize| if width <= room { 1 } else { width.div_ceil(room - room / 10) };
    text.lines().map(|line| wrapped(line.width())).sum()
}

/// The characters that a cell takes on a line.
pub fn width_of(cell: &Cell) -> usize {
    match cell {
        Cell::Missing => 0,
        Cell::Text(text) => text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0) + 1,
        Cell::Number(number) => number.to_string().len() + 1,
        Cell::Date(_) | Cell::Month(_) => "2026-11-23".len() + 1,
    }
}
