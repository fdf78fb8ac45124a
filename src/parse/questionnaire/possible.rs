//! Whether a condition can ever hold.

use super::read::Read;
use crate::model::{Choice, Condition, Kind, QuestionRef, Score, Target};

/// Ways of answering that are tried before a condition is taken to be possible.
const MOST_TRIES: usize = 20_000;

/// Whether there is a way of answering for which the condition holds: all combinations of the options
/// of the questions it names are tried; what depends on more than that may be true or false.
pub fn possible(read: &[Read<'_>], condition: &Condition, never: &[QuestionRef]) -> bool {
    let mut leaves = Vec::new();
    condition.leaves(&mut |leaf, _| leaves.push(leaf));
    let mut variables: Vec<(Unknown<'_>, usize)> = Vec::new();
    for leaf in leaves {
        let variable = Unknown::of(read, leaf);
        if !variables.iter().any(|(known, _)| *known == variable) {
            let ways = match variable {
                Unknown::Question(at) if never.contains(&at) => 1,
                Unknown::Question(at) => choices(read, at).len() + 1,
                Unknown::Free(_) => 2,
            };
            variables.push((variable, ways));
        }
    }
    let tries = variables.iter().try_fold(1_usize, |product, (_, ways)| product.checked_mul(*ways));
    let Some(tries) = tries.filter(|tries| *tries <= MOST_TRIES) else { return true };
    (0..tries).any(|mut number| {
        let mut values = Vec::new();
        for (_, ways) in &variables {
            values.push(number % ways);
            number /= ways;
        }
        let mut leaf = |leaf| {
            let variable = Unknown::of(read, leaf);
            let known = variables.iter().position(|(known, _)| *known == variable);
            variable.holds(read, leaf, known.map_or(0, |index| values[index]))
        };
        condition.evaluate(&mut leaf) == Some(true)
    })
}

/// What a condition depends on, when ways of answering are tried.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unknown<'c> {
    /// A question with one answer: 0 is no answer, others are the options from 1.
    Question(QuestionRef),
    /// Anything else: 0 is false, 1 is true.
    Free(&'c Condition),
}

impl<'c> Unknown<'c> {
    fn of(read: &[Read<'_>], leaf: &'c Condition) -> Self {
        match leaf {
            Condition::Answered(at, _) | Condition::Score { target: Target::Question(at), .. }
                if !choices(read, *at).is_empty() =>
            {
                Self::Question(*at)
            }
            other => Self::Free(other),
        }
    }

    fn holds(self, read: &[Read<'_>], leaf: &Condition, value: usize) -> Option<bool> {
        let empty = matches!(leaf, Condition::Score { at_least: from, below: Some(to), .. }
            if from.unwrap_or(Score::MIN) >= *to);
        let Self::Question(at) = self else { return Some(value == 1 && !empty) };
        let option = value.checked_sub(1)?;
        let choices = choices(read, at);
        match leaf {
            Condition::Answered(_, options) => Some(options.contains(&option)),
            Condition::Score { at_least, below, .. } => {
                let score = choices.get(option)?.score;
                Some(at_least.is_none_or(|from| score >= from) && below.is_none_or(|to| score < to))
            }
            _ => None,
        }
    }
}

/// The options of a question with one answer; none for other kinds, and where the question is unknown.
fn choices<'r>(read: &'r [Read<'_>], at: QuestionRef) -> &'r [Choice] {
    let question = read[at.aspect].questionnaire.questions.get(at.question);
    question.map_or(&[], |question| match &question.kind {
        Kind::Single(choices) => choices,
        Kind::Multiple { .. } | Kind::Number { .. } | Kind::Text => &[],
    })
}
