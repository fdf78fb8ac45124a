//! How sure the means are, and how far the people of a department agree: a long table for the end.

use super::context::{CollectionContext, GroupPeriod};
use crate::report::divided::agreement_level;
use crate::report::document::Grid;
use crate::report::figures::{group_mean, interval, spread};
use crate::scoring::Figures;
use crate::wording;

/// A line for each department and aspect of which there is something to say beside the mean.
pub fn grid<'r>(context: &CollectionContext<'r>, rows: &[GroupPeriod<'r>]) -> Grid {
    let mut grid =
        Grid { head: context.words.agreement_head.map(str::to_owned).into(), ..Grid::default() };
    let language = context.report.mode.language;
    for row in rows {
        for subject in context.subjects() {
            let figures = context.figures(row, subject).filter(|figures| figures.count > 1);
            let Some((figures, levels)) = figures.zip(context.levels(subject)) else { continue };
            let sure = figures.interval.map(interval);
            let agree = agreement(context, figures);
            if sure.is_none() && agree.is_empty() {
                continue;
            }
            let mean = group_mean(language, levels, figures);
            let count = figures.count.to_string();
            let sure = sure.unwrap_or_else(|| context.t.none.into());
            let name = context.name(subject).to_owned();
            grid.rows.push(vec![row.label(language), name, count, mean, sure, agree]);
        }
    }
    grid.figures = vec![2, 3];
    grid
}

fn agreement(context: &CollectionContext<'_>, figures: &Figures) -> String {
    let language = context.report.mode.language;
    let points = figures.spread.map(|points| spread(language, points));
    let level = figures.agreement_level.map(|level| agreement_level(context.t, level));
    let parts = [
        level,
        figures.polarised.then(|| context.words.polarised.to_owned()),
        points.map(|points| (wording::compare(language).spread_of)(&points)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
