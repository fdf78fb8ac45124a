//! CSV, for programs and for Danish Excel.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::style::Dialect;
use crate::model::runs_as_formula;
use crate::report::{Cell, Table};

/// Writes a table, with its head if it is the first part of it.
pub fn write(out: &mut dyn Write, table: &Table, head: bool, dialect: Dialect) -> io::Result<()> {
    let excel = dialect == Dialect::Excel;
    if head && excel {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut rows = WriterBuilder::new()
        .delimiter(if excel { b';' } else { b',' })
        .terminator(if excel { Terminator::CRLF } else { Terminator::Any(b'\n') })
        .from_writer(out);
    if head {
        rows.write_record(&table.columns)?;
    }
    for row in &table.rows {
        for cell in row {
            rows.write_field(written(cell, excel).as_bytes())?;
        }
        rows.write_record(None::<&[u8]>)?;
    }
    rows.flush()
}

fn written(cell: &Cell, excel: bool) -> Cow<'_, str> {
    match cell {
        Cell::Missing => "".into(),
        Cell::Number(number) if excel => number.to_string().replace('.', ",").into(),
        Cell::Number(number) => number.to_string().into(),
        Cell::Date(date) => date.to_string().into(),
        Cell::Month(date) => date.strftime("%Y-%m").to_string().into(),
        Cell::Text(text) if runs_as_formula(text) => format!("'{text}").into(),
        Cell::Text(text) => text.into(),
    }
}
