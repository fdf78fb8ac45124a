//! What has changed since the period before.

use super::{Row, Told, rows};
use crate::model::Score;
use crate::report::document::{Block, Document, Grid};
use crate::report::picture::{LinesPicture, Panel, Picture};
use crate::report::sheet_document::{borders, points};
use crate::scoring::{Figures, Named, Period, Subject};
use crate::wording;

/// More panels than this are not looked at one by one; the table tells the same.
const PANELS: usize = 24;

/// The departments with two periods or more: lines to look at, and the figures in a table.
pub fn add(told: &Told<'_>, named: &[&Named], document: &mut Document) {
    let several: Vec<_> = named.iter().filter(|named| dated(named).count() > 1).collect();
    if several.is_empty() {
        return;
    }
    document.push(Block::Heading(told.words.time.into()));
    let mut periods: Vec<Period> =
        several.iter().flat_map(|named| dated(named).filter_map(|row| row.period)).collect();
    periods.sort_unstable();
    periods.dedup();
    let panels: Vec<_> = several.iter().filter_map(|named| panel(told, named, &periods)).collect();
    if !panels.is_empty() && panels.len() <= PANELS {
        document.push(Block::Picture(Picture::Lines(LinesPicture {
            periods: periods.iter().map(ToString::to_string).collect(),
            names: told.subjects().iter().map(|subject| told.name(*subject).to_owned()).collect(),
            panels,
            borders: told.levels(Subject::Overall).map(borders).unwrap_or_default(),
        })));
    }
    document.push(Block::Grid(grid(told, &several)));
    document.push(Block::Note(told.words.change_use.into()));
}

fn dated(named: &Named) -> impl DoubleEndedIterator<Item = Row<'_>> {
    rows(named).filter(|row| row.period.is_some())
}

/// A department's lines, if at least one of them has two ends.
fn panel(told: &Told<'_>, named: &Named, periods: &[Period]) -> Option<Panel> {
    let line = |subject: &Subject| -> Vec<Option<Score>> {
        let at = |period: &Period| {
            let row = dated(named).find(|row| row.period == Some(*period))?;
            told.figures(&row, *subject).map(|figures| figures.mean)
        };
        periods.iter().map(at).collect()
    };
    let subjects = told.subjects();
    let lines: Vec<_> = subjects.iter().map(line).collect();
    let drawn = lines.iter().any(|line| line.iter().flatten().count() > 1);
    let said = subjects.iter().zip(&lines).map(|(subject, line)| {
        let scores = line.iter().map(|score| score.map_or_else(|| told.t.none.into(), points));
        format!("{}: {}.", told.name(*subject), scores.collect::<Vec<_>>().join(" → "))
    });
    let description = said.collect::<Vec<_>>().join(" ");
    drawn.then(|| Panel { title: named.name.to_string(), description, lines })
}

/// The newest period beside the one before it, a line for each department and aspect.
fn grid(told: &Told<'_>, several: &[&&Named]) -> Grid {
    let mut grid = Grid {
        head: told.words.time_head.map(str::to_owned).to_vec(),
        figures: vec![4],
        ..Grid::default()
    };
    for named in several {
        let mut rows = dated(named).rev();
        let (Some(now), Some(before)) = (rows.next(), rows.next()) else { continue };
        for subject in told.subjects() {
            let was = told.figures(&before, subject);
            let is = told.figures(&now, subject);
            let change = was.as_ref().zip(is.as_ref()).map(|(was, is)| change(told, was, is));
            grid.rows.push(vec![
                named.name.to_string(),
                told.name(subject).to_owned(),
                then(told, &before, was),
                then(told, &now, is),
                change.unwrap_or_else(|| told.t.none.into()),
            ]);
        }
    }
    grid
}

/// «38 (2025, 1 sheet)».
fn then(told: &Told<'_>, row: &Row<'_>, figures: Option<Figures>) -> String {
    let period = told.period(row.period);
    match figures {
        Some(figures) => (told.words.then)(
            &points(figures.mean),
            &period,
            &(told.words.of_sheets)(figures.count),
        ),
        None if told.is_shown(row) => told.t.none.into(),
        None => format!("{} ({period})", told.words.too_few),
    }
}

/// The difference of the means, in points with one decimal and a sign.
fn change(told: &Told<'_>, was: &Figures, is: &Figures) -> String {
    let (mut up, mut down) =
        (is.mean.above(was.mean).decimal(1), was.mean.above(is.mean).decimal(1));
    up.rescale(1);
    down.rescale(1);
    let said = |points| wording::decimal(told.report.mode.language, points);
    match (up.is_zero(), down.is_zero()) {
        (true, true) => said(up),
        (false, _) => format!("+{}", said(up)),
        (true, false) => format!("−{}", said(down)),
    }
}
