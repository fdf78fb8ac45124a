//! What has changed since the period before.

use super::context::{CollectionContext, GroupPeriod, own_rows, rows};
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::{change, group_mean, open_at, points};
use crate::report::picture::{LinePoint, LinesPicture, Panel, Picture};
use crate::report::sheet_document::borders;
use crate::scoring::{Before, Compared, Continuity, Period, Subject};
use crate::wording;

/// More panels than this are not looked at one by one; the table tells the same.
const PANELS: usize = 24;

/// The departments with two periods or more: lines to look at, and the figures in a table.
pub fn add(context: &CollectionContext<'_>, document: &mut Document) {
    let groups = context.comparison.groups.iter();
    let kinds = groups.flat_map(|group| [dated(rows(group)), dated(own_rows(group))]);
    let several: Vec<_> = kinds.filter(|rows| rows.len() > 1).collect();
    if several.is_empty() {
        return;
    }
    document.push(Block::Heading(context.words.time.into()));
    let mut periods: Vec<Period> =
        several.iter().flatten().filter_map(|row| row.at.period).collect();
    periods.sort_unstable();
    periods.dedup();
    let panels: Vec<_> = several.iter().filter_map(|rows| panel(context, rows, &periods)).collect();
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
    continuity(context, &several, document);
}

/// A department's periods of one kind, people's or its own, that have a date: a change is taken only within
/// a kind.
type Kind<'r> = Vec<GroupPeriod<'r>>;

fn dated<'r>(rows: impl Iterator<Item = GroupPeriod<'r>>) -> Kind<'r> {
    rows.filter(|row| row.at.period.is_some()).collect()
}

/// What gaps, breaks and changes on some of the questions mean, if there are any.
fn continuity(context: &CollectionContext<'_>, several: &[Kind<'_>], document: &mut Document) {
    let subjects = context.subjects();
    let any = |is: fn(&Before) -> bool| {
        several.iter().flatten().any(|row| {
            let cells = subjects.iter().filter_map(|subject| context.cell(row, *subject));
            cells.filter_map(|cell| cell.before.as_ref()).any(is)
        })
    };
    let t = wording::compare(context.report.mode.language);
    let notes = [
        (any(|before| before.direction.is_some()), t.chance_note),
        (any(|before| is_apart(*before)), context.words.gap_use),
        (any(Before::is_break), t.break_note),
        (any(|before| before.continuity == Continuity::Partly), t.partly_note),
    ];
    let notes = notes.into_iter().filter(|(holds, _)| *holds);
    document.blocks.extend(notes.map(|(_, note)| Block::Note(note.into())));
}

/// A department's lines, if at least one of them has two ends.
fn panel<'r>(
    context: &CollectionContext<'r>,
    rows: &[GroupPeriod<'r>],
    periods: &[Period],
) -> Option<Panel> {
    let cells = |subject: Subject| {
        let at = move |period: &Period| {
            let row = rows.iter().find(|row| row.at.period == Some(*period))?;
            context.cell(row, subject)
        };
        periods.iter().map(at)
    };
    let point = |cell: Option<&Compared>| LinePoint {
        score: cell.and_then(|cell| Some(cell.figures.as_ref()?.mean)),
        is_apart: cell.and_then(|cell| cell.before).is_some_and(is_apart),
    };
    let line = |subject: &Subject| -> Vec<_> { cells(*subject).map(point).collect() };
    let subjects = context.subjects();
    let lines: Vec<_> = subjects.iter().map(line).collect();
    let scores = |line: &Vec<LinePoint>| line.iter().filter(|point| point.score.is_some()).count();
    let drawn = lines.iter().any(|line| scores(line) > 1);
    let other = wording::compare(context.report.mode.language).other_questions;
    let said = subjects.iter().map(|subject| {
        let scores = cells(*subject).map(|cell| {
            let figures = cell.and_then(|cell| cell.figures.as_ref());
            let score = figures.map_or_else(
                || context.t.none.into(),
                |figures| open_at(figures.end, &points(figures.mean)),
            );
            if point(cell).is_apart { format!("{other} → {score}") } else { score }
        });
        format!("{}: {}.", context.name(*subject), scores.collect::<Vec<_>>().join(" → "))
    });
    let description = said.collect::<Vec<_>>().join(" ");
    let title = rows.first()?.label(context.report.mode.language);
    drawn.then_some(Panel { title, description, lines })
}

/// Whether other questions were asked than in the period before.
fn is_apart(before: Before) -> bool {
    before.continuity != Continuity::Same
}

/// The newest period beside the one before it, a line for each department and aspect.
fn grid<'r>(context: &CollectionContext<'r>, several: &[Kind<'r>]) -> Grid {
    let mut grid = Grid {
        head: context.words.time_head.map(str::to_owned).to_vec(),
        figures: Vec::new(),
        ..Grid::default()
    };
    for rows in several {
        let [.., before, now] = rows.as_slice() else { continue };
        for subject in context.subjects() {
            let cell = context.cell(now, subject);
            let before_now = cell.and_then(|cell| cell.before);
            let (language, count) =
                (context.report.mode.language, cell.map_or(0, |cell| cell.count));
            let change = before_now
                .map_or_else(|| context.t.none.into(), |before| change(language, &before, count));
            grid.rows.push(vec![
                now.label(language),
                context.name(subject).to_owned(),
                then(context, before, subject),
                then(context, now, subject),
                change,
            ]);
        }
    }
    grid
}

/// «38 (2025, 1 sheet)».
fn then<'r>(context: &CollectionContext<'r>, row: &GroupPeriod<'r>, subject: Subject) -> String {
    let period = context.period(row.at.period);
    let Some(cell) = context.cell(row, subject) else { return context.t.none.into() };
    match cell.figures.as_ref().zip(context.levels(subject)) {
        Some((figures, levels)) => (context.words.then)(
            &group_mean(context.report.mode.language, levels, figures),
            &period,
            &(context.words.of_sheets)(figures.count),
        ),
        None if cell.hidden => format!("{} ({period})", context.words.too_few),
        None => context.t.none.into(),
    }
}
