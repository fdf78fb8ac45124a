//! Groups beside themselves in the period before.

use super::change::{Chance, PeriodRow, Points, Side};
use super::compared::levels;
use super::hidden_roles::HiddenRoles;
use super::{
    Before, Columns, Compared, ComparedGroup, ComparedPeriod, Continuity, Figures, Group, History,
    NamedGroup, Period, Precision, Subject,
};
use crate::model::Questionnaires;

/// What it takes to see groups beside themselves.
pub struct OverTime<'a> {
    questionnaires: &'a Questionnaires,
    history: History<'a>,
    columns: &'a Columns,
    /// How exactly each column may be shown.
    precision: Vec<Precision>,
    hidden: HiddenRoles,
}

impl<'a> OverTime<'a> {
    /// Of groups counted in these columns, some roles among which are hidden.
    pub fn of(
        questionnaires: &'a Questionnaires,
        columns: &'a Columns,
        precision: Precision,
        hidden: HiddenRoles,
    ) -> Self {
        let history = History::of(questionnaires);
        let subjects = columns.subjects().iter().map(|subject| history.questions(*subject, None));
        let unchanged = columns.unchanged().iter();
        let unchanged = unchanged.map(|(subject, era)| history.questions(*subject, Some(*era)));
        let precision = subjects.chain(unchanged).map(|questions| match questions {
            Some(1) => precision.on_question(),
            _ => precision,
        });
        let precision = precision.collect();
        Self { questionnaires, history, columns, precision, hidden }
    }

    /// A group in each period, to which so many people were invited if that is known.
    pub fn compared(
        &self,
        named: &NamedGroup,
        invited: impl Fn(Option<Period>) -> Option<u32>,
    ) -> ComparedGroup {
        let mut before: Option<PeriodRow<'_>> = None;
        let mut periods = Vec::new();
        for (period, group) in &named.periods {
            let beside = self.hidden.beside(named, *period);
            let precision = self.precision.iter().enumerate().map(|(column, precision)| {
                let precision = precision.of_voice(named.voice);
                let is_beside = beside.get(column).copied().unwrap_or_default();
                if is_beside { precision.beside_hidden() } else { precision }
            });
            let invited = invited(*period);
            let mut row = self.row((group, invited), precision.collect());
            if let Some(before) = &before {
                let since = self.since(before, &row);
                for (cell, since) in row.cells.iter_mut().zip(since) {
                    cell.before = Some(since);
                }
            }
            let (period, sheets, cells) = (*period, group.sheets, row.cells.clone());
            let people = group.all_people();
            let earlier = group.earlier.clone();
            periods.push(ComparedPeriod { period, sheets, people, invited, earlier, cells });
            before = period.is_some().then_some(row);
        }
        let (name, voice) = (named.name.to_string(), named.voice);
        ComparedGroup { name, voice, periods, own: Vec::new() }
    }

    /// A group's figures, without what was before.
    fn row<'g>(
        &self,
        (group, invited): (&'g Group, Option<u32>),
        precision: Vec<Precision>,
    ) -> PeriodRow<'g> {
        let cells = self.columns.subjects().iter().enumerate().map(|(index, subject)| {
            let levels = levels(self.questionnaires, *subject);
            let figures = levels.and_then(|levels| {
                let at = (index, *subject);
                Figures::of((group, invited), self.columns, at, levels, precision[index])
            });
            let count = group.count(index);
            Compared { count, hidden: count > 0 && figures.is_none(), figures, before: None }
        });
        let cells = cells.collect();
        PeriodRow { group, precision, cells }
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
            let column = match on.continuity {
                Continuity::Break => None,
                Continuity::Same => Some(index),
                Continuity::Partly => self.columns.on(*subject, on.era),
            };
            let sides = column.map(|column| [before, now].map(|row| Side { row, column }));
            let points = match (on.continuity, subject) {
                (Continuity::Partly, Subject::Overall) => Points::mean(&aspects),
                _ => sides.and_then(Points::between),
            };
            // A change stands beside both means, whatever it is made of.
            let points = points.filter(|_| before.shows(index) && now.shows(index));
            if let Subject::Aspect(aspect) = subject {
                aspects.push(points.map(|points| (self.questionnaires.weight(*aspect), points)));
            }
            let change = points.and_then(Points::rounded);
            let chance = change.zip(sides).and_then(|(change, sides)| Chance::of(change, sides));
            all.push(Before {
                count: before.cells[index].count,
                change,
                end: points.and_then(Points::end),
                is_at_end: points.is_some() && change.is_none(),
                interval: chance.and_then(|chance| chance.interval),
                direction: chance.and_then(|chance| chance.direction),
                basis: on.basis,
                continuity: on.continuity,
            });
        }
        all
    }
}
