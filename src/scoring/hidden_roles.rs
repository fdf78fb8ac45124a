//! Roles that are too small to be shown beside others that are not.

use std::collections::HashMap;

use super::{Group, NamedGroup, Period, Precision};
use crate::model::{GroupBy, Voice};

/// In which columns a role is hidden, by what roles are told apart in: a department, or with an empty name all
/// of them, and a period.
pub struct HiddenRoles {
    by: GroupBy,
    columns: HashMap<(Box<str>, Option<Period>), Vec<bool>>,
}

impl HiddenRoles {
    /// Those among these groups, in so many columns.
    pub fn of<'g>(
        named: impl Iterator<Item = &'g NamedGroup>,
        by: GroupBy,
        columns: usize,
        is_hidden: impl Fn(&Group, usize) -> bool,
    ) -> Self {
        let mut all = Self { by, columns: HashMap::new() };
        for named in named.filter(|named| matches!(named.voice, Voice::Role(_))) {
            for (period, group) in &named.periods {
                let hidden = (0..columns).map(|column| is_hidden(group, column));
                let place = (all.family(named), *period);
                let known = all.columns.entry(place).or_insert_with(|| vec![false; columns]);
                known.iter_mut().zip(hidden).for_each(|(known, one)| *known |= one);
            }
        }
        all
    }

    /// In which columns of a role's period another one is hidden; nothing where that is nowhere.
    pub fn beside(&self, named: &NamedGroup, period: Option<Period>) -> &[bool] {
        let is_role = matches!(named.voice, Voice::Role(_));
        let found = is_role.then(|| self.columns.get(&(self.family(named), period))).flatten();
        found.map_or(&[], Vec::as_slice)
    }

    fn family(&self, named: &NamedGroup) -> Box<str> {
        if self.by == GroupBy::Role { "".into() } else { named.name.clone() }
    }
}

/// Whether a group has figures in a column that are not shown.
pub fn is_hidden(group: &Group, column: usize, precision: Precision) -> bool {
    group.count(column) > 0 && precision.of(group.people(column)).is_none()
}
