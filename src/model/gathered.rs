//! The sheets of several people as one, which they can talk about and go on with together.

use super::{Answer, AnswerSheet, Kind, MOST_VOTES, QuestionRef, Questionnaires, Response};

/// Why sheets cannot become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// There are fewer than two.
    TooFew,
    /// They are of two departments.
    Department(String, String),
    /// They do not say the same of which questionnaires were answered.
    Questionnaires,
    /// They are of different versions of this questionnaire, by index.
    Version(usize),
}

impl AnswerSheet {
    /// One sheet of several people's: what all answered alike is answered, and for questions with one
    /// answer it says how many chose each option (`votes`); the rest is open. Nothing of a single person
    /// stays in it: no respondent, role, note or text. The date is the latest.
    ///
    /// # Errors
    /// When there are fewer than two, or they do not fit each other.
    ///
    /// # Panics
    /// If a sheet was not made for the set.
    pub fn gathered(sheets: &[Self], set: &Questionnaires) -> Result<Self, Unlike> {
        let [first, others @ ..] = sheets else { return Err(Unlike::TooFew) };
        if others.is_empty() {
            return Err(Unlike::TooFew);
        }
        others.iter().try_for_each(|other| fits(first, other, set))?;
        let mut sheet = Self::new(set);
        sheet.department.clone_from(&first.department);
        sheet.area = common(sheets, |sheet| &sheet.area);
        sheet.targets = common(sheets, |sheet| &sheet.targets);
        sheet.technologies = common(sheets, |sheet| &sheet.technologies);
        sheet.date = sheets.iter().filter_map(|sheet| sheet.date).max();
        sheet.questionnaires.clone_from(&first.questionnaires);
        sheet.versions.clone_from(&first.versions);
        for (aspect, questionnaire) in set.iter().enumerate() {
            for (question, asked) in questionnaire.questions.iter().enumerate() {
                let at = QuestionRef { aspect, question };
                sheet.set(at, answer(sheets, at, &asked.kind));
            }
        }
        Ok(sheet)
    }
}

/// Whether two sheets can be parts of one.
fn fits(one: &AnswerSheet, other: &AnswerSheet, set: &Questionnaires) -> Result<(), Unlike> {
    if one.department.to_lowercase() != other.department.to_lowercase() {
        return Err(Unlike::Department(one.department.clone(), other.department.clone()));
    }
    for aspect in 0..set.count() {
        if one.includes(aspect) != other.includes(aspect) {
            return Err(Unlike::Questionnaires);
        }
        if one.version(aspect) != other.version(aspect) {
            return Err(Unlike::Version(aspect));
        }
    }
    Ok(())
}

/// What all say; nothing if one says something else.
fn common<T: Clone + Default + PartialEq>(
    sheets: &[AnswerSheet],
    of: impl Fn(&AnswerSheet) -> &T,
) -> T {
    let first = of(&sheets[0]);
    if sheets.iter().all(|sheet| of(sheet) == first) { first.clone() } else { T::default() }
}

fn answer(sheets: &[AnswerSheet], at: QuestionRef, kind: &Kind) -> Answer {
    let first = sheets[0].given(at);
    let alike = sheets.iter().all(|sheet| sheet.given(at) == first);
    let own_words = matches!(kind, Kind::Text);
    let given = if alike && !own_words { first.clone() } else { Response::Nothing };
    let votes = match kind {
        Kind::Single(choices) => votes(sheets, at, choices.len()),
        Kind::Multiple { .. } | Kind::Number { .. } | Kind::Text => Vec::new(),
    };
    Answer { given, note: None, votes }
}

/// How many chose each option: a person one, a group as many as put up their hands; none where nobody
/// chose.
fn votes(sheets: &[AnswerSheet], at: QuestionRef, options: usize) -> Vec<u32> {
    let mut votes = vec![0_u32; options];
    let mut add = |option: usize, more: u32| {
        if let Some(count) = votes.get_mut(option) {
            *count = count.saturating_add(more).min(MOST_VOTES);
        }
    };
    for sheet in sheets {
        match (sheet.votes(at), sheet.given(at)) {
            ([], Response::Option(option)) => add(*option, 1),
            (counted, _) => {
                counted.iter().enumerate().for_each(|(option, more)| add(option, *more));
            }
        }
    }
    if votes.iter().all(|count| *count == 0) { Vec::new() } else { votes }
}
