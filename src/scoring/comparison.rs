//! Groups side by side, and beside themselves in the period before.

use rust_decimal::Decimal;

use super::{
    Columns, Continuity, Figures, Group, Groups, History, NamedGroup, Period, Subject, Suppression,
    Visible,
};
use crate::model::{Levels, Questionnaires, Score, Share, half_up};

/// Groups with the figures that may be shown; there are no others in it.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What is compared, in the order of all cells.
    pub subjects: Vec<Subject>,
    /// The groups in the order of their first sheet.
    pub groups: Vec<ComparedGroup>,
    /// All of them together; nothing if there is but one group.
    pub total: Option<ComparedGroup>,
}

/// A group in each period.
#[derive(Clone, Debug)]
pub struct ComparedGroup {
    /// Its name; empty for sheets that do not say.
    pub name: String,
    /// The periods it has sheets in, those without a date first.
    pub periods: Vec<ComparedPeriod>,
}

/// A group in a period.
#[derive(Clone, Debug)]
pub struct ComparedPeriod {
    /// The period; none for sheets without a date.
    pub period: Option<Period>,
    /// How many sheets there are, with or without a score.
    pub sheets: u32,
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
    pub fn of(groups: Groups, questionnaires: &Questionnaires, suppression: Suppression) -> Self {
        let columns = groups.columns().clone();
        let mut named = groups.into_order();
        let (several, parts) = (named.len() > 1, named.len());
        named.push(total(&named, &columns));
        let mut shown = shown(&columns, &named, suppression);
        let history = History::of(questionnaires);
        let over_time = OverTime { questionnaires, history, columns: &columns };
        let mut compared: Vec<_> =
            named.into_iter().map(|named| over_time.compared(&named, &mut shown)).collect();
        let total = compared.split_off(parts).pop().filter(|_| several);
        Self { subjects: columns.subjects().to_vec(), groups: compared, total }
    }
}

/// All groups as one.
fn total(groups: &[NamedGroup], columns: &Columns) -> NamedGroup {
    let mut all = NamedGroup { name: "".into(), periods: Vec::new() };
    for (period, group) in groups.iter().flat_map(|named| &named.periods) {
        all.at(*period, columns).merge(group);
    }
    all
}

/// What may be shown, for each group (the last is the total) and each of its periods: one flag a column.
fn shown(
    columns: &Columns,
    named: &[NamedGroup],
    suppression: Suppression,
) -> std::vec::IntoIter<Vec<bool>> {
    let Some((total, groups)) = named.split_last() else { return Vec::new().into_iter() };
    let mut flags: Vec<Vec<Vec<bool>>> =
        named.iter().map(|named| vec![Vec::new(); named.periods.len()]).collect();
    let mut places = vec![Vec::new(); total.periods.len()];
    for (index, group) in groups.iter().enumerate() {
        for (place, (period, _)) in group.periods.iter().enumerate() {
            let at = total.periods.binary_search_by_key(period, |(period, _)| *period);
            // The total has each period of its groups.
            places[at.unwrap_or_else(|at| at)].push((index, place));
        }
    }
    for (at, places) in places.into_iter().enumerate() {
        let members: Vec<_> =
            places.iter().map(|(index, place)| &groups[*index].periods[*place].1).collect();
        let mut visible = suppression.of(columns, &members);
        close(columns, &mut visible);
        for ((index, place), visible) in places.into_iter().zip(visible.groups) {
            flags[index][place] = visible;
        }
        flags[groups.len()][at] = visible.total;
    }
    flags.into_iter().flatten().collect::<Vec<_>>().into_iter()
}

/// Shows scores on unchanged questions only where the same groups are hidden as in the subject itself: of
/// a group whose sheets are all that early, both are the same figure.
fn close(columns: &Columns, visible: &mut Visible) {
    let first = columns.subjects().len();
    for (column, (subject, _)) in (first..).zip(columns.unchanged()) {
        let own = columns.subjects().iter().position(|other| other == subject);
        let differs = |flags: &Vec<bool>| own.is_none_or(|own| flags[own] != flags[column]);
        if visible.groups.iter().any(differs) || differs(&visible.total) {
            visible.groups.iter_mut().for_each(|flags| flags[column] = false);
            visible.total[column] = false;
        }
    }
}

