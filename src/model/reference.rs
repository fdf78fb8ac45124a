//! What may be shown of many departments as distributions, to see where one stands among them.

use rust_decimal::Decimal;

use super::{AnsweredBy, Questionnaires, Target, Version};

/// Distributions of departments' means, with what they were made from. No department is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// The period of the answers; none where they have no date.
    pub period: Option<String>,
    /// The people that a department had to have to count.
    pub least_people: u32,
    /// The model that made the overall score; empty for the plain mean.
    pub model: String,
    /// The questionnaires, by id, in the versions that were answered.
    pub questionnaires: Vec<(String, Version)>,
    /// What is told of each aspect, theme and question, and overall.
    pub figures: Vec<Distribution>,
}

/// Where the means of departments lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// What they are means of; nothing is the overall score.
    pub of: Option<Target>,
    /// Whether people or groups answered.
    pub answered_by: AnsweredBy,
    /// How many departments.
    pub groups: u32,
    /// How many people answered in them, or groups.
    pub people: u32,
    /// For each part from the lowest: at least so many parts of the departments have a mean of at most this.
    pub at_most: Vec<Decimal>,
    /// The same from above: at least all the other parts have a mean of at least this.
    pub at_least: Vec<Decimal>,
}

impl Distribution {
    /// The fewest departments that anything is told of: of fewer, some could be told.
    pub const FEWEST: u32 = 5;
    /// The fewest departments that are told of in tenths, two in each; of fewer they are told in quarters.
    pub const FEWEST_FOR_TENTHS: u32 = 20;

    /// In how many parts so many departments are told of.
    pub const fn parts_of(groups: u32) -> u32 {
        if groups < Self::FEWEST_FOR_TENTHS { 4 } else { 10 }
    }
}

impl Reference {
    /// The distribution of something.
    pub fn of(&self, of: Option<Target>, answered_by: AnsweredBy) -> Option<&Distribution> {
        self.figures.iter().find(|one| one.of == of && one.answered_by == answered_by)
    }

    /// Whether overall scores are made of the same questionnaires in the same way.
    pub fn has_overall_of(&self, set: &Questionnaires) -> bool {
        let mut ids: Vec<_> = self.questionnaires.iter().map(|(id, _)| id).collect();
        let mut ours: Vec<_> = set.selected().map(|(_, one)| &one.id).collect();
        ids.sort_unstable();
        ours.sort_unstable();
        ids == ours && self.model == set.model().id
    }
}
