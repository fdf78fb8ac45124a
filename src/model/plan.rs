//! An action plan: what a department has decided to do, by whom, by when, and how far it is.

use std::cmp::Reverse;

use jiff::civil::Date;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// What a department has decided to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Whose plan it is.
    pub department: String,
    /// The day it was made.
    pub date: Option<Date>,
    /// What is to be done, in the order of the file.
    pub actions: Vec<Action>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The recommendation it comes from; none for what the department came up with itself.
    pub origin: Option<ActionOrigin>,
    /// What is to be done.
    pub what: String,
    /// What to begin with.
    pub first_step: Option<String>,
    /// Who sees to it: a role rather than a person.
    pub responsible: Option<String>,
    /// The day it is to be done.
    pub due: Option<Date>,
    /// How far it is.
    pub status: ActionStatus,
    /// What the department wants to remember about it.
    pub note: Option<String>,
}

/// Where an action comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionOrigin {
    /// Id of the aspect.
    pub aspect: String,
    /// Id of the recommendation in it.
    pub recommendation: String,
}

/// Which action of a plan is meant, whatever else somebody writes in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionId {
    /// The recommendation it comes from, or else what is to be done.
    from: Result<ActionOrigin, String>,
    /// How many of the same stand before it.
    before: usize,
}

/// How far an action is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum ActionStatus {
    /// Nothing has happened yet.
    #[default]
    NotStarted,
    /// It is under way.
    Started,
    /// It is done.
    Done,
    /// It will not be done.
    Dropped,
}

impl ActionStatus {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether something is still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::Started)
    }
}

impl Plan {
    /// Whether it is the plan of this department, however its name is spaced or capitalised.
    pub fn is_of(&self, department: &str) -> bool {
        self.department.trim().to_lowercase() == department.trim().to_lowercase()
    }

    /// Whether an action comes from this recommendation.
    pub fn has_from(&self, origin: &ActionOrigin) -> bool {
        self.action(&origin.aspect, &origin.recommendation).is_some()
    }

    /// The actions with their positions, in the order in which they are to be talked about: first those that
    /// are late, the latest of them first, then the others as they stand in the file.
    pub fn overdue_first(&self, today: Date) -> Vec<(usize, &Action)> {
        let mut all: Vec<_> = self.actions.iter().enumerate().collect();
        all.sort_by_key(|(_, action)| Reverse(action.days_late(today)));
        all
    }

    /// Which action stands at an index, if there is one.
    pub fn id(&self, index: usize) -> Option<ActionId> {
        let from = self.actions.get(index)?.from();
        let before = self.actions[..index].iter().filter(|other| other.from() == from).count();
        Some(ActionId { from, before })
    }

    /// The index at which an action stands now, if it does.
    pub fn index_of(&self, id: &ActionId) -> Option<usize> {
        let mut same = (0..).zip(&self.actions).filter(|(_, action)| action.from() == id.from);
        same.nth(id.before).map(|(index, _)| index)
    }

    /// The first action that comes from this recommendation of this aspect.
    pub fn action(&self, aspect: &str, recommendation: &str) -> Option<&Action> {
        self.actions.iter().find(|action| action.is_from(aspect, recommendation))
    }
}

impl Action {
    fn from(&self) -> Result<ActionOrigin, String> {
        self.origin.clone().ok_or_else(|| self.what.clone())
    }

    /// Whether it comes from this recommendation of this aspect.
    pub fn is_from(&self, aspect: &str, recommendation: &str) -> bool {
        self.origin.as_ref().is_some_and(|origin| {
            origin.aspect == aspect && origin.recommendation == recommendation
        })
    }

    /// By how many days it is late: it is still to be done and was due before `today`.
    pub fn days_late(&self, today: Date) -> Option<i32> {
        let due = self.due.filter(|due| self.status.is_open() && *due < today)?;
        Some(due.until(today).map_or(0, |span| span.get_days()))
    }
}