/// What it takes to see groups beside themselves.
struct OverTime<'a> {
    questionnaires: &'a Questionnaires,
    history: History<'a>,
    columns: &'a Columns,
}

/// A group in a period, with what may be shown of it.
struct PeriodRow<'g> {
    group: &'g Group,
    shown: Vec<bool>,
    cells: Vec<Compared>,
}

impl OverTime<'_> {
    /// A group in each period; `shown` tells what may be shown in each.
    fn compared(
        &self,
        named: &NamedGroup,
        shown: &mut impl Iterator<Item = Vec<bool>>,
    ) -> ComparedGroup {
        let mut before: Option<PeriodRow<'_>> = None;
        let mut periods = Vec::new();
        for ((period, group), shown) in named.periods.iter().zip(shown) {
            let mut row = self.row(group, shown);
            if let Some(before) = &before {
                let since = self.since(before, &row);
                for (cell, since) in row.cells.iter_mut().zip(since) {
                    cell.before = Some(since);
                }
            }
            let (period, sheets, cells) = (*period, group.sheets, row.cells.clone());
            periods.push(ComparedPeriod { period, sheets, cells });
            before = period.is_some().then_some(row);
        }
        ComparedGroup { name: named.name.to_string(), periods }
    }

    /// A group's figures, without what was before.
    fn row<'g>(&self, group: &'g Group, shown: Vec<bool>) -> PeriodRow<'g> {
        let subjects = self.columns.subjects().iter().zip(&group.tallies).zip(&shown);
        let cells = subjects.map(|((subject, tally), shown)| {
            let levels = levels(self.questionnaires, *subject);
            let figures = levels.and_then(|levels| Figures::of(tally, levels));
            let hidden = figures.is_some() && !shown;
            let figures = figures.filter(|_| *shown);
            Compared { count: tally.count(), hidden, figures, before: None }
        });
        PeriodRow { group, cells: cells.collect(), shown }
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
            all.push(Before {
                count: before.cells[index].count,
                change: change.map(Points::rounded),
                basis: on.basis,
                continuity: on.continuity,
            });
        }
        all
    }
}

impl PeriodRow<'_> {
    /// The mean of a subject, if it may be shown.
    fn mean(&self, subject: usize) -> Option<Score> {
        Some(self.cells[subject].figures.as_ref()?.mean)
    }

    /// The mean on unchanged questions, by column, if it may be shown.
    fn mean_on(&self, column: usize) -> Option<Score> {
        let moments = &self.group.unchanged[column - self.cells.len()];
        moments.mean().filter(|_| self.shown[column])
    }
}

/// A difference in points.
#[derive(Clone, Copy)]
struct Points(Decimal);

impl Points {
    /// By how many points a score is above another, or below it.
    fn between((now, before): (Score, Score)) -> Self {
        Self(now.decimal(12) - before.decimal(12))
    }

    /// The weighted mean of some; none if one of them is missing.
    fn mean(all: &[Option<(u32, Self)>]) -> Option<Self> {
        let (mut sum, mut weights) = (Decimal::ZERO, Decimal::ZERO);
        for one in all {
            let (weight, points) = (*one)?;
            sum += Decimal::from(weight) * points.0;
            weights += Decimal::from(weight);
        }
        sum.checked_div(weights).map(Self)
    }

    /// More decimals than are shown, but fewer than the scores were rounded by.
    fn rounded(self) -> Decimal {
        half_up(self.0, 10)
    }
}

/// By how many points a score is above another, or below it; more decimals than are shown, but fewer
/// than the scores were rounded by.
pub fn difference(now: Score, before: Score) -> Decimal {
    Points::between((now, before)).rounded()
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
