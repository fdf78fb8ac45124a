//! Groups side by side, and beside themselves in the period before.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::{
    Columns, Continuity, Direction, Figures, Group, Groups, History, Interval, Moments, NamedGroup,
    Period, Precision, Resolution, RoleGap, Subject,
};
use crate::model::{GroupBy, Levels, Questionnaires, Role, Score, Share, Voice, half_up};

/// Groups with the figures that may be shown; there are no others in it.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What is compared, in the order of all cells.
    pub subjects: Vec<Subject>,
    /// The groups in the order of their first sheet.
    pub groups: Vec<ComparedGroup>,
    /// All people of them together, or where only groups have answered, these; nothing if there is but one.
    pub total: Option<ComparedGroup>,
    /// How far leaders are above employees, where roles are told apart.
    pub role_gaps: Vec<RoleGap>,
}

/// A group in each period.
#[derive(Clone, Debug)]
pub struct ComparedGroup {
    /// Its name; empty for sheets that do not say.
    pub name: String,
    /// Whose sheets these are.
    pub voice: Voice,
    /// The periods it has sheets in, those without a date first.
    pub periods: Vec<ComparedPeriod>,
    /// What it answered as a group beside its people; never averaged with them.
    pub own: Vec<ComparedPeriod>,
}

/// A group in a period.
#[derive(Clone, Debug)]
pub struct ComparedPeriod {
    /// The period; none for sheets without a date.
    pub period: Option<Period>,
    /// How many sheets there are, with or without a score.
    pub sheets: u32,
    /// How many people answered: at least, where some of them have several sheets.
    pub people: u32,
    /// One cell for each subject.
    pub cells: Vec<Compared>,
}

/// One subject of a group in a period.
#[derive(Clone, Debug)]
pub struct Compared {
    /// How many sheets have a score.
    pub count: u32,
    /// Whether there are figures that are not shown.
    pub hidden: bool,
    /// The figures, if there are any that may be shown.
    pub figures: Option<Figures>,
    /// The same in the group's period before, if there is one.
    pub before: Option<Before>,
}

/// The period before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// How many sheets had a score.
    pub count: u32,
    /// By how many points the mean has risen, or fallen, on the questions that all sheets of both periods
    /// were asked; nothing where one of them is not shown, and where there is a break.
    pub change: Option<Decimal>,
    /// The 95 % interval of the change; none where one of the means has none, and of overall where the
    /// questions are not the same.
    pub interval: Option<Interval>,
    /// What that says; none with fewer than five people before or now.
    pub direction: Option<Direction>,
    /// How many of today's scored questions these are; none if the questionnaire does not say.
    pub basis: Option<Share>,
    /// Whether the two periods were asked the same.
    pub continuity: Continuity,
}

impl Before {
    /// Whether a difference would not come from the answers alone.
    pub fn is_break(&self) -> bool {
        self.continuity == Continuity::Break
    }
}

impl Comparison {
    /// Compares groups, and shows of them what the rule for small groups allows. What was counted of a
    /// group is forgotten when its figures are known.
    pub fn of(
        groups: Groups,
        questionnaires: &Questionnaires,
        precision: Precision,
        by: GroupBy,
    ) -> Self {
        let columns = groups.columns().clone();
        let mut named = groups.into_order();
        let mut role_gaps = Vec::new();
        if by.has_roles() {
            role_gaps = RoleGap::all(&named, &columns, precision);
        }
        if by == GroupBy::Role {
            named = by_role(named, &columns);
        }
        let total = total(&named, &columns);
        let history = History::of(questionnaires);
        let over_time = OverTime { questionnaires, history, columns: &columns, precision, by };
        let beside = beside_hidden(&named, by, precision);
        let compared = named.into_iter().map(|named| over_time.compared(&named, &beside));
        let groups = beside_people(compared);
        let total = total.map(|total| over_time.compared(&total, &HashSet::new()));
        Self { subjects: columns.subjects().to_vec(), groups, total, role_gaps }
    }
}

