//! What has become of a department since the sheet before, on the questions that both were asked.

use super::context::DepartmentContext;
use crate::model::{Score, half_up};
use crate::report::figures::{points, signed};
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

/// In words: the changes on unchanged questions, and for which aspects there is none to tell.
pub fn notes(context: &DepartmentContext<'_>) -> Vec<String> {
    let (mut notes, mut breaks) = (Vec::new(), Vec::new());
    let language = context.now.mode.language;
    for result in context.now.assessment.included() {
        let subject = Subject::Aspect(result.aspect);
        let Some(on) = comparability(context, subject) else { continue };
        let title = context.now.questionnaires.at(result.aspect).title.get(language);
        if on.continuity == Continuity::Break {
            let same = on.basis.map(|basis| (context.words.same_questions)(title, basis));
            breaks.push(same.unwrap_or_else(|| title.to_owned()));
        } else if let Some((basis, [now, then])) = on.basis.zip(on_unchanged(context, subject, on))
        {
            let change = signed(language, half_up(difference(now, then), 0));
            notes.push((context.words.since)(title, &change, basis, &points(then), &points(now)));
        }
    }
    if !breaks.is_empty() {
        notes.push((context.words.is_break)(&breaks.join(", ")));
    }
    notes
}
