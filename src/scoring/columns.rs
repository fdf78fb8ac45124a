//! What is counted of every sheet of a group.

use std::sync::Arc;

use super::{History, QuestionColumns, Subject};
use crate::model::Questionnaires;

/// A column of scores for each subject, and after those one for each subject and earlier era of its
/// questionnaire: the scores on the questions that have stayed the same since, for comparisons with sheets
/// of earlier versions.
#[derive(Clone, Debug)]
pub struct Columns {
    subjects: Vec<Subject>,
    unchanged: Vec<(Subject, usize)>,
    questions: Arc<QuestionColumns>,
}

impl Columns {
    /// For each selected aspect a subject, followed by its themes if they are wanted, and overall last.
    pub fn of(questionnaires: &Questionnaires, themes: bool) -> Self {
        let history = History::of(questionnaires);
        let (mut subjects, mut unchanged) = (Vec::new(), Vec::new());
        for (aspect, questionnaire) in questionnaires.selected() {
            let count = if themes { questionnaire.themes.len() } else { 0 };
            let themes_of = (0..count).map(|theme| Subject::Theme(aspect, theme));
            let own = || std::iter::once(Subject::Aspect(aspect)).chain(themes_of.clone());
            subjects.extend(own());
            for era in history.eras(aspect).counted(themes) {
                unchanged.extend(own().map(|subject| (subject, era)));
            }
        }
        subjects.push(Subject::Overall);
        let questions = QuestionColumns::of(questionnaires).into();
        Self { subjects, unchanged, questions }
    }

    /// The same without what was answered to each question.
    #[must_use]
    pub fn without_questions(self) -> Self {
        Self { questions: Arc::default(), ..self }
    }

    /// The subjects; their columns are the first.
    pub fn subjects(&self) -> &[Subject] {
        &self.subjects
    }

    /// The further columns: a subject, and the era on whose questions it is scored.
    pub fn unchanged(&self) -> &[(Subject, usize)] {
        &self.unchanged
    }

    /// How many columns there are.
    pub const fn count(&self) -> usize {
        self.subjects.len() + self.unchanged.len()
    }

    /// How the answers to each question are counted; none are, if there are no such columns.
    pub fn questions(&self) -> &QuestionColumns {
        &self.questions
    }

    /// How many numbers it takes to keep what is counted of a sheet until it is counted.
    pub fn row(&self) -> usize {
        self.count() + 1 + self.questions.words()
    }

    /// The column of a subject on the questions of an era, if it is counted.
    pub fn on(&self, subject: Subject, era: usize) -> Option<usize> {
        let found = self.unchanged.iter().position(|column| *column == (subject, era));
        found.map(|index| self.subjects.len() + index)
    }
}
