//! Why a recommendation is given, and where it stands; or why it is not.

use super::context::Context;
use super::{condition, sums};
use crate::model::Recommendation;
use crate::report::document::{Block, Document};
use crate::scoring::Advice;

/// The recommendation with this index of a questionnaire, or of the radar without one.
pub fn recommendation(
    context: &Context<'_>,
    source: Option<usize>,
    index: usize,
    document: &mut Document,
) {
    let (own, language) = (context.own, context.report.mode.language);
    let recommendation =
        &context.report.questionnaires.advice_source(source).recommendations[index];
    document.push(Block::Heading(recommendation.title.get(language).to_owned()));
    let all = &context.report.assessment.recommendations;
    let is_it = |advice: &Advice| (advice.aspect, advice.recommendation) == (source, index);
    let holds = condition::holds(context, &recommendation.when) == Some(true);
    let rank = all.iter().position(is_it);
    let given = match (rank, holds) {
        (Some(rank), _) => (own.given)(rank + 1, all.len()),
        (None, true) if source.is_none() => own.covered.into(),
        (None, true) => own.not_wanted.into(),
        (None, false) => own.not_given.into(),
    };
    document.push(Block::Paragraph(given));
    document.push(Block::Grid(condition::grid(context, &recommendation.when)));
    if let Some(rank) = rank {
        document.push(Block::Lines(order(context, &all[rank], recommendation)));
    }
}

/// What its place on the list comes from.
fn order(context: &Context<'_>, advice: &Advice, recommendation: &Recommendation) -> Vec<String> {
    let (own, t, language) = (context.own, context.t, context.report.mode.language);
    let exact = |score| sums::exact(language, t, Some(score));
    let mut lines = Vec::new();
    lines.extend(advice.is_required.then(|| own.by_law.to_owned()));
    if let (Some(need), Some(about)) = (advice.need, advice.about.first()) {
        let (title, effort) =
            (condition::title(context, *about), (t.effort)(recommendation.effort));
        let divisor = recommendation.effort.divisor();
        let score = exact(need.reversed());
        lines.push((own.need)(&title, &score, &exact(need), (effort, divisor)));
    }
    if let (Some(gain), Some(aspect)) = (advice.gain, advice.aspect) {
        let title = context.report.questionnaires.at(aspect).title.get(language);
        lines.push((own.gain)(&exact(gain), title));
    }
    let after = recommendation.after.iter().map(|first| {
        let of = context.report.questionnaires.advice_source(first.aspect);
        of.recommendations[first.recommendation].title.get(language)
    });
    let after: Vec<_> = after.collect();
    if !after.is_empty() {
        lines.push((own.after)(&after.join(" · ")));
    }
    lines
}
