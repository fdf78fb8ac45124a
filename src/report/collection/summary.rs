//! The first page: who answered, where they stand, what has moved, where leaders and employees differ, and
//! what to do together, in a few sentences and one picture.

use rust_decimal::Decimal;

use super::advised::CommonAdvices;
use super::common;
use super::context::{CollectionContext, GroupPeriod, rows};
use super::time::{self, Kind};
use crate::model::{Levels, Score, Voice, half_up};
use crate::report::advice::NAMED_FIRST;
use crate::report::document::{Bar, Block, Document, Mark, MarkKind};
use crate::report::figures::{group_mean, open_at, signed};
use crate::report::responses::responses;
use crate::report::scale::{Strip, StripRow};
use crate::report::strips::strips;
use crate::scoring::{Direction, Figures, RoleGap, Subject};
use crate::wording::decimal;

/// So many changes are named; more are for the table.
const CHANGES: usize = 4;

/// More departments than this cannot be told apart on a line.
const MEMBERS: usize = 60;

/// What the first page is made from.
pub struct Summary<'s, 'r> {
    pub newest: &'s [GroupPeriod<'r>],
    pub several: &'s [Kind<'r>],
    pub gaps: &'s [(Subject, RoleGap)],
    pub common: &'s CommonAdvices,
}

/// The sentences, the picture and what to do together.
pub fn add(context: &CollectionContext<'_>, summary: &Summary<'_, '_>, document: &mut Document) {
    let sentences = [
        Some(who(context, summary.newest)),
        responded(context, summary.newest),
        level(context, summary.newest),
        moved(context, summary.several),
        roles(context, summary.gaps),
    ];
    let sentences = sentences.into_iter().flatten().collect::<Vec<_>>();
    document.push(Block::Paragraph(sentences.join(" ")));
    let mut strips = picture(context, summary.newest);
    if let Some(last) = strips.last_mut().filter(|_| summary.newest.len() > 1) {
        last.caption = context.words.picture_use.into();
    }
    document.blocks.extend(strips.into_iter().map(Block::Strip));
    let first = common::first(context, summary.common, NAMED_FIRST);
    if !first.is_empty() {
        document.push(Block::Paragraph(context.words.together.into()));
        document.push(Block::Ordered(first));
    }
}

fn who(context: &CollectionContext<'_>, newest: &[GroupPeriod<'_>]) -> String {
    let people = newest.iter().filter(|row| row.voice != Voice::Itself);
    let (people, departments) =
        people.fold((0, 0), |(people, count), row| (people + u64::from(row.at.people), count + 1));
    let own = newest.len() - departments;
    let period = newest.first().map(|row| row.at.period);
    let is_one = newest.iter().all(|row| Some(row.at.period) == period);
    let period = period.flatten().filter(|_| is_one).map(|period| period.to_string());
    (context.words.who)(people, departments, own, period.as_deref())
}

/// How many of those invited answered, if that is known of everybody.
fn responded<'r>(context: &CollectionContext<'r>, newest: &[GroupPeriod<'r>]) -> Option<String> {
    let all = all(context, newest).filter(|all| all.at.invited.is_some())?;
    Some((context.words.responded)(&responses(context.report.mode.language, all.at)))
}

