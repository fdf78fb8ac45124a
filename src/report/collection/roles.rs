//! How leaders and employees differ, compared within departments.

use rust_decimal::Decimal;

use super::context::CollectionContext;
use crate::model::{GroupBy, Role, Voice, half_up};
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::{group_mean, signed};
use crate::scoring::{ComparedGroup, Comparison, RoleGap, Subject};
use crate::wording;

/// The gaps of the newest period, by aspect and overall.
pub fn gaps(context: &CollectionContext<'_>, roles: &Comparison) -> Vec<(Subject, RoleGap)> {
    let newest = roles.role_gaps.iter().map(|gap| gap.period).max().flatten();
    let gaps = roles.role_gaps.iter().filter(|gap| gap.period == newest);
    let gaps = gaps.map(|gap| (roles.subjects[gap.subject], *gap));
    let wanted = context.subjects();
    gaps.filter(|(subject, _)| wanted.contains(subject)).collect()
}

/// The gaps, and both roles of each department where both are shown.
pub fn add(
    context: &CollectionContext<'_>,
    roles: &Comparison,
    gaps: &[(Subject, RoleGap)],
    document: &mut Document,
) {
    if gaps.is_empty() {
        return;
    }
    let t = wording::compare(context.report.mode.language);
    document.push(Block::Heading(context.words.roles.into()));
    if gaps.iter().all(|(_, gap)| gap.within.is_none() && gap.pooled.is_none()) {
        document.push(Block::Paragraph(context.words.roles_too_few.into()));
        return;
    }
    let language = context.report.mode.language;
    let said = |gap: Option<Decimal>| {
        let gap = gap.map(|gap| signed(language, half_up(gap, 1)));
        gap.unwrap_or_else(|| t.too_few_to_say.to_owned())
    };
    let rows = gaps.iter().map(|(subject, gap)| {
        let counts = format!("{} / {}", gap.leaders, gap.employees);
        let name = context.name(*subject).to_owned();
        vec![name, said(gap.within), gap.departments.to_string(), counts, said(gap.pooled)]
    });
    let head = std::iter::once(t.gap).chain(t.gap_head).map(str::to_owned).collect();
    let (rows, figures) = (rows.collect(), vec![1, 2, 3, 4]);
    document.push(Block::Grid(Grid { head, rows, figures, ..Grid::default() }));
    let both = both(context, roles, gaps);
    if !both.rows.is_empty() {
        document.push(Block::Grid(both));
    }
    document.push(Block::Note(t.gap_note.into()));
}

/// «52 / 47»: the means of leaders and of employees in each department, where both are shown.
fn both(context: &CollectionContext<'_>, roles: &Comparison, gaps: &[(Subject, RoleGap)]) -> Grid {
    let language = context.report.mode.language;
    let period = gaps.first().and_then(|(_, gap)| gap.period);
    let role = |group: &ComparedGroup, role| group.voice == Voice::Role(Some(role));
    let cell = |group: &ComparedGroup, (subject, gap): &(Subject, RoleGap)| {
        let at = group.periods.iter().find(|at| at.period == period)?;
        let figures = at.cells[gap.subject].figures.as_ref()?;
        Some(group_mean(language, context.levels(*subject)?, figures))
    };
    let leaders = roles.groups.iter().filter(|group| role(group, Role::Leader));
    let rows = leaders.filter_map(|leaders| {
        let mut others = roles.groups.iter();
        let employees = others.find(|one| one.name == leaders.name && role(one, Role::Employee))?;
        let cells = gaps.iter().map(|gap| {
            let [one, other] = [cell(leaders, gap)?, cell(employees, gap)?];
            Some(format!("{one} / {other}"))
        });
        let cells: Vec<_> = cells.collect();
        cells.iter().any(Option::is_some).then(|| {
            let cells = cells.into_iter().map(|cell| cell.unwrap_or_else(|| context.t.none.into()));
            std::iter::once(leaders.name.clone()).chain(cells).collect()
        })
    });
    let t = wording::compare(language);
    let first = format!("{} ({})", (t.group)(GroupBy::Department), context.words.leaders_employees);
    let names = gaps.iter().map(|(subject, _)| context.name(*subject).to_owned());
    let head: Vec<_> = std::iter::once(first).chain(names).collect();
    let figures = (1..head.len()).collect();
    Grid { head, rows: rows.collect(), figures, is_matrix: true, ..Grid::default() }
}
