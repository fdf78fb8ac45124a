//! Bytes to model, with findings: questionnaires, answer sheets and tables.
//!
//! Every file is read once into a tree that keeps places, and the tree is then held against the
//! format, so that all that is wrong comes out at once. What comes out is a model that cannot be
//! wrong, or nothing. No file is opened here.

mod answer;
mod blocks;
mod cells;
mod checks;
mod condition;
mod file;
mod head;
mod ids;
mod index;
mod kind;
mod line_reader;
mod lines;
mod options;
mod own_radar;
mod plan;
mod planned;
mod possible;
mod question;
mod questionnaire;
mod quick;
mod radar;
mod reader;
mod recommendation;
mod row_reader;
mod rows;
mod sheet;
mod sheet_reader;
mod suggest;
mod table;
mod targets;
mod tree;
mod votes;
mod workbook;
mod written;

pub use crate::model::FileKind;
use crate::model::{Findings, Source};

pub use answer::answer;
pub use blocks::{Block, Blocks, NoBlock};
pub use head::Head;
pub use line_reader::LineReader;
pub use plan::plan;
pub use planned::{plan_with, plan_written};
pub use questionnaire::questionnaires;
pub use radar::radar;
pub use row_reader::RowReader;
pub use sheet::{Placed, sheet};
pub use sheet_reader::{Layout, SheetReader};
pub use suggest::near;
pub use table::{BLOCK, Row, Table, is_table_of_answers, lines, table};
pub use targets::targets;
pub use workbook::workbook;
pub use written::written;

/// The version of the formats this program reads.
pub const FORMAT: &str = "1";

/// The largest questionnaire or sheet that is read, in bytes; tables may be of any length.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// The largest workbook that is read, in bytes as it is packed.
pub const LARGEST_WORKBOOK: usize = 64 * 1024 * 1024;
/// `LARGEST` in megabytes, for people.
const MEGABYTES: usize = LARGEST / 1024 / 1024;

/// Checks that a file can be read as YAML or JSON at all; what is wrong is a finding.
pub fn readable(order: usize, source: &Source, findings: &mut Findings) {
    if let Some(file) = file::File::open(order, source, findings) {
        let _ = tree::read(&file, findings);
    }
}
