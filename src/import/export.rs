//! An export: its columns by what the file says of them, and the rows below.

use std::collections::HashMap;
use std::sync::Arc;

use csv::StringRecord;

use super::bundle::{self, VariableRole};
use super::failure::Failure;
use super::head::ColumnHead;
use super::source::{self, ExportFile, ExportTable, TextRows, TextTable};
use super::tool::{Tool, recognise};

/// Rows that are looked at to find the head.
pub const LOOKED_AT: usize = 20;

/// An export that is read a row at a time.
pub struct Export {
    /// The file's name.
    pub file: Arc<str>,
    /// The sheet's name, in a workbook of several.
    pub sheet: Option<String>,
    /// The sheets of the same workbook that are not read.
    pub passed_over: Vec<String>,
    /// Whether rows are counted rather than lines.
    pub packed: bool,
    /// Where it seems to come from.
    pub tool: Tool,
    /// Its columns.
    pub heads: Vec<ColumnHead>,
    /// What it holds.
    pub text: TextTable,
    /// Rows before the first answer.
    skip: usize,
}

impl Export {
    /// The rows with answers.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn rows(&mut self) -> Result<TextRows<'_>, Failure> {
        let (file, skip) = (self.file.clone(), self.skip);
        let failed = |error| Failure::Unreadable(file.clone(), error);
        let mut rows = self.text.rows().map_err(failed)?;
        let mut record = StringRecord::new();
        for _ in 0..skip {
            rows.next(&mut record).map_err(failed)?;
        }
        Ok(rows)
    }

    /// An export of a part, with what else the file says of its columns.
    fn of(
        mut part: ExportTable,
        labels: &bundle::Labels,
        structure: &bundle::Structure,
        tool: Option<Tool>,
    ) -> Result<Self, Failure> {
        let first = preview(&mut part)?;
        let start = head_row(&first);
        let row = |index: usize| first.get(start + index).map_or(&[][..], Vec::as_slice);
        let (names, texts, skip) = named(row(0), row(1), row(2));
        let found = recognise(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let is_bundle =
            names.iter().any(|name| structure.contains_key(name) || labels.contains_key(name));
        let found = if is_bundle { Tool::SurveyXact } else { found };
        let heads = names.iter().enumerate().map(|(index, name)| {
            let mut head = ColumnHead { name: name.clone(), ..ColumnHead::default() };
            head.texts.extend(texts.get(index).filter(|text| !text.trim().is_empty()).cloned());
            if let Some(variable) = structure.get(name) {
                head.texts.extend(variable.texts.iter().cloned());
                head.choice.clone_from(&variable.choice);
            }
            head.labels = labels.get(name).cloned();
            head
        });
        let (heads, tool) = (heads.collect(), tool.unwrap_or(found));
        let ExportTable { file, sheet, packed, text } = part;
        Ok(Self {
            file,
            sheet,
            passed_over: Vec::new(),
            packed,
            tool,
            heads,
            text,
            skip: start + skip,
        })
    }
}

/// The exports in these files, in their order: files and sheets that say what the others mean are not
/// among them.
///
/// # Errors
/// When a file cannot be read, or none holds answers.
pub fn exports(files: Vec<ExportFile>, tool: Option<Tool>) -> Result<Vec<Export>, Failure> {
    let (mut labels, mut structure) = (bundle::Labels::new(), bundle::Structure::new());
    let (mut data, mut passed_over) = (Vec::new(), HashMap::<Arc<str>, Vec<String>>::new());
    for file in files {
        let mut parts: Vec<ExportTable> = Vec::new();
        for mut part in source::parts(file)? {
            let first = preview(&mut part)?;
            match bundle::role(&part, &first) {
                VariableRole::Labels => bundle::labels(&mut part, &mut labels)?,
                VariableRole::Structure => bundle::structure(&mut part, &mut structure)?,
                VariableRole::More => match parts.pop() {
                    Some(before) => parts.push(bundle::beside(before, part)?),
                    None => parts.push(part),
                },
                VariableRole::Data if parts.is_empty() => parts.push(part),
                VariableRole::Data | VariableRole::Nothing => {
                    passed_over.entry(part.file.clone()).or_default().extend(part.sheet);
                }
            }
        }
        data.extend(parts);
    }
    if data.is_empty() {
        return Err(Failure::NoAnswers);
    }
    let mut exports = Vec::new();
    for part in data {
        let mut export = Export::of(part, &labels, &structure, tool)?;
        export.passed_over = passed_over.remove(&export.file).unwrap_or_default();
        exports.push(export);
    }
    Ok(exports)
}

/// The first rows of a part.
pub fn preview(part: &mut ExportTable) -> Result<Vec<Vec<String>>, Failure> {
    let failed = |error| Failure::Unreadable(part.file.clone(), error);
    let mut rows = part.text.rows().map_err(failed)?;
    let (mut first, mut record) = (Vec::new(), StringRecord::new());
    while first.len() < LOOKED_AT && rows.next(&mut record).map_err(failed)? {
        first.push(record.iter().map(str::to_owned).collect());
    }
    Ok(first)
}

/// Which row is the head: the first one, below titles that stand alone in theirs.
fn head_row(rows: &[Vec<String>]) -> usize {
    let used = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let first = rows.iter().position(|row| used(row) > 1);
    first.or_else(|| rows.iter().position(|row| used(row) > 0)).unwrap_or(0)
}

/// The names of columns, what else they are called, and how many rows that takes: Qualtrics has the texts
/// in the second row, and in newer exports its own ids in the third.
fn named(
    first: &[String],
    second: &[String],
    third: &[String],
) -> (Vec<String>, Vec<String>, usize) {
    let tool = |row: &[String]| recognise(&row.iter().map(String::as_str).collect::<Vec<_>>());
    let trimmed = |row: &[String]| {
        let used = row.iter().rposition(|name| !name.trim().is_empty()).map_or(0, |last| last + 1);
        row[..used].to_vec()
    };
    if third.iter().any(|cell| cell.starts_with("{\"ImportId\"") || cell.starts_with("{'ImportId'"))
    {
        return (trimmed(first), second.to_vec(), 3);
    }
    if tool(second) == Tool::Qualtrics {
        return match tool(first) {
            Tool::Qualtrics => (trimmed(first), second.to_vec(), 2),
            _ => (trimmed(second), first.to_vec(), 2),
        };
    }
    (trimmed(first), Vec::new(), 1)
}
