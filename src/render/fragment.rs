//! Results as bytes that a writer puts together, so that they can be made on any thread.

use std::io;

use super::csv_rows::CsvRows;
use crate::report::{BulkReport, KeptAnswers, TableName};

/// Results as bytes, without what stands before and after all of them.
#[derive(Debug, Default)]
pub struct Fragment {
    pub(super) bytes: Vec<u8>,
    /// How many results there are.
    pub(super) count: usize,
    pub(super) failure: Option<io::Error>,
}

/// Writes results, all of the same questionnaires, into fragments.
#[derive(Debug)]
pub struct FragmentWriter {
    table: Option<TableName>,
    /// The rows, unless JSON is written.
    rows: Option<CsvRows>,
    kept: KeptAnswers,
    fragment: Fragment,
}

impl FragmentWriter {
    /// Nothing written yet: rows of a table, the one with this name if not the first, or else JSON.
    pub(super) fn new(rows: Option<CsvRows>, table: Option<TableName>) -> Self {
        Self { table, rows, kept: KeptAnswers::default(), fragment: Fragment::default() }
    }

    /// Writes a result after those that are there.
    pub fn add(&mut self, report: &impl BulkReport) {
        let Fragment { bytes, count, failure } = &mut self.fragment;
        *count += 1;
        if let Some(rows) = &mut self.rows {
            return report.rows(self.table, rows);
        }
        bytes.extend_from_slice(b",\n");
        if let Err(error) = serde_json::to_writer(bytes, &report.item(&mut self.kept)) {
            *failure = Some(error.into());
        }
    }

    /// What was written so far; later results are written into the buffers of `spare`, which are cleared first.
    pub fn take(&mut self, mut spare: Fragment) -> Fragment {
        spare.bytes.clear();
        spare.count = 0;
        if let Some(rows) = &mut self.rows {
            self.fragment.bytes = rows.take(std::mem::take(&mut spare.bytes));
        }
        std::mem::replace(&mut self.fragment, spare)
    }
}
