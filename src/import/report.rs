//! What was done with an export, for people and for programs.

use serde::{Serialize, Serializer};

use crate::model::SurveyTool;

/// What was done.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ImportReport {
    /// The version of this shape.
    pub schema: u32,
    /// Each export.
    pub files: Vec<FileReport>,
    /// Questions that no export has a column for.
    pub missing: Vec<String>,
    /// Columns that a map names and no export has.
    pub not_in_files: Vec<String>,
}

/// What was done with one export.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FileReport {
    /// The file's name.
    pub file: String,
    /// The sheet, in a workbook of several.
    pub sheet: Option<String>,
    /// The sheets that were not read.
    pub passed_over: Vec<String>,
    /// The tool that it looks like, by its name in files.
    #[serde(serialize_with = "by_id")]
    pub tool: SurveyTool,
    /// Whether places are rows of a sheet rather than lines of text.
    pub packed: bool,
    /// Its columns.
    pub columns: Vec<ColumnReport>,
    /// How many rows there are below the head.
    pub rows: usize,
    /// How many were written.
    pub written: usize,
    /// How many of these were not sent in.
    pub incomplete: usize,
    /// Which share of their questions these answer, 0–1.
    pub incomplete_share: Option<f64>,
    /// Rows that answer nothing, and were left out.
    pub empty: usize,
    /// Rows that were left out because they were not sent in.
    pub incomplete_left_out: usize,
    /// Rows that were left out because of a value that was not understood.
    pub strict_left_out: usize,
    /// Rows that were left out because they have more cells than the head, and the first one.
    pub uneven: usize,
    /// The line of the first of these.
    pub uneven_line: Option<usize>,
    /// Rows whose id another row has.
    pub repeated: usize,
    /// The line of the first of these.
    pub repeated_line: Option<usize>,
    /// Whether there were too many rows to look for repeated ids in all of them.
    pub repeated_unchecked: bool,
    /// Rows that were read as windows-1252.
    pub windows_1252: usize,
    /// Rows without a department in the column that tells it.
    pub without_department: usize,
    /// The name that rows without a column for the department got.
    pub department: Option<String>,
    /// Whether days could be read in two orders, so that Danish order was used.
    pub day_order_open: bool,
    /// Values that were not understood.
    pub not_understood: Vec<ValueReport>,
    /// How many more values there were than those that are listed.
    pub more_not_understood: usize,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde wants it so")]
fn by_id<S: Serializer>(tool: &SurveyTool, serializer: S) -> Result<S::Ok, S::Error> {
    <&str>::from(tool).serialize(serializer)
}

/// What was done with a column.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnReport {
    /// Its head.
    pub column: String,
    /// What it became.
    pub became: Became,
    /// The question, field or column it became.
    pub name: Option<String>,
    /// The option, where it is a box to tick.
    pub option: Option<String>,
    /// What it may have been meant as.
    pub candidates: Vec<String>,
    /// Whether somebody said so.
    pub told: bool,
}

/// What became of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// A question's answers.
    Question,
    /// A box of a question.
    Option,
    /// A question's answers, beside boxes that tell them better.
    Summary,
    /// A field of the table.
    Field,
    /// Whether an answer was sent in.
    Complete,
    /// The tool's own, without use here.
    ToolsOwn,
    /// Left out because it tells of a person.
    Personal,
    /// Kept as it is.
    Kept,
    /// Left out because somebody said so.
    Ignored,
    /// Left out: it could be several things.
    Ambiguous,
    /// Left out: another column is the same.
    Duplicate,
    /// Left out: nothing says what its codes mean.
    WithoutLabels,
    /// Left out: not understood.
    NotUnderstood,
}

impl Became {
    /// Whether answers may have been lost with it.
    pub const fn is_lost(self) -> bool {
        matches!(
            self,
            Self::Ambiguous | Self::Duplicate | Self::WithoutLabels | Self::NotUnderstood
        )
    }
}

/// A value that was not understood.
#[derive(Clone, Debug, Serialize)]
pub struct ValueReport {
    /// The column's head.
    pub column: String,
    /// What it became.
    pub name: Option<String>,
    /// The value, cut if it is long.
    pub value: String,
    /// How often it is there.
    pub count: usize,
    /// The line or row where it is first.
    pub line: usize,
    /// Whether it could be several options.
    pub several: bool,
}

impl ImportReport {
    /// Whether something was left out or not understood, so that somebody should look.
    pub fn has_doubts(&self) -> bool {
        !self.not_in_files.is_empty() || self.files.iter().any(FileReport::has_doubts)
    }

    /// Rows that were written.
    pub fn written(&self) -> usize {
        self.files.iter().map(|file| file.written).sum()
    }
}

impl FileReport {
    fn has_doubts(&self) -> bool {
        let lost = self.columns.iter().any(|column| column.became.is_lost());
        let left_out = self.incomplete_left_out + self.strict_left_out + self.uneven;
        let values = self.not_understood.len() + self.more_not_understood;
        lost || left_out + values + self.repeated + self.without_department > 0
            || !self.passed_over.is_empty()
    }
}
