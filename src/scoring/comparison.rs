//! Groups side by side, and beside themselves in the period before.

use std::collections::HashMap;

use super::hidden_roles::{HiddenRoles, is_hidden};
use super::over_time::OverTime;
use super::responses::Responses;
use super::{
    Columns, ComparedGroup, Group, Groups, NamedGroup, Period, Precision, RoleGap, Subject,
};
use crate::model::{GroupBy, Invited, Questionnaires, Role, Voice};

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
    /// Whether it is told how many people were invited.
    pub tells_invited: bool,
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
        Self::with_invited(groups, questionnaires, (precision, by), None)
    }

    /// The same where it may be known how many people were invited: those from whom nothing came are groups
    /// as well.
    pub fn with_invited(
        groups: Groups,
        questionnaires: &Questionnaires,
        (precision, by): (Precision, GroupBy),
        invited: Option<&Invited>,
    ) -> Self {
        let columns = groups.columns().clone();
        let mut named = groups.into_order();
        let mut role_gaps = Vec::new();
        if by.has_roles() {
            role_gaps = RoleGap::all(&named, &columns, precision);
        }
        let responses = Responses::of(invited, by, &named);
        responses.add_silent(&mut named, &columns);
        if by == GroupBy::Role {
            named = by_role(named, &columns);
        }
        let total = total(&named, &columns);
        let is_hidden = |group: &Group, column| is_hidden(group, column, precision);
        let hidden = HiddenRoles::of(named.iter(), by, columns.count(), is_hidden);
        let over_time = OverTime::of(questionnaires, &columns, precision, hidden);
        let compared = named
            .into_iter()
            .map(|named| over_time.compared(&named, |period| responses.invited(&named, period)));
        let groups = beside_people(compared);
        let total = total.map(|total| {
            over_time.compared(&total, |period| responses.everybody(total.voice, period))
        });
        let subjects = columns.subjects().to_vec();
        Self { subjects, groups, total, role_gaps, tells_invited: invited.is_some() }
    }

    /// The newest period that people answered in, which those invited are counted for; none where only groups
    /// have answered.
    pub fn newest_of_people(&self) -> Option<Option<Period>> {
        let people = self.groups.iter().filter(|group| group.voice != Voice::Itself);
        people.flat_map(|group| &group.periods).map(|at| at.period).max()
    }
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
