//! What has changed since the period before.

use super::context::{CollectionContext, GroupPeriod, own_rows, rows};
use crate::model::half_up;
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::{change, group_mean, open_at, points, signed};
use crate::report::picture::{LinePoint, LinesPicture, Panel, Picture};
use crate::report::sheet_document::borders;
use crate::scoring::{Before, Compared, ComparedPeriod, Continuity, Direction, Period, Subject};
use crate::wording;

/// More panels than this are not looked at one by one; the table tells the same.
const PANELS: usize = 24;

/// Fewer periods than this are two ends of a line, which the table tells better.
const PERIODS: usize = 3;

/// A department's periods of one kind, people's or its own, that have a date: a change is taken only within
/// a kind.
pub type Kind<'r> = Vec<GroupPeriod<'r>>;

/// The departments with two periods or more, each kind by itself, and everybody.
pub fn several<'r>(context: &CollectionContext<'r>) -> Vec<Kind<'r>> {
    let groups = context.comparison.groups.iter();
    let kinds = groups.flat_map(|group| [dated(rows(group)), dated(own_rows(group))]);
    kinds.filter(|rows| rows.len() > 1).collect()
}

/// A row a department and a column an aspect; lines to look at where there are three periods.
pub fn add<'r>(context: &CollectionContext<'r>, several: &[Kind<'r>], document: &mut Document) {
    if several.is_empty() {
        return;
    }
    document.push(Block::Heading(context.words.time.into()));
    let mut periods: Vec<Period> =
        several.iter().flatten().filter_map(|row| row.at.period).collect();
    periods.sort_unstable();
    periods.dedup();
    // What nobody can compare is a sentence, not a column.
    let subjects = context.subjects().into_iter();
    let (subjects, broken): (Vec<_>, Vec<_>) =
        subjects.partition(|subject| !is_broken(context, several, *subject));
    if !subjects.is_empty() {
        document.push(Block::Grid(matrix(context, several, &subjects)));
    }
    if !broken.is_empty() {
        let names = broken.iter().map(|subject| context.name(*subject).to_owned());
        let names: Vec<_> = names.collect();
        document.push(Block::Paragraph((context.words.not_comparable)(&names)));
    }
    let panels = several.iter().filter_map(|rows| panel(context, rows, &periods));
    let panels: Vec<_> = panels.take(PANELS + 1).collect();
    if periods.len() >= PERIODS && !panels.is_empty() && panels.len() <= PANELS {
        let subjects = context.subjects();
        let names = subjects.iter().map(|subject| context.name(*subject).to_owned());
        document.push(Block::Picture(Picture::Lines(LinesPicture {
            periods: periods.iter().map(ToString::to_string).collect(),
            names: names.collect(),
            panels,
            borders: context.levels(Subject::Overall).map(borders).unwrap_or_default(),
        })));
    }
    document.blocks.extend(use_of_marks(context, several));
}

fn dated<'r>(rows: impl Iterator<Item = GroupPeriod<'r>>) -> Kind<'r> {
    rows.filter(|row| row.at.period.is_some()).collect()
}

/// Whether every newest change in a subject is a break.
fn is_broken<'r>(context: &CollectionContext<'r>, several: &[Kind<'r>], subject: Subject) -> bool {
    let newest = several.iter().filter_map(|rows| rows.last());
    let cells = newest.filter_map(|row| context.cell(row, subject));
    let mut befores = cells.filter_map(|cell| cell.before).peekable();
    befores.peek().is_some() && befores.all(|before| before.is_break())
}

/// The newest period of each kind with its name, and of everybody where the same departments are in both
/// periods: else their change would be that of who is in it.
pub fn newest<'r>(
    context: &CollectionContext<'r>,
    several: &[Kind<'r>],
) -> Vec<(String, GroupPeriod<'r>)> {
    let language = context.report.mode.language;
    let kinds = several.iter().filter_map(|rows| Some((rows[0].label(language), *rows.last()?)));
    let mut all: Vec<_> = kinds.collect();
    if let Some(total) = &context.comparison.total
        && let [.., before, now] = dated(rows(total)).as_slice()
    {
        let groups = context.comparison.groups.iter().filter(|group| group.voice == total.voice);
        let are_in = |period: Option<Period>| -> Vec<_> {
            let has = |at: &ComparedPeriod| at.period == period;
            groups.clone().map(|group| group.periods.iter().any(has)).collect()
        };
        if are_in(before.at.period) == are_in(now.at.period) {
            let everybody = wording::compare(language).everybody;
            all.push((everybody.to_owned(), *now));
        }
    }
    all
}