/// Everybody, or the only department.
fn all<'r>(context: &CollectionContext<'r>, newest: &[GroupPeriod<'r>]) -> Option<GroupPeriod<'r>> {
    let total = context.comparison.total.as_ref().and_then(|total| rows(total).next_back());
    total.or_else(|| newest.first().filter(|_| newest.len() == 1).copied())
}

/// The mean and the level of every aspect.
fn level<'r>(context: &CollectionContext<'r>, newest: &[GroupPeriod<'r>]) -> Option<String> {
    let (all, language) = (all(context, newest)?, context.report.mode.language);
    let subjects = context.subjects().into_iter().filter(|subject| *subject != Subject::Overall);
    let aspects = subjects.filter_map(|subject| {
        let figures = context.figures(&all, subject)?;
        let levels = context.levels(subject)?;
        let level = levels.get(figures.level)?.title.get(language);
        let mean = group_mean(language, levels, figures);
        Some((context.words.mean_in)(context.name(subject), &mean, level))
    });
    let aspects: Vec<_> = aspects.collect();
    (!aspects.is_empty()).then(|| (context.words.means)(&aspects))
}

/// What is clearly higher or lower than before.
fn moved(context: &CollectionContext<'_>, several: &[Kind<'_>]) -> Option<String> {
    let language = context.report.mode.language;
    let (mut clear, mut is_any) = ([Vec::new(), Vec::new()], [false; 2]);
    for (department, now) in time::newest(context, several) {
        for subject in context.subjects() {
            let before = context.cell(&now, subject).and_then(|cell| cell.before);
            let Some((before, change)) = before.and_then(|one| Some((one, one.change?))) else {
                continue;
            };
            is_any[usize::from(before.direction.is_none())] = true;
            let side = match before.direction {
                Some(Direction::Up) => 0,
                Some(Direction::Down) => 1,
                _ => continue,
            };
            let points = open_at(before.end, &signed(language, half_up(change, 1)));
            let aspect = context.name(subject);
            clear[side].push((context.words.change_in)(&department, aspect, &points));
        }
    }
    let [up, down] = clear;
    let [tested, plain] = is_any;
    // Where departments have a single sheet each, only everybody's change is tested.
    if tested && !(plain && up.is_empty() && down.is_empty()) {
        let [up, down] = [up, down].map(|mut all: Vec<String>| {
            let more = all.len().saturating_sub(CHANGES);
            all.truncate(CHANGES);
            all.extend((more > 0).then(|| (context.words.more_changes)(more)));
            all
        });
        return Some((context.words.clear_changes)(&up, &down));
    }
    let told = if plain { context.words.plain_changes } else { context.words.no_changes };
    (!several.is_empty()).then(|| told.to_owned())
}

/// The aspects on which leaders and employees differ most.
fn roles(context: &CollectionContext<'_>, gaps: &[(Subject, RoleGap)]) -> Option<String> {
    let aspects = gaps.iter().filter(|(subject, _)| *subject != Subject::Overall);
    let shown = aspects.filter_map(|(subject, gap)| Some((*subject, half_up(gap.within?, 1))));
    let shown: Vec<_> = shown.collect();
    let largest = shown.iter().max_by_key(|(_, gap)| gap.abs())?.1;
    if largest.is_zero() {
        return Some(context.words.roles_alike.to_owned());
    }
    let aspects = shown.iter().filter(|(_, gap)| *gap == largest);
    let aspects: Vec<_> = aspects.map(|(subject, _)| context.name(*subject).to_owned()).collect();
    let points = decimal(context.report.mode.language, largest.abs().normalize());
    Some((context.words.roles_differ)(&aspects, &points, largest > Decimal::ZERO))
}

/// Everybody's means on the levels, with the departments' beside them.
fn picture<'r>(context: &CollectionContext<'r>, newest: &[GroupPeriod<'r>]) -> Vec<Strip> {
    let language = context.report.mode.language;
    let Some(all) = all(context, newest) else { return Vec::new() };
    let rows = context.subjects().into_iter().filter_map(|subject| {
        let (figures, levels) = (context.figures(&all, subject)?, context.levels(subject)?);
        let members = newest.iter().filter_map(|row| context.figures(row, subject));
        let members: Vec<_> = members.collect();
        let is_drawn = (2..=MEMBERS).contains(&members.len());
        let marks = members.iter().filter(|_| is_drawn).map(|one| member(one.mean));
        let bar = Bar {
            label: context.name(subject).to_owned(),
            score: Some(figures.mean),
            figure: group_mean(language, levels, figures),
            words: range(context, levels, &members).unwrap_or_default(),
            marks: marks.collect(),
            ..Bar::default()
        };
        Some((levels, StripRow { bar, ..StripRow::default() }))
    });
    strips(rows, language)
}

fn member(score: Score) -> Mark {
    Mark { kind: MarkKind::Member, score, words: String::new() }
}

/// From the lowest to the highest of the departments' means.
fn range(context: &CollectionContext<'_>, levels: &Levels, members: &[&Figures]) -> Option<String> {
    let language = context.report.mode.language;
    let lowest = members.iter().min_by_key(|one| one.mean)?;
    let highest = members.iter().max_by_key(|one| one.mean)?;
    let said = |one: &Figures| group_mean(language, levels, one);
    (members.len() > 1)
        .then(|| (context.words.departments_from)(members.len(), &said(lowest), &said(highest)))
}
