//! The questions that differ most: between leaders and employees, between departments, from one period to
//! the next, and among people.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::context::CollectionContext;
use crate::model::{GroupBy, QuestionRef, Role, Score, Voice, half_up};
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::{open_at, points, signed, tenths};
use crate::report::omitted::Part;
use crate::scoring::{
    Continuity, Groups, Period, Precision, QuestionFigures, Subject, compared_questions, difference,
};

/// How many questions of a kind are shown.
const SHOWN: usize = 5;

/// What is shown of the answers of a group to a question.
struct Answered {
    voice: Voice,
    period: Option<Period>,
    at: (usize, usize),
    figures: QuestionFigures,
}

impl Answered {
    fn mean(&self) -> Option<Score> {
        self.figures.mean
    }

    fn shown(&self) -> String {
        let mean = self.mean().map(points).unwrap_or_default();
        open_at(self.figures.end, &mean)
    }
}

/// A line of a table, and by how much it differs.
struct Line {
    differs: Decimal,
    cells: Vec<String>,
}

/// The tables, as far as there is something to show.
pub fn add(context: &CollectionContext<'_>, document: &mut Document) {
    if context.report.mode.omitted.has(Part::Answers) {
        return;
    }
    let words = context.words;
    let [departments, roles, everybody] = &context.report.groups;
    let everybody = answered(context, everybody, GroupBy::Date);
    let tables = [
        (words.by_role_head.to_vec(), by_role(context, &answered(context, roles, GroupBy::Role))),
        (
            words.by_department_head.to_vec(),
            by_department(context, &answered(context, departments, GroupBy::Department)),
        ),
        (words.moved_head.to_vec(), moved(context, &everybody)),
        (words.divided_head.to_vec(), divided(context, &everybody)),
    ];
    let shown = tables.into_iter().filter(|(_, lines)| !lines.is_empty());
    let grids: Vec<_> = shown.map(|(head, lines)| grid(&head, lines)).collect();
    if !grids.is_empty() {
        document.push(Block::Heading(words.questions.into()));
        document.blocks.extend(grids.into_iter().map(Block::Grid));
        document.push(Block::Note(words.questions_use.into()));
    }
}

fn answered(context: &CollectionContext<'_>, groups: &Groups, by: GroupBy) -> Vec<Answered> {
    let precision = Precision::from(context.report.min_group);
    let mut all = Vec::new();
    let taken: Result<(), std::convert::Infallible> =
        compared_questions(groups, precision, by, |group, asked| {
            let at = (asked.at.aspect, asked.at.question);
            let (voice, period) = (group.voice, group.period);
            let shown = asked.figures.filter(|figures| figures.mean.is_some());
            all.extend(shown.map(|figures| Answered { voice, period, at, figures }));
            Ok(())
        });
    let Ok(()) = taken;
    all
}

fn grid(head: &[&str], mut lines: Vec<Line>) -> Grid {
    lines.sort_by_key(|line| Reverse(line.differs));
    lines.truncate(SHOWN);
    let head = head.iter().map(|title| (*title).to_owned());
    let head: Vec<_> = head.collect();
    let (rows, figures) =
        (lines.into_iter().map(|line| line.cells).collect(), (1..head.len()).collect());
    Grid { head, rows, figures, ..Grid::default() }
}

/// The answers in the newest period, by question.
fn newest(all: &[Answered]) -> BTreeMap<(usize, usize), Vec<&Answered>> {
    let newest = all.iter().map(|one| one.period).max().flatten();
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.period == newest) {
        found.entry(one.at).or_default().push(one);
    }
    found
}

fn text<'r>(context: &CollectionContext<'r>, (aspect, question): (usize, usize)) -> &'r str {
    let at = QuestionRef { aspect, question };
    context.report.questionnaires.question(at).text.get(context.report.mode.language)
}

fn by_role(context: &CollectionContext<'_>, all: &[Answered]) -> Vec<Line> {
    let lines = newest(all).into_iter().filter_map(|(at, roles)| {
        let of = |role| roles.iter().find(|one| one.voice == Voice::Role(Some(role)));
        let [leaders, employees] = [of(Role::Leader)?, of(Role::Employee)?];
        let gap = difference(leaders.mean()?, employees.mean()?);
        let cells = [leaders.shown(), employees.shown(), change(context, gap)];
        line(context, at, gap, cells)
    });
    lines.collect()
}

fn by_department(context: &CollectionContext<'_>, all: &[Answered]) -> Vec<Line> {
    let lines = newest(all).into_iter().filter_map(|(at, groups)| {
        let lowest = groups.iter().min_by_key(|one| one.mean())?;
        let highest = groups.iter().max_by_key(|one| one.mean())?;
        let range = difference(highest.mean()?, lowest.mean()?);
        let cells = [lowest.shown(), highest.shown(), groups.len().to_string()];
        line(context, at, range, cells)
    });
    lines.collect()
}

/// The changes since the period before, in aspects that were asked the same.
fn moved(context: &CollectionContext<'_>, all: &[Answered]) -> Vec<Line> {
    let Some(total) = &context.comparison.total else { return Vec::new() };
    let [.., before, now] = total.periods.as_slice() else { return Vec::new() };
    let is_same = |aspect: usize| {
        let place = |subject: &Subject| *subject == Subject::Aspect(aspect);
        let index = context.comparison.subjects.iter().position(place);
        let since = index.and_then(|index| now.cells[index].before);
        since.is_some_and(|since| since.continuity == Continuity::Same)
    };
    let then = |one: &Answered| {
        let is_then = |other: &&Answered| {
            (other.at, other.voice, other.period) == (one.at, one.voice, before.period)
        };
        all.iter().find(is_then)
    };
    let now = all.iter().filter(|one| one.period == now.period && is_same(one.at.0));
    let lines = now.filter_map(|one| {
        let then = then(one)?;
        let by = difference(one.mean()?, then.mean()?);
        line(context, one.at, by, [then.shown(), one.shown(), change(context, by)])
    });
    lines.collect()
}

/// Where people answer most differently; told of as many as that may be told of.
fn divided(context: &CollectionContext<'_>, all: &[Answered]) -> Vec<Line> {
    let language = context.report.mode.language;
    let people = newest(all).into_iter().filter_map(|(at, groups)| {
        let one = groups.into_iter().find(|one| one.voice == Voice::People)?;
        let agreement = one.figures.agreement?;
        let differs = Decimal::ONE - agreement;
        line(context, at, differs, [one.shown(), tenths(language, agreement)])
    });
    people.collect()
}

fn line<const N: usize>(
    context: &CollectionContext<'_>,
    at: (usize, usize),
    differs: Decimal,
    cells: [String; N],
) -> Option<Line> {
    let cells = std::iter::once(text(context, at).to_owned()).chain(cells).collect();
    (!differs.is_zero()).then(|| Line { differs: differs.abs(), cells })
}

fn change(context: &CollectionContext<'_>, by: Decimal) -> String {
    signed(context.report.mode.language, half_up(by, 0))
}
