//! A condition, part by part: what it looks at, what that is, what it should be, whether it fits.

use super::context::Context;
use super::sums;
use crate::model::{Condition, QuestionRef, Role, Target, TechnologyTest};
use crate::report::document::Grid;
use crate::wording;

/// A line for each part, those that are made of others first and what is in them below, indented.
pub fn grid(context: &Context<'_>, condition: &Condition) -> Grid {
    let mut rows = Vec::new();
    add(context, condition, 0, &mut rows);
    let head = context.own.condition_head.map(str::to_owned).to_vec();
    Grid { head, rows, ..Grid::default() }
}

fn add(context: &Context<'_>, condition: &Condition, depth: usize, rows: &mut Vec<Vec<String>>) {
    let own = context.own;
    let [what, is, wanted] = match condition {
        Condition::All(_) => [own.all_of.into(), String::new(), String::new()],
        Condition::Any(_) => [own.any_of.into(), String::new(), String::new()],
        Condition::Not(_) => [own.not.into(), String::new(), String::new()],
        Condition::Score { target, at_least, below } => {
            let exact = |score| sums::exact(context.report.mode.language, context.t, Some(score));
            let wanted = (own.between)(at_least.map(exact), below.map(exact));
            [title(context, *target), is(context, *target), wanted]
        }
        Condition::Answered(at, options) => [
            title(context, Target::Question(*at)),
            answer(context, *at),
            named(context, *at, options),
        ],
        Condition::Technology(test) => {
            [technology(context, test), String::new(), statuses(context, test)]
        }
        Condition::Area(wanted) => {
            let is = context.report.area().unwrap_or_default();
            [own.the_area.into(), is, areas(context, wanted)]
        }
        Condition::Role(wanted) => {
            let name = |role: &Role| (context.t.role)(*role);
            let is = context.report.sheet.role.as_ref().map_or("", name);
            let wanted: Vec<_> = wanted.iter().map(name).collect();
            [own.the_role.into(), is.into(), wanted.join(" · ")]
        }
    };
    let holds = match holds(context, condition) {
        Some(true) => own.yes,
        Some(false) => own.no,
        None => own.unknown,
    };
    rows.push(vec![format!("{}{what}", "– ".repeat(depth)), is, wanted, holds.into()]);
    match condition {
        Condition::All(inner) | Condition::Any(inner) => {
            for one in inner {
                add(context, one, depth + 1, rows);
            }
        }
        Condition::Not(inner) => add(context, inner, depth + 1, rows),
        _ => {}
    }
}

/// Whether a condition holds for the sheet; none where that is unknown.
pub fn holds(context: &Context<'_>, condition: &Condition) -> Option<bool> {
    let unasked = &context.report.assessment.unasked;
    context.engine.holds(context.report.sheet, unasked, condition)
}

/// The score of what a condition looks at.
pub fn score(context: &Context<'_>, target: Target) -> Option<crate::model::Score> {
    let unasked = &context.report.assessment.unasked;
    context.engine.score_of(context.report.sheet, unasked, target)
}

/// What a condition looks at, by its title.
pub fn title(context: &Context<'_>, target: Target) -> String {
    let (set, language) = (context.report.questionnaires, context.report.mode.language);
    let title = match target {
        Target::Question(at) => &set.question(at).text,
        Target::Theme(aspect, theme) => &set.at(aspect).themes[theme].title,
        Target::Aspect(aspect) => &set.at(aspect).title,
    };
    title.get(language).to_owned()
}

fn is(context: &Context<'_>, target: Target) -> String {
    sums::exact(context.report.mode.language, context.t, score(context, target))
}

fn answer(context: &Context<'_>, at: QuestionRef) -> String {
    context.report.words(at).into_owned()
}

fn named(context: &Context<'_>, at: QuestionRef, options: &[usize]) -> String {
    let choices = context.report.questionnaires.question(at).choices();
    let texts = options.iter().filter_map(|option| choices.get(*option));
    let texts = texts.map(|choice| choice.text.get(context.report.mode.language));
    texts.collect::<Vec<_>>().join(" · ")
}

/// The technology that is looked for, or that it may be any.
fn technology(context: &Context<'_>, test: &TechnologyTest) -> String {
    let radar = context.report.questionnaires.radar();
    let known = test.technology.as_ref().map(|id| (id, radar.technology(id)));
    match known {
        None => context.own.any_technology.into(),
        Some((id, None)) => id.clone(),
        Some((_, Some(index))) => {
            radar.technologies[index].title.get(context.report.mode.language).to_owned()
        }
    }
}

/// Service areas as the radar calls them, or as they are written if it does not know them.
fn areas(context: &Context<'_>, areas: &[String]) -> String {
    let names = areas.iter().map(|area| context.report.area_called(area));
    names.collect::<Vec<_>>().join(" · ")
}

fn statuses(context: &Context<'_>, test: &TechnologyTest) -> String {
    let words = wording::radar(context.report.mode.language);
    let names = test.statuses.iter().map(|status| (words.status_name)(*status));
    names.collect::<Vec<_>>().join(" · ")
}
