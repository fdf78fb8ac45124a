//! A comparison in a workbook: groups, their themes, and what has changed.

use super::comparison::CompareReport;
use super::group_name::group_name;
use super::table::{Cell, Table, Worksheet, WorksheetPlace};
use crate::model::Voice;
use crate::scoring::Subject;
use crate::wording;

/// What is told of a change, beside who and when.
const CHANGES: [&str; 13] = [
    "aspect",
    "answered_by",
    "n_before",
    "n",
    "mean",
    "mean_is",
    "change",
    "change_is",
    "change_low",
    "change_high",
    "direction",
    "basis",
    "basis_of",
];

impl CompareReport<'_> {
    /// The worksheets: all figures of aspects and overall, those of themes where they are compared, and the
    /// changes where there are any.
    pub(super) fn all_worksheets(&self) -> Vec<Worksheet> {
        let t = wording::export(self.language);
        let columns = self.columns();
        let (mut groups, mut themes, mut changes) = (Vec::new(), Vec::new(), Vec::new());
        for group in self.rows() {
            let mut row = Vec::new();
            group.cells(&mut row);
            row[0] = Cell::text(self.named(group.name, group.voice));
            if group.cell.before.is_some() {
                changes.push(row.clone());
            }
            match group.of {
                Subject::Theme(..) => themes.push(row),
                Subject::Aspect(_) | Subject::Overall => groups.push(row),
            }
        }
        let sheet = |name: &str, columns: &[String], rows: Vec<Vec<Cell>>| {
            // Of small groups most figures are not shown.
            let table = Table { columns: columns.to_vec(), rows }.without_empty();
            let mean = table.columns.iter().position(|column| column == "mean");
            let sheet = Worksheet {
                place: WorksheetPlace::Groups,
                scores: mean.into_iter().collect(),
                ..Worksheet::plain(name, table)
            };
            sheet.in_words(self.language, Some(self.questionnaires))
        };
        let wanted = |name: &String| {
            CHANGES.contains(&name.as_str()) || ["group", "role", "date"].contains(&name.as_str())
        };
        let kept: Vec<_> = (0..columns.len()).filter(|at| wanted(&columns[*at])).collect();
        let told: Vec<_> = kept.iter().map(|at| columns[*at].clone()).collect();
        let changes = changes
            .into_iter()
            .map(|row: Vec<Cell>| kept.iter().map(|at| row[*at].clone()).collect());
        vec![
            sheet(t.groups, &columns, groups),
            sheet(t.themes, &columns, themes),
            sheet(t.changes, &told, changes.collect()),
        ]
    }

    /// A group's name; which answers of it are meant stands in a column of its own.
    fn named(&self, name: &str, voice: Voice) -> String {
        let voice = if voice == Voice::Itself { Voice::People } else { voice };
        group_name(wording::compare(self.language), self.by, name, voice)
    }
}
