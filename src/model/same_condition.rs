//! Whether conditions of two sets say the same, by the names of what they look at.

use super::{Condition, QuestionRef, Questionnaires, Target};

impl Questionnaires {
    /// Whether a condition of this set asks the same as one of another set: the same answers, scores,
    /// technologies, areas and roles, in the same order.
    pub fn asks_the_same(&self, one: &Condition, others: &Self, other: &Condition) -> bool {
        let all = |ours: &[Condition], theirs: &[Condition]| {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(theirs)
                    .all(|(one, other)| self.asks_the_same(one, others, other))
        };
        match (one, other) {
            (Condition::All(ours), Condition::All(theirs))
            | (Condition::Any(ours), Condition::Any(theirs)) => all(ours, theirs),
            (Condition::Not(ours), Condition::Not(theirs)) => {
                self.asks_the_same(ours, others, theirs)
            }
            (Condition::Answered(ours, one), Condition::Answered(theirs, other)) => {
                self.names_of(*ours) == others.names_of(*theirs)
                    && self.codes(*ours, one) == others.codes(*theirs, other)
            }
            (
                Condition::Score { target: ours, at_least, below },
                Condition::Score { target: theirs, at_least: from, below: to },
            ) => {
                self.target_names(*ours) == others.target_names(*theirs)
                    && (at_least, below) == (from, to)
            }
            (one, other) => one == other,
        }
    }

    fn names_of(&self, at: QuestionRef) -> (&str, &str) {
        (&self.at(at.aspect).id, &self.question(at).id)
    }

    fn codes(&self, at: QuestionRef, options: &[usize]) -> Vec<&str> {
        let choices = self.question(at).choices();
        options.iter().map(|option| choices[*option].code.as_str()).collect()
    }

    /// What has the score: a questionnaire, and a theme or a question in it.
    fn target_names(&self, target: Target) -> (&str, Option<&str>, Option<&str>) {
        match target {
            Target::Aspect(aspect) => (&self.at(aspect).id, None, None),
            Target::Theme(aspect, theme) => {
                let questionnaire = self.at(aspect);
                (&questionnaire.id, Some(&questionnaire.themes[theme].id), None)
            }
            Target::Question(at) => {
                let (questionnaire, question) = self.names_of(at);
                (questionnaire, None, Some(question))
            }
        }
    }
}
