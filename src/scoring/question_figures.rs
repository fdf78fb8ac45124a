//! What is shown of the answers of a group to a question.

use rust_decimal::Decimal;

use super::{Group, Groups, Period, Precision, QuestionColumn, Resolution, ScaleEnd, comparison};
use crate::model::{GroupBy, QuestionRef, Score, Share, Voice};

/// A group's answers to a question, as far as they may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedQuestion {
    /// The question.
    pub at: QuestionRef,
    /// How many sheets answered it.
    pub answered: u32,
    /// Whether there are answers that are not shown.
    pub hidden: bool,
    /// What they were, if that is shown.
    pub figures: Option<QuestionFigures>,
}

/// The answers to a question, after `docs/formats.md` §13.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionFigures {
    /// How exact they are.
    pub resolution: Resolution,
    /// The mean of the scores, 0–100; none where nothing is scored.
    pub mean: Option<Score>,
    /// Whether that is an end of the scale.
    pub end: Option<ScaleEnd>,
    /// How far the answers agree, 0–1.
    pub agreement: Option<Decimal>,
    /// The share of those who answered that chose each option; none where shares are not shown.
    pub options: Vec<Share>,
    /// The share of those who were asked that do not know.
    pub dont_know: Option<Share>,
    /// The share of those who were asked to whom it does not apply.
    pub not_applicable: Option<Share>,
}

/// A group in a period with its answers, as they are given one after the other.
#[derive(Clone, Copy, Debug)]
pub struct QuestionGroup<'g> {
    /// Its name.
    pub name: &'g str,
    /// Whose sheets these are.
    pub voice: Voice,
    /// The period; none for sheets without a date.
    pub period: Option<Period>,
}

/// Gives the answers of every group to every question to `take`, until it fails; what was counted of the
/// groups stays as it is.
///
/// # Errors
/// Those of `take`.
pub fn compared_questions<E>(
    groups: &Groups,
    precision: Precision,
    by: GroupBy,
    mut take: impl FnMut(QuestionGroup<'_>, ComparedQuestion) -> Result<(), E>,
) -> Result<(), E> {
    let columns = groups.columns().questions();
    let roles;
    let named = if by == GroupBy::Role {
        let named = groups.in_order().into_iter().cloned().collect();
        roles = comparison::by_role(named, groups.columns());
        roles.iter().collect()
    } else {
        groups.in_order()
    };
    for named in named {
        let precision = precision.of_voice(named.voice).on_question();
        for (period, group) in &named.periods {
            let place = QuestionGroup { name: &named.name, voice: named.voice, period: *period };
            for column in columns.iter() {
                take(place, ComparedQuestion::of(group, column, precision))?;
            }
        }
    }
    Ok(())
}

impl ComparedQuestion {
    fn of(group: &Group, column: &QuestionColumn, precision: Precision) -> Self {
        let counts = group.questions.counted(column);
        let answered = counts.answered;
        let others = [counts.dont_know, counts.not_applicable, counts.not_answered];
        let asked = others.into_iter().fold(answered, u32::saturating_add);
        // Where nobody answered, what is shown is that they did not know.
        let weighed = if answered > 0 { answered } else { asked };
        let figures = precision.of(group.people_of(weighed)).filter(|_| asked > 0);
        let figures = figures.map(|resolution| {
            let mean = counts.scores.mean().map(|mean| resolution.mean(mean));
            let of = |whole: u32| move |part: u32| resolution.share(Share { part, whole });
            let options: Option<Vec<_>> =
                counts.options.iter().copied().map(of(answered)).collect();
            QuestionFigures {
                resolution,
                mean: mean.map(|(mean, _)| mean),
                end: mean.and_then(|(_, end)| end),
                agreement: counts.agreement.and_then(|exact| resolution.agreement(exact)),
                options: options.unwrap_or_default(),
                dont_know: of(asked)(counts.dont_know),
                not_applicable: of(asked)(counts.not_applicable),
            }
        });
        let hidden = answered > 0 && figures.is_none();
        Self { at: column.at, answered, hidden, figures }
    }
}
