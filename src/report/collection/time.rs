//! What has changed since the period before.

use rust_decimal::Decimal;

use super::context::{CollectionContext, GroupPeriod, rows};
use crate::model::{Score, half_up};
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::{points, sign};
use crate::report::picture::{LinesPicture, Panel, Picture};
use crate::report::sheet_document::borders;
use crate::scoring::{ComparedGroup, Period, Subject};
use crate::wording;

/// More panels than this are not looked at one by one; the table tells the same.
const PANELS: usize = 24;

/// The departments with two periods or more: lines to look at, and the figures in a table.
pub fn add(context: &CollectionContext<'_>, document: &mut Document) {
    let groups = context.comparison.groups.iter();
    let several: Vec<_> = groups.filter(|group| dated(group).count() > 1).collect();
    if several.is_empty() {
        return;
    }
    document.push(Block::Heading(context.words.time.into()));
    let mut periods: Vec<Period> =
        several.iter().flat_map(|group| dated(group).filter_map(|row| row.at.period)).collect();
    periods.sort_unstable();
    periods.dedup();
    let panels: Vec<_> =
        several.iter().filter_map(|group| panel(context, group, &periods)).collect();
    if !panels.is_empty() && panels.len() <= PANELS {
        document.push(Block::Picture(Picture::Lines(LinesPicture {
            periods: periods.iter().map(ToString::to_string).collect(),
            names: context
                .subjects()
                .iter()
                .map(|subject| context.name(*subject).to_owned())
                .collect(),
            panels,
            borders: context.levels(Subject::Overall).map(borders).unwrap_or_default(),
        })));
    }
    document.push(Block::Grid(grid(context, &several)));
    document.push(Block::Note(context.words.change_use.into()));
}

fn dated(group: &ComparedGroup) -> impl DoubleEndedIterator<Item = GroupPeriod<'_>> {
    rows(group).filter(|row| row.at.period.is_some())
}

/// A department's lines, if at least one of them has two ends.
fn panel<'r>(
    context: &CollectionContext<'r>,
    group: &'r ComparedGroup,
    periods: &[Period],
) -> Option<Panel> {
    let line = |subject: &Subject| -> Vec<Option<Score>> {
        let at = |period: &Period| {
            let row = dated(group).find(|row| row.at.period == Some(*period))?;
            context.figures(&row, *subject).map(|figures| figures.mean)
        };
        periods.iter().map(at).collect()
    };
    let subjects = context.subjects();
    let lines: Vec<_> = subjects.iter().map(line).collect();
    let drawn = lines.iter().any(|line| line.iter().flatten().count() > 1);
    let said = subjects.iter().zip(&lines).map(|(subject, line)| {
        let scores = line.iter().map(|score| score.map_or_else(|| context.t.none.into(), points));
        format!("{}: {}.", context.name(*subject), scores.collect::<Vec<_>>().join(" → "))
    });
    let description = said.collect::<Vec<_>>().join(" ");
    drawn.then(|| Panel { title: group.name.clone(), description, lines })
}

/// The newest period beside the one before it, a line for each department and aspect.
fn grid<'r>(context: &CollectionContext<'r>, several: &[&'r ComparedGroup]) -> Grid {
    let mut grid = Grid {
        head: context.words.time_head.map(str::to_owned).to_vec(),
        figures: vec![4],
        ..Grid::default()
    };
    for group in several {
        let mut rows = dated(group).rev();
        let (Some(now), Some(before)) = (rows.next(), rows.next()) else { continue };
        for subject in context.subjects() {
            let cell = context.cell(&now, subject);
            let before_now = cell.and_then(|cell| cell.before);
            let change = before_now.and_then(|before| before.change);
            let is_break = before_now.is_some_and(|before| before.is_break);
            let none = if is_break { context.words.is_break } else { context.t.none };
            grid.rows.push(vec![
                group.name.clone(),
                context.name(subject).to_owned(),
                then(context, &before, subject),
                then(context, &now, subject),
                change.map_or_else(|| none.into(), |change| signed(context, change)),
            ]);
        }
    }
    grid
}

/// «38 (2025, 1 sheet)».
fn then<'r>(context: &CollectionContext<'r>, row: &GroupPeriod<'r>, subject: Subject) -> String {
    let period = context.period(row.at.period);
    let Some(cell) = context.cell(row, subject) else { return context.t.none.into() };
    match &cell.figures {
        Some(figures) => (context.words.then)(
            &points(figures.mean),
            &period,
            &(context.words.of_sheets)(figures.count),
        ),
        None if cell.hidden => format!("{} ({period})", context.words.too_few),
        None => context.t.none.into(),
    }
}

/// A change in points with one decimal and a sign.
fn signed(context: &CollectionContext<'_>, change: Decimal) -> String {
    let change = half_up(change, 1);
    let mut points = change.abs();
    points.rescale(1);
    format!("{}{}", sign(change), wording::decimal(context.report.mode.language, points))
}
