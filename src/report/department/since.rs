//! What has become of a department since the sheet before, on the questions that both were asked.

use super::context::DepartmentContext;
use crate::model::{QuestionRef, Score, Share, half_up};
use crate::report::figures::signed;
use crate::report::sheet::SheetReport;
use crate::scoring::{Comparability, Continuity, Subject, difference};

/// On what the two sheets can be compared; none without a sheet before.
fn comparability(context: &DepartmentContext<'_>, subject: Subject) -> Option<Comparability> {
    let before = context.before?;
    let version = |sheet: &SheetReport<'_>, aspect: usize| {
        let at_hand = sheet.questionnaires.at(aspect).version;
        sheet.sheet.version(aspect).unwrap_or(at_hand)
    };
    let versions = |aspect: usize| {
        let (one, other) = (version(&context.now, aspect), version(&before, aspect));
        (one.min(other), one.max(other))
    };
    Some(context.history.between(subject, &versions))
}

/// The score of a subject in the sheet before, where it can stand beside the one of today.
pub fn beside(context: &DepartmentContext<'_>, subject: Subject) -> Option<Score> {
    let (on, before) = (comparability(context, subject)?, context.before?);
    if on.continuity == Continuity::Same {
        return before.assessment.score(subject);
    }
    let [now, then] = on_unchanged(context, subject, on)?;
    // It can if the questions that are new or changed do not count in today's.
    (context.now.assessment.score(subject) == Some(now)).then_some(then)
}

/// The scores on unchanged questions, today's and those of the sheet before; none where there are too few.
fn on_unchanged(
    context: &DepartmentContext<'_>,
    subject: Subject,
    on: Comparability,
) -> Option<[Score; 2]> {
    if on.continuity != Continuity::Partly {
        return None;
    }
    let (now, before) = (context.now.assessment, context.before?.assessment);
    Some([now.on_unchanged(subject, on.era)?, before.on_unchanged(subject, on.era)?])
}

/// The scores of a subject, today's and those of the sheet before, on the questions that both were asked;
/// none where there are too few, or one is missing.
pub fn both(context: &DepartmentContext<'_>, subject: Subject) -> Option<[Score; 2]> {
    let (on, before) = (comparability(context, subject)?, context.before?);
    match on.continuity {
        Continuity::Same => {
            Some([context.now.assessment.score(subject)?, before.assessment.score(subject)?])
        }
        Continuity::Partly => on_unchanged(context, subject, on),
        Continuity::Break => None,
    }
}

/// Whether both were asked a question as it is now.
pub fn is_unchanged(context: &DepartmentContext<'_>, at: QuestionRef) -> bool {
    let on = comparability(context, Subject::Aspect(at.aspect));
    let Some(on) = on.filter(|on| on.basis.is_some()) else { return false };
    let from = context.now.questionnaires.at(at.aspect).asked_from(at.question);
    from.is_none_or(|from| context.history.eras(at.aspect).era(from) <= on.era)
}

/// By how much the aspects have changed, in one sentence; nothing without a sheet before.
pub fn sentence(context: &DepartmentContext<'_>) -> Option<String> {
    let (now, language) = (&context.now, context.now.mode.language);
    let date = context.before?.sheet.date.map(context.t.date);
    let (mut changes, mut others) = (Vec::new(), Vec::new());
    for result in now.assessment.included() {
        let title = now.questionnaires.at(result.aspect).title.get(language).to_owned();
        match both(context, Subject::Aspect(result.aspect)) {
            None => others.push(title),
            Some([score, then]) => {
                let change = half_up(difference(score, then), 0);
                let is_still = change.is_zero();
                let change =
                    if is_still { context.words.still.into() } else { signed(language, change) };
                changes.push(format!("{title} {change}"));
            }
        }
    }
    Some((context.words.moved)(date.as_deref(), &changes, &others))
}

/// On how many of today's questions the change in a subject is measured, if not on all.
pub fn basis(context: &DepartmentContext<'_>, subject: Subject) -> Option<Share> {
    comparability(context, subject)?.basis.filter(|basis| basis.part < basis.whole)
}

/// For which aspects there is no change to tell, in words.
pub fn breaks(context: &DepartmentContext<'_>) -> Option<String> {
    let language = context.now.mode.language;
    let breaks = context.now.assessment.included().filter_map(|result| {
        let on = comparability(context, Subject::Aspect(result.aspect))?;
        let title = context.now.questionnaires.at(result.aspect).title.get(language);
        let same = on.basis.map(|basis| (context.words.same_questions)(title, basis));
        let is_break = on.continuity == Continuity::Break;
        is_break.then(|| same.unwrap_or_else(|| title.to_owned()))
    });
    let breaks: Vec<_> = breaks.collect();
    (!breaks.is_empty()).then(|| (context.words.is_break)(&breaks.join(", ")))
}
