//! Where the departments stand: one table of aspects and themes with levels in words, shaded by level.

use super::context::{CollectionContext, GroupPeriod, rows};
use crate::report::document::{Block, Document, Grid, Heat};
use crate::report::figures::group_mean;
use crate::report::plain_mean::plain_mean;
use crate::report::responses::responses;
use crate::scoring::Subject;
use crate::wording;

/// Every aspect with its themes, department by department; then everybody, and the mean of the departments.
pub fn add<'r>(
    context: &CollectionContext<'r>,
    newest: &[GroupPeriod<'r>],
    document: &mut Document,
) {
    document.push(Block::Heading(context.words.stand.into()));
    document.push(Block::Grid(grid(context, newest)));
    document.push(Block::Note(context.words.no_ranking.into()));
}

/// The columns before those of scores: what is the same everywhere has none.
struct Before {
    period: bool,
    count: bool,
    responses: bool,
}

fn grid<'r>(context: &CollectionContext<'r>, newest: &[GroupPeriod<'r>]) -> Grid {
    let subjects = context.with_themes();
    let total = context.comparison.total.as_ref().and_then(|total| rows(total).next_back());
    let differ = |of: &dyn Fn(&GroupPeriod<'r>) -> u64| {
        newest.windows(2).any(|two| of(&two[0]) != of(&two[1]))
    };
    let before = Before {
        period: newest.windows(2).any(|two| two[0].at.period != two[1].at.period),
        count: differ(&|row| u64::from(row.at.sheets)),
        responses: newest.iter().any(|row| row.at.invited.is_some()),
    };
    let mut head = vec![context.t.department.to_owned()];
    head.extend(before.period.then(|| context.words.period.to_owned()));
    let figures = if before.count { vec![head.len()] } else { Vec::new() };
    head.extend(before.count.then(|| context.words.count.to_owned()));
    let compare = wording::compare(context.report.mode.language);
    head.extend(before.responses.then(|| compare.responses.to_owned()));
    let first = head.len();
    head.extend(subjects.iter().map(|subject| context.name(*subject).to_owned()));
    let begins = (first..).zip(&subjects);
    let begins = begins.filter(|(_, subject)| !matches!(subject, Subject::Theme(..)));
    let begins = begins.map(|(column, _)| column).collect();
    let mut grid = Grid { head, figures, begins, is_matrix: true, ..Grid::default() };
    let language = context.report.mode.language;
    for row in newest {
        add_row(context, row, row.label(language), &before, &subjects, &mut grid);
    }
    if let Some(total) = total {
        add_row(context, &total, compare.everybody.into(), &before, &subjects, &mut grid);
    }
    let means = subjects.iter().map(|subject| {
        let cells = newest.iter().filter_map(|row| context.cell(row, *subject));
        context.levels(*subject).and_then(|levels| plain_mean(language, levels, cells))
    });
    let means: Vec<_> = means.collect();
    if newest.len() > 1 && means.iter().any(Option::is_some) {
        let mut row = vec![context.words.mean_of_departments.to_owned()];
        row.resize(first, String::new());
        row.extend(means.into_iter().map(|mean| mean.unwrap_or_else(|| context.t.none.into())));
        grid.rows.push(row);
    }
    grid
}

fn add_row<'r>(
    context: &CollectionContext<'r>,
    row: &GroupPeriod<'r>,
    label: String,
    before: &Before,
    subjects: &[Subject],
    grid: &mut Grid,
) {
    let mut cells = vec![label];
    cells.extend(before.period.then(|| context.period(row.at.period)));
    cells.extend(before.count.then(|| row.at.sheets.to_string()));
    let language = context.report.mode.language;
    cells.extend(before.responses.then(|| responses(language, row.at)));
    for subject in subjects {
        let (text, heat) = cell(context, row, *subject);
        let (at, column) = (grid.rows.len(), cells.len());
        grid.heat.extend(heat.map(|(level, of)| Heat { row: at, column, level, of }));
        cells.push(text);
    }
    grid.rows.push(cells);
}

/// A score with its level in words, and the level out of how many.
fn cell<'r>(
    context: &CollectionContext<'r>,
    row: &GroupPeriod<'r>,
    subject: Subject,
) -> (String, Option<(usize, usize)>) {
    let Some(cell) = context.cell(row, subject) else { return (context.t.none.into(), None) };
    let Some((figures, levels)) = cell.figures.as_ref().zip(context.levels(subject)) else {
        let said = if cell.hidden { context.words.too_few } else { context.t.none };
        return (said.into(), None);
    };
    let level = levels.get(figures.level);
    let name = level.map_or("", |level| level.title.get(context.report.mode.language));
    let compare = wording::compare(context.report.mode.language);
    let mean = group_mean(context.report.mode.language, levels, figures);
    let own = context.own(row, subject).map(|own| {
        let own = group_mean(context.report.mode.language, levels, own);
        format!(" ({})", (compare.itself)(&own))
    });
    (format!("{mean} {name}{}", own.unwrap_or_default()), Some((figures.level, levels.count())))
}
