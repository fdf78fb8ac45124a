//! Results as bytes that a writer puts together, so that they can be made on any thread.

use std::io;

use super::{CsvRows, Format, Writer};
use crate::report::{BulkReport, Report};

/// Results as bytes, without what stands before and after all of them.
#[derive(Debug, Default)]
pub struct Fragment {
    bytes: Vec<u8>,
    /// How many results there are.
    count: usize,
    failure: Option<io::Error>,
}

/// Writes results into fragments.
#[derive(Debug)]
pub struct FragmentWriter {
    table: Option<&'static str>,
    /// The rows, unless JSON is written.
    rows: Option<CsvRows>,
    fragment: Fragment,
}

impl FragmentWriter {
    /// Writes a result after those that are there.
    pub fn add(&mut self, report: &impl BulkReport) {
        let Fragment { bytes, count, failure } = &mut self.fragment;
        *count += 1;
        if let Some(rows) = &mut self.rows {
            return report.rows(self.table, rows);
        }
        bytes.extend_from_slice(b",\n");
        if let Err(error) = serde_json::to_writer(bytes, &report.item()) {
            *failure = Some(error.into());
        }
    }

    /// What was written so far; what comes is written into the memory of `spare`.
    pub fn take(&mut self, mut spare: Fragment) -> Fragment {
        spare.bytes.clear();
        spare.count = 0;
        if let Some(rows) = &mut self.rows {
            self.fragment.bytes = rows.take(std::mem::take(&mut spare.bytes));
        }
        std::mem::replace(&mut self.fragment, spare)
    }
}

impl Writer<'_> {
    /// What writes results of this format into fragments, if that can be done: JSON, and a table as CSV,
    /// the one with this name if not the first.
    pub fn fragments(&self, table: Option<&'static str>) -> Option<FragmentWriter> {
        let rows = match self.format {
            Format::Json => None,
            Format::Csv => Some(CsvRows::new(self.style.dialect)),
            _ => return None,
        };
        Some(FragmentWriter { table, rows, fragment: Fragment::default() })
    }

    /// Writes results of one kind that are bytes already; these are the columns of their table.
    ///
    /// # Errors
    /// When the bytes cannot be written.
    pub fn fragment<R: Report>(
        &mut self,
        fragment: &mut Fragment,
        columns: impl FnOnce() -> Vec<String>,
    ) -> io::Result<()> {
        if let Some(failure) = fragment.failure.take() {
            return Err(failure);
        }
        if fragment.count == 0 {
            return Ok(());
        }
        if self.format == Format::Csv {
            return self.csv_rows(columns, &fragment.bytes);
        }
        self.list(R::LIST)?;
        // The first of all has no comma before it.
        let bytes = &fragment.bytes[usize::from(self.items == 0)..];
        self.items += fragment.count;
        self.out.write_all(bytes)
    }
}
