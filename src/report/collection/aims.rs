//! How far departments are from what they aim at.

use rust_decimal::Decimal;

use super::context::{CollectionContext, GroupPeriod};
use crate::model::half_up;
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::tenths;
use crate::scoring::{Subject, difference};
use crate::wording;

/// A row a department that aims at something, and a column an aspect.
pub fn add<'r>(
    context: &CollectionContext<'r>,
    newest: &[GroupPeriod<'r>],
    document: &mut Document,
) {
    let aspects: Vec<_> =
        context.report.questionnaires.selected().map(|(aspect, _)| aspect).collect();
    let language = context.report.mode.language;
    let rows = newest.iter().filter_map(|row| {
        let place = (row.name.into(), row.voice, row.at.period);
        let aims = context.report.aims.get(&place)?;
        let cells = aspects.iter().map(|aspect| {
            let (_, level) = aims.iter().find(|(aimed, _)| aimed == aspect)?;
            cell(context, row, *aspect, (*level)?)
        });
        let cells: Vec<_> = cells.collect();
        cells.iter().any(Option::is_some).then(|| {
            let cells = cells.into_iter().map(|cell| cell.unwrap_or_else(|| context.t.none.into()));
            std::iter::once(row.label(language)).chain(cells).collect()
        })
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let names = aspects.iter().map(|aspect| context.name(Subject::Aspect(*aspect)).to_owned());
    let head = std::iter::once(context.t.department.to_owned()).chain(names).collect();
    document.push(Block::Heading(context.words.aims.into()));
    document.push(Block::Grid(Grid { head, rows, is_matrix: true, ..Grid::default() }));
}

/// «Embedded: 2 points to go», where the score is shown.
fn cell<'r>(
    context: &CollectionContext<'r>,
    row: &GroupPeriod<'r>,
    aspect: usize,
    level: usize,
) -> Option<String> {
    let subject = Subject::Aspect(aspect);
    let figures = context.figures(row, subject)?;
    let level = context.levels(subject)?.get(level)?;
    let language = context.report.mode.language;
    let title = level.title.get(language);
    let above = half_up(difference(figures.mean, level.from), 1);
    Some(if above < Decimal::ZERO {
        (context.words.to_go)(title, &tenths(language, -above))
    } else {
        format!("{title}: {}", wording::compare(language).reached)
    })
}
