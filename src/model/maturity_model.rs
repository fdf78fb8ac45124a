//! Several questionnaires as one model: how their scores become one.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Levels, Text};

/// How the overall score comes from those of the aspects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum OverallRule {
    /// The weighted mean.
    #[default]
    Mean,
    /// The lowest.
    Lowest,
    /// There is none: the aspects stand side by side.
    None,
}

/// What is said of several questionnaires together; without a model file, the plain mean.
#[derive(Clone, Debug, Default)]
pub struct MaturityModel {
    /// Kebab-case name; empty without a model file.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// How the overall score comes about.
    pub overall: OverallRule,
    /// What aspects count in the overall score, 1 or more, by questionnaire id; others count 1.
    pub weights: Vec<(String, u32)>,
    /// Names of the parts of the overall scale; those of the first aspect, if there are none.
    pub levels: Option<Levels>,
}

impl MaturityModel {
    /// What the aspect with this id counts in the overall score.
    pub fn weight(&self, id: &str) -> u32 {
        self.weights.iter().find(|(other, _)| other == id).map_or(1, |(_, weight)| *weight)
    }
}
