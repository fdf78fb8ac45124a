//! What is counted of every sheet of a group.

use super::{History, Subject};
use crate::model::Questionnaires;

/// A column of scores for each subject, and after those one for each subject and earlier era of its
/// questionnaire: the scores on the questions that have stayed the same since, for comparisons with sheets
/// of earlier versions.
#[derive(Clone, Debug)]
pub struct Columns {
    subjects: Vec<Subject>,
    unchanged: Vec<(Subject, usize)>,
    /// For each column those that its scores are made of.
    parts: Vec<Vec<usize>>,
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
        let mut columns = Self { subjects, unchanged, parts: Vec::new() };
        columns.parts = (0..columns.count()).map(|column| columns.made_of(column)).collect();
        columns
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

    /// For each column those, by index, that its scores are made of, if they are counted too.
    pub fn parts(&self) -> &[Vec<usize>] {
        &self.parts
    }

    /// The column of a subject on the questions of an era, if it is counted.
    pub fn on(&self, subject: Subject, era: usize) -> Option<usize> {
        let found = self.unchanged.iter().position(|column| *column == (subject, era));
        found.map(|index| self.subjects.len() + index)
    }

    fn made_of(&self, column: usize) -> Vec<usize> {
        let at = |column: usize| match column.checked_sub(self.subjects.len()) {
            None => (self.subjects[column], None),
            Some(index) => (self.unchanged[index].0, Some(self.unchanged[index].1)),
        };
        let (whole, era) = at(column);
        let is_part = |other: &usize| match (whole, at(*other)) {
            (Subject::Aspect(aspect), (Subject::Theme(of, _), on)) => aspect == of && on == era,
            (Subject::Overall, (Subject::Aspect(_), on)) => on.is_none(),
            _ => false,
        };
        (0..self.count()).filter(is_part).collect()
    }
}