/// The departments and periods in which a role is hidden; of all departments together the name is empty.
fn beside_hidden(
    named: &[NamedGroup],
    by: GroupBy,
    precision: Precision,
) -> HashSet<(Box<str>, Option<Period>)> {
    let roles = named.iter().filter(|named| matches!(named.voice, Voice::Role(_)));
    let periods = roles.flat_map(|named| named.periods.iter().map(move |period| (named, period)));
    let hidden = periods.filter(|(_, (_, group))| precision.of(group.all_people()).is_none());
    hidden.map(|(named, (period, _))| (role_family(named, by), *period)).collect()
}

/// What roles are told apart in: a department, or all of them.
fn role_family(named: &NamedGroup, by: GroupBy) -> Box<str> {
    if by == GroupBy::Role { "".into() } else { named.name.clone() }
}

/// Puts what departments answered as groups beside their people.
fn beside_people(compared: impl Iterator<Item = ComparedGroup>) -> Vec<ComparedGroup> {
    let (own, mut groups): (Vec<_>, Vec<_>) =
        compared.enumerate().partition(|(_, group)| group.voice == Voice::Itself);
    if !own.is_empty() {
        let places = groups.iter().enumerate();
        let places = places.filter(|(_, (_, group))| group.voice == Voice::People);
        let places: HashMap<_, _> =
            places.map(|(place, (_, group))| (group.name.clone(), place)).collect();
        for (order, alone) in own {
            match places.get(&alone.name) {
                Some(place) => groups[*place].1.own = alone.periods,
                None => groups.push((order, alone)),
            }
        }
        groups.sort_by_key(|(order, _)| *order);
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The roles of all departments together.
pub(super) fn by_role(named: Vec<NamedGroup>, columns: &Columns) -> Vec<NamedGroup> {
    let mut roles: Vec<NamedGroup> = Vec::new();
    for department in named {
        let voice = department.voice;
        let place = roles.iter().position(|role| role.voice == voice).unwrap_or_else(|| {
            let name = voice.role().map_or("", Role::name).into();
            roles.push(NamedGroup { name, voice, periods: Vec::new() });
            roles.len() - 1
        });
        for (period, group) in &department.periods {
            roles[place].at(*period, columns).merge(group);
        }
    }
    roles
}

/// All people as one group, or where only groups have answered, these; nothing if they are one already.
fn total(groups: &[NamedGroup], columns: &Columns) -> Option<NamedGroup> {
    let has_people = groups.iter().any(|named| named.voice != Voice::Itself);
    let voice = if has_people { Voice::People } else { Voice::Itself };
    let mut all = NamedGroup { name: "".into(), voice, periods: Vec::new() };
    let members = groups.iter().filter(|named| (named.voice == Voice::Itself) != has_people);
    members.clone().nth(1)?;
    for (period, group) in members.flat_map(|named| &named.periods) {
        all.at(*period, columns).merge(group);
    }
    Some(all)
}

/// What it takes to see groups beside themselves.
struct OverTime<'a> {
    questionnaires: &'a Questionnaires,
    history: History<'a>,
    columns: &'a Columns,
    precision: Precision,
    by: GroupBy,
}

/// A group in a period, with what may be shown of it.
struct PeriodRow<'g> {
    group: &'g Group,
    precision: Precision,
    cells: Vec<Compared>,
}