/// The newest change of each department in each aspect, and that of everybody.
fn matrix<'r>(context: &CollectionContext<'r>, several: &[Kind<'r>], subjects: &[Subject]) -> Grid {
    let names = subjects.iter().map(|subject| context.name(*subject).to_owned());
    let head: Vec<_> = std::iter::once(context.t.department.to_owned()).chain(names).collect();
    let rows = newest(context, several).into_iter().map(|(name, now)| {
        let cells = subjects.iter().map(|subject| marked(context, context.cell(&now, *subject)));
        std::iter::once(name).chain(cells).collect()
    });
    let (rows, figures) = (rows.collect(), (1..head.len()).collect());
    Grid { head, rows, figures, is_matrix: true, ..Grid::default() }
}

/// A change in points; with a mark and a word where it is more than chance.
fn marked(context: &CollectionContext<'_>, cell: Option<&Compared>) -> String {
    let (words, language) = (context.words, context.report.mode.language);
    let t = wording::compare(language);
    let Some(cell) = cell else { return context.t.none.into() };
    let Some(before) = cell.before else { return context.t.none.into() };
    let Some(change) = before.change else {
        return if before.is_break() {
            words.short_break.into()
        } else if before.count == 0 || cell.count == 0 || before.is_at_end {
            context.t.none.into()
        } else {
            words.too_few.into()
        };
    };
    let points = open_at(before.end, &signed(language, half_up(change, 1)));
    match before.direction {
        Some(Direction::Up) => format!("▲ {points} {}", t.up),
        Some(Direction::Down) => format!("▼ {points} {}", t.down),
        Some(Direction::Unclear) | None => points,
    }
}

/// What the figures are, if there are any of that kind.
fn use_of_marks<'r>(context: &CollectionContext<'r>, several: &[Kind<'r>]) -> Vec<Block> {
    let t = wording::compare(context.report.mode.language);
    let two = |before: &Before, now: u32| before.change.is_some() && (before.count, now) == (1, 1);
    let notes = [
        (any(context, several, |before, _| before.direction.is_some()), context.words.marks_use),
        (any(context, several, two), t.two_answers_note),
    ];
    let notes = notes.into_iter().filter(|(holds, _)| *holds);
    notes.map(|(_, note)| Block::Note(note.into())).collect()
}

/// What breaks and changes on some of the questions mean, if there are any.
pub fn continuity<'r>(context: &CollectionContext<'r>, several: &[Kind<'r>]) -> Vec<Block> {
    let t = wording::compare(context.report.mode.language);
    let is_partly = |before: &Before, _| before.continuity == Continuity::Partly;
    let notes = [
        (any(context, several, |before, _| before.is_break()), t.break_note),
        (any(context, several, is_partly), t.partly_note),
    ];
    let notes = notes.into_iter().filter(|(holds, _)| *holds);
    notes.map(|(_, note)| Block::Note(note.into())).collect()
}

/// Whether that is so of a newest change, with how many there are now.
fn any<'r>(
    context: &CollectionContext<'r>,
    several: &[Kind<'r>],
    is: impl Fn(&Before, u32) -> bool,
) -> bool {
    let subjects = context.subjects();
    several.iter().filter_map(|rows| rows.last()).any(|row| {
        let mut cells = subjects.iter().filter_map(|subject| context.cell(row, *subject));
        cells.any(|cell| cell.before.is_some_and(|before| is(&before, cell.count)))
    })
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

/// Before, now and the change with its interval, where there is one; a line for each department and aspect.
pub fn details<'r>(context: &CollectionContext<'r>, several: &[Kind<'r>]) -> Grid {
    let mut grid =
        Grid { head: context.words.time_head.map(str::to_owned).into(), ..Grid::default() };
    for rows in several {
        let [.., before, now] = rows.as_slice() else { continue };
        for subject in context.subjects() {
            let Some(cell) = context.cell(now, subject) else { continue };
            let Some(since) = cell.before.filter(|since| since.change.is_some()) else { continue };
            let language = context.report.mode.language;
            grid.rows.push(vec![
                now.label(language),
                context.name(subject).to_owned(),
                then(context, before, subject),
                then(context, now, subject),
                change(language, &since, cell.count),
            ]);
        }
    }
    grid
}

/// «38 (2025, 1 sheet)».
fn then<'r>(context: &CollectionContext<'r>, row: &GroupPeriod<'r>, subject: Subject) -> String {
    let figures = context.figures(row, subject).zip(context.levels(subject));
    figures.map_or_else(
        || context.t.none.into(),
        |(figures, levels)| {
            (context.words.then)(
                &group_mean(context.report.mode.language, levels, figures),
                &context.period(row.at.period),
                &(context.words.of_sheets)(figures.count),
            )
        },
    )
}
