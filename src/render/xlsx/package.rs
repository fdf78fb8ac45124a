//! The file of a workbook: the library writes everything but rows and texts, which are put in here.

use std::io::{self, Cursor, Read, Seek, Write};

use rust_xlsxwriter::{
    ConditionalFormat2ColorScale, ConditionalFormatFormula, ConditionalFormatType, DataValidation,
    DocProperties, ExcelDateTime, Table, TableColumn, TableStyle, Workbook, Worksheet, XlsxError,
};
use tempfile::SpooledTempFile;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

use super::chart;
use super::look::{self, Look};
use super::rows::{self, IN_MEMORY};
use super::tab::{Tab, widest};
use super::texts::SharedTexts;
use crate::report::{Overdue, WorksheetPlace};

/// The narrowest column, in characters.
const NARROWEST: usize = 6;
/// The characters that can be read on a page, one beside the other.
const PAGE: usize = 240;
/// A4 in the numbers of spreadsheets.
const A4: u8 = 9;
/// Where the rows of a worksheet begin and end.
const ROWS: (&str, &str) = ("<sheetData>", "</sheetData>");

/// Writes a workbook with these worksheets, and the texts that their cells refer to.
pub fn write(tabs: Vec<Tab>, texts: &SharedTexts, out: &mut dyn Write) -> io::Result<()> {
    let mut frame = ZipArchive::new(Cursor::new(frame(&tabs).map_err(failed)?))?;
    let mut whole = ZipWriter::new(SpooledTempFile::new(IN_MEMORY));
    let mut tabs = tabs.into_iter();
    for index in 0..frame.len() {
        let mut part = frame.by_index(index)?;
        let name = part.name()?.into_owned();
        if name == "xl/sharedStrings.xml" {
            let part = texts.part();
            whole.start_file(name, options(part.len() as u64))?;
            whole.write_all(part.as_bytes())?;
            continue;
        }
        let rows = name.starts_with("xl/worksheets/sheet").then(|| tabs.next()).flatten();
        let Some(tab) = rows else {
            drop(part);
            whole.raw_copy_file(frame.by_index_raw(index)?)?;
            continue;
        };
        let mut xml = String::new();
        part.read_to_string(&mut xml)?;
        let (before, rest) = xml.split_once(ROWS.0).unwrap_or((&xml, ""));
        let (_, after) = rest.split_once(ROWS.1).unwrap_or_default();
        whole.start_file(name, options(tab.rows.length()))?;
        write!(whole, "{before}{}", ROWS.0)?;
        io::copy(&mut tab.rows.read()?, &mut whole)?;
        write!(whole, "{}{after}", ROWS.1)?;
    }
    let mut file = whole.finish()?;
    file.rewind()?;
    io::copy(&mut file, out).map(drop)
}

/// How a part of about this many bytes is packed: without a date of its own, and with large
/// numbers only where they are needed, since not all programs know them.
fn options(length: u64) -> SimpleFileOptions {
    let large = length > u64::from(u32::MAX / 2);
    SimpleFileOptions::default().last_modified_time(DateTime::default()).large_file(large)
}

/// The workbook without its rows.
fn frame(tabs: &[Tab]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The time of writing would make every file another.
    let time = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&time));
    for (index, tab) in tabs.iter().enumerate() {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(tab.title())?;
        if index == 0 {
            // Formats are numbered in the order in which they are first used.
            for look in Look::ALL {
                worksheet.write_blank(0, 0, &look.format())?;
            }
        }
        describe(worksheet, tab)?;
        // With a text in it, a workbook has a part for texts.
        worksheet.write_string(0, 0, "-")?;
    }
    workbook.save_to_buffer()
}

