//! Where departments stand among many others.

use super::context::{CollectionContext, GroupPeriod};
use crate::model::Reference;
use crate::report::document::{Block, Document, Grid};
use crate::report::standing::{note, of_group, words};
use crate::wording;

/// Every department's aspects beside the reference, if there is one.
pub fn add<'r>(
    context: &CollectionContext<'r>,
    rows: &[GroupPeriod<'r>],
    reference: Option<&Reference>,
    document: &mut Document,
) {
    let Some(reference) = reference else { return };
    let (language, set) = (context.report.mode.language, context.report.questionnaires);
    let (t, subjects) = (wording::compare(language), context.subjects());
    let standing = |row: &GroupPeriod<'r>, subject| {
        let of = (subject, row.voice.answered_by());
        of_group(Some(reference), set, of, (row.at, context.figures(row, subject)))
    };
    let of_row = |row: &GroupPeriod<'r>| {
        let cells = subjects.iter().map(|subject| {
            let standing = standing(row, *subject);
            standing.map_or_else(|| context.t.none.to_owned(), |one| words(language, one))
        });
        [row.label(language)].into_iter().chain(cells).collect()
    };
    let names = subjects.iter().map(|subject| context.name(*subject).to_owned());
    let head = [context.t.department.to_owned()].into_iter().chain(names).collect();
    document.push(Block::Heading(t.beside_others.into()));
    let rows = rows.iter().map(of_row).collect();
    document.push(Block::Grid(Grid { head, rows, ..Grid::default() }));
    document.push(Block::Note(note(language, reference, set)));
}
