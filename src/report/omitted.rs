//! What a report leaves out, such as when it is sent to others than those who answered.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A part of a report that may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Part {
    /// What was answered to each question, and all that tells it: sums, next better answers, hands.
    Answers,
    /// What was noted beside the answers.
    Notes,
    /// The department's own technologies.
    Technology,
}

/// The parts that are left out; none by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Omitted {
    answers: bool,
    notes: bool,
    technology: bool,
}

impl Omitted {
    /// These parts.
    pub fn of(parts: &[Part]) -> Self {
        let has = |part: Part| parts.contains(&part);
        Self {
            answers: has(Part::Answers),
            notes: has(Part::Notes),
            technology: has(Part::Technology),
        }
    }

    /// Whether this part is left out.
    pub const fn has(self, part: Part) -> bool {
        match part {
            Part::Answers => self.answers,
            Part::Notes => self.notes,
            Part::Technology => self.technology,
        }
    }
}
