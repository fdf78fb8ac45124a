//! Which figures of groups may be shown, so that nobody can be recognised in them.
//!
//! A figure of fewer sheets than a group must have is hidden, and so is whatever would give it away:
//!
//! - The groups of a period are parts of the total. What is hidden must be of at least two groups, and
//!   of enough sheets together, or it could be found by taking the other groups from the total; so the
//!   smallest neighbours are hidden as well, or, where there are none, the total is.
//! - An aspect is made of its themes, and overall of the aspects. It is shown only with all that it is
//!   made of. Even then it tells more than its parts about the sheets that lack some of them; these
//!   must be none, or enough.
//!
//! Sheets stand in one group and one period of a run, and periods are not added up, so nothing else
//! that is shown has anything in common. Everything that shows figures of groups asks here.

use super::{Columns, Group};

/// The rule for small groups.
#[derive(Clone, Copy, Debug)]
pub struct Suppression {
    least: u32,
}

/// What may be shown of the groups of one period, and of the total: one flag a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visible {
    /// For each group.
    pub groups: Vec<Vec<bool>>,
    /// For the total.
    pub total: Vec<bool>,
}

impl Suppression {
    /// The sheets a group must have for its figures to be shown, unless that is said otherwise.
    pub const LEAST: u32 = 5;

    /// Hides figures of fewer sheets than `least`; 1 hides nothing.
    pub const fn below(least: u32) -> Self {
        Self { least }
    }

    /// What may be shown of groups that have no sheet in common, and of all of them together.
    pub fn of(self, columns: &Columns, groups: &[&Group]) -> Visible {
        let all = |shown| vec![shown; columns.count()];
        let mut visible = Visible { groups: vec![all(true); groups.len()], total: all(true) };
        if self.least <= 1 {
            return visible;
        }
        let mut wholes = Vec::new();
        for (index, parts) in columns.parts().iter().enumerate() {
            if parts.is_empty() {
                self.part(index, groups, &mut visible);
            } else {
                wholes.push(index);
            }
        }
        for index in wholes {
            self.whole(columns, index, groups, &mut visible);
        }
        visible
    }

    /// Hides small groups, and the smallest neighbours until what is hidden is safe.
    fn part(self, index: usize, groups: &[&Group], visible: &mut Visible) {
        let count = |group: usize| groups[group].count(index);
        let (mut hidden, mut shown): (Vec<_>, Vec<_>) = (0..groups.len())
            .filter(|group| count(*group) > 0)
            .partition(|group| count(*group) < self.least);
        shown.sort_by_key(|group| std::cmp::Reverse(count(*group)));
        while !self.is_safe(hidden.iter().map(|group| count(*group))) {
            let Some(smallest) = shown.pop() else {
                visible.total[index] = false;
                break;
            };
            hidden.push(smallest);
        }
        for group in hidden {
            visible.groups[group][index] = false;
        }
    }

    /// Shows what is made of parts only with them, and only if the two together tell nothing of few
    /// sheets.
    fn whole(self, columns: &Columns, index: usize, groups: &[&Group], visible: &mut Visible) {
        let parts = &columns.parts()[index];
        // Parts that are made of parts tell something themselves; then nothing may be added to it.
        let deep = parts.iter().any(|part| !columns.parts()[*part].is_empty());
        let silent = |told: u64| told == 0 || (!deep && told >= u64::from(self.least));
        let mut hidden = Vec::new();
        for (group, shown) in groups.iter().zip(&mut visible.groups) {
            let count = group.count(index);
            let without = |part: usize| group.count(part) == 0;
            let open = parts.iter().all(|part| shown[*part] || without(*part));
            let enough = count == 0 || count >= self.least;
            shown[index] = open && enough && silent(group.patterns[index].told().into());
            if !shown[index] {
                hidden.push((*group, open));
            }
        }
        let together = if hidden.iter().all(|(_, open)| *open) {
            silent(hidden.iter().map(|(group, _)| u64::from(group.patterns[index].told())).sum())
        } else {
            // What is hidden of several groups has one weighting for all; see `Patterns::told`.
            let mut patterns = hidden.iter().flat_map(|(group, _)| group.patterns[index].iter());
            let first = patterns.clone().next().map(|(parts, _)| parts);
            patterns.clone().all(|(parts, _)| Some(parts) == first)
                || (!deep && patterns.all(|(_, sheets)| sheets >= self.least))
        };
        let counts = hidden.iter().map(|(group, _)| group.count(index));
        let without = |part: usize| groups.iter().all(|group| group.count(part) == 0);
        let open = parts.iter().all(|part| visible.total[*part] || without(*part));
        visible.total[index] = open && together && self.is_safe(counts.filter(|count| *count > 0));
    }

    /// Whether groups with so many sheets can be hidden beside the total: none, or at least two with
    /// enough sheets together.
    fn is_safe(self, counts: impl Iterator<Item = u32>) -> bool {
        let (groups, sheets) =
            counts.fold((0, 0), |(groups, sheets), count| (groups + 1, sheets + u64::from(count)));
        groups == 0 || (groups > 1 && sheets >= u64::from(self.least))
    }
}
