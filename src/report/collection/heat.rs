//! Where the departments stand: a table of scores with levels in words, shaded by level.

use super::context::{CollectionContext, GroupPeriod};
use crate::report::document::{Block, Document, Grid, Heat};
use crate::report::figures::group_mean;
use crate::scoring::Subject;
use crate::wording;

/// The aspects of every department, and the themes aspect by aspect.
pub fn add<'r>(context: &CollectionContext<'r>, rows: &[GroupPeriod<'r>], document: &mut Document) {
    document.push(Block::Heading(context.words.stand.into()));
    document.push(Block::Note(context.words.no_ranking.into()));
    document.push(Block::Grid(grid(context, rows, &context.subjects(), true)));
    document.push(Block::Heading(context.words.themes.into()));
    for (aspect, questionnaire) in context.report.questionnaires.selected() {
        let themes: Vec<_> =
            (0..questionnaire.themes.len()).map(|theme| Subject::Theme(aspect, theme)).collect();
        document.push(Block::Subheading(context.name(Subject::Aspect(aspect)).to_owned()));
        document.push(Block::Grid(grid(context, rows, &themes, false)));
    }
}

fn grid<'r>(
    context: &CollectionContext<'r>,
    rows: &[GroupPeriod<'r>],
    subjects: &[Subject],
    counted: bool,
) -> Grid {
    let mut head = vec![context.t.department.to_owned()];
    if counted {
        head.extend([context.words.period, context.words.count].map(str::to_owned));
    }
    let first = head.len();
    head.extend(subjects.iter().map(|subject| context.name(*subject).to_owned()));
    let mut grid =
        Grid { head, figures: if counted { vec![2] } else { vec![] }, ..Grid::default() };
    for row in rows {
        let mut cells = vec![row.label(context.report.mode.language)];
        if counted {
            cells.extend([context.period(row.at.period), row.at.sheets.to_string()]);
        }
        for (column, subject) in (first..).zip(subjects) {
            let (text, heat) = cell(context, row, *subject);
            cells.push(text);
            grid.heat.extend(heat.map(|(level, of)| Heat {
                row: grid.rows.len(),
                column,
                level,
                of,
            }));
        }
        grid.rows.push(cells);
    }
    grid
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
