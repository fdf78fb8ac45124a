//! A sheet on its way to CSV.

/// More than this a sheet may not take as CSV, in bytes; of a workbook, all of them together.
pub const TABLE: usize = 48 * 1024 * 1024;

/// How many sheets a workbook may have.
pub const SHEETS: usize = 1000;

/// A sheet on its way to CSV: a row of the sheet is a record, also when it is empty.
#[derive(Default)]
pub struct SheetAsCsv {
    csv: Vec<u8>,
    /// Records written.
    rows: usize,
}

impl SheetAsCsv {
    /// Writes the row with this index, and empty ones before it; none if there is no room for them.
    pub fn row(&mut self, row: usize, cells: &[String]) -> Option<()> {
        let blank = row.checked_sub(self.rows)?;
        if self.csv.len().checked_add(blank.checked_mul(3)?)? > TABLE {
            return None;
        }
        for _ in 0..blank {
            self.csv.extend(b"\"\"\n");
        }
        let used = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if used == 0 {
            self.csv.extend(b"\"\"\n");
        } else {
            csv::Writer::from_writer(&mut self.csv).write_record(&cells[..used]).ok()?;
        }
        self.rows = row + 1;
        (self.csv.len() <= TABLE).then_some(())
    }

    /// The whole sheet.
    pub fn finish(self) -> Vec<u8> {
        self.csv
    }
}
