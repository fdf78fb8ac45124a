//! Cells of a workbook: what fits in, and as what.

use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{ExcelDateTime, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::looks::Looks;
use crate::report::Cell;

/// What a cell has room for, in UTF-16 units; spreadsheets count in them.
const CELL: usize = 32_767;
/// Stands at the end of a text that was cut.
const CUT: &str = " […]";

/// Writes a cell at a row and column; a text is a text, whatever it looks like.
pub fn write(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    scored: bool,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Missing => {}
        Cell::Text(text) => {
            worksheet.write_string_with_format(row, column, fitting(text), looks.of_text(text))?;
        }
        Cell::Number(number) => {
            let look = if scored { &looks.score } else { &looks.number };
            if let Some(number) = number.to_f64() {
                worksheet.write_number_with_format(row, column, number, look)?;
            }
        }
        Cell::Date(date) => match day(*date) {
            Some(day) => {
                worksheet.write_datetime_with_format(row, column, &day, &looks.date)?;
            }
            None => {
                worksheet.write_string_with_format(row, column, date.to_string(), &looks.text)?;
            }
        },
    }
    Ok(())
}

/// A day as spreadsheets know it; they know none before 1900.
fn day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// A text as far as a cell has room for it.
pub fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= CELL {
        return text.to_owned();
    }
    let mut room = CELL - CUT.encode_utf16().count();
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    kept.collect::<String>() + CUT
}

/// The characters that a cell takes on a line.
pub fn width_of(cell: &Cell) -> usize {
    match cell {
        Cell::Missing => 0,
        Cell::Text(text) => text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0) + 1,
        Cell::Number(number) => number.to_string().len() + 1,
        Cell::Date(_) => "2026-11-23".len() + 1,
    }
}