impl OverTime<'_> {
    /// A group in each period.
    fn compared(
        &self,
        named: &NamedGroup,
        beside: &HashSet<(Box<str>, Option<Period>)>,
    ) -> ComparedGroup {
        // What was answered as a group is nobody's private answer.
        let itself = named.voice == Voice::Itself;
        let precision = if itself { Precision::from(1) } else { self.precision };
        let mut before: Option<PeriodRow<'_>> = None;
        let mut periods = Vec::new();
        for (period, group) in &named.periods {
            let is_role = matches!(named.voice, Voice::Role(_));
            let place = (role_family(named, self.by), *period);
            let is_beside = is_role && beside.contains(&place);
            let precision = if is_beside { precision.beside_hidden() } else { precision };
            let mut row = self.row(group, precision);
            if let Some(before) = &before {
                let since = self.since(before, &row);
                for (cell, since) in row.cells.iter_mut().zip(since) {
                    cell.before = Some(since);
                }
            }
            let (period, sheets, cells) = (*period, group.sheets, row.cells.clone());
            let people = group.all_people();
            periods.push(ComparedPeriod { period, sheets, people, cells });
            before = period.is_some().then_some(row);
        }
        let (name, voice) = (named.name.to_string(), named.voice);
        ComparedGroup { name, voice, periods, own: Vec::new() }
    }

    /// A group's figures, without what was before.
    fn row<'g>(&self, group: &'g Group, precision: Precision) -> PeriodRow<'g> {
        let cells = self.columns.subjects().iter().enumerate().map(|(index, subject)| {
            let levels = levels(self.questionnaires, *subject);
            let figures = levels.and_then(|levels| {
                Figures::of(group, self.columns, (index, *subject), levels, precision)
            });
            let count = group.count(index);
            Compared { count, hidden: count > 0 && figures.is_none(), figures, before: None }
        });
        PeriodRow { group, precision, cells: cells.collect() }
    }

    /// What has become of each subject since the period before.
    fn since(&self, before: &PeriodRow<'_>, now: &PeriodRow<'_>) -> Vec<Before> {
        let versions = |aspect: usize| {
            let at_hand = self.questionnaires.at(aspect).version;
            let [before, now] =
                [before, now].map(|row| row.group.earlier.range(aspect, row.group.sheets, at_hand));
            (before.0.min(now.0), before.1.max(now.1))
        };
        let (mut all, mut aspects) = (Vec::new(), Vec::new());
        for (index, subject) in self.columns.subjects().iter().enumerate() {
            let on = self.history.between(*subject, &versions);
            let means = now.mean(index).zip(before.mean(index));
            let change = means.and_then(|means| match (on.continuity, subject) {
                (Continuity::Break, _) => None,
                (Continuity::Same, _) => Some(Points::between(means)),
                (Continuity::Partly, Subject::Overall) => Points::mean(&aspects),
                (Continuity::Partly, _) => {
                    let column = self.columns.on(*subject, on.era)?;
                    let means = now.mean_on(column).zip(before.mean_on(column));
                    means.map(Points::between)
                }
            });
            if let Subject::Aspect(aspect) = subject {
                let weight = self.questionnaires.weight(*aspect);
                aspects.push(change.map(|change| (weight, change)));
            }
            let column = match on.continuity {
                Continuity::Break => None,
                Continuity::Same => Some(index),
                Continuity::Partly => self.columns.on(*subject, on.era),
            };
            let change = change.map(Points::rounded);
            let sides = [before, now].map(|row| Side { row, column, cell: &row.cells[index] });
            let chance = change.and_then(|change| Chance::of(change, sides));
            all.push(Before {
                count: before.cells[index].count,
                change,
                interval: chance.and_then(|chance| chance.interval),
                direction: chance.and_then(|chance| chance.direction),
                basis: on.basis,
                continuity: on.continuity,
            });
        }
        all
    }
}

impl PeriodRow<'_> {
    /// The mean of a subject as it is shown, and how exact it is.
    fn mean(&self, subject: usize) -> Option<(Score, Resolution)> {
        let figures = self.cells[subject].figures.as_ref()?;
        Some((figures.mean, figures.resolution))
    }

    /// The mean on unchanged questions, by column, as far as it may be shown.
    fn mean_on(&self, column: usize) -> Option<(Score, Resolution)> {
        let moments = &self.group.unchanged[column - self.cells.len()];
        let resolution = self.precision.of(self.group.people(column))?;
        Some((resolution.mean(moments.mean()?).0, resolution))
    }
}

