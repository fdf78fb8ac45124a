//! Two versions of one answer sheet as one, where they do not contradict each other.

use super::{Answer, AnswerSheet, QuestionRef, Questionnaires, TechnologyRecord};

impl AnswerSheet {
    /// This sheet with what was changed in another one, where both began as `base`; nothing if both
    /// changed the same thing in different ways.
    pub fn merged(&self, base: &Self, other: &Self, set: &Questionnaires) -> Option<Self> {
        let mut sheet = self.clone();
        sheet.department = either(&base.department, &self.department, &other.department)?;
        sheet.area = either(&base.area, &self.area, &other.area)?;
        sheet.respondent = either(&base.respondent, &self.respondent, &other.respondent)?;
        sheet.role = either(&base.role, &self.role, &other.role)?;
        sheet.date = either(&base.date, &self.date, &other.date)?;
        let answered = [base, self, other].map(|sheet| &sheet.questionnaires);
        sheet.questionnaires = either(answered[0], answered[1], answered[2])?;
        sheet.targets = either(&base.targets, &self.targets, &other.targets)?;
        sheet.technologies = technologies(base, self, other)?;
        for (aspect, questionnaire) in set.iter().enumerate() {
            for question in 0..questionnaire.questions.len() {
                let at = QuestionRef { aspect, question };
                let [base, ours, theirs] = [base, self, other].map(|sheet| sheet.answer(at));
                sheet.set(at, answer(&base, &ours, &theirs)?);
            }
        }
        Some(sheet)
    }
}

/// What became of something that two may have changed; nothing if they disagree.
fn either<T: Clone + PartialEq>(base: &T, ours: &T, theirs: &T) -> Option<T> {
    if theirs == base || theirs == ours {
        Some(ours.clone())
    } else {
        (ours == base).then(|| theirs.clone())
    }
}

fn answer(base: &Answer, ours: &Answer, theirs: &Answer) -> Option<Answer> {
    Some(Answer {
        given: either(&base.given, &ours.given, &theirs.given)?,
        note: either(&base.note, &ours.note, &theirs.note)?,
        votes: either(&base.votes, &ours.votes, &theirs.votes)?,
    })
}

/// The technologies of both, ours first.
fn technologies(
    base: &AnswerSheet,
    ours: &AnswerSheet,
    theirs: &AnswerSheet,
) -> Option<Vec<TechnologyRecord>> {
    let new = theirs.technologies.iter().filter(|one| ours.technology(&one.id).is_none());
    let ids = ours.technologies.iter().chain(new).map(|one| &one.id);
    let both = ids.map(|id| {
        let [base, ours, theirs] = [base, ours, theirs].map(|sheet| sheet.technology(id).cloned());
        either(&base, &ours, &theirs)
    });
    both.collect::<Option<Vec<_>>>().map(|kept| kept.into_iter().flatten().collect())
}
