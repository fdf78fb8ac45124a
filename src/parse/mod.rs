//! Bytes to model, with findings: questionnaires, answer sheets and tables.
//!
//! Every file is read once into a tree that keeps places, and the tree is then checked by the
//! format, so that all that is wrong comes out at once. What comes out is a model that cannot be
//! wrong, or nothing. No file is opened here.

mod file;
mod import_map;
mod model_file;
mod plan;
mod questionnaire;
mod radar;
mod reference;
mod sheet;
#[cfg(feature = "cli")]
mod table;
#[cfg(feature = "cli")]
mod workbook;

pub use crate::model::FileKind;
#[cfg(feature = "cli")]
pub use file::answered;
pub use file::fold::tidy;
pub use file::limits::{FORMAT, LARGEST, LARGEST_WORKBOOK};
pub use file::since;
pub use file::suggest::near;
pub use file::tree::readable;
pub use import_map::import_map;
pub use model_file::{ModelFile, model_file};
pub use plan::due::due;
pub use plan::edit::plan_changed;
pub use plan::plan;
pub use plan::writer::{plan_with, plan_written};
pub use questionnaire::against::against;
pub use questionnaire::allow::allow;
pub use questionnaire::covers::covers;
pub use questionnaire::craft::craft;
pub use questionnaire::{beside, questionnaires};
pub use radar::radar;
pub use reference::reference;
pub use reference::writer::reference_written;
pub use sheet::answer::{answer, beyond};
pub use sheet::targets::targets;
pub use sheet::writer::written;
pub use sheet::{Placed, sheet};
#[cfg(feature = "cli")]
pub use table::blocks::{Blocks, NoBlock, TableBlock};
#[cfg(feature = "cli")]
pub use table::head::Head;
#[cfg(feature = "cli")]
pub use table::invited::invited;
#[cfg(feature = "cli")]
pub use table::line_reader::LineReader;
#[cfg(feature = "cli")]
pub use table::row_reader::RowReader;
#[cfg(feature = "cli")]
pub use table::sheet_reader::{Layout, SheetReader};
#[cfg(feature = "cli")]
pub use table::workbook::{is_workbook_of_answers, table_of_workbook};
#[cfg(feature = "cli")]
pub use table::{BLOCK, is_table_of_answers, lines, lines_of_array, table};
#[cfg(feature = "cli")]
pub use workbook::{SheetAsCsv, Workbook, WorkbookSheet, spreadsheet_xml, unpackable, workbook};