/// One side of a change.
#[derive(Clone, Copy)]
struct Side<'r, 'g> {
    row: &'r PeriodRow<'g>,
    /// The column whose means are compared, if there is one.
    column: Option<usize>,
    /// What is shown of the subject.
    cell: &'r Compared,
}

impl Side<'_, '_> {
    fn moments(&self) -> Option<(&Moments, u32)> {
        let (group, column) = (self.row.group, self.column?);
        let subjects = group.tallies.len();
        let moments = group.tallies.get(column).map(super::Tally::moments);
        let moments = moments.or_else(|| group.unchanged.get(column.checked_sub(subjects)?))?;
        Some((moments, group.people(column)))
    }
}

/// How far a change may come from chance.
#[derive(Clone, Copy)]
struct Chance {
    interval: Option<Interval>,
    direction: Option<Direction>,
}

impl Chance {
    fn of(change: Decimal, sides: [Side<'_, '_>; 2]) -> Option<Self> {
        let [(before, one), (now, other)] = [sides[0].moments()?, sides[1].moments()?];
        let exact = Interval::of_change(before, now)?;
        let direction = exact.direction();
        let figures = [sides[0].cell.figures.as_ref()?, sides[1].cell.figures.as_ref()?];
        let interval = if figures.iter().all(|figures| figures.resolution.is_exact()) {
            Some(exact)
        } else if before.count == sides[0].cell.count && now.count == sides[1].cell.count {
            let shown =
                |figures: &Figures| Some((figures.count, figures.spread?, figures.resolution));
            let shown = shown(figures[0]).zip(shown(figures[1]));
            shown.and_then(|(before, now)| Interval::shown_change(change, [before, now], direction))
        } else {
            None
        };
        // A change that is rounded away, or to the other side, is not said to be one.
        let is_seen = match direction {
            Direction::Up => change > Decimal::ZERO,
            Direction::Down => change < Decimal::ZERO,
            Direction::Unclear => true,
        };
        let direction = if is_seen { direction } else { Direction::Unclear };
        let enough = one.min(other) >= Direction::LEAST;
        Some(Self { interval, direction: enough.then_some(direction) })
    }
}

/// A difference in points, and how exact it is.
#[derive(Clone, Copy)]
struct Points(Decimal, Resolution);

impl Points {
    /// By how many points a mean is above another, or below it.
    fn between((now, before): ((Score, Resolution), (Score, Resolution))) -> Self {
        Self(now.0.decimal(12) - before.0.decimal(12), now.1.coarser(before.1))
    }

    /// The weighted mean of some; none if one of them is missing.
    fn mean(all: &[Option<(u32, Self)>]) -> Option<Self> {
        let (mut sum, mut weights) = (Decimal::ZERO, Decimal::ZERO);
        let mut resolution = Resolution::EXACT;
        for one in all {
            let (weight, Self(points, other)) = (*one)?;
            sum += Decimal::from(weight) * points;
            weights += Decimal::from(weight);
            resolution = resolution.coarser(other);
        }
        Some(Self(sum.checked_div(weights)?, resolution))
    }

    /// In steps, or with more decimals than are shown, but fewer than the scores were rounded by.
    fn rounded(self) -> Decimal {
        half_up(self.1.rounded(self.0), 10)
    }
}

/// By how many points a score is above another, or below it; more decimals than are shown, but fewer
/// than the scores were rounded by.
pub fn difference(now: Score, before: Score) -> Decimal {
    Points::between(((now, Resolution::EXACT), (before, Resolution::EXACT))).rounded()
}

/// The levels that a subject's scores are on.
pub fn levels(questionnaires: &Questionnaires, subject: Subject) -> Option<&Levels> {
    match subject {
        Subject::Aspect(aspect) | Subject::Theme(aspect, _) => {
            Some(&questionnaires.at(aspect).levels)
        }
        Subject::Overall => questionnaires.overall_levels(),
    }
}
