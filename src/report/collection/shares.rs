//! How the people of departments lie on the levels.

use rust_decimal::Decimal;

use super::context::{CollectionContext, GroupPeriod, rows};
use crate::model::Share;
use crate::report::document::{Block, Document};
use crate::report::figures::{percent, tenths};
use crate::report::scale::{ShareRow, Shares};
use crate::scoring::Figures;
use crate::wording;

/// From so many people on.
const FEWEST: u32 = 25;

/// The shares of levels in each aspect, of the departments and of everybody where they are enough.
pub fn add<'r>(
    context: &CollectionContext<'r>,
    newest: &[GroupPeriod<'r>],
    document: &mut Document,
) {
    let language = context.report.mode.language;
    let total = context.comparison.total.as_ref().and_then(|total| rows(total).next_back());
    let everybody = total.map(|row| (wording::compare(language).everybody.to_owned(), row));
    let named = newest.iter().map(|row| (row.label(language), *row));
    let named: Vec<_> = named.chain(everybody).collect();
    let mut all: Vec<Shares> = Vec::new();
    for subject in context.subjects() {
        let Some(levels) = context.levels(subject) else { continue };
        let names = levels.iter().map(|level| level.title.get(language).to_owned());
        let names: Vec<_> = names.collect();
        let said = |share: Share, figures: &Figures| {
            let figure = if figures.resolution.is_exact() {
                let exact = share.decimal(4).unwrap_or_default() * Decimal::ONE_HUNDRED;
                tenths(language, exact)
            } else {
                percent(language, share)
            };
            (share, format!("{figure} %"))
        };
        let rows = named.iter().filter_map(|(name, row)| {
            let figures = context.figures(row, subject)?;
            let is_shown = figures.count >= FEWEST && !figures.shares.is_empty();
            is_shown.then(|| ShareRow {
                group: context.name(subject).to_owned(),
                label: (context.words.with_count)(name, figures.count),
                shares: figures.shares.iter().map(|one| said(*one, figures)).collect(),
            })
        });
        let rows: Vec<_> = rows.collect();
        match all.last_mut().filter(|last| last.levels == names) {
            Some(last) => last.rows.extend(rows),
            None => all.push(Shares { levels: names, rows }),
        }
    }
    all.retain(|shares| !shares.rows.is_empty());
    if !all.is_empty() {
        document.push(Block::Heading(context.words.shares.into()));
        document.blocks.extend(all.into_iter().map(Block::Shares));
    }
}