/// Says of a worksheet what does not stand in its cells.
fn describe(worksheet: &mut Worksheet, tab: &Tab) -> Result<(), XlsxError> {
    let last = tab.last();
    let last_column = u16::try_from(tab.widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
    // The range that is in use reaches from the first cell to the last.
    for (row, column) in [(0, 0), (last, last_column)] {
        worksheet.write_blank(row, column, &Look::Title.format())?;
    }
    for row in 0..tab.lines {
        if last_column > 0 {
            worksheet.merge_range(row, 0, row, last_column, "", &Look::of_line(row).format())?;
        }
    }
    if tab.place != WorksheetPlace::Front {
        worksheet.set_freeze_panes(tab.head + 1, 1)?;
        filtered(worksheet, tab, last, last_column)?;
    }
    if let Some((column, values)) = &tab.choices {
        let choice = DataValidation::new().allow_list_strings(values)?;
        let column = u16::try_from(*column).unwrap_or(u16::MAX);
        worksheet.add_data_validation(tab.head + 1, column, last, column, &choice)?;
    }
    overdue(worksheet, tab, last, last_column)?;
    worksheet.set_repeat_rows(tab.head, tab.head)?;
    let across: usize =
        tab.widths.iter().map(|width| (*width).clamp(NARROWEST, widest(tab.place))).sum();
    let pages = u16::try_from(across.div_ceil(PAGE)).unwrap_or(u16::MAX);
    worksheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(pages, 0);
    if pages > 1 {
        worksheet.set_repeat_columns(0, 0)?;
    }
    worksheet.set_footer("&L&A&R&P / &N");
    for (column, width) in (0..).zip(&tab.widths) {
        let width = (*width).clamp(NARROWEST, widest(tab.place));
        let width = u32::try_from(width).unwrap_or(u32::MAX);
        worksheet.set_column_width(column, width)?;
    }
    for column in tab.scores.iter().filter_map(|column| u16::try_from(*column).ok()) {
        let scale = ConditionalFormat2ColorScale::new()
            .set_minimum(ConditionalFormatType::Number, 0)
            .set_maximum(ConditionalFormatType::Number, 100)
            .set_minimum_color(look::LOWEST)
            .set_maximum_color(look::HIGHEST);
        let first = (tab.head + 1).min(last);
        worksheet.add_conditional_format(first, column, last, column, &scale)?;
    }
    match &tab.chart {
        Some(drawn) if last > tab.head => chart::insert(worksheet, tab, drawn),
        _ => Ok(()),
    }
}

/// Makes a table of the rows, with a name; where that cannot be, a plain filter.
fn filtered(
    worksheet: &mut Worksheet,
    tab: &Tab,
    last: u32,
    last_column: u16,
) -> Result<(), XlsxError> {
    let mut names: Vec<_> = tab.columns.iter().map(|name| name.to_lowercase()).collect();
    names.sort_unstable();
    let is_told = names.iter().all(|name| !name.is_empty() && name.chars().count() < 256);
    let is_unique = names.windows(2).all(|two| two[0] != two[1]);
    if tab.is_empty() || !is_told || !is_unique {
        return worksheet.autofilter(tab.head, 0, last, last_column).map(drop);
    }
    let columns: Vec<_> =
        tab.columns.iter().map(|name| TableColumn::new().set_header(name)).collect();
    // A name begins with a letter and holds no blanks.
    let word = |c: char| if c.is_alphanumeric() { c } else { '_' };
    let name: String = format!("tbl_{}", tab.title()).chars().map(word).collect();
    let table = Table::new().set_name(name).set_columns(&columns).set_style(TableStyle::None);
    worksheet.add_table(tab.head, 0, last, last_column, &table).map(drop)
}

/// Marks the rows that are late, on the day when somebody looks at them.
fn overdue(
    worksheet: &mut Worksheet,
    tab: &Tab,
    last: u32,
    last_column: u16,
) -> Result<(), XlsxError> {
    let Some(Overdue { day, status, closed }) = &tab.overdue else { return Ok(()) };
    if tab.is_empty() {
        return Ok(());
    }
    let row = tab.head + 2;
    let (day, status) = (rows::column_name(*day), rows::column_name(*status));
    let open = closed.iter().map(|word| format!(",${status}{row}<>\"{word}\""));
    let open = open.collect::<Vec<_>>().concat();
    let rule = format!("=AND(ISNUMBER(${day}{row}),${day}{row}<TODAY(){open})");
    let late = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(look::late());
    worksheet.add_conditional_format(tab.head + 1, 0, last, last_column, &late).map(drop)
}

fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        error => io::Error::other(error),
    }
}
