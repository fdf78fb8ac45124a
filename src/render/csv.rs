//! CSV, for programs and for Danish Excel.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::Dialect;
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
        rows.write_record(row.iter().map(|cell| written(cell, excel)))?;
    }
    rows.flush()
}

fn written(cell: &Cell, excel: bool) -> String {
    match cell {
        Cell::Missing => String::new(),
        Cell::Number(number) if excel => number.to_string().replace('.', ","),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Text(text) if runs_as_formula(text) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
    }
}
