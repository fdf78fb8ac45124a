//! How many of those who were invited answered.

use std::collections::HashMap;

use super::{Columns, Group, NamedGroup, Period};
use crate::model::{GroupBy, Invited, Voice};

/// How many people of each group were invited: to the newest period, as nothing says when else.
pub struct Responses<'a> {
    by: GroupBy,
    /// The numbers, and the period that they are of; none where none were given, or nobody has answered.
    invited: Option<(&'a Invited, Option<Period>)>,
    /// Whether somebody answered for a department that is not told of; with roles, by voice.
    untold: Vec<Voice>,
}

impl<'a> Responses<'a> {
    /// Those of what was counted by department, and in it by role where roles are told apart.
    pub fn of(invited: Option<&'a Invited>, by: GroupBy, named: &[NamedGroup]) -> Self {
        let people = || named.iter().filter(|named| named.voice != Voice::Itself);
        let periods = people().flat_map(|named| &named.periods).map(|(period, _)| *period);
        let invited = invited.zip(periods.max());
        let mut untold = Vec::new();
        if let Some((told, newest)) = invited {
            let answered = |named: &&NamedGroup| named.periods.iter().any(|(at, _)| *at == newest);
            for NamedGroup { name, voice, .. } in people().filter(answered) {
                if !told.names(name) {
                    untold.push(Voice::People);
                }
                if told.count(name, *voice).is_none() {
                    untold.push(*voice);
                }
            }
        }
        Self { by, invited, untold }
    }

    /// Adds the groups that were invited and from whom nothing came.
    pub fn add_silent(&self, named: &mut Vec<NamedGroup>, columns: &Columns) {
        let Some((invited, newest)) = self.invited else { return };
        let places = named.iter().enumerate();
        let places = places.map(|(place, group)| ((group.name.to_lowercase(), group.voice), place));
        let places: HashMap<_, _> = places.collect();
        for (name, voice) in invited.groups(self.by) {
            if let Some(place) = places.get(&(name.to_lowercase(), voice)) {
                named[*place].at(newest, columns);
            } else {
                let periods = vec![(newest, Group::empty(columns))];
                named.push(NamedGroup { name: name.into(), voice, periods });
            }
        }
    }

    /// How many people of a group were invited in a period.
    pub fn invited(&self, group: &NamedGroup, period: Option<Period>) -> Option<u32> {
        let (invited, newest) = self.invited?;
        match self.by {
            _ if period != newest => None,
            GroupBy::Department | GroupBy::DepartmentRole => {
                invited.count(&group.name, group.voice)
            }
            GroupBy::Role => self.everybody(group.voice, period),
            GroupBy::Area | GroupBy::Date => None,
        }
    }

    /// How many people of all departments together were invited in a period.
    pub fn everybody(&self, voice: Voice, period: Option<Period>) -> Option<u32> {
        let (invited, newest) = self.invited?;
        let is_told = period == newest && !self.untold.contains(&voice);
        is_told.then(|| invited.total(voice)).flatten()
    }
}
